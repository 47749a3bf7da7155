package apart.agent;

import apart.kernel.AssignedSeed;
import apart.nn.DataFiles;
import apart.nn.Mlp;
import apart.text.Numbers;
import apart.wire.AnswerMark;
import apart.wire.Exits;
import apart.wire.Frame;
import apart.wire.Frame.Kind;
import apart.wire.Heap;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import jdk.jshell.spi.SPIResolutionException;

/**
 * The JVM in which the learner's code runs. It obeys the terminal's frames one after the other on
 * its main thread; a reader thread takes them in, so that a stop is heard while a snippet runs and
 * the end of the terminal ends this JVM.
 */
public final class Agent {
  /** How long the terminal must be quiet before the values are saved. */
  private static final long IDLE_MILLIS = 5;

  /** Values that take longer than this to save are saved only in a pause as long, or nearly so. */
  private static final long SLOW_MILLIS = 100;

  private static final long LONGEST_IDLE_MILLIS = 500;

  /**
   * The next request waits this long for the values to be saved, and longer for each line unsaved.
   */
  private static final long GRACE_NANOS = 20_000_000;

  private static final long FOREVER = Long.MAX_VALUE;

  private final DataInputStream in;
  private final Wire wire;
  private final Keyboard keyboard;
  private final PrintStream prints;
  private final PrintStream errors;
  private final FileOutputStream marks = new FileOutputStream(FileDescriptor.out);
  private final Snippets snippets = new Snippets();
  private final Snapshots snapshots;
  private final Restoring restoring = new Restoring(snippets);
  private final Looking looking = new Looking();
  private final Reports reports;
  private final BlockingQueue<Frame> requests = new LinkedBlockingQueue<>();
  private final Thread main = Thread.currentThread();
  private volatile Frame newest; // request
  private volatile Frame stopped; // request, perhaps before it began
  private volatile boolean leaving;
  private int invocations;
  private int saved;
  private int changes;
  private boolean changed;
  private boolean everSaved;
  private boolean slow; // to save the values
  private boolean hurried;
  private boolean replaying;
  private long idleMillis = IDLE_MILLIS;

  private Agent(InputStream in, Wire wire, long mostKept) {
    this.in = new DataInputStream(in);
    this.wire = wire;
    this.reports = Reports.to(wire);
    this.keyboard = new Keyboard(wire);
    this.prints = FrameOutput.stream(Kind.OUT, wire);
    this.errors = FrameOutput.stream(Kind.ERR, wire);
    this.snapshots =
        new Snapshots(snippets, mostKept, () -> hurried || !requests.isEmpty(), wire::send);
  }

  /**
   * Serves the terminal that started this JVM, until it goes away.
   *
   * @param args how many bytes of values the terminal keeps; the files to read frames from and to
   *     write them to
   */
  public static void main(String[] args) throws IOException {
    Locale.setDefault(Locale.ROOT); // EJML's and the learner's numbers as Apart's own
    InputStream in = new BufferedInputStream(new FileInputStream(args[1]));
    Wire wire = new Wire(new FileOutputStream(args[2]));
    Agent agent = new Agent(in, wire, Long.parseLong(args[0]));
    agent.takeStreams();
    agent.mark();
    Stop.foreground(agent.main);
    ignoreTerminalSignal();
    Thread.setDefaultUncaughtExceptionHandler(agent::uncaught);
    Thread reader = new Thread(agent::read, "terminal");
    reader.setDaemon(true);
    reader.start();
    Runtime.getRuntime().addShutdownHook(new Thread(agent::leave, "leaving"));
    Thread warmUp = new Thread(Agent::warmUp, "warm-up");
    warmUp.setDaemon(true);
    warmUp.start();
    Heap.keepSmall();
    try {
      agent.serve();
    } finally {
      // Threads of the learner's must not keep a JVM alive that no longer answers.
      Runtime.getRuntime().halt(1);
    }
  }

  /** Loads what most first lines need while the terminal still compiles them. */
  private static void warmUp() {
    if (Mlp.of(2, 3, 1).toString().isEmpty()) {
      throw new AssertionError("a network without a table");
    }
  }

  /**
   * Ctrl-C reaches every process of the terminal; here it must not end the JVM. By reflection
   * because the JDK has no public way to say so.
   */
  private static void ignoreTerminalSignal() {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      signal
          .getMethod("handle", signal, handler)
          .invoke(
              null,
              signal.getConstructor(String.class).newInstance("INT"),
              handler.getField("SIG_IGN").get(null));
    } catch (ReflectiveOperationException | RuntimeException e) {
      // Not this JVM, then: Ctrl-C costs the agent, and the terminal starts another.
      return;
    }
  }

  private void read() {
    try {
      while (true) {
        Frame frame = Frame.read(in);
        switch (frame.kind()) {
          case STOP -> {
            stopped = newest;
            Stop.ask();
            main.interrupt();
          }
          case BUSY -> Stop.giveWay(frame.reader().flag());
          case BESIDE -> {
            Frame.Reader said = frame.reader();
            DataFiles.lookIn(said.text());
            AssignedSeed.is(Long.parseLong(said.text()));
          }
          case INPUT -> keyboard.typed(frame.body());
          case SAVE -> requests.add(frame);
          default -> {
            newest = frame;
            requests.add(frame);
          }
        }
      }
    } catch (IOException | RuntimeException | Error e) { // Deaf it would be in the way for good.
      if (!leaving) {
        Runtime.getRuntime().halt(Wire.TERMINAL_GONE);
      }
    }
  }

  /** Has the terminal close the wire: a JVM waits 0.3 s before it ends if a thread reads then. */
  private void leave() {
    leaving = true;
    wire.sendOnAndOn(Frame.of(Kind.LEAVING).end());
  }

  private void serve() {
    while (true) {
      Frame request = next();
      if (request.kind() == Kind.SAVE) {
        saveAsked(request);
        continue;
      }
      Frame answer;
      try {
        answer = obey(request);
      } catch (VirtualMachineError e) {
        if (memoryIsShort()) {
          Runtime.getRuntime().halt(Exits.OUT_OF_MEMORY);
        }
        answer = failed(e);
      } catch (Throwable e) {
        answer = failed(e);
      }
      mark();
      wire.send(answer);
    }
  }

  /** Lets the terminal know that what was written to standard output is now there. */
  private void mark() {
    try {
      marks.write(AnswerMark.bytes());
    } catch (IOException e) {
      // Nothing comes from there any more, then.
      return;
    }
  }

  /**
   * Waits for the next request; when none comes for a while, saves the values first. An agent that
   * has not yet been given the values of the one before it has nothing to save.
   */
  private Frame next() {
    while (true) {
      try {
        boolean unsaved = changed && !replaying;
        Frame request = requests.poll(unsaved ? idleMillis : FOREVER, TimeUnit.MILLISECONDS);
        if (request != null) {
          return request;
        }
        save(GRACE_NANOS * (1 + invocations - saved));
      } catch (InterruptedException | Stop.Stopped e) {
        // A stop that came when its snippet had just ended: what it left running heeds it yet.
        Stop.goOn();
      }
    }
  }

  private void save(long graceNanos) {
    long start = System.nanoTime();
    Stop.goOn();
    boolean done = send(graceNanos);
    if (done) {
      saved = invocations;
      everSaved = true;
    }
    slow &= !done;
    changed = (hurried && !done) || !requests.isEmpty();
    long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    idleMillis = took < SLOW_MILLIS ? IDLE_MILLIS : Math.min(took, LONGEST_IDLE_MILLIS);
  }

  private boolean send(long graceNanos) {
    Stop.saves(true);
    try {
      return snapshots.send(invocations, changes, graceNanos);
    } finally {
      Stop.saves(false);
    }
  }

  /**
   * Saves the values before the next request changes them, unless that took too long; not tried
   * again until it did not, in a pause.
   */
  private void saveAsked(Frame request) {
    hurried = true;
    try {
      if ((changed || !everSaved) && !slow) {
        slow = true; // Until saving gets to its end.
        save(TimeUnit.MILLISECONDS.toNanos(request.reader().number()));
      }
    } catch (IOException | Stop.Stopped e) {
      Stop.goOn(); // Came too late for the line it was meant for.
    } finally {
      hurried = false;
      wire.send(Frame.of(Kind.SAVED).number(changes).end());
    }
  }

  private Frame obey(Frame request) throws Exception {
    Frame.Reader body = request.reader();
    if (request.kind().changesValues()) {
      changes++;
      changed = true;
    }
    switch (request.kind()) {
      case LOAD -> {
        return Frame.of(Kind.LOADED).texts(snippets.load(classes(body))).end();
      }
      case REDEFINE -> snippets.redefine(classes(body));
      case LOAD_ONCE -> snippets.loadOnce(classes(body));
      case ASK -> {
        return ask(request, body.text(), body.text(), body.number());
      }
      case INVOKE -> {
        String type = body.text();
        String method = body.text();
        int columns = body.number();
        reports.stage(body.number());
        return invoke(request, type, method, columns);
      }
      case FIELD -> {
        Object value = snippets.field(body.text(), body.text());
        int columns = body.number();
        return during(request, () -> Values.answer(value, columns));
      }
      case PICTURE -> {
        int epoch = body.number();
        int columns = body.number();
        int lines = body.number();
        boolean numbers = body.flag();
        return during(
            request, () -> Values.answer(looking.picture(epoch, columns, lines, numbers)));
      }
      case SVG -> {
        int number = body.number();
        return during(request, () -> Values.answer(looking.svg(number)));
      }
      case KEEP -> {
        return during(request, () -> Values.answer(looking.keep()));
      }
      case CLASSPATH -> snippets.addToClasspath(body.text());
      case MUTE -> {
        replaying = body.flag();
        wire.mute(replaying);
        keyboard.mute(replaying);
      }
      case BACK -> {
        List<String> classes = body.texts();
        Optional<List<String>> filled = body.flag() ? Optional.of(body.texts()) : Optional.empty();
        return restored(snippets.comeBack(classes, filled, body.texts()));
      }
      case RESTORE -> {
        Stop.forget();
        return restored(restoring.restore(body));
      }
      case READ_AGAIN -> {
        Stop.forget();
        return restored(restoring.readAgain(body));
      }
      case PUT_AGAIN -> {
        return restored(restoring.putAgain());
      }
      case INITIALIZE -> {
        Stop.forget();
        return restored(restoring.initialize(body.text(), body.texts()));
      }
      case SET_ASIDE -> snapshots.setAside(body.texts());
      case SETTINGS -> Numbers.digits(body.number());
      case WHOLE -> Begun.bringBack(body.texts());
      case HOLDS -> {
        Stop.forget();
        List<String> filled = snippets.filled(body.texts());
        return Frame.of(Kind.HELD).texts(snippets.held()).texts(filled).end();
      }
      default -> throw new IllegalArgumentException("unexpected request " + request.kind());
    }
    return Frame.of(Kind.DONE).end();
  }

  private Frame restored(List<String> missing) {
    return Frame.of(Kind.RESTORED).texts(missing).flag(restoring.ranCode()).end();
  }

  private static Map<String, byte[]> classes(Frame.Reader body) throws IOException {
    Map<String, byte[]> classes = new LinkedHashMap<>();
    for (int left = body.number(); left > 0; left--) {
      classes.put(body.text(), body.bytes());
    }
    return classes;
  }

  /** Runs a snippet of questions; if it does not get to its end, its own end is the last answer. */
  private Frame ask(Frame request, String type, String method, int columns) {
    Asked.begin(columns);
    Frame end = during(request, () -> Values.answer(snippets.invoke(type, method), columns));
    List<Frame> answers = new ArrayList<>(Asked.end());
    if (end.kind() != Kind.VALUE) {
      answers.add(end);
    }
    Frame.Writer answer = Frame.of(Kind.ANSWERS).number(answers.size());
    answers.forEach(answer::frame);
    return answer.end();
  }

  private Frame invoke(Frame request, String type, String method, int columns) {
    invocations++;
    return during(
        request,
        () -> {
          Object value = looking.seen(snippets.invoke(type, method));
          return Values.answer(value, columns, looking.number());
        });
  }

  /** Runs the learner's code for a request and renders its value, both stoppable. */
  private Frame during(Frame request, Code code) {
    takeStreams();
    Stop.forget();
    Stop.runs(true);
    Frame answer = stopped == request ? Frame.of(Kind.STOPPED).end() : run(code);
    Stop.runs(false);
    System.out.flush();
    Thread.interrupted();
    return answer;
  }

  private static Frame run(Code code) {
    try {
      return code.run();
    } catch (OutOfMemoryError e) {
      if (memoryIsShort()) {
        Runtime.getRuntime().halt(Exits.OUT_OF_MEMORY);
      }
      return threw(e);
    } catch (Throwable e) {
      return Stop.asked() ? Frame.of(Kind.STOPPED).end() : threw(e);
    }
  }

  /** The answer that says what the learner's code threw. */
  static Frame threw(Throwable thrown) {
    if (thrown instanceof SPIResolutionException needs) {
      return Frame.of(Kind.UNRESOLVED).number(needs.id()).frames(needs.getStackTrace()).end();
    }
    Frame.Writer answer = Frame.of(Kind.THREW).text(thrown.getClass().getName());
    try {
      return answer.text(Values.message(thrown)).frames(Values.trace(thrown)).end();
    } catch (Stop.Stopped e) {
      return Frame.of(Kind.STOPPED).end();
    }
  }

  private static Frame failed(Throwable thrown) {
    return Frame.of(Kind.FAILED)
        .text(thrown.getClass().getName())
        .text(Values.message(thrown))
        .end();
  }

  /** A thread of the learner's own ended with an exception. */
  private void uncaught(Thread thread, Throwable thrown) {
    if (thrown instanceof OutOfMemoryError && memoryIsShort()) {
      Runtime.getRuntime().halt(Exits.OUT_OF_MEMORY);
    }
    if (!(thrown instanceof Stop.Stopped)) {
      errors.println(
          "in thread "
              + thread.getName()
              + ": "
              + thrown.getClass().getSimpleName()
              + ": "
              + Values.message(thrown));
    }
  }

  /** Whether, after clearing up, too little memory is left to go on. */
  private static boolean memoryIsShort() {
    System.gc();
    return Heap.used() > 0.7 * Runtime.getRuntime().maxMemory();
  }

  private void takeStreams() {
    System.setOut(prints);
    System.setErr(errors);
    System.setIn(keyboard);
  }

  private interface Code {
    Frame run() throws Throwable;
  }
}
