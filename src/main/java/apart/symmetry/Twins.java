package apart.symmetry;

import apart.kernel.Checks;
import apart.nn.Layer;
import apart.nn.Matrix;
import apart.nn.Mlp;
import apart.text.Table;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which neurons of a layer are equal: twins have equal incoming weights, equal bias and equal
 * outgoing weights, and the same connections are cut, so nothing that treats neurons alike can ever
 * tell them apart. Equal means bit for bit, or within a tolerance. Made by {@code twins(net, 1)};
 * prints a row per neuron.
 *
 * <p>Within a tolerance, neurons of which each is near the next are equal, as far apart as the ends
 * of such a chain may be: so it is a matter of the neurons alone, and not of their order, who
 * belongs to whom.
 */
public final class Twins implements Serializable {
  private static final long serialVersionUID = 1;

  private final int layer;
  private final double tolerance;
  private final boolean last;
  private final int[] incoming; // for each neuron the first whose incoming weights equal its own
  private final int[] outgoing;

  private Twins(Mlp net, int layer, double tolerance) {
    this.layer = layer;
    this.tolerance = tolerance;
    this.last = layer == net.layers();
    this.incoming = firsts(rows(net.layer(layer)), tolerance);
    this.outgoing =
        last ? new int[incoming.length] : firsts(columns(net.layer(layer + 1)), tolerance);
  }

  /**
   * The twins of layer {@code l}.
   *
   * @param l the layer, from 1
   * @param tolerance how far two numbers may be apart and still count as equal; 0 for bit for bit
   * @throws IllegalArgumentException if the tolerance is negative, NaN or infinite
   */
  public static Twins of(Mlp net, int l, double tolerance) {
    Checks.present("the network", net);
    return new Twins(net, l, Checks.notNegative("the tolerance", tolerance));
  }

  /** A row per neuron: weights, bias, and an infinity for each connection that is cut. */
  private static double[][] rows(Layer layer) {
    return layer.weights().concatColumns(layer.bias(), cuts(layer)).rows();
  }

  /** A row per neuron of the layer before: outgoing weights, and what is cut. */
  private static double[][] columns(Layer above) {
    return above.weights().concatRows(cuts(above)).transpose().rows();
  }

  private static Matrix cuts(Layer layer) {
    return layer.mask().map(wired -> wired == 0 ? Double.POSITIVE_INFINITY : 0);
  }

  /** The least neuron of each one's chain. */
  private static int[] firsts(double[][] rows, double tolerance) {
    int[] first = IntStream.range(0, rows.length).toArray();
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < i; j++) {
        if (first[i] != first[j] && equal(rows[i], rows[j], tolerance)) {
          int joined = Math.min(first[i], first[j]);
          int other = Math.max(first[i], first[j]);
          Arrays.setAll(first, k -> first[k] == other ? joined : first[k]);
        }
      }
    }
    return first;
  }

  private static boolean equal(double[] one, double[] other, double tolerance) {
    for (int k = 0; k < one.length; k++) {
      boolean same = Double.doubleToLongBits(one[k]) == Double.doubleToLongBits(other[k]);
      if (!same && !(tolerance > 0 && Math.abs(one[k] - other[k]) <= tolerance)) {
        return false;
      }
    }
    return true;
  }

  /**
   * The neurons, from 1, in groups of twins; a neuron without a twin is a group of its own.
   *
   * <pre>{@code twins(Mlp.of(2, 3, 1).fill(0.5), 1).groups() // [[1, 2, 3]]}</pre>
   */
  public List<List<Integer>> groups() {
    List<List<Integer>> groups = new ArrayList<>();
    for (int j = 1; j <= incoming.length; j++) {
      int neuron = j;
      groups.stream()
          .filter(group -> areTwins(group.get(0), neuron))
          .findFirst()
          .orElseGet(
              () -> {
                List<Integer> alone = new ArrayList<>();
                groups.add(alone);
                return alone;
              })
          .add(neuron);
    }
    return groups;
  }

  /**
   * How many different neurons there are: the number of groups.
   *
   * <pre>{@code twins(Mlp.of(2, 3, 1), 1).different() // 3}</pre>
   */
  public int different() {
    return groups().size();
  }

  /**
   * Whether neurons {@code i} and {@code j}, from 1, are twins.
   *
   * <pre>{@code twins(Mlp.of(2, 3, 1).fill(0.5), 1).areTwins(1, 3) // true}</pre>
   */
  public boolean areTwins(int i, int j) {
    Checks.inRange("the neuron", i, 1, incoming.length);
    Checks.inRange("the neuron", j, 1, incoming.length);
    return incoming[i - 1] == incoming[j - 1] && outgoing[i - 1] == outgoing[j - 1];
  }

  /**
   * A row per neuron: whose incoming weights and bias, and whose outgoing weights, equal its own.
   */
  @Override
  public String toString() {
    String how = tolerance == 0 ? "bit for bit" : "within " + tolerance;
    return Table.titled(
            "twins in layer "
                + layer
                + ": "
                + different()
                + " different of "
                + incoming.length
                + " neurons, "
                + how,
            incoming.length)
        .counted("neuron")
        .word("same incoming", row -> like(incoming, row))
        .word("same outgoing", row -> last ? "(last layer)" : like(outgoing, row))
        .word("twin of", row -> others(row, other -> areTwins(row + 1, other + 1)))
        .toString();
  }

  private String like(int[] first, int row) {
    return others(row, other -> first[row] == first[other]);
  }

  private String others(int row, java.util.function.IntPredicate isLike) {
    String others =
        IntStream.range(0, incoming.length)
            .filter(other -> other != row && isLike.test(other))
            .mapToObj(other -> Integer.toString(other + 1))
            .collect(Collectors.joining(" "));
    return others.isEmpty() ? "-" : others;
  }
}
