package apart.shell.grade;

import apart.shell.terms.Points;
import java.io.File;
import java.nio.file.Path;
import java.util.List;

/**
 * What came of a submission.
 *
 * @param trouble why it could not be graded; empty if it was
 * @param notes on what was tolerated, for teacher and student
 */
record Marked(String trouble, List<String> notes, List<StepMark> steps) {
  Points points() {
    return steps.stream().map(StepMark::points).reduce(Points.NONE, Points::plus);
  }

  Points max() {
    return steps.stream().map(StepMark::max).reduce(Points.NONE, Points::plus);
  }

  /** This with the mark of one step from another marking. */
  Marked with(Marked other, String step) {
    List<StepMark> all =
        steps.stream()
            .map(
                mark ->
                    other.steps.stream()
                        .filter(o -> o.step().equals(step) && mark.step().equals(step))
                        .findFirst()
                        .orElse(mark))
            .toList();
    return new Marked(trouble, notes, all);
  }

  /** This without a folder's path, which is another one each time, wherever a text names it. */
  Marked without(Path folder) {
    String path = folder.toString();
    List<StepMark> all =
        steps.stream()
            .map(
                mark ->
                    new StepMark(
                        mark.step(),
                        mark.status(),
                        mark.points(),
                        mark.max(),
                        without(mark.message(), path),
                        mark.parts(),
                        mark.code(),
                        without(mark.output(), path)))
            .toList();
    return new Marked(trouble, notes, all);
  }

  private static String without(String text, String path) {
    return text.replace(path + File.separator, "").replace(path, ".");
  }
}
