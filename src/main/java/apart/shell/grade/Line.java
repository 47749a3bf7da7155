package apart.shell.grade;

import java.util.List;

/**
 * A line of {@code results.jsonl}: what came of one student's submission. Nothing in it depends on
 * when or how fast it was graded; that stands in {@code times.csv}.
 *
 * @param submitted when it was handed in, with its offset; empty if that is not known
 * @param latePercent what is lost because it was late
 * @param seed what {@code seed()} gave; empty if the assignment has none
 */
record Line(
    Person student,
    String file,
    String sha256,
    String assignment,
    String assignmentSha256,
    String apart,
    String jdk,
    String seed,
    String submitted,
    int latePercent,
    String trouble,
    List<String> notes,
    List<StepMark> steps) {

  Marked marked() {
    return new Marked(trouble, notes, steps);
  }

  /** Whether it says what grading would say again. */
  boolean isOf(Line other) {
    return sha256.equals(other.sha256)
        && assignmentSha256.equals(other.assignmentSha256)
        && apart.equals(other.apart)
        && jdk.equals(other.jdk)
        && seed.equals(other.seed);
  }

  /** The same with other marks. */
  Line with(List<StepMark> others) {
    return new Line(
        student,
        file,
        sha256,
        assignment,
        assignmentSha256,
        apart,
        jdk,
        seed,
        submitted,
        latePercent,
        trouble,
        notes,
        others);
  }
}
