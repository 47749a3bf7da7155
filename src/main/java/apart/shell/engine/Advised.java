package apart.shell.engine;

import apart.shell.advice.Advice;
import apart.shell.advice.Complaint;
import apart.shell.advice.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Diag;
import jdk.jshell.JShell;

/** Gives what the compiler says, and what a snippet came to, the words of {@link Advice}. */
final class Advised {
  /** The compiler's further complaints are mostly consequences of the first ones. */
  private static final int MOST = 2;

  private static final String NOT_FOUND = "compiler.err.cant.resolve";

  private final JShell jshell;
  private final Vocabulary vocabulary;
  private final Entries entries;

  Advised(Compiler compiler, Entries entries) {
    this.jshell = compiler.jshell;
    this.entries = entries;
    this.vocabulary = new Known(compiler.completions);
  }

  /** What is wrong with a snippet: what advice can be given on, or the first complaints. */
  List<Problem> problems(String source, List<Diag> diagnostics) {
    List<Problem> problems = new ArrayList<>();
    for (Diag diagnostic : diagnostics) {
      Problem problem = problem(source, diagnostic);
      if (!problem.advice().isEmpty()) {
        return List.of(problem);
      }
      problems.add(problem);
    }
    return problems.subList(0, Math.min(MOST, problems.size()));
  }

  private Problem problem(String source, Diag diagnostic) {
    int start = (int) diagnostic.getStartPosition();
    int at = (int) diagnostic.getPosition();
    Complaint complaint =
        new Complaint(
            source,
            diagnostic.getCode(),
            diagnostic.getMessage(Locale.ROOT),
            start,
            (int) diagnostic.getEndPosition(),
            at < 0 ? start : at);
    String advice = advice(complaint).orElse("");
    return new Problem(Advice.sentence(complaint), start, complaint.end(), advice);
  }

  /** How to make a variable again that the compiler does not find, since its class has changed. */
  private Optional<String> gone(Complaint complaint) {
    String name = complaint.source().substring(complaint.start(), complaint.end());
    return complaint.code().startsWith(NOT_FOUND)
        ? entries
            .gone(name)
            .map(one -> name + " is gone with what it was made of; make it again: " + one)
        : Optional.empty();
  }

  private Optional<String> advice(Complaint complaint) {
    try {
      return gone(complaint).or(() -> Advice.on(complaint, vocabulary));
    } catch (RuntimeException | StackOverflowError e) {
      // Advice is a kindness: the compiler's own words stand without it.
      return Optional.empty();
    }
  }

  /** Outcomes, with remarks where what ran may not be what was meant. */
  List<Outcome> remarked(List<Outcome> outcomes) {
    Outcome last = outcomes.get(outcomes.size() - 1);
    Optional<Outcome> remark = remark(last).map(text -> new Outcome.Remark(last.place(), text));
    if (remark.isEmpty()) {
      return outcomes;
    }
    List<Outcome> all = new ArrayList<>(outcomes);
    all.add(last.failed() ? all.size() - 1 : all.size(), remark.get());
    return all;
  }

  private Optional<String> remark(Outcome outcome) {
    if (outcome instanceof Outcome.Value value) {
      return Advice.onRun(value.source(), value.type());
    }
    if (outcome instanceof Outcome.Threw || outcome instanceof Outcome.Done) {
      return Advice.onRun(outcome.source(), "");
    }
    if (outcome instanceof Outcome.Declared declared) {
      return need(declared)
          .or(() -> Advice.onMain(declared.source()))
          .or(() -> Advice.onRun(declared.source(), ""));
    }
    return Optional.empty();
  }

  /** What a new declaration waits for may be a name typed wrongly. */
  private Optional<String> need(Outcome.Declared declared) {
    return jshell
        .snippets()
        .filter(DeclarationSnippet.class::isInstance)
        .map(DeclarationSnippet.class::cast)
        .filter(snippet -> snippet.name().equals(declared.name()))
        .filter(snippet -> snippet.source().equals(declared.source()))
        .filter(snippet -> jshell.status(snippet).isActive())
        .flatMap(jshell::unresolvedDependencies)
        .flatMap(need -> Advice.onNeed(need, vocabulary).stream())
        .findFirst();
  }

  /** The session's names and signatures. */
  private record Known(Completions completions) implements Vocabulary {
    @Override
    public List<String> names(String before) {
      return completions.at(before, before.length()).suggestions().stream()
          .map(Suggestion::text)
          .toList();
    }

    @Override
    public List<String> signatures(String before) {
      return completions.documentation(before, before.length()).stream()
          .map(Typing.Documented::signature)
          .toList();
    }
  }
}
