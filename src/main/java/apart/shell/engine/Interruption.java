package apart.shell.engine;

import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C for the work that the agent is doing for the learner: it is asked to stop, and ended when
 * it does not stop within a second or is asked again. Nothing happens while no such work is done.
 */
final class Interruption {
  private static final long PATIENCE_MILLIS = 1000;

  private final Runnable ask;
  private final Runnable end;
  private long work;
  private boolean working;
  private boolean asked;
  private boolean ended;
  private boolean stopped;

  /**
   * A way to interrupt.
   *
   * @param ask asks the agent to stop what it does
   * @param end ends the agent
   */
  Interruption(Runnable ask, Runnable end) {
    this.ask = ask;
    this.end = end;
  }

  /** Work begins. */
  synchronized void begin() {
    work++;
    working = true;
    asked = false;
    ended = false;
    stopped = false;
  }

  /** Work is over; whether the agent was ended because it did not stop. */
  synchronized boolean end() {
    working = false;
    notifyAll();
    return ended;
  }

  /** The agent says that it stopped what it was doing. */
  synchronized void stopped() {
    stopped = true;
  }

  /** Whether the last work was asked to stop and did; asking forgets it. */
  synchronized boolean takeStopped() {
    boolean was = stopped;
    stopped = false;
    return was;
  }

  /** The learner pressed Ctrl-C. */
  void interrupt() {
    synchronized (this) {
      if (!working) {
        return;
      }
      if (asked) {
        endIt();
        return;
      }
      asked = true;
      long which = work;
      Thread insist = new Thread(() -> insist(which), "insist on stopping");
      insist.setDaemon(true);
      insist.start();
    }
    // Not while holding the lock: an agent that hears nothing makes this wait.
    ask.run();
  }

  private synchronized void insist(long which) {
    long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
    try {
      for (long left = PATIENCE_MILLIS; working && work == which && left > 0; ) {
        wait(left);
        left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
      }
    } catch (InterruptedException e) {
      return;
    }
    if (working && work == which) {
      endIt();
    }
  }

  private void endIt() {
    ended = true;
    end.run();
  }
}
