package apart.shell.engine;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The thread on which work is done that can wait until the learner does. */
final class Quiet {
  private static final long MILLIS = 500;

  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(work -> Daemon.of("quiet", work));

  /** Does work in a while. */
  void later(Runnable work) {
    var unused = thread.schedule(work, MILLIS, TimeUnit.MILLISECONDS);
  }

  void shutDown() {
    thread.shutdownNow();
  }
}
