package apart.shell.report;

import apart.shell.lesson.Lesson;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What {@code /save} writes of a lesson's answers, without a terminal in which they are given. */
public final class Forms {
  private Forms() {}

  /** The endings of all forms. */
  public static List<String> endings() {
    return ReportForm.all().stream().map(ReportForm::ending).toList();
  }

  /** A transcript as a report with an ending. */
  public static String of(Lesson lesson, String transcript, String ending) {
    Map<String, String> questions = new HashMap<>();
    lesson.steps().forEach(step -> questions.put(step.id(), step.text()));
    List<String> marks =
        ReportFile.of(transcript).student().stream().map(id -> "// @student " + id).toList();
    Lessoned lessoned =
        new Lessoned(lesson.id(), lesson.title(), "0a", questions, marks, transcript);
    SessionReport report =
        SessionReport.of(
            new SessionReport.Material(List.of(), 0, List.of(), Optional.of(lessoned)),
            new Wanted(false, 0, 0, false, "", ""),
            ReportForm.of("a" + ending).orElseThrow());
    return ReportForm.of("a" + ending).orElseThrow().text(report, "a" + ending);
  }
}
