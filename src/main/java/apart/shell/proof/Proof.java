package apart.shell.proof;

import apart.shell.answer.Answer;
import apart.shell.answer.Choice;
import apart.shell.answer.Meaning;
import apart.shell.lesson.Answers;
import apart.shell.lesson.Attempt;
import apart.shell.lesson.Fault;
import apart.shell.lesson.GuardedSession;
import apart.shell.lesson.HeardConsole;
import apart.shell.lesson.Inquiry;
import apart.shell.lesson.Judge;
import apart.shell.lesson.Lesson;
import apart.shell.lesson.Step;
import apart.shell.lesson.Step.Code;
import apart.shell.lesson.Step.Kind;
import apart.shell.lesson.Step.Wrong;
import apart.shell.lesson.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;

/**
 * The proof of one lesson in a session: every right answer passes, and the rest of the lesson holds
 * after it; every wrong one is refused with its own words; no step is solved before it starts; and
 * two runs give the same digits. A step that builds on one that does not run is left out.
 */
final class Proof {
  private final Lesson lesson;
  private final TimedSession session;
  private final Inquiry inquiry;
  private final Judge judge;
  private final GuardedSession stage;
  private final ModelProof models;
  private final PointsProof points;
  private final TwoRuns runs;
  private final List<Fault> faults = new ArrayList<>();
  private final List<String> before = new ArrayList<>();
  private final Set<String> missing = new HashSet<>();
  private final Set<Step> left = new HashSet<>();
  private final List<Variant> variants = new ArrayList<>();
  private int forms;

  /**
   * A proof about to begin.
   *
   * @param session stops code that does not end
   * @param busy how many programs share a processor; above 1 a step may take longer
   */
  Proof(Lesson lesson, TimedSession session, HeardConsole prints, DoubleSupplier busy) {
    this.lesson = lesson;
    this.session = session;
    this.inquiry = new Inquiry(session, prints);
    this.judge = new Judge(inquiry);
    this.stage = new GuardedSession(session, prints, inquiry);
    this.models = new ModelProof(lesson, judge, inquiry);
    this.points = new PointsProof(lesson, judge);
    this.runs = new TwoRuns(lesson, session, busy);
  }

  /** Runs the lesson's own answers, as the JDK's jshell would; false if one of them fails. */
  boolean runs(Witness witness) {
    stage.reset();
    for (Step step : lesson.steps()) {
      if (isLeftOut(step)) {
        runs.leaveOut();
        continue;
      }
      Attempt model = runs.timed(() -> hear(step.code().text()));
      ModelProof.failure(lesson.file(), step.code(), model)
          .ifPresent(fault -> leaveOut(step, fault));
      if (session.lostPatience()) {
        return false;
      }
      if (!model.failed()) {
        witness.saw(step, model, session);
      }
    }
    return faults.isEmpty();
  }

  private void leaveOut(Step step, Fault fault) {
    faults.add(fault);
    left.add(step);
    missing.addAll(Aftermath.made(step));
  }

  /** Whether a step is not proved, since it builds on one that does not run. */
  private boolean isLeftOut(Step step) {
    String java = step.code().text() + step.checks();
    if (!left.contains(step) && Aftermath.mentions(java, missing)) {
      left.add(step);
      missing.addAll(Aftermath.made(step));
    }
    return left.contains(step);
  }

  /** Proves each step, after {@link #runs}; gives everything that is wrong. */
  List<Fault> faults() {
    if (session.lostPatience()) {
      return faults;
    }
    stage.reset();
    runs.again();
    for (int i = 0; i < lesson.steps().size(); i++) {
      Step step = lesson.steps().get(i);
      if (left.contains(step)) {
        runs.leaveOut();
        continue;
      }
      int told = faults.size();
      stage.guardAll(lesson, i);
      prove(i, step);
      if (session.lostPatience()) {
        faults.subList(told, faults.size()).clear(); // They are of its being stopped.
        fault(step.line(), step.id() + ": a check or an answer does not end");
        return faults;
      }
      before.addAll(stage.snippets(step.code().text()));
    }
    faults.addAll(runs.faults());
    if (left.isEmpty()) {
      Aftermath aftermath = new Aftermath(lesson, stage, models, List.copyOf(faults));
      variants.forEach(variant -> aftermath.of(variant).ifPresent(faults::add));
    }
    return faults;
  }

  /** Proves a step; if its own answer falls short, that is told and not what follows from it. */
  private void prove(int at, Step step) {
    int told = faults.size();
    List<Variant> others = new ArrayList<>();
    alternatives(at, step, others);
    List<String> refused = step.kind() == Kind.DO ? refusedRoutes(at, step, others) : List.of();
    Attempt model = runs.timed(() -> hear(step.code().text()));
    List<Fault> own = new ArrayList<>(models.of(step, model));
    if (own.isEmpty()) {
      points.model(step, model).ifPresent(own::add);
    }
    if (own.isEmpty()) {
      refused.forEach(route -> fault(step.line(), route));
      if (faults.size() == told) {
        String marks = marks(step);
        others.stream().filter(v -> !v.marks().equals(marks)).forEach(variants::add);
      }
    } else if (step.kind() == Kind.DO) {
      faults.subList(told, faults.size()).clear();
    }
    faults.addAll(own);
    if (inquiry.takeLoss().isPresent()) {
      List<String> lines = new ArrayList<>(before);
      lines.addAll(stage.snippets(step.code().text()));
      stage.fresh(lines);
    }
  }

  /** What a step made, as a text that is the same for the same values, bit for bit. */
  private String marks(Step step) {
    if (Aftermath.made(step).size() > GuardedSession.variables(step).size()) {
      return ""; // A method has no value to compare.
    }
    String names = String.join(", ", GuardedSession.variables(step));
    return judge.valueOf(GuardedSession.marking(names)).orElse("gone");
  }

  /** How long the slowest step took. */
  double slowest() {
    return runs.slowest();
  }

  /** How many forms of right answers were tried that the lesson does not list. */
  int forms() {
    return forms;
  }

  // Answers other than the model's, each tried on the state before the step.

  private void alternatives(int at, Step step, List<Variant> others) {
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
    points.before(step).ifPresent(faults::add);
    inquiry.takeLoss();
    for (Code also : step.also()) {
      tried(also.line(), also.text(), line -> proveAlso(at, step, also, line, others));
    }
    for (Wrong wrong : step.wrongs()) {
      tried(wrong.line(), wrong.answer(), line -> proveWrong(step, wrong, line));
    }
  }

  private void tried(int at, String code, Consumer<Attempt> proof) {
    Set<String> names = names();
    int told = faults.size();
    proof.accept(hear(code));
    if (inquiry.takeLoss().isPresent()) {
      faults.subList(told, faults.size()).clear();
      fault(at, "a check of it ended the JVM it ran in");
      stage.fresh(before);
      return;
    }
    restore(names);
  }

  private void proveAlso(int at, Step step, Code also, Attempt line, List<Variant> others) {
    Optional<Fault> failure = ModelProof.failure(lesson.file(), also, line);
    if (failure.isPresent()) {
      faults.add(failure.get());
    } else if (!judge.passes(step, line)) {
      fault(also.line(), "@also is refused: " + ModelProof.words(judge.judge(step, line, "")));
    } else {
      others.add(new Variant(at, also.line(), "this @also", List.of(also.text()), marks(step)));
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
    if (!(verdict instanceof Verdict.Passed)) {
      points.wrong(step, wrong, line).ifPresent(faults::add);
    }
    faults.addAll(models.message(wrong.line(), wrong.message(), line));
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
    List<Choice> offered = answers.offered();
    for (int i = 0; i < offered.size(); i++) {
      Choice choice = offered.get(i);
      List<String> typedForms =
          new ArrayList<>(HonestForms.choice((char) ('a' + i), choice.text()));
      typedForms.addAll(choice.also());
      for (String typed : typedForms) {
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
  private List<String> refusedRoutes(int at, Step step, List<Variant> others) {
    List<String> detours = new ArrayList<>();
    for (HonestForms.Route route : HonestForms.routes(step)) {
      forms++;
      Set<String> names = names();
      Attempt line = null;
      for (String snippet : route.snippets()) {
        line = hear(snippet);
      }
      boolean passes = !line.failed() && judge.passes(step, line);
      if (passes) {
        String what = "the model answer " + route.how();
        others.add(new Variant(at, step.line(), what, route.snippets(), marks(step)));
      } else if (!line.failed() && judge.unnamed(step, line).isEmpty()) {
        detours.add(step.id() + ": the model answer " + route.how() + " is refused");
      }
      restore(names);
    }
    return detours;
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

  private void expect(boolean held, int line, String otherwise) {
    if (!held) {
      fault(line, otherwise);
    }
  }

  private void fault(int line, String message) {
    faults.add(new Fault(lesson.file(), line, message));
  }
}
