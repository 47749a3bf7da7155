package apart.shell.assign;

import apart.shell.engine.Session;
import apart.shell.lesson.Attempt;
import apart.shell.lesson.GuardedSession;
import apart.shell.lesson.HeardConsole;
import apart.shell.lesson.Inquiry;
import apart.shell.lesson.Judge;
import apart.shell.lesson.Lesson;
import apart.shell.lesson.Progress;
import apart.shell.lesson.Step;
import apart.shell.lesson.Step.Kind;
import apart.shell.lesson.Tally;
import apart.shell.lesson.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a student would hand in, run from its beginning in a fresh session: step by step, with what
 * the students' file itself can judge.
 */
public final class Preview {
  private final Lesson lesson;
  private final Progress handedIn;
  private final GuardedSession stage;
  private final Judge judge;
  private final Tally tally;
  private final List<Line> lines = new ArrayList<>();

  /**
   * What came of one step.
   *
   * @param said points, or that it is missing
   * @param missing what is not yet so; may be empty
   */
  public record Line(String step, String said, String missing) {}

  private Preview(Lesson lesson, Progress handedIn, Session session, HeardConsole prints) {
    this.lesson = lesson;
    this.handedIn = handedIn;
    Inquiry inquiry = new Inquiry(session, prints);
    this.stage = new GuardedSession(session, prints, inquiry);
    this.judge = new Judge(inquiry);
    this.tally = new Tally(lesson);
  }

  /** Runs what would be handed in. */
  public static Preview of(Lesson lesson, Progress handedIn, Session session, HeardConsole prints) {
    Preview preview = new Preview(lesson, handedIn, session, prints);
    preview.stage.reset();
    lesson.steps().forEach(preview::step);
    return preview;
  }

  private void step(Step step) {
    Optional<String> answer = handedIn.answer(step);
    if (answer.isEmpty()) {
      if (!step.points().isNone()) {
        lines.add(new Line(step.id(), "missing, " + step.points().words(), ""));
      }
      return;
    }
    List<String> snippets = handedIn.lines(step);
    Attempt line = stage.hear(snippets);
    if (step.kind() == Kind.DO) {
      tally.keep(step, judge.earned(step, line));
    } else {
      tally.answered(step, answer.get());
    }
    if (step.points().isNone() && !line.failed()) {
      return;
    }
    List<String> wants = new ArrayList<>();
    wants.addAll(missing(step, line));
    for (String name : Forbidden.in(String.join("\n", snippets), lesson.terms().forbidden())) {
      wants.add(name + " must not be used.");
    }
    lines.add(new Line(step.id(), tally.of(step), String.join(" ", wants)));
  }

  private List<String> missing(Step step, Attempt line) {
    if (line.failed()) {
      return List.of("It does not run to its end.");
    }
    if (handedIn.isSkipped(step) && handedIn.lines(step).isEmpty()) {
      return List.of("There is no answer in it.");
    }
    if (step.kind() != Kind.DO) {
      return List.of();
    }
    Verdict verdict = judge.judge(step, line, "");
    return verdict instanceof Verdict.Facts facts ? List.of(facts.words()) : List.of();
  }

  /** The steps that are worth something, in their order. */
  public List<Line> lines() {
    return List.copyOf(lines);
  }

  /** All steps together, in a sentence. */
  public String all() {
    return tally.all();
  }
}
