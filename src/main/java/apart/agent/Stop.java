package apart.agent;

/**
 * How a snippet is stopped: the terminal weaves a call of {@link #check()} into every loop and
 * every method of the learner's classes, and the check throws once a stop was asked for. It goes on
 * throwing until the next line starts, so that a {@code catch (Throwable t)} cannot swallow it for
 * good.
 */
public final class Stop {
  private static volatile boolean asked;

  private Stop() {}

  /** Throws {@link Stopped} if the learner asked to stop; woven into the learner's code. */
  public static void check() {
    if (asked) {
      throw new Stopped();
    }
  }

  static void ask() {
    asked = true;
  }

  static void forget() {
    asked = false;
  }

  static boolean asked() {
    return asked;
  }

  /** Ends a snippet that was asked to stop. */
  public static final class Stopped extends Error {
    private static final long serialVersionUID = 1;

    private Stopped() {
      super("stopped", null, false, false);
    }
  }
}
