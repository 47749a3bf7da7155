package apart.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntToDoubleFunction;

/**
 * Many pieces of work on all cores, each a number of its own. The numbers stand in the order of the
 * pieces and nothing is added up on the way, so they are the same to the last bit on one core and
 * on many.
 */
public final class Cores {
  private static final long REPORT_MILLIS = 100;

  private final IntToDoubleFunction piece;
  private final double[] results;
  private final boolean[] done;
  private final Throwable[] failures;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger finished = new AtomicInteger();
  private final CountDownLatch running;

  private Cores(int threads, int count, IntToDoubleFunction piece) {
    this.piece = piece;
    this.results = new double[count];
    this.done = new boolean[count];
    this.failures = new Throwable[count];
    this.running = new CountDownLatch(threads);
  }

  /** A thread of ours; training in it is not reported run by run. */
  private static final class Worker extends Thread {
    Worker(Runnable work) {
      super(work, "apart-core");
      setDaemon(true);
    }
  }

  static boolean isWorker(Thread thread) {
    return thread instanceof Worker;
  }

  /**
   * Does the pieces 0 to count - 1, as many at a time as there are cores.
   *
   * <p>If the thread is interrupted, so are all pieces, and what is returned are the numbers of the
   * pieces before the first that was not done; the thread's flag stays set.
   *
   * @param piece may be called by many threads at a time; must not use what others change
   */
  public static double[] each(int count, IntToDoubleFunction piece) {
    return each(Runtime.getRuntime().availableProcessors(), count, piece);
  }

  /** As {@link #each(int, IntToDoubleFunction)}, with so many threads. */
  public static double[] each(int threads, int count, IntToDoubleFunction piece) {
    int used = Math.min(threads, count);
    Cores cores = new Cores(used, count, piece);
    List<Worker> workers = new ArrayList<>();
    for (int i = 0; i < used; i++) {
      Worker worker = new Worker(cores::work);
      workers.add(worker);
      worker.start();
    }
    cores.await(workers);
    cores.rethrow();
    int leading = 0;
    while (leading < count && cores.done[leading]) {
      leading++;
    }
    return Arrays.copyOf(cores.results, leading);
  }

  private void work() {
    try {
      int i = next.getAndIncrement();
      while (i < results.length && isDone(i)) {
        finished.incrementAndGet();
        i = next.getAndIncrement();
      }
    } finally {
      running.countDown();
    }
  }

  /** Does a piece; returns whether another may follow. */
  private boolean isDone(int i) {
    try {
      results[i] = piece.applyAsDouble(i);
      done[i] = !Thread.currentThread().isInterrupted();
    } catch (CancellationException interrupted) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error failure) { // told to the thread that waits
      failures[i] = failure;
      next.set(results.length);
    }
    return done[i];
  }

  /** Throws what the first piece that failed threw; all before it were begun, as on one core. */
  private void rethrow() {
    for (Throwable failure : failures) {
      if (failure instanceof RuntimeException exception) {
        throw exception;
      }
      if (failure instanceof Error error) {
        throw error;
      }
    }
  }

  /** Waits for the workers, tells how far they are, and hands an interrupt on to them. */
  private void await(List<Worker> workers) {
    RunProgress told = Pace.progress;
    long start = System.nanoTime();
    boolean interrupted = false;
    boolean reported = false;
    boolean ended = false;
    while (!ended) {
      try {
        ended = running.await(REPORT_MILLIS, TimeUnit.MILLISECONDS);
        if (!ended && told != null) {
          reported = true;
          int so = finished.get();
          double each = (System.nanoTime() - start) * 1e-9 / Math.max(1, so);
          told.pieces(so, results.length, each * (results.length - so));
        }
      } catch (InterruptedException e) {
        interrupted = true;
        workers.forEach(Thread::interrupt);
      }
    }
    if (reported) {
      told.done();
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
