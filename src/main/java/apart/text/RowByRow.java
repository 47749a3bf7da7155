package apart.text;

import java.util.ArrayList;
import java.util.List;

/** The rows of a table one after the other, each in as many lines as its cells need. */
final class RowByRow {
  private static final String INDENT = "  ";
  private static final String BETWEEN = " | ";

  private RowByRow() {}

  /**
   * The headers and, below a line, the rows.
   *
   * @param columns the cells of each column
   */
  static List<String> lines(List<String> headers, List<List<String>> columns) {
    List<String> lines = new ArrayList<>(packed(headers));
    lines.add("-".repeat(Room.columns() / 2));
    for (int row = 0; row < columns.get(0).size(); row++) {
      int at = row;
      lines.addAll(packed(columns.stream().map(cells -> cells.get(at).strip()).toList()));
    }
    return lines;
  }

  /** As many cells in each line as it has room for. */
  private static List<String> packed(List<String> cells) {
    List<String> lines = new ArrayList<>();
    String line = cells.get(0);
    for (String cell : cells.subList(1, cells.size())) {
      String longer = line + BETWEEN + cell;
      if (WideText.width(longer) <= Room.columns()) {
        line = longer;
      } else {
        lines.addAll(Wrapped.lines(line, Room.columns()));
        line = INDENT + cell;
      }
    }
    lines.addAll(Wrapped.lines(line, Room.columns()));
    return lines;
  }
}
