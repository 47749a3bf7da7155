package apart.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The axis below a chart as two lines of text: itself with ticks, and what is written there. */
final class AxisBelow {
  private static final int COLUMNS_A_TICK = 10;

  private final String name;
  private final int columns;
  private final int length;
  private final boolean unicode;
  private final char[] floor;
  private final List<String> ticks = new ArrayList<>();
  private final List<Integer> places = new ArrayList<>();

  /**
   * An axis with round ticks, in a place as wide as the dots.
   *
   * @param margin the columns before the dots
   */
  AxisBelow(Axis axis, Dots dots, int margin, boolean unicode) {
    this.name = axis.name();
    this.columns = dots.column(dots.across() - 1) + 1;
    this.length = margin + columns + 1;
    this.unicode = unicode;
    this.floor = new char[columns];
    Arrays.fill(floor, unicode ? '\u2500' : '-');
    int free = 0;
    for (Axis.Tick tick : axis.ticks(columns / COLUMNS_A_TICK)) {
      int column = dots.column(axis.dot(tick.value(), dots.across()));
      String text = tick.text();
      int from = Math.min(length - text.length(), margin + column - text.length() / 2);
      if (column >= 0 && column < columns) {
        floor[column] = unicode ? '\u252c' : '+';
        if (from >= free) {
          places.add(from);
          ticks.add(text);
          free = from + text.length() + 1;
        }
      }
    }
  }

  /** The axis itself, from the corner on. */
  String line() {
    return (unicode ? '\u2514' : '+') + new String(floor);
  }

  /**
   * Ticks and, after the last or before it, the name of the axis. Where there is no room for it,
   * ticks between the first and the last give way.
   */
  String names() {
    StringBuilder line = new StringBuilder();
    int at = -1;
    for (int i = 0; i < ticks.size(); i++) {
      line.append(" ".repeat(places.get(i) - line.length())).append(ticks.get(i));
      boolean last = i == ticks.size() - 1;
      int room = (last ? length + 1 : places.get(i + 1)) - line.length() - name.length();
      if (room >= 2 && i >= ticks.size() - 2) {
        at = last ? length - name.length() : line.length() + room / 2;
      }
    }
    if (name.isEmpty() || name.length() >= columns / 2) {
      return line.toString();
    }
    if (at < 0 && ticks.size() > 2) {
      ticks.remove(ticks.size() - 2);
      places.remove(places.size() - 2);
      return names();
    }
    at = at < 0 ? length - name.length() : at;
    line.append(" ".repeat(Math.max(0, length - line.length())));
    return line.replace(at, at + name.length(), name).toString().stripTrailing();
  }
}
