package apart.shell.proof;

import apart.shell.answer.Answer;
import apart.shell.answer.Choice;
import apart.shell.engine.Outcome;
import apart.shell.lesson.Attempt;
import apart.shell.lesson.Fault;
import apart.shell.lesson.Inquiry;
import apart.shell.lesson.Judge;
import apart.shell.lesson.Lesson;
import apart.shell.lesson.Step;
import apart.shell.lesson.Step.Check;
import apart.shell.lesson.Step.Kind;
import apart.shell.lesson.Verdict;
import apart.shell.source.JavaText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Proves that what a step's code led to is what the step says: its checks hold, its right choice is
 * what happened and no other is, and its number is the one that the code gives.
 */
final class ModelProof {
  private final Lesson lesson;
  private final Judge judge;
  private final Inquiry inquiry;

  /** Faults of what is being proved. */
  private List<Fault> faults = new ArrayList<>();

  ModelProof(Lesson lesson, Judge judge, Inquiry inquiry) {
    this.lesson = lesson;
    this.judge = judge;
    this.inquiry = inquiry;
  }

  /** Whether code ran; the fault if it did not. */
  static Optional<Fault> failure(String file, Step.Code code, Attempt line) {
    return line.outcomes().stream()
        .filter(Outcome::failed)
        .findFirst()
        .map(f -> new Fault(file, code.line() + f.line(code.text()) - 1, Told.of(f)));
  }

  /** All that is wrong with a step after its code ran, which gave {@code line}. */
  List<Fault> of(Step step, Attempt line) {
    Optional<Fault> failure = failure(lesson.file(), step.code(), line);
    if (failure.isPresent()) {
      return List.of(failure.get());
    }
    faults = new ArrayList<>();
    checks(step, line);
    boolean fine = faults.isEmpty();
    if (fine && step.kind() == Kind.DO && !judge.passes(step, line)) {
      String words = words(judge.judge(step, line, ""));
      fault(step.code().line(), "the model answer is refused: " + words);
    }
    choices(step, line);
    if (step.kind() == Kind.ASK) {
      step.wrongs().forEach(wrong -> evaluates(wrong.line(), wrong.message(), line));
    }
    if (step.kind() == Kind.PREDICT && step.answer().isPresent()) {
      number(step, line);
    }
    return faults;
  }

  private void checks(Step step, Attempt line) {
    for (Check check : step.checks()) {
      if (!holds(check.line(), "@check", check.condition(), line) && step.kind() != Kind.DO) {
        fault(check.line(), "@check does not hold: " + check.condition());
      }
      evaluates(check.line(), check.message(), line);
    }
  }

  /** Whether a condition holds; true where it cannot be asked, of which there is a fault then. */
  private boolean holds(int line, String tag, String condition, Attempt heard) {
    Optional<String> bound = Judge.bound(condition, heard);
    if (bound.isEmpty()) {
      return false;
    }
    boolean holds = judge.valueOf(bound.get()).equals(Optional.of("true"));
    Optional<Outcome> failure = inquiry.failure(bound.get());
    failure.ifPresent(f -> fault(line, tag + " " + Told.of(f) + ": " + condition));
    return holds || failure.isPresent();
  }

  private void choices(Step step, Attempt line) {
    for (Choice choice : step.choices()) {
      evaluates(choice.line(), choice.message(), line);
      if (!choice.condition().isEmpty()) {
        int before = faults.size();
        boolean holds = holds(choice.line(), "@if", choice.condition(), line);
        expect(
            faults.size() > before || holds == choice.right(),
            choice.line(),
            "@if " + (holds ? "holds" : "does not hold") + ": " + choice.condition());
      }
    }
    if (step.kind() == Kind.PREDICT && faults.isEmpty()) {
      faults.addAll(new ChoiceNumbers(lesson.file(), judge).of(step, line));
    }
  }

  private void number(Step step, Attempt line) {
    Answer answer = step.answer().orElseThrow();
    String value = line.it().map(Outcome.Value::value).orElse("no value");
    OptionalDouble number = Answer.number(value);
    boolean numbers = number.isPresent() && answer.isNumber();
    boolean same = numbers ? answer.accepts(number.getAsDouble()) : answer.accepts(value);
    expect(same, step.line(), step.id() + ": expected " + answer + ", but the code gives " + value);
  }

  private void evaluates(int line, String message, Attempt heard) {
    for (String expression : JavaText.expressions(message)) {
      Optional<String> bound = Judge.bound(expression, heard);
      if (bound.flatMap(judge::valueOf).isEmpty()) {
        String why = bound.flatMap(inquiry::failure).map(f -> ": " + Told.of(f)).orElse("");
        fault(line, "cannot evaluate {" + expression + "}" + why);
      }
    }
  }

  /** Faults of the words for a mistake, after a line that made it. */
  List<Fault> message(int line, String message, Attempt heard) {
    faults = new ArrayList<>();
    evaluates(line, message, heard);
    return faults;
  }

  /** What a learner would read who is refused. */
  static String words(Verdict verdict) {
    if (verdict instanceof Verdict.Facts facts) {
      return facts.words();
    }
    return verdict instanceof Verdict.Known known
        ? "it is the @wrong in line " + known.wrong().line()
        : "it does not look like an answer";
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
