package apart.symmetry;

import apart.kernel.Rows;
import apart.nn.Matrix;
import apart.nn.Mlp;
import apart.text.Numbers;
import apart.text.Table;
import java.io.Serializable;
import java.util.Arrays;

/**
 * The order, and for odd activation functions the signs, of a network's hidden neurons that make it
 * most like another. Permuting neurons, and flipping the sign of a neuron's weights, bias and
 * outgoing weights when f(-z) = -f(z), leaves what a network computes as it is (Hecht-Nielsen
 * 1990).
 *
 * <p>Layer after layer from the first, the neurons are matched so that the sum of the squared
 * distances of incoming weights, biases and outgoing weights is least (the Hungarian method, as in
 * Kuhn 1955). For one hidden layer that is the best there is.
 */
public final class Alignment implements Serializable {
  private static final long serialVersionUID = 1;

  private final Mlp aligned;
  private final int[][] orders;
  private final boolean[][] flips;
  private final double before;
  private final double after;

  private Alignment(Mlp aligned, int[][] orders, boolean[][] flips, double before, double after) {
    this.aligned = aligned;
    this.orders = orders;
    this.flips = flips;
    this.before = before;
    this.after = after;
  }

  /**
   * Matches the hidden neurons of {@code other} to those of {@code net}.
   *
   * @throws IllegalArgumentException if the two networks do not have the same sizes
   */
  public static Alignment of(Mlp net, Mlp other) {
    Places.sameSizes(net, other);
    int hidden = net.layers() - 1;
    int[][] orders = new int[hidden][];
    boolean[][] flips = new boolean[hidden][];
    Mlp aligned = other;
    for (int l = 1; l <= hidden; l++) {
      boolean odd = other.activation(l).isOdd();
      double[][][] costs = costs(net, aligned, l, odd);
      orders[l - 1] = Assignment.best(costs[0]);
      flips[l - 1] = new boolean[orders[l - 1].length];
      int[] order = new int[orders[l - 1].length];
      for (int j = 0; j < order.length; j++) {
        order[j] = orders[l - 1][j] + 1;
        flips[l - 1][j] = costs[1][j][orders[l - 1][j]] > 0;
      }
      aligned = aligned.permute(l, order);
      for (int j = 0; j < order.length; j++) {
        aligned = flips[l - 1][j] ? aligned.flip(l, j + 1) : aligned;
      }
    }
    return new Alignment(aligned, orders, flips, distance(net, other), distance(net, aligned));
  }

  /** The other network with its neurons in the order and with the signs found. */
  public Mlp net() {
    return aligned;
  }

  /** The distance of all weights and biases of the two networks after matching. */
  public double distance() {
    return after;
  }

  /** The distance of all weights and biases of the two networks as they were. */
  public double distanceBefore() {
    return before;
  }

  /** Which neuron of the other network stands for which, from 1, and where a sign was flipped. */
  @Override
  public String toString() {
    StringBuilder text =
        new StringBuilder(
            "distance of the two networks "
                + Numbers.of(before)
                + ", aligned "
                + Numbers.of(after));
    for (int l = 0; l < orders.length; l++) {
      int layer = l;
      text.append('\n')
          .append(
              Table.titled("layer " + (l + 1), orders[l].length)
                  .counted("neuron")
                  .word("is the other's", j -> Integer.toString(orders[layer][j] + 1))
                  .word("sign", j -> flips[layer][j] ? "flipped" : "same"));
    }
    return text.toString();
  }

  /** Distance of all weights and biases of two networks of the same sizes. */
  static double distance(Mlp net, Mlp other) {
    double sum = 0;
    for (int l = 1; l <= net.layers(); l++) {
      double weights = distance(net.weights(l), other.weights(l));
      double bias = distance(net.bias(l), other.bias(l));
      sum += weights * weights + bias * bias;
    }
    return Math.sqrt(sum);
  }

  private static double distance(Matrix one, Matrix other) {
    double sum = 0;
    for (int row = 0; row < one.getNumRows(); row++) {
      double d = Rows.distance(one.row(row), other.row(row));
      sum += d * d;
    }
    return Math.sqrt(sum);
  }

  /**
   * Squared distances of neuron j of one to neuron k of the other, and 1 where a flip is nearer.
   */
  private static double[][][] costs(Mlp net, Mlp other, int l, boolean odd) {
    double[][] mine = neurons(net, l);
    double[][] others = neurons(other, l);
    int units = mine.length;
    double[][][] costs = new double[2][units][units];
    for (int j = 0; j < units; j++) {
      for (int k = 0; k < units; k++) {
        double same = Rows.distance(mine[j], others[k]);
        double flipped = Rows.distance(mine[j], negative(others[k]));
        boolean flip = odd && flipped < same;
        costs[0][j][k] = flip ? flipped * flipped : same * same;
        costs[1][j][k] = flip ? 1 : 0;
      }
    }
    return costs;
  }

  /** A row per neuron: incoming weights, bias, outgoing weights. */
  private static double[][] neurons(Mlp net, int l) {
    Matrix in = net.weights(l);
    Matrix out = net.weights(l + 1);
    double[][] rows = new double[in.getNumRows()][];
    for (int j = 0; j < rows.length; j++) {
      double[] row = Arrays.copyOf(in.row(j), in.getNumCols() + 1 + out.getNumRows());
      row[in.getNumCols()] = net.bias(l).get(j, 0);
      System.arraycopy(out.column(j), 0, row, in.getNumCols() + 1, out.getNumRows());
      rows[j] = row;
    }
    return rows;
  }

  private static double[] negative(double[] row) {
    return Arrays.stream(row).map(v -> -v).toArray();
  }
}
