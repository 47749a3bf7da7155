package apart.picture;

import apart.text.Wrapped;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A picture as lines of text, with marks of what is drawn. */
final class TextPicture {
  /** Lines of the screen for what was typed, and the prompt after the picture. */
  private static final int AROUND = 2;

  private static final int LEAST_HEIGHT = 5;
  private static final int LEAST_WORDS = 2;
  private static final int SOME_WORDS = 4;
  private static final int MOST_HEIGHT = 26;
  private static final int WIDEST = 110;

  /** A piece of each kind of line, where lines are drawn as such. */
  private static final Map<Mark.Stroke, String> SAMPLES =
      Map.of(
          Mark.Stroke.SOLID, "\u2500\u2500",
          Mark.Stroke.DASHED, "\u254c\u254c",
          Mark.Stroke.DOTTED, "\u00b7\u00b7",
          Mark.Stroke.STRONG, "\u2501\u2501",
          Mark.Stroke.STRONG_DASHED, "\u254d\u254d");

  private final Picture picture;
  private final int columns;
  private final boolean unicode;

  private TextPicture(Picture picture, int columns, boolean unicode) {
    this.picture = picture;
    this.columns = columns;
    this.unicode = unicode;
  }

  /** The picture on a screen; higher than that only if the screen has no room for any picture. */
  static String of(Picture picture, int columns, int screenLines, boolean unicode) {
    TextPicture text = new TextPicture(picture, columns, unicode);
    int most = screenLines - AROUND;
    List<String> lines = text.lines(most);
    for (int room = most - 1; lines.size() > most && room > LEAST_HEIGHT; room--) {
      lines = text.lines(room);
    }
    return String.join("\n", lines);
  }

  /** In about so many lines: more, if something is left out and that is said. */
  private List<String> lines(int most) {
    List<String> lines = Wrapped.lines(picture.title(), columns);
    List<List<Panel>> rows = picture.rows();
    int footRoom = most - lines.size() - kept(rows, most - lines.size());
    List<String> foot = foot(panels(rows), footRoom);
    int left = most - lines.size() - foot.size();
    int shown = rows.size();
    while (shown > 1 && least(rows.subList(0, shown)) > left) {
      shown--;
    }
    int height = Math.max(LEAST_HEIGHT, Math.min(MOST_HEIGHT, left / Math.max(1, shown)));
    List<List<Panel>> leftOut = new ArrayList<>();
    for (List<Panel> row : rows.subList(0, shown)) {
      RowText text = new RowText(row, Math.min(columns, WIDEST), height, unicode);
      lines.addAll(text.lines());
      leftOut.add(text.leftOut());
    }
    leftOut.addAll(rows.subList(shown, rows.size()));
    leftOut.removeIf(List::isEmpty);
    if (!leftOut.isEmpty()) {
      lines.addAll(Wrapped.lines(said(leftOut), columns));
      List<Panel> seen = panels(rows);
      seen.removeAll(panels(leftOut));
      foot = foot(seen, footRoom);
    }
    lines.addAll(foot);
    lines.replaceAll(String::stripTrailing);
    return lines;
  }

  private static List<Panel> panels(List<List<Panel>> rows) {
    return rows.stream().flatMap(List::stream).collect(Collectors.toCollection(ArrayList::new));
  }

  /** The lines that words leave to the rows: to all if some words have room beside them. */
  private static int kept(List<List<Panel>> rows, int most) {
    int all = least(rows);
    boolean fits = rows.size() < 2 || most - all >= SOME_WORDS;
    return fits ? all : RowText.least(rows.get(0));
  }

  private static int least(List<List<Panel>> rows) {
    return rows.stream().mapToInt(RowText::least).sum();
  }

  private static String said(List<List<Panel>> leftOut) {
    return "no room for %s: save(picture, \"all.svg\") has all"
        .formatted(leftOut.stream().map(TextPicture::captions).collect(Collectors.joining(", ")));
  }

  private static String captions(List<Panel> row) {
    String last = row.size() == 1 ? "" : " to " + caption(row.get(row.size() - 1));
    return caption(row.get(0)) + last;
  }

  private static String caption(Panel panel) {
    if (panel instanceof Chart chart) {
      return chart.caption().isEmpty() ? chart.y().name() : chart.caption();
    }
    return "all parts";
  }

  /** What is below these parts, in at most so many lines. */
  private List<String> foot(List<Panel> panels, int most) {
    List<String> foot = new ArrayList<>();
    String scales = "";
    if (picture.isBrief()) {
      scales = ownScales(panels);
    } else {
      for (String legend : legends(panels, unicode)) {
        Wrapped.lines(legend, columns).forEach(line -> foot.add(Steps.inked(line, unicode)));
      }
    }
    foot.addAll(Wrapped.lines(picture.words() + scales, columns));
    int room = Math.max(LEAST_WORDS, most);
    if (foot.size() <= room) {
      return foot;
    }
    List<String> some = new ArrayList<>(foot.subList(0, room - 1));
    some.add("... " + (foot.size() - room + 1) + " more lines; .words() has all");
    return some;
  }

  /** What letters and cells mean, each once; of several kinds of cells, whose they are. */
  private static Set<String> legends(List<Panel> panels, boolean unicode) {
    Set<String> curves = new LinkedHashSet<>();
    Set<Mark.Stroke> strokes = strokes(panels);
    for (Panel panel : panels) {
      if (panel instanceof Chart chart) {
        for (Mark mark : chart.marks()) {
          if (mark instanceof Mark.Line line && !line.name().isEmpty()) {
            String sample = unicode && strokes.size() > 1 ? SAMPLES.get(line.stroke()) + " " : "";
            curves.add(sample + line.letter() + " " + line.name());
          }
        }
      }
    }
    Set<String> all = new LinkedHashSet<>();
    if (!curves.isEmpty()) {
      all.add(String.join("   ", curves));
    }
    Map<String, List<String>> cells = scales(panels, unicode);
    List<List<String>> owners = List.copyOf(cells.values());
    cells.forEach((legend, captions) -> all.add(owner(captions, owners) + legend));
    return all;
  }

  /** What cells mean, and the captions of those that have it in common. */
  private static Map<String, List<String>> scales(List<Panel> panels, boolean unicode) {
    Map<String, List<String>> cells = new LinkedHashMap<>();
    for (Panel panel : panels) {
      if (panel instanceof Grid grid) {
        cells.put(grid.cells().steps().pairLegend(unicode), List.of(grid.caption()));
      } else if (panel instanceof Chart chart) {
        for (Mark mark : chart.marks()) {
          if (mark instanceof Mark.Cells map) {
            String legend = map.steps().legend(unicode);
            cells.computeIfAbsent(legend, key -> new ArrayList<>()).add(chart.caption());
          }
        }
      }
    }
    return cells;
  }

  /** Whose cells do not mean what those of the first mean. */
  private String ownScales(List<Panel> panels) {
    return scales(panels, unicode).values().stream()
        .skip(1)
        .map(captions -> "; " + who(captions) + ": a scale of its own")
        .collect(Collectors.joining());
  }

  /** How the lines that have names are drawn. */
  private static Set<Mark.Stroke> strokes(List<Panel> panels) {
    Set<Mark.Stroke> strokes = EnumSet.noneOf(Mark.Stroke.class);
    for (Panel panel : panels) {
      if (panel instanceof Chart chart) {
        for (Mark mark : chart.marks()) {
          if (mark instanceof Mark.Line line && !line.name().isEmpty()) {
            strokes.add(line.stroke());
          }
        }
      }
    }
    return strokes;
  }

  /** Whose cells have a scale, where there are several: nothing else says that they differ. */
  static String owner(List<String> captions, List<List<String>> all) {
    if (all.size() == 1) {
      return "";
    }
    return who(captions) + (captions.equals(all.get(0)) ? ": " : ", a scale of its own: ");
  }

  private static String who(List<String> captions) {
    String first = captions.get(0);
    int last = captions.size() - 1;
    return last == 0 ? first : first + " to " + captions.get(last);
  }
}
