package apart.view;

import apart.kernel.Rows;
import apart.text.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Who of some neurons is where, in words: which are together, and how far the others are. */
final class Apartness {
  private static final double NEAR = 0.01; // of the greatest distance
  private static final int MOST_NEURONS = 40;
  private static final int MOST_SAID = 4;

  private Apartness() {}

  /**
   * Such as {@code neurons 2 and 3 coincide; neuron 1 is 2.16 away}.
   *
   * @param rows a row of weights for each neuron
   */
  static String words(double[][] rows) {
    if (rows.length == 1) {
      return "one neuron alone: there is none for it to be apart from";
    }
    double spread = Rows.spread(rows);
    if (spread == 0) {
      return (rows.length == 2 ? "both" : "all " + rows.length)
          + " neurons coincide: their weights are equal, bit for bit";
    }
    if (!Double.isFinite(spread)) {
      return "the weights are not finite, so there are no distances";
    }
    if (rows.length > MOST_NEURONS) {
      return rows.length + " neurons, the farthest two " + Numbers.of(spread) + " apart";
    }
    List<List<Integer>> groups = groups(rows, NEAR * spread);
    groups.sort((one, other) -> other.size() - one.size());
    if (groups.get(0).size() == 1 || groups.size() > MOST_SAID) {
      return extremes(rows, spread);
    }
    List<String> parts = new ArrayList<>();
    int first = groups.get(0).get(0);
    for (List<Integer> group : groups) {
      String away =
          group == groups.get(0)
              ? ""
              : (group.size() == 1 ? " is " : " are ")
                  + Numbers.of(distance(rows, first, group))
                  + " away";
      double inside = inside(rows, group);
      String together =
          group.size() == 1
              ? ""
              : inside == 0 ? " coincide" : " are within " + Numbers.of(inside) + " of each other";
      String both = together.isEmpty() || away.isEmpty() ? "" : ",";
      parts.add(names(group) + together + both + away);
    }
    return String.join("; ", parts);
  }

  private static String extremes(double[][] rows, double spread) {
    double least = Double.POSITIVE_INFINITY;
    String nearest = "";
    String farthest = "";
    for (int i = 0; i < rows.length; i++) {
      for (int j = i + 1; j < rows.length; j++) {
        double distance = Rows.distance(rows[i], rows[j]);
        if (distance < least) {
          least = distance;
          nearest = (i + 1) + " and " + (j + 1);
        }
        if (distance == spread) {
          farthest = (i + 1) + " and " + (j + 1);
        }
      }
    }
    String far = "the farthest two, " + farthest + ", are " + Numbers.of(spread) + " apart";
    return rows.length == 2
        ? "neurons 1 and 2 are " + Numbers.of(spread) + " apart"
        : far
            + (least == 0
                ? "; the nearest two, " + nearest + ", coincide"
                : "; the nearest two, " + nearest + ", " + Numbers.of(least));
  }

  /** Neurons of which each is near the next. */
  private static List<List<Integer>> groups(double[][] rows, double near) {
    List<List<Integer>> groups = new ArrayList<>();
    for (int j = 0; j < rows.length; j++) {
      List<Integer> joined = new ArrayList<>(List.of(j));
      for (List<Integer> group : List.copyOf(groups)) {
        int neuron = j;
        if (group.stream().anyMatch(i -> Rows.distance(rows[i], rows[neuron]) <= near)) {
          joined.addAll(group);
          groups.remove(group);
        }
      }
      joined.sort(null);
      groups.add(joined);
    }
    groups.sort((one, other) -> one.get(0) - other.get(0));
    return groups;
  }

  private static double inside(double[][] rows, List<Integer> group) {
    return Rows.spread(group.stream().map(j -> rows[j]).toArray(double[][]::new));
  }

  private static double distance(double[][] rows, int first, List<Integer> group) {
    return Rows.distance(rows[first], rows[group.get(0)]);
  }

  /** Such as {@code neurons 1, 2 and 4}. */
  static String names(List<Integer> neurons) {
    if (neurons.size() == 1) {
      return "neuron " + (neurons.get(0) + 1);
    }
    int last = neurons.size() - 1;
    String before =
        neurons.subList(0, last).stream()
            .map(j -> Integer.toString(j + 1))
            .collect(Collectors.joining(", "));
    return "neurons " + before + " and " + (neurons.get(last) + 1);
  }
}
