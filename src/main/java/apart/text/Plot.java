package apart.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Curves as text: one letter a series, the values' range on the left, the first and last x below.
 * Made by adding series to {@link #titled}; immutable.
 */
public final class Plot {
  private static final int HEIGHT = 12;
  private static final int MARGIN = 11;
  private static final String LETTERS = "*oxabcdefghijklmnpqrstuvwyz";

  private final String title;
  private final boolean logarithmic;
  private final double first;
  private final double last;
  private final Map<String, double[]> series;

  private Plot(
      String title, boolean logarithmic, double first, double last, Map<String, double[]> series) {
    this.title = title;
    this.logarithmic = logarithmic;
    this.first = first;
    this.last = last;
    this.series = new LinkedHashMap<>(series);
  }

  /**
   * An empty plot.
   *
   * @param first x of each series' first value
   * @param last x of each series' last value
   */
  public static Plot titled(String title, double first, double last) {
    return new Plot(Given.present("the title", title), false, first, last, Map.of());
  }

  /** With a curve; its values are evenly spaced in x and are copied. */
  public Plot curve(String name, double... values) {
    Map<String, double[]> more = new LinkedHashMap<>(series);
    more.put(Given.present("the name", name), Given.present("the values", values).clone());
    return new Plot(title, logarithmic, first, last, more);
  }

  /** With a logarithmic axis; zeros and negative values are not drawn. */
  public Plot log() {
    return new Plot(title, true, first, last, series);
  }

  /** The plot as wide as the screen, 12 rows high. */
  @Override
  public String toString() {
    double[] range = range();
    if (range.length == 0) {
      return title + "\n(nothing to draw: no " + (logarithmic ? "positive" : "finite") + " values)";
    }
    int width = Math.min(Room.columns() - MARGIN - 1, 100);
    char[][] canvas = new char[HEIGHT][width];
    for (char[] row : canvas) {
      Arrays.fill(row, ' ');
    }
    int letter = 0;
    List<String> legend = new ArrayList<>();
    for (Map.Entry<String, double[]> curve : series.entrySet()) {
      char mark = LETTERS.charAt(letter++ % LETTERS.length());
      draw(canvas, curve.getValue(), mark, range);
      legend.add(mark + " " + curve.getKey());
    }
    return String.join("\n", lines(canvas, legend, range, width));
  }

  private List<String> lines(char[][] canvas, List<String> legend, double[] range, int width) {
    List<String> lines = new ArrayList<>(Wrapped.lines(title, Room.columns()));
    for (int row = 0; row < HEIGHT; row++) {
      String label = row == 0 ? at(range[1]) : row == HEIGHT - 1 ? at(range[0]) : "";
      lines.add((pad(label) + " |" + new String(canvas[row])).stripTrailing());
    }
    lines.add(pad("") + " +" + "-".repeat(width));
    String from = Numbers.of(first);
    String to = Numbers.of(last);
    int blanks = Math.max(1, width - from.length() - to.length());
    lines.add(pad("") + "  " + from + " ".repeat(blanks) + to);
    lines.addAll(Wrapped.lines(String.join("   ", legend), Room.columns()));
    return lines;
  }

  private String at(double level) {
    return Numbers.of(logarithmic ? Math.pow(10, level) : level);
  }

  private static String pad(String label) {
    return " ".repeat(Math.max(0, MARGIN - 2 - label.length())) + label;
  }

  private void draw(char[][] canvas, double[] values, char mark, double[] range) {
    int width = values.length == 0 ? 0 : canvas[0].length;
    for (int x = 0; x < width; x++) {
      int index =
          values.length == 1 ? 0 : (int) Math.round((double) x / (width - 1) * (values.length - 1));
      double level = level(values[index]);
      if (Double.isFinite(level)) {
        double part = range[1] == range[0] ? 0.5 : (level - range[0]) / (range[1] - range[0]);
        canvas[HEIGHT - 1 - (int) Math.round(part * (HEIGHT - 1))][x] = mark;
      }
    }
  }

  private double[] range() {
    double[] levels =
        series.values().stream()
            .flatMapToDouble(Arrays::stream)
            .map(this::level)
            .filter(Double::isFinite)
            .toArray();
    return levels.length == 0
        ? levels
        : new double[] {
          Arrays.stream(levels).min().orElseThrow(), Arrays.stream(levels).max().orElseThrow()
        };
  }

  private double level(double value) {
    return logarithmic ? Math.log10(value) : value;
  }
}
