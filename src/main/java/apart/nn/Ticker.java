package apart.nn;

import java.util.function.LongSupplier;

/**
 * Decides how many epochs run before somebody looks at the clock, the thread's interrupt and the
 * screen: few enough that a stop is quick, so many that looking costs nothing.
 */
final class Ticker implements AutoCloseable {
  private static final long LOOK_NANOS = 5_000_000;
  private static final long REPORT_NANOS = 100_000_000;
  private static final int MOST_AT_ONCE = 1 << 20;
  private static final int LARGEST_LAYER = 1 << 16;

  static volatile Progress progress;

  private final Progress told = progress;
  private final int epochs;
  private final LongSupplier clock;
  private final long start;
  private long lastLook;
  private long lastReport;
  private int atOnce = 1;
  private boolean reported;

  Ticker(int epochs) {
    this(epochs, System::nanoTime);
  }

  Ticker(int epochs, LongSupplier nanos) {
    this.epochs = epochs;
    this.clock = nanos;
    this.start = nanos.getAsLong();
    this.lastLook = start;
    this.lastReport = start;
  }

  /** How many epochs to run before the next {@link #look}, of so many that are left. */
  int next(int left) {
    return Math.min(left, atOnce);
  }

  /** Looks at the clock after some epochs; returns whether the run was interrupted. */
  boolean look(int done, double loss, double[][] rows) {
    long now = clock.getAsLong();
    if (now - lastLook < LOOK_NANOS / 2) {
      atOnce = Math.min(2 * atOnce, MOST_AT_ONCE);
    } else if (now - lastLook > 2 * LOOK_NANOS) {
      atOnce = Math.max(atOnce / 2, 1);
    }
    lastLook = now;
    if (told != null && now - lastReport >= REPORT_NANOS) {
      lastReport = now;
      reported = true;
      double secondsLeft = (now - start) * 1e-9 / done * (epochs - done);
      told.report(done, epochs, loss, spread(rows), secondsLeft);
    }
    return Thread.currentThread().isInterrupted();
  }

  private static double spread(double[][] rows) {
    if ((long) rows.length * rows.length * rows[0].length > LARGEST_LAYER) {
      return Double.NaN;
    }
    double greatest = 0;
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < i; j++) {
        double sum = 0;
        for (int k = 0; k < rows[i].length; k++) {
          double difference = rows[i][k] - rows[j][k];
          sum += difference * difference;
        }
        greatest = Math.max(greatest, sum);
      }
    }
    return Math.sqrt(greatest);
  }

  @Override
  public void close() {
    if (reported) {
      told.done();
    }
  }
}
