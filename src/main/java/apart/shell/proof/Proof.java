package apart.shell.proof;

import apart.shell.engine.Outcome;
import apart.shell.lesson.Answer;
import apart.shell.lesson.Answers;
import apart.shell.lesson.Attempt;
import apart.shell.lesson.Fault;
import apart.shell.lesson.GuardedSession;
import apart.shell.lesson.HeardConsole;
import apart.shell.lesson.Inquiry;
import apart.shell.lesson.Judge;
import apart.shell.lesson.Lesson;
import apart.shell.lesson.Meaning;
import apart.shell.lesson.Step;
import apart.shell.lesson.Step.Check;
import apart.shell.lesson.Step.Code;
import apart.shell.lesson.Step.Kind;
import apart.shell.lesson.Step.Wrong;
import apart.shell.lesson.Verdict;
import apart.shell.source.JavaText;
import apart.shell.source.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;

/**
 * The proof of one lesson in a session: every right answer passes, every wrong one is refused with
 * its own words, no step is solved before it starts, and two runs give the same digits.
 */
final class Proof {
  private static final double LONGEST_SECONDS = 2;

  private final Lesson lesson;
  private final TimedSession session;
  private final DoubleSupplier busy;
  private final Judge judge;
  private final GuardedSession stage;
  private final List<Fault> faults = new ArrayList<>();
  private final List<String> before = new ArrayList<>();
  private Run first;
  private double slowest;
  private int forms;

  /**
   * A proof about to begin.
   *
   * @param session stops code that does not end
   * @param busy how many programs share a processor; above 1 a step may take longer
   */
  Proof(Lesson lesson, TimedSession session, HeardConsole prints, DoubleSupplier busy) {
    this.busy = busy;
    this.lesson = lesson;
    this.session = session;
    Inquiry inquiry = new Inquiry(session, prints);
    this.judge = new Judge(inquiry);
    this.stage = new GuardedSession(session, prints, inquiry);
  }

  /** What a run of the lesson's own answers gave, and how long each step took. */
  private record Run(List<String> texts, List<Double> seconds) {}

  /** Runs the lesson's own answers, as the JDK's jshell would; false if one of them fails. */
  boolean runs() {
    first = run();
    return faults.isEmpty();
  }

  /** Proves each step, after {@link #runs()}; gives everything that is wrong. */
  List<Fault> faults() {
    if (!faults.isEmpty()) {
      return faults;
    }
    stage.reset();
    List<String> texts = new ArrayList<>();
    List<Double> seconds = new ArrayList<>();
    for (int i = 0; i < lesson.steps().size(); i++) {
      Step step = lesson.steps().get(i);
      stage.guardAll(lesson, i);
      alternatives(step);
      List<String> refused = step.kind() == Kind.DO ? refusedRoutes(step) : List.of();
      Attempt model = timed(step, seconds);
      texts.add(shown(model));
      if (proveModel(step, model)) {
        refused.forEach(route -> fault(step.line(), route));
      }
      if (session.lostPatience()) {
        faults.clear(); // They are of its being stopped.
        fault(step.line(), step.id() + ": a check or an answer does not end");
        return faults;
      }
      before.addAll(stage.snippets(step.code().text()));
    }
    compare(first, new Run(texts, seconds));
    return faults;
  }

  private Run run() {
    stage.reset();
    List<String> texts = new ArrayList<>();
    List<Double> seconds = new ArrayList<>();
    for (Step step : lesson.steps()) {
      Attempt model = timed(step, seconds);
      texts.add(shown(model));
      if (failed(step.code(), model)) {
        break; // The steps after it build on this one.
      }
    }
    return new Run(texts, seconds);
  }

  /** How long the slowest step took. */
  double slowest() {
    return slowest;
  }

  /** How many forms of right answers were tried that the lesson does not list. */
  int forms() {
    return forms;
  }

  private Attempt timed(Step step, List<Double> seconds) {
    long start = System.nanoTime();
    Attempt model = hear(step.code().text());
    seconds.add((System.nanoTime() - start) / 1e9);
    return model;
  }

  // Answers other than the model's, each tried on the state before the step.

  private void alternatives(Step step) {
    proveForms(step);
    if (step.kind() == Kind.ASK) {
      step.also().forEach(also -> proveAnswer(step, also));
      step.wrongs().forEach(wrong -> proveWrongAnswer(step, wrong));
    }
    if (step.kind() != Kind.DO) {
      return;
    }
    if (!step.checks().isEmpty() && judge.passes(step, new Attempt("", List.of(), ""))) {
      fault(step.line(), step.id() + " is solved before it starts: every @check holds");
    }
    for (Code also : step.also()) {
      tried(also.text(), line -> proveAlso(step, also, line));
    }
    for (Wrong wrong : step.wrongs()) {
      tried(wrong.answer(), line -> proveWrong(step, wrong, line));
    }
  }

  private void tried(String code, Consumer<Attempt> proof) {
    Set<String> names = names();
    proof.accept(hear(code));
    restore(names);
  }

  private void proveAlso(Step step, Code also, Attempt line) {
    if (failed(also, line)) {
      return;
    }
    if (!judge.passes(step, line)) {
      fault(also.line(), "@also is refused: " + words(judge.judge(step, line, "")));
    }
  }

  private void proveWrong(Step step, Wrong wrong, Attempt line) {
    Verdict verdict = judge.judge(step, line, "");
    if (verdict instanceof Verdict.Passed) {
      fault(wrong.line(), "@wrong is accepted: " + wrong.answer());
    } else if (!(verdict instanceof Verdict.Known known)) {
      fault(wrong.line(), "@wrong is not recognised: " + wrong.answer());
    } else if (!known.wrong().equals(wrong)) {
      fault(wrong.line(), "@wrong gets the words of the one in line " + known.wrong().line());
    }
    evaluates(wrong.line(), wrong.message(), line);
  }

  private void proveAnswer(Step step, Code also) {
    if (step.answer().isEmpty()) {
      fault(also.line(), "@also goes with an @answer, not with @choices");
    }
  }

  private void proveWrongAnswer(Step step, Wrong wrong) {
    Answers answers = Answers.to(lesson, step);
    if (step.answer().isEmpty()) {
      fault(wrong.line(), "@wrong goes with an @answer; a choice has its own message");
      return;
    }
    String typed = Answer.parse(wrong.answer()).text();
    if (!isAnswer(answers.meaning(typed, names()::contains))) {
      fault(wrong.line(), "@wrong is not " + answers.how() + ": " + wrong.answer());
    } else if (answers.accepts(typed)) {
      fault(wrong.line(), "@wrong is accepted: " + wrong.answer());
    } else if (!answers.known(typed).orElse(wrong).equals(wrong)) {
      fault(wrong.line(), "@wrong is the same as one before it: " + wrong.answer());
    }
  }

  private static boolean isAnswer(Meaning meaning) {
    return meaning instanceof Meaning.Numeric || meaning instanceof Meaning.InWords;
  }

  // The forms in which people give the right answer.

  private void proveForms(Step step) {
    Answers answers = Answers.to(lesson, step);
    Set<String> names = names();
    List<Step.Choice> offered = answers.offered();
    for (int i = 0; i < offered.size(); i++) {
      Step.Choice choice = offered.get(i);
      for (String typed : HonestForms.choice((char) ('a' + i), choice.text())) {
        forms++;
        Meaning meaning = answers.meaning(typed, names::contains);
        boolean taken = meaning instanceof Meaning.Chosen chosen && chosen.choice().equals(choice);
        expect(taken, choice.line(), "not taken as this choice: " + typed);
      }
    }
    if (step.answer().isPresent() && step.answer().get().isNumber()) {
      for (String typed : HonestForms.number(step.answer().get().text())) {
        forms++;
        Meaning meaning = answers.meaning(typed, names::contains);
        boolean right = meaning instanceof Meaning.Numeric n && answers.accepts(n.typed());
        expect(right, step.line(), "not taken as the answer: " + typed);
      }
    }
  }

  /** Other ways to the same value pass, or are told that the name alone is missing. */
  private List<String> refusedRoutes(Step step) {
    List<String> detours = new ArrayList<>();
    for (HonestForms.Route route : HonestForms.routes(step)) {
      forms++;
      Set<String> names = names();
      Attempt line = null;
      for (String snippet : route.snippets()) {
        line = hear(snippet);
      }
      boolean taken =
          line.failed() || judge.passes(step, line) || judge.unnamed(step, line).isPresent();
      if (!taken) {
        detours.add(step.id() + ": the model answer " + route.how() + " is refused");
      }
      restore(names);
    }
    return detours;
  }

  // The model answer.

  /** Proves the model answer; false if it is none. */
  private boolean proveModel(Step step, Attempt line) {
    if (failed(step.code(), line)) {
      return false;
    }
    boolean passes = step.kind() != Kind.DO || judge.passes(step, line);
    if (!passes) {
      fault(
          step.code().line(), "the model answer is refused: " + words(judge.judge(step, line, "")));
    }
    for (Check check : step.checks()) {
      boolean holds = step.kind() == Kind.DO || judge.holds(check, line);
      expect(holds, check.line(), "@check does not hold: " + check.condition());
      evaluates(check.line(), check.message(), line);
    }
    for (Step.Choice choice : step.choices()) {
      evaluates(choice.line(), choice.message(), line);
      proveCondition(step, choice, line);
    }
    if (step.kind() == Kind.ASK) {
      step.wrongs().forEach(wrong -> evaluates(wrong.line(), wrong.message(), line));
    }
    if (step.kind() == Kind.PREDICT && step.answer().isPresent()) {
      proveNumber(step, line);
    }
    return passes;
  }

  /** The right choice is what happens, and no other is. */
  private void proveCondition(Step step, Step.Choice choice, Attempt line) {
    if (!choice.condition().isEmpty()) {
      boolean holds = judge.holds(choice, line);
      expect(
          holds == choice.right(),
          choice.line(),
          "@if " + (holds ? "holds" : "does not hold") + ": " + choice.condition());
    }
    OptionalDouble said = Answer.number(choice.text());
    OptionalDouble value =
        line.it().map(it -> Answer.number(it.value())).orElse(OptionalDouble.empty());
    boolean number = Words.of(choice.text()).size() == 1 && said.isPresent();
    if (faults.isEmpty() && step.kind() == Kind.PREDICT && number && value.isPresent()) {
      boolean same = Answer.parse(choice.text()).accepts(line.it().orElseThrow().value());
      expect(
          same == choice.right(),
          choice.line(),
          "the choice "
              + choice.text()
              + (same ? " is" : " is not")
              + " what the code gives: "
              + line.it().orElseThrow().value());
    }
  }

  private void proveNumber(Step step, Attempt line) {
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
      expect(
          bound.flatMap(judge::valueOf).isPresent(), line, "cannot evaluate {" + expression + "}");
    }
  }

  /** Whether code did not run; if so, says where. */
  private boolean failed(Code code, Attempt line) {
    Optional<Outcome> failure = line.outcomes().stream().filter(Outcome::failed).findFirst();
    failure.ifPresent(f -> fault(code.line() + f.line(code.text()) - 1, firstLine(f)));
    return failure.isPresent();
  }

  private static String firstLine(Outcome failure) {
    if (failure instanceof Outcome.Stopped) {
      return "did not end in time, and was stopped";
    }
    if (failure instanceof Outcome.AgentLost) {
      return "ended the JVM it ran in";
    }
    if (failure instanceof Outcome.Rejected rejected && !rejected.problems().isEmpty()) {
      return first(rejected.problems().get(0).message());
    }
    return first(failure.text());
  }

  private static String first(String text) {
    return text.strip().lines().findFirst().orElse("does not run");
  }

  // Two runs, for the digits and the time.

  private void compare(Run first, Run second) {
    for (int i = 0; i < lesson.steps().size(); i++) {
      Step step = lesson.steps().get(i);
      expect(
          first.texts().get(i).equals(second.texts().get(i)),
          step.code().line(),
          step.id() + " does not give the same when run again");
      double seconds = Math.min(first.seconds().get(i), second.seconds().get(i));
      slowest = Math.max(slowest, seconds);
      expect(
          seconds <= LONGEST_SECONDS * Math.max(1, busy.getAsDouble()),
          step.code().line(),
          step.id() + " takes over " + (int) seconds + " s, expected at most 2 s");
    }
  }

  /** What code printed and gave, without the names {@code $n} that count all lines. */
  private static String shown(Attempt line) {
    StringBuilder shown = new StringBuilder(line.printed());
    for (Outcome outcome : line.outcomes()) {
      shown.append(outcome instanceof Outcome.Value value ? value.value() : outcome.text());
      shown.append('\n');
    }
    return shown.toString();
  }

  // The session.

  private Attempt hear(String code) {
    return stage.hear(List.of(code));
  }

  /** Takes away what was declared since, and puts back what was changed. */
  private void restore(Set<String> names) {
    Set<String> added = names();
    added.removeAll(names);
    added.forEach(stage::drop);
    if (usesNumberedValues() || stage.isBroken()) {
      stage.fresh(before);
    }
  }

  private Set<String> names() {
    Set<String> names = new HashSet<>();
    session.snippets().forEach(snippet -> names.add(snippet.name()));
    return names;
  }

  private boolean usesNumberedValues() {
    return lesson.steps().stream().anyMatch(s -> s.code().text().matches("(?s).*\\$\\d.*"));
  }

  private static String words(Verdict verdict) {
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
