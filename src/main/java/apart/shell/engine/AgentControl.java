package apart.shell.engine;

import apart.shell.engine.AgentProcess.Gone;
import apart.shell.engine.Journal.Invocation;
import apart.shell.source.Wrap;
import apart.wire.Frame;
import apart.wire.Frame.Kind;
import apart.wire.Ink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.IntSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jdk.jshell.spi.ExecutionControl;

/**
 * JShell's door to the agent, and what makes the agent replaceable: when it dies, a fresh one is
 * started, given the same classes and the saved values, and JShell never hears of it. What the
 * learner must hear is kept for {@link #takeLoss()}.
 */
final class AgentControl implements ExecutionControl {
  private static final int ATTEMPTS = 3;
  private static final int SAVING_MILLIS = 250;

  /** Lines that had to be run again are not to be a second time. */
  private static final int RUN_AGAIN_SAVING_MILLIS = 2000;

  private static final String STOPPED_THE_HARD_WAY = "was stopped the hard way";
  private static final String STOPPED = "(stopped)";

  private final Launch launch;
  private final PrintReader prints;
  private final IntSupplier columns;
  private final Predicate<String> mayHold;
  private final Loading loading;
  private final Journal journal = new Journal();
  private final Outage outage = new Outage();
  private final Interruption interruption =
      new Interruption(() -> this.agent.tell(Frame.of(Kind.STOP).end()), () -> this.agent.kill());
  private volatile AgentProcess agent;
  private volatile boolean closed;
  private String beside = "";
  private long seed = Session.NO_SEED;
  private int invocations;
  private long ran;
  private boolean busy;
  private boolean asking;
  private final Map<String, byte[]> given = new ConcurrentHashMap<>();
  private Set<String> goneSince = new LinkedHashSet<>();
  private final Outgrown outgrown = new Outgrown();
  private String running = ""; // the class of the line
  private List<Frame> answers = List.of();
  private final TooLarge tooLarge;
  private AgentLoss loss;
  private volatile int stage;
  private Rendering rendering = Rendering.plain("");

  /**
   * Starts an agent.
   *
   * @param prints what the agent says unasked, except snapshots
   * @param columns the width to render values for
   * @param mayHold whether a field, or the variable of a name, still is the learner's: what was
   *     dropped is not revived
   * @param engine does work on the thread that may ask {@code mayHold}
   */
  AgentControl(
      Launch launch,
      PrintReader prints,
      IntSupplier columns,
      Predicate<String> mayHold,
      Executor engine)
      throws IOException {
    this.mayHold = mayHold;
    this.launch = launch;
    this.loading = new Loading(launch.cell().isPresent());
    this.prints = prints;
    this.columns = columns;
    this.tooLarge =
        new TooLarge(
            engine,
            mayHold,
            names -> tell(Wrap.at(columns.getAsInt(), Notices.tooLarge(names, launch.kept()))));
    this.agent = start();
  }

  /** Asks what the agent does for the learner to stop; insists, at its cost, when it does not. */
  void interrupt() {
    outage.giveUp();
    interruption.interrupt();
  }

  /** Something begins that the learner waits for, to which a Ctrl-C pressed before is none. */
  void fresh() {
    outage.fresh();
    interruption.fresh();
  }

  /** Whether a fresh agent would have all values without running a line again. */
  boolean isSaved() {
    return journal.isAllSaved();
  }

  /** Whether the last invocation was asked to stop and did; asking forgets it. */
  boolean takeStopped() {
    return interruption.takeStopped();
  }

  /** How many invocations there have been that were no question, of all agents. */
  long invocations() {
    return ran;
  }

  /** How often the learner's code printed something. */
  long prints() {
    return prints.count();
  }

  /** The values as they are now, which are being saved unless that takes long. */
  Saving saving() {
    AgentProcess asked = agent;
    Saving saving = journal.savingAfter(asked.changes());
    if (saving.arrived().isEmpty()) {
      asked.tell(Frame.of(Kind.SAVE).number(SAVING_MILLIS).end());
    }
    return saving;
  }

  /** Has classes of before count again, in the agent and in each after it. */
  Frame comeBack(List<String> classes, Frame request) throws EngineTerminationException {
    outgrown.cameBack(classes);
    Frame answer = askOrRevive(request);
    journal.prepared(request);
    return answer;
  }

  /** Names of variables that lost their values to a new class since this was last asked. */
  Set<String> takeGone() {
    Set<String> taken = goneSince;
    goneSince = new LinkedHashSet<>();
    return taken;
  }

  /** What happened to the agent since this was last asked, or null. */
  AgentLoss takeLoss() {
    AgentLoss taken = loss;
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

  /** What else can be done with the value that was reached last, if its text is this one. */
  Rendering rendering(String text) {
    return Ink.strip(rendering.inked()).equals(text) ? rendering : Rendering.plain(text);
  }

  /**
   * The answer to a question about the values that there are, with the marks of {@link Ink}.
   *
   * @throws RunException if it cannot be answered, or Ctrl-C was pressed
   */
  String look(Look look) throws RunException, EngineTerminationException, InternalException {
    if (agent.isGone()) {
      revive(agent.ending(), true);
    }
    if (interruption.pressed()) {
      interruption.stopped();
      throw new StoppedException();
    }
    Frame request = look.request();
    result(during(() -> agent.ask(request)));
    return rendering.inked();
  }

  /** Names of all classes that were given to the agent. */
  Set<String> classes() {
    return given.keySet();
  }

  /** Whether what is loaded and run now is a question's. */
  boolean isAsking() {
    return asking;
  }

  /** How many lines of the screen may change in place while a line runs. */
  void stage(int lines) {
    stage = lines;
  }

  /** Says whether the learner waits for us. */
  void busy(boolean now) {
    if (busy != now) {
      busy = now;
      agent.tell(Frame.of(Kind.BUSY).flag(now).end());
    }
  }

  /**
   * Says where data files are looked for first, and what {@code seed()} is, to this agent and to
   * each after it.
   */
  void beside(String folder, long number) {
    beside = folder;
    seed = number;
    agent.tell(Frame.of(Kind.BESIDE).text(folder).text(Long.toString(number)).end());
  }

  /** Types a line for a snippet that reads; null is the end of input. */
  void typed(byte[] line) {
    agent.tell(new Frame(Kind.INPUT, line == null ? new byte[0] : line));
  }

  @Override
  public void load(ClassBytecodes[] classes)
      throws ClassInstallException, EngineTerminationException {
    for (ClassBytecodes one : classes) {
      given.put(one.name(), one.bytecodes());
    }
    Frame load = loading.of(asking ? Kind.LOAD_ONCE : Kind.LOAD, List.of(classes));
    Reply answer = new Reply(askOrRevive(load));
    if (!answer.isDone()) {
      throw new ClassInstallException(answer.reason(), new boolean[classes.length]);
    }
    if (!asking) {
      journal.prepared(load);
      goneSince.addAll(answer.gone());
      outgrown.made(
          Stream.of(classes).map(ClassBytecodes::name).toList(), answer.gone(), classes());
    }
  }

  /**
   * Changes classes in their place. Where the JVM does not permit it, JShell makes new ones of the
   * snippets, which take over the values of the old ones.
   */
  @Override
  public void redefine(ClassBytecodes[] classes)
      throws ClassInstallException, EngineTerminationException {
    Frame change = loading.of(Kind.REDEFINE, List.of(classes));
    Reply answer = new Reply(askOrRevive(change));
    if (!answer.isDone()) {
      throw new ClassInstallException(answer.reason(), new boolean[classes.length]);
    }
    for (ClassBytecodes one : classes) {
      given.put(one.name(), one.bytecodes());
    }
    journal.changed(Stream.of(classes).map(ClassBytecodes::name).toList(), change, invocations);
  }

  /** Changes classes back to what they were, where they have been changed since. */
  void changeBack(Map<String, byte[]> then)
      throws ClassInstallException, EngineTerminationException {
    ClassBytecodes[] changed =
        then.entrySet().stream()
            .filter(one -> given.get(one.getKey()) != one.getValue())
            .map(one -> new ClassBytecodes(one.getKey(), one.getValue()))
            .toArray(ClassBytecodes[]::new);
    if (changed.length > 0) {
      redefine(changed);
    }
  }

  @Override
  public String invoke(String type, String method)
      throws RunException, EngineTerminationException, InternalException {
    if (agent.isGone()) {
      revive(agent.ending(), false);
    }
    if (interruption.pressed()) {
      interruption.stopped();
      throw new StoppedException();
    }
    ran += asking ? 0 : 1;
    return result(during(() -> asking ? ask(type, method) : run(type, method)));
  }

  /** Lets the agent do something that runs the learner's code; revives it if it ends. */
  private Frame during(Asking request) throws EngineTerminationException, StoppedException {
    while (true) {
      try {
        return stoppable(request);
      } catch (Gone e) {
        if (revive(e.getMessage(), true)) {
          throw new StoppedException();
        }
      }
    }
  }

  /** Lets the agent do something, which Ctrl-C may end. */
  private Frame stoppable(Asking request) throws Gone {
    interruption.begin();
    try {
      return request.answer();
    } catch (Gone e) {
      throw interruption.end() ? new Gone(STOPPED_THE_HARD_WAY) : e;
    } finally {
      interruption.end();
    }
  }

  private Frame run(String type, String method) throws Gone {
    Invocation made = new Invocation(type, method, ++invocations);
    running = type;
    Frame answer = agent.ask(made.frame(columns.getAsInt(), stage));
    running = "";
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
    try {
      answers = new Reply(answer).each();
    } catch (IOException e) {
      throw new Gone("sent what is no answer");
    }
    return Frame.of(Kind.DONE).end();
  }

  /** The value as text; a few words instead if the learner's own code kept it from us. */
  @Override
  public String varValue(String type, String field)
      throws RunException, EngineTerminationException, InternalException {
    if (agent.isGone()) {
      revive(agent.ending(), false);
    }
    if (interruption.pressed()) {
      return STOPPED;
    }
    Frame request = Frame.of(Kind.FIELD).text(type).text(field).number(columns.getAsInt()).end();
    try {
      return result(during(() -> agent.ask(request)));
    } catch (StoppedException e) {
      return STOPPED;
    } finally {
      interruption.takeStopped();
    }
  }

  @Override
  public void addToClasspath(String path) throws EngineTerminationException, InternalException {
    Frame request = Frame.of(Kind.CLASSPATH).text(path).end();
    Reply answer = new Reply(askOrRevive(request));
    if (!answer.isDone()) {
      throw new InternalException(answer.reason());
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
    return new Reply(answer).value(shown -> rendering = shown, interruption::stopped);
  }

  /** Asks the agent something; another one, if it ends. */
  Frame askOrRevive(Frame request) throws EngineTerminationException {
    for (int attempt = 0; attempt < ATTEMPTS; ) {
      try {
        return stoppable(() -> agent.ask(request));
      } catch (Gone e) {
        attempt += revive(e.getMessage(), false) ? 1 : 0;
      }
    }
    throw new EngineTerminationException("the agent ends as soon as it is started");
  }

  private AgentProcess start() throws IOException {
    invocations = 0;
    busy = false;
    journal.begun();
    return AgentProcess.start(launch, this::happened, prints::written);
  }

  private void happened(Frame frame) {
    try {
      switch (frame.kind()) {
        case PART -> journal.arrived(frame);
        case SNAPSHOT -> {
          Journal.Snapshot snapshot = Journal.Snapshot.of(frame);
          tooLarge.said(snapshot.tooLarge());
          journal.saved(snapshot);
        }
        case WRITING -> journal.writing(frame);
        case WRITTEN -> journal.written();
        case SAVED -> journal.notSaved(frame.reader().number());
        default -> prints.happened(frame);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void tell(String line) {
    byte[] text = (line + "\n").getBytes(StandardCharsets.UTF_8);
    prints.happened(new Frame(Kind.ERR, text));
  }

  /**
   * Puts a fresh agent in the place of one that is gone.
   *
   * @return whether that one may have begun what it was asked last: not if it was saving values,
   *     unless Ctrl-C ended both
   */
  private boolean revive(String ending, boolean asked) throws EngineTerminationException {
    if (closed) {
      throw new EngineTerminationException("the session is closed");
    }
    Optional<String> fatal = journal.endedWriting();
    boolean hard = ending.equals(STOPPED_THE_HARD_WAY);
    boolean begun = fatal.isEmpty() || hard;
    boolean duringLine = (asked && begun) || hard;
    String how = ending + fatal.map(one -> " when it saved " + Names.ofField(one)).orElse("");
    // What ended it while a line ran is most likely that line, which is not run again.
    boolean mayReplay = journal.mayReplay(duringLine || agent.wasKilled());
    Revival revival =
        new Revival(
            journal, interruption, columns, holding(), outgrown::has, this::variables, mayReplay);
    if (!outage.awaitEnd(launch.classPath(), this::tell)) {
      throw new EngineTerminationException("the agent could not be restarted");
    }
    // What was pressed so far meant what ended: a Ctrl-C from now on means the revival as well.
    boolean pressed = interruption.pressed();
    interruption.fresh();
    while (revival.goesOn()) {
      try {
        agent = start();
        beside(beside, seed);
        Revival.Given given = revival.bring(agent);
        invocations = given.invocations();
        AgentLoss now =
            new AgentLoss(how, duringLine, given.restored(), given.rerun(), given.missing());
        loss = loss == null ? now : loss.and(now);
        running = "";
        if (pressed || revival.wasPressed()) {
          interruption.interrupt();
        }
        if (!journal.isAllSaved()) {
          agent.tell(Frame.of(Kind.SAVE).number(RUN_AGAIN_SAVING_MILLIS).end());
        }
        return begun;
      } catch (Gone | IOException e) {
        revival.ended(agent);
        agent.kill();
      }
    }
    throw new EngineTerminationException("the agent could not be restarted");
  }

  /** The variables that may hold something: not those of a line that never got to its end. */
  private Predicate<String> holding() {
    List<String> unmade = variables(running).stream().map(Names::ofField).toList();
    return field -> mayHold.test(field) && !unmade.contains(Names.ofField(field));
  }

  /** The variables of a class that an agent was given. */
  private List<String> variables(String type) {
    return given.containsKey(type)
        ? ClassFile.variables(given.get(type)).stream().map(name -> type + "." + name).toList()
        : List.of();
  }

  /** A request and its answer. */
  private interface Asking {
    Frame answer() throws Gone;
  }
}
