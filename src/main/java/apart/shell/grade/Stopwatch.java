package apart.shell.grade;

import apart.shell.engine.Session;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets a session do things for so long each, and for so long in all, and stops what does not end.
 * On a machine that has others to serve all of that is longer.
 */
final class Stopwatch {
  /** A session ends by itself what does not stop; and what is begun after it has time to begin. */
  private static final long AGAIN_NANOS = TimeUnit.SECONDS.toNanos(10);

  private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

  private static final int FREE_TIMES = 4;

  private final Session session;
  private final ScheduledExecutorService clock;
  private final long eachNanos;
  private long leftNanos;
  private volatile long begun;
  private volatile long stopTime;
  private volatile boolean late;
  private volatile boolean flooded;

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
    long start = System.nanoTime();
    try {
      return within(Math.max(1, Math.min(eachNanos, leftNanos)), work);
    } finally {
      leftNanos -= (long) ((System.nanoTime() - start) / Busyness.now());
    }
  }

  /** Does work of our own, of which nobody is to suffer: it has more time, and costs none. */
  <T> T free(Supplier<T> work) {
    return within(FREE_TIMES * eachNanos, work);
  }

  private <T> T within(long nanos, Supplier<T> work) {
    late = false;
    flooded = false;
    begun = System.nanoTime();
    ScheduledFuture<?> stop =
        clock.scheduleAtFixedRate(() -> stopAfter(nanos), nanos, LOOK_NANOS, TimeUnit.NANOSECONDS);
    try {
      return work.get();
    } finally {
      stop.cancel(false);
    }
  }

  /** Stops what has had its time, and some while later once more. */
  private void stopAfter(long nanos) {
    long now = System.nanoTime();
    boolean stopped = late && now - stopTime < AGAIN_NANOS;
    if (!stopped && now - begun >= nanos * Busyness.now()) {
      late = true;
      stopTime = now;
      session.interrupt();
    }
  }

  /** Stops what prints without end, which would keep busy whoever reads it. */
  void flood() {
    flooded = true;
    late = true;
    stopTime = System.nanoTime();
    clock.execute(session::interrupt);
  }

  /** Whether the last work printed without end. */
  boolean wasFlooded() {
    return flooded;
  }

  /** Whether the last work did not end in time, or printed without end. */
  boolean wasLate() {
    return late;
  }

  /** Whether no time is left for anything. */
  boolean isOver() {
    return leftNanos <= 0;
  }
}
