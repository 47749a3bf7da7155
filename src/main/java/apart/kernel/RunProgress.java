package apart.kernel;

/** Is told how far a training run is, at most about ten times a second. */
public interface RunProgress {
  /**
   * Takes a report of the run in this thread.
   *
   * @param epoch epochs done since the call of {@code train} or {@code more}
   * @param epochs epochs wanted by that call
   * @param loss the loss at the start of the last epoch
   * @param spread the greatest distance between the weight rows of two neurons of layer 1; NaN for
   *     a layer too large to look at every time
   * @param secondsLeft an estimate from the speed so far
   */
  void report(int epoch, int epochs, double loss, double spread, double secondsLeft);

  /**
   * Takes a report of many runs at a time, in place of one of each.
   *
   * @param done runs that are done
   * @param all runs wanted
   * @param secondsLeft an estimate from the speed so far
   */
  default void pieces(int done, int all, double secondsLeft) {}

  /** The run ends; called once, however it ends, if there was a report. */
  void done();

  /** How many lines of the screen may change in place while a run goes on; 0 if none may. */
  default int stage() {
    return 0;
  }

  /** Takes lines, with marks, that change in place; an empty text: the last ones stay. */
  default void picture(String lines) {}

  /** Where the reports go; one that takes nothing if they go nowhere. */
  static RunProgress current() {
    RunProgress told = Pace.progress;
    return told == null ? new Nowhere() : told;
  }

  /** Takes nothing. */
  final class Nowhere implements RunProgress {
    private Nowhere() {}

    @Override
    public void report(int epoch, int epochs, double loss, double spread, double secondsLeft) {}

    @Override
    public void done() {}
  }

  /** Sends the reports of all runs to a progress from now on; null sends them nowhere. */
  static void to(RunProgress progress) {
    Pace.progress = progress;
  }
}
