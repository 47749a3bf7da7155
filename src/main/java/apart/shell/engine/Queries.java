package apart.shell.engine;

import apart.wire.Frame;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jdk.jshell.JShell;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.spi.ExecutionControl;

/**
 * Asks for the values of expressions without a trace: nothing is declared, no {@code $n} is used,
 * and nothing of a question stays in JShell, in the journal or among the values saved. Many
 * expressions are one question to the compiler and to the agent, each guarded, so that one that
 * throws does not spoil the others. (Not by lambdas: each costs the compiler some kB for good.)
 *
 * <p>A snippet that JShell rejects keeps a whole compiler alive for good. So whether a question
 * compiles is found out first, in a way that leaves nothing behind.
 */
final class Queries {
  static final String IMPORT = "import static apart.agent.Asked.*;";

  private final JShell jshell;
  private final SourceCodeAnalysis analysis;
  private final AgentControl control;
  private final Names names;
  private final TypeNames typeNames;

  Queries(
      JShell jshell,
      SourceCodeAnalysis analysis,
      AgentControl control,
      Names names,
      TypeNames typeNames) {
    this.jshell = jshell;
    this.analysis = analysis;
    this.control = control;
    this.names = names;
    this.typeNames = typeNames;
  }

  /** The value of an expression and its type, as the compiler names it, or why there is none. */
  Outcome one(String expression) {
    String type = type(expression);
    return type == null ? refused(expression) : evaluated(List.of(expression), type).get(0);
  }

  /** The values of expressions, without types, each with its own way to fail. */
  List<Outcome> all(List<String> expressions) {
    if (expressions.isEmpty()) {
      return List.of();
    }
    if (compiles(expressions)) {
      return evaluated(expressions, "");
    }
    List<Outcome> outcomes = new ArrayList<>();
    List<String> fine = new ArrayList<>();
    for (String expression : expressions) {
      boolean compiles = expressions.size() > 1 && compiles(List.of(expression));
      outcomes.add(compiles ? null : refused(expression));
      if (compiles) {
        fine.add(expression);
      }
    }
    List<Outcome> values = new ArrayList<>(fine.isEmpty() ? List.of() : evaluated(fine, ""));
    outcomes.replaceAll(outcome -> outcome == null ? values.remove(0) : outcome);
    return outcomes;
  }

  /** What a picture that was seen looks like otherwise. */
  Outcome look(Look look) {
    Place place = Place.whole("");
    try {
      return new Outcome.Value(place, "it", "", control.look(look));
    } catch (ExecutionControl.UserException e) {
      String message = e.getMessage() == null ? "" : e.getMessage();
      return new Outcome.Threw(place, Outcomes.simple(e.causeExceptionClass()), message, List.of());
    } catch (ExecutionControl.ExecutionControlException e) {
      // Settled by the agent's loss or the stop, of which this is what JShell would be told.
      return new Outcome.Stopped(place);
    }
  }

  private List<Outcome> evaluated(List<String> expressions, String type) {
    List<Frame> answers =
        control.answers(
            () -> {
              try {
                List<SnippetEvent> events = names.hidden(() -> jshell.eval(question(expressions)));
                events.forEach(event -> jshell.drop(event.snippet()));
              } catch (RuntimeException | Error e) {
                // A fault of the compiler's: what was answered before it stands.
                return;
              }
            });
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < expressions.size(); i++) {
      // Fewer answers: the last is that of the one that ended them.
      int at = Math.min(i, answers.size() - 1);
      String expression = expressions.get(i);
      outcomes.add(at < 0 ? refused(expression) : outcome(expression, type, answers.get(at)));
    }
    return outcomes;
  }

  private Outcome outcome(String expression, String type, Frame answer) {
    try {
      Frame.Reader body = answer.reader();
      return switch (answer.kind()) {
        case VALUE -> new Outcome.Value(Place.whole(expression), "it", type, body.text());
        case THREW -> {
          String exception = body.text();
          String message = body.text();
          yield Outcomes.threw(jshell, Place.whole(expression), exception, message, body.frames());
        }
        case UNRESOLVED ->
            new Outcome.Threw(
                Place.whole(expression),
                "this cannot run",
                "what it calls cannot be used yet",
                List.of());
        case STOPPED -> new Outcome.Stopped(Place.whole(expression));
        default -> refused(expression);
      };
    } catch (IOException e) {
      return refused(expression);
    }
  }

  private boolean compiles(List<String> expressions) {
    String all =
        expressions.stream()
            .map(expression -> "(Object) (\n" + expression + "\n)")
            .collect(Collectors.joining(", ", "apart$all(", ")"));
    return type(all) != null;
  }

  /** The type of an expression; null if it does not compile, or has none. */
  String type(String expression) {
    try {
      String type = analysis.analyzeType(expression, expression.length());
      return type == null ? null : typeNames.shown(type);
    } catch (RuntimeException | Error e) {
      // A fault of the compiler's: it has no answer.
      return null;
    }
  }

  private static String question(List<String> expressions) {
    return expressions.stream()
        .map(
            expression ->
                "try { apart$answer((\n"
                    + expression
                    + "\n)); } catch (Throwable apart$t) { apart$threw(apart$t); }")
        .collect(Collectors.joining("\n", "{ ", " }"));
  }

  private static Outcome refused(String expression) {
    Problem problem = new Problem("this has no value here", 0, expression.length());
    return new Outcome.Rejected(Place.whole(expression), List.of(problem));
  }
}
