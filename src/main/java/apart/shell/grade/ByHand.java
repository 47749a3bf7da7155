package apart.shell.grade;

import apart.shell.lesson.Lesson;
import apart.shell.lesson.Step;
import apart.shell.terms.Points;
import apart.shell.terms.TermException;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Points and remarks that a person gives, in {@code manual.csv}: a line for each explanation, which
 * is written once and never changed by us, and any other line that a teacher adds. What it says
 * takes the place of what was judged.
 */
final class ByHand {
  private static final List<String> HEADER =
      List.of("student", "step", "points", "remark", "answer");

  private final Path file;
  private final Map<List<String>, List<String>> lines = new LinkedHashMap<>();
  private boolean unreadable;

  private ByHand(Path file) {
    this.file = file;
  }

  /** Reads a file, if it is there; what is wrong in it is added to {@code faults}. */
  static ByHand read(Path file, List<String> faults) {
    ByHand byHand = new ByHand(file);
    if (!Files.exists(file)) {
      return byHand;
    }
    try {
      for (NamedCsvRecord line : Roster.lines(file)) {
        List<String> cells = HEADER.stream().map(column -> Roster.cell(line, column)).toList();
        byHand.lines.put(cells.subList(0, 2), cells);
        if (!cells.get(2).isEmpty()
            && points(cells).isNone()
            && !cells.get(2).matches("0+([.]0+)?")) {
          faults.add(
              "manual.csv line "
                  + line.getStartingLineNumber()
                  + ": expected points from 0 to 1000, not "
                  + cells.get(2));
        }
      }
    } catch (IOException broken) {
      faults.add("manual.csv: " + broken.getMessage());
      byHand.unreadable = true;
    }
    return byHand;
  }

  private static Points points(List<String> cells) {
    try {
      return Points.parse(cells.get(2).replace(',', '.'));
    } catch (TermException none) {
      return Points.NONE;
    }
  }

  /** Adds the explanations that are not in it yet. One that cannot be read is left as it is. */
  void write(Lesson lesson, List<Line> results) throws IOException {
    for (Line line : results) {
      for (StepMark mark : line.steps()) {
        if (mark.status() == Status.BY_HAND) {
          List<String> key = List.of(line.student().id(), mark.step());
          lines.putIfAbsent(key, List.of(key.get(0), key.get(1), "", "", mark.code()));
        }
      }
    }
    boolean wanted = lesson.steps().stream().anyMatch(step -> step.kind() == Step.Kind.EXPLAIN);
    if (!unreadable && (wanted || !lines.isEmpty())) {
      new CsvFile(file.getParent(), false)
          .write(file.getFileName().toString(), HEADER, List.copyOf(lines.values()));
    }
  }

  /** A line of results with what was given by hand. */
  Line applied(Line line) {
    List<StepMark> steps = new ArrayList<>();
    for (StepMark mark : line.steps()) {
      List<String> cells = lines.get(List.of(line.student().id(), mark.step()));
      boolean given = cells != null && !(cells.get(2).isEmpty() && cells.get(3).isEmpty());
      steps.add(given ? given(mark, cells) : mark);
    }
    return line.with(steps);
  }

  private static StepMark given(StepMark mark, List<String> cells) {
    String remark = cells.get(3).isEmpty() ? mark.message() : cells.get(3);
    if (cells.get(2).isEmpty()) {
      return new StepMark(
          mark.step(),
          mark.status(),
          mark.points(),
          mark.max(),
          remark,
          mark.parts(),
          mark.code(),
          mark.output());
    }
    Points points = points(cells);
    Status status =
        points.isNone()
            ? Status.FAILED
            : points.compareTo(mark.max()) < 0 ? Status.PARTLY : Status.PASSED;
    return new StepMark(
        mark.step(), status, points, mark.max(), remark, List.of(), mark.code(), mark.output());
  }
}
