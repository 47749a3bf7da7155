package apart.picture;

import apart.text.Numbers;
import apart.text.Wrapped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Draws a picture on a sheet: its title, its rows of parts, what the marks mean, its words. */
final class Drawing {
  static final int WIDTH = 800;

  private static final int EDGE = 16;
  private static final int TITLE = 16;
  private static final int TEXT = 13;
  private static final int LINE = 18;
  private static final int CHARACTERS = (WIDTH - 2 * EDGE) / 8;
  private static final int BETWEEN = 14;
  private static final int CHART_HEIGHT = 360;
  private static final int CHART_OF_SEVERAL = 240;
  private static final int LARGEST_MAP = 260;
  private static final int SWATCH = 18;
  private static final int MOST_CELLS = 240; // rows, and columns
  private static final int MOST_BARS = 500;

  private final Sheet sheet;

  Drawing(Sheet sheet) {
    this.sheet = sheet;
  }

  /** Draws it; returns its height. */
  double draw(Picture picture) {
    double y = EDGE;
    for (String line : Wrapped.lines(picture.title(), CHARACTERS * TEXT / TITLE)) {
      y += LINE;
      sheet.text(EDGE, y, line, Sheet.Side.START, TITLE, Colours.INK);
    }
    for (List<Panel> row : picture.rows()) {
      y = row(row, y + BETWEEN, picture.rows().size());
    }
    y = legends(picture, y + BETWEEN);
    for (String line : Wrapped.lines(picture.words(), CHARACTERS)) {
      y += LINE;
      sheet.text(EDGE, y, line, Sheet.Side.START, TEXT, Colours.INK);
    }
    return y + EDGE;
  }

  private double row(List<Panel> panels, double top, int rows) {
    int beside = Math.min(panels.size(), isMaps(panels) ? 4 : 3);
    double y = top;
    for (int from = 0; from < panels.size(); from += beside) {
      double width = (WIDTH - 2.0 * EDGE - (beside - 1) * BETWEEN) / beside;
      double bottom = y;
      for (int i = from; i < Math.min(panels.size(), from + beside); i++) {
        double x = EDGE + (i - from) * (width + BETWEEN);
        bottom = Math.max(bottom, panel(panels.get(i), x, y, width, rows));
      }
      y = bottom + (from + beside < panels.size() ? BETWEEN : 0);
    }
    return y;
  }

  private static boolean isMaps(List<Panel> panels) {
    return panels.get(0) instanceof Chart chart && chart.square();
  }

  private double panel(Panel panel, double x, double y, double width, int rows) {
    if (panel instanceof Chart chart) {
      double most = rows == 1 ? CHART_HEIGHT : CHART_OF_SEVERAL;
      double height = chart.square() ? Math.min(width + 20, LARGEST_MAP) : most;
      return new ChartDrawing(sheet, chart.fitted(), x, y, width, height).draw();
    }
    return panel instanceof Grid grid ? grid(grid, x, y, width) : bars((Bars) panel, x, y, width);
  }

  // ---- grids and bars ----

  /** A grid; of one too large for shapes each of which can be seen, means of blocks. */
  private double grid(Grid whole, double x, double top, double width) {
    int blockDown = (whole.cells().rows() + MOST_CELLS - 1) / MOST_CELLS;
    int blockAcross = (whole.cells().columns() + MOST_CELLS - 1) / MOST_CELLS;
    double y = cells(whole.blocks(blockDown, blockAcross), x, top, width);
    if (blockDown > 1 || blockAcross > 1) {
      y += LINE;
      String means = whole.means(blockDown, blockAcross);
      sheet.text(x, y, means, Sheet.Side.START, TEXT, Colours.INK);
    }
    return y;
  }

  private double cells(Grid grid, double x, double top, double width) {
    Mark.Cells cells = grid.cells();
    int label = grid.rowNames().stream().mapToInt(String::length).max().orElse(0);
    double left = x + 8 * Math.min(16, Math.max(label, grid.row().length())) + 8;
    double across = Math.min(64, (x + width - left) / cells.columns());
    double down = Math.min(28, Math.max(2, 480.0 / cells.rows()));
    double y = top + LINE;
    sheet.text(left - 6, y, cut(grid.row(), 16), Sheet.Side.END, TEXT, Colours.GREY);
    int stride = (int) Math.ceil(30 / across);
    for (int column = 0; column < cells.columns(); column += stride) {
      String name = cut(grid.columnNames().get(column), (int) (across * stride / 8));
      sheet.text(left + (column + 0.5) * across, y, name, Sheet.Side.MIDDLE, TEXT, Colours.GREY);
    }
    y += 6;
    boolean written = across >= 60 && down >= LINE;
    int every = (int) Math.ceil(LINE / down);
    for (int row = 0; row < cells.rows(); row++) {
      double middle = y + row * down + down / 2 + 5;
      if (row % every == 0) {
        String name = cut(grid.rowNames().get(row), 16);
        sheet.text(left - 6, middle, name, Sheet.Side.END, TEXT, Colours.GREY);
      }
      runs(sheet, cells, row, left, y + row * down, across, down);
      for (int column = 0; written && column < cells.columns(); column++) {
        double value = cells.value(row, column);
        int ink = Colours.inkOn(cells.steps(), cells.steps().of(value));
        double at = left + (column + 0.5) * across;
        sheet.text(at, middle, cut(Numbers.of(value), 7), Sheet.Side.MIDDLE, 12, ink);
      }
    }
    return y + cells.rows() * down;
  }

  /** A row of cells, those of one step beside each other as one box. */
  static void runs(
      Sheet sheet, Mark.Cells cells, int row, double x, double y, double across, double down) {
    int from = 0;
    for (int column = 1; column <= cells.columns(); column++) {
      int step = cells.steps().of(cells.value(row, from));
      if (column == cells.columns() || cells.steps().of(cells.value(row, column)) != step) {
        int colour = Colours.step(cells.steps(), step);
        sheet.box(x + from * across, y, (column - from) * across + 0.3, down + 0.3, colour);
        from = column;
      }
    }
  }

  private double bars(Bars bars, double x, double top, double width) {
    int shown = Math.min(MOST_BARS, bars.values().size());
    double least = 0;
    double greatest = 0;
    int label = 1;
    for (int i = 0; i < shown; i++) {
      if (Double.isFinite(bars.values().get(i))) {
        least = Math.min(least, bars.values().get(i));
        greatest = Math.max(greatest, bars.values().get(i));
      }
      label = Math.max(label, bars.names().get(i).length());
    }
    double left = x + 8 * Math.min(28, label) + 8;
    double room = x + width - left - 90;
    double range = greatest > least ? greatest - least : 1;
    double zero = left - least / range * room;
    double down = Math.min(22, Math.max(3, 600.0 / Math.max(1, shown)));
    for (int i = 0; i < shown; i++) {
      double value = bars.values().get(i);
      double y = top + i * down;
      double long0 = Double.isFinite(value) ? Math.abs(value) / range * room : 0;
      int colour = Colours.series(value < 0 ? 5 : 0);
      sheet.box(value < 0 ? zero - long0 : zero, y + 2, long0, Math.max(1, down - 4), colour);
      if (down >= LINE) {
        String name = cut(bars.names().get(i), 28);
        sheet.text(left - 6, y + 15, name, Sheet.Side.END, TEXT, Colours.INK);
        sheet.text(x + width, y + 15, Numbers.of(value), Sheet.Side.END, TEXT, Colours.INK);
      }
    }
    if (shown == bars.values().size()) {
      return top + shown * down;
    }
    double y = top + shown * down + LINE;
    String more = "... " + (bars.values().size() - shown) + " more";
    sheet.text(x, y, more, Sheet.Side.START, TEXT, Colours.INK);
    return y;
  }

  /** A text of at most so many characters: of a longer one, the beginning. */
  static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, Math.max(0, most));
  }

  // ---- what the marks mean ----

  private double legends(Picture picture, double top) {
    Map<String, Mark.Line> curves = new LinkedHashMap<>();
    Map<Steps, List<String>> steps = new LinkedHashMap<>();
    for (Panel panel : picture.rows().stream().flatMap(List::stream).toList()) {
      if (panel instanceof Grid grid) {
        owners(steps, grid.cells()).add(grid.caption());
      } else if (panel instanceof Chart chart) {
        for (Mark mark : chart.marks()) {
          if (mark instanceof Mark.Line line && !line.name().isEmpty()) {
            curves.putIfAbsent(line.name(), line);
          } else if (mark instanceof Mark.Cells cells) {
            owners(steps, cells).add(chart.caption());
          }
        }
      }
    }
    double y = top;
    double x = EDGE;
    for (Mark.Line line : curves.values()) {
      double width = 50 + 8.0 * (line.name().length() + 2);
      if (x + width > WIDTH) {
        x = EDGE;
        y += LINE;
      }
      List<Sheet.Spot> sample = List.of(new Sheet.Spot(x, y + 8), new Sheet.Spot(x + 36, y + 8));
      sheet.line(sample, Colours.series(line.series()), 2, line.stroke());
      String text = line.letter() + " " + line.name();
      sheet.text(x + 42, y + 12, text, Sheet.Side.START, TEXT, Colours.INK);
      x += width;
    }
    y += curves.isEmpty() ? 0 : LINE;
    List<List<String>> owners = List.copyOf(steps.values());
    for (Map.Entry<Steps, List<String>> each : steps.entrySet()) {
      String owner = TextPicture.owner(each.getValue(), owners);
      y = legend(each.getKey(), owner, y);
    }
    return y;
  }

  private static List<String> owners(Map<Steps, List<String>> steps, Mark.Cells cells) {
    return steps.computeIfAbsent(cells.steps(), key -> new ArrayList<>());
  }

  private double legend(Steps steps, String owner, double y) {
    String least = owner + Numbers.of(steps.least()) + " ";
    double x = EDGE + 8.0 * least.length();
    sheet.text(EDGE, y + 13, least, Sheet.Side.START, TEXT, Colours.INK);
    for (int step = 0; step < Steps.COUNT; step++) {
      sheet.box(x + step * SWATCH, y, SWATCH, 14, Colours.step(steps, step));
    }
    sheet.text(
        x + Steps.COUNT * SWATCH + 8,
        y + 13,
        Numbers.of(steps.greatest()),
        Sheet.Side.START,
        TEXT,
        Colours.INK);
    return y + LINE;
  }
}
