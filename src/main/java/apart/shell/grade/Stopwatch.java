package apart.shell.grade;

import apart.shell.engine.Session;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets a session do things for so long each, and for so long in all, and stops what does not end.
 */
final class Stopwatch {
  /** A session ends by itself what does not stop; and what is begun after it has time to begin. */
  private static final long AGAIN_MILLIS = 10_000;

  private final Session session;
  private final ScheduledExecutorService clock;
  private final long eachNanos;
  private long leftNanos;
  private volatile boolean late;

  /**
   * A stopwatch over a session.
   *
   * @param clock stops what does not end
   */
  Stopwatch(Session session, ScheduledExecutorService clock, Duration each, Duration all) {
    this.session = session;
    this.clock = clock;
    this.eachNanos = each.toNanos();
    this.leftNanos = all.toNanos();
  }

  /** Does some work, which ends early when its time is over. */
  <T> T during(Supplier<T> work) {
    late = false;
    long start = System.nanoTime();
    ScheduledFuture<?> stop =
        clock.scheduleAtFixedRate(
            this::stop,
            Math.max(1, Math.min(eachNanos, leftNanos)),
            TimeUnit.MILLISECONDS.toNanos(AGAIN_MILLIS),
            TimeUnit.NANOSECONDS);
    try {
      return work.get();
    } finally {
      stop.cancel(false);
      leftNanos -= System.nanoTime() - start;
    }
  }

  private void stop() {
    late = true;
    session.interrupt();
  }

  /** Whether the last work did not end in time. */
  boolean wasLate() {
    return late;
  }

  /** Whether no time is left for anything. */
  boolean isOver() {
    return leftNanos <= 0;
  }
}
