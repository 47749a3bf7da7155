package apart.picture;

import apart.text.Wrapped;
import apart.wire.Ink;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A picture as lines of text, with marks of what is drawn. */
final class TextPicture {
  /** Lines of the screen for what was typed, and the prompt after the picture. */
  private static final int AROUND = 2;

  private static final int LEAST_HEIGHT = 5;
  private static final int LEAST_OF_SEVERAL = 9;
  private static final int MOST_HEIGHT = 26;
  private static final int WIDEST = 110;
  private static final int BETWEEN = 2;

  private TextPicture() {}

  static String of(Picture picture, int columns, int screenLines, boolean unicode) {
    List<String> head = Wrapped.lines(picture.title(), columns);
    List<String> foot = new ArrayList<>();
    if (!picture.isBrief()) {
      legends(picture, unicode).forEach(line -> foot.addAll(Wrapped.lines(line, columns)));
    }
    foot.addAll(Wrapped.lines(picture.words(), columns));
    int left = screenLines - AROUND - head.size() - foot.size();
    int rows = Math.max(1, picture.rows().size());
    int height = Math.max(LEAST_HEIGHT, Math.min(MOST_HEIGHT, left / rows));
    List<String> lines = new ArrayList<>(head);
    for (List<Panel> row : picture.rows()) {
      lines.addAll(row(row, Math.min(columns, WIDEST), height, unicode));
    }
    lines.addAll(foot);
    lines.replaceAll(String::stripTrailing);
    return String.join("\n", lines);
  }

  /** Panels beside each other; where they are too narrow for that, below each other. */
  private static List<String> row(List<Panel> panels, int columns, int height, boolean unicode) {
    int fit = panels.size();
    while (fit > 1 && (columns + BETWEEN) / fit - BETWEEN < least(panels)) {
      fit--;
    }
    int groups = (panels.size() + fit - 1) / fit;
    int each = (panels.size() + groups - 1) / groups;
    int share = Math.max(groups == 1 ? LEAST_HEIGHT : LEAST_OF_SEVERAL, height / groups);
    List<String> lines = new ArrayList<>();
    for (int from = 0; from < panels.size(); from += each) {
      List<Panel> group =
          new ArrayList<>(panels.subList(from, Math.min(panels.size(), from + each)));
      group.set(0, first(group.get(0)));
      lines.addAll(beside(group, each, columns, share, unicode));
    }
    return lines;
  }

  /** The first of a row has the ends of its axis. */
  private static Panel first(Panel panel) {
    return panel instanceof Chart chart && chart.look() == Chart.Look.FRAME_AGAIN
        ? chart.look(Chart.Look.FRAME)
        : panel;
  }

  private static List<String> beside(
      List<Panel> panels, int fit, int columns, int height, boolean unicode) {
    int margins = panels.stream().mapToInt(TextPicture::margin).sum();
    int inner = (columns - BETWEEN * (fit - 1) - margins) / fit;
    List<List<String>> all = new ArrayList<>();
    for (Panel panel : panels) {
      all.add(lines(panel, margin(panel) + inner, height, unicode));
    }
    if (all.size() == 1) {
      return all.get(0);
    }
    int most = all.stream().mapToInt(List::size).max().orElse(0);
    List<String> joined = new ArrayList<>();
    for (int i = 0; i < most; i++) {
      StringBuilder line = new StringBuilder();
      for (List<String> part : all) {
        int width = part.stream().mapToInt(Ink::width).max().orElse(0);
        String text = i < part.size() ? part.get(i) : "";
        line.append(text).append(" ".repeat(width - Ink.width(text) + BETWEEN));
      }
      joined.add(line.toString());
    }
    return joined;
  }

  /** Columns for the ends of an axis beside a frame; frames after the first have none. */
  private static int margin(Panel panel) {
    return panel instanceof Chart chart && chart.look() == Chart.Look.FRAME ? ChartText.ENDS : 0;
  }

  /** How narrow a part may be drawn beside others. */
  private static int least(List<Panel> panels) {
    boolean frames =
        panels.stream()
            .allMatch(
                panel ->
                    panel instanceof Chart chart
                        && (chart.look() == Chart.Look.FRAME
                            || chart.look() == Chart.Look.FRAME_AGAIN));
    return frames ? 11 : 34;
  }

  private static List<String> lines(Panel panel, int width, int height, boolean unicode) {
    if (panel instanceof Chart chart) {
      return new ChartText(chart, width, height, unicode).lines();
    }
    if (panel instanceof Grid grid) {
      return new GridText(grid, width, height, unicode).lines();
    }
    return BarsText.lines((Bars) panel, width, height);
  }

  /** What letters and cells mean, each once; of several kinds of cells, whose they are. */
  private static Set<String> legends(Picture picture, boolean unicode) {
    Set<String> curves = new LinkedHashSet<>();
    Map<String, List<String>> cells = new LinkedHashMap<>();
    for (Panel panel : picture.rows().stream().flatMap(List::stream).toList()) {
      if (panel instanceof Grid grid) {
        cells.put(grid.cells().steps().pairLegend(unicode), List.of(grid.caption()));
      } else if (panel instanceof Chart chart) {
        for (Mark mark : chart.marks()) {
          if (mark instanceof Mark.Line line && !line.name().isEmpty()) {
            curves.add(line.letter() + " " + line.name());
          } else if (mark instanceof Mark.Cells map) {
            String legend = map.steps().legend(unicode);
            cells.computeIfAbsent(legend, key -> new ArrayList<>()).add(chart.caption());
          }
        }
      }
    }
    Set<String> all = new LinkedHashSet<>();
    if (!curves.isEmpty()) {
      all.add(String.join("   ", curves));
    }
    cells.forEach((legend, owners) -> all.add(cells.size() == 1 ? legend : owner(owners) + legend));
    return all;
  }

  static String owner(List<String> captions) {
    String first = captions.get(0);
    int last = captions.size() - 1;
    return last == 0 ? first + ": " : first + " to " + captions.get(last) + ": ";
  }
}
