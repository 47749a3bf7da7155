package apart.picture;

import apart.text.Wrapped;
import apart.wire.Ink;
import java.util.ArrayList;
import java.util.List;

/**
 * A grid as lines of text: two characters a cell, or more where there is room; of one too large,
 * each cell is the mean of a block, and a line says so.
 */
final class GridText {
  private static final int WIDEST_CELL = 7;
  private static final int LONGEST_NAME = 12;

  private final Grid grid;
  private final int width;
  private final boolean unicode;
  private final int margin;
  private final int down; // rows of the matrix in a row of cells
  private final int across;
  private final int cellWidth;

  GridText(Grid grid, int width, int height, boolean unicode) {
    this.grid = grid;
    this.width = width;
    this.unicode = unicode;
    int label = grid.rowNames().stream().mapToInt(String::length).max().orElse(0);
    this.margin = Math.min(LONGEST_NAME, Math.max(label, grid.row().length())) + 1;
    int rows = grid.cells().rows();
    int columns = grid.cells().columns();
    int fitDown = Math.max(1, height - 3);
    int fitAcross = Math.max(1, (width - margin - 2) / 2);
    this.down = (rows + fitDown - 1) / fitDown;
    this.across = (columns + fitAcross - 1) / fitAcross;
    int cells = (columns + across - 1) / across;
    int room = (width - margin - 2) / cells;
    this.cellWidth = Math.max(2, Math.min(WIDEST_CELL, room));
  }

  List<String> lines() {
    Mark.Cells blocks = grid.blocks(down, across).cells();
    List<String> lines = new ArrayList<>();
    if (!grid.caption().isEmpty()) {
      lines.add(grid.caption());
    }
    lines.add(heading(blocks.columns()));
    String wall = Ink.AXIS + (unicode ? "\u2502" : "|") + Ink.NONE;
    for (int row = 0; row < blocks.rows(); row++) {
      StringBuilder line = new StringBuilder(right(grid.rowNames().get(row * down))).append(wall);
      for (int column = 0; column < blocks.columns(); column++) {
        line.append(cell(blocks.value(row, column)));
      }
      lines.add(line.append(wall).toString());
    }
    if (down > 1 || across > 1) {
      lines.addAll(Wrapped.lines(grid.means(down, across), width));
    }
    return lines;
  }

  /**
   * A cell's two characters, or as many times the last one as it is wide; a gap if there is room.
   */
  private String cell(double value) {
    Steps steps = grid.cells().steps();
    String pair = steps.pair(steps.of(value), unicode);
    int ink = cellWidth > 3 ? cellWidth - 1 : cellWidth;
    char last = pair.charAt(1);
    String wide =
        !steps.signed() || pair.equals("??")
            ? Character.toString(last).repeat(ink)
            : last == '0'
                ? pair + " ".repeat(ink - 2)
                : pair + String.valueOf(last).repeat(ink - 2);
    char mark = Ink.step(steps.signed(), steps.of(value));
    return mark + wide + Ink.NONE + " ".repeat(cellWidth - ink);
  }

  private String heading(int cells) {
    StringBuilder line = new StringBuilder(right(grid.row())).append(' ');
    int free = line.length();
    for (int cell = 0; cell < cells; cell++) {
      String name = grid.columnNames().get(cell * across);
      int from = margin + 1 + cell * cellWidth;
      name = Drawing.cut(name, 3 * cellWidth);
      if (from >= free && from + name.length() <= width) {
        line.append(" ".repeat(from - line.length())).append(name);
        free = line.length() + 1;
      }
    }
    return line.toString();
  }

  private String right(String name) {
    String cut = Drawing.cut(name, margin - 1);
    return " ".repeat(margin - 1 - cut.length()) + cut + " ";
  }
}
