package apart.shell.grade;

import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;

/** How much longer things take than on a machine that has nothing else to do. */
final class Busyness {
  /** What does not end then is not late because of others. */
  private static final double MOST = 8;

  private Busyness() {}

  /** How many want each processor, from 1; 1 where the system does not say. */
  static double now() {
    OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
    double each = system.getSystemLoadAverage() / system.getAvailableProcessors();
    return Math.max(1, Math.min(MOST, each));
  }
}
