package apart.shell.engine;

/** How full this JVM's memory is. */
final class Memory {
  private static final double FULL = 0.85;

  private Memory() {}

  /** Whether hardly any is left, even once it is cleared up. */
  static boolean isShort() {
    if (used() < FULL) {
      return false;
    }
    System.gc();
    return used() > FULL;
  }

  private static double used() {
    Runtime runtime = Runtime.getRuntime();
    return (double) (runtime.totalMemory() - runtime.freeMemory()) / runtime.maxMemory();
  }

  /** All of it, in MB. */
  static long megabytes() {
    return Runtime.getRuntime().maxMemory() >> 20;
  }
}
