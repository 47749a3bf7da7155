package apart.shell.grade;

import apart.shell.lesson.Lesson;
import apart.shell.lesson.Step;
import apart.shell.source.Words;
import apart.shell.terms.Points;
import java.util.ArrayList;
import java.util.List;

/**
 * What a student may read of a submission's results. Of a hidden check that is whether it is met;
 * its words only when results are released.
 *
 * @param released whether they are
 */
record Feedback(Lesson lesson, Line line, boolean released) {

  /** All points, less what lateness costs. */
  Points score() {
    return line.marked().points().less(line.latePercent());
  }

  Points max() {
    return line.marked().max();
  }

  /** What to say before the steps, a sentence each. */
  List<String> summary() {
    List<String> said = new ArrayList<>();
    if (!line.trouble().isEmpty()) {
      said.add("This could not be graded: " + line.trouble() + ".");
    }
    if (line.latePercent() > 0) {
      said.add(
          "It was late: "
              + line.latePercent()
              + "% of "
              + line.marked().points().words()
              + " are taken off.");
    }
    Points open = Points.NONE;
    for (StepMark mark : line.steps()) {
      open = mark.status() == Status.BY_HAND ? open.plus(mark.max()) : open;
    }
    if (!open.isNone()) {
      said.add(open.words() + " are not given yet: a person marks them.");
    }
    Points hidden = Points.NONE;
    int checks = 0;
    for (StepMark mark : line.steps()) {
      for (PartMark part : mark.parts()) {
        hidden = part.hidden() ? hidden.plus(part.max()) : hidden;
        checks += part.hidden() ? 1 : 0;
      }
    }
    if (checks > 0) {
      said.add("Hidden checks: " + checks + ", for " + hidden.words() + " of " + max() + ".");
    }
    for (String note : line.notes()) {
      said.add("Note: " + note + ".");
    }
    return said;
  }

  /** The steps that are worth something or have something to show. */
  List<StepMark> steps() {
    return line.steps().stream()
        .filter(mark -> !mark.max().isNone() || !mark.message().isEmpty())
        .toList();
  }

  /** The task of a step, as the assignment has it. */
  String task(StepMark mark) {
    return step(mark).text();
  }

  private Step step(StepMark mark) {
    return lesson.steps().stream()
        .filter(step -> step.id().equals(mark.step()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no step " + mark.step()));
  }

  /** What is said of a step's result, a line each. */
  List<String> words(StepMark mark) {
    List<String> words = new ArrayList<>();
    if (!mark.message().isEmpty()) {
      words.add(mark.message());
    }
    int number = 0;
    for (PartMark part : mark.parts()) {
      if (part.hidden()) {
        number++;
        words.add(hidden(number, part));
      }
    }
    if (mark.status() == Status.BY_HAND) {
      words.add("A person marks this.");
    }
    boolean hint = mark.status() == Status.FAILED || mark.status() == Status.ERROR;
    if (hint && !step(mark).hints().isEmpty()) {
      words.add("Hint: " + step(mark).hints().get(0));
    }
    return words;
  }

  private String hidden(int number, PartMark part) {
    String met =
        switch (part.status()) {
          case PASSED -> "met";
          case FAILED -> "not met";
          default -> part.status().words();
        };
    String told = released && !part.words().isEmpty() ? ": " + part.words() : "";
    return "hidden check " + number + ": " + met + told;
  }

  /** The points of a step: {@code 1.5 of 3 points}. */
  String points(StepMark mark) {
    return mark.points() + " of " + mark.max().words();
  }

  /** Who graded it, that it can be done again, and of what. */
  String origin() {
    return "Graded by Apart "
        + line.apart()
        + " on Java "
        + line.jdk()
        + ", assignment "
        + line.assignment()
        + " "
        + line.assignmentSha256().substring(0, 8)
        + (line.seed().isEmpty() ? "" : ", seed " + line.seed())
        + ". "
        + Words.spaced("Outputs were computed again.");
  }
}
