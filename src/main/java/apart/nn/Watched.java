package apart.nn;

import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Somebody who looks at a run while it goes on: at most ten times a second, and for at most a
 * fiftieth of the time.
 */
final class Watched {
  /** Nobody looks. */
  static final Watched BY_NOBODY = new Watched(null, System::nanoTime);

  private static final long BETWEEN_NANOS = 100_000_000;
  private static final long SHARE = 50;

  private final Consumer<Training> each; // null: nobody
  private final LongSupplier clock;
  private long next;

  private Watched(Consumer<Training> each, LongSupplier clock) {
    this.each = each;
    this.clock = clock;
    this.next = clock.getAsLong() + BETWEEN_NANOS;
  }

  static Watched by(Consumer<Training> each) {
    return new Watched(each, System::nanoTime);
  }

  /** Shows the run so far, if it is time for that. */
  void look(Supplier<Training> soFar) {
    if (each != null && clock.getAsLong() - next >= 0) {
      long start = clock.getAsLong();
      each.accept(soFar.get());
      long end = clock.getAsLong();
      next = end + Math.max(BETWEEN_NANOS, SHARE * (end - start));
    }
  }

  /** Whether somebody looks, so that no line of progress is needed. */
  boolean isWatched() {
    return each != null;
  }
}
