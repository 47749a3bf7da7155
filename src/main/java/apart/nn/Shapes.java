package apart.nn;

/** Checks of shapes, with messages that say expected, actual and place. */
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

  static String numbers(int count) {
    return count == 1 ? "1 number" : count + " numbers";
  }
}
