package apart.shell.grade;

import apart.shell.engine.Outcome;
import apart.shell.engine.Session;
import apart.shell.lesson.Attempt;
import apart.shell.lesson.Judge;
import apart.shell.lesson.Step;
import apart.shell.lesson.Step.Check;
import apart.shell.lesson.Step.Worth;
import apart.shell.lesson.Verdict;
import apart.shell.source.JavaText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks whether the parts of a task are earned. Checks that students see are one question; each
 * hidden one is a question of its own, of which the agent knows nothing before it is asked.
 */
final class Checking {
  /** A question whose answer is known. */
  private static final String KNOWN = "$same(1, 1)";

  private final Session session;
  private final Judge judge;
  private final Stopwatch watch;

  Checking(Session session, Judge judge, Stopwatch watch) {
    this.session = session;
    this.judge = judge;
    this.watch = watch;
  }

  /** All Java that is asked after a step's code. */
  String java(Step step) {
    StringBuilder java = new StringBuilder();
    for (Check check : step.checks()) {
      java.append(check.condition()).append('\n');
      JavaText.expressions(check.message()).forEach(e -> java.append(e).append('\n'));
    }
    return step.checks().isEmpty() ? step.code().text() : java.toString();
  }

  /** What each part of a step earns after a line that ran to its end. */
  List<PartMark> of(Step step, Attempt line) {
    Map<Check, Outcome> answers = new HashMap<>();
    ask(step.checks().stream().filter(check -> !check.hidden()).toList(), line, answers);
    List<PartMark> marks = new ArrayList<>();
    for (Worth part : step.worths()) {
      marks.add(
          part.checks().isEmpty() ? compared(step, part, line) : checked(part, line, answers));
    }
    return marks;
  }

  /** Of an answer without a check: whether it is the model's. */
  private PartMark compared(Step step, Worth part, Attempt line) {
    boolean passed = watch.during(() -> judge.passes(step, line));
    return passed
        ? PartMark.passed(false, part.points())
        : PartMark.missed(
            false, watch.wasLate() ? Status.TIMEOUT : Status.FAILED, part.points(), "");
  }

  private PartMark checked(Worth part, Attempt line, Map<Check, Outcome> answers) {
    boolean hidden = part.checks().stream().anyMatch(Check::hidden);
    for (Check check : part.checks()) {
      if (check.hidden()) {
        ask(List.of(check), line, answers);
      }
      Status status = status(answers.get(check));
      if (status != Status.PASSED) {
        return PartMark.missed(hidden, status, part.points(), hidden ? words(check, line) : "");
      }
    }
    return PartMark.passed(hidden, part.points());
  }

  private void ask(List<Check> checks, Attempt line, Map<Check, Outcome> answers) {
    List<Check> open = new ArrayList<>();
    List<String> asked = new ArrayList<>();
    for (Check check : checks) {
      Optional<String> bound = Judge.bound(check.condition(), line);
      if (bound.isPresent()) {
        open.add(check);
        // A cast, or anything would do that is written as true is.
        asked.add("(boolean) (\n" + bound.get() + "\n)");
      }
    }
    List<Outcome> outcomes = watch.during(() -> session.query(asked));
    for (int i = 0; i < open.size() && i < outcomes.size(); i++) {
      answers.put(open.get(i), outcomes.get(i));
    }
    if (outcomes.stream().anyMatch(Outcome.Rejected.class::isInstance)) {
      prove();
    }
  }

  /**
   * Sees whether the session answers questions at all.
   *
   * @throws UnfitException if it does not
   */
  void prove() {
    boolean refused = session.query(KNOWN) instanceof Outcome.Rejected;
    if (refused) {
      throw new UnfitException();
    }
  }

  private Status status(Outcome answer) {
    if (answer instanceof Outcome.Value value) {
      return value.value().equals("true") ? Status.PASSED : Status.FAILED;
    }
    if (answer instanceof Outcome.AgentLost) {
      return Status.KILLED;
    }
    if (answer instanceof Outcome.Stopped) {
      return Status.TIMEOUT;
    }
    // No answer: it is about a value, and there was none.
    return answer instanceof Outcome.Threw ? Status.ERROR : Status.FAILED;
  }

  private String words(Check check, Attempt line) {
    return check.message().isEmpty()
        ? ""
        : JavaText.fill(check.message(), expression -> value(expression, line));
  }

  private String value(String expression, Attempt line) {
    Optional<Outcome> answer =
        Judge.bound(expression, line).map(bound -> watch.during(() -> session.query(bound)));
    return answer.isPresent() && answer.get() instanceof Outcome.Value value
        ? JavaText.unquoted(value.value())
        : "?";
  }

  /** What a student is told whose answer falls short of what students see. */
  String words(Step step, Attempt line) {
    Step seen = seen(step);
    if (seen.checks().isEmpty() && !step.checks().isEmpty()) {
      return "";
    }
    Verdict verdict = watch.during(() -> judge.judge(seen, line, ""));
    if (verdict instanceof Verdict.Known known) {
      return known.words();
    }
    return verdict instanceof Verdict.Facts facts ? facts.words() : "";
  }

  /** A step without what students do not see. */
  private static Step seen(Step step) {
    return new Step(
        step.kind(),
        step.id(),
        step.line(),
        step.prose(),
        step.text(),
        step.code(),
        step.checks().stream().filter(check -> !check.hidden()).toList(),
        step.also(),
        step.wrongs().stream().filter(wrong -> !wrong.hidden()).toList(),
        step.choices(),
        step.answer(),
        step.hints(),
        step.rubric(),
        step.why(),
        step.stated(),
        step.needs(),
        step.expected(),
        step.withheld());
  }
}
