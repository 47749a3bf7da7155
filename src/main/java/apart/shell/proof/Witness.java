package apart.shell.proof;

import apart.shell.engine.Session;
import apart.shell.lesson.Attempt;
import apart.shell.lesson.Step;

/** Somebody who sees a lesson's own answers as they run for the first time in its proof. */
@FunctionalInterface
public interface Witness {
  /** One who sees nothing. */
  Witness NOBODY = (step, line, session) -> {};

  /**
   * Told after the code of a step ran to its end.
   *
   * @param line what came of the code; of a step without any, nothing
   * @param session as the step left it; it may be asked, and is not to be changed
   */
  void saw(Step step, Attempt line, Session session);
}
