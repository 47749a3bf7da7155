package apart.wire;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.concurrent.locks.LockSupport;

/**
 * The heap of this JVM, kept near the size of what is in use. The serial collector of Java 25 does
 * not do that: as long as the heap may grow, what outlived a few collections stays, in use or not,
 * and more memory is taken from the machine (that of 17 collects all of it first).
 */
public final class Heap {
  /** So much of what is in use no more is not worth the pause. */
  private static final long LEAST = 32L << 20;

  /** So much more may there be than was in use when all was last collected. */
  private static final double GROWN = 1.5;

  private static final long PAUSE_NANOS = 1_000_000_000;

  private static boolean kept;

  private Heap() {}

  /** Collects all that is in use no more whenever it is much, from now on. */
  public static synchronized void keepSmall() {
    if (!kept) {
      kept = true;
      Thread thread = new Thread(Heap::keep, "heap");
      thread.setDaemon(true);
      thread.setUncaughtExceptionHandler((ended, thrown) -> {}); // Who stops it goes on without it.
      thread.start();
    }
  }

  private static void keep() {
    long inUse = used();
    while (true) {
      try {
        awaitCollection();
        if (used() > GROWN * inUse + LEAST) {
          System.gc();
          inUse = used();
        }
      } catch (InterruptedException | OutOfMemoryError notMeant) {
        // Of some code that interrupts all threads there are, or fills the memory.
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
  }

  /** How many bytes are used: right after a collection hardly anything but what lasts. */
  public static long used() {
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  /** Waits until what is new is collected: an object that nothing holds is gone then. */
  private static void awaitCollection() throws InterruptedException {
    ReferenceQueue<Object> collected = new ReferenceQueue<>();
    Reference<Object> unheld = new WeakReference<>(new Object(), collected);
    try {
      collected.remove();
    } finally {
      Reference.reachabilityFence(unheld);
    }
  }
}
