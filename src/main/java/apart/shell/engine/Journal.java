package apart.shell.engine;

import apart.wire.Frame;
import apart.wire.Frame.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/**
 * All it takes to bring a fresh agent to where the last one was: the classes, the last snapshot of
 * the values, and the invocations since. Guarded by itself: snapshots arrive on the reader thread.
 */
final class Journal {
  /** So often the same lines are run again after one such end has followed the other. */
  private static final int MOST_REVIVALS = 4;

  private final List<Frame> preparations = new ArrayList<>();

  /** How classes were changed in their place, by their names. */
  private final Map<List<String>, Frame> changed = new LinkedHashMap<>();

  private final Map<String, String> methods = new LinkedHashMap<>();
  private final List<Step> since = new ArrayList<>();
  private final Map<Integer, Frame> arrived = new HashMap<>();
  private Map<Integer, Frame> parts = new LinkedHashMap<>();

  /** Values that somebody wants, by how many requests before may have changed them. */
  private final NavigableMap<Integer, CompletableFuture<Optional<SavedValues>>> wanted =
      new TreeMap<>();

  private Snapshot snapshot;
  private Writing writing; // or null
  private final Set<String> setAside = new LinkedHashSet<>();
  private boolean fresh;
  private int revivals;

  /** What an agent was asked that mattered to what it was asked later. */
  sealed interface Step permits Invocation, Change, SettingAside {
    /** Of its invocations, counted from 1, that it is or comes after. */
    int number();

    Step at(int number);

    Frame frame(int columns, int stage);
  }

  /** One call of a snippet's method. */
  record Invocation(String type, String method, int number) implements Step {
    /** Whether it is a line run again, and not only the declaration of a variable. */
    boolean isLine() {
      return number > 0;
    }

    @Override
    public Step at(int other) {
      return new Invocation(type, method, other);
    }

    @Override
    public Frame frame(int columns, int stage) {
      return Frame.of(Kind.INVOKE).text(type).text(method).number(columns).number(stage).end();
    }
  }

  /** Classes changed in their place. */
  record Change(List<String> classes, Frame request, int number) implements Step {
    @Override
    public Step at(int other) {
      return new Change(classes, request, other);
    }

    @Override
    public Frame frame(int columns, int stage) {
      return request;
    }
  }

  /** Not to write what some fields hold, by then declared anew. */
  record SettingAside(List<String> fields) implements Step {
    @Override
    public int number() {
      return 0;
    }

    @Override
    public Step at(int other) {
      return this;
    }

    @Override
    public Frame frame(int columns, int stage) {
      return Frame.of(Kind.SET_ASIDE).texts(fields).end();
    }
  }

  /** A request that defines classes or extends the class path. */
  synchronized void prepared(Frame request) {
    preparations.add(request);
  }

  /** Classes were changed in their place, after so many invocations. */
  synchronized void changed(List<String> classes, Frame request, int invocations) {
    since.add(new Change(classes, request, invocations));
  }

  /** A line was run; the agent may have sent the values after it meanwhile. */
  synchronized void invoked(Invocation invocation) {
    methods.put(invocation.type(), invocation.method());
    boolean isSaved = !fresh && snapshot != null && invocation.number() <= snapshot.count();
    if (!isSaved) {
      since.add(invocation);
    }
  }

  /**
   * A class whose initializer has run.
   *
   * @param isWhole whether all is sent that it holds
   * @param isQuick whether the initializer took no time to speak of
   * @param empty its fields that hold nothing, if it is not whole
   */
  record Initialized(String type, boolean isWhole, boolean isQuick, List<String> empty) {}

  /**
   * What an agent says of the values it sent.
   *
   * @param count of its invocations whose effects they hold
   * @param changes how many requests before may have changed values
   * @param parts the numbers under which it sent them, lately or before
   * @param refused fields whose values cannot be sent
   * @param tooLarge fields whose values are too large to be kept
   * @param initialized classes whose initializers have run, in that order
   * @param digits the decimals that are shown
   */
  record Snapshot(
      int count,
      int changes,
      List<Integer> parts,
      List<String> refused,
      List<String> tooLarge,
      List<Initialized> initialized,
      int digits) {
    static Snapshot of(Frame frame) throws IOException {
      Frame.Reader body = frame.reader();
      int count = body.number();
      int changes = body.number();
      List<Integer> parts = new ArrayList<>();
      for (int left = body.number(); left > 0; left--) {
        parts.add(body.number());
      }
      List<String> refused = body.texts();
      List<String> tooLarge = body.texts();
      List<Initialized> initialized = new ArrayList<>();
      for (int left = body.number(); left > 0; left--) {
        initialized.add(new Initialized(body.text(), body.flag(), body.flag(), body.texts()));
      }
      return new Snapshot(count, changes, parts, refused, tooLarge, initialized, body.number());
    }

    /** All fields whose values are not in the parts. */
    List<String> leftOut() {
      List<String> all = new ArrayList<>(refused);
      all.addAll(tooLarge);
      return all;
    }
  }

  /** A field whose value may end the agent that is writing it, and what holds all others. */
  private record Writing(String field, Snapshot others, Map<Integer, Frame> parts) {}

  /** Values of a snapshot that follows. */
  synchronized void arrived(Frame part) throws IOException {
    arrived.put(part.reader().number(), part);
  }

  /** The values that arrived are the newest, together with those of before that it names. */
  synchronized void saved(Snapshot now) throws IOException {
    saved(now, parts(now));
  }

  private Map<Integer, Frame> parts(Snapshot now) throws IOException {
    Map<Integer, Frame> all = new LinkedHashMap<>();
    for (int part : now.parts()) {
      Frame frame = arrived.getOrDefault(part, parts.get(part));
      if (frame == null) {
        throw new IOException("a snapshot of part " + part + ", which never came");
      }
      all.put(part, frame);
    }
    return all;
  }

  private void saved(Snapshot now, Map<Integer, Frame> all) {
    arrived.clear();
    parts = all;
    snapshot = now;
    fresh = false;
    writing = null;
    setAside.retainAll(now.refused());
    settle(step -> step.number() <= now.count());
    revivals = 0;
    CompletableFuture<Optional<SavedValues>> these = wanted.remove(now.changes());
    if (these != null) {
      these.complete(savedAfter(now.changes()));
    }
  }

  /** An agent is writing what may end it. */
  synchronized void writing(Frame frame) throws IOException {
    Frame.Reader body = frame.reader();
    String field = body.text();
    Snapshot others = Snapshot.of(body.frame());
    writing = new Writing(field, others, parts(others));
    arrived.keySet().retainAll(others.parts());
  }

  /** It did not end. */
  synchronized void written() {
    writing = null;
  }

  /**
   * An agent ended. If it was writing a value then, that value is written by none after it as long
   * as its variable holds it, and the others are those that count.
   *
   * @return the field
   */
  synchronized Optional<String> endedWriting() {
    Optional<Writing> ended = Optional.ofNullable(writing);
    ended.ifPresent(
        one -> {
          saved(one.others(), one.parts());
          setAside.add(one.field());
        });
    return ended.map(Writing::field);
  }

  /** The values after so many requests that may have changed them do not arrive any more. */
  synchronized void notSaved(int changes) {
    NavigableMap<Integer, CompletableFuture<Optional<SavedValues>>> past =
        wanted.headMap(changes, true);
    past.values().forEach(values -> values.complete(Optional.empty()));
    past.clear();
  }

  /** A fresh agent begins, whose parts have numbers of its own. */
  synchronized void begun() {
    arrived.clear();
    writing = null;
    fresh = true;
    notSaved(Integer.MAX_VALUE);
  }

  synchronized List<Frame> preparations() {
    List<Frame> all = new ArrayList<>(preparations);
    all.addAll(changed.values());
    return all;
  }

  /** Lets steps be past: of them, what classes were changed to is all that matters. */
  private void settle(Predicate<Step> past) {
    for (Step step : since) {
      if (past.test(step) && step instanceof Change change) {
        changed.remove(change.classes());
        changed.put(change.classes(), change.request());
      }
    }
    since.removeIf(past);
  }

  /** The values of the last snapshot. */
  synchronized List<Frame> parts() {
    return List.copyOf(parts.values());
  }

  /** The last snapshot; nothing before the first. */
  synchronized Optional<Snapshot> snapshot() {
    return Optional.ofNullable(snapshot);
  }

  /** The values after so many requests that may have changed them, which may yet arrive. */
  synchronized Saving savingAfter(int changes) {
    Optional<SavedValues> saved = savedAfter(changes);
    return saved.isPresent()
        ? Saving.of(saved.get())
        : new Saving(wanted.computeIfAbsent(changes, key -> new CompletableFuture<>()));
  }

  private Optional<SavedValues> savedAfter(int changes) {
    return snapshot()
        .filter(last -> !fresh && last.changes() == changes)
        .map(last -> new SavedValues(parts(), last));
  }

  /** A line that shall never be run again. */
  synchronized void forget(Invocation invocation) {
    since.remove(invocation);
  }

  /** Whether lines would be run again in a fresh agent. */
  synchronized boolean isAllSaved() {
    return since.stream().noneMatch(Invocation.class::isInstance);
  }

  /** What to do again after a snapshot was put back without the fields of these names. */
  synchronized List<Step> again(List<String> missing) {
    List<Step> again = new ArrayList<>();
    for (Map.Entry<String, String> method : methods.entrySet()) {
      if (missing.stream().anyMatch(field -> field.startsWith(method.getKey() + "."))) {
        again.add(new Invocation(method.getKey(), method.getValue(), 0));
      }
    }
    if (!setAside.isEmpty()) {
      again.add(new SettingAside(List.copyOf(setAside)));
    }
    again.addAll(since);
    return again;
  }

  /**
   * Whether to run lines again in a fresh agent. Not when the last agent that did so ended before
   * it was quiet once: one of the lines may be what ends it. A kill is hardly a line's doing, and
   * an end while another line runs is that one's, unless it comes again and again.
   *
   * @param byOthers whether the agent was killed, by whomever, or ended while it ran a line
   */
  synchronized boolean mayReplay(boolean byOthers) {
    return revivals < (byOthers ? MOST_REVIVALS : 1);
  }

  /** Gives up the invocations since the last snapshot; returns them. */
  synchronized List<Invocation> giveUpSince() {
    List<Invocation> lines = new ArrayList<>();
    for (Step step : since) {
      if (step instanceof Invocation line) {
        lines.add(line);
      }
    }
    settle(step -> true);
    return lines;
  }

  /** A fresh agent has caught up after {@code invocations} of its own. */
  synchronized void restarted(int invocations) {
    since.replaceAll(step -> step.at(invocations));
    revivals++;
  }
}
