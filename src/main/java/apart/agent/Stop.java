package apart.agent;

import java.util.concurrent.locks.LockSupport;

/**
 * How a snippet is stopped: the terminal weaves a call of {@link #check()} into every loop and
 * every method of the learner's classes, and the check throws once a stop was asked for. It goes on
 * throwing until the next line starts, so that a {@code catch (Throwable t)} cannot swallow it for
 * good.
 *
 * <p>By the same way threads that earlier lines left running give way while the next line is
 * compiled, and while values are saved: they go on slowly, since these may wait for them.
 */
public final class Stop {
  private static final long GIVING_WAY_NANOS = 10_000_000;

  private static volatile Thread foreground;
  private static volatile boolean something; // of what follows calls for a look
  private static volatile boolean asked;
  private static volatile boolean askedForeground;
  private static volatile boolean giveWay;
  private static volatile boolean runs;
  private static volatile boolean saves;
  private static volatile boolean awaited;
  private static volatile boolean watched;
  private static volatile boolean ran;
  private static volatile boolean keptOut;
  private static boolean came; // to the foreground while it was kept out

  private Stop() {}

  /** Throws {@link Stopped} if the learner asked to stop; woven into the learner's code. */
  public static void check() {
    if (something) {
      heed();
    }
  }

  private static void heed() {
    boolean isForeground = Thread.currentThread() == foreground;
    if (keptOut && isForeground) {
      came = true;
      throw new Stopped();
    }
    ran = true;
    if (isForeground ? askedForeground : asked) {
      throw new Stopped();
    }
    if (((giveWay && !runs) || saves) && !awaited && !isForeground) {
      LockSupport.parkNanos(GIVING_WAY_NANOS);
    }
  }

  /** Says which thread runs the learner's lines. */
  static void foreground(Thread thread) {
    foreground = thread;
  }

  /** From now on the learner's code ends where it begins, on the thread that runs the lines. */
  static synchronized void keepOut() {
    keptOut = true;
    update();
  }

  /** A class of the learner's is initialized: ended there, it could never be used. */
  static synchronized void initializes() {
    if (keptOut && Thread.currentThread() == foreground) {
      keptOut = false;
      came = true;
    }
  }

  /** It may run again; whether it would have. */
  static synchronized boolean letIn() {
    boolean was = came;
    came = false;
    keptOut = false;
    update();
    return was;
  }

  static synchronized void ask() {
    asked = true;
    askedForeground = true;
    update();
  }

  /** Stops the thread that runs the learner's lines alone, and what it is waiting for. */
  static synchronized void askForeground() {
    askedForeground = true;
    update();
    foreground.interrupt();
  }

  /** The thread that runs the learner's lines, which calls this, begins the next of them. */
  static synchronized void forget() {
    asked = false;
    goOn();
  }

  /**
   * The thread that runs the learner's lines, which calls this, does something else meanwhile: what
   * the last one left running has perhaps not had its turn to end.
   */
  static synchronized void goOn() {
    Thread.interrupted();
    askedForeground = false;
    update();
  }

  private static void update() {
    something = asked || askedForeground || giveWay || saves || watched || keptOut;
  }

  static boolean asked() {
    return asked;
  }

  /**
   * Whether threads in the background shall leave the processors to what the learner waits for, but
   * for his code, which may wait for them.
   */
  static synchronized void giveWay(boolean now) {
    giveWay = now;
    update();
  }

  /** Whether the thread that runs the learner's lines, which calls this, runs one now. */
  static synchronized void runs(boolean now) {
    runs = now;
  }

  /** Whether they shall do so because values are saved, which must be over before the next line. */
  static synchronized void saves(boolean now) {
    saves = now;
    update();
  }

  /** Whether somebody waits for what they have locked, or for what they do: then they go on. */
  static void await(boolean now) {
    awaited = now;
  }

  /** Looks out for code of the learner's from now on. */
  static synchronized void watch() {
    watched = true;
    ran = false;
    update();
  }

  /** Looks out no longer; whether any code of the learner's has run. */
  static synchronized boolean ran() {
    watched = false;
    update();
    return ran;
  }

  /** Ends a snippet that was asked to stop. */
  public static final class Stopped extends Error {
    private static final long serialVersionUID = 1;

    private Stopped() {
      super("stopped", null, false, false);
    }
  }
}
