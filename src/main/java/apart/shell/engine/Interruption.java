package apart.shell.engine;

import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C for whatever the agent is asked to do: it is asked to stop, and ended when it does not
 * stop within a second or is asked again. While it does nothing, that Ctrl-C was pressed is
 * remembered, so that what the learner was waiting for does not begin.
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
  private boolean pressed;

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

  /** Something new that the learner waits for begins: what was pressed before did not mean it. */
  synchronized void fresh() {
    pressed = false;
    stopped = false;
  }

  /** Whether Ctrl-C was pressed since {@link #fresh()}. */
  synchronized boolean pressed() {
    return pressed;
  }

  /** Work begins; if it must not take long, because Ctrl-C was pressed, it has a second, too. */
  synchronized void begin() {
    work++;
    working = true;
    asked = false;
    ended = false;
    if (pressed) {
      insistLater();
    }
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
      pressed = true;
    }
    demand();
  }

  /** Ends the work that is being done, if any, as Ctrl-C does. */
  void demand() {
    synchronized (this) {
      if (!working) {
        return;
      }
      if (asked) {
        endIt();
        return;
      }
      insistLater();
    }
    // Not while holding the lock: an agent that hears nothing makes this wait.
    ask.run();
  }

  private synchronized void insistLater() {
    asked = true;
    long which = work;
    Thread insist = Daemon.of("insist on stopping", () -> insist(which));
    insist.start();
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

  private synchronized void endIt() {
    ended = true;
    end.run();
  }
}
