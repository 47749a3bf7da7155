package apart.shell.engine;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.stream.Stream;

/** How full this JVM's memory is. */
final class Memory {
  /** Of the memory for what lasts. */
  private static final double FULL = 0.85;

  /** Of all memory, part of which is for what is new: below it nothing can be full. */
  private static final double PART = 0.4;

  /** About what lasts in a terminal that was just started. */
  private static final long LEAST = 32L << 20;

  /** So much more may last than was in use when it was last cleared up. */
  private static final double GROWN = 1.5;

  private Memory() {}

  /**
   * Clears up what lasted and is in use no more, once it is much. The serial collector of Java 25
   * does not: while the heap may grow, it takes more from the machine (that of 17 clears up first).
   */
  static void tidy() {
    boolean large = Runtime.getRuntime().totalMemory() > 2 * LEAST;
    if (large && forLasting().anyMatch(Memory::hasGrown)) {
      System.gc();
    }
  }

  private static boolean hasGrown(MemoryPoolMXBean pool) {
    MemoryUsage left = pool.getCollectionUsage();
    return left != null && pool.getUsage().getUsed() > GROWN * left.getUsed() + LEAST;
  }

  /** Whether hardly any is left for what lasts, even once it is cleared up. */
  static boolean isShort() {
    if (used() < PART || lasting() < FULL) {
      return false;
    }
    System.gc();
    return lasting() > FULL;
  }

  private static double used() {
    Runtime runtime = Runtime.getRuntime();
    return (double) (runtime.totalMemory() - runtime.freeMemory()) / runtime.maxMemory();
  }

  private static double lasting() {
    return forLasting()
        .map(MemoryPoolMXBean::getUsage)
        .filter(usage -> usage.getMax() > 0)
        .mapToDouble(Memory::part)
        .max()
        .orElseGet(Memory::used);
  }

  /** The memory for what lasts, which alone can have a threshold. */
  private static Stream<MemoryPoolMXBean> forLasting() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP && pool.isUsageThresholdSupported());
  }

  private static double part(MemoryUsage usage) {
    return (double) usage.getUsed() / usage.getMax();
  }

  /** All of it, in MB. */
  static long megabytes() {
    return Runtime.getRuntime().maxMemory() >> 20;
  }
}
