package apart.shell.engine;

import apart.shell.source.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Diag;
import jdk.jshell.EvalException;
import jdk.jshell.ExpressionSnippet;
import jdk.jshell.JShell;
import jdk.jshell.JShellException;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SnippetEvent;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.UnresolvedReferenceException;
import jdk.jshell.VarSnippet;

/** Translates what JShell says of a snippet into an {@link Outcome}. */
final class Outcomes {
  private Outcomes() {}

  /** The outcome of the snippet that was typed. */
  static Outcome of(JShell jshell, String source, SnippetEvent event) {
    Snippet snippet = event.snippet();
    if (event.status() == Status.REJECTED) {
      return new Outcome.Rejected(source, problems(jshell, snippet));
    }
    JShellException thrown = event.exception();
    if (thrown instanceof EvalException exception) {
      return threw(jshell, source, exception);
    }
    if (thrown instanceof UnresolvedReferenceException unresolved) {
      return new Outcome.Threw(
          source,
          "Undeclared",
          unresolved.getSnippet().name() + " needs " + needs(jshell, unresolved.getSnippet()),
          List.of());
    }
    if (isUnresolved(event.status()) && snippet instanceof DeclarationSnippet) {
      return declared(jshell, source, event);
    }
    if (snippet instanceof VarSnippet variable) {
      return new Outcome.Value(source, variable.name(), variable.typeName(), event.value());
    }
    if (snippet instanceof ExpressionSnippet expression && event.value() != null) {
      return new Outcome.Value(source, expression.name(), expression.typeName(), event.value());
    }
    if (snippet instanceof MethodSnippet || snippet instanceof TypeDeclSnippet) {
      return declared(jshell, source, event);
    }
    return new Outcome.Done(source);
  }

  /** What became of an earlier snippet because of this one, if the learner should hear of it. */
  static Optional<Outcome> update(JShell jshell, String source, SnippetEvent event) {
    if (!(event.snippet() instanceof DeclarationSnippet declaration)) {
      return Optional.empty();
    }
    boolean wasUnresolved = isUnresolved(event.previousStatus());
    if (wasUnresolved && event.status() == Status.VALID) {
      return Optional.of(
          new Outcome.Declared(
              source, declaration.name(), describe(declaration) + " is complete now"));
    }
    if (!wasUnresolved && isUnresolved(event.status())) {
      return Optional.of(
          new Outcome.Declared(
              source,
              declaration.name(),
              describe(declaration) + " now needs " + needs(jshell, declaration)));
    }
    return Optional.empty();
  }

  private static boolean isUnresolved(Status status) {
    return status == Status.RECOVERABLE_DEFINED || status == Status.RECOVERABLE_NOT_DEFINED;
  }

  private static Outcome declared(JShell jshell, String source, SnippetEvent event) {
    DeclarationSnippet declaration = (DeclarationSnippet) event.snippet();
    boolean replaced = event.previousStatus() != Status.NONEXISTENT;
    String summary = (replaced ? "replaced " : "created ") + describe(declaration);
    if (isUnresolved(event.status())) {
      summary += "; it needs " + needs(jshell, declaration);
    }
    return new Outcome.Declared(source, declaration.name(), summary);
  }

  private static String describe(DeclarationSnippet declaration) {
    if (declaration instanceof MethodSnippet method) {
      return "method " + method.name() + "(" + method.parameterTypes() + ")";
    }
    if (declaration instanceof TypeDeclSnippet type) {
      String kind = type.subKind().name().replace("_SUBKIND", "").toLowerCase(Locale.ROOT);
      return kind + " " + type.name();
    }
    return "variable " + declaration.name();
  }

  private static String needs(JShell jshell, DeclarationSnippet declaration) {
    return jshell
        .unresolvedDependencies(declaration)
        .map(need -> "`" + withoutKind(need) + "`")
        .collect(Collectors.joining(", "));
  }

  /** A need as JShell names it, {@code class Net} or {@code method f(int)}, without its kind. */
  private static String withoutKind(String need) {
    boolean kind = List.of("class", "variable", "method").contains(Words.first(need));
    return kind ? need.substring(need.indexOf(' ') + 1) : need;
  }

  private static List<Problem> problems(JShell jshell, Snippet snippet) {
    List<Problem> problems = new ArrayList<>();
    jshell
        .diagnostics(snippet)
        .filter(Diag::isError)
        .forEach(
            diag ->
                problems.add(
                    new Problem(
                        diag.getMessage(Locale.ROOT),
                        (int) diag.getStartPosition(),
                        (int) diag.getEndPosition())));
    return problems;
  }

  private static Outcome threw(JShell jshell, String source, EvalException exception) {
    String name = exception.getExceptionClassName();
    return new Outcome.Threw(
        source,
        name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1),
        exception.getMessage() == null ? "" : exception.getMessage(),
        StackFrames.of(jshell, source, exception.getStackTrace()));
  }
}
