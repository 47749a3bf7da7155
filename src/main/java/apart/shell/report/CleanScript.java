package apart.shell.report;

import apart.shell.engine.Session;
import apart.shell.report.Exchange.By;
import apart.shell.report.Standing.Ran;
import apart.shell.source.JavaText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What stands of a session, in an order that runs: what failed or was dropped is left out, unless a
 * line that stands was made of it; values without a name of their own that later lines use get one,
 * since {@code $n} is another value in the JDK's jshell.
 */
final class CleanScript {
  private final Standing standing;
  private final List<Piece> pieces = new ArrayList<>();

  /** A snippet of the script; {@code at} is its place among all that ran. */
  private record Piece(double at, String name, String source, List<Shown> shown) {}

  private CleanScript(Standing standing) {
    this.standing = standing;
  }

  /**
   * The snippets as exchanges, in order.
   *
   * @param from the id of the first snippet that is wanted for itself
   */
  static List<Exchange> of(Standing standing, List<Session.Listed> listed, int from) {
    CleanScript script = new CleanScript(standing);
    script.stand(listed, from);
    script.need();
    script.name();
    List<Exchange> exchanges = new ArrayList<>();
    for (Piece each : script.pieces) {
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
              true));
    }
    return exchanges;
  }

  private void stand(List<Session.Listed> listed, int from) {
    double before = -1;
    List<Piece> earlier = new ArrayList<>();
    for (Session.Listed each : listed) {
      Optional<Ran> ran = standing.of(each);
      // What ran unseen stands where the list has it, behind what is before it there.
      double at = ran.map(one -> (double) one.at()).orElse(before + 1e-6);
      before = Math.max(before, at);
      String source = ran.map(one -> one.led().source()).orElse(each.source());
      Piece piece =
          new Piece(at, declared(each, ran), source, ran.map(Ran::shown).orElse(List.of()));
      boolean wanted = Integer.parseInt(each.id()) >= from;
      (wanted ? pieces : earlier).add(piece);
    }
    for (int i = earlier.size() - 1; i >= 0; i--) {
      Piece one = earlier.get(i);
      if (!one.name.isEmpty() && isMentioned(one.name, pieces)) {
        pieces.add(0, one);
      }
    }
    pieces.sort(Comparator.comparingDouble(Piece::at));
  }

  private static String declared(Session.Listed one, Optional<Ran> ran) {
    return ran.map(Ran::declares).filter(name -> !name.isEmpty()).orElse(one.name());
  }

  private static boolean isMentioned(String name, List<Piece> by) {
    return by.stream().anyMatch(piece -> JavaText.mentions(piece.source, name));
  }

  /** Adds what is gone and something that stands was made of. */
  private void need() {
    for (int i = pieces.size() - 1; i >= 0; i--) {
      Piece piece = pieces.get(i);
      for (String name : JavaText.names(piece.source)) {
        boolean there = pieces.subList(0, i).stream().anyMatch(one -> one.name.equals(name));
        int before = (int) Math.ceil(piece.at);
        Optional<Ran> gone = there ? Optional.empty() : standing.fallen(name, before);
        if (gone.isPresent() && !piece.name.equals(name)) {
          add(gone.get());
          i++; // What was added is looked at, too.
        }
      }
    }
  }

  private void add(Ran gone) {
    pieces.add(new Piece(gone.at(), gone.declares(), gone.led().source(), gone.shown()));
    pieces.sort(Comparator.comparingDouble(Piece::at));
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
                    one.at, one.name, JavaText.replace(one.source, piece.name, name), one.shown));
        pieces.set(
            i,
            new Piece(piece.at, name, "var " + name + " = " + piece.source, renamed(piece, name)));
      }
    }
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
}
