package apart.shell.engine;

import apart.wire.Exits;

/** How an agent ended, in words that complete "the agent ...". */
final class Ending {
  private static final int SIGNAL = 128;

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
    if (status == 1 && diagnostics.startsWith("Error")) {
      return "did not start: " + diagnostics.lines().findFirst().orElse("");
    }
    return "ended with exit status " + status;
  }
}
