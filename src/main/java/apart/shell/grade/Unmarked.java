package apart.shell.grade;

import apart.shell.lesson.Lesson;
import apart.shell.lesson.Step;
import apart.shell.lesson.Step.Worth;
import java.util.ArrayList;
import java.util.List;

/** A submission of which nothing was run: no points, and the reason. */
final class Unmarked {
  private Unmarked() {}

  static Marked of(Lesson lesson, Submission submission) {
    return of(lesson, submission, submission.trouble());
  }

  static Marked of(Lesson lesson, Submission submission, String trouble) {
    List<StepMark> marks = new ArrayList<>();
    for (Step step : lesson.steps()) {
      List<PartMark> parts =
          step.worths().stream()
              .map(
                  part ->
                      PartMark.missed(
                          part.judged() == Worth.Judged.WHEN_GRADED,
                          Status.NOT_REACHED,
                          part.points(),
                          ""))
              .toList();
      marks.add(StepMark.of(step.id(), Status.NOT_REACHED, "", parts, "", ""));
    }
    return new Marked(trouble, submission.notes(), marks);
  }
}
