package apart.shell.engine;

import apart.shell.engine.AgentProcess.Gone;
import apart.shell.engine.Journal.Invocation;
import apart.wire.Frame;
import apart.wire.Frame.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.Predicate;
import jdk.jshell.spi.ExecutionControl;

/**
 * JShell's door to the agent, and what makes the agent replaceable: when it dies, a fresh one is
 * started, given the same classes and the saved values, and JShell never hears of it. What the
 * learner must hear is kept for {@link #takeLoss()}.
 */
final class AgentControl implements ExecutionControl {
  /**
   * Running lines again after a loss takes at most this long at each try. The second leaves out the
   * lines since the snapshot, so what is slow then is the machine, not a line.
   */
  private static final long[] REPLAY_MILLIS = {3000, 10_000};

  private static final int ATTEMPTS = REPLAY_MILLIS.length + 1;

  private final Launch launch;
  private final Consumer<Frame> events;
  private final IntSupplier columns;
  private final Predicate<String> isVariable;
  private final Journal journal = new Journal();
  private final Outage outage = new Outage();
  private final Interruption interruption =
      new Interruption(() -> agent().tell(Frame.of(Kind.STOP).end()), () -> agent().kill());
  private volatile AgentProcess agent;
  private volatile boolean closed;
  private int invocations;
  private long ran;
  private boolean busy;
  private boolean asking;
  private Set<String> goneSince = new LinkedHashSet<>();
  private List<Frame> answers = List.of();
  private Loss loss;

  /**
   * An agent went away.
   *
   * @param ending how, in words that complete "the agent ..."
   * @param duringLine whether the learner's line was running
   * @param rerun names of variables whose declaration was run again
   * @param missing names of variables that are gone
   */
  record Loss(String ending, boolean duringLine, List<String> rerun, List<String> missing) {}

  /**
   * Starts an agent.
   *
   * @param events what the agent says unasked, except snapshots
   * @param columns the width to render values for
   * @param isVariable whether there is still a variable of a name: what was dropped is not revived
   */
  AgentControl(
      Launch launch, Consumer<Frame> events, IntSupplier columns, Predicate<String> isVariable)
      throws IOException {
    this.isVariable = isVariable;
    this.launch = launch;
    this.events = events;
    this.columns = columns;
    this.agent = start();
  }

  /** Asks what the agent does for the learner to stop; insists, at its cost, when it does not. */
  void interrupt() {
    outage.giveUp();
    interruption.interrupt();
  }

  /** Whether the last invocation was asked to stop and did; asking forgets it. */
  boolean takeStopped() {
    return interruption.takeStopped();
  }

  /** How many invocations there have been, of all agents. */
  long invocations() {
    return ran;
  }

  /** Names of variables that lost their values to a new class since this was last asked. */
  Set<String> takeGone() {
    Set<String> taken = goneSince;
    goneSince = new LinkedHashSet<>();
    return taken;
  }

  private static List<String> gone(Frame loaded) {
    List<String> names = new ArrayList<>();
    try {
      Frame.Reader body = loaded.reader();
      for (int left = loaded.kind() == Kind.LOADED ? body.number() : 0; left > 0; left--) {
        names.add(body.text());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }

  /** What happened to the agent since this was last asked, or null. */
  Loss takeLoss() {
    Loss taken = loss;
    loss = null;
    return taken;
  }

  /**
   * The agent's answers to the questions that {@code evaluation} makes JShell ask; none if it asked
   * nothing. What is loaded and run meanwhile is not kept for a later agent.
   */
  List<Frame> answers(Runnable evaluation) {
    asking = true;
    answers = List.of();
    try {
      evaluation.run();
      return answers;
    } finally {
      asking = false;
      answers = List.of();
    }
  }

  /** Whether what is loaded and run now is a question's. */
  boolean isAsking() {
    return asking;
  }

  /** Says whether the learner waits for us; until the next invocation, if so. */
  void busy(boolean now) {
    if (busy != now) {
      busy = now;
      agent.tell(Frame.of(Kind.BUSY).flag(now).end());
    }
  }

  /** Types a line for a snippet that reads; null is the end of input. */
  void typed(byte[] line) {
    agent.tell(new Frame(Kind.INPUT, line == null ? new byte[0] : line));
  }

  @Override
  public void load(ClassBytecodes[] classes)
      throws ClassInstallException, EngineTerminationException {
    Frame.Writer request = Frame.of(asking ? Kind.LOAD_ONCE : Kind.LOAD).number(classes.length);
    for (ClassBytecodes one : classes) {
      request.text(one.name()).bytes(Weaver.weave(one.bytecodes()));
    }
    Frame load = request.end();
    Frame answer = askOrRevive(load);
    if (answer.kind() != Kind.DONE && answer.kind() != Kind.LOADED) {
      throw new ClassInstallException(reason(answer), new boolean[classes.length]);
    }
    if (!asking) {
      journal.prepared(load);
      goneSince.addAll(gone(answer));
    }
  }

  @Override
  public void redefine(ClassBytecodes[] classes) throws ClassInstallException {
    // JShell then makes new classes of the snippets, which take over the values of the old ones.
    throw new ClassInstallException("not supported", new boolean[classes.length]);
  }

  @Override
  public String invoke(String type, String method)
      throws RunException, EngineTerminationException, InternalException {
    if (agent.isGone()) {
      revive(agent.ending(), false);
    }
    ran++;
    busy = false;
    return result(during(() -> asking ? ask(type, method) : run(type, method)));
  }

  /** Lets the agent do something for the learner, which Ctrl-C may end; revives it if it ends. */
  private Frame during(Asking request) throws EngineTerminationException, StoppedException {
    interruption.begin();
    try {
      return request.answer();
    } catch (Gone e) {
      String ending = interruption.end() ? "was stopped the hard way" : e.getMessage();
      revive(ending, true);
      throw new StoppedException();
    } finally {
      interruption.end();
    }
  }

  private Frame run(String type, String method) throws Gone {
    Invocation made = new Invocation(type, method, ++invocations);
    Frame answer = agent.ask(made.frame(columns.getAsInt()));
    if (answer.kind() != Kind.STOPPED) {
      journal.invoked(made);
    }
    return answer;
  }

  private Frame ask(String type, String method) throws Gone {
    Frame.Writer request = Frame.of(Kind.ASK).text(type).text(method).number(columns.getAsInt());
    Frame answer = agent.ask(request.end());
    if (answer.kind() != Kind.ANSWERS) {
      return answer;
    }
    List<Frame> each = new ArrayList<>();
    try {
      Frame.Reader body = answer.reader();
      for (int left = body.number(); left > 0; left--) {
        each.add(body.frame());
      }
    } catch (IOException e) {
      throw new Gone("sent what is no answer");
    }
    answers = each;
    return Frame.of(Kind.DONE).end();
  }

  /** The value as text; a few words instead if the learner's own code kept it from us. */
  @Override
  public String varValue(String type, String field)
      throws RunException, EngineTerminationException, InternalException {
    if (agent.isGone()) {
      revive(agent.ending(), false);
    }
    Frame request = Frame.of(Kind.FIELD).text(type).text(field).number(columns.getAsInt()).end();
    try {
      return result(during(() -> agent.ask(request)));
    } catch (StoppedException e) {
      interruption.takeStopped();
      return "(stopped)";
    }
  }

  @Override
  public void addToClasspath(String path) throws EngineTerminationException, InternalException {
    Frame request = Frame.of(Kind.CLASSPATH).text(path).end();
    Frame answer = askOrRevive(request);
    if (answer.kind() != Kind.DONE) {
      throw new InternalException(reason(answer));
    }
    journal.prepared(request);
  }

  @Override
  public Object extensionCommand(String command, Object arg) throws NotImplementedException {
    throw new NotImplementedException(command);
  }

  @Override
  public void stop() {
    interrupt();
  }

  @Override
  public void close() {
    closed = true;
    agent.kill();
  }

  private String result(Frame answer) throws RunException, InternalException {
    try {
      Frame.Reader body = answer.reader();
      switch (answer.kind()) {
        case DONE -> {
          return "";
        }
        case VALUE -> {
          String text = body.text();
          if (body.flag()) {
            interruption.stopped();
          }
          return text;
        }
        case THREW -> {
          String type = body.text();
          throw new UserException(body.text(), type, body.frames());
        }
        case UNRESOLVED -> throw new ResolutionException(body.number(), body.frames());
        case STOPPED -> {
          interruption.stopped();
          throw new StoppedException();
        }
        default -> throw new InternalException(reason(answer));
      }
    } catch (IOException e) {
      throw new InternalException("answer cut short: " + e.getMessage());
    }
  }

  private static String reason(Frame answer) {
    try {
      Frame.Reader body = answer.reader();
      return body.text() + ": " + body.text();
    } catch (IOException e) {
      return answer.kind().toString();
    }
  }

  private Frame askOrRevive(Frame request) throws EngineTerminationException {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      try {
        return agent.ask(request);
      } catch (Gone e) {
        revive(e.getMessage(), false);
      }
    }
    throw new EngineTerminationException("the agent ends as soon as it is started");
  }

  private AgentProcess start() throws IOException {
    invocations = 0;
    busy = false;
    return AgentProcess.start(launch.command(System.getenv()), this::happened);
  }

  private void happened(Frame frame) {
    if (frame.kind() != Kind.SNAPSHOT) {
      events.accept(frame);
      return;
    }
    try {
      Frame.Reader body = frame.reader();
      journal.saved(body.number(), body.bytes());
    } catch (IOException e) {
      throw new AssertionError("reading from memory", e);
    }
  }

  private void tell(String line) {
    byte[] text = (line + "\n").getBytes(StandardCharsets.UTF_8);
    events.accept(new Frame(Kind.ERR, text));
  }

  /** Puts a fresh agent in the place of one that is gone. */
  private void revive(String ending, boolean duringLine) throws EngineTerminationException {
    if (closed) {
      throw new EngineTerminationException("the session is closed");
    }
    boolean mayReplay = journal.mayReplay(agent.wasKilled());
    if (!outage.awaitEnd(launch.classPath(), this::tell)) {
      throw new EngineTerminationException("the agent could not be restarted");
    }
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      try {
        agent = start();
        boolean sinceSnapshot = attempt == 0 && mayReplay;
        loss = restore(ending, duringLine, sinceSnapshot, attempt);
        return;
      } catch (Gone | IOException e) {
        agent.kill();
      }
    }
    throw new EngineTerminationException("the agent could not be restarted");
  }

  /**
   * Brings a fresh agent to where the last one was.
   *
   * @param sinceSnapshot whether to run again what was run since the snapshot was taken
   * @param attempt from 0; the last one does without what a snapshot cannot hold
   */
  private Loss restore(String ending, boolean duringLine, boolean sinceSnapshot, int attempt)
      throws Gone, IOException {
    for (Frame preparation : journal.preparations()) {
      agent.ask(preparation);
    }
    List<String> notInSnapshot = new ArrayList<>();
    byte[] snapshot = journal.snapshot();
    if (snapshot != null) {
      Frame.Reader answer = agent.ask(Frame.of(Kind.RESTORE).bytes(snapshot).end()).reader();
      for (int left = answer.number(); left > 0; left--) {
        notInSnapshot.add(answer.text());
      }
      notInSnapshot.removeIf(field -> !isVariable.test(name(field)));
    }
    List<String> names = names(notInSnapshot);
    List<String> lost = new ArrayList<>();
    if (!sinceSnapshot) {
      int lines = journal.forgetSince();
      if (lines > 0) {
        lost.add("what the last " + lines + " lines changed");
      }
    }
    if (attempt == REPLAY_MILLIS.length) {
      lost.addAll(names);
      return new Loss(ending, duringLine, List.of(), lost);
    }
    replay(journal.again(notInSnapshot), REPLAY_MILLIS[attempt]);
    return new Loss(ending, duringLine, names, lost);
  }

  private void replay(Set<Invocation> again, long millis) throws Gone {
    AgentProcess reviving = agent;
    Thread limit = new Thread(() -> endAfter(millis, reviving), "limit of replay");
    limit.setDaemon(true);
    limit.start();
    agent.ask(Frame.of(Kind.MUTE).flag(true).end());
    for (Invocation invocation : again) {
      invocations++;
      agent.ask(invocation.frame(columns.getAsInt()));
    }
    // Before the agent may save its values again: what it saves then holds all of this.
    journal.restarted(invocations);
    agent.ask(Frame.of(Kind.MUTE).flag(false).end());
    limit.interrupt();
  }

  private static void endAfter(long millis, AgentProcess reviving) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
      reviving.kill();
    } catch (InterruptedException e) {
      // The replay was quick enough.
      return;
    }
  }

  private static List<String> names(List<String> fields) {
    return fields.stream().map(AgentControl::name).toList();
  }

  private static String name(String field) {
    return field.substring(field.lastIndexOf('.') + 1);
  }

  private AgentProcess agent() {
    return agent;
  }

  /** A request and its answer. */
  private interface Asking {
    Frame answer() throws Gone;
  }
}
