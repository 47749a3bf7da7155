package apart.shell.grade;

import apart.shell.answer.Meaning;
import apart.shell.assign.Forbidden;
import apart.shell.engine.Outcome;
import apart.shell.engine.Session;
import apart.shell.grade.HandedIn.Answered;
import apart.shell.lesson.Answers;
import apart.shell.lesson.Attempt;
import apart.shell.lesson.GuardedSession;
import apart.shell.lesson.HeardConsole;
import apart.shell.lesson.Inquiry;
import apart.shell.lesson.Judge;
import apart.shell.lesson.Lesson;
import apart.shell.lesson.Step;
import apart.shell.lesson.Step.Worth;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;

/**
 * The marking of one submission in a session of its own, from the first step to the last. What a
 * submission can do runs first, and is over; then its checks are asked, one question for those that
 * students see and one for each that they do not.
 */
final class Marking {
  /** Three steps that use up their time are enough. */
  private static final int STEPS_IN_ALL = 3;

  /** What a snippet prints beyond that is read by nobody, and a flood would go on for ever. */
  private static final int MOST_PRINTED = 4_000_000;

  /** What is thrown at code that would use what it may not. */
  private static final String REFUSED = "Refused";

  /** What is said of a JVM that had to be ended since it did not stop. */
  private static final String BY_FORCE = "was stopped the hard way";

  /** What would go on beside the code that starts it. */
  private static final List<String> BESIDE =
      List.of("java.lang.Thread", "java.util.Timer", "java.util.concurrent.");

  /** Hears how far a marking is. */
  interface Progress {
    /**
     * A step of this name begins; before the first, what was handed in is read, and it is empty.
     */
    void at(String step);
  }

  private final Lesson lesson;
  private final Map<String, Broken> spared;
  private final GuardedSession stage;
  private final Stopwatch watch;
  private final Checking checking;
  private final Shadows shadows;
  private final Keepsake keepsake;
  private final HandedIn handedIn;
  private final List<StepMark> marks = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final Set<String> caughtUp = new HashSet<>();
  private boolean theirsRan;

  private Marking(
      Lesson lesson,
      MarkRequest request,
      Session session,
      HeardConsole prints,
      ScheduledExecutorService clock) {
    this.lesson = lesson;
    this.spared = request.spared();
    Inquiry inquiry = new Inquiry(session, prints);
    this.stage = new GuardedSession(session, prints, inquiry);
    Duration each = lesson.terms().limit().time();
    this.watch = new Stopwatch(session, clock, each, each.multipliedBy(STEPS_IN_ALL));
    prints.whenOver(MOST_PRINTED, watch::flood);
    this.checking = new Checking(session, new Judge(inquiry), watch);
    this.shadows = new Shadows(lesson, session, stage);
    this.keepsake = new Keepsake(lesson, session);
    this.handedIn = HandedIn.of(lesson, request.text(), stage::snippets);
  }

  /**
   * Marks a submission.
   *
   * @param session in which nothing was entered yet
   * @param prints stands between the session and its console
   * @param clock stops what does not end
   */
  static Marked of(
      Lesson lesson,
      MarkRequest request,
      Session session,
      HeardConsole prints,
      ScheduledExecutorService clock,
      Progress progress) {
    progress.at("");
    Marking marking = new Marking(lesson, request, session, prints, clock);
    for (int at = 0; at < lesson.steps().size(); at++) {
      progress.at(lesson.steps().get(at).id());
      marking.marks.add(marking.step(at));
    }
    List<String> notes = new ArrayList<>(request.notes());
    notes.addAll(marking.handedIn.notes());
    notes.addAll(Unrepeatable.in(marking.handedIn.java()));
    notes.addAll(marking.notes);
    return new Marked("", List.copyOf(notes), List.copyOf(marking.marks));
  }

  private StepMark step(int at) {
    Step step = lesson.steps().get(at);
    Optional<Answered> answer = handedIn.of(step.id());
    return switch (step.kind()) {
      case RUN -> shown(at, step);
      case PREDICT -> predicted(at, step, answer);
      case ASK -> answered(step, answer);
      case EXPLAIN -> explained(step, answer);
      case DO -> done(at, step, answer);
    };
  }

  // Steps that are not judged by what code does.

  private StepMark shown(int at, Step step) {
    Attempt line = ours(at, step);
    return StepMark.of(step.id(), Status.SHOWN, "", List.of(), step.code().text(), output(line));
  }

  private StepMark predicted(int at, Step step, Optional<Answered> answer) {
    StepMark mark = answered(step, answer);
    Attempt line = ours(at, step);
    return StepMark.of(
        step.id(), mark.status(), mark.message(), mark.parts(), mark.code(), output(line));
  }

  private StepMark answered(Step step, Optional<Answered> answer) {
    String words = answer.map(Answered::words).orElse("");
    if (words.isEmpty()) {
      return missing(step);
    }
    boolean right = isRight(step, words);
    List<PartMark> parts = new ArrayList<>();
    for (Worth part : step.worths()) {
      parts.add(
          right
              ? PartMark.passed(false, part.points())
              : PartMark.missed(false, Status.FAILED, part.points(), ""));
    }
    String message = right ? "" : "This is not the answer.";
    return StepMark.of(step.id(), Status.FAILED, message, parts, words, "");
  }

  private boolean isRight(Step step, String words) {
    Answers answers = Answers.to(lesson, step);
    if (step.choices().isEmpty()) {
      return answers.accepts(words);
    }
    return answers.meaning(words, name -> false) instanceof Meaning.Chosen chosen
        && chosen.choice().right();
  }

  private StepMark explained(Step step, Optional<Answered> answer) {
    String words = answer.map(Answered::words).orElse("");
    if (words.isEmpty()) {
      return missing(step);
    }
    return StepMark.of(step.id(), Status.BY_HAND, "", all(step, Status.BY_HAND), words, "");
  }

  private StepMark missing(Step step) {
    String message = step.points().isNone() ? "" : "Nothing was handed in for this.";
    return StepMark.of(
        step.id(), Status.NOT_REACHED, message, all(step, Status.NOT_REACHED), "", "");
  }

  private static List<PartMark> all(Step step, Status status) {
    return step.worths().stream()
        .map(part -> PartMark.missed(isHidden(part), status, part.points(), ""))
        .toList();
  }

  private static boolean isHidden(Worth part) {
    return part.judged() == Worth.Judged.WHEN_GRADED;
  }

  // Tasks.

  private StepMark done(int at, Step step, Optional<Answered> answer) {
    String code = answer.map(Answered::code).orElse("");
    if (code.isBlank()) {
      return missing(step);
    }
    List<String> forbidden = Forbidden.in(code, lesson.terms().forbidden());
    if (!forbidden.isEmpty()) {
      String words = String.join(", ", forbidden) + " must not be used.";
      return StepMark.of(step.id(), Status.FAILED, words, all(step, Status.FAILED), code, "");
    }
    if (spared.containsKey(step.id())) {
      Broken broke = spared.get(step.id());
      Status status = broke.status();
      return StepMark.of(step.id(), status, broke.words(), all(step, status), code, "");
    }
    catchUp(at, step);
    if (watch.isOver()) {
      String words = "The time for all steps was over before this one.";
      return StepMark.of(
          step.id(), Status.NOT_REACHED, words, all(step, Status.NOT_REACHED), code, "");
    }
    Attempt line = watch.during(() -> theirs(code));
    Optional<StepMark> broken = broken(step, code, line);
    if (broken.isPresent()) {
      putBack(at);
      return broken.get();
    }
    putBack(at);
    watch.during(() -> made(at, line));
    notes.addAll(shadows.setAside(at, checking.java(step)));
    Optional<String> impostor = shadows.impostor(at, step, line);
    if (impostor.isPresent()) {
      List<PartMark> parts = all(step, Status.FAILED);
      return StepMark.of(step.id(), Status.FAILED, impostor.get(), parts, code, output(line));
    }
    List<PartMark> parts = checking.of(step, line);
    boolean seen = parts.stream().filter(part -> !part.hidden()).allMatch(PartMark::isPassed);
    String message = seen ? "" : checking.words(step, line);
    return StepMark.of(step.id(), worst(parts), message, parts, code, output(line));
  }

  /** Why nothing was earned. */
  private static Status worst(List<PartMark> parts) {
    return parts.stream()
        .map(PartMark::status)
        .filter(status -> status != Status.PASSED)
        .findFirst()
        .orElse(Status.PASSED);
  }

  /**
   * Goes on from the model's answers to the steps that this one needs, where the student's own fell
   * short: one mistake shall cost once.
   */
  private void catchUp(int at, Step step) {
    for (int before = 0; before < at; before++) {
      Step needed = lesson.steps().get(before);
      boolean fell = !marks.get(before).isFull();
      if (step.needs().contains(needed.id()) && fell && caughtUp.add(needed.id())) {
        catchUp(before, needed);
        ours(before, needed);
        notes.add(step.id() + " was judged from the model answer to " + needed.id());
      }
    }
  }

  /** Runs code of the assignment's own. */
  private Attempt ours(int at, Step step) {
    return again(at, step.code().text());
  }

  private Attempt again(int at, String code) {
    notes.addAll(shadows.setAside(at, code));
    Attempt line = watch.free(() -> stage.hear(stage.snippets(code)));
    if (watch.wasLate() && !theirsRan) {
      // The machine had no time for us; nothing that was handed in can have been the reason.
      throw new UnfitException();
    }
    watch.free(() -> made(at, line));
    return line;
  }

  private boolean made(int at, Attempt line) {
    keepsake.made(at, line);
    return true;
  }

  /** Puts back what a step changed of those before it. */
  private void putBack(int at) {
    Step step = lesson.steps().get(at);
    for (int changed : watch.during(() -> keepsake.changed(step))) {
      Step before = lesson.steps().get(changed);
      boolean theirs = before.kind() == Step.Kind.DO && !caughtUp.contains(before.id());
      again(changed, theirs ? marks.get(changed).code() : before.code().text());
      notes.add(step.id() + " changed what " + before.id() + " made: it was put back");
    }
  }

  private String output(Attempt line) {
    return Output.of(line, lesson.terms().limit());
  }

  /**
   * Runs code of the submission's, up to a snippet that fails. One that was refused a thread would
   * have gone on to the next, which may be right all the same.
   */
  private Attempt theirs(String code) {
    theirsRan = true;
    List<Outcome> outcomes = new ArrayList<>();
    StringBuilder printed = new StringBuilder();
    List<String> snippets = stage.snippets(code);
    for (int i = 0; i < snippets.size(); i++) {
      Attempt one = stage.hear(List.of(snippets.get(i)));
      printed.append(one.printed());
      boolean last = i == snippets.size() - 1;
      boolean passedOver = !last && (isRefusedThread(one) || isMistake(one));
      if (!passedOver) {
        outcomes.addAll(one.outcomes());
      }
      if (watch.wasLate() || (one.failed() && !passedOver)) {
        break;
      }
    }
    return new Attempt(code, outcomes, printed.toString());
  }

  /** Whether a snippet is one of a session's that failed, after which the session went on. */
  private boolean isMistake(Attempt snippet) {
    return handedIn.isSession()
        && snippet.outcomes().stream()
            .filter(Outcome::failed)
            .allMatch(o -> o instanceof Outcome.Threw || o instanceof Outcome.Rejected);
  }

  private static boolean isRefusedThread(Attempt snippet) {
    return snippet.outcomes().stream()
        .anyMatch(
            o ->
                o instanceof Outcome.Threw threw
                    && threw.exception().equals(REFUSED)
                    && BESIDE.stream().anyMatch(threw.message()::startsWith));
  }

  /** What came of code that did not run to its end. */
  private Optional<StepMark> broken(Step step, String code, Attempt line) {
    Optional<Outcome> failure = line.outcomes().stream().filter(Outcome::failed).findFirst();
    if (failure.isEmpty() && !watch.wasLate()) {
      return Optional.empty();
    }
    boolean late = watch.wasLate();
    // One that could not be brought back would be unfair to all that follows.
    checking.prove();
    boolean ended =
        failure.isPresent()
            && failure.get() instanceof Outcome.AgentLost
            && !failure.get().text().contains(BY_FORCE);
    Status status = ended ? Status.KILLED : late ? Status.TIMEOUT : Status.ERROR;
    String words =
        switch (status) {
          case TIMEOUT ->
              watch.wasFlooded()
                  ? "It printed more than " + MOST_PRINTED / 1_000_000 + " million characters."
                  : "It did not end within " + seconds() + ".";
          case KILLED -> Ended.words(failure.get().text());
          default -> failure.get().text();
        };
    return Optional.of(
        StepMark.of(step.id(), status, words, all(step, status), code, output(line)));
  }

  private String seconds() {
    long seconds = lesson.terms().limit().time().toSeconds();
    return seconds == 1 ? "a second" : seconds + " seconds";
  }
}
