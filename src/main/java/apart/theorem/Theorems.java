package apart.theorem;

import apart.kernel.Checks;
import apart.text.Nearest;
import apart.text.Table;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** All theorems there are, in the order in which they build on each other. */
public final class Theorems {
  private static final List<Theorem> ALL =
      Stream.of(TwinProofs.all(), ChangeProofs.all(), PathProofs.all(), RestProof.all())
          .flatMap(List::stream)
          .toList();

  private Theorems() {}

  static List<Theorem> all() {
    return ALL;
  }

  /**
   * The theorem of a name.
   *
   * @throws IllegalArgumentException if there is none; the message says which there are
   */
  public static Theorem named(String name) {
    Checks.present("the name of the theorem", name);
    String wanted = name.strip().toLowerCase(Locale.ROOT);
    List<String> names = ALL.stream().map(Theorem::name).toList();
    return ALL.stream()
        .filter(theorem -> theorem.name().equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no theorem is called \"%s\": %sthere are %s"
                        .formatted(
                            name.strip(),
                            Nearest.question(wanted, names),
                            String.join(", ", names))));
  }

  /** A row per theorem: its name, and what it says. */
  public static Table table() {
    return Table.titled("theorems; theorem(\"twins\") has the proof", ALL.size())
        .label("name", k -> ALL.get(k).name())
        .word("what it says", k -> ALL.get(k).title())
        .upTo(ALL.size());
  }
}
