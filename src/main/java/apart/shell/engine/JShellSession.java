package apart.shell.engine;

import apart.wire.Heap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import jdk.jshell.Snippet;
import jdk.jshell.VarSnippet;

/**
 * A {@link Session} on the JDK's JShell, with the learner's code in an agent of ours. All JShell
 * work is done on one engine thread; {@link #run} reads from top to bottom what happens to a line.
 */
public final class JShellSession implements Session {
  private final EngineThread engine = new EngineThread();
  private final Quiet quiet = new Quiet();
  private final Launch launch;
  private final List<String> prelude;
  private final Console console;
  private final Shadowing shadowing;

  private final Entries entries = new Entries();

  /** Counts what changes what the compiler knows. */
  private long changes;

  private long beginnings;
  private WhatStands last;

  private boolean succeeding;
  private volatile int columns = 80;
  private volatile String beside = "";
  private volatile long seed = NO_SEED;
  private volatile int stage;
  private volatile boolean cancelled;
  private volatile AgentControl control;
  private Compiler compiler;
  private SnippetRun evaluation;
  private boolean ended; // The compiler, by itself: there was no agent.

  private JShellSession(Launch launch, List<String> prelude, Console console) {
    this.launch = launch;
    this.prelude = prelude;
    this.console = console;
    this.shadowing = new Shadowing(PreludeTypes.of(launch.classPath(), prelude));
  }

  /**
   * Opens a session with its agent and runs the prelude.
   *
   * @param prelude snippets that run first and are not the learner's: imports
   * @throws SessionException when the agent or the prelude does not start; the message says why
   */
  public static JShellSession open(Launch launch, List<String> prelude, Console console) {
    Heap.keepSmall();
    JShellSession session = new JShellSession(launch, prelude, console);
    session.engine.call(session::start);
    return session;
  }

  private boolean start() throws IOException {
    PrintReader prints = new PrintReader(console, line -> control.typed(line));
    control =
        new AgentControl(
            launch, prints, () -> columns, name -> compiler.mayHold(name), engine::later);
    control.beside(beside, seed);
    control.stage(stage);
    use(Compiler.first(new Compiler.Setting(control, launch.classPath(), prelude)));
    entries.begin(compiler);
    last = WhatStands.first();
    return true;
  }

  private void use(Compiler next) {
    compiler = next;
    ended = false;
    next.jshell.onShutdown(jshell -> ended |= jshell == compiler.jshell);
    evaluation = new SnippetRun(next, entries, control, shadowing, console);
  }

  /** Has another compiler take the place of this one, in a quiet moment, if that is worth it. */
  private void succeedLater() {
    if (!succeeding && compiler.residue.isMuch()) {
      succeeding = true;
      long now = changes;
      quiet.later(() -> succeedUnlessChanged(now));
    }
  }

  /** Another compiler learns while this one answers; a line that is run meanwhile is in its way. */
  private void succeedUnlessChanged(long then) {
    try {
      var unused = succeedUnlessChanged(then, JShellSession::learned);
    } catch (SessionException fault) {
      // Most likely there is no memory for it.
      engine.later(
          () -> {
            succeeding = false;
            compiler.residue.bear();
          });
    }
  }

  /**
   * The same in a given way to learn.
   *
   * @param then how many changes there may have been
   * @return whether the other one has taken the place
   */
  boolean succeedUnlessChanged(
      long then, Function<Compiler.Knowledge, Optional<Compiler>> learning) {
    Optional<Compiler.Knowledge> known =
        engine.call(() -> Optional.of(compiler.knowledge()).filter(k -> changes == then));
    Optional<Compiler> next = known.flatMap(learning);
    return engine.call(
        () -> {
          succeeding = false;
          if (changes == then) {
            return succeedOrBear(next, known.orElseThrow());
          }
          next.ifPresent(Compiler::retire);
          succeedLater();
          return false;
        });
  }

  /** How many changes there have been of what the compiler knows. */
  long changes() {
    return engine.call(() -> changes);
  }

  private static Optional<Compiler> learned(Compiler.Knowledge known) {
    try {
      return Compiler.learned(known);
    } catch (RuntimeException | Error e) {
      // A fault of the compiler's at something declared: the one that there is goes on.
      return Optional.empty();
    }
  }

  /**
   * Has another compiler take the place of this one, which has kept too much of what is gone; the
   * agent and all the learner has stay as they are.
   *
   * @return whether it could learn all that this one knows
   */
  boolean succeed() {
    return engine.call(this::succeedNow);
  }

  private boolean succeedNow() {
    Compiler.Knowledge known = compiler.knowledge();
    return succeedOrBear(learned(known), known);
  }

  private boolean succeedOrBear(Optional<Compiler> next, Compiler.Knowledge known) {
    boolean succeeded = next.isPresent() && succeed(next.get(), known);
    if (!succeeded) {
      compiler.residue.bear();
    }
    return succeeded;
  }

  /** What is declared, and how far it can be used. */
  List<Declaration> declarations() {
    return engine.call(
        () ->
            Stream.concat(compiler.knowledge().declarations().stream(), entries.gone().stream())
                .toList());
  }

  /** Whether it could; if not, all is as before. */
  private boolean succeed(Compiler next, Compiler.Knowledge known) {
    if (!next.takeOver()) {
      next.retire();
      return false;
    }
    Compiler before = compiler;
    entries.follow(next, known);
    next.names.follow(before.names);
    use(next);
    before.retire();
    return true;
  }

  @Override
  public List<Outcome> run(String input) {
    return run(input, outcome -> {});
  }

  @Override
  public List<Outcome> run(String input, Consumer<Outcome> show) {
    begin();
    return soon(
        () -> {
          List<Outcome> outcomes = new ArrayList<>();
          String rest = input;
          while (!rest.isBlank() && (outcomes.isEmpty() || !last(outcomes).failed())) {
            Splitter.Piece piece = compiler.splitter.first(rest, () -> cancelled);
            Place place = place(input, rest, piece);
            rest = piece.rest();
            if (piece.completeness() != Completeness.EMPTY) {
              List<Outcome> now = new ArrayList<>(outcomes(place));
              if (cancelled && !last(now).failed()) {
                now.add(new Outcome.Stopped(rest.isBlank() ? place : tail(input, rest)));
              }
              now.forEach(show);
              outcomes.addAll(now);
            } else if (cancelled) {
              Outcome stopped = new Outcome.Stopped(place);
              show.accept(stopped);
              outcomes.add(stopped);
            }
          }
          changes++;
          succeedLater();
          return outcomes;
        });
  }

  private List<Outcome> outcomes(Place place) {
    if (compiler.residue.isTooMuch() || (compiler.residue.isMuch() && Memory.isShort())) {
      succeedNow();
    }
    return Memory.isShort()
        ? List.of(evaluation.noMemory(place, false))
        : evaluation.of(place, columns);
  }

  /** The learner begins to wait for something: a Ctrl-C from now on means it. */
  private void begin() {
    cancelled = false;
    control.fresh();
  }

  /** Does what the learner waits for, to which threads in the background give way. */
  private <T> T soon(Callable<T> work) {
    return engine.call(
        () -> {
          control.busy(true);
          try {
            if (ended) {
              succeedNow();
            }
            return work.call();
          } finally {
            control.busy(false);
          }
        });
  }

  private static Place place(String input, String rest, Splitter.Piece piece) {
    int start = input.length() - rest.length();
    return new Place(piece.source(), start, input.length() - piece.rest().length());
  }

  private static Place tail(String input, String rest) {
    return new Place(rest, input.length() - rest.length(), input.length());
  }

  @Override
  public Outcome query(String expression) {
    begin();
    return soon(() -> settled(List.of(compiler.queries.one(expression))).get(0));
  }

  @Override
  public List<Outcome> query(List<String> expressions) {
    begin();
    return soon(() -> settled(compiler.queries.all(expressions)));
  }

  @Override
  public Outcome look(Look look) {
    begin();
    return soon(() -> settled(List.of(compiler.queries.look(look))).get(0));
  }

  /** The outcomes of questions; if the agent ended meanwhile, that is what came of each. */
  private List<Outcome> settled(List<Outcome> outcomes) {
    AgentLoss loss = control.takeLoss();
    if (control.takeStopped()) {
      return outcomes.stream().map(o -> (Outcome) new Outcome.Stopped(o.place())).toList();
    }
    if (loss != null && loss.duringLine()) {
      String notice = Notices.of(loss);
      return outcomes.stream()
          .map(o -> (Outcome) new Outcome.AgentLost(o.place(), notice))
          .toList();
    }
    say(loss);
    return outcomes;
  }

  private void say(AgentLoss loss) {
    if (loss != null) {
      evaluation.say(loss, columns);
    }
  }

  @Override
  public void interrupt() {
    cancelled = true;
    AgentControl current = control;
    if (current != null) {
      current.interrupt();
    }
  }

  /** Whether all values of the lines so far are safe from the end of the agent. */
  boolean isSaved() {
    return control.isSaved();
  }

  @Override
  public Completeness completeness(String input) {
    return soon(() -> compiler.splitter.completeness(input));
  }

  @Override
  public Completion complete(String input, int cursor) {
    return soon(() -> compiler.completions.at(input, cursor));
  }

  @Override
  public List<String> signatures(String input, int cursor) {
    return soon(() -> compiler.completions.signatures(input, cursor));
  }

  @Override
  public List<Documented> documentation(String input, int cursor) {
    return soon(() -> compiler.completions.documentation(input, cursor));
  }

  @Override
  public String type(String expression) {
    return soon(() -> Objects.toString(compiler.queries.type(expression), ""));
  }

  @Override
  public List<Variable> variables() {
    begin();
    return soon(
        () -> {
          Stream<VarSnippet> there = compiler.jshell.variables().filter(compiler.names::isLearners);
          Map<String, Variable> byId = new TreeMap<>(Comparator.comparingInt(Integer::parseInt));
          entries
              .gone()
              .forEach(v -> byId.put(v.id(), variable(v.type(), v.name(), Outcomes.GONE)));
          there.forEach(v -> byId.put(v.id(), variable(v)));
          List<Variable> variables = List.copyOf(byId.values());
          say(control.takeLoss());
          return variables;
        });
  }

  private Variable variable(VarSnippet variable) {
    String value = Outcomes.value(compiler.jshell, variable);
    return variable(variable.typeName(), variable.name(), value);
  }

  private Variable variable(String type, String name, String value) {
    return new Variable(compiler.typeNames.shown(type), name, value);
  }

  @Override
  public List<Listed> snippets() {
    return engine.call(entries::listed);
  }

  @Override
  public boolean drop(String name) {
    return engine.call(
        () -> {
          List<Snippet> named = entries.named(name);
          named.forEach(compiler::drop);
          changes++;
          compiler.entered(false);
          boolean wasGone = entries.forget(name);
          return wasGone || !named.isEmpty();
        });
  }

  @Override
  public WhatStands standing() {
    return engine.call(
        () -> {
          List<Declaration> known = compiler.declarations();
          last =
              new WhatStands(
                  beginnings,
                  control.invocations(),
                  control.prints(),
                  compiler.names.count(),
                  last.shared(known),
                  List.copyOf(entries.gone()),
                  entries.ran(),
                  control.saving());
          return last;
        });
  }

  @Override
  public Withheld comeBack(WhatStands then) {
    begin();
    return soon(
        () -> {
          changes++;
          Compiler.Knowledge known = compiler.knowledge();
          if (!compiler.comeBack(then.declarations)) {
            learned(known.with(then.declarations)).ifPresent(one -> succeed(one, known));
          }
          ComingBack way = new ComingBack(then, known.declarations());
          Withheld withheld = way.go(compiler, entries, control);
          say(control.takeLoss());
          return withheld;
        });
  }

  @Override
  public void reset() {
    engine.call(
        () -> {
          changes++;
          beginnings++;
          compiler.close();
          return start();
        });
  }

  @Override
  public void columns(int width) {
    columns = width;
  }

  @Override
  public void beside(String folder) {
    engine.call(
        () -> {
          beside = folder;
          control.beside(folder, seed);
          return true;
        });
  }

  @Override
  public void seed(long number) {
    engine.call(
        () -> {
          seed = number;
          control.beside(beside, number);
          return true;
        });
  }

  @Override
  public void stage(int lines) {
    stage = lines;
    AgentControl current = control;
    if (current != null) {
      current.stage(lines);
    }
  }

  @Override
  public void close() {
    AgentControl current = control;
    if (current != null) {
      current.close();
    }
    quiet.shutDown();
    engine.shutDown();
  }

  private static Outcome last(List<Outcome> outcomes) {
    return outcomes.get(outcomes.size() - 1);
  }
}
