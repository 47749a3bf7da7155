package apart.shell.engine;

import apart.wire.Frame;
import apart.wire.Frame.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All it takes to bring a fresh agent to where the last one was: the classes, the last snapshot of
 * the values, and the invocations since. Guarded by itself: snapshots arrive on the reader thread.
 */
final class Journal {
  /** So often the same lines are run again after one kill has followed the other. */
  private static final int MOST_REVIVALS = 4;

  private final List<Frame> preparations = new ArrayList<>();
  private final Map<String, String> methods = new LinkedHashMap<>();
  private final List<Invocation> since = new ArrayList<>();
  private byte[] snapshot;
  private int revivals;

  /** One call of a snippet's method; {@code number} counts the invocations of one agent from 1. */
  record Invocation(String type, String method, int number) {
    Frame frame(int columns) {
      return Frame.of(Kind.INVOKE).text(type).text(method).number(columns).end();
    }
  }

  /** A request that defines classes or extends the class path. */
  synchronized void prepared(Frame request) {
    preparations.add(request);
  }

  synchronized void invoked(Invocation invocation) {
    methods.put(invocation.type(), invocation.method());
    since.add(invocation);
  }

  /**
   * A snapshot that holds the effects of the agent's first {@code count} invocations; without bytes
   * they are those of the last one.
   */
  synchronized void saved(int count, byte[] bytes) {
    if (bytes.length > 0) {
      snapshot = bytes;
    }
    since.removeIf(invocation -> invocation.number() <= count);
    revivals = 0;
  }

  synchronized List<Frame> preparations() {
    return List.copyOf(preparations);
  }

  /** The last snapshot, or null if there was none. */
  synchronized byte[] snapshot() {
    return snapshot;
  }

  /** What to run again after a snapshot was put back without the fields of these names. */
  synchronized Set<Invocation> again(List<String> missing) {
    Set<Invocation> again = new LinkedHashSet<>();
    for (Map.Entry<String, String> method : methods.entrySet()) {
      if (missing.stream().anyMatch(field -> field.startsWith(method.getKey() + "."))) {
        again.add(new Invocation(method.getKey(), method.getValue(), 0));
      }
    }
    again.addAll(since);
    return again;
  }

  /**
   * Whether to run lines again in a fresh agent. Not when the last agent that did so ended before
   * it was quiet once: one of the lines may be what ends it. A kill is hardly a line's doing,
   * unless it comes again and again.
   *
   * @param killed whether the agent was killed, by whomever, rather than ended
   */
  synchronized boolean mayReplay(boolean killed) {
    return revivals < (killed ? MOST_REVIVALS : 1);
  }

  /** Gives up the invocations since the last snapshot; returns how many they were. */
  synchronized int forgetSince() {
    int count = since.size();
    since.clear();
    return count;
  }

  /** A fresh agent has caught up after {@code invocations} of its own. */
  synchronized void restarted(int invocations) {
    since.replaceAll(i -> new Invocation(i.type(), i.method(), invocations));
    revivals++;
  }
}
