package apart.symmetry;

import apart.nn.Matrix;
import apart.nn.Mlp;
import java.util.Arrays;

/**
 * A network with one of its neurons split into two near-twins that do the work of the one. Source:
 * Fukumizu and Amari, Local minima and plateaus in hierarchical structures of multilayer
 * perceptrons, Neural Networks 13(3), 2000, where the two are equal.
 */
public final class NearTwins {
  private NearTwins() {}

  /**
   * The network in which neuron j of layer l has become two, j and a new last one: each has half of
   * the outgoing weights, both have all of the incoming weights and the bias, but the weight from
   * unit 1 is distance / 2 larger in the first and distance / 2 smaller in the second. With
   * distance 0 the two are twins and the network computes what it did. Cut connections and frozen
   * layers are not taken over.
   *
   * @param l a layer below the last, from 1
   * @param j the neuron, from 1
   * @param distance between the weight rows of the two
   * @throws IllegalArgumentException if there is no such layer or neuron, or it is the last layer
   */
  public static Mlp of(Mlp net, int l, int j, double distance) {
    Places.hidden(net, l);
    int units = net.layer(l).units();
    Places.neuron(net, l, j);
    int[] sizes = net.sizes();
    sizes[l]++;
    Mlp split = Mlp.of(sizes).withLoss(net.loss());
    for (int layer = 1; layer <= net.layers(); layer++) {
      double[][] rows = net.weights(layer).rows();
      double[] bias = net.bias(layer).column(0);
      if (layer == l) {
        rows = rowAgain(rows, j - 1, distance);
        bias = Arrays.copyOf(bias, units + 1);
        bias[units] = bias[j - 1];
      } else if (layer == l + 1) {
        rows = columnHalved(rows, j - 1);
      }
      split = split.activation(layer, net.activation(layer)).withWeights(layer, Matrix.of(rows));
      split = net.layer(layer).hasBias() ? split.withBias(layer, bias) : split.withoutBias(layer);
    }
    return split;
  }

  private static double[][] rowAgain(double[][] rows, int j, double distance) {
    double[][] more = Arrays.copyOf(rows, rows.length + 1);
    more[rows.length] = rows[j].clone();
    more[j][0] += distance / 2;
    more[rows.length][0] -= distance / 2;
    return more;
  }

  private static double[][] columnHalved(double[][] rows, int j) {
    double[][] wider = new double[rows.length][];
    for (int row = 0; row < rows.length; row++) {
      wider[row] = Arrays.copyOf(rows[row], rows[row].length + 1);
      wider[row][j] /= 2;
      wider[row][rows[row].length] = wider[row][j];
    }
    return wider;
  }
}
