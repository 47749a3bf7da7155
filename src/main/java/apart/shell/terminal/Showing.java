package apart.shell.terminal;

import apart.shell.engine.Outcome;
import java.util.List;

/** A film to be played: where its pictures come from. */
public interface Showing {

  /** The epochs of its pictures, in ascending order; at least one. */
  List<Integer> epochs();

  /**
   * The picture of an epoch as text with marks, or what came of asking. Called on a thread of the
   * player's own.
   *
   * @param numbers whether the neurons' numbers are wanted in place of the picture
   */
  Outcome picture(int epoch, int columns, int lines, boolean numbers);

  /** Saves the film under a name that is free; the path, or what came of it. */
  Outcome save();

  /** Ends what is being asked. */
  void stop();
}
