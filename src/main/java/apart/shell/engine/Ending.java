package apart.shell.engine;

import apart.wire.Exits;

/** How an agent ended, in words that complete "the agent ...". */
final class Ending {
  private static final int SIGNAL = 128;

  /** What a shell says of a program that it cannot start, or does not find. */
  private static final int NOT_STARTED = 126;

  private static final int NOT_FOUND = 127;

  /** The exit status of a process that was killed. */
  static final int KILLED = SIGNAL + 9;

  private Ending() {}

  static String of(int status, String diagnostics) {
    if (status == Exits.OUT_OF_MEMORY) {
      return "ran out of memory";
    }
    if (status > SIGNAL) {
      return "was killed (signal " + (status - SIGNAL) + ")";
    }
    boolean notFound = status == NOT_STARTED || status == NOT_FOUND;
    if ((status == 1 && diagnostics.startsWith("Error")) || (notFound && !diagnostics.isEmpty())) {
      return "did not start: " + diagnostics.lines().findFirst().orElse("");
    }
    return "ended with exit status " + status;
  }
}
