package apart.shell.proof;

import apart.shell.lesson.Fault;
import java.util.List;

/**
 * What came of proving one file.
 *
 * @param steps how many steps it has
 * @param forms how many forms of its right answers were tried that it does not list
 * @param seconds how long the proof took
 * @param slowest how long the slowest step takes, in seconds
 * @param faults in the order of their lines
 */
public record Report(
    String file,
    List<String> steps,
    int forms,
    double seconds,
    double slowest,
    List<Fault> faults) {

  /** Whether the lesson is proved. */
  public boolean isProved() {
    return faults.isEmpty();
  }

  /** One line if it is proved, and one line for each fault otherwise. */
  public String text() {
    return isProved()
        ? String.format(
            "%s: %d steps proved in %.1f s, the slowest takes %.2f s; %d further forms of answers taken",
            file, steps.size(), seconds, slowest, forms)
        : String.join("\n", faults.stream().map(Fault::toString).toList());
  }
}
