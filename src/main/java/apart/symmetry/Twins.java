package apart.symmetry;

import apart.kernel.Checks;
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
 * outgoing weights, so nothing that treats neurons alike can ever tell them apart. Equal means bit
 * for bit, or within a tolerance. Made by {@code twins(net, 1)}; prints a row per neuron.
 */
public final class Twins implements Serializable {
  private static final long serialVersionUID = 1;

  private final int layer;
  private final double tolerance;
  private final double[][] incoming;
  private final double[][] outgoing;

  private Twins(int layer, double tolerance, double[][] incoming, double[][] outgoing) {
    this.layer = layer;
    this.tolerance = tolerance;
    this.incoming = incoming;
    this.outgoing = outgoing;
  }

  /**
   * The twins of layer {@code l}.
   *
   * @param l the layer, from 1
   * @param tolerance how far two numbers may be apart and still count as equal; 0 for bit for bit
   * @throws IllegalArgumentException if the tolerance is negative, NaN or infinite
   */
  public static Twins of(Mlp net, int l, double tolerance) {
    Checks.notNegative("the tolerance", tolerance);
    double[][] weights = net.weights(l).rows();
    double[] bias = net.bias(l).column(0);
    double[][] incoming = new double[weights.length][];
    for (int j = 0; j < weights.length; j++) {
      incoming[j] = Arrays.copyOf(weights[j], weights[j].length + 1);
      incoming[j][weights[j].length] = bias[j];
    }
    double[][] outgoing = new double[weights.length][0];
    if (l < net.layers()) {
      for (int j = 0; j < weights.length; j++) {
        outgoing[j] = net.weights(l + 1).column(j);
      }
    }
    return new Twins(l, tolerance, incoming, outgoing);
  }

  /** The neurons, from 1, in groups of twins; a neuron without a twin is a group of its own. */
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

  /** How many different neurons there are: the number of groups. */
  public int different() {
    return groups().size();
  }

  /** Whether neurons {@code i} and {@code j}, from 1, are twins. */
  public boolean areTwins(int i, int j) {
    return equal(incoming, i - 1, j - 1) && equal(outgoing, i - 1, j - 1);
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
        .word(
            "same outgoing",
            row -> outgoing[row].length == 0 ? "(last layer)" : like(outgoing, row))
        .word("twin of", row -> others(row, other -> areTwins(row + 1, other + 1)))
        .toString();
  }

  private String like(double[][] rows, int row) {
    return others(row, other -> equal(rows, row, other));
  }

  private String others(int row, java.util.function.IntPredicate isLike) {
    String others =
        IntStream.range(0, incoming.length)
            .filter(other -> other != row && isLike.test(other))
            .mapToObj(other -> Integer.toString(other + 1))
            .collect(Collectors.joining(" "));
    return others.isEmpty() ? "-" : others;
  }

  private boolean equal(double[][] rows, int i, int j) {
    for (int k = 0; k < rows[i].length; k++) {
      double one = rows[i][k];
      double other = rows[j][k];
      boolean same =
          tolerance == 0
              ? Double.doubleToLongBits(one) == Double.doubleToLongBits(other)
              : Math.abs(one - other) <= tolerance;
      if (!same) {
        return false;
      }
    }
    return true;
  }
}
