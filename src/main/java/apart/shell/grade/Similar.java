package apart.shell.grade;

import apart.shell.lesson.Lesson;
import apart.shell.lesson.Step;
import apart.shell.source.JavaText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Pairs of submissions whose code is the same but for blanks, in {@code similar.csv}. It is a hint
 * to look, and never changes points: short tasks have few right answers, so each line says in how
 * many steps a pair agrees where most others do not.
 */
final class Similar {
  private static final List<String> HEADER = List.of("student", "other", "steps", "which");

  private Similar() {}

  static void write(CsvFile csv, Lesson lesson, List<Line> lines) throws IOException {
    Map<Integer, Map<Integer, List<String>>> pairs = new HashMap<>();
    for (Step step : lesson.steps()) {
      if (step.kind() == Step.Kind.DO) {
        Map<String, List<Integer>> equal = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
          String code = code(lines.get(i), step);
          if (!code.isEmpty() && !code.equals(JavaText.normal(step.code().text()))) {
            equal.computeIfAbsent(code, any -> new ArrayList<>()).add(i);
          }
        }
        equal.values().forEach(same -> add(pairs, same, step, lines.size()));
      }
    }
    List<List<String>> found = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      for (int j = i + 1; j < lines.size(); j++) {
        List<String> steps = pairs.getOrDefault(i, Map.of()).getOrDefault(j, List.of());
        if (!steps.isEmpty()) {
          found.add(
              List.of(
                  lines.get(i).student().id(),
                  lines.get(j).student().id(),
                  Integer.toString(steps.size()),
                  String.join(" ", steps)));
        }
      }
    }
    csv.write("similar.csv", HEADER, found);
  }

  private static String code(Line line, Step step) {
    return line.steps().stream()
        .filter(mark -> mark.step().equals(step.id()))
        .map(mark -> JavaText.normal(mark.code()))
        .findFirst()
        .orElse("");
  }

  /** Pairs of those who wrote the same; none if it is what many write. */
  private static void add(
      Map<Integer, Map<Integer, List<String>>> pairs, List<Integer> same, Step step, int all) {
    if (same.size() > Math.max(3, all / 10)) {
      return;
    }
    for (int i = 0; i < same.size(); i++) {
      for (int j = i + 1; j < same.size(); j++) {
        pairs
            .computeIfAbsent(same.get(i), any -> new HashMap<>())
            .computeIfAbsent(same.get(j), any -> new ArrayList<>())
            .add(step.id());
      }
    }
  }
}
