package apart.shell.engine;

import apart.wire.Heap;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;

/** How full this JVM's memory is. */
final class Memory {
  /** Of the memory for what lasts. */
  private static final double FULL = 0.85;

  /** Of all memory, part of which is for what is new: below it nothing can be full. */
  private static final double PART = 0.4;

  private Memory() {}

  /** Whether hardly any is left for what lasts, even once it is cleared up. */
  static boolean isShort() {
    if (used() < PART || lasting() < FULL) {
      return false;
    }
    System.gc();
    return lasting() > FULL;
  }

  private static double used() {
    return (double) Heap.used() / Runtime.getRuntime().maxMemory();
  }

  /** How much is used of the memory for what lasts, which alone can have a threshold. */
  private static double lasting() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP && pool.isUsageThresholdSupported())
        .map(MemoryPoolMXBean::getUsage)
        .filter(usage -> usage.getMax() > 0)
        .mapToDouble(Memory::part)
        .max()
        .orElseGet(Memory::used);
  }

  private static double part(MemoryUsage usage) {
    return (double) usage.getUsed() / usage.getMax();
  }

  /** All of it, in MB. */
  static long megabytes() {
    return Runtime.getRuntime().maxMemory() >> 20;
  }
}
