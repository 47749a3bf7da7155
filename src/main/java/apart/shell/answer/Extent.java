package apart.shell.answer;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The numbers that a choice speaks of: {@code between 0.001 and 1}, {@code over 1, as before}. A
 * choice that begins with one number alone speaks of that one.
 *
 * @param point the number, where it is one
 */
record Extent(double low, double high, Optional<String> point) {
  private static final Set<String> LEADING =
      Set.of("about", "stay", "exactly", "some", "someth", "all");
  private static final Set<String> BELOW = Set.of("less", "befor", "not more", "not after");
  private static final Set<String> ABOVE =
      Set.of("more", "after", "later", "not less", "not befor", "not nearer");

  /** What a choice speaks of; empty if it does not begin with numbers. */
  static Optional<Extent> of(String choice) {
    List<String> bare = counted(Wording.of(choice));
    if (bare.isEmpty() || choice.startsWith("one of")) {
      return Optional.empty();
    }
    String first = bare.get(0);
    Optional<Double> second = bare.size() > 1 ? value(bare.get(1)) : Optional.empty();
    if (first.equals("between") && bare.size() > 2 && second.isPresent()) {
      double low = second.get();
      return value(bare.get(2)).map(high -> new Extent(low, high, Optional.empty()));
    }
    if (BELOW.contains(first)) {
      return second.map(high -> new Extent(Double.NEGATIVE_INFINITY, high, Optional.empty()));
    }
    if (ABOVE.contains(first)) {
      return second.map(low -> new Extent(low, Double.POSITIVE_INFINITY, Optional.empty()));
    }
    return second.isPresent()
        ? Optional.empty()
        : value(first).map(one -> new Extent(one, one, Optional.of(first)));
  }

  /** Without words before the first that counts. */
  private static List<String> counted(List<String> said) {
    int from = 0;
    while (from < said.size() && LEADING.contains(said.get(from))) {
      from++;
    }
    return said.subList(from, said.size());
  }

  private static Optional<Double> value(String word) {
    return Numeral.of(word).map(numeral -> numeral.readings().get(0).value());
  }

  /** Whether all of another range is in it. */
  boolean holds(Extent other) {
    boolean ranges = point.isEmpty() && other.point.isEmpty();
    return ranges && low <= other.low && other.high <= high;
  }

  /** Whether one of the readings of a number is in it. */
  boolean holds(Numeral number) {
    return point.isPresent()
        ? Answer.parse(point.get()).accepts(number)
        : number.readings().stream().anyMatch(r -> low < r.value() && r.value() < high);
  }
}
