package apart.shell.lesson;

import apart.shell.answer.Answer;
import apart.shell.engine.Outcome;
import apart.shell.engine.Session;
import apart.shell.engine.Tone;
import apart.shell.engine.WhatStands;
import apart.shell.engine.Withheld;
import apart.shell.lesson.Questions.Reply;
import apart.shell.lesson.Step.Kind;
import apart.shell.source.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Asks questions of lessons again, each in a session with what its lesson had made for it. At the
 * end the learner's own session is as it was before; what is done of the lessons stays as it is.
 */
public final class Review implements Walk {
  private static final String ENTER = "(Enter goes on.)";

  private final List<Recall> asked;
  private final ReviewFile kept;
  private final Session session;
  private final HeardConsole prints;
  private final Page page;
  private final Consumer<Optional<Shelved>> place;
  private final Inquiry inquiry;
  private final Judge judge;
  private final GuardedSession stage;
  private final List<Recall> missed = new ArrayList<>();

  private WhatStands own;
  private Narrator telling;
  private Questions questions;
  private Setting setting;
  private int at;
  private int tried;
  private int right;
  private boolean answered;
  private boolean paused;
  private boolean finished;
  private int rung;
  private String before = "";

  /**
   * A review about to begin.
   *
   * @param asked the questions; at least one
   * @param prints stands between the session and its console
   * @param place told the lesson whose question comes, and nothing at the end
   */
  public Review(
      List<Recall> asked,
      ReviewFile kept,
      Session session,
      HeardConsole prints,
      Page page,
      Consumer<Optional<Shelved>> place) {
    this.asked = asked;
    this.kept = kept;
    this.session = session;
    this.prints = prints;
    this.page = page;
    this.place = place;
    this.inquiry = new Inquiry(session, prints);
    this.judge = new Judge(inquiry);
    this.stage = new GuardedSession(session, prints, inquiry);
  }

  /** Puts the learner's session aside, and asks the first question. */
  public void begin() {
    Set<String> lessons = new LinkedHashSet<>();
    asked.forEach(each -> lessons.add(each.lesson().name()));
    own = session.standing();
    at = 0;
    tell(asked.get(0));
    telling.say(
        Tone.TITLE,
        "Review: " + Words.count(asked.size(), "question") + " from " + String.join(", ", lessons));
    String aside = session.snippets().isEmpty() ? "" : " What you have is put aside until then.";
    telling.say(Tone.REMARK, "(/hint helps, /skip shows the answer, /quit ends it." + aside + ")");
    ask();
  }

  /** Has what is said be said of a question. */
  private void tell(Recall question) {
    Lesson lesson = question.lesson().lesson();
    telling = new Narrator(lesson, page, new Tally(lesson));
    questions = new Questions(lesson, session, judge, telling);
  }

  private void ask() {
    answered = false;
    paused = false;
    rung = 0;
    before = "";
    tell(asked.get(at));
    place.accept(Optional.of(asked.get(at).lesson()));
    setting = Setting.of(lesson(), step(), stage);
    telling.print(
        Tone.TITLE,
        "\n" + (at + 1) + " of " + asked.size() + ", from " + asked.get(at).lesson().name());
    if (!prepare()) {
      telling.say("(What it asks about could not be made again: it is left out.)");
      next();
      return;
    }
    step().prose().forEach(telling::paragraph);
    if (!setting.names().isEmpty()) {
      String names = String.join(", ", setting.names());
      telling.paragraph("(As the lesson made them: " + names + ". /list shows how.)");
    }
    telling.task(step());
  }

  /** Has the session hold what the question needs and nothing else; false if it cannot. */
  private boolean prepare() {
    session.comeBack(WhatStands.first());
    inquiry.forget();
    boolean ready = stage.enter(setting.lines());
    stage.guard(lesson(), lesson().steps().indexOf(step()));
    return ready;
  }

  private Step step() {
    return asked.get(at).step();
  }

  private Lesson lesson() {
    return asked.get(at).lesson().lesson();
  }

  // What the terminal asks and tells.

  @Override
  public String prompt() {
    String awaited = paused ? "Enter" : telling.awaited(step());
    String where = "review " + (at + 1) + "/" + asked.size();
    return (awaited.isEmpty() ? where : where + " " + awaited) + "> ";
  }

  @Override
  public boolean explains() {
    return false;
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
      goOn();
      return true;
    }
    if (paused) {
      boolean talk = questions.isTalkAtPause(input);
      if (talk) {
        telling.say(ENTER);
      }
      return talk;
    }
    Reply reply = questions.reply(step(), input);
    if (reply instanceof Reply.Prediction prediction) {
      predicted(prediction);
    } else if (reply instanceof Reply.Right right) {
      right(right);
    } else if (reply instanceof Reply.Wrong) {
      answered(false);
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
    if (line.outcomes().stream().anyMatch(Outcome.AgentLost.class::isInstance)) {
      putBack();
    } else if (!paused && step().kind() == Kind.DO) {
      judged(line);
    } else if (!paused) {
      questions.remind(step(), line);
    }
  }

  @Override
  public void sawCommand() {
    inquiry.forget();
    putBack();
  }

  // The answers.

  private void predicted(Reply.Prediction prediction) {
    putBack();
    telling.say("Your prediction: " + prediction.words() + ". Now the code runs.");
    Demonstration shown = Demonstration.of(step().code().text(), stage, telling);
    if (shown.ended()) {
      String result = questions.compare(step(), prediction, shown.line());
      boolean same =
          step().answer().isPresent()
              ? Answers.to(lesson(), step()).accepts(prediction.words())
              : Answer.normal(prediction.words()).equals(Answer.normal(result));
      telling.why(step());
      answered(same);
      pause();
    }
  }

  private void right(Reply.Right right) {
    telling.yes(step(), right.repeated());
    answered(true);
    pause();
  }

  private void judged(Attempt line) {
    Verdict verdict = judge.judge(step(), line, before);
    if (!(verdict instanceof Verdict.Exploring) && !stage.changed().isEmpty()) {
      putBack();
      verdict = judge.judge(step(), line, before);
    }
    if (verdict instanceof Verdict.Passed) {
      telling.say(Tone.SUCCESS, "Done.");
      telling.why(step());
      answered(true);
      pause();
    } else if (verdict instanceof Verdict.Refused refused) {
      telling.advise(refused.words());
      answered(false);
    } else {
      judge
          .unnamed(step(), line)
          .ifPresent(named -> telling.advise("(That is it, once it has its name: " + named + ")"));
    }
  }

  /** Puts back what the question is about, if that has changed. */
  private void putBack() {
    String changed = stage.changed();
    if (!changed.isEmpty()) {
      stage.restore(setting.lines());
      telling.say("(" + changed + " had changed: put back as the lesson made it.)");
    }
  }

  /** Keeps the first answer to a question: one that was right after a hint is not right yet. */
  private void answered(boolean rightly) {
    if (answered) {
      return;
    }
    answered = true;
    boolean alone = rightly && rung == 0;
    tried++;
    if (alone) {
      right++;
    } else {
      missed.add(asked.get(at));
    }
    try {
      kept.answered(asked.get(at).lesson(), step(), alone);
    } catch (IOException unwritable) {
      telling.say("(It cannot be kept: " + unwritable.getMessage() + ".)");
    }
  }

  private void pause() {
    paused = true;
    if (at + 1 == asked.size()) {
      next();
    }
  }

  private void next() {
    if (at + 1 < asked.size()) {
      at++;
      ask();
    } else {
      end();
    }
  }

  // The commands.

  @Override
  public void hint() {
    if (paused) {
      telling.say(ENTER);
    } else {
      telling.hint(step(), rung);
      rung++;
    }
  }

  @Override
  public void skip() {
    if (paused) {
      next();
      return;
    }
    answered(false);
    if (step().code().text().isEmpty()) {
      telling.model(step());
    } else {
      putBack();
      Demonstration.of(step().code().text(), stage, telling);
      telling.why(step());
    }
    pause();
  }

  @Override
  public void goOn() {
    if (paused) {
      next();
    } else {
      telling.task(step());
    }
  }

  @Override
  public void quit() {
    end();
  }

  /** Says how it went, and brings the learner's session back. */
  private void end() {
    finished = true;
    String said =
        tried == 0
            ? "The review was left."
            : "The review is over: " + right + " of " + tried + " right at once.";
    telling.print(Tone.TITLE, "\n" + said);
    if (!missed.isEmpty()) {
      List<String> names =
          missed.stream().map(one -> one.lesson().name() + " " + one.step().id()).toList();
      telling.say("The next one begins with: " + String.join(", ", names) + ".");
    }
    Withheld withheld = session.comeBack(own);
    inquiry.forget();
    place.accept(Optional.empty());
    List<String> lost = new ArrayList<>(withheld.undeclared());
    lost.addAll(withheld.unread());
    if (!lost.isEmpty()) {
      telling.say("(Not brought back: " + String.join(", ", lost) + ".)");
    }
  }
}
