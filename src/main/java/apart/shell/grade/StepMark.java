package apart.shell.grade;

import apart.shell.terms.Points;
import java.util.List;

/**
 * What came of one step.
 *
 * @param message for the student, what is not so or what went wrong; may be empty
 * @param code what was run of the submission, or its answer in words; may be empty
 * @param output computed again; may be empty
 */
record StepMark(
    String step,
    Status status,
    Points points,
    Points max,
    String message,
    List<PartMark> parts,
    String code,
    String output) {

  /** The mark of a step with these parts. */
  static StepMark of(
      String step,
      Status otherwise,
      String message,
      List<PartMark> parts,
      String code,
      String output) {
    Points points = Points.NONE;
    Points max = Points.NONE;
    for (PartMark part : parts) {
      points = points.plus(part.points());
      max = max.plus(part.max());
    }
    Status status =
        max.isNone()
            ? Status.SHOWN
            : points.equals(max) ? Status.PASSED : points.isNone() ? otherwise : Status.PARTLY;
    return new StepMark(step, status, points, max, message, parts, code, output);
  }

  boolean isFull() {
    return points.equals(max);
  }
}
