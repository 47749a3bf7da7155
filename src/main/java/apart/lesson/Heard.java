package apart.lesson;

import apart.engine.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * One input of a learner and what came of it.
 *
 * @param printed what it printed
 */
record Heard(String input, List<Outcome> outcomes, String printed) {

  boolean failed() {
    return outcomes.stream().anyMatch(Outcome::failed);
  }

  /** The last value. */
  Optional<Outcome.Value> it() {
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
