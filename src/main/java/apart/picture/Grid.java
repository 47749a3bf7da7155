package apart.picture;

import java.util.List;

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
    implements Panel {}
