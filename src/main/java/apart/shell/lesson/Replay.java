package apart.shell.lesson;

import apart.shell.engine.Outcome;
import apart.shell.engine.Session;
import apart.shell.lesson.Progress.Accepted;
import apart.shell.lesson.Progress.Entry;
import apart.shell.lesson.Step.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The state that a lesson relies on: keeps what was accepted, puts back what a learner changed, and
 * enters earlier answers again.
 */
final class Replay {
  private final Lesson lesson;
  private final Progress progress;
  private final Session session;
  private final GuardedSession stage;
  private final Judge judge;
  private final Narrator telling;
  private final Tally tally;

  private List<Entry> entered = new ArrayList<>();
  private boolean toldBroken;
  private boolean toldUnsaved;

  Replay(
      Lesson lesson,
      Progress progress,
      Session session,
      GuardedSession stage,
      Judge judge,
      Narrator telling,
      Tally tally) {
    this.lesson = lesson;
    this.progress = progress;
    this.session = session;
    this.stage = stage;
    this.judge = judge;
    this.telling = telling;
    this.tally = tally;
  }

  /**
   * What there is of a lesson besides the session.
   *
   * @param entered in the step that is open
   * @param toldBroken whether it was said that the lesson relies on something that was changed
   * @param guarded what the lesson relies on
   * @param done what was accepted
   */
  record Kept(
      List<Entry> entered,
      boolean toldBroken,
      GuardedSession.Guarded guarded,
      Map<String, Accepted> done) {}

  /** What there is now. */
  Kept kept() {
    return new Kept(List.copyOf(entered), toldBroken, stage.guarded(), progress.all());
  }

  /** Goes back, or on, to what there was, now that the session has been brought there. */
  void comeBack(Kept then) {
    entered = new ArrayList<>(then.entered());
    toldBroken = then.toldBroken();
    stage.guard(then.guarded());
    keeping(() -> progress.comeBack(lesson, then.done()));
  }

  /** A step begins: from now on what the steps before it made is guarded. */
  void start(int at) {
    toldBroken = false;
    entered = new ArrayList<>();
    stage.guard(lesson, at);
  }

  // Accepting.

  /** Keeps what a line made, which the answer to come may build on. */
  void keep(Attempt line) {
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

  /** Records a step as done with what was entered in it, and all that this builds on. */
  void acceptEntered(int at) {
    acceptEntered(at, "");
  }

  /** Records a step as done with what was entered in it, and a word on it. */
  void acceptEntered(int at, String answer) {
    accept(at, answer, complete(at, entered));
  }

  /** Takes what did a step's task already, before the step began, as entered in it. */
  void enterNeeded(int at) {
    Step step = lesson.steps().get(at);
    String asked = String.join("\n", step.checks().stream().map(Step.Check::condition).toList());
    List<Entry> needed = complete(at, List.of(new Entry(asked, "")));
    entered = new ArrayList<>(needed.subList(0, needed.size() - 1));
  }

  /** Records a step as done; what it made is guarded from now on. */
  void accept(int at, String answer, List<Entry> entries) {
    tally.answered(lesson.steps().get(at), answer);
    record(lesson.steps().get(at), new Accepted(answer, List.copyOf(entries)));
    entered = new ArrayList<>();
    stage.look(lesson.steps().get(at));
    putBack(at + 1);
    stage.guardAll(lesson, at + 1);
  }

  /** What was entered in a step, after what it builds on from earlier ones. */
  private List<Entry> complete(int at, List<Entry> answer) {
    List<Session.Listed> learners =
        session.snippets().stream().filter(snippet -> !stage.guards(snippet)).toList();
    return new SelfContained(learners, progress.linesBefore(lesson, at)).complete(answer);
  }

  private void record(Step step, Accepted done) {
    keeping(() -> progress.accept(lesson, step, done));
  }

  /** Records that an answer was refused. */
  void refused(int at, String answer) {
    keeping(() -> progress.refused(lesson, lesson.steps().get(at), answer));
  }

  private void keeping(Keeping change) {
    try {
      change.make();
    } catch (IOException unwritable) {
      if (!toldUnsaved) {
        toldUnsaved = true;
        telling.say("(Your progress cannot be kept: " + unwritable.getMessage() + ".)");
      }
    }
  }

  /** A change to what is kept in a file. */
  private interface Keeping {
    void make() throws IOException;
  }

  // Putting back.

  /** Says, once a step, that a line changed what the lesson relies on. */
  void noticeBroken(int at, Attempt line) {
    if (line.outcomes().stream().anyMatch(Outcome.AgentLost.class::isInstance)) {
      putBack(at);
    } else if (!toldBroken && stage.isBroken()) {
      toldBroken = true;
      telling.say(
          "("
              + stage.changed()
              + ": the lesson relies on it. Explore as you like: it is put back before the lesson"
              + " goes on, or now by /again.)");
    }
  }

  /** A command may have taken away what the lesson relies on. */
  void noticeCommand(int at) {
    if (!toldBroken && stage.guardsAnything()) {
      putBack(at);
    }
  }

  /** Puts back what the steps before {@code upTo} made, and says so. */
  void putBack(int upTo) {
    String changed = stage.changed();
    if (changed.isEmpty()) {
      return;
    }
    boolean kept = stage.restore(progress.linesBefore(lesson, upTo));
    telling.say(
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

  // Entering again.

  /** A session with nothing but what was accepted before a step. */
  void replay(int upTo) {
    stage.reset();
    enterAgain(upTo);
  }

  /**
   * Enters what was accepted before a step; the model answer where that no longer answers, since
   * the lesson was edited.
   */
  void enterAgain(int upTo) {
    boolean replaced = false;
    for (Step each : lesson.steps().subList(0, upTo)) {
      Attempt last = stage.hearEach(progress.lines(each));
      if (last.stopped()) {
        telling.say("(Stopped before all was entered again; /again puts it back.)");
        return;
      }
      if (each.kind() == Kind.DO) {
        tally.keep(each, judge.earned(each, last));
      } else {
        progress.answer(each).ifPresent(answer -> tally.answered(each, answer));
      }
      boolean fails = last.failed() || (each.kind() == Kind.DO && !judge.passes(each, last));
      if (fails && !each.isWithheld()) {
        replaced = true;
        String answer = progress.of(each).map(Accepted::answer).orElse("");
        record(each, new Accepted(answer, model(each)));
      }
    }
    if (replaced) {
      telling.say("(Not everything could be entered again: model answers stand in for it.)");
    }
  }

  /** Enters what was accepted for a step, unseen. */
  void enterAccepted(Step step) {
    stage.enter(progress.lines(step));
  }

  /** Enters the model answer of a step, unseen. */
  private List<Entry> model(Step step) {
    List<Entry> entries = new ArrayList<>();
    for (String snippet : stage.snippets(step.code().text())) {
      entries.add(new Entry(snippet, stage.hear(List.of(snippet)).text()));
    }
    return entries;
  }

  /** What was accepted for a step, if it is done. */
  Optional<Accepted> accepted(Step step) {
    return progress.of(step);
  }
}
