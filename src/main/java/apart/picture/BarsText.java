package apart.picture;

import apart.text.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Bars as lines of text; of very many, as many as fit, and a line says so. */
final class BarsText {
  private static final int LONGEST_NAME = 28;

  private BarsText() {}

  static List<String> lines(Bars bars, int width, int height) {
    int most = Math.max(3, height - (bars.caption().isEmpty() ? 0 : 1));
    int shown = bars.values().size() <= most ? bars.values().size() : most - 1;
    List<String> names =
        bars.names().stream().limit(shown).map(name -> Drawing.cut(name, LONGEST_NAME)).toList();
    List<String> numbers =
        IntStream.range(0, shown).mapToObj(i -> Numbers.of(bars.values().get(i))).toList();
    int label = names.stream().mapToInt(String::length).max().orElse(0);
    int number = numbers.stream().mapToInt(String::length).max().orElse(0);
    double least = Math.min(0, end(bars, shown, -1));
    double greatest = Math.max(0, end(bars, shown, 1));
    int room = Math.max(1, width - label - number - 4);
    double range = greatest - least;
    int left = range > 0 ? (int) Math.round(room * (-least / range)) : 0;
    List<String> lines = new ArrayList<>();
    if (!bars.caption().isEmpty()) {
      lines.add(bars.caption());
    }
    for (int i = 0; i < shown; i++) {
      double value = bars.values().get(i);
      int length = length(value, range, room);
      int before = value < 0 ? Math.max(0, left - length) : left;
      String bar = " ".repeat(before) + "#".repeat(Math.min(length, room - before));
      String line = pad(names.get(i), label) + " | " + bar;
      int until = label + 3 + room - line.length();
      lines.add(line + " ".repeat(Math.max(0, until)) + pad(numbers.get(i), number + 1));
    }
    if (shown < bars.values().size()) {
      lines.add("... " + (bars.values().size() - shown) + " more");
    }
    return lines;
  }

  private static int length(double value, double range, int room) {
    if (!Double.isFinite(value) || value == 0) {
      return 0;
    }
    return Math.max(1, (int) Math.round(Math.abs(value) / range * room));
  }

  private static double end(Bars bars, int shown, int sign) {
    return bars.values().stream()
            .limit(shown)
            .filter(Double::isFinite)
            .map(value -> sign * value)
            .collect(Collectors.reducing(0.0, Math::max))
        * sign;
  }

  private static String pad(String text, int width) {
    return " ".repeat(width - text.length()) + text;
  }
}
