package apart.shell.report;

import apart.shell.engine.Session;
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
  private final List<Ran> ran = new ArrayList<>();
  private final Map<String, Ran> byId = new HashMap<>();
  private final List<Session.Listed> listed;

  /**
   * A snippet that ran.
   *
   * @param at its place among all that ran
   * @param shown what it led to, prints included
   */
  record Ran(int at, int exchange, Shown led, List<Shown> shown) {
    /** What it declares; empty for nothing. */
    String declares() {
      boolean declares =
          led.kind() == Shown.Kind.DECLARED
              || led.name().startsWith("$")
              || JavaText.declaresVariable(led.source());
      return declares ? led.name() : "";
    }
  }

  /**
   * Compares exchanges with what is there.
   *
   * @param listed the snippets of the session, oldest first
   */
  Standing(List<Exchange> exchanges, List<Session.Listed> listed) {
    this.listed = listed;
    Map<String, Deque<Ran>> unmatched = new HashMap<>();
    for (int i = 0; i < exchanges.size(); i++) {
      for (Ran each : ran(exchanges.get(i), i)) {
        ran.add(each);
        unmatched
            .computeIfAbsent(key(each.led.name(), each.led.source()), key -> new ArrayDeque<>())
            .push(each);
      }
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
    return name.isEmpty() || one.led.name().isEmpty() || one.led.name().equals(name);
  }

  /** The snippets of an exchange that ran to their ends. */
  private List<Ran> ran(Exchange exchange, int at) {
    List<Ran> all = new ArrayList<>();
    List<Shown> shown = new ArrayList<>();
    if (exchange.isJava()) {
      List<Shown> given = exchange.shown();
      for (int i = 0; i < given.size(); i++) {
        Shown each = given.get(i);
        if (each.kind() == Shown.Kind.REMARK && shown.isEmpty() && !all.isEmpty()) {
          all.get(all.size() - 1).shown.add(each);
        } else if (each.kind() != Shown.Kind.TOLD) {
          shown.add(each);
        }
        boolean more = i + 1 < given.size() && isMore(each, given.get(i + 1));
        if (!more && (each.ran() || each.kind() == Shown.Kind.FAILED)) {
          if (each.ran() && !each.source().isBlank()) {
            all.add(new Ran(ran.size() + all.size(), at, each, shown));
          }
          shown = new ArrayList<>();
        }
      }
    }
    return all;
  }

  /** Whether what follows is about the same snippet: what it replaced is said before its value. */
  private static boolean isMore(Shown one, Shown next) {
    return one.kind() == Shown.Kind.DECLARED && next.source().equals(one.source());
  }

  /** The snippet that ran and is listed now; empty if it ran unseen. */
  Optional<Ran> of(Session.Listed one) {
    return Optional.ofNullable(byId.get(one.id()));
  }

  /** The last snippet before a place that declared a name and is no longer listed. */
  Optional<Ran> fallen(String name, int before) {
    Set<Ran> there = new HashSet<>(byId.values());
    for (int i = Math.min(before, ran.size()) - 1; i >= 0; i--) {
      if (ran.get(i).declares().equals(name) && !there.contains(ran.get(i))) {
        return Optional.of(ran.get(i));
      }
    }
    return Optional.empty();
  }

  /** The exchange, by its place, in which the snippet was entered that has an id or a later one. */
  int from(int id) {
    return listed.stream()
        .filter(one -> Integer.parseInt(one.id()) >= id && byId.containsKey(one.id()))
        .mapToInt(one -> byId.get(one.id()).exchange)
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  /** Exchanges, each with the word whether something of it still stands. */
  List<Exchange> marked(List<Exchange> exchanges) {
    Set<Integer> there = new HashSet<>();
    byId.values().forEach(one -> there.add(one.exchange));
    List<Exchange> marked = new ArrayList<>();
    for (int i = 0; i < exchanges.size(); i++) {
      Exchange each = exchanges.get(i);
      marked.add(each.standing(!each.isJava() || there.contains(i)));
    }
    return marked;
  }
}
