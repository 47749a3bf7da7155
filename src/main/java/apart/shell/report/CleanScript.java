package apart.shell.report;

import apart.shell.engine.Session;
import apart.shell.report.Exchange.By;
import apart.shell.source.JavaText;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What stands of a session, in an order that runs: what failed, was dropped or taken back is left
 * out, unless what stands was made of it or changed by it; values without a name of their own that
 * later lines use get one, since {@code $n} is another value in the JDK's jshell.
 */
final class CleanScript {
  private final History history;
  private final Set<Ran> there = new HashSet<>();
  private final List<Piece> pieces = new ArrayList<>();
  private final List<Piece> unseen = new ArrayList<>();

  /**
   * A snippet of the script.
   *
   * @param at its place among all that ran
   * @param exchange the place of the exchange in which it was entered; -1 if it ran unseen
   */
  private record Piece(double at, int exchange, String name, String source, List<Shown> shown) {
    static Piece of(Ran ran) {
      return new Piece(ran.at(), ran.exchange(), ran.declares(), ran.source(), ran.shown());
    }
  }

  /**
   * The script of what stands.
   *
   * @param from the id of the first snippet that is wanted for itself
   */
  CleanScript(Standing standing, List<Session.Listed> listed, int from) {
    history = standing.history();
    stand(standing, listed, from);
    double first = pieces.stream().mapToDouble(Piece::at).min().orElse(0);
    need(pieces);
    while (change(first)) {
      need(pieces);
    }
    needUnseen();
    pieces.sort(Comparator.comparingDouble(Piece::at));
  }

  /** The snippets as exchanges, in order. */
  List<Exchange> exchanges() {
    name();
    join();
    List<Exchange> exchanges = new ArrayList<>();
    for (Piece each : pieces) {
      exchanges.add(
          new Exchange(
              exchanges.size() + 1,
              By.LEARNER,
              Instant.EPOCH,
              -1,
              0,
              "",
              each.source,
              each.shown,
              Exchange.Still.THERE));
    }
    return exchanges;
  }

  /** The places of the exchanges of which something is in it. */
  Set<Integer> places() {
    Set<Integer> places = new HashSet<>();
    pieces.forEach(piece -> places.add(piece.exchange));
    return places;
  }

  private void stand(Standing standing, List<Session.Listed> listed, int from) {
    double before = -1;
    for (Session.Listed each : listed) {
      Optional<Ran> ran = standing.of(each).or(() -> kept(each));
      // What ran unseen stands where the list has it, behind what is before it there.
      double at = ran.map(one -> (double) one.at()).orElse(before + 1e-6);
      before = Math.max(before, at);
      boolean imported = each.kind() == Session.Listed.Kind.IMPORT;
      boolean wanted = imported || Integer.parseInt(each.id()) >= from;
      Piece piece =
          ran.map(Piece::of).orElse(new Piece(at, -1, each.name(), each.source(), List.of()));
      if (ran.isEmpty() && isFailed(each)) {
        continue; // It left a variable of a type that is not written.
      }
      if (wanted) {
        ran.ifPresent(there::add);
        pieces.add(piece);
      } else if (ran.isEmpty() && !each.name().isEmpty()) {
        unseen.add(piece);
      }
    }
  }

  /** What declared a variable of which the list has another declaration, which failed. */
  private Optional<Ran> kept(Session.Listed one) {
    return isFailed(one)
        ? history.meant(one.name(), history.ran().size()).stream()
            .filter(Ran::isVariable)
            .findFirst()
        : Optional.empty();
  }

  private boolean isFailed(Session.Listed one) {
    return history.failed().stream().anyMatch(text -> sameAs(text, one.source()));
  }

  private static boolean sameAs(String text, String other) {
    return JavaText.normal(text).equals(JavaText.normal(other));
  }

  /** Adds what ran unseen, is not wanted for itself, and is mentioned. */
  private void needUnseen() {
    for (int i = unseen.size() - 1; i >= 0; i--) {
      if (isMentioned(unseen.get(i).name, pieces)) {
        pieces.add(unseen.get(i));
      }
    }
  }

  /** Adds what is not there and these, or what is there, were made of. */
  private void need(List<Piece> these) {
    Deque<Piece> open = new ArrayDeque<>(these);
    while (!open.isEmpty()) {
      for (Ran each : reached(open.pop())) {
        if (there.add(each)) {
          pieces.add(Piece.of(each));
          open.push(Piece.of(each));
        }
      }
    }
  }

  /** What a snippet used, when it ran: also what the methods and types that it used did. */
  private Set<Ran> reached(Piece piece) {
    Set<Ran> reached = new LinkedHashSet<>();
    Set<String> seen = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(JavaText.names(piece.source));
    while (!open.isEmpty()) {
      String name = open.pop();
      for (Ran one : seen.add(name) ? history.meant(name, before(piece)) : List.<Ran>of()) {
        if (reached.add(one) && !one.isVariable()) {
          open.addAll(JavaText.names(one.source()));
        }
      }
    }
    return reached;
  }

  private static int before(Piece piece) {
    return (int) Math.ceil(piece.at);
  }

  /** Adds what is not there, and may have changed something that is; false if there was nothing. */
  private boolean change(double first) {
    boolean changed = false;
    for (Ran each : history.ran()) {
      if (each.at() >= first && !there.contains(each)) {
        Set<Ran> reached = reached(Piece.of(each));
        boolean changes =
            Changing.isDoneBy(each.source())
                || reached.stream()
                    .anyMatch(one -> !one.isVariable() && Changing.isDoneBy(one.source()));
        if (changes && reached.stream().anyMatch(there::contains)) {
          there.add(each);
          pieces.add(Piece.of(each));
          changed = true;
        }
      }
    }
    return changed;
  }

  private void name() {
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      List<Piece> later = pieces.subList(i + 1, pieces.size());
      if (piece.name.startsWith("$") && isMentioned(piece.name, later)) {
        String name = free("value" + piece.name.substring(1));
        later.replaceAll(
            one ->
                new Piece(
                    one.at,
                    one.exchange,
                    one.name,
                    JavaText.replace(one.source, piece.name, name),
                    one.shown));
        pieces.set(
            i,
            new Piece(
                piece.at,
                piece.exchange,
                name,
                "var " + name + " = " + piece.source,
                renamed(piece, name)));
      }
    }
  }

  private static boolean isMentioned(String name, List<Piece> by) {
    return by.stream().anyMatch(piece -> JavaText.mentions(piece.source, name));
  }

  private String free(String wish) {
    String name = wish;
    while (isMentioned(name, pieces)) {
      name += "_";
    }
    return name;
  }

  private static List<Shown> renamed(Piece piece, String name) {
    return piece.shown.stream()
        .map(
            shown ->
                shown.kind() == Shown.Kind.VALUE && shown.text().startsWith(piece.name + " ")
                    ? shown.saying(name + shown.text().substring(piece.name.length()))
                    : shown)
        .toList();
  }

  /** Has a snippet that declares several variables be there once. */
  private void join() {
    for (int i = pieces.size() - 1; i > 0; i--) {
      Piece one = pieces.get(i - 1);
      Piece next = pieces.get(i);
      boolean same = one.exchange == next.exchange && one.source.equals(next.source);
      if (same && next.at - one.at == 1 && JavaText.declaredVariables(one.source).size() > 1) {
        List<Shown> shown = new ArrayList<>(one.shown);
        shown.addAll(next.shown);
        pieces.set(i - 1, new Piece(one.at, one.exchange, one.name, one.source, shown));
        pieces.remove(i);
      }
    }
  }
}
