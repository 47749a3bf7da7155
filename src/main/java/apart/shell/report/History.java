package apart.shell.report;

import apart.shell.engine.Outcome;
import apart.shell.report.Exchange.By;
import apart.shell.source.JavaText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What ran in a session and counts: what was taken back, or forgotten when all was, is no part of
 * it.
 */
final class History {
  private static final String REJECTED = Outcome.Rejected.class.getSimpleName();

  private final List<Ran> ran = new ArrayList<>();
  private final List<String> failed = new ArrayList<>();
  private final Map<String, List<Ran>> declared = new HashMap<>();

  /** The numbers of snippets that had run when a name was dropped. */
  private final Map<String, List<Integer>> dropped = new HashMap<>();

  /** The history that exchanges tell. */
  History(List<Exchange> exchanges) {
    for (int i = 0; i < exchanges.size(); i++) {
      Exchange each = exchanges.get(i);
      if (each.stands() && each.isJava()) {
        add(snippets(each, i));
        for (Shown shown : each.shown()) {
          if (hasRun(shown)) {
            failed.add(shown.source());
            addUnset(shown.source(), i);
          }
        }
      } else if (each.stands() && each.by() == By.COMMAND) {
        each.told().forEach(this::drop);
      }
    }
  }

  private void add(List<Ran> all) {
    for (Ran each : all) {
      Ran placed = each.at(ran.size());
      ran.add(placed);
      declared.computeIfAbsent(placed.declares(), name -> new ArrayList<>()).add(placed);
    }
  }

  /** Variables whose declaration failed are there all the same: as they were, or with nothing. */
  private void addUnset(String source, int exchange) {
    for (String name : JavaText.declaredVariables(source)) {
      String unset = Unset.of(source, name);
      boolean same =
          meant(name, ran.size()).stream()
              .anyMatch(one -> Unset.of(one.source(), name).equals(unset));
      if (!unset.isEmpty() && !same) {
        Shown shown = Unset.shown(unset, name);
        add(List.of(new Ran(0, exchange, shown, List.of(shown))));
      }
    }
  }

  private static boolean hasRun(Shown shown) {
    return shown.kind() == Shown.Kind.FAILED && !shown.name().equals(REJECTED);
  }

  private void drop(Shown told) {
    if (told.text().startsWith(Exchange.DROPPED)) {
      String name = told.text().substring(Exchange.DROPPED.length());
      dropped.computeIfAbsent(name, none -> new ArrayList<>()).add(ran.size());
    }
  }

  /** All that ran, in order. */
  List<Ran> ran() {
    return Collections.unmodifiableList(ran);
  }

  /** What declares a name for a snippet at a place: one, or methods of different parameters. */
  List<Ran> meant(String name, int place) {
    List<Ran> meant = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    List<Ran> all = declared.getOrDefault(name, List.of());
    for (int i = all.size() - 1; i >= 0 && !name.isEmpty(); i--) {
      Ran one = all.get(i);
      if (one.at() < place && keys.add(one.key()) && !isDropped(one, name, place)) {
        meant.add(one);
      }
    }
    return meant;
  }

  private boolean isDropped(Ran one, String name, int place) {
    return dropped.getOrDefault(name, List.of()).stream()
        .anyMatch(when -> one.at() < when && when <= place);
  }

  /** The texts of snippets that were run, and failed. */
  List<String> failed() {
    return failed;
  }

  /** What stands at its end, as far as it tells. */
  List<Ran> remaining() {
    return ran.stream()
        .filter(one -> one.declares().isEmpty() || meant(one.declares(), ran.size()).contains(one))
        .toList();
  }

  /** The snippets of an exchange that ran to their ends. */
  private static List<Ran> snippets(Exchange exchange, int at) {
    List<Ran> all = new ArrayList<>();
    List<Shown> shown = new ArrayList<>();
    List<Shown> given = exchange.shown();
    for (int i = 0; i < given.size(); i++) {
      Shown each = given.get(i);
      if (each.kind() == Shown.Kind.REMARK && shown.isEmpty() && !all.isEmpty()) {
        all.get(all.size() - 1).shown().add(each);
      } else if (each.kind() != Shown.Kind.TOLD) {
        shown.add(each);
      }
      boolean more = i + 1 < given.size() && isMore(each, given.get(i + 1));
      if (!more && (each.ran() || each.kind() == Shown.Kind.FAILED)) {
        if (each.ran() && !each.source().isBlank()) {
          all.add(new Ran(all.size(), at, each, shown));
        }
        shown = new ArrayList<>();
      }
    }
    return all;
  }

  /** Whether what follows is about the same snippet: what it replaced is said before its value. */
  private static boolean isMore(Shown one, Shown next) {
    return one.kind() == Shown.Kind.DECLARED && next.source().equals(one.source());
  }
}
