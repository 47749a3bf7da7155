package apart.shell.report;

import apart.shell.engine.Session;
import apart.shell.report.Exchange.Still;
import apart.shell.source.JavaText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which of the snippets that ran are still there, and which exchange each came from. */
final class Standing {
  private final History history;
  private final Map<String, Ran> byId = new HashMap<>();
  private final List<Session.Listed> listed;

  /**
   * Compares exchanges with what is there.
   *
   * @param listed the snippets of the session, oldest first
   */
  Standing(List<Exchange> exchanges, List<Session.Listed> listed) {
    this.listed = listed;
    history = new History(exchanges);
    Map<String, Deque<Ran>> unmatched = new HashMap<>();
    for (Ran each : history.ran()) {
      unmatched
          .computeIfAbsent(key(each.led().name(), each.source()), key -> new ArrayDeque<>())
          .push(each);
    }
    for (int i = listed.size() - 1; i >= 0; i--) {
      Session.Listed each = listed.get(i);
      Deque<Ran> same = unmatched.getOrDefault(key(each.name(), each.source()), new ArrayDeque<>());
      Optional<Ran> found = same.stream().filter(one -> isNamed(one, each.name())).findFirst();
      if (found.isPresent()) {
        same.remove(found.get());
        byId.put(each.id(), found.get());
      }
    }
  }

  /** What a snippet is found by: its source, but a numbered value its name, which is its own. */
  private static String key(String name, String source) {
    return name.startsWith("$") ? name : JavaText.normal(source);
  }

  private static boolean isNamed(Ran one, String name) {
    return name.isEmpty() || one.led().name().isEmpty() || one.led().name().equals(name);
  }

  /** All that ran. */
  History history() {
    return history;
  }

  /** The snippet that ran and is listed now; empty if it ran unseen. */
  Optional<Ran> of(Session.Listed one) {
    return Optional.ofNullable(byId.get(one.id()));
  }

  /** The exchange, by its place, in which the snippet was entered that has an id or a later one. */
  int from(int id) {
    return listed.stream()
        .filter(one -> Integer.parseInt(one.id()) >= id && byId.containsKey(one.id()))
        .mapToInt(one -> byId.get(one.id()).exchange())
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  /** Exchanges, each with the word whether something of it still stands. */
  List<Exchange> marked(List<Exchange> exchanges) {
    Set<Integer> there = new HashSet<>();
    byId.values().forEach(one -> there.add(one.exchange()));
    List<Exchange> marked = new ArrayList<>();
    for (int i = 0; i < exchanges.size(); i++) {
      Exchange each = exchanges.get(i);
      marked.add(each.being(still(each, there.contains(i))));
    }
    return marked;
  }

  private static Still still(Exchange one, boolean there) {
    if (one.by() == Exchange.By.COMMAND) {
      return Still.THERE;
    }
    boolean gone = one.isJava() && !there && one.shown().stream().anyMatch(Shown::leaves);
    return one.isTakenBack() ? Still.TAKEN_BACK : gone ? Still.GONE : Still.THERE;
  }
}
