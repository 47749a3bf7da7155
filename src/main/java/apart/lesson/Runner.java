package apart.lesson;

import apart.engine.Outcome;
import apart.engine.Session;
import apart.lesson.Progress.Accepted;
import apart.lesson.Progress.Entry;
import apart.lesson.Step.Choice;
import apart.lesson.Step.Kind;
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
  /** Lines of the smallest usual screen, and of the output of a step that only shows. */
  private static final int SCREEN = 24;

  private static final int TABLE = 8;
  private static final String ENTER = "(Enter goes on.)";

  private final Lesson lesson;
  private final Progress progress;
  private final Page page;
  private final Prints prints;
  private final Judge judge;
  private final Stage stage;

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
  public Runner(Lesson lesson, Progress progress, Session session, Prints prints, Page page) {
    this.lesson = lesson;
    this.progress = progress;
    this.page = page;
    this.prints = prints;
    this.judge = new Judge(session, prints);
    this.stage = new Stage(session, prints, judge);
  }

  /** The lesson. */
  public Lesson lesson() {
    return lesson;
  }

  /** Presents the title, and the first step that is not done yet. */
  public void begin() {
    say(lesson.title() + " (about " + lesson.minutes() + " minutes)");
    int open = progress.firstOpen(lesson);
    if (open == 0 || open == lesson.steps().size()) {
      say(lesson.goal());
      say("(Any Java may be typed at any time. /hint helps, /skip goes on, /quit leaves.)");
      present();
      return;
    }
    say("You were at step " + (open + 1) + ". What you had entered is entered again.");
    moveTo(open);
  }

  /** What stands before the next input: {@code twins 3/8> }. */
  public String prompt() {
    return lesson.id() + " " + (at + 1) + "/" + lesson.steps().size() + "> ";
  }

  /** Whether the lesson is at its end or was left. */
  public boolean isFinished() {
    return finished;
  }

  /** Whether the next input is meant as Java, not as a sentence. */
  public boolean wantsJava() {
    return finished || paused || step().kind() != Kind.EXPLAIN;
  }

  /** Offers an input before it runs as Java; true if it was an answer. */
  public boolean takes(String input) {
    prints.take();
    if (input.isBlank()) {
      enter();
      return true;
    }
    if (paused) {
      return false;
    }
    return switch (step().kind()) {
      case RUN -> false;
      case DO -> {
        before = judge.state(step());
        yield false;
      }
      case PREDICT -> predicted(input);
      case ASK -> answered(input);
      case EXPLAIN -> explained(input);
    };
  }

  /** Told what an input led to. */
  public void saw(String input, List<Outcome> outcomes) {
    Heard line = new Heard(input, outcomes, prints.take());
    if (!noticeBroken(line)) {
      keep(line);
    }
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
    step().prose().forEach(this::paragraph);
    if (step().kind() == Kind.RUN) {
      runAndPause();
    } else {
      task();
    }
  }

  private void task() {
    Answers answers = Answers.to(lesson, step());
    String text =
        switch (step().kind()) {
          case DO -> "Do: " + step().text();
          case PREDICT -> "Predict: " + step().text();
          case ASK -> "Question: " + step().text();
          case EXPLAIN -> "Explain: " + step().text();
          case RUN -> "Watch:";
        };
    paragraph(text);
    switch (step().kind()) {
      case PREDICT, ASK -> {
        if (step().kind() == Kind.PREDICT) {
          page.print(Prose.code(step().code().text()));
        }
        if (!step().choices().isEmpty()) {
          page.print(answers.listed(page.columns()));
        }
        say("(Answer with " + answers.how() + ".)");
      }
      case EXPLAIN -> say("(In your own words, on one line.)");
      default -> {}
    }
  }

  private void enter() {
    if (paused) {
      advance();
    } else if (step().kind() == Kind.RUN) {
      runAndPause();
    } else {
      task();
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
    explainWhy();
    accept(prediction, lines);
    pause();
    return true;
  }

  /** Shows prediction and result side by side. */
  private void compare(Answers answers, String prediction, Optional<Choice> choice) {
    String result = answers.right().map(Choice::text).orElseGet(() -> numberOr(lastValue));
    page.print("\nPredicted: " + prediction + "\nHappened:  " + result);
    choice.filter(c -> !c.right()).ifPresent(c -> say(filled(c.message())));
    OptionalDouble expected = Answer.number(result);
    OptionalDouble guessed = Answer.number(prediction);
    if (choice.isEmpty() && expected.isPresent() && guessed.isPresent()) {
      double apart = Math.abs(expected.getAsDouble() - guessed.getAsDouble());
      page.print("Apart by:  " + (answers.accepts(prediction) ? "nothing that counts" : apart));
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
    } else {
      say(answers.known(input).map(w -> filled(w.message())).orElse(notYet(input)));
    }
    return true;
  }

  /** Words that are no Java and none of the answers; says what would be one. */
  private boolean isNoAnswer(String input) {
    if (!Answers.isProse(input)) {
      return false;
    }
    say("(Answer with " + how() + ".)");
    return true;
  }

  private static String notYet(String input) {
    return "Not " + input.strip() + ". Anything may be typed to find out, and /hint helps.";
  }

  private String filled(String message) {
    return judge.words(message, Optional.empty());
  }

  private void right(String answer) {
    say("Yes: " + answer + ".");
    explainWhy();
    accept(answer, List.of());
    advance();
  }

  private boolean explained(String input) {
    if (!Answers.isSentence(input)) {
      return false;
    }
    showRubric();
    accept(input.strip(), List.of());
    pause();
    return true;
  }

  private void showRubric() {
    say("Compare with yours:");
    step().rubric().forEach(point -> page.print(Prose.wrap("- " + point, page.columns(), 2)));
  }

  private void judged(Heard line) {
    Verdict verdict = judge.judge(step(), line, before);
    if (verdict instanceof Verdict.Passed) {
      passed(line);
    } else if (verdict instanceof Verdict.Known known) {
      say(known.words());
      restoreIfBroken();
    } else if (verdict instanceof Verdict.Facts facts) {
      say(facts.words());
      restoreIfBroken();
    }
  }

  private void passed(Heard line) {
    String changed = stage.changed();
    if (!changed.isEmpty() && !passesAgain()) {
      say(
          "That works only because you had changed "
              + changed
              + ", which is now as the lesson needs it. Try again.");
      stage.fresh(progress.linesBefore(lesson, at));
      entered = new ArrayList<>();
      return;
    }
    say("Done.");
    explainWhy();
    accept("", entered);
    if (fits(line)) {
      advance();
    } else {
      pause();
    }
  }

  /** Whether what was entered answers the step with the lesson's own variables, too. */
  private boolean passesAgain() {
    stage.fresh(progress.linesBefore(lesson, at));
    return judge.passes(step(), stage.hear(entered.stream().map(Entry::source).toList()));
  }

  /** Whether a line's output and the next step can be seen at once. */
  private boolean fits(Heard line) {
    int lines = (int) line.text().lines().count() + 2;
    if (at + 1 < lesson.steps().size()) {
      Step next = lesson.steps().get(at + 1);
      List<String> texts = new ArrayList<>(next.prose());
      texts.add(next.text());
      for (String text : texts) {
        lines += 1 + (int) Prose.wrap(text, page.columns(), 0).lines().count();
      }
      boolean shows = next.kind() == Kind.RUN || next.kind() == Kind.PREDICT;
      lines += next.choices().size() + (shows ? (int) next.code().text().lines().count() : 0);
      lines += next.kind() == Kind.RUN ? TABLE : 1;
    }
    return lines < SCREEN;
  }

  /** Somebody who meant to answer, and wrote what Java cannot read, is told how to answer. */
  private void remind(Heard line) {
    if (line.outcomes().stream().anyMatch(Outcome.Rejected.class::isInstance)) {
      say(
          step().kind() == Kind.EXPLAIN
              ? "(To explain, write a sentence.)"
              : "(To answer, type " + Answers.to(lesson, step()).how() + ".)");
    }
  }

  private void explainWhy() {
    if (!step().why().isEmpty()) {
      paragraph(step().why());
    }
  }

  // Going on, and keeping what a resumed lesson needs.

  private void accept(String answer, List<Entry> entries) {
    record(step(), new Accepted(answer, List.copyOf(entries)));
    entered = new ArrayList<>();
    restoreIfBroken(progress.linesBefore(lesson, at + 1));
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
    page.print(ENTER);
  }

  private void advance() {
    at++;
    startStep();
    if (at < lesson.steps().size()) {
      present();
      return;
    }
    at--;
    finished = true;
    lesson.closing().forEach(this::paragraph);
    say("The end of " + lesson.id() + ". /transcript FILE keeps it; /lesson lists more.");
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
    if (!stage.fresh(progress.linesBefore(lesson, step))) {
      say("(Not everything could be entered again: model answers stand in for it.)");
      replaceByModels(step);
    }
    startStep();
    present();
  }

  private void replaceByModels(int upTo) {
    stage.fresh(List.of());
    for (Step each : lesson.steps().subList(0, upTo)) {
      String answer = progress.of(each.id()).map(Accepted::answer).orElse("");
      record(each, new Accepted(answer, model(each)));
    }
  }

  private void keep(Heard line) {
    if (!line.failed()) {
      entered.add(new Entry(line.input().strip(), line.text()));
      return;
    }
    line.outcomes().stream()
        .filter(outcome -> !outcome.failed())
        .map(outcome -> new Entry(outcome.source().strip(), outcome.text()))
        .forEach(entered::add);
  }

  /** Whether a line changed what the lesson relies on; says so once a step. */
  private boolean noticeBroken(Heard line) {
    if (!stage.isBroken()) {
      return false;
    }
    if (line.outcomes().stream().anyMatch(Outcome.AgentLost.class::isInstance)) {
      restoreIfBroken();
    } else if (!toldBroken) {
      toldBroken = true;
      say(
          "("
              + stage.changed()
              + ": the lesson relies on it. Explore as you like: it is put back before the lesson"
              + " goes on, or now by /again.)");
    }
    return true;
  }

  private void restoreIfBroken() {
    restoreIfBroken(progress.linesBefore(lesson, at));
  }

  private void restoreIfBroken(List<String> lines) {
    String changed = stage.changed();
    if (changed.isEmpty()) {
      return;
    }
    boolean kept = stage.restore(lines);
    say(
        "("
            + changed
            + " had changed: put back as the lesson needs it"
            + (kept ? "" : ", in a fresh session")
            + ".)");
    toldBroken = false;
  }

  /** Runs code of the lesson as if it were typed; gives its snippets. */
  private List<Entry> runVisibly(String code) {
    List<Entry> entries = new ArrayList<>();
    lastValue = Optional.empty();
    lastFailed = false;
    for (String snippet : stage.snippets(code)) {
      page.print("\n> " + snippet.replace("\n", "\n  "));
      prints.take();
      List<Outcome> outcomes = stage.run(snippet, outcome -> page.print(outcome.text()));
      Heard line = new Heard(snippet, outcomes, prints.take());
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
    } else if (step().kind() == Kind.PREDICT) {
      say("A guess is fine: the code will tell. (Answer with " + how() + ".)");
    } else {
      showModel();
      say((step().why().isEmpty() ? "Why is that an answer? " : "") + "Type it, or /skip goes on.");
    }
  }

  private String how() {
    return Answers.to(lesson, step()).how();
  }

  private void showModel() {
    switch (step().kind()) {
      case DO -> {
        say("One answer:");
        page.print(Prose.code(step().code().text()));
      }
      case ASK -> say("The answer: " + rightAnswer() + ".");
      case EXPLAIN -> showRubric();
      default -> {}
    }
    explainWhy();
  }

  private String rightAnswer() {
    return Answers.to(lesson, step())
        .right()
        .map(Choice::text)
        .orElseGet(() -> step().answer().map(Answer::text).orElse(""));
  }

  /** Enters the model answer, visibly, and goes on. */
  public void skip() {
    if (paused) {
      advance();
      return;
    }
    restoreIfBroken();
    if (step().code().text().isEmpty()) {
      showModel();
      accept("(skipped)", List.of());
    } else {
      List<Entry> lines = runVisibly(step().code().text());
      if (!ranToItsEnd()) {
        return;
      }
      explainWhy();
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
      stage.enter(done.get().entries().stream().map(Entry::source).toList());
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
    StringBuilder list = new StringBuilder();
    for (int i = 0; i < lesson.steps().size(); i++) {
      Step each = lesson.steps().get(i);
      String state = i == at ? "here" : progress.of(each.id()).isPresent() ? "done" : "open";
      String what = each.text().isEmpty() ? each.code().text().replace("\n", " ") : each.text();
      String line = String.format("%2d  %s  %-14s %s", i + 1, state, each.id(), what);
      int width = Math.max(20, page.columns() - 1);
      list.append(i == 0 ? "" : "\n");
      list.append(line.length() <= width ? line : line.substring(0, width - 3) + "...");
    }
    return list.toString();
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

  private void paragraph(String text) {
    page.print("\n" + Prose.wrap(text, page.columns(), 0));
  }

  private void say(String text) {
    page.print(Prose.wrap(text, page.columns(), 0));
  }
}
