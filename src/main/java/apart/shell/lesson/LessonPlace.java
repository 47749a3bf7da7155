package apart.shell.lesson;

/**
 * Where a learner is in a lesson, to come back to.
 *
 * @param at the step, from 0
 * @param paused whether it is done and Enter goes on
 * @param reading whether its task was not shown yet
 * @param finished whether the lesson is at its end or was left
 * @param rung how many hints were given
 * @param hinted whether hints were named
 * @param before what a line is compared with that changes something
 * @param kept what the lesson has accepted and relies on
 */
public record LessonPlace(
    int at,
    boolean paused,
    boolean reading,
    boolean finished,
    int rung,
    boolean hinted,
    String before,
    Replay.Kept kept) {

  /** What of the lesson is done there; for comparison. */
  public Object done() {
    return kept.done();
  }
}
