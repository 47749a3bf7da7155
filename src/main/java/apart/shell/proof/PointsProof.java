package apart.shell.proof;

import apart.shell.lesson.Attempt;
import apart.shell.lesson.Fault;
import apart.shell.lesson.Judge;
import apart.shell.lesson.Lesson;
import apart.shell.lesson.Step;
import apart.shell.lesson.Step.Kind;
import apart.shell.lesson.Step.Worth;
import apart.shell.lesson.Step.Wrong;
import apart.shell.terms.Points;
import java.util.List;
import java.util.Optional;

/**
 * What an assignment's points say of its answers: the model's earns all of them, a mistake fewer,
 * and whoever enters nothing none. In a lesson there is nothing to prove.
 */
final class PointsProof {
  private static final Attempt NOTHING = new Attempt("", List.of(), "");

  private final Lesson lesson;
  private final Judge judge;

  PointsProof(Lesson lesson, Judge judge) {
    this.lesson = lesson;
    this.judge = judge;
  }

  /** A part of a step that is earned before anything was entered for it. */
  Optional<Fault> before(Step step) {
    if (!isTask(step)) {
      return Optional.empty();
    }
    return step.worths().stream()
        .filter(part -> !part.checks().isEmpty() && judge.earns(step, part, NOTHING))
        .findFirst()
        .map(
            part ->
                fault(
                    part.checks().get(0).line(),
                    "who enters nothing earns " + part.points().words() + " of " + step.id()));
  }

  /** What the model answer does not earn. */
  Optional<Fault> model(Step step, Attempt line) {
    if (!isTask(step)) {
      return Optional.empty();
    }
    Points earned = earned(step, line);
    return earned.equals(step.points())
        ? Optional.empty()
        : Optional.of(
            fault(
                step.code().line(),
                "the model answer earns " + earned + " of " + step.points().words()));
  }

  /** A mistake that costs nothing. */
  Optional<Fault> wrong(Step step, Wrong wrong, Attempt line) {
    boolean free = isTask(step) && earned(step, line).equals(step.points());
    return free && !step.points().isNone()
        ? Optional.of(fault(wrong.line(), "@wrong loses no points: " + wrong.answer()))
        : Optional.empty();
  }

  private boolean isTask(Step step) {
    return lesson.isAssignment() && step.kind() == Kind.DO;
  }

  private Points earned(Step step, Attempt line) {
    return judge.earned(step, line).stream().map(Worth::points).reduce(Points.NONE, Points::plus);
  }

  private Fault fault(int line, String message) {
    return new Fault(lesson.file(), line, message);
  }
}
