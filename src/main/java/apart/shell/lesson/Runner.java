package apart.shell.lesson;

import apart.shell.engine.Outcome;
import apart.shell.engine.Session;
import apart.shell.lesson.Progress.Accepted;
import apart.shell.lesson.Questions.Reply;
import apart.shell.lesson.Step.Kind;
import apart.shell.lesson.Step.Worth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Leads a learner through a lesson: presents a step, waits, judges, goes on. Between the steps and
 * within them anything may be typed; only an answer counts. What an input at a question means is in
 * {@link Questions}, whether a line does a task in {@link Judge}, and what the lesson needs of the
 * session in {@link Replay}.
 */
public final class Runner implements Walk {
  private static final String ENTER = "(Enter goes on.)";

  /** After an explanation, of which one is asked what is missing. */
  private static final String SEEN = "(That was for yourself: nobody marks it. Enter goes on.)";

  private final Lesson lesson;
  private final String name;
  private final Optional<String> next;
  private final Progress progress;
  private final Narrator telling;
  private final HeardConsole prints;
  private final Inquiry inquiry;
  private final Judge judge;
  private final GuardedSession stage;
  private final Questions questions;
  private final Replay replay;
  private final Results results;
  private final Tally tally;

  private int at;
  private boolean paused;
  private boolean reading;
  private boolean finished;
  private int rung;
  private boolean hinted;
  private String before = "";

  /**
   * A lesson about to begin.
   *
   * @param prints stands between the session and its console
   * @param next the lesson after it
   */
  public Runner(
      Shelved shelved,
      Progress progress,
      Session session,
      HeardConsole prints,
      Page page,
      Optional<String> next) {
    this.next = next;
    this.lesson = shelved.lesson();
    this.name = shelved.name();
    this.progress = progress;
    this.tally = new Tally(lesson);
    this.telling = new Narrator(lesson, page, tally);
    this.prints = prints;
    this.inquiry = new Inquiry(session, prints);
    this.judge = new Judge(inquiry);
    this.stage = new GuardedSession(session, prints, inquiry);
    this.questions = new Questions(lesson, session, judge, telling);
    this.replay = new Replay(lesson, progress, session, stage, judge, telling, tally);
    this.results = new Results(lesson, progress);
  }

  // What the terminal asks and tells.

  /**
   * Presents the title, and the first step that is not done yet.
   *
   * @param used whether something was entered in the session before
   */
  public void begin(boolean used) {
    if (used) {
      say("(The session begins afresh: what you entered before is in /history, not in it.)");
      stage.reset();
    }
    telling.title();
    int open = progress.firstOpen(lesson);
    if (open == 0 || open == lesson.steps().size()) {
      telling.goal();
      stage.guardNothing(lesson);
      present();
      return;
    }
    say("You were at step " + (open + 1) + ". What you had entered is entered again.");
    at = open;
    replay.enterAgain(open);
    startStep();
    present();
  }

  /**
   * {@code twins 2/14 a-c> }; where Java is waited for, which has no word of its own, the place
   * alone.
   */
  @Override
  public String prompt() {
    return telling.prompt(at, paused || reading);
  }

  /** The lesson itself. */
  public Lesson lesson() {
    return lesson;
  }

  /** The lesson after this one. */
  public Optional<String> next() {
    return next;
  }

  @Override
  public boolean explains() {
    return !paused && step().kind() == Kind.EXPLAIN;
  }

  @Override
  public boolean isFinished() {
    return finished;
  }

  @Override
  public boolean wantsJava(String input) {
    return finished || paused || questions.wantsJava(step(), input);
  }

  @Override
  public boolean takes(String input) {
    if (input.isBlank()) {
      enter();
      return true;
    }
    reading = false;
    if (paused) {
      boolean talk = questions.isTalkAtPause(input);
      if (talk) {
        boolean own = step().kind() == Step.Kind.EXPLAIN && !step().isWithheld();
        say(own ? SEEN : ENTER);
      }
      return talk;
    }
    Reply reply = questions.reply(step(), input);
    if (reply instanceof Reply.Prediction prediction) {
      predicted(prediction);
    } else if (reply instanceof Reply.Right right) {
      right(right);
    } else if (reply instanceof Reply.Kept kept) {
      kept(kept.answer());
    } else if (reply instanceof Reply.Explanation explanation) {
      explained(explanation.sentence());
    } else if (reply instanceof Reply.Wrong wrong) {
      replay.refused(at, wrong.answer());
    }
    return !(reply instanceof Reply.Java);
  }

  @Override
  public void listen() {
    prints.take();
    if (!paused && step().kind() == Kind.DO) {
      before = judge.state(step());
    }
  }

  @Override
  public void saw(String input, List<Outcome> outcomes) {
    Attempt line = new Attempt(input, outcomes, prints.take());
    inquiry.forget();
    boolean judged = !paused && step().kind() == Kind.DO;
    List<String> asked = new ArrayList<>(stage.asked(step()));
    if (judged) {
      asked.addAll(judge.asked(step(), line));
    }
    inquiry.ask(asked);
    replay.keep(line);
    Optional<String> loss = inquiry.takeLoss();
    if (loss.isPresent()) {
      say("(A check of this step ended the agent, so nothing was judged: " + loss.get() + ")");
      inquiry.forget(stage.asked(step()));
    }
    replay.noticeBroken(at, line);
    if (judged && loss.isEmpty()) {
      judged(line);
    } else if (!paused && step().kind() != Kind.RUN) {
      questions.remind(step(), line);
    }
  }

  @Override
  public void sawCommand() {
    inquiry.forget();
    replay.noticeCommand(at);
  }

  // The steps, as a learner meets them.

  /** Shows the prose of a step, and its task, too, where both fit on a screen. */
  private void present() {
    step().prose().forEach(telling::paragraph);
    reading = !telling.fits(step());
    if (!reading) {
      act();
    }
  }

  private void act() {
    reading = false;
    if (step().kind() == Kind.RUN) {
      runAndPause();
    } else {
      telling.task(step());
    }
  }

  private void enter() {
    if (paused) {
      advance();
    } else if (reading || !telling.fits(step())) {
      act();
    } else {
      present();
    }
  }

  private void runAndPause() {
    replay.putBack(at);
    Demonstration shown = Demonstration.of(step().code().text(), stage, telling);
    if (shown.ended()) {
      replay.accept(at, "", shown.entries());
      paused = true;
    }
  }

  private void predicted(Reply.Prediction prediction) {
    replay.putBack(at);
    say("Your prediction: " + prediction.words() + ". Now the code runs.");
    Demonstration shown = Demonstration.of(step().code().text(), stage, telling);
    if (shown.ended()) {
      progress.came(step(), questions.compare(step(), prediction, shown.line()));
      telling.why(step());
      replay.accept(at, prediction.words(), shown.entries());
      paused = true;
    }
  }

  private void right(Reply.Right right) {
    telling.yes(step(), right.repeated());
    replay.accept(at, right.answer(), List.of());
    advance();
  }

  /** Takes an answer that this file cannot judge. */
  private void kept(String answer) {
    telling.kept(step(), answer);
    replay.accept(at, answer, List.of());
    advance();
  }

  private void explained(String sentence) {
    telling.compare(step(), sentence);
    replay.accept(at, sentence, List.of());
    paused = true;
  }

  private void judged(Attempt line) {
    Verdict verdict = judge.judge(step(), line, before);
    String changed = verdict instanceof Verdict.Exploring ? "" : stage.changed();
    boolean passed = verdict instanceof Verdict.Passed;
    if (!changed.isEmpty()) {
      replay.putBack(at);
      verdict = judge.judge(step(), line, before);
    }
    if (verdict instanceof Verdict.Passed) {
      passed(line);
    } else if (passed) {
      telling.advise("That works only because you had changed " + changed + ". Try again.");
    } else if (verdict instanceof Verdict.Refused refused) {
      telling.advise(refused.words());
      partly(line);
    } else {
      judge
          .unnamed(step(), line)
          .ifPresentOrElse(
              named -> telling.advise("(That is it, once it has its name: " + named + ")"),
              () -> nameHint(line));
    }
  }

  /** Keeps a line that does not do all of a task, and says what it earns of its points. */
  private void partly(Attempt line) {
    replay.refused(at, line.input());
    List<Worth> earned = judge.earned(step(), line);
    tally.keep(step(), earned);
    if (!earned.isEmpty()) {
      telling.points(step());
    }
  }

  /** Says once at a step that it asks for another name, or that there are hints. */
  private void nameHint(Attempt line) {
    Optional<String> wanted = judge.wantedName(step(), line);
    if (!hinted && (line.refused() || wanted.isPresent())) {
      hinted = true;
      say(wanted.orElse("(/hint helps with this step.)"));
    }
  }

  private void passed(Attempt line) {
    tally.keep(step(), judge.earned(step(), line));
    telling.passed(step());
    telling.why(step());
    replay.acceptEntered(at);
    paused = !telling.fits(line, at);
    if (!paused) {
      advance();
    }
  }

  private void advance() {
    replay.putBack(at + 1);
    if (at + 1 < lesson.steps().size()) {
      at++;
      startStep();
      present();
      passIfDone();
      return;
    }
    finished = true;
    telling.end(results, next);
  }

  /** Takes a task that what was entered in earlier steps has done already. */
  private void passIfDone() {
    Attempt nothing = new Attempt("", List.of(), "");
    if (!paused && step().kind() == Kind.DO && judge.passes(step(), nothing)) {
      say("(You have entered that already.)");
      replay.enterNeeded(at);
      passed(nothing);
    }
  }

  private void startStep() {
    paused = false;
    rung = 0;
    hinted = false;
    before = "";
    replay.start(at);
  }

  /** To a step, with the session as the steps before it leave it. */
  private void moveTo(int step) {
    at = step;
    replay.replay(step);
    startStep();
    present();
  }

  /** Where the learner is, to come back to. */
  public LessonPlace place() {
    return new LessonPlace(at, paused, reading, finished, rung, hinted, before, replay.kept());
  }

  /** Back, or on, to a place; the session has been brought there. */
  public void comeBack(LessonPlace place) {
    boolean moved = at != place.at() || paused != place.paused() || finished != place.finished();
    at = place.at();
    paused = place.paused();
    reading = place.reading();
    finished = place.finished();
    rung = place.rung();
    hinted = place.hinted();
    before = place.before();
    inquiry.forget();
    replay.comeBack(place.kept());
    if (moved && !finished) {
      telling.again(place, step());
    }
  }

  // The commands.

  @Override
  public void hint() {
    if (paused) {
      say(ENTER);
    } else {
      rung = telling.hint(step(), rung);
    }
  }

  @Override
  public void skip() {
    if (paused) {
      advance();
      return;
    }
    replay.putBack(at);
    if (step().kind() == Kind.DO && step().isWithheld()) {
      replay.acceptEntered(at, Accepted.SKIPPED);
      say("(Left as it is. " + tally.of(step()) + ")");
      advance();
      return;
    }
    if (step().code().text().isEmpty()) {
      telling.model(step());
      String earlier = replay.accepted(step()).map(Accepted::answer).orElse(Accepted.SKIPPED);
      replay.accept(at, earlier, List.of());
      paused = true;
      return;
    }
    Demonstration shown = Demonstration.of(step().code().text(), stage, telling);
    if (shown.ended()) {
      telling.why(step());
      replay.accept(at, Accepted.SKIPPED, shown.entries());
      paused = true;
    }
  }

  @Override
  public void goOn() {
    if (paused) {
      advance();
    } else if (replay.accepted(step()).isPresent()) {
      replay.putBack(at);
      replay.enterAccepted(step());
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
    String refused = telling.outOfReach(number, progress.firstOpen(lesson) + 1);
    if (refused.isEmpty()) {
      moveTo(number - 1);
    } else {
      say(refused);
    }
  }

  /** This step once more, in a session with nothing but the steps before it. */
  public void again() {
    moveTo(at);
  }

  /** The steps, one line each: done, this one, or open. */
  public String steps() {
    return telling.steps(at, step -> replay.accepted(step).isPresent());
  }

  /** What of the lesson is done. */
  public Progress progress() {
    return progress;
  }

  @Override
  public void quit() {
    finished = true;
    say("Left " + lesson.id() + ". /lesson " + name + " goes on where you were.");
  }

  private Step step() {
    return lesson.steps().get(at);
  }

  private void say(String text) {
    telling.say(text);
  }
}
