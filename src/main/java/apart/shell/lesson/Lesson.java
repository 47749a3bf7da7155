package apart.shell.lesson;

import apart.shell.terms.Points;
import apart.shell.terms.Terms;
import java.util.List;

/**
 * A lesson as its author wrote it; {@link LessonFile#parse} reads one.
 *
 * @param file the file it came from, as messages name it
 * @param minutes how long it takes, about
 * @param goal what a learner can do after it
 * @param needs the lessons that come first
 * @param steps in order; at least one
 * @param closing the prose after the last step; may be empty
 * @param terms what an assignment says beside; of a lesson {@link Terms#NONE}
 */
public record Lesson(
    String file,
    String id,
    String title,
    int minutes,
    List<String> topics,
    String goal,
    List<Need> needs,
    List<Step> steps,
    List<String> closing,
    Terms terms) {

  /**
   * A lesson that another one builds on.
   *
   * @param line where the other says so, from 1
   * @param id the lesson's, which need not be there
   */
  public record Need(int line, String id) {}

  /** Whether it is worked on for points. */
  public boolean isAssignment() {
    return !terms.equals(Terms.NONE) || steps.stream().anyMatch(Step::saysPoints);
  }

  /** The points of all steps together. */
  public Points points() {
    return steps.stream().map(Step::points).reduce(Points.NONE, Points::plus);
  }

  /** All Java that the lesson runs or asks, in no order to run it. */
  String java() {
    StringBuilder java = new StringBuilder();
    for (Step step : steps) {
      java.append(step.code().text()).append('\n');
      for (Step.Check check : step.checks()) {
        java.append(check.condition()).append('\n');
      }
    }
    return java.toString();
  }
}
