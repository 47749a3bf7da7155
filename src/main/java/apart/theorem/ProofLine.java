package apart.theorem;

import java.util.List;
import java.util.function.Function;

/**
 * One line of a proof: an equation, and how its two sides come about.
 *
 * @param says the equation as it is read
 * @param given the name of the hypothesis that the line is; empty if it follows
 * @param needs the names of the hypotheses that it follows from
 * @param tolerance how far the sides may differ by rounding; 0 for most hypotheses
 */
record ProofLine(
    String says,
    String given,
    List<String> needs,
    double tolerance,
    Function<Subject, Sides> sides) {

  boolean isGiven() {
    return !given.isEmpty();
  }
}
