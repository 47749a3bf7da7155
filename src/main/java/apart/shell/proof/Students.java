package apart.shell.proof;

import apart.shell.engine.Session;
import apart.shell.lesson.Attempt;
import apart.shell.lesson.Fault;
import apart.shell.lesson.GuardedSession;
import apart.shell.lesson.HeardConsole;
import apart.shell.lesson.Inquiry;
import apart.shell.lesson.Judge;
import apart.shell.lesson.Lesson;
import apart.shell.lesson.Step;
import java.util.ArrayList;
import java.util.List;

/** The model answers of an assignment with the numbers of several students. */
final class Students {
  private final Lesson lesson;
  private final Session session;
  private final GuardedSession stage;
  private final ModelProof models;
  private final PointsProof points;

  Students(Lesson lesson, Session session, HeardConsole prints) {
    this.lesson = lesson;
    this.session = session;
    Inquiry inquiry = new Inquiry(session, prints);
    this.stage = new GuardedSession(session, prints, inquiry);
    Judge judge = new Judge(inquiry);
    this.models = new ModelProof(lesson, judge, inquiry);
    this.points = new PointsProof(lesson, judge);
  }

  /** A number that some student has in a lesson; the usual one where nobody has one. */
  static long seed(Lesson lesson, int student) {
    return lesson
        .terms()
        .seed()
        .map(seed -> seed.of(lesson.id(), "student-" + student))
        .orElse(Session.NO_SEED);
  }

  /** What does not hold for the first of so many students for whom something does not. */
  List<Fault> faults(int students) {
    List<Fault> faults = new ArrayList<>();
    stage.reset();
    for (int student = 1; student <= students && faults.isEmpty(); student++) {
      long seed = seed(lesson, student);
      session.seed(seed); // All that was made of the one before is made again: no fresh session.
      String who = "for student " + student + ", whose seed() is " + seed + ": ";
      for (Step step : lesson.steps()) {
        step(step).forEach(f -> faults.add(new Fault(f.file(), f.line(), who + f.message())));
      }
    }
    session.seed(seed(lesson, 1));
    return faults;
  }

  /** What is wrong with a step's own answer. */
  private List<Fault> step(Step step) {
    if (step.code().text().isEmpty()) {
      return List.of();
    }
    Attempt line = stage.hear(List.of(step.code().text()));
    List<Fault> faults = models.of(step, line);
    return faults.isEmpty() ? points.model(step, line).stream().toList() : faults;
  }
}
