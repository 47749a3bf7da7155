package apart.nn;

import apart.kernel.Curve;
import apart.kernel.Parameters;
import apart.kernel.Rows;
import java.util.Arrays;

/**
 * The arrays of one forward and backward pass, made once and used for every step: nothing is
 * allocated in a training loop. A row per unit, a column per sample.
 */
final class Workspace {
  final int[] sizes;
  final Curve[] activations;
  final Loss loss;
  final double[][][] z;
  final double[][][] a;
  final double[][][] delta;
  private double[][][] passed; // what the next layer sees: a, or a times the factors
  private double[][][] factors; // of the hidden layers; null where all are 1
  private final double[][][] inputColumns; // per layer: its input, a row per sample
  private final double[] column;
  private final int capacity;

  /** For a network's sizes, activation functions and loss, and at most this many samples. */
  Workspace(Mlp net, int capacity) {
    this.sizes = net.sizes();
    this.loss = net.loss();
    int layers = sizes.length - 1;
    activations = new Curve[layers];
    z = new double[layers][][];
    a = new double[layers][][];
    delta = new double[layers][][];
    inputColumns = new double[layers][][];
    int widest = 0;
    for (int l = 0; l < layers; l++) {
      activations[l] = net.layer(l + 1).activation().curve();
      z[l] = new double[sizes[l + 1]][capacity];
      a[l] = new double[sizes[l + 1]][capacity];
      widest = Math.max(widest, sizes[l + 1]);
    }
    column = new double[widest];
    passed = a;
    this.capacity = capacity;
  }

  /** What only a backward pass needs, made before the first. */
  private void prepare() {
    for (int l = 0; l < delta.length; l++) {
      delta[l] = new double[sizes[l + 1]][capacity];
      inputColumns[l] = new double[capacity][sizes[l]];
    }
  }

  /** From now on the hidden activations are multiplied by {@link #factors}, which start at 1. */
  void useFactors(int capacity) {
    factors = new double[layers() - 1][][];
    passed = a.clone();
    for (int l = 0; l < factors.length; l++) {
      factors[l] = new double[sizes[l + 1]][capacity];
      passed[l] = new double[sizes[l + 1]][capacity];
      for (double[] row : factors[l]) {
        Arrays.fill(row, 1);
      }
    }
  }

  /** Per hidden layer and neuron a factor per sample; to be written to. */
  double[][][] factors() {
    return factors;
  }

  int layers() {
    return z.length;
  }

  /** The activations of the last layer. */
  double[][] output() {
    return a[a.length - 1];
  }

  /** z = W a + b and a = f(z), layer by layer. */
  void forward(Parameters p, double[][] x, int samples) {
    double[][] input = x;
    for (int l = 0; l < z.length; l++) {
      Rows.affine(p.weights[l], input, sizes[l], p.bias[l], z[l], samples);
      activations[l].activate(z[l], a[l], z[l].length, samples);
      if (factors != null && l < factors.length) {
        multiply(a[l], factors[l], passed[l], samples);
      }
      input = passed[l];
    }
  }

  private static void multiply(double[][] left, double[][] right, double[][] out, int samples) {
    for (int j = 0; j < left.length; j++) {
      for (int s = 0; s < samples; s++) {
        out[j][s] = left[j][s] * right[j][s];
      }
    }
  }

  /** Whether a z of a layer with a kink is on the other side of it in another pass. */
  boolean crossesKink(Workspace other, int samples) {
    for (int l = 0; l < z.length; l++) {
      for (int j = 0; activations[l].hasKink() && j < z[l].length; j++) {
        for (int s = 0; s < samples; s++) {
          if (z[l][j][s] > 0 != other.z[l][j][s] > 0) {
            return true;
          }
        }
      }
    }
    return false;
  }

  double loss(double[][] y, int samples) {
    return loss.value(output(), y, sizes[sizes.length - 1], samples);
  }

  /**
   * delta = dC/dz for every layer, from the last pass.
   *
   * @param samples how many the pass had
   * @param all how many the loss is the mean of, at least as many
   * @param rule by which formula
   */
  void backward(Parameters p, double[][] y, int samples, int all, Backprop rule) {
    int last = z.length - 1;
    if (delta[last] == null) {
      prepare();
    }
    loss.slope(a[last], y, delta[last], z[last].length, samples, all);
    activations[last].pullBack(z[last], a[last], delta[last], z[last].length, samples);
    for (int l = last - 1; l >= 0; l--) {
      if (rule == Backprop.WITHOUT_SUM) {
        deltaWithoutSum(delta[l + 1], delta[l], samples);
      } else {
        pullThrough(p.weights[l + 1], delta[l + 1], delta[l], samples);
      }
      if (factors != null) {
        multiply(delta[l], factors[l], delta[l], samples);
      }
      activations[l].pullBack(z[l], a[l], delta[l], z[l].length, samples);
    }
  }

  /** below = W^T above. */
  void pullThrough(double[][] weights, double[][] above, double[][] below, int samples) {
    for (int k = 0; k < below.length; k++) {
      for (int j = 0; j < weights.length; j++) {
        column[j] = weights[j][k];
      }
      Rows.combine(column, above, weights.length, below[k], samples);
    }
  }

  /** below_j = above_j, the mistake; one unit above serves all, a missing one gives NaN. */
  private static void deltaWithoutSum(double[][] above, double[][] below, int samples) {
    for (int j = 0; j < below.length; j++) {
      int source = above.length == 1 ? 0 : j;
      for (int s = 0; s < samples; s++) {
        below[j][s] = source < above.length ? above[source][s] : Double.NaN;
      }
    }
  }

  /**
   * dC/dW = delta a^T and dC/db = the sum of delta, of all layers, into g.
   *
   * @param more whether the sums over the samples go on from what is in g
   */
  void gradients(double[][] x, int samples, Parameters g, boolean more) {
    double[][] input = x;
    for (int l = 0; l < z.length; l++) {
      gradient(input, l, samples, g.weights[l], g.bias[l], more);
      input = passed[l];
    }
  }

  private void gradient(
      double[][] input, int l, int samples, double[][] weights, double[] bias, boolean more) {
    int inputs = sizes[l];
    boolean wide = inputs >= 8;
    if (wide) {
      Rows.transpose(input, inputs, samples, inputColumns[l]);
      Rows.combineAll(delta[l], inputColumns[l], samples, weights, inputs, more);
    }
    for (int j = 0; j < bias.length; j++) {
      double[] d = delta[l][j];
      for (int k = 0; !wide && k < inputs; k++) {
        weights[j][k] =
            more
                ? Rows.dot(weights[j][k], d, input[k], 0, samples)
                : Rows.dot(d, input[k], samples);
      }
      bias[j] = more ? Rows.sum(bias[j], d, 0, samples) : Rows.sum(d, samples);
    }
  }
}
