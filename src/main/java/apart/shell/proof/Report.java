package apart.shell.proof;

import apart.shell.lesson.Fault;
import apart.shell.source.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What came of proving one file.
 *
 * @param steps of the lesson, in order; none if it could not be read
 * @param forms how many forms of its right answers were tried that it does not list
 * @param seconds how long the proof took
 * @param slowest how long the slowest step takes, in seconds
 * @param faults in the order of their lines
 * @param remarks what an author should know, and is no fault; in the order of their lines
 */
public record Report(
    String file,
    List<Part> steps,
    int forms,
    double seconds,
    double slowest,
    List<Fault> faults,
    List<Fault> remarks) {

  private static final int MOST = 20;

  /** So often the same words are told. */
  private static final int MOST_ALIKE = 3;

  /** A step, and the line it begins in. */
  public record Part(String id, int line) {}

  /** Whether the lesson is proved. */
  public boolean isProved() {
    return faults.isEmpty();
  }

  /** One line if it is proved, and one line for each fault otherwise; then those for remarks. */
  public String text() {
    List<String> lines = new ArrayList<>();
    if (isProved()) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%s: %s proved in %.1f s, the slowest takes %.2f s; %s of answers taken",
              file,
              Words.count(steps.size(), "step"),
              seconds,
              slowest,
              Words.count(forms, "further form")));
    }
    lines.addAll(told(faults, "", "fault"));
    lines.addAll(told(remarks, "remark: ", "remark"));
    return String.join("\n", lines);
  }

  private List<String> told(List<Fault> all, String label, String noun) {
    List<String> told = new ArrayList<>();
    Map<String, Integer> alike = new HashMap<>();
    for (Fault fault : all) {
      int times = alike.merge(fault.message(), 1, Integer::sum);
      if (times <= MOST_ALIKE && told.size() < MOST) {
        told.add(file + ":" + fault.line() + ": " + label + fault.message());
      }
    }
    if (told.size() < all.size()) {
      told.add(file + ": and " + Words.count(all.size() - told.size(), "more " + noun));
    }
    return told;
  }

  /** The faults of a step: of its lines, up to those of the next. */
  public List<Fault> faults(Part step) {
    int next =
        steps.stream()
            .mapToInt(Part::line)
            .filter(l -> l > step.line())
            .min()
            .orElse(Integer.MAX_VALUE);
    return faults.stream().filter(f -> f.line() >= step.line() && f.line() < next).toList();
  }

  /** The faults of no step: of the header and what is above the first step. */
  public List<Fault> otherFaults() {
    int first = steps.isEmpty() ? Integer.MAX_VALUE : steps.get(0).line();
    return faults.stream().filter(fault -> fault.line() < first).toList();
  }
}
