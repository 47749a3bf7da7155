package apart.shell.lesson;

import apart.shell.engine.Outcome;
import apart.shell.engine.Session;
import apart.shell.lesson.Progress.Accepted;
import apart.shell.lesson.Progress.Entry;
import apart.shell.lesson.Step.Choice;
import apart.shell.lesson.Step.Kind;
import apart.shell.source.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Leads a learner through a lesson: presents a step, waits, judges, goes on. Between the steps and
 * within them anything may be typed; only an answer counts.
 */
public final class Runner {
  private static final String ENTER = "(Enter goes on.)";
  private static final String SENTENCE = "(To explain, write a sentence.)";

  private final Lesson lesson;
  private final Progress progress;
  private final Session session;
  private final Narrator telling;
  private final HeardConsole prints;
  private final Judge judge;
  private final GuardedSession stage;

  private int at;
  private boolean paused;
  private boolean finished;
  private int rung;
  private boolean toldBroken;
  private boolean toldUnsaved;
  private String before = "";
  private List<Entry> entered = new ArrayList<>();
  private Optional<Outcome.Value> lastValue = Optional.empty();
  private boolean lastFailed;

  /**
   * A lesson about to begin.
   *
   * @param prints stands between the session and its console
   */
  public Runner(Lesson lesson, Progress progress, Session session, HeardConsole prints, Page page) {
    this.lesson = lesson;
    this.progress = progress;
    this.session = session;
    this.telling = new Narrator(lesson, page);
    this.prints = prints;
    this.judge = new Judge(session, prints);
    this.stage = new GuardedSession(session, prints, judge);
  }

  /** The lesson. */
  public Lesson lesson() {
    return lesson;
  }

  /**
   * Presents the title, and the first step that is not done yet.
   *
   * @param used whether something was entered in the session before
   */
  public void begin(boolean used) {
    telling.title();
    if (used) {
      say("(The session begins afresh: what you entered before is in /history, not in it.)");
      stage.reset();
    }
    int open = progress.firstOpen(lesson);
    if (open == 0 || open == lesson.steps().size()) {
      telling.goal();
      stage.guardNothing(lesson);
      present();
      return;
    }
    say("You were at step " + (open + 1) + ". What you had entered is entered again.");
    at = open;
    enterAgain(open);
    startStep();
    present();
  }

  /** What stands before the next input: {@code twins 3/8> }. */
  public String prompt() {
    return lesson.id() + " " + (at + 1) + "/" + lesson.steps().size() + "> ";
  }

  /** Whether the lesson is at its end or was left. */
  public boolean isFinished() {
    return finished;
  }

  /** Whether an input is meant as Java, not as a sentence, a choice or a number gone wrong. */
  public boolean wantsJava(String input) {
    if (finished || paused) {
      return true;
    }
    return switch (step().kind()) {
      case RUN, DO -> true;
      case PREDICT, ASK -> !isAnswerInWords(Answers.to(lesson, step()), input);
      case EXPLAIN -> false;
    };
  }

  /** Such as a choice that ends with a word of Java's. */
  private static boolean isAnswerInWords(Answers answers, String input) {
    return answers.isAlmostNumber(input) || answers.choice(input).isPresent();
  }

  /** Offers an input before it runs as Java; true if it was an answer. */
  public boolean takes(String input) {
    if (input.isBlank()) {
      enter();
      return true;
    }
    if (paused) {
      return false;
    }
    return switch (step().kind()) {
      case RUN, DO -> false;
      case PREDICT -> predicted(unnamed(input));
      case ASK -> answered(unnamed(input));
      case EXPLAIN -> explained(input);
    };
  }

  /** Told that Java is about to run. */
  public void listen() {
    prints.take();
    if (!paused && step().kind() == Kind.DO) {
      before = judge.state(step());
    }
  }

  /** Told that a command was carried out, which may have taken away what the lesson relies on. */
  public void sawCommand() {
    if (!toldBroken && stage.guardsAnything()) {
      restoreIfBroken();
    }
  }

  /** Told what an input led to. */
  public void saw(String input, List<Outcome> outcomes) {
    Attempt line = new Attempt(input, outcomes, prints.take());
    keep(line);
    noticeBroken(line);
    if (paused) {
      return;
    }
    switch (step().kind()) {
      case DO -> judged(line);
      case PREDICT, ASK, EXPLAIN -> remind(line);
      case RUN -> {}
    }
  }

  // The steps, as a learner meets them.

  private void present() {
    step().prose().forEach(telling::paragraph);
    if (step().kind() == Kind.RUN) {
      runAndPause();
    } else {
      telling.task(step());
    }
  }

  private void enter() {
    if (paused) {
      advance();
    } else if (step().kind() == Kind.RUN) {
      runAndPause();
    } else {
      telling.task(step());
    }
  }

  private void runAndPause() {
    restoreIfBroken();
    List<Entry> entries = runVisibly(step().code().text());
    if (ranToItsEnd()) {
      accept("", entries);
      pause();
    }
  }

  /** Whether the lesson's code did; if not, says what can be done. */
  private boolean ranToItsEnd() {
    if (lastFailed) {
      say("(That did not run to its end. Try again, or first put all back with /again.)");
    }
    return !lastFailed;
  }

  private boolean predicted(String input) {
    Answers answers = Answers.to(lesson, step());
    Optional<Choice> choice = answers.choice(input);
    boolean taken = step().answer().isPresent() ? answers.isAnswer(input) : choice.isPresent();
    if (!taken) {
      return isNoAnswer(input);
    }
    restoreIfBroken();
    String prediction = choice.map(Choice::text).orElse(input.strip());
    say("Your prediction: " + prediction + ". Now the code runs.");
    List<Entry> lines = runVisibly(step().code().text());
    if (!ranToItsEnd()) {
      return true;
    }
    compare(answers, prediction, choice);
    telling.why(step());
    accept(prediction, lines);
    pause();
    return true;
  }

  /** Shows prediction and result side by side. */
  private void compare(Answers answers, String prediction, Optional<Choice> choice) {
    String result = answers.right().map(Choice::text).orElseGet(() -> numberOr(lastValue));
    telling.labelled("\nPredicted: ", prediction);
    telling.labelled("Happened:  ", result);
    choice.filter(c -> !c.right()).ifPresent(c -> say(filled(c.message())));
    OptionalDouble expected = Answer.number(result);
    OptionalDouble guessed = Answer.number(prediction);
    if (choice.isEmpty() && expected.isPresent() && guessed.isPresent()) {
      double apart = Math.abs(expected.getAsDouble() - guessed.getAsDouble());
      telling.labelled(
          "Apart by:  ", "" + (answers.accepts(prediction) ? "nothing that counts" : apart));
    }
  }

  private String numberOr(Optional<Outcome.Value> value) {
    return value
        .map(Outcome.Value::value)
        .filter(text -> Answer.number(text).isPresent())
        .orElseGet(() -> step().answer().map(Answer::text).orElse(""));
  }

  private boolean answered(String input) {
    Answers answers = Answers.to(lesson, step());
    if (step().answer().isEmpty()) {
      Optional<Choice> choice = answers.choice(input);
      choice.ifPresent(
          c -> {
            if (c.right()) {
              right(c.text());
            } else {
              say(filled(c.message()));
            }
          });
      return choice.isPresent() || isNoAnswer(input);
    }
    if (!answers.isAnswer(input)) {
      return isNoAnswer(input);
    }
    if (answers.accepts(input)) {
      right(input.strip());
    } else if (input.contains("/") && answers.known(input).isEmpty()) {
      return false; // A division: its value says more.
    } else {
      say(answers.known(input).map(w -> filled(w.message())).orElse(notYet(input)));
    }
    return true;
  }

  /** Words that are no Java and none of the answers; says what would be one. */
  private boolean isNoAnswer(String input) {
    if (Answers.to(lesson, step()).isAlmostNumber(input)) {
      say("(Write the number with a point, and without %: 0.5.)");
      return true;
    }
    if (!Answers.isProse(input) && !isUnknownWord(input)) {
      return false;
    }
    say("(Answer with " + telling.how(step()) + ".)");
    return true;
  }

  /** Whether an input is one word, and not the name of something. */
  private boolean isUnknownWord(String input) {
    String word = input.strip();
    return Words.isWord(word)
        && session.snippets().stream().noneMatch(snippet -> snippet.name().equals(word));
  }

  /** An answer without the name somebody gave it: {@code z = 0.5}, where there is no z. */
  private String unnamed(String input) {
    int sign = input.indexOf('=');
    String value = input.substring(sign + 1).strip();
    boolean named = sign > 0 && Answer.number(value).isPresent();
    return named && isUnknownWord(input.substring(0, sign)) ? value : input;
  }

  private static String notYet(String input) {
    return "Not " + input.strip() + ". Anything may be typed to find out, and /hint helps.";
  }

  private String filled(String message) {
    return judge.words(message, Optional.empty());
  }

  private void right(String answer) {
    say("Yes: " + answer + ".");
    telling.why(step());
    accept(answer, List.of());
    advance();
  }

  private boolean explained(String input) {
    if (!Answers.isSentence(input, () -> session.completeness(input))) {
      boolean tooShort = Answers.isProse(input);
      if (tooShort) {
        say(SENTENCE);
      }
      return tooShort;
    }
    telling.rubric(step());
    accept(input.strip(), List.of());
    pause();
    return true;
  }

  private void judged(Attempt line) {
    Verdict verdict = judge.judge(step(), line, before);
    String changed = verdict instanceof Verdict.Exploring ? "" : stage.changed();
    boolean passed = verdict instanceof Verdict.Passed;
    if (!changed.isEmpty()) {
      restoreIfBroken();
      verdict = judge.judge(step(), line, before);
    }
    if (verdict instanceof Verdict.Passed) {
      passed(line);
    } else if (passed) {
      say("That works only because you had changed " + changed + ". Try again.");
    } else if (verdict instanceof Verdict.Known known) {
      say(known.words());
    } else if (verdict instanceof Verdict.Facts facts) {
      say(facts.words());
    } else {
      judge
          .unnamed(step(), line)
          .ifPresent(named -> say("(That is it, once it has its name: " + named + ")"));
    }
  }

  private void passed(Attempt line) {
    say("Done.");
    telling.why(step());
    accept("", complete(entered));
    if (telling.fits(line, at)) {
      advance();
    } else {
      pause();
    }
  }

  /** What was entered in this step, after what it builds on from earlier ones. */
  private List<Entry> complete(List<Entry> answer) {
    List<Session.Listed> learners =
        session.snippets().stream().filter(snippet -> !stage.guards(snippet)).toList();
    return new SelfContained(learners, progress.linesBefore(lesson, at)).complete(answer);
  }

  /** Somebody who meant to answer, and wrote what Java cannot read, is told how to answer. */
  private void remind(Attempt line) {
    if (line.outcomes().stream().anyMatch(Outcome.Rejected.class::isInstance)) {
      say(
          step().kind() == Kind.EXPLAIN
              ? SENTENCE
              : "(To answer, type " + telling.how(step()) + ".)");
    }
  }

  // Going on, and keeping what a resumed lesson needs.

  private void accept(String answer, List<Entry> entries) {
    record(step(), new Accepted(answer, List.copyOf(entries)));
    entered = new ArrayList<>();
    restoreIfBroken(at + 1);
    stage.guardAll(lesson, at + 1);
  }

  private void record(Step step, Accepted done) {
    try {
      progress.accept(lesson, step.id(), done);
    } catch (IOException unwritable) {
      if (!toldUnsaved) {
        toldUnsaved = true;
        say("(Your progress cannot be kept: " + unwritable.getMessage() + ".)");
      }
    }
  }

  /** Enters the model answer of a step, unseen. */
  private List<Entry> model(Step step) {
    List<Entry> entries = new ArrayList<>();
    for (String snippet : stage.snippets(step.code().text())) {
      entries.add(new Entry(snippet, stage.hear(List.of(snippet)).text()));
    }
    return entries;
  }

  private void pause() {
    paused = true;
    telling.print(ENTER);
  }

  private void advance() {
    restoreIfBroken(at + 1);
    at++;
    if (at < lesson.steps().size()) {
      startStep();
      present();
      passIfDone();
      return;
    }
    at--;
    finished = true;
    lesson.closing().forEach(telling::paragraph);
    say("The end of " + lesson.id() + ". /save FILE keeps it; /lesson lists more.");
  }

  /** Takes a task that what was entered in earlier steps has done already. */
  private void passIfDone() {
    Attempt nothing = new Attempt("", List.of(), "");
    if (!paused && step().kind() == Kind.DO && judge.passes(step(), nothing)) {
      say("(You have entered that already.)");
      entered = new ArrayList<>(neededBy(step()));
      passed(nothing);
    }
  }

  private List<Entry> neededBy(Step step) {
    String asked = String.join("\n", step.checks().stream().map(Step.Check::condition).toList());
    List<Entry> needed = complete(List.of(new Entry(asked, "")));
    return needed.subList(0, needed.size() - 1);
  }

  private void startStep() {
    paused = false;
    rung = 0;
    toldBroken = false;
    before = "";
    entered = new ArrayList<>();
    stage.guard(lesson, at);
  }

  /** To a step, with the session as the steps before it leave it. */
  private void moveTo(int step) {
    at = step;
    replay(step);
    startStep();
    present();
  }

  /** A session with nothing but what was accepted before a step. */
  private void replay(int upTo) {
    stage.reset();
    enterAgain(upTo);
  }

  /**
   * Enters what was accepted before a step; the model answer where that no longer answers, since
   * the lesson was edited.
   */
  private void enterAgain(int upTo) {
    boolean replaced = false;
    for (Step each : lesson.steps().subList(0, upTo)) {
      Attempt last = stage.hearEach(progress.lines(each));
      if (last.stopped()) {
        say("(Stopped before all was entered again; /again puts it back.)");
        return;
      }
      if (last.failed() || (each.kind() == Kind.DO && !judge.passes(each, last))) {
        replaced = true;
        String answer = progress.of(each.id()).map(Accepted::answer).orElse("");
        record(each, new Accepted(answer, model(each)));
      }
    }
    if (replaced) {
      say("(Not everything could be entered again: model answers stand in for it.)");
    }
  }

  private void keep(Attempt line) {
    List<Outcome> kept =
        line.outcomes().stream()
            .filter(outcome -> !outcome.failed() && !stage.guards(outcome))
            .toList();
    if (kept.isEmpty()) {
      return;
    }
    if (kept.size() == line.outcomes().size()) {
      entered.add(new Entry(line.input().strip(), line.text()));
      return;
    }
    kept.stream()
        .map(outcome -> new Entry(outcome.source().strip(), outcome.text()))
        .forEach(entered::add);
  }

  /** Says, once a step, that a line changed what the lesson relies on. */
  private void noticeBroken(Attempt line) {
    if (line.outcomes().stream().anyMatch(Outcome.AgentLost.class::isInstance)) {
      restoreIfBroken();
    } else if (!toldBroken && stage.isBroken()) {
      toldBroken = true;
      say(
          "("
              + stage.changed()
              + ": the lesson relies on it. Explore as you like: it is put back before the lesson"
              + " goes on, or now by /again.)");
    }
  }

  private void restoreIfBroken() {
    restoreIfBroken(at);
  }

  /** Puts back what the steps before {@code upTo} made, and says so. */
  private void restoreIfBroken(int upTo) {
    String changed = stage.changed();
    if (changed.isEmpty()) {
      return;
    }
    boolean kept = stage.restore(progress.linesBefore(lesson, upTo));
    say(
        "("
            + changed
            + " had changed: put back as the lesson needs it"
            + (kept ? "" : ", in a fresh session")
            + ".)");
    if (!kept) {
      replay(upTo);
      stage.enter(entered.stream().map(Entry::source).toList());
      stage.guardAgain();
    }
    toldBroken = false;
  }

  /** Runs code of the lesson as if it were typed; gives its snippets. */
  private List<Entry> runVisibly(String code) {
    List<Entry> entries = new ArrayList<>();
    lastValue = Optional.empty();
    lastFailed = false;
    for (String snippet : stage.snippets(code)) {
      telling.print("\n> " + snippet.replace("\n", "\n  "));
      prints.take();
      List<Outcome> outcomes = stage.run(snippet, outcome -> telling.print(outcome.text()));
      Attempt line = new Attempt(snippet, outcomes, prints.take());
      lastValue = line.it().or(() -> lastValue);
      entries.add(new Entry(snippet, line.text()));
      if (line.failed()) {
        lastFailed = true;
        break;
      }
    }
    return entries;
  }

  // The commands.

  /** The next hint; after the last one the model answer. */
  public void hint() {
    if (paused) {
      say(ENTER);
    } else if (rung < step().hints().size()) {
      say("Hint: " + step().hints().get(rung++));
    } else if (step().kind() == Kind.RUN) {
      say("(Enter runs it again.)");
    } else if (step().kind() == Kind.PREDICT) {
      say("A guess is fine: the code will tell. (Answer with " + telling.how(step()) + ".)");
    } else {
      telling.model(step());
      say((step().why().isEmpty() ? "Why is that an answer? " : "") + "Type it, or /skip goes on.");
    }
  }

  /** Enters the model answer, visibly, and goes on. */
  public void skip() {
    if (paused) {
      advance();
      return;
    }
    restoreIfBroken();
    if (step().code().text().isEmpty()) {
      telling.model(step());
      accept(progress.of(step().id()).map(Accepted::answer).orElse("(skipped)"), List.of());
    } else {
      List<Entry> lines = runVisibly(step().code().text());
      if (!ranToItsEnd()) {
        return;
      }
      telling.why(step());
      accept("(skipped)", lines);
    }
    pause();
  }

  /** Goes on, if this step is done. */
  public void next() {
    Optional<Accepted> done = progress.of(step().id());
    if (paused) {
      advance();
    } else if (done.isPresent()) {
      restoreIfBroken();
      stage.enter(progress.lines(step()));
      say("(Your earlier answer is entered again.)");
      advance();
    } else {
      say("This step is open. /hint helps; /skip shows an answer and goes on.");
    }
  }

  /** To the step before. */
  public void back() {
    if (at == 0) {
      say("This is the first step.");
    } else {
      moveTo(at - 1);
    }
  }

  /**
   * To a step.
   *
   * @param number from 1
   */
  public void goTo(int number) {
    int open = progress.firstOpen(lesson) + 1;
    if (number < 1 || number > lesson.steps().size()) {
      say("There are steps 1 to " + lesson.steps().size() + ", not " + number + ".");
    } else if (number > open) {
      say("Step " + open + " comes first; /skip passes it.");
    } else {
      moveTo(number - 1);
    }
  }

  /** This step once more, in a session with nothing but the steps before it. */
  public void again() {
    moveTo(at);
  }

  /** The steps, one line each: done, this one, or open. */
  public String steps() {
    return telling.steps(at, step -> progress.of(step.id()).isPresent());
  }

  /** The snippets that were accepted, with their outputs, as a script. */
  public String transcript() {
    return progress.transcript(lesson);
  }

  /** Leaves; what is done stays done. */
  public void quit() {
    finished = true;
    say("Left " + lesson.id() + ". /lesson " + lesson.id() + " goes on where you were.");
  }

  private Step step() {
    return lesson.steps().get(at);
  }

  private void say(String text) {
    telling.say(text);
  }
}
