package apart.shell.lesson;

import apart.shell.lesson.Step.Check;
import apart.shell.terms.Points;
import java.util.List;

/**
 * A part of a step that is earned as a whole.
 *
 * @param checks those that must hold; none if the part is the answer itself, or if its check is
 *     withheld from this file
 * @param judged who judges it
 */
public record Worth(List<Check> checks, Points points, Judged judged) {
  /** Who says whether a part is earned. */
  public enum Judged {
    /** The lesson, as one works on it. */
    HERE,
    /** The grader: a hidden check, or an answer that the students' file does not have. */
    WHEN_GRADED,
    /** A person. */
    BY_HAND
  }
}
