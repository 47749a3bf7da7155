package apart.picture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A chart on a sheet. */
final class ChartDrawing {
  private static final int TEXT = 13;
  private static final int CHARACTER = 8;
  private static final int PIXELS_A_TICK = 80;
  private static final int PIXELS_A_TICK_UP = 45;
  private static final double CURVE = 2;
  private static final double STRONG = 4;
  private static final double RADIUS = 4;
  private static final double LINE = 18;

  private final Sheet sheet;
  private final Chart chart;
  private final double left;
  private final double top;
  private final double right;
  private final double bottom;
  private final double end;

  ChartDrawing(Sheet sheet, Chart chart, double x, double y, double width, double height) {
    this.sheet = sheet;
    this.chart = chart;
    boolean bare = chart.look() == Chart.Look.BARE;
    boolean axes = chart.look() == Chart.Look.AXES;
    this.left = x + (bare ? 0 : axes ? 64 : 36);
    this.top = y + (bare ? 0 : 20);
    this.right = x + width - (bare ? 0 : 8);
    this.end = y + height;
    this.bottom = chart.square() ? Math.min(end - 20, top + (right - left)) : bare ? end : end - 24;
  }

  /** Draws it; returns where it ends. */
  double draw() {
    if (chart.isEmpty()) {
      sheet.text(left, top + 14, chart.nothing(), Sheet.Side.START, TEXT, Colours.INK);
      return top + 20;
    }
    for (Mark mark : chart.marks()) {
      if (mark instanceof Mark.Cells cells) {
        double down = (bottom - top) / cells.rows();
        for (int row = 0; row < cells.rows(); row++) {
          double across = (right - left) / cells.columns();
          Drawing.runs(sheet, cells, row, left, top + row * down, across, down);
        }
      }
    }
    axes();
    chart.marks().forEach(this::line);
    chart.marks().forEach(this::words);
    points();
    return bottom + (chart.look() == Chart.Look.BARE ? 0 : 22);
  }

  private double across(double value) {
    return left + chart.x().part(value) * (right - left);
  }

  private double up(double value) {
    return bottom - chart.y().part(value) * (bottom - top);
  }

  private boolean isInside(double x, double y) {
    return x >= left - 1 && x <= right + 1 && y >= top - 1 && y <= bottom + 1;
  }

  // ---- axes ----

  private void axes() {
    if (chart.look() == Chart.Look.BARE) {
      return;
    }
    boolean axes = chart.look() == Chart.Look.AXES;
    double caption = axes ? left + CHARACTER * (chart.y().name().length() + 2.0) - 56 : left;
    String name = chart.y().name();
    sheet.text(caption, top - 9, chart.caption(), Sheet.Side.START, TEXT, Colours.INK);
    if (axes) {
      sheet.text(left - 56, top - 9, name, Sheet.Side.START, TEXT, Colours.GREY);
      chart.x().ticks((int) ((right - left) / PIXELS_A_TICK)).forEach(this::tickBelow);
      chart.y().ticks((int) ((bottom - top) / PIXELS_A_TICK_UP)).forEach(this::tickBeside);
      rule(left, bottom, right, bottom);
      rule(left, top, left, bottom);
    } else {
      rule(left, top, right, top);
      rule(left, bottom, right, bottom);
      rule(left, top, left, bottom);
      rule(right, top, right, bottom);
      endsOf(chart.x());
      sheet.text(
          left - 3, top + 11, ChartText.end(chart.y().to()), Sheet.Side.END, 11, Colours.GREY);
      sheet.text(
          left - 3, bottom, ChartText.end(chart.y().from()), Sheet.Side.END, 11, Colours.GREY);
      sheet.text(
          left - 3, (top + bottom) / 2, Drawing.cut(name, 5), Sheet.Side.END, 11, Colours.GREY);
    }
    if (axes && !chart.x().name().isEmpty()) {
      sheet.text(right, bottom - 5, chart.x().name(), Sheet.Side.END, TEXT, Colours.GREY);
    }
  }

  private void endsOf(Axis axis) {
    double y = bottom + 14;
    sheet.text(left, y, ChartText.end(axis.from()), Sheet.Side.START, 11, Colours.GREY);
    sheet.text(right, y, ChartText.end(axis.to()), Sheet.Side.END, 11, Colours.GREY);
    String name = Drawing.cut(axis.name(), 12);
    sheet.text((left + right) / 2, y, name, Sheet.Side.MIDDLE, 11, Colours.GREY);
  }

  private void tickBelow(Axis.Tick tick) {
    double x = across(tick.value());
    if (isInside(x, bottom)) {
      rule(x, bottom, x, bottom + 4);
      sheet.text(x, bottom + 17, tick.text(), Sheet.Side.MIDDLE, 11, Colours.GREY);
    }
  }

  private void tickBeside(Axis.Tick tick) {
    double y = up(tick.value());
    if (isInside(left, y)) {
      rule(left - 4, y, left, y);
      sheet.text(left - 7, y + 4, tick.text(), Sheet.Side.END, 11, Colours.GREY);
    }
  }

  private void rule(double x0, double y0, double x1, double y1) {
    List<Sheet.Spot> ends = List.of(new Sheet.Spot(x0, y0), new Sheet.Spot(x1, y1));
    sheet.line(ends, Colours.GREY, 1, Mark.Stroke.SOLID);
  }

  // ---- marks ----

  private void line(Mark mark) {
    if (!(mark instanceof Mark.Line line)) {
      return;
    }
    int colour = Colours.series(line.series());
    double width = line.stroke().isStrong() ? STRONG : CURVE;
    List<Sheet.Spot> points = new ArrayList<>();
    Sheet.Spot last = null;
    for (int i = 0; i <= line.size(); i++) {
      boolean here = i < line.size() && chart.x().takes(line.x(i)) && chart.y().takes(line.y(i));
      if (here) {
        last = new Sheet.Spot(across(line.x(i)), up(line.y(i)));
        points.add(last);
      } else if (!points.isEmpty()) {
        sheet.line(List.copyOf(points), colour, width, line.stroke());
        points.clear();
      }
    }
    if (last != null && !line.name().isEmpty()) {
      String letter = Character.toString(line.letter());
      sheet.text(last.x() - 2, last.y() - 6, letter, Sheet.Side.END, TEXT, colour);
    }
  }

  private void words(Mark mark) {
    if (mark instanceof Mark.Words words) {
      long beside =
          chart.marks().stream()
              .filter(other -> other instanceof Mark.Words each && each.x() == words.x())
              .count();
      List<String> lines = words.lines();
      boolean below = beside * lines.size() * LINE <= bottom - top;
      List<String> drawn = below ? lines : List.of(String.join(" ", lines));
      double y = up(words.y()) - (drawn.size() - 1) * LINE / 2;
      for (String line : drawn) {
        words(across(words.x()), y, line);
        y += LINE;
      }
    }
  }

  private void words(double middle, double y, String line) {
    double x = middle;
    if (line.length() > 1) {
      double wide = CHARACTER * line.length() + 4.0;
      x = Math.max(left + wide / 2, Math.min(right - wide / 2, x));
      sheet.box(x - wide / 2, y - 10, wide, LINE, Colours.PAPER);
    }
    sheet.text(x, y + 4, line, Sheet.Side.MIDDLE, TEXT, Colours.INK);
  }

  /** Points in one place share it, under all their labels. */
  private void points() {
    Map<List<Long>, List<Mark.Point>> places = new LinkedHashMap<>();
    for (Mark mark : chart.marks()) {
      if (mark instanceof Mark.Point point
          && chart.x().takes(point.x())
          && chart.y().takes(point.y())) {
        List<Long> place =
            List.of(Math.round(across(point.x()) / 2), Math.round(up(point.y()) / 2));
        places.computeIfAbsent(place, key -> new ArrayList<>()).add(point);
      }
    }
    boolean onCells = chart.marks().stream().anyMatch(Mark.Cells.class::isInstance);
    for (List<Mark.Point> here : places.values()) {
      double x = across(here.get(0).x());
      double y = up(here.get(0).y());
      if (isInside(x, y)) {
        String label = ChartText.joined(here.stream().map(Mark.Point::label).toList());
        boolean isNear = x + CHARACTER * label.length() + 8 > right;
        sheet.disc(x, y, RADIUS + 1, Colours.PAPER);
        sheet.disc(x, y, RADIUS, Colours.series(here.get(0).series()));
        Sheet.Side side = isNear ? Sheet.Side.END : Sheet.Side.START;
        if (onCells) {
          double wide = CHARACTER * label.length() + 2.0;
          sheet.box(isNear ? x - 7 - wide : x + 6, y - 15, wide, 14, Colours.PAPER);
        }
        sheet.text(x + (isNear ? -7 : 7), y - 4, label, side, TEXT, Colours.INK);
      }
    }
  }
}
