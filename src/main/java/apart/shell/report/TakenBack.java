package apart.shell.report;

import java.util.HashMap;
import java.util.Map;

/**
 * Which exchanges no longer count, by their numbers: those taken back, and those before the session
 * began afresh.
 */
final class TakenBack {
  /** The number of the command that took back what has a number. */
  private final Map<Integer, Integer> by = new HashMap<>();

  private int afresh;

  /** All after {@code after} is taken back, by what is entered as {@code now}. */
  void back(int after, int now) {
    for (int number = after + 1; number < now; number++) {
      by.putIfAbsent(number, now);
    }
  }

  /**
   * All after {@code after} up to {@code to} is brought again, as it was before lines were taken
   * back at {@code end}; what was entered since then no longer counts.
   */
  void again(int after, int to, int end, int now) {
    for (int number = after + 1; number <= to; number++) {
      if (by.getOrDefault(number, 0) >= end) {
        by.remove(number);
      }
    }
    back(end, now);
  }

  /** All up to {@code number} is forgotten. */
  void afresh(int number) {
    afresh = number;
  }

  /** What became of an exchange, as far as this tells. */
  Exchange.Still of(int number) {
    if (by.containsKey(number)) {
      return Exchange.Still.TAKEN_BACK;
    }
    return number <= afresh ? Exchange.Still.GONE : Exchange.Still.THERE;
  }
}
