package apart.agent;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/**
 * Ends the writing of a value that does not get on: the learner's own code may run in it, and loop
 * or wait. Somebody who waits for this thread has to wait a moment only; nobody, some seconds.
 */
final class Patience {
  private static final long TICK_MILLIS = 50;
  private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(3);

  private final BooleanSupplier wanted;
  private boolean writing;
  private boolean ended;
  private boolean idle;
  private long since;
  private long end;
  private final AtomicLong written = new AtomicLong();

  /**
   * Patience with the thread that runs the learner's lines.
   *
   * @param wanted whether somebody waits for it
   */
  Patience(BooleanSupplier wanted) {
    this.wanted = wanted;
    Thread watch = new Thread(this::watch, "patience");
    watch.setDaemon(true);
    watch.start();
  }

  /**
   * The next value is being written.
   *
   * @param until the {@link System#nanoTime} until which somebody who waits has to wait
   */
  synchronized void begin(long until) {
    writing = true;
    ended = false;
    since = System.nanoTime();
    end = until;
    if (idle) {
      notifyAll();
    }
  }

  /** It gets on; said at each write. */
  void wrote() {
    written.incrementAndGet();
  }

  /** No value is being written; whether the last was ended. */
  synchronized boolean end() {
    writing = false;
    Stop.await(false);
    return ended;
  }

  private void watch() {
    while (true) {
      try {
        tick();
      } catch (InterruptedException e) {
        // By a snippet that interrupts all threads there are: this one goes on.
      }
    }
  }

  @SuppressWarnings("WaitNotInLoop") // Who wakes too early sees by the time that it did.
  private synchronized void tick() throws InterruptedException {
    while (!writing) {
      idle = true;
      try {
        wait();
      } finally {
        idle = false;
      }
    }
    long began = since;
    long before = written.get();
    wait(TICK_MILLIS);
    long now = System.nanoTime();
    Stop.await(writing && since == began && written.get() == before);
    if (writing
        && !ended
        && since == began
        && now - since > TimeUnit.MILLISECONDS.toNanos(TICK_MILLIS)) {
      boolean stuck = written.get() == before && wanted.getAsBoolean() && now - end > 0;
      if (stuck || now - since > LONGEST_NANOS) {
        ended = true;
        Stop.askForeground();
      }
    }
  }
}
