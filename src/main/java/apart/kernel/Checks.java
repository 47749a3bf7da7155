package apart.kernel;

import java.util.Arrays;

/**
 * Checks of numbers that were given from outside. Each returns what it checked, or throws an
 * IllegalArgumentException that says what was expected and what came; {@code what} begins the
 * sentence and names the place.
 */
public final class Checks {
  private Checks() {}

  /** A whole number of from to to. */
  public static int inRange(String what, int value, int from, int to) {
    if (value < from || value > to) {
      throw new IllegalArgumentException(
          from > to
              ? "there is no %s %s".formatted(what, value)
              : "%s must be %s to %s, but is %s".formatted(what, from, to, value));
    }
    return value;
  }

  /** A whole number of least or more. */
  public static int atLeast(String what, int least, int value) {
    if (value < least) {
      throw new IllegalArgumentException(
          "%s must be at least %s, but is %s".formatted(what, least, value));
    }
    return value;
  }

  /** A whole number of most or less. */
  public static int atMost(String what, int most, int value) {
    if (value > most) {
      throw new IllegalArgumentException(
          "%s must be at most %s, but is %s".formatted(what, most, value));
    }
    return value;
  }

  /** Anything but null. */
  public static <T> T present(String what, T value) {
    if (value == null) {
      throw new IllegalArgumentException(what + " must be given, but is null");
    }
    return value;
  }

  /** A number that is neither NaN nor infinite. */
  public static double finite(String what, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(what + " must be a finite number, but is " + value);
    }
    return value;
  }

  /** A finite number of 0 or more. */
  public static double notNegative(String what, double value) {
    if (!(finite(what, value) >= 0)) {
      throw new IllegalArgumentException(what + " must not be negative, but is " + value);
    }
    return value;
  }

  /** A finite number above 0. */
  public static double positive(String what, double value) {
    if (!(finite(what, value) > 0)) {
      throw new IllegalArgumentException(what + " must be above 0, but is " + value);
    }
    return value;
  }

  /** A number in [from, to). */
  public static double below(String what, double value, double from, double to) {
    if (!(value >= from && value < to)) {
      throw new IllegalArgumentException(
          "%s must be at least %s and below %s, but is %s".formatted(what, from, to, value));
    }
    return value;
  }

  /** Rows without NaN and infinity; the message names row and column, from 1. */
  public static double[][] finite(String what, double[][] rows) {
    for (int row = 0; row < rows.length; row++) {
      for (int column = 0; column < rows[row].length; column++) {
        if (!Double.isFinite(rows[row][column])) {
          finite("%s, row %s, column %s,".formatted(what, row + 1, column + 1), rows[row][column]);
        }
      }
    }
    return rows;
  }

  /** Each of the numbers 1 to count once, in any order. */
  public static void permutation(String what, int[] order, int count) {
    present(what, order);
    boolean[] seen = new boolean[count + 1];
    boolean good = order.length == count;
    for (int i = 0; good && i < count; i++) {
      good = order[i] >= 1 && order[i] <= count && !seen[order[i]];
      if (good) {
        seen[order[i]] = true;
      }
    }
    if (!good) {
      throw new IllegalArgumentException(
          "%s must have each of 1 to %s once, but is %s"
              .formatted(what, count, Arrays.toString(order)));
    }
  }
}
