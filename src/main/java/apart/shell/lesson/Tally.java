package apart.shell.lesson;

import apart.shell.lesson.Step.Worth;
import apart.shell.lesson.Step.Worth.Judged;
import apart.shell.source.Words;
import apart.shell.terms.Points;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The points of an assignment, as far as the lesson itself can tell them. */
public final class Tally {
  private final Lesson lesson;
  private final Map<String, Points> earned = new HashMap<>();

  /** A tally with nothing earned yet. */
  public Tally(Lesson lesson) {
    this.lesson = lesson;
  }

  /** Keeps what was earned in a step, in place of what was before. */
  public void keep(Step step, List<Worth> parts) {
    earned.put(step.id(), sum(parts));
  }

  /** Keeps what a step earns that is no task: a question answered rightly, or anything shown. */
  public void answered(Step step, String answer) {
    boolean given = !answer.equals(Progress.Accepted.SKIPPED);
    boolean right =
        switch (step.kind()) {
          case RUN, PREDICT -> given;
          case ASK -> given && Answers.to(lesson, step).isRight(answer);
          case DO, EXPLAIN -> false;
        };
    if (right) {
      keep(step, step.worths());
    }
  }

  /** What a step is worth, for its task: {@code 3 points}; empty in a lesson. */
  String worth(Step step) {
    return lesson.isAssignment() && !step.points().isNone() ? step.points().words() : "";
  }

  /** What is judged later in a step, as a sentence; empty if nothing is. */
  String later(Step step) {
    List<Worth> hidden =
        step.worths().stream().filter(part -> part.judged() == Judged.WHEN_GRADED).toList();
    if (!lesson.isAssignment() || hidden.isEmpty()) {
      return "";
    }
    return Words.count(hidden.size(), "hidden check")
        + ", "
        + sum(hidden).words()
        + ", judged when graded";
  }

  /** What is earned in a step: {@code 1 of 3 points; 1 hidden check, ...}; empty in a lesson. */
  public String of(Step step) {
    if (worth(step).isEmpty()) {
      return "";
    }
    List<Worth> parts = step.worths();
    if (step.kind() == Step.Kind.EXPLAIN) {
      return step.points().words() + ", marked by hand";
    }
    if (step.kind() == Step.Kind.ASK && parts.get(0).judged() == Judged.WHEN_GRADED) {
      return step.points().words() + ", judged when graded";
    }
    String later = later(step);
    return earned(step) + " of " + step.points().words() + (later.isEmpty() ? "" : "; " + later);
  }

  private Points earned(Step step) {
    return earned.getOrDefault(step.id(), Points.NONE);
  }

  /** All steps together, in a sentence; empty in a lesson. */
  public String all() {
    if (!lesson.isAssignment()) {
      return "";
    }
    List<String> said = new ArrayList<>();
    Points here = lesson.steps().stream().map(this::earned).reduce(Points.NONE, Points::plus);
    said.add("So far " + here + " of " + lesson.points().words());
    Points later = judged(Judged.WHEN_GRADED);
    Points hand = judged(Judged.BY_HAND);
    if (!later.isNone()) {
      said.add(later + " judged when graded");
    }
    if (!hand.isNone()) {
      said.add(hand + " marked by hand");
    }
    return String.join("; ", said) + ".";
  }

  private Points judged(Judged judged) {
    return sum(
        lesson.steps().stream()
            .flatMap(step -> step.worths().stream())
            .filter(part -> part.judged() == judged)
            .toList());
  }

  private static Points sum(List<Worth> parts) {
    return parts.stream().map(Worth::points).reduce(Points.NONE, Points::plus);
  }
}
