package apart.kernel;

import java.util.function.LongSupplier;

/**
 * Decides how many epochs run before somebody looks at the clock, the thread's interrupt and the
 * screen: few enough that a stop is quick, so many that looking costs nothing.
 */
public final class Pace implements AutoCloseable {
  private static final long LOOK_NANOS = 5_000_000;
  private static final long REPORT_NANOS = 100_000_000;
  private static final int MOST_AT_ONCE = 1 << 20;
  private static final int LARGEST_LAYER = 1 << 16;

  static volatile RunProgress progress;

  private final RunProgress told; // null: nobody
  private final int epochs;
  private final LongSupplier clock;
  private final long start;
  private long lastLook;
  private long lastReport;
  private int atOnce = 1;
  private boolean reported;

  /** For so many epochs, by the clock of the JVM. */
  public Pace(int epochs) {
    this(epochs, System::nanoTime);
  }

  /** The same without reports. */
  public static Pace silent(int epochs) {
    return new Pace(epochs, System::nanoTime, null);
  }

  Pace(int epochs, LongSupplier nanos) {
    this(epochs, nanos, Cores.isWorker(Thread.currentThread()) ? null : progress);
  }

  private Pace(int epochs, LongSupplier nanos, RunProgress told) {
    this.told = told;
    this.epochs = epochs;
    this.clock = nanos;
    this.start = nanos.getAsLong();
    this.lastLook = start;
    this.lastReport = start;
  }

  /** How many epochs to run before the next {@link #look}, of so many that are left. */
  public int next(int left) {
    return Math.min(left, atOnce);
  }

  /** Looks at the clock after some epochs; returns whether the run was interrupted. */
  public boolean look(int done, double loss, double[][] rows) {
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
    boolean quick = (long) rows.length * rows.length * rows[0].length <= LARGEST_LAYER;
    return quick ? Rows.spread(rows) : Double.NaN;
  }

  @Override
  public void close() {
    if (reported) {
      told.done();
    }
  }
}
