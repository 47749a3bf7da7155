package apart.picture;

import apart.wire.Ink;
import java.util.ArrayList;
import java.util.List;

/**
 * A row of a picture's parts as lines of text: beside each other, or in groups below each other
 * where they would be too narrow and there is height for it; else narrow, frames with common walls,
 * and those without room are left out.
 */
final class RowText {
  private static final int BETWEEN = 2;
  private static final int WIDE_FRAME = 11;
  private static final int WIDE = 34;
  private static final int NARROW = 16;
  private static final int JOINED = 8; // of a frame and one of its walls
  private static final int NARROWEST_JOINED = 7;
  private static final int HIGH = 9; // a part of several groups, with room
  private static final int LEAST_FRAME = 7;
  private static final int LEAST_AXES = 6;
  private static final int LEAST = 3;

  private final List<Panel> shown;
  private final List<Panel> leftOut;
  private final int columns;
  private final int height;
  private final boolean unicode;
  private final boolean joined;
  private final int each;

  RowText(List<Panel> panels, int columns, int height, boolean unicode) {
    this.columns = columns;
    this.unicode = unicode;
    int count = panels.size();
    boolean frames = panels.stream().allMatch(RowText::isFramed);
    int fit = Math.min(count, (columns + BETWEEN) / ((frames ? WIDE_FRAME : WIDE) + BETWEEN));
    int groups = groups(count, Math.max(1, fit));
    boolean low = groups > 1 && groups * HIGH > height;
    this.joined = frames && low;
    if (low) {
      int most = Math.max(1, height / least(panels));
      groups = Math.min(most, groups(count, beside(JOINED)));
      int narrowest = beside(joined ? NARROWEST_JOINED : NARROW);
      this.each = Math.min(narrowest, groups(count, groups));
    } else {
      this.each = groups(count, groups);
    }
    int places = Math.min(count, each * groups);
    List<Panel> some = new ArrayList<>(panels.subList(0, places));
    if (places < count) { // the last part is the one that the others lead to
      some.set(places - 1, panels.get(count - 1));
    }
    this.shown = List.copyOf(some);
    this.leftOut = places < count ? panels.subList(places - 1, count - 1) : List.of();
    this.height = height / groups;
  }

  /** Into how many groups of at most {@code most} so many parts go. */
  private static int groups(int count, int most) {
    return (count + most - 1) / most;
  }

  /** How many parts of a width have room beside each other. */
  private int beside(int width) {
    int most = joined ? (columns - ChartText.ENDS - 1) / width : (columns + BETWEEN) / width;
    return Math.max(1, most);
  }

  private static boolean isFramed(Panel panel) {
    return panel instanceof Chart chart && chart.look().isFramed();
  }

  /** The least lines that the parts of a row need beside each other. */
  static int least(List<Panel> panels) {
    return panels.stream().mapToInt(RowText::least).max().orElse(0);
  }

  private static int least(Panel panel) {
    boolean axes = panel instanceof Chart chart && chart.look() == Chart.Look.AXES;
    return isFramed(panel) ? LEAST_FRAME : axes ? LEAST_AXES : LEAST;
  }

  /** The parts without room. */
  List<Panel> leftOut() {
    return leftOut;
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (int from = 0; from < shown.size(); from += each) {
      List<Panel> group = shown.subList(from, Math.min(shown.size(), from + each));
      lines.addAll(joined ? joined(group) : beside(group));
    }
    return lines;
  }

  private List<String> beside(List<Panel> group) {
    List<Panel> panels = new ArrayList<>(group);
    panels.set(0, looking(panels.get(0), Chart.Look.FRAME));
    int margin = isFramed(panels.get(0)) ? ChartText.ENDS : 0;
    int inner = (columns - BETWEEN * (each - 1) - margin) / each;
    List<List<String>> all = new ArrayList<>();
    for (int i = 0; i < panels.size(); i++) {
      all.add(lines(panels.get(i), (i == 0 ? margin : 0) + inner));
    }
    return all.size() == 1 ? all.get(0) : together(all, BETWEEN);
  }

  private static Panel looking(Panel panel, Chart.Look look) {
    return isFramed(panel) ? ((Chart) panel).look(look) : panel;
  }

  /** Frames with common walls; the ends of the axis to the right are told once for all. */
  private List<String> joined(List<Panel> group) {
    int inner = (columns - ChartText.ENDS - 1) / each;
    List<List<String>> all = new ArrayList<>();
    for (int i = 0; i < group.size(); i++) {
      Chart.Look look = i == 0 ? Chart.Look.FRAME : Chart.Look.FRAME_JOINED;
      int width = i == 0 ? ChartText.ENDS + 1 + inner : inner;
      List<String> lines = lines(looking(group.get(i), look), width);
      List<String> frame = lines.subList(0, lines.size() - 1);
      all.add(i == group.size() - 1 ? frame : frame.stream().map(RowText::open).toList());
    }
    List<String> lines = together(all, 0);
    Axis x = ((Chart) group.get(0)).fitted().x();
    String ends = x.name() + " from " + ChartText.end(x.from()) + " to " + ChartText.end(x.to());
    lines.add(" ".repeat(ChartText.ENDS + 1) + ends);
    return lines;
  }

  /** With corners to which the next frame is joined. */
  private static String open(String line) {
    return line.replace('\u2510', '\u252c').replace('\u2518', '\u2534');
  }

  private static List<String> together(List<List<String>> all, int between) {
    int most = all.stream().mapToInt(List::size).max().orElse(0);
    List<String> joined = new ArrayList<>();
    for (int i = 0; i < most; i++) {
      StringBuilder line = new StringBuilder();
      for (List<String> part : all) {
        int width = part.stream().mapToInt(Ink::width).max().orElse(0);
        String text = i < part.size() ? part.get(i) : "";
        line.append(text).append(" ".repeat(width - Ink.width(text) + between));
      }
      joined.add(line.toString());
    }
    return joined;
  }

  private List<String> lines(Panel panel, int width) {
    if (panel instanceof Chart chart) {
      return new ChartText(chart, width, height, unicode).lines();
    }
    if (panel instanceof Grid grid) {
      return new GridText(grid, width, height, unicode).lines();
    }
    return BarsText.lines((Bars) panel, width, height);
  }
}
