package apart.picture;

import apart.text.Numbers;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A cell per number of a matrix, by its size.
 *
 * @param caption what is drawn; may be empty
 * @param row what a row is, such as {@code neuron}
 * @param column what a column is
 * @param rowNames a name for each row; of one too long, the beginning is shown
 * @param columnNames a name for each column
 * @param cells the numbers; NaN is drawn as a question mark
 */
public record Grid(
    String caption,
    String row,
    String column,
    List<String> rowNames,
    List<String> columnNames,
    Mark.Cells cells)
    implements Panel {

  /**
   * A cell for the mean of each block of so many rows and columns; those at the end may be smaller.
   */
  Grid blocks(int down, int across) {
    if (down == 1 && across == 1) {
      return this;
    }
    double[][] means = new double[(cells.rows() + down - 1) / down][];
    for (int row = 0; row < means.length; row++) {
      means[row] = new double[(cells.columns() + across - 1) / across];
      for (int column = 0; column < means[row].length; column++) {
        means[row][column] = mean(row * down, down, column * across, across);
      }
    }
    Mark.Cells blocks = Mark.Cells.of(means, cells.steps());
    return new Grid(
        caption, row, column, every(rowNames, down), every(columnNames, across), blocks);
  }

  private double mean(int row, int down, int column, int across) {
    double sum = 0;
    int count = 0;
    for (int i = row; i < Math.min(cells.rows(), row + down); i++) {
      for (int k = column; k < Math.min(cells.columns(), column + across); k++) {
        sum += cells.value(i, k);
        count++;
      }
    }
    return sum / count;
  }

  private static List<String> every(List<String> names, int stride) {
    return IntStream.range(0, (names.size() + stride - 1) / stride)
        .mapToObj(i -> names.get(i * stride))
        .toList();
  }

  /** That blocks are means. */
  String means(int down, int across) {
    return "each cell is the mean of %s by %s, of %s x %s"
        .formatted(
            Numbers.count(down, row), Numbers.count(across, column), cells.rows(), cells.columns());
  }
}
