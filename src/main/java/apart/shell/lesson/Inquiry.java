package apart.shell.lesson;

import apart.shell.engine.Outcome;
import apart.shell.engine.Session;
import apart.shell.engine.SessionException;
import apart.shell.source.JavaText;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the session was asked since something last ran in it. What is asked together travels as one
 * question, and nothing is asked twice. Whoever runs something says so with {@link #forget}.
 */
public final class Inquiry {
  private final Session session;
  private final HeardConsole prints;
  private final Map<String, Optional<String>> answers = new HashMap<>();
  private final Map<String, Outcome> failures = new HashMap<>();
  private Optional<String> loss = Optional.empty();

  /** Questions to a session, whose prints nobody shall see. */
  public Inquiry(Session session, HeardConsole prints) {
    this.session = session;
    this.prints = prints;
  }

  /** Something ran: what was answered before may not be so any more. */
  public void forget() {
    answers.clear();
    failures.clear();
  }

  /** Some answers may not be so any more. */
  void forget(Collection<String> expressions) {
    expressions.forEach(answers::remove);
  }

  /** Asks expressions as one question, but for those that are answered already. */
  void ask(Collection<String> expressions) {
    List<String> open = expressions.stream().distinct().filter(e -> !isAnswered(e)).toList();
    if (open.isEmpty()) {
      return;
    }
    List<Outcome> outcomes = prints.silently(() -> outcomes(open));
    prints.take();
    for (int i = 0; i < open.size(); i++) {
      answers.put(open.get(i), i < outcomes.size() ? text(outcomes.get(i)) : Optional.empty());
      if (i < outcomes.size() && outcomes.get(i).failed()) {
        failures.put(open.get(i), outcomes.get(i));
      }
    }
  }

  private boolean isAnswered(String expression) {
    return answers.containsKey(expression);
  }

  private List<Outcome> outcomes(List<String> expressions) {
    try {
      return session.query(expressions);
    } catch (SessionException fault) {
      return List.of(); // There are questions at which the compiler fails: they have no answer.
    }
  }

  private Optional<String> text(Outcome outcome) {
    if (outcome instanceof Outcome.AgentLost lost) {
      loss = Optional.of(lost.notice());
    }
    return outcome instanceof Outcome.Value value
        ? Optional.ofNullable(value.value()).map(JavaText::unquoted)
        : Optional.empty();
  }

  /** The value of an expression as text; empty if it has none. */
  Optional<String> value(String expression) {
    ask(List.of(expression));
    return answers.get(expression);
  }

  /** Whether a condition is there and true. */
  boolean holds(String condition) {
    return value(condition).equals(Optional.of("true"));
  }

  /**
   * What came of an expression that was asked and has no value. One that does not compile is run,
   * in vain: only then the compiler says what is wrong with it.
   */
  public Optional<Outcome> failure(String expression) {
    ask(List.of(expression));
    Outcome failure = failures.get(expression);
    if (failure instanceof Outcome.Rejected) {
      List<Outcome> ran = prints.silently(() -> session.run(expression));
      failure = ran.stream().filter(Outcome::failed).findFirst().orElse(failure);
    }
    return Optional.ofNullable(failure);
  }

  /** What became of the agent if a question ended it; told once. */
  public Optional<String> takeLoss() {
    Optional<String> told = loss;
    loss = Optional.empty();
    return told;
  }
}
