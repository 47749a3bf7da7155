package apart.symmetry;

import apart.kernel.Checks;
import apart.nn.Layer;
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
   * unit 1 (the first that is not cut) is distance / 2 larger in the first and distance / 2 smaller
   * in the second. With distance 0 the two are twins and the network computes what it did. What is
   * cut is cut for both, and frozen layers stay frozen.
   *
   * @param l a layer below the last, from 1; not softmax, where two neurons would take a larger
   *     share than the one did
   * @param j the neuron, from 1
   * @param distance between the weight rows of the two
   * @throws IllegalArgumentException if there is no such layer or neuron, or it is the last layer;
   *     if the distance is not finite, or all incoming connections are cut and it is not 0
   */
  public static Mlp of(Mlp net, int l, int j, double distance) {
    Checks.present("the network", net);
    Checks.finite("the distance", distance);
    Places.hidden(net, l);
    Places.ownZ("split", net, l);
    int units = net.layer(l).units();
    Places.neuron(net, l, j);
    int[] sizes = net.sizes();
    sizes[l]++;
    Mlp split = Mlp.of(sizes).withLoss(net.loss());
    for (int layer = 1; layer <= net.layers(); layer++) {
      double[][] rows = net.weights(layer).rows();
      double[] bias = net.bias(layer).column(0);
      if (layer == l) {
        rows = rowAgain(rows, j - 1);
        int k = moved(net.layer(l), j, distance);
        rows[j - 1][k] += distance / 2;
        rows[units][k] -= distance / 2;
        bias = Arrays.copyOf(bias, units + 1);
        bias[units] = bias[j - 1];
      } else if (layer == l + 1) {
        rows = columnHalved(rows, j - 1);
      }
      split = split.activation(layer, net.activation(layer)).withWeights(layer, Matrix.of(rows));
      split = net.layer(layer).hasBias() ? split.withBias(layer, bias) : split.withoutBias(layer);
      split = net.layer(layer).isMasked() ? split.mask(layer, mask(net, layer, l, j)) : split;
      split = net.layer(layer).isFrozen() ? split.freeze(layer) : split;
    }
    return split;
  }

  /** The input, from 0, whose weight tells the two apart. */
  private static int moved(Layer layer, int j, double distance) {
    double[] wired = layer.mask().row(j - 1);
    for (int k = 0; k < wired.length; k++) {
      if (wired[k] != 0) {
        return k;
      }
    }
    if (distance != 0) {
      throw new IllegalArgumentException(
          "split: all incoming connections of neuron " + j + " are cut, so the distance must be 0");
    }
    return 0;
  }

  private static double[][] mask(Mlp net, int layer, int l, int j) {
    Matrix mask = net.layer(layer).mask();
    if (layer == l) {
      return rowAgain(mask.rows(), j - 1);
    }
    return layer == l + 1 ? columnAgain(mask.rows(), j - 1) : mask.rows();
  }

  private static double[][] rowAgain(double[][] rows, int j) {
    double[][] more = Arrays.copyOf(rows, rows.length + 1);
    more[rows.length] = rows[j].clone();
    return more;
  }

  private static double[][] columnAgain(double[][] rows, int j) {
    double[][] wider = new double[rows.length][];
    for (int row = 0; row < rows.length; row++) {
      wider[row] = Arrays.copyOf(rows[row], rows[row].length + 1);
      wider[row][rows[row].length] = wider[row][j];
    }
    return wider;
  }

  private static double[][] columnHalved(double[][] rows, int j) {
    double[][] wider = columnAgain(rows, j);
    for (double[] row : wider) {
      row[j] /= 2;
      row[row.length - 1] /= 2;
    }
    return wider;
  }
}
