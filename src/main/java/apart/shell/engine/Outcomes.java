package apart.shell.engine;

import apart.shell.source.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
  /** Stands for the value of a variable that has none. */
  static final String GONE = "(gone: make it again)";

  private Outcomes() {}

  /** The outcome of the snippet that was typed. */
  static Outcome of(JShell jshell, Place place, SnippetEvent event, Advised advised) {
    Snippet snippet = event.snippet();
    if (event.status() == Status.REJECTED) {
      return new Outcome.Rejected(place, problems(jshell, snippet, advised));
    }
    JShellException thrown = event.exception();
    if (thrown instanceof EvalException exception) {
      return threw(
          jshell,
          place,
          exception.getExceptionClassName(),
          exception.getMessage(),
          exception.getStackTrace());
    }
    if (thrown instanceof UnresolvedReferenceException unresolved) {
      return new Outcome.Threw(
          place,
          unresolved.getSnippet().name() + " cannot run",
          "it " + lack(jshell, unresolved.getSnippet()),
          List.of());
    }
    if (needsNothing(jshell, event)) {
      return new Outcome.Rejected(place, problems(jshell, snippet, advised));
    }
    if (isUnresolved(event.status()) && snippet instanceof DeclarationSnippet) {
      return declared(jshell, place, event);
    }
    if (snippet instanceof VarSnippet variable && event.value() != null) {
      return new Outcome.Value(place, variable.name(), variable.typeName(), event.value());
    }
    if (snippet instanceof ExpressionSnippet expression && event.value() != null) {
      return new Outcome.Value(place, expression.name(), expression.typeName(), event.value());
    }
    if (snippet instanceof MethodSnippet || snippet instanceof TypeDeclSnippet) {
      return declared(jshell, place, event);
    }
    return new Outcome.Done(place);
  }

  /** Whether a new variable cannot be used, and nothing declared later will change that. */
  static boolean needsNothing(JShell jshell, SnippetEvent event) {
    return isUnresolved(event.status())
        && event.snippet() instanceof VarSnippet variable
        && jshell.unresolvedDependencies(variable).findAny().isEmpty();
  }

  /**
   * What became of an earlier snippet because of this one, if the learner should hear of it.
   *
   * @param gone names of variables that lost their values
   */
  static Optional<Outcome> update(
      JShell jshell, Place place, SnippetEvent event, Set<String> gone) {
    if (!(event.snippet() instanceof DeclarationSnippet declaration)) {
      return Optional.empty();
    }
    boolean wasUnresolved = isUnresolved(event.previousStatus());
    if (wasUnresolved && event.status() == Status.VALID) {
      return Optional.of(
          new Outcome.Declared(
              place, declaration.name(), describe(declaration) + " is complete now"));
    }
    boolean lost = event.status() == Status.VALID && gone.contains(declaration.name());
    if (!wasUnresolved && (lost || isUnresolved(event.status()))) {
      return Optional.of(
          new Outcome.Declared(place, declaration.name(), unusable(jshell, declaration)));
    }
    return Optional.empty();
  }

  /** The value of a variable in one line, or why it has none. */
  static String value(JShell jshell, VarSnippet variable) {
    if (jshell.status(variable) != Status.VALID) {
      String needs = needs(jshell, variable);
      return needs.isEmpty() ? GONE : "(it needs " + needs + ")";
    }
    String value = valueOr(jshell, variable, "(Java's compiler failed)");
    int end = value.indexOf('\n');
    return end < 0 ? value : value.substring(0, end);
  }

  private static String valueOr(JShell jshell, VarSnippet variable, String other) {
    try {
      return jshell.varValue(variable);
    } catch (RuntimeException | Error e) {
      // A fault of the compiler's, or one of ours: the other variables are worth showing.
      return other;
    }
  }

  private static String unusable(JShell jshell, DeclarationSnippet declaration) {
    String needs = needs(jshell, declaration);
    if (needs.isEmpty() && declaration instanceof VarSnippet variable) {
      String source = variable.source().strip();
      boolean ofLearners = jshell.types().anyMatch(t -> t.name().equals(variable.typeName()));
      return describe(variable)
          + " was made of "
          + (ofLearners ? "the old " + variable.typeName() : "what has changed")
          + " and is gone; make it again: "
          + (source.endsWith(";") ? source.substring(0, source.length() - 1) : source);
    }
    return describe(declaration) + " now " + lack(jshell, declaration);
  }

  private static boolean isUnresolved(Status status) {
    return status == Status.RECOVERABLE_DEFINED || status == Status.RECOVERABLE_NOT_DEFINED;
  }

  private static Outcome declared(JShell jshell, Place place, SnippetEvent event) {
    DeclarationSnippet declaration = (DeclarationSnippet) event.snippet();
    boolean replaced = event.previousStatus() != Status.NONEXISTENT;
    String summary = (replaced ? "replaced " : "created ") + describe(declaration);
    if (isUnresolved(event.status())) {
      summary += "; it " + lack(jshell, declaration);
    }
    return new Outcome.Declared(place, declaration.name(), summary);
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

  /** Why something declared cannot be used yet, or any more. */
  private static String lack(JShell jshell, DeclarationSnippet declaration) {
    String needs = needs(jshell, declaration);
    if (!needs.isEmpty()) {
      return "needs " + needs;
    }
    String error =
        jshell
            .diagnostics(declaration)
            .filter(Diag::isError)
            .findFirst()
            .map(one -> one.getMessage(Locale.ROOT).strip().replaceAll("\\s*\n\\s*", "; "))
            .orElse("Java's compiler cannot take it in");
    return "does not compile: " + error;
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

  private static List<Problem> problems(JShell jshell, Snippet snippet, Advised advised) {
    List<Problem> problems =
        advised.problems(
            snippet.source(), jshell.diagnostics(snippet).filter(Diag::isError).toList());
    if (problems.isEmpty()) {
      int end = snippet.source().length();
      return List.of(new Problem("Java's compiler cannot take this in", 0, end));
    }
    return problems;
  }

  /** An exception of the learner's code. */
  static Outcome threw(
      JShell jshell, Place place, String type, String message, StackTraceElement[] trace) {
    return new Outcome.Threw(
        place,
        simple(type),
        message == null ? "" : message,
        StackFrames.of(jshell, place.source(), trace));
  }

  /** A class's name without its package. */
  static String simple(String type) {
    return type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
  }
}
