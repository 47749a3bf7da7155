package apart.shell.lesson;

import java.util.List;

/**
 * A lesson as its author wrote it; {@link LessonFile#parse} reads one.
 *
 * @param file the file it came from, as messages name it
 * @param minutes how long it takes, about
 * @param goal what a learner can do after it
 * @param steps in order; at least one
 * @param closing the prose after the last step; may be empty
 */
public record Lesson(
    String file,
    String id,
    String title,
    int minutes,
    List<String> topics,
    String goal,
    List<Step> steps,
    List<String> closing) {

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
