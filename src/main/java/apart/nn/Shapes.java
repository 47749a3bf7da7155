package apart.nn;

import apart.kernel.Checks;
import apart.text.Numbers;

/** Checks of shapes, with messages that say expected, actual and place. */
public final class Shapes {
  private Shapes() {}

  /**
   * The common length of the rows.
   *
   * @param what begins the message
   * @throws ShapeException if there is no row, or rows differ; the message names the first that
   *     does
   */
  public static int columns(String what, double[][] rows) {
    Checks.present(what, rows);
    if (rows.length == 0) {
      throw new ShapeException(what + " needs at least one row, but has none");
    }
    for (int row = 0; row < rows.length; row++) {
      if (rows[row] == null || rows[row].length != rows[0].length) {
        throw new ShapeException(
            "row %s of %s has %s, but row 1 has %s"
                .formatted(
                    row + 1,
                    what,
                    rows[row] == null ? "nothing" : Numbers.count(rows[row].length, "number"),
                    rows[0] == null ? 0 : rows[0].length));
      }
    }
    return rows[0].length;
  }

  /**
   * Says whether a matrix has the shape it must have.
   *
   * @param what begins the message
   * @throws ShapeException if it has not; the message names both shapes
   */
  public static void same(String what, int expectedRows, int expectedColumns, Matrix actual) {
    Checks.present(what, actual);
    if (actual.getNumRows() != expectedRows || actual.getNumCols() != expectedColumns) {
      throw new ShapeException(
          "%s must be %sx%s, but is %s"
              .formatted(what, expectedRows, expectedColumns, actual.shape()));
    }
  }

  /** Says where a data set does not fit a network. */
  static void fit(Mlp net, Dataset data) {
    int inputs = net.layer(1).inputs();
    if (inputs != data.inputs()) {
      throw new ShapeException(
          "layer 1 takes %s, but the samples of %s have %s"
              .formatted(Numbers.count(inputs, "input"), data.name(), data.inputs()));
    }
    int outputs = net.layer(net.layers()).units();
    if (outputs != data.outputs()) {
      throw new ShapeException(
          "layer %s, the last, has %s, but the targets of %s have %s"
              .formatted(
                  net.layers(),
                  Numbers.count(outputs, "neuron"),
                  data.name(),
                  Numbers.count(data.outputs(), "row")));
    }
  }
}
