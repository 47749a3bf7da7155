package apart.shell.grade;

import apart.shell.lesson.Lesson;
import apart.shell.lesson.Step;
import apart.shell.terms.Points;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Points as tables: {@code grades.csv} with the columns of nbgrader's, {@code steps.csv}. */
final class Gradebook {
  private static final List<String> GRADES =
      List.of(
          "assignment",
          "duedate",
          "timestamp",
          "student_id",
          "last_name",
          "first_name",
          "email",
          "raw_score",
          "late_submission_penalty",
          "score",
          "max_score");

  private Gradebook() {}

  /** A line for each student, whether or not there was anything to grade. */
  static void grades(CsvFile csv, Lesson lesson, List<Line> lines) throws IOException {
    String due = lesson.terms().due().map(d -> d.due().toString()).orElse("");
    List<List<String>> cells = new ArrayList<>();
    for (Line line : lines) {
      Person student = line.student();
      Points raw = line.marked().points();
      Points score = raw.less(line.latePercent());
      cells.add(
          List.of(
              lesson.id(),
              due,
              line.submitted(),
              student.id(),
              student.last(),
              student.first(),
              student.email(),
              raw.toString(),
              raw.minus(score).toString(),
              score.toString(),
              line.marked().max().toString()));
    }
    csv.write("grades.csv", GRADES, cells);
  }

  /** A line for each student, a column for each step that is worth something. */
  static void steps(CsvFile csv, Lesson lesson, List<Line> lines) throws IOException {
    List<String> header = new ArrayList<>(List.of("student_id", "file", "score", "max_score"));
    List<Step> steps = lesson.steps().stream().filter(step -> !step.points().isNone()).toList();
    steps.forEach(step -> header.add(step.id()));
    header.add("reason");
    List<List<String>> cells = new ArrayList<>();
    for (Line line : lines) {
      List<String> row = new ArrayList<>();
      row.add(line.student().id());
      row.add(line.file());
      row.add(line.marked().points().less(line.latePercent()).toString());
      row.add(line.marked().max().toString());
      for (Step step : steps) {
        row.add(
            line.steps().stream()
                .filter(mark -> mark.step().equals(step.id()))
                .map(mark -> mark.points().toString())
                .findFirst()
                .orElse("0"));
      }
      row.add(line.trouble());
      cells.add(row);
    }
    csv.write("steps.csv", header, cells);
  }
}
