package apart.shell.engine;

import apart.shell.engine.AgentProcess.Gone;
import apart.shell.engine.Journal.Initialized;
import apart.shell.engine.Journal.Invocation;
import apart.shell.engine.Journal.Snapshot;
import apart.shell.engine.Journal.Step;
import apart.wire.Frame;
import apart.wire.Frame.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Brings a fresh agent to where the last one was: its classes, the values of the last snapshot,
 * then what was run since and the declarations of what no snapshot holds. If that agent ends, too,
 * the next one is brought there without what ended it.
 */
final class Revival {
  /** So many agents that end while they are given something; the last is given classes alone. */
  private static final int MOST_AGENTS = 8;

  /** So many that end before. */
  private static final int MOST_STARTS = 3;

  /** The learner's code that runs while a value is read back has so long. */
  private static final long READING_MILLIS = 5000;

  /** So long lines are run again, all of them. */
  private static final long RUNNING_MILLIS = 8000;

  /** It is sent so many bytes at a time of what was not answered yet, which it has to hold. */
  private static final int AHEAD = 1 << 18;

  private static final Object PUTTING = "what was read again";

  private final Journal journal;
  private final Interruption interruption;
  private final IntSupplier columns;
  private final Predicate<String> mayHold;
  private final Predicate<String> isOutgrown;
  private final Function<String, List<String>> fields;
  private final boolean mayReplay;
  private final Set<Object> without = new HashSet<>();
  private final Map<Frame, List<Frame>> apart = new HashMap<>(); // of parts in `without`
  private Object current; // or last, what it was given
  private Object suspect;
  private boolean insisted;
  private TimeLimit limit; // of what an agent is being asked
  private boolean pressed;
  private boolean cutShort; // by Ctrl-C or the end of its time: what was asked last
  private final Set<String> endless = new LinkedHashSet<>(); // fields: to read them once is enough
  private boolean ranCode; // while values were brought back
  private int agents;
  private int starts;
  private int ran;
  private final List<Invocation> givenUp = new ArrayList<>();
  private final List<Invocation> notRun = new ArrayList<>();

  /**
   * A revival after an agent ended.
   *
   * @param isOutgrown whether what a field held was gone before, of which the learner knows
   * @param fields the variables of a class
   * @param mayReplay whether to run again what was run since the snapshot
   */
  Revival(
      Journal journal,
      Interruption interruption,
      IntSupplier columns,
      Predicate<String> mayHold,
      Predicate<String> isOutgrown,
      Function<String, List<String>> fields,
      boolean mayReplay) {
    this.journal = journal;
    this.interruption = interruption;
    this.columns = columns;
    this.mayHold = mayHold;
    this.isOutgrown = isOutgrown;
    this.fields = fields;
    this.mayReplay = mayReplay;
  }

  /**
   * What an agent was given.
   *
   * @param invocations how many it has done
   * @param restored how many variables hold something again
   * @param rerun names of variables whose declaration was run again, and of fields whose class made
   *     them again
   * @param missing names of variables and fields that are gone
   */
  record Given(int invocations, int restored, List<String> rerun, List<String> missing) {}

  /** Whether to try with another agent. */
  boolean goesOn() {
    return agents < MOST_AGENTS && starts < MOST_STARTS;
  }

  /** Whether Ctrl-C was pressed, which ends what the agent was then given and no more. */
  boolean wasPressed() {
    return pressed;
  }

  /** An agent ended before it was where the last one was. */
  void ended(AgentProcess agent) {
    if (current == null) {
      starts++;
      return;
    }
    agents++;
    // A kill by somebody else is hardly the doing of what happened to be going on.
    if (insisted || !agent.wasKilled() || current.equals(suspect)) {
      without.add(current);
    }
    suspect = current;
  }

  /** Brings the agent there. */
  Given bring(AgentProcess agent) throws Gone, IOException {
    try (TimeLimit ofThisOne = new TimeLimit("limit of revival", interruption::demand)) {
      limit = ofThisOne;
      return brought(agent);
    }
  }

  private Given brought(AgentProcess agent) throws Gone, IOException {
    boolean classesAlone = agents == MOST_AGENTS - 1;
    current = null;
    endless.clear();
    mute(agent, true);
    if (!mayReplay || classesAlone) {
      givenUp.addAll(journal.giveUpSince());
    }
    askAll(agent, journal.preparations(), at -> {});
    List<String> absent = new ArrayList<>();
    Set<String> saved = new HashSet<>();
    List<Frame> parts = new ArrayList<>();
    for (Frame part : journal.parts().stream().flatMap(this::orEachAlone).toList()) {
      saved.addAll(SavedValues.fields(part));
      if (classesAlone || without.contains(part)) {
        absent.addAll(SavedValues.fields(part));
      } else {
        parts.add(part);
      }
    }
    Optional<Snapshot> snapshot = journal.snapshot();
    snapshot.ifPresent(last -> absent.addAll(last.leftOut()));
    ask(agent, whole(snapshot, absent), READING_MILLIS);
    absent.addAll(restore(agent, parts));
    if (ranCode) {
      absent.addAll(restoreAgain(agent, parts));
    }
    absent.addAll(unsaved(givenUp, saved));
    if (snapshot.isPresent()) {
      ask(agent, Frame.of(Kind.SETTINGS).number(snapshot.get().digits()).end(), READING_MILLIS);
    }
    absent.removeIf(field -> !mayHold.test(field));
    List<Step> again = classesAlone ? List.of() : journal.again(absent);
    int declarations = (int) again.stream().takeWhile(Revival::isDeclaration).count();
    long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(RUNNING_MILLIS);
    ran = 0;
    List<Invocation> failed = run(agent, again.subList(0, declarations), until);
    absent.addAll(initialize(agent, snapshot, until));
    if (ranCode || declarations > 0) {
      absent.addAll(restoreAgain(agent, parts).stream().filter(mayHold).toList());
    }
    failed.addAll(run(agent, again.subList(declarations, again.size()), until));
    failed.forEach(journal::forget);
    // Before the agent may save its values again: what it saves then holds all of this.
    journal.restarted(ran);
    notRun.addAll(failed.stream().filter(Invocation::isLine).toList());
    absent.addAll(unsaved(notRun, saved));
    Frame.Reader there = ask(agent, holds(absent), READING_MILLIS).reader();
    Set<String> held = new LinkedHashSet<>(there.texts());
    Set<String> inClasses = Set.copyOf(there.texts());
    mute(agent, false);
    held.removeIf(name -> Names.isHidden(name) || !mayHold.test(name));
    return given(absent, failed, held, inClasses);
  }

  /** The classes of which all that they hold is brought back. */
  private static Frame whole(Optional<Snapshot> snapshot, List<String> absent) {
    List<String> whole = new ArrayList<>();
    for (Initialized one : initialized(snapshot)) {
      String fields = one.type() + ".";
      if (one.isWhole() && absent.stream().noneMatch(field -> field.startsWith(fields))) {
        whole.add(one.type());
      }
    }
    return Frame.of(Kind.WHOLE).texts(whole).end();
  }

  private static List<Initialized> initialized(Optional<Snapshot> snapshot) {
    return snapshot.map(Snapshot::initialized).orElse(List.of());
  }

  /**
   * Brings values back. Code of the learner's that runs meanwhile, a record's constructor or a
   * class's initializer, may change what was brought back before, or need what comes after it.
   *
   * @return the fields whose values could not be read
   */
  private List<String> restore(AgentProcess agent, List<Frame> parts) throws Gone, IOException {
    ranCode = false;
    List<String> unread = new ArrayList<>();
    List<Frame> left = parts;
    int before;
    do {
      before = left.size();
      unread.clear();
      left = restore(agent, left, unread);
    } while (!left.isEmpty() && left.size() < before);
    unread.addAll(endless);
    return unread;
  }

  /** Gives the parts of which not all could be read. */
  private List<Frame> restore(AgentProcess agent, List<Frame> parts, List<String> unread)
      throws Gone, IOException {
    List<Frame> left = new ArrayList<>();
    List<Answered> answers = askAll(agent, Kind.RESTORE, parts);
    for (int i = 0; i < answers.size(); i++) {
      List<String> missing = restored(answers.get(i));
      unread.addAll(missing);
      if (!missing.isEmpty()) {
        left.add(parts.get(i));
      }
    }
    left.removeIf(this::isEndless);
    return left;
  }

  private boolean isEndless(Frame part) {
    return !endless.isEmpty() && !Collections.disjoint(endless, SavedValues.fields(part));
  }

  /** A part or, if it has what is not to be read again, each of its other values alone. */
  private Stream<Frame> withoutEndless(Frame part) {
    return isEndless(part)
        ? SavedValues.eachAlone(part).stream().filter(one -> !isEndless(one))
        : Stream.of(part);
  }

  /** The fields that could not be brought back. */
  private List<String> restored(Answered answer) throws IOException {
    List<String> missing = restored(answer.frame());
    if (answer.cutShort()) {
      endless.addAll(missing);
    }
    return missing;
  }

  private List<String> restored(Frame answer) throws IOException {
    Frame.Reader body = answer.reader();
    List<String> missing = body.texts();
    ranCode |= body.flag();
    return missing;
  }

  /**
   * Initializes the classes that were: later that would change what was brought back. One for which
   * there is no time is left for its next use; to end its initializer would end the class.
   *
   * @return the fields of those whose initializers failed
   */
  private List<String> initialize(AgentProcess agent, Optional<Snapshot> snapshot, long until)
      throws Gone, IOException {
    List<String> gone = new ArrayList<>();
    for (Initialized one : initialized(snapshot)) {
      boolean isDeclared = mayHold.test(one.type() + ".class");
      boolean isTime = one.isQuick() && System.nanoTime() - until < 0;
      if (isDeclared && isTime && !without.contains(one)) {
        current = one;
        Frame request = Frame.of(Kind.INITIALIZE).text(one.type()).texts(one.empty()).end();
        gone.addAll(restored(ask(agent, request, RUNNING_MILLIS)));
      }
    }
    gone.removeIf(field -> !mayHold.test(field));
    return gone;
  }

  /** Brings back what has changed since it was brought back; gives what cannot be. */
  private List<String> restoreAgain(AgentProcess agent, List<Frame> parts)
      throws Gone, IOException {
    List<String> unread = new ArrayList<>();
    List<Frame> all = parts.stream().flatMap(this::withoutEndless).toList();
    for (Answered answer : askAll(agent, Kind.READ_AGAIN, all)) {
      unread.addAll(restored(answer));
    }
    current = PUTTING;
    if (without.contains(PUTTING)) {
      return unread;
    }
    unread.addAll(restored(ask(agent, Frame.of(Kind.PUT_AGAIN).end(), READING_MILLIS)));
    return unread;
  }

  private List<Answered> askAll(AgentProcess agent, Kind request, List<Frame> parts) throws Gone {
    List<Frame> requests = parts.stream().map(part -> new Frame(request, part.body())).toList();
    return askAll(agent, requests, at -> current = parts.get(at));
  }

  /** An answer, and whether Ctrl-C or the end of its time cut it short. */
  private record Answered(Frame frame, boolean cutShort) {}

  /** What holds something now, of fields of classes as well. */
  private static Frame holds(List<String> absent) {
    List<String> inClasses = absent.stream().filter(Names::isInClass).toList();
    return Frame.of(Kind.HOLDS).texts(inClasses).end();
  }

  /** A part or, when an agent ended while it was given it, its values each alone. */
  private Stream<Frame> orEachAlone(Frame part) {
    return without.contains(part)
        ? apart.computeIfAbsent(part, SavedValues::eachAlone).stream()
        : Stream.of(part);
  }

  /** Variables that lines declare and no snapshot has. */
  private List<String> unsaved(List<Invocation> lines, Set<String> saved) {
    return lines.stream()
        .flatMap(line -> fields.apply(line.type()).stream())
        .filter(field -> !saved.contains(field) && mayHold.test(field))
        .toList();
  }

  private Given given(
      List<String> absent, List<Invocation> failed, Set<String> held, Set<String> inClasses) {
    Set<String> rerun = new LinkedHashSet<>();
    Set<String> missing = new LinkedHashSet<>();
    for (String field : absent) {
      boolean ran =
          Stream.concat(failed.stream(), notRun.stream())
              .noneMatch(line -> field.startsWith(line.type() + "."));
      String name = Names.ofField(field);
      if (ran && (held.contains(name) || inClasses.contains(field))) {
        rerun.add(name);
      } else if (!isOutgrown.test(field)) {
        missing.add(name);
      }
    }
    rerun.removeIf(Names::isHidden);
    missing.removeIf(Names::isHidden);
    held.removeAll(missing);
    List<String> lost = new ArrayList<>();
    int linesLost = givenUp.size() + notRun.size();
    if (linesLost > 0) {
      lost.add("what the last " + (linesLost == 1 ? "line" : linesLost + " lines") + " changed");
    }
    lost.addAll(missing);
    return new Given(ran, held.size(), List.copyOf(rerun), lost);
  }

  /** While muted the agent does not save its values either. */
  private void mute(AgentProcess agent, boolean now) throws Gone {
    if (now) {
      agent.mute(true);
    }
    ask(agent, Frame.of(Kind.MUTE).flag(now).end(), READING_MILLIS);
    if (!now) {
      agent.mute(false);
    }
  }

  /** A declaration that is made anew, which may have changed more than its variable at first. */
  private static boolean isDeclaration(Step step) {
    return step instanceof Invocation one && !one.isLine();
  }

  /** Runs lines again; gives those that were not run to their end. */
  private List<Invocation> run(AgentProcess agent, List<Step> again, long until)
      throws Gone, IOException {
    List<Invocation> failed = new ArrayList<>();
    for (Step step : again) {
      if (!(step instanceof Invocation line)) {
        ask(agent, step.frame(columns.getAsInt(), 0), READING_MILLIS);
        continue;
      }
      long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
      if (left <= 0 || without.contains(line)) {
        failed.add(line);
        continue;
      }
      current = line;
      ran++;
      if (!ranToItsEnd(line, ask(agent, line.frame(columns.getAsInt(), 0), left))) {
        failed.add(line);
      }
    }
    return failed;
  }

  /**
   * Whether a line did what it did before, which may be to throw, or a declaration gave a value.
   */
  private static boolean ranToItsEnd(Invocation line, Frame answer) throws IOException {
    if (answer.kind() != Kind.VALUE) {
      return line.isLine() && answer.kind() != Kind.STOPPED;
    }
    Frame.Reader body = answer.reader();
    body.text();
    return !body.flag();
  }

  /** Asks the agent something that Ctrl-C, or the end of the time for it, may end. */
  private Frame ask(AgentProcess agent, Frame request, long millis) throws Gone {
    agent.begin(List.of(request));
    return answer(agent, millis);
  }

  /**
   * Asks the agent for one thing after the other; the next are there when it has answered one.
   *
   * @param begun is told which one is being answered
   */
  private List<Answered> askAll(AgentProcess agent, List<Frame> requests, IntConsumer begun)
      throws Gone {
    List<Answered> answers = new ArrayList<>();
    while (answers.size() < requests.size()) {
      List<Frame> next = ahead(requests.subList(answers.size(), requests.size()));
      agent.begin(next);
      for (int i = 0; i < next.size(); i++) {
        begun.accept(answers.size());
        Frame answer = answer(agent, READING_MILLIS);
        answers.add(new Answered(answer, cutShort));
      }
    }
    return answers;
  }

  private static List<Frame> ahead(List<Frame> requests) {
    int count = 0;
    for (int bytes = 0; count < requests.size() && bytes < AHEAD; count++) {
      bytes += requests.get(count).body().length;
    }
    return requests.subList(0, count);
  }

  private Frame answer(AgentProcess agent, long millis) throws Gone {
    interruption.begin();
    limit.begin(millis);
    try {
      return agent.answer();
    } finally {
      boolean late = limit.end();
      cutShort = late || interruption.pressed();
      insisted = interruption.end();
      pressed |= interruption.pressed();
      interruption.fresh();
    }
  }
}
