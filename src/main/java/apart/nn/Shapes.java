package apart.nn;

import java.util.Arrays;

/** Checks of sizes, counts and numbers, with messages that say expected, actual and place. */
final class Shapes {
  private Shapes() {}

  /** The common length of the rows. */
  static int columns(String what, double[][] rows) {
    if (rows.length == 0) {
      throw new ShapeException(what + " needs at least one row, but has none");
    }
    for (int row = 0; row < rows.length; row++) {
      if (rows[row] == null || rows[row].length != rows[0].length) {
        throw new ShapeException(
            "row %d of %s has %s, but row 1 has %d"
                .formatted(
                    row + 1,
                    what,
                    rows[row] == null ? "nothing" : numbers(rows[row].length),
                    rows[0] == null ? 0 : rows[0].length));
      }
    }
    return rows[0].length;
  }

  static void same(String what, int expectedRows, int expectedColumns, Matrix actual) {
    if (actual.getNumRows() != expectedRows || actual.getNumCols() != expectedColumns) {
      throw new ShapeException(
          "%s must be %dx%d, but is %s"
              .formatted(what, expectedRows, expectedColumns, actual.shape()));
    }
  }

  static int inRange(String what, int value, int from, int to) {
    if (value < from || value > to) {
      throw new IllegalArgumentException(
          from > to
              ? "there is no %s %d".formatted(what, value)
              : "%s must be %d to %d, but is %d".formatted(what, from, to, value));
    }
    return value;
  }

  static int atLeast(String what, int least, int value) {
    if (value < least) {
      throw new IllegalArgumentException(
          "%s must be at least %d, but is %d".formatted(what, least, value));
    }
    return value;
  }

  static <T> T present(String what, T value) {
    if (value == null) {
      throw new IllegalArgumentException(what + " must be given, but is null");
    }
    return value;
  }

  static double finite(String what, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(what + " must be a finite number, but is " + value);
    }
    return value;
  }

  static double notNegative(String what, double value) {
    if (!(finite(what, value) >= 0)) {
      throw new IllegalArgumentException(what + " must not be negative, but is " + value);
    }
    return value;
  }

  static double positive(String what, double value) {
    if (!(finite(what, value) > 0)) {
      throw new IllegalArgumentException(what + " must be above 0, but is " + value);
    }
    return value;
  }

  /** A number in [from, to). */
  static double below(String what, double value, double from, double to) {
    if (!(value >= from && value < to)) {
      throw new IllegalArgumentException(
          "%s must be at least %s and below %s, but is %s".formatted(what, from, to, value));
    }
    return value;
  }

  static double[][] finite(String what, double[][] rows) {
    for (int row = 0; row < rows.length; row++) {
      for (int column = 0; column < rows[row].length; column++) {
        if (!Double.isFinite(rows[row][column])) {
          finite("%s, row %d, column %d,".formatted(what, row + 1, column + 1), rows[row][column]);
        }
      }
    }
    return rows;
  }

  static void permutation(String what, int[] order, int count) {
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
          "%s must have each of 1 to %d once, but is %s"
              .formatted(what, count, Arrays.toString(order)));
    }
  }

  /** Rows in a new order, counted from 1; null stays null. */
  static double[][] reorderedRows(double[][] rows, int[] order) {
    if (rows == null) {
      return null;
    }
    double[][] moved = new double[rows.length][];
    Arrays.setAll(moved, j -> rows[order[j] - 1].clone());
    return moved;
  }

  /** Columns in a new order, counted from 1; null stays null. */
  static double[][] reorderedColumns(double[][] rows, int[] order) {
    if (rows == null) {
      return null;
    }
    double[][] moved = new double[rows.length][order.length];
    for (int j = 0; j < rows.length; j++) {
      for (int k = 0; k < order.length; k++) {
        moved[j][k] = rows[j][order[k] - 1];
      }
    }
    return moved;
  }

  static double[][] copy(double[][] rows) {
    double[][] copied = new double[rows.length][];
    Arrays.setAll(copied, row -> rows[row].clone());
    return copied;
  }

  static String numbers(int count) {
    return count == 1 ? "1 number" : count + " numbers";
  }
}
