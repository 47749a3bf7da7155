package apart.shell.lesson;

import apart.shell.engine.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One input of a learner and what came of it.
 *
 * @param printed what it printed
 */
public record Attempt(String input, List<Outcome> outcomes, String printed) {

  /** Whether something of it failed. */
  public boolean failed() {
    return outcomes.stream().anyMatch(Outcome::failed);
  }

  /** Whether something of it does not compile. */
  boolean refused() {
    return outcomes.stream().anyMatch(Outcome.Rejected.class::isInstance);
  }

  /** Whether the learner stopped it. */
  boolean stopped() {
    return outcomes.stream().anyMatch(Outcome.Stopped.class::isInstance);
  }

  /** All that the terminal showed. */
  String text() {
    return Stream.concat(Stream.of(printed.stripTrailing()), outcomes.stream().map(Outcome::text))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  /** The last value. */
  public Optional<Outcome.Value> it() {
    return outcomes.stream()
        .filter(Outcome.Value.class::isInstance)
        .map(Outcome.Value.class::cast)
        .reduce((earlier, later) -> later);
  }

  /** Whether it gave a variable a value. */
  boolean set(String variable) {
    return outcomes.stream()
        .anyMatch(o -> o instanceof Outcome.Value value && value.name().equals(variable));
  }
}
