package apart.shell.engine;

import java.util.concurrent.TimeUnit;

/** Has something be done where what is begun takes too long: one thread for all of it. */
final class TimeLimit implements AutoCloseable {
  private static final long FOREVER = Long.MAX_VALUE;

  private final Runnable late;
  private final Thread thread;
  private long until = FOREVER;
  private long wakes = FOREVER;
  private boolean closed;

  /**
   * A limit for nothing yet.
   *
   * @param late what is done, in a thread of its own, once for each that takes too long
   */
  TimeLimit(String name, Runnable late) {
    this.late = late;
    thread = Daemon.of(name, this::watch);
    thread.start();
  }

  /** Something begins that may take so long. */
  synchronized void begin(long millis) {
    until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    if (until < wakes) {
      notifyAll();
    }
  }

  /** It is over; whether it took too long. */
  synchronized boolean end() {
    boolean tookTooLong = until == FOREVER;
    until = FOREVER;
    return tookTooLong;
  }

  @Override
  public synchronized void close() {
    closed = true;
    notifyAll();
  }

  private void watch() {
    while (isLate()) {
      late.run();
    }
  }

  /** Waits for something to be late; false when nothing will be any more. */
  private synchronized boolean isLate() {
    try {
      while (!closed) {
        long now = System.nanoTime();
        if (until <= now) {
          until = FOREVER;
          return true;
        }
        // What has ended before its time is found out then: most ends wake nobody.
        wakes = until;
        wait(until == FOREVER ? 0 : TimeUnit.NANOSECONDS.toMillis(until - now) + 1);
      }
    } catch (InterruptedException e) {
      // Nobody interrupts this thread.
      throw new AssertionError(e);
    }
    return false;
  }
}
