package apart.shell.assign;

import apart.shell.lesson.Fault;
import apart.shell.lesson.Lesson;
import apart.shell.lesson.Step;
import apart.shell.lesson.Step.Check;
import apart.shell.lesson.Step.Kind;
import apart.shell.source.JavaText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What keeps an assignment from being given to students, apart from what a run of it shows. */
public final class Readiness {
  private final Lesson lesson;
  private final List<Fault> faults = new ArrayList<>();

  private Readiness(Lesson lesson) {
    this.lesson = lesson;
  }

  /** All that is wrong, in no order; nothing for a lesson that is no assignment. */
  public static List<Fault> faults(Lesson lesson) {
    Readiness readiness = new Readiness(lesson);
    if (lesson.isAssignment()) {
      readiness.look();
    }
    return readiness.faults;
  }

  private void look() {
    if (lesson.terms().isHandout()) {
      fault(1, "this is what students get; expected the teacher's own file");
      return;
    }
    lesson.steps().forEach(this::step);
    expect(!lesson.points().isNone(), 1, "an assignment of 0 points");
    seed();
    for (String name : lesson.terms().files()) {
      Path beside = Path.of(lesson.file()).resolveSibling(name);
      expect(Files.isRegularFile(beside), 1, "@files " + name + ", but there is no " + beside);
    }
    faults.addAll(Leaks.in(lesson, Handout.of(lesson, lesson.terms().seed())));
  }

  private void step(Step step) {
    if (step.kind() == Kind.DO) {
      expect(
          step.checks().stream().anyMatch(check -> !check.hidden()),
          step.line(),
          "@do " + step.id() + " needs a @check that is not hidden: students have no model answer");
    }
    String java = step.code().text();
    for (String name : Forbidden.in(java, lesson.terms().forbidden())) {
      fault(step.code().line(), "the model answer uses " + name + ", which @forbid forbids");
    }
  }

  /** Whether the number that each student has is asked for, and there. */
  private void seed() {
    boolean asked = lesson.steps().stream().anyMatch(Readiness::asksSeed);
    if (lesson.terms().seed().isPresent()) {
      expect(asked, 1, "@seed, but no step and no check asks for seed()");
    } else {
      expect(!asked, 1, "seed() is 1 for everybody: expected @seed student in the header");
    }
  }

  private static boolean asksSeed(Step step) {
    StringBuilder java = new StringBuilder(step.code().text());
    for (Check check : step.checks()) {
      java.append('\n').append(check.condition());
    }
    return JavaText.calls(java.toString(), "seed");
  }

  private void expect(boolean held, int line, String otherwise) {
    if (!held) {
      fault(line, otherwise);
    }
  }

  private void fault(int line, String message) {
    faults.add(new Fault(lesson.file(), line, message));
  }
}
