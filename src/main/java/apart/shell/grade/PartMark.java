package apart.shell.grade;

import apart.shell.terms.Points;

/**
 * What a part of a step earned: a check, or several that are earned together.
 *
 * @param hidden whether students are told of it only when results are released
 * @param words for the student where it did not pass; may be empty
 */
record PartMark(boolean hidden, Status status, Points points, Points max, String words) {
  static PartMark passed(boolean hidden, Points max) {
    return new PartMark(hidden, Status.PASSED, max, max, "");
  }

  static PartMark missed(boolean hidden, Status status, Points max, String words) {
    return new PartMark(hidden, status, Points.NONE, max, words);
  }

  boolean isPassed() {
    return status == Status.PASSED;
  }
}
