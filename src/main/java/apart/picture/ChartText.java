package apart.picture;

import apart.text.Wrapped;
import apart.wire.Ink;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A chart as lines of text. */
final class ChartText {
  /** Columns for the ends of the axis beside a frame. */
  static final int ENDS = 7;

  private static final int ROWS_A_TICK = 3;
  private static final int LONGEST_LABEL = 9;
  private static final int MOST_LABELS = 4;
  private static final int LEAST_ROWS = 4; // of a square chart: fewer show nothing

  private final Chart chart;
  private final int width;
  private final boolean unicode;
  private final int margin;
  private final int columns;
  private final int rows;
  private final List<Axis.Tick> up;
  private final Dots dots;

  ChartText(Chart chart, int width, int height, boolean unicode) {
    this.chart = chart.fitted();
    this.width = width;
    this.unicode = unicode;
    boolean axes = chart.look() == Chart.Look.AXES && !this.chart.isEmpty();
    boolean bare = chart.look() == Chart.Look.BARE;
    int high = Math.max(2, height - (bare ? 0 : 2) - (heading().isEmpty() ? 0 : 1));
    high -= isFramed() ? 1 : 0;
    this.up = axes ? this.chart.y().ticks(high / ROWS_A_TICK) : List.of();
    int label = up.stream().mapToInt(tick -> tick.text().length()).max().orElse(0);
    this.margin = axes ? label + 2 : chart.look() == Chart.Look.FRAME ? ENDS : 0;
    int walls = isJoined() ? 1 : isFramed() ? 2 : axes ? 1 : 0;
    int wide = Math.max(2, width - margin - walls);
    this.rows = chart.square() ? Math.min(high, Math.max(LEAST_ROWS, wide / 2)) : high;
    this.columns = chart.square() ? Math.min(wide, 2 * rows) : wide;
    this.dots = new Dots(columns, rows, unicode);
  }

  private boolean isFramed() {
    return chart.look().isFramed();
  }

  private boolean isJoined() {
    return chart.look() == Chart.Look.FRAME_JOINED;
  }

  private String heading() {
    String name = chart.look() == Chart.Look.AXES ? chart.y().name() : "";
    return name.isEmpty() || chart.caption().isEmpty()
        ? name + chart.caption()
        : name + "  " + chart.caption();
  }

  List<String> lines() {
    if (chart.isEmpty()) {
      return Wrapped.lines(chart.nothing(), width);
    }
    String[] area = area();
    return switch (chart.look()) {
      case BARE -> List.of(area);
      case AXES -> withAxes(area);
      default -> withFrame(area);
    };
  }

  // ---- the area ----

  private String[] area() {
    for (Mark mark : chart.marks()) {
      if (mark instanceof Mark.Cells cells) {
        draw(cells);
      }
    }
    for (Mark mark : chart.marks()) {
      if (mark instanceof Mark.Line line) {
        draw(line);
      }
    }
    words();
    points();
    return dots.lines();
  }

  private void draw(Mark.Cells cells) {
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        int step = step(cells, row, column);
        dots.put(column, row, Steps.ramp(step, unicode), Ink.step(cells.steps().signed(), step));
      }
    }
  }

  /** The step of the cell that is shown in a place. */
  private int step(Mark.Cells cells, int row, int column) {
    int down = (int) ((row + 0.5) / rows * cells.rows());
    int across = (int) ((column + 0.5) / columns * cells.columns());
    return cells.steps().of(cells.value(down, across));
  }

  /** The last cells drawn; null for none. */
  private Mark.Cells cells() {
    Mark.Cells last = null;
    for (Mark mark : chart.marks()) {
      last = mark instanceof Mark.Cells cells ? cells : last;
    }
    return last;
  }

  private int across(double value) {
    return chart.x().dot(value, dots.across());
  }

  private int down(double value) {
    int dot = chart.y().dot(value, dots.down());
    return dot == -1 ? -1 : dots.down() - 1 - dot;
  }

  /** The column of characters that a value is in. */
  private int column(double value) {
    return dots.column(across(value));
  }

  /** The row of characters that a value is in, from the top. */
  private int row(double value) {
    return dots.row(down(value));
  }

  private void draw(Mark.Line line) {
    int count = 0;
    boolean broken = true;
    int lastX = 0;
    int lastY = 0;
    for (int i = 0; i < line.size(); i++) {
      boolean here = chart.x().takes(line.x(i)) && chart.y().takes(line.y(i));
      if (here) {
        int x = across(line.x(i));
        int y = down(line.y(i));
        count =
            broken ? dots.line(x, y, x, y, line, 0) : dots.line(lastX, lastY, x, y, line, count);
        lastX = x;
        lastY = y;
      }
      broken = !here;
    }
    if (unicode && !line.name().isEmpty() && count > 0) {
      dots.put(dots.column(lastX), dots.row(lastY), line.letter(), Ink.series(line.series()));
    }
  }

  /**
   * Writes all words, in lines below each other if there is room for all of them, else in one line,
   * and where that has none, the first of them.
   */
  private void words() {
    List<Mark.Words> all = new ArrayList<>();
    for (Mark mark : chart.marks()) {
      if (mark instanceof Mark.Words words) {
        all.add(words);
      }
    }
    boolean[][] tried = new boolean[rows][columns];
    boolean below = all.stream().allMatch(words -> takes(words, words.lines(), tried));
    boolean[][] written = new boolean[rows][columns];
    for (Mark.Words words : all) {
      List<String> lines = words.lines();
      List<String> drawn = below ? lines : List.of(String.join(" ", lines));
      if (!takes(words, drawn, written)) {
        drawn = takes(words, lines.subList(0, 1), written) ? lines.subList(0, 1) : List.of();
      }
      for (int i = 0; i < drawn.size(); i++) {
        write(drawn.get(i), from(words, drawn.get(i)), top(words, drawn) + i);
      }
    }
  }

  private int top(Mark.Words words, List<String> lines) {
    int top = row(words.y()) - (lines.size() - 1) / 2;
    return lines.size() == 1 ? top : Math.max(0, Math.min(rows - lines.size(), top));
  }

  private int from(Mark.Words words, String line) {
    int from = column(words.x()) - line.length() / 2;
    return Math.max(0, Math.min(columns - line.length(), from));
  }

  /**
   * Whether lines are where no others are, and then they are taken: half a number would be another
   * one. Single characters may cover each other.
   */
  private boolean takes(Mark.Words words, List<String> lines, boolean[][] taken) {
    int top = top(words, lines);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (top < 0 || top + i >= rows || line.length() > columns) {
        return false;
      }
      int from = from(words, line);
      for (int column = from; column < from + line.length(); column++) {
        if (taken[top + i][column] && line.length() > 1) {
          return false;
        }
      }
    }
    for (int i = 0; i < lines.size(); i++) {
      int from = from(words, lines.get(i));
      Arrays.fill(taken[top + i], from, from + lines.get(i).length(), true);
    }
    return true;
  }

  /** Writes a line; what is longer than a character keeps lines away by a blank. */
  private void write(String line, int from, int row) {
    String text = line.length() > 1 ? " " + line + " " : line;
    int first = line.length() > 1 ? from - 1 : from;
    for (int i = 0; i < text.length(); i++) {
      dots.put(first + i, row, text.charAt(i), Ink.NONE);
    }
  }

  /** Points that are in one character share it, under all their labels. */
  private void points() {
    Map<List<Integer>, List<String>> places = new LinkedHashMap<>();
    Map<String, Integer> series = new HashMap<>();
    for (Mark mark : chart.marks()) {
      if (mark instanceof Mark.Point point
          && chart.x().takes(point.x())
          && chart.y().takes(point.y())) {
        int column = column(point.x());
        int row = row(point.y());
        places.computeIfAbsent(List.of(row, column), place -> new ArrayList<>()).add(point.label());
        series.put(point.label(), point.series());
      }
    }
    adjacent(places);
    boolean[][] taken = new boolean[rows][columns + 2]; // of the place left of it
    Mark.Cells cells = cells();
    places.keySet().removeIf(at -> !isInside(at));
    places.keySet().forEach(at -> taken[at.get(0)][at.get(1) + 1] = true);
    places.forEach(
        (at, labels) -> {
          // Of several neurons in one place the label has no colour: it is none's alone.
          char ink = labels.size() == 1 ? Ink.series(series.get(labels.get(0))) : Ink.NONE;
          if (cells != null) { // Its colour stays when a label covers it.
            ink = Ink.step(cells.steps().signed(), step(cells, at.get(0), at.get(1)));
          }
          label(at.get(0), at.get(1), joined(labels), taken, ink);
        });
  }

  /**
   * Of two places beside each other the right one's labels go to the left one's, which cover it.
   */
  private static void adjacent(Map<List<Integer>, List<String>> places) {
    for (List<Integer> at : List.copyOf(places.keySet())) {
      List<String> left = places.get(List.of(at.get(0), at.get(1) - 1));
      if (left != null && places.containsKey(at)) {
        left.addAll(places.remove(at));
      }
    }
  }

  private boolean isInside(List<Integer> at) {
    return at.get(0) >= 0 && at.get(0) < rows && at.get(1) >= 0 && at.get(1) < columns;
  }

  /**
   * The point's own place has the label's first character, or its last; blanks keep labels apart.
   * Without room for that, a star stands for it.
   */
  private void label(int row, int column, String label, boolean[][] taken, char ink) {
    int length = label.length();
    taken[row][column + 1] = false;
    int from = column;
    if (column + length > columns || !isFree(taken[row], column, length)) {
      from = column - length + 1;
      if (from < 0 || !isFree(taken[row], from, length)) {
        taken[row][column + 1] = true;
        dots.put(column, row, '*', ink);
        return;
      }
    }
    for (int i = 0; i < length; i++) {
      taken[row][from + i + 1] = true;
      dots.put(from + i, row, label.charAt(i), ink);
    }
  }

  /** Whether some places are free, and those before and after them. */
  private static boolean isFree(boolean[] taken, int from, int count) {
    for (int i = from; i < Math.min(taken.length, from + count + 2); i++) {
      if (taken[i]) {
        return false;
      }
    }
    return true;
  }

  static String joined(List<String> labels) {
    List<String> all =
        labels.stream()
            .distinct()
            .sorted(Comparator.comparingInt(String::length).thenComparing(label -> label))
            .toList();
    String text =
        all.size() <= MOST_LABELS
            ? String.join(",", all)
            : all.get(0) + ".." + all.get(all.size() - 1);
    return text.length() <= LONGEST_LABEL ? text : "(" + all.size() + ")";
  }

  // ---- around it ----

  private List<String> withAxes(String[] area) {
    List<String> lines = new ArrayList<>();
    if (!heading().isEmpty()) {
      String name = chart.y().name();
      int pad = Math.max(0, margin - 1 - Math.max(1, name.length()));
      pad = Math.max(0, Math.min(pad, margin + columns - heading().length()));
      lines.add(" ".repeat(pad) + Drawing.cut(heading(), margin + columns - pad));
    }
    for (int row = 0; row < rows; row++) {
      String label = upLabel(row);
      char wall = unicode ? label.isEmpty() ? '\u2502' : '\u2524' : label.isEmpty() ? '|' : '+';
      lines.add(
          " ".repeat(margin - 1 - label.length())
              + label
              + axis(Character.toString(wall))
              + area[row]);
    }
    AxisBelow below = new AxisBelow(chart.x(), dots, margin, unicode);
    lines.add(" ".repeat(margin - 1) + axis(below.line()));
    lines.add(below.names());
    return lines;
  }

  private String upLabel(int row) {
    return up.stream()
        .filter(tick -> row(tick.value()) == row)
        .map(Axis.Tick::text)
        .findFirst()
        .orElse("");
  }

  private List<String> withFrame(String[] area) {
    String line = (unicode ? "\u2500" : "-").repeat(columns);
    String wall = axis(unicode ? "\u2502" : "|");
    boolean first = chart.look() == Chart.Look.FRAME;
    String pad = " ".repeat(margin);
    List<String> lines = new ArrayList<>();
    if (!chart.caption().isEmpty()) {
      lines.add(pad + (isJoined() ? "" : " ") + caption());
    }
    String upper = isJoined() ? "" : unicode ? "\u250c" : "+";
    String lower = isJoined() ? "" : unicode ? "\u2514" : "+";
    String leftWall = isJoined() ? "" : wall;
    lines.add(pad + axis(upper + line + (unicode ? "\u2510" : "+")));
    for (int row = 0; row < rows; row++) {
      String end =
          !first
              ? ""
              : row == 0
                  ? end(chart.y().to())
                  : row == rows - 1 ? end(chart.y().from()) : row == middle() ? name() : "";
      lines.add(" ".repeat(margin - end.length()) + end + leftWall + area[row] + wall);
    }
    lines.add(pad + axis(lower + line + (unicode ? "\u2518" : "+")));
    String from = end(chart.x().from());
    String to = end(chart.x().to());
    int between = columns + 2 - from.length() - to.length();
    String middle = chart.x().name();
    middle = middle.length() + 2 <= between ? middle : "";
    int left = Math.max(0, (between - middle.length()) / 2);
    lines.add(
        pad
            + Drawing.cut(
                from
                    + " ".repeat(left)
                    + middle
                    + " ".repeat(Math.max(1, between - middle.length() - left))
                    + to,
                columns + 2));
    return lines;
  }

  /** Of one too long, the last word: the number of a neuron. */
  private String caption() {
    String all = chart.caption();
    return Drawing.cut(
        all.length() <= columns ? all : all.substring(all.lastIndexOf(' ') + 1), columns);
  }

  private int middle() {
    return row(chart.y().from() / 2 + chart.y().to() / 2);
  }

  private String name() {
    return Drawing.cut(chart.y().name() + " ", ENDS);
  }

  /** An end of an axis, in as many characters as fit beside a frame. */
  static String end(double value) {
    String text = new java.math.BigDecimal(value, new java.math.MathContext(3)).toString();
    text = text.contains(".") && !text.contains("E") ? text.replaceAll("\\.?0+$", "") : text;
    return text.length() < ENDS ? text : text.substring(0, ENDS - 1);
  }

  private static String axis(String line) {
    return Ink.AXIS + line + Ink.NONE;
  }
}
