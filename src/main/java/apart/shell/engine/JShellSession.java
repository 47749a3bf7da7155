package apart.shell.engine;

import apart.shell.source.Wrap;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import jdk.jshell.JShell;
import jdk.jshell.PersistentSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.VarSnippet;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/**
 * A {@link Session} on the JDK's JShell, with the learner's code in an agent of ours. All JShell
 * work is done on one engine thread; {@link #run} reads from top to bottom what happens to a line.
 */
public final class JShellSession implements Session {
  /** Java's own limit for a constant and for a method's code. */
  private static final int LONGEST = 65_535;

  private final ExecutorService engine = Executors.newSingleThreadExecutor(JShellSession::daemon);
  private final Launch launch;
  private final List<String> prelude;
  private final Console console;
  private final Names names = new Names();
  private final Shadowing shadowing;
  private volatile int columns = 80;
  private volatile boolean cancelled;
  private volatile AgentControl control;
  private JShell jshell;
  private SourceCodeAnalysis analysis;
  private Splitter splitter;
  private Completions completions;

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
    session.onEngine(
        () -> {
          session.start();
          return null;
        });
    return session;
  }

  private void start() throws IOException {
    PrintReader prints = new PrintReader(console, line -> control.typed(line));
    control = new AgentControl(launch, prints::happened, () -> columns);
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
    analysis = jshell.sourceCodeAnalysis();
    splitter = new Splitter(analysis);
    completions = new Completions(jshell, analysis);
    for (String line : prelude) {
      names.hidden(() -> jshell.eval(line));
    }
  }

  @Override
  public List<Outcome> run(String input) {
    return run(input, outcome -> {});
  }

  @Override
  public List<Outcome> run(String input, Consumer<Outcome> show) {
    cancelled = false;
    return onEngine(
        () -> {
          try {
            return runAll(input, show);
          } finally {
            control.busy(false);
          }
        });
  }

  private List<Outcome> runAll(String input, Consumer<Outcome> show) {
    List<Outcome> outcomes = new ArrayList<>();
    String rest = input;
    while (!rest.isBlank()) {
      Splitter.Piece piece = splitter.first(rest);
      rest = piece.rest();
      if (piece.completeness() == Completeness.EMPTY) {
        continue;
      }
      List<Outcome> now = new ArrayList<>(evaluate(piece.source()));
      if (cancelled && !last(now).failed()) {
        now.add(new Outcome.Stopped(rest.isBlank() ? piece.source() : rest));
      }
      now.forEach(show);
      outcomes.addAll(now);
      if (last(now).failed()) {
        break;
      }
    }
    return outcomes;
  }

  @Override
  public Outcome query(String expression) {
    return onEngine(() -> ask(expression));
  }

  @Override
  public void interrupt() {
    cancelled = true;
    AgentControl current = control;
    if (current != null) {
      current.interrupt();
    }
  }

  @Override
  public Completeness completeness(String input) {
    return onEngine(() -> splitter.completeness(input));
  }

  @Override
  public Completion complete(String input, int cursor) {
    return onEngine(() -> completions.at(input, cursor));
  }

  @Override
  public List<String> documentation(String input, int cursor) {
    return onEngine(() -> completions.documentation(input, cursor));
  }

  @Override
  public List<Variable> variables() {
    return onEngine(
        () -> {
          List<Variable> variables = new ArrayList<>();
          jshell
              .variables()
              .filter(names::isLearners)
              .forEach(
                  v ->
                      variables.add(
                          new Variable(v.typeName(), v.name(), oneLine(jshell.varValue(v)))));
          return variables;
        });
  }

  @Override
  public List<Listed> snippets() {
    return onEngine(
        () ->
            jshell
                .snippets()
                .filter(names::isLearners)
                .filter(snippet -> jshell.status(snippet).isActive())
                .map(JShellSession::listed)
                .toList());
  }

  @Override
  public void reset() {
    onEngine(
        () -> {
          jshell.close();
          names.reset();
          start();
          return null;
        });
  }

  @Override
  public boolean drop(String name) {
    return onEngine(
        () -> {
          List<PersistentSnippet> named =
              jshell
                  .snippets()
                  .filter(names::isLearners)
                  .filter(snippet -> jshell.status(snippet).isActive())
                  .filter(PersistentSnippet.class::isInstance)
                  .map(PersistentSnippet.class::cast)
                  .filter(snippet -> snippet.name().equals(name))
                  .toList();
          named.forEach(jshell::drop);
          return !named.isEmpty();
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
    engine.shutdownNow();
  }

  /**
   * What one snippet of the learner's led to: its outcome, and whatever else the learner must know.
   */
  private List<Outcome> evaluate(String source) {
    if (source.length() > LONGEST) {
      return List.of(tooLong(source));
    }
    Optional<Outcome> refused = shadowing.refuse(source);
    if (refused.isPresent()) {
      return List.of(refused.get());
    }
    // What the learner's threads do in the background must not slow down the compiler.
    control.busy(true);
    List<SnippetEvent> events = jshell.eval(source);
    List<Outcome> outcomes = new ArrayList<>(own(source, events));
    AgentControl.Loss loss = control.takeLoss();
    boolean stopped = control.takeStopped();
    if (loss != null) {
      outcomes = lost(source, loss, outcomes);
    } else if (stopped) {
      outcomes = stopped(source, outcomes.get(0));
    } else {
      outcomes.addAll(0, nowDefined(source, events));
    }
    if (last(outcomes).failed()) {
      dropNamelessValue(events);
      return outcomes;
    }
    return outcomes.stream().map(this::named).toList();
  }

  /** The outcome with the name that the learner shall use for its value. */
  private Outcome named(Outcome outcome) {
    if (!(outcome instanceof Outcome.Value value)) {
      return outcome;
    }
    String alias = names.alias(value.name());
    if (alias == null) {
      names.used(value.name());
      return value.named(value.name(), columns);
    }
    jshell.eval("var " + alias + " = " + value.name() + ";");
    names.used(alias);
    return value.named(alias, columns);
  }

  /** Evaluates an expression under names of our own and drops it. */
  private Outcome ask(String expression) {
    return names.hidden(
        () -> {
          CompletionInfo info = analysis.analyzeCompletion(expression);
          String source = info.source() == null ? expression : info.source();
          List<SnippetEvent> events = jshell.eval(source);
          Outcome outcome = own(source, events).get(0);
          events.forEach(event -> jshell.drop(event.snippet()));
          return outcome instanceof Outcome.Value value
              ? new Outcome.Value(expression, "it", value.type(), value.value())
              : outcome;
        });
  }

  /** JShell would keep a snippet that the compiler cannot take in, and fail at every later line. */
  private static Outcome tooLong(String source) {
    String message = "a snippet of " + source.length() + " characters: expected at most " + LONGEST;
    return new Outcome.Rejected(source.substring(0, 60), List.of(new Problem(message, 0, 60)));
  }

  /** What became of the snippet itself: one outcome, or one for each variable it declares. */
  private List<Outcome> own(String source, List<SnippetEvent> events) {
    List<Outcome> outcomes = new ArrayList<>();
    for (SnippetEvent event : events) {
      if (event.causeSnippet() == null && (outcomes.isEmpty() || !last(outcomes).failed())) {
        outcomes.add(Outcomes.of(jshell, source, event));
      }
    }
    return outcomes.isEmpty() ? List.of(new Outcome.Done(source)) : outcomes;
  }

  private List<Outcome> lost(String source, AgentControl.Loss loss, List<Outcome> outcomes) {
    long values = jshell.variables().filter(names::isLearners).count();
    String notice = Notices.of(loss, values);
    if (loss.duringLine()) {
      return List.of(new Outcome.AgentLost(source, notice));
    }
    console.printed(Wrap.at(columns, notice) + "\n", true);
    return outcomes;
  }

  private static List<Outcome> stopped(String source, Outcome outcome) {
    Outcome end = new Outcome.Stopped(source);
    return outcome instanceof Outcome.Value ? List.of(outcome, end) : List.of(end);
  }

  /** Snippets from before that this one completed: what they said they needed is there now. */
  private List<Outcome> nowDefined(String source, List<SnippetEvent> events) {
    List<Outcome> outcomes = new ArrayList<>();
    for (SnippetEvent event : events) {
      if (event.causeSnippet() != null) {
        Outcomes.update(jshell, source, event).ifPresent(outcomes::add);
      }
    }
    return outcomes;
  }

  /** An expression that failed leaves no {@code $n} behind. */
  private void dropNamelessValue(List<SnippetEvent> events) {
    for (SnippetEvent event : events) {
      if (event.snippet() instanceof VarSnippet variable
          && variable.subKind() == Snippet.SubKind.TEMP_VAR_EXPRESSION_SUBKIND
          && jshell.status(variable).isActive()) {
        jshell.drop(variable);
        names.failed(variable.name());
      }
    }
  }

  private static Listed listed(Snippet snippet) {
    String name = snippet instanceof PersistentSnippet persistent ? persistent.name() : "";
    return new Listed(snippet.id(), kind(snippet), name, snippet.source().strip());
  }

  private static String kind(Snippet snippet) {
    return switch (snippet.kind()) {
      case VAR -> "variable";
      case METHOD -> "method";
      case TYPE_DECL -> "type";
      case IMPORT -> "import";
      case EXPRESSION -> "expression";
      case STATEMENT -> "statement";
      case ERRONEOUS -> "error";
    };
  }

  private static String oneLine(String value) {
    int end = value.indexOf('\n');
    return end < 0 ? value : value.substring(0, end);
  }

  private static Outcome last(List<Outcome> outcomes) {
    return outcomes.get(outcomes.size() - 1);
  }

  private <T> T onEngine(Callable<T> work) {
    Future<T> result = engine.submit(work);
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return result.get();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      throw new SessionException(String.valueOf(e.getCause().getMessage()), e.getCause());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "engine");
    thread.setDaemon(true);
    return thread;
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
