package apart.shell.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.PersistentSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/**
 * A {@link Session} on the JDK's JShell, with the learner's code in an agent of ours. All JShell
 * work is done on one engine thread; {@link #run} reads from top to bottom what happens to a line.
 */
public final class JShellSession implements Session {
  private final EngineThread engine = new EngineThread();
  private final Launch launch;
  private final List<String> prelude;
  private final Console console;
  private final Names names = new Names();
  private final Shadowing shadowing;
  private volatile int columns = 80;
  private volatile boolean cancelled;
  private volatile AgentControl control;
  private JShell jshell;
  private Splitter splitter;
  private Completions completions;
  private Queries queries;
  private SnippetRun evaluation;

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
    JShellSession session = new JShellSession(launch, prelude, console);
    session.engine.call(session::start);
    return session;
  }

  private boolean start() throws IOException {
    PrintReader prints = new PrintReader(console, line -> control.typed(line));
    control = new AgentControl(launch, prints, () -> columns, this::isVariable, engine::later);
    jshell =
        JShell.builder()
            .executionEngine(new OwnAgent(control), Map.of())
            .tempVariableNameGenerator(names::next)
            .idGenerator((snippet, number) -> names.id(snippet))
            .compilerOptions("--class-path", launch.classPath(), "-proc:none")
            .in(InputStream.nullInputStream())
            .out(silent())
            .err(silent())
            .build();
    SourceCodeAnalysis analysis = jshell.sourceCodeAnalysis();
    splitter = new Splitter(analysis);
    completions = new Completions(jshell, analysis);
    queries = new Queries(jshell, analysis, control, names);
    evaluation = new SnippetRun(jshell, control, shadowing, names, console);
    for (String line : prelude) {
      names.hidden(() -> jshell.eval(line));
    }
    return true;
  }

  private boolean isVariable(String name) {
    return jshell.variables().anyMatch(variable -> variable.name().equals(name));
  }

  @Override
  public List<Outcome> run(String input) {
    return run(input, outcome -> {});
  }

  @Override
  public List<Outcome> run(String input, Consumer<Outcome> show) {
    begin();
    return engine.call(
        () -> {
          List<Outcome> outcomes = new ArrayList<>();
          String rest = input;
          while (!rest.isBlank() && (outcomes.isEmpty() || !last(outcomes).failed())) {
            Splitter.Piece piece = splitter.first(rest);
            Place place = place(input, rest, piece);
            rest = piece.rest();
            if (piece.completeness() != Completeness.EMPTY) {
              List<Outcome> now = new ArrayList<>(evaluation.of(place, columns));
              if (cancelled && !last(now).failed()) {
                now.add(new Outcome.Stopped(rest.isBlank() ? place : tail(input, rest)));
              }
              now.forEach(show);
              outcomes.addAll(now);
            }
          }
          control.busy(false);
          return outcomes;
        });
  }

  /** The learner begins to wait for something: a Ctrl-C from now on means it. */
  private void begin() {
    cancelled = false;
    control.fresh();
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
    return engine.call(() -> settled(List.of(queries.one(expression))).get(0));
  }

  @Override
  public List<Outcome> query(List<String> expressions) {
    begin();
    return engine.call(() -> settled(queries.all(expressions)));
  }

  /** The outcomes of questions; if the agent ended meanwhile, that is what came of each. */
  private List<Outcome> settled(List<Outcome> outcomes) {
    AgentControl.Loss loss = control.takeLoss();
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

  private void say(AgentControl.Loss loss) {
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
    return engine.call(() -> splitter.completeness(input));
  }

  @Override
  public Completion complete(String input, int cursor) {
    return engine.call(() -> completions.at(input, cursor));
  }

  @Override
  public List<String> documentation(String input, int cursor) {
    return engine.call(() -> completions.documentation(input, cursor));
  }

  @Override
  public List<Variable> variables() {
    begin();
    return engine.call(
        () -> {
          List<Variable> variables =
              jshell
                  .variables()
                  .filter(names::isLearners)
                  .map(v -> new Variable(v.typeName(), v.name(), Outcomes.value(jshell, v)))
                  .toList();
          say(control.takeLoss());
          return variables;
        });
  }

  @Override
  public List<Listed> snippets() {
    return engine.call(() -> learners().map(JShellSession::listed).toList());
  }

  @Override
  public boolean drop(String name) {
    return engine.call(
        () -> {
          List<Snippet> named = learners().filter(snippet -> name(snippet).equals(name)).toList();
          named.forEach(jshell::drop);
          return !named.isEmpty();
        });
  }

  @Override
  public void reset() {
    engine.call(
        () -> {
          jshell.close();
          names.reset();
          return start();
        });
  }

  @Override
  public void columns(int width) {
    columns = width;
  }

  @Override
  public void close() {
    AgentControl current = control;
    if (current != null) {
      current.close();
    }
    engine.shutDown();
  }

  /** The learner's active snippets. */
  private Stream<Snippet> learners() {
    return jshell
        .snippets()
        .filter(names::isLearners)
        .filter(snippet -> jshell.status(snippet).isActive());
  }

  private static Listed listed(Snippet snippet) {
    return new Listed(snippet.id(), kind(snippet), name(snippet), snippet.source().strip());
  }

  private static String name(Snippet snippet) {
    return snippet instanceof PersistentSnippet persistent ? persistent.name() : "";
  }

  private static Listed.Kind kind(Snippet snippet) {
    return switch (snippet.kind()) {
      case VAR -> Listed.Kind.VARIABLE;
      case METHOD -> Listed.Kind.METHOD;
      case TYPE_DECL -> Listed.Kind.TYPE;
      case IMPORT -> Listed.Kind.IMPORT;
      case EXPRESSION -> Listed.Kind.EXPRESSION;
      case STATEMENT, ERRONEOUS -> Listed.Kind.STATEMENT;
    };
  }

  private static Outcome last(List<Outcome> outcomes) {
    return outcomes.get(outcomes.size() - 1);
  }

  private static PrintStream silent() {
    return new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
  }

  /** Hands JShell the agent we keep hold of. */
  private record OwnAgent(AgentControl control) implements ExecutionControlProvider {
    @Override
    public String name() {
      return "apart";
    }

    @Override
    public ExecutionControl generate(ExecutionEnv environment, Map<String, String> parameters) {
      return control;
    }
  }
}
