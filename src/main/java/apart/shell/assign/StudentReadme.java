package apart.shell.assign;

import apart.shell.lesson.Lesson;
import apart.shell.lesson.Step;
import apart.shell.lesson.Step.Worth.Judged;
import apart.shell.terms.Deadline.Lateness;
import apart.shell.terms.Points;
import java.util.ArrayList;
import java.util.List;

/** What students are told about an assignment. */
final class StudentReadme {
  private StudentReadme() {}

  static String of(Lesson lesson) {
    List<String> said = new ArrayList<>();
    said.add("# " + lesson.title());
    said.add(lesson.goal());
    lesson
        .terms()
        .due()
        .ifPresent(
            due ->
                said.add(
                    "Due: "
                        + due.words()
                        + ". "
                        + due.late()
                            .map(StudentReadme::late)
                            .orElse("Whether you are late is noted.")));
    said.add(points(lesson));
    said.add(howTo(lesson));
    if (!lesson.terms().files().isEmpty()) {
      said.add("Leave the data beside it: " + String.join(", ", lesson.terms().files()) + ".");
    }
    if (!lesson.terms().forbidden().isEmpty()) {
      said.add("Do not use: " + String.join(", ", lesson.terms().forbidden()) + ".");
    }
    return String.join("\n\n", said) + "\n";
  }

  private static String late(Lateness cost) {
    return "Each day begun after that costs "
        + cost.percent()
        + "% of the points; what comes more than "
        + (cost.days() == 1 ? "a day" : cost.days() + " days")
        + " late earns none.";
  }

  private static String points(Lesson lesson) {
    Points hand = sum(lesson, Judged.BY_HAND);
    Points later = sum(lesson, Judged.WHEN_GRADED).plus(asked(lesson));
    String all = lesson.points().words() + " in all.";
    String hidden =
        later.isNone()
            ? ""
            : " For "
                + later
                + " of them you learn only when it is graded: they are for answers to questions,"
                + " and for checks that you do not see.";
    return all + hidden + (hand.isNone() ? "" : " " + hand.words() + " are given by a person.");
  }

  private static Points sum(Lesson lesson, Judged judged) {
    return lesson.steps().stream()
        .flatMap(step -> step.worths().stream())
        .filter(part -> part.judged() == judged)
        .map(part -> part.points())
        .reduce(Points.NONE, Points::plus);
  }

  private static Points asked(Lesson lesson) {
    return lesson.steps().stream()
        .filter(step -> step.kind() == Step.Kind.ASK)
        .map(Step::points)
        .reduce(Points.NONE, Points::plus);
  }

  private static String howTo(Lesson lesson) {
    String file = lesson.id() + ".jsh";
    String answers = lesson.id() + "-answers.jsh";
    String who = lesson.terms().asksWho() ? " --student YOUR-ID" : "";
    return """
        1. Work on it as on a lesson: `apart lesson %s%s`. Leave and come back whenever you like.
        2. Any way to a right result counts. What you only try does not.
        3. In Apart, `/save %s` writes what you hand in. Look at it first: `apart submit %s`
           says what would be handed in, what is missing, and the points so far.
        4. Hand in %s. Do not edit what it says about its step (`// @done`); its outputs are
           computed again when it is graded."""
            .formatted(file, who, answers, answers, answers)
        + (lesson.terms().asksWho()
            ? "\n\nYour id gives you numbers of your own, the same at home and when graded. Use the"
                + " id under which you hand in."
            : "");
  }
}
