package apart.shell.lesson;

import apart.shell.answer.Answer;
import apart.shell.answer.Choice;
import apart.shell.lesson.Progress.Accepted;
import apart.shell.lesson.Step.Kind;
import apart.shell.source.Wrap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What came out of a lesson's predictions, beside what the learner had said. */
final class Results {
  private static final String INDENT = "  ";

  private final Lesson lesson;
  private final Progress progress;

  Results(Lesson lesson, Progress progress) {
    this.lesson = lesson;
    this.progress = progress;
  }

  /** A line for each prediction that was made, below one that counts them; empty without any. */
  String text(int columns) {
    List<Step> predicted = lesson.steps().stream().filter(step -> said(step).isPresent()).toList();
    if (predicted.isEmpty()) {
      return "";
    }
    int widest = predicted.stream().mapToInt(step -> step.id().length()).max().orElse(0);
    long right = predicted.stream().filter(this::cameTrue).count();
    List<String> lines = new ArrayList<>();
    lines.add(
        Wrap.prose(
            "What came out, %d of %d as you said:".formatted(right, predicted.size()), columns, 0));
    for (Step step : predicted) {
      String label = INDENT + step.id() + " ".repeat(widest - step.id().length()) + INDENT;
      String yours = cameTrue(step) ? "" : " (you had said: " + said(step).orElseThrow() + ")";
      lines.add(Wrap.beside(label, result(step) + yours, columns));
    }
    return String.join("\n", lines);
  }

  /** What the learner predicted; empty where the step is open or was skipped. */
  Optional<String> said(Step step) {
    return progress
        .of(step)
        .map(Accepted::answer)
        .filter(answer -> step.kind() == Kind.PREDICT && !answer.equals(Accepted.SKIPPED));
  }

  /** How a prediction came out in the learner's own run, or should have. */
  String result(Step step) {
    String came = progress.trail(step).came();
    return came.isEmpty() ? expected(step) : came;
  }

  private String expected(Step step) {
    return Answers.to(lesson, step)
        .right()
        .map(Choice::text)
        .orElseGet(() -> step.answer().map(Answer::text).orElse(""));
  }

  /** Whether a prediction that was made came true. */
  boolean cameTrue(Step step) {
    String words = said(step).orElseThrow();
    return step.answer().isPresent()
        ? Answers.to(lesson, step).cameOut(words)
        : Answer.normal(words).equals(Answer.normal(result(step)));
  }
}
