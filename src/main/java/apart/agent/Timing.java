package apart.agent;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;

/**
 * How long something took, once and, where that was quick and has a value, again and again: the
 * first time a JVM also loads and compiles what it runs. Printed, it is a sentence.
 */
public final class Timing {
  private static final long QUICK_NANOS = 500_000_000;
  private static final int MOST_RUNS = 100;

  private final long first;
  private final long[] later;

  private Timing(long first, long[] later) {
    this.first = first;
    this.later = later;
  }

  /** What has no value and is run for what it does: once. */
  @FunctionalInterface
  public interface Work {
    /** Does it. */
    void run() throws Exception;
  }

  /** Times something with a value: once, then up to 100 times within half a second. */
  public static Timing of(Callable<?> value) throws Exception {
    long first = nanos(value::call);
    long[] later = new long[MOST_RUNS];
    long spent = first;
    int runs = 0;
    while (runs < MOST_RUNS && spent < QUICK_NANOS) {
      later[runs] = nanos(value::call);
      spent += later[runs];
      runs++;
    }
    return new Timing(first, Arrays.copyOf(later, runs));
  }

  /** Times something without a value, once. */
  public static Timing of(Work work) throws Exception {
    return new Timing(nanos(work), new long[0]);
  }

  private static long nanos(Work work) throws Exception {
    long start = System.nanoTime();
    work.run();
    return System.nanoTime() - start;
  }

  @Override
  public String toString() {
    if (later.length == 0) {
      return text(first) + ", run once";
    }
    long[] sorted = later.clone();
    Arrays.sort(sorted);
    int runs = sorted.length;
    return runs == 1
        ? text(first) + " the first time, " + text(sorted[0]) + " the second"
        : String.format(
            Locale.ROOT,
            "%s the first time, then %s (median of %d runs, %s to %s)",
            text(first),
            text(sorted[runs / 2]),
            runs,
            text(sorted[0]),
            text(sorted[runs - 1]));
  }

  /** Three digits and a unit. */
  private static String text(long nanos) {
    if (nanos < 1_000) {
      return "under 1 us";
    }
    double micros = nanos / 1e3;
    return micros < 1_000
        ? digits(micros) + " us"
        : micros < 1_000_000 ? digits(micros / 1e3) + " ms" : digits(micros / 1e6) + " s";
  }

  private static String digits(double value) {
    int decimals = value < 10 ? 2 : value < 100 ? 1 : 0;
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }
}
