package apart.shell.engine;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The one thread on which all work with JShell is done; others queue for it. */
final class EngineThread {
  private final ExecutorService engine =
      Executors.newSingleThreadExecutor(work -> Daemon.of("engine", work));

  /**
   * Does work on the thread and waits for it, even if the caller is interrupted meanwhile.
   *
   * @throws SessionException when the work throws
   */
  <T> T call(Callable<T> work) {
    Future<T> result = engine.submit(work);
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return result.get();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      throw new SessionException(String.valueOf(e.getCause().getMessage()), e.getCause());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Does work on the thread when those before it have had theirs done; nothing after the end. */
  void later(Runnable work) {
    if (!engine.isShutdown()) {
      engine.execute(work);
    }
  }

  void shutDown() {
    engine.shutdownNow();
  }
}
