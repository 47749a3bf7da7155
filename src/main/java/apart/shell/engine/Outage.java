package apart.shell.engine;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Waits while a file that an agent is started from is not there: {@code target/} is being built
 * anew, or somebody took it away. Nothing is lost meanwhile.
 */
final class Outage {
  private static final long POLL_MILLIS = 200;

  /** A build takes the file away for a moment, which is not worth a word. */
  private static final int QUIET_POLLS = 5;

  private boolean givenUp;

  /**
   * Waits for all that is on a class path to be there.
   *
   * @param tell takes one line for the learner if it lasts
   * @return whether all is there; false if the waiting was ended
   */
  synchronized boolean awaitEnd(String classPath, Consumer<String> tell) {
    try {
      for (int poll = 0; ; poll++) {
        Optional<Path> missing = missing(classPath);
        if (missing.isEmpty() || givenUp) {
          return missing.isEmpty();
        }
        if (poll == QUIET_POLLS) {
          tell.accept(
              "the agent, which runs your code, cannot be started: there is no "
                  + missing.get()
                  + ". Your values wait until it is there again (scripts/apart in another window"
                  + " builds it); Ctrl-C leaves this line.");
        }
        wait(POLL_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Ends the waiting, now and until something new begins. */
  synchronized void giveUp() {
    givenUp = true;
    notifyAll();
  }

  /** Something new begins that is worth waiting for. */
  synchronized void fresh() {
    givenUp = false;
  }

  private static Optional<Path> missing(String classPath) {
    return Arrays.stream(classPath.split(File.pathSeparator))
        .map(Path::of)
        .filter(path -> !Files.exists(path))
        .findFirst();
  }
}
