package apart.theorem;

import apart.kernel.Checks;
import apart.nn.Activation;
import apart.nn.Dataset;
import apart.nn.ForwardPass;
import apart.nn.Gradients;
import apart.nn.Matrix;
import apart.nn.Mlp;
import apart.nn.Trainer;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What a proof is evaluated on: a network, data, a rule of training, and two neurons i and j of
 * hidden layer l. Sides come from the library's own passes, and, with the word "by hand", from
 * plain loops over the formula or from central differences of the loss.
 */
final class Subject {
  private static final double STEP = 1e-5;

  final Mlp net;
  final Dataset data;
  final Trainer trainer;
  final int l;
  final int i;
  final int j;
  final ForwardPass pass;
  final Gradients gradients;

  Subject(Mlp net, Dataset data, Trainer trainer, int l) {
    this.net = net;
    this.data = data;
    this.trainer = trainer;
    this.l = l;
    this.pass = net.forward(data.x());
    this.gradients = net.backward(pass, data.target());
    int[] pair = nearest(net, l);
    this.i = pair[0];
    this.j = pair[1];
  }

  /** Says what is wrong with a network or data, before anything is computed. */
  static Subject checked(String theorem, Mlp net, Dataset data, Trainer trainer) {
    Checks.present("the network", net);
    Checks.present("the data", data);
    Checks.present("the trainer", trainer);
    String start = "theorem \"" + theorem + "\": ";
    if (net.layers() < 2) {
      throw new IllegalArgumentException(
          start + "a hidden layer is needed, as in Mlp.of(2, 3, 1), but the network has 1 layer");
    }
    if (net.layer(1).units() < 2) {
      throw new IllegalArgumentException(
          start + "layer 1 must have 2 neurons or more to compare, but has 1");
    }
    if (net.activation(1).equals(Activation.SOFTMAX)) {
      throw new IllegalArgumentException(
          start + "with softmax a neuron of layer 1 depends on the z of the others");
    }
    if (!Double.isFinite(net.loss(data))) {
      throw new IllegalArgumentException(
          start + "the loss must be a number, but is " + net.loss(data));
    }
    return new Subject(net, data, trainer, 1);
  }

  /** The two neurons of a layer that differ least in all their weights. */
  private static int[] nearest(Mlp net, int l) {
    int[] best = {1, 2};
    double least = Double.POSITIVE_INFINITY;
    for (int i = 1; i <= net.layer(l).units(); i++) {
      for (int j = i + 1; j <= net.layer(l).units(); j++) {
        double distance = row(net, l, i).minus(row(net, l, j)).normF();
        if (distance < least) {
          least = distance;
          best = new int[] {i, j};
        }
      }
    }
    return best;
  }

  /** All weights of a neuron: in, bias, out. */
  static Matrix row(Mlp net, int l, int j) {
    return Matrix.ofColumn(net.weights(l).row(j - 1))
        .concatRows(
            Matrix.ofColumn(net.bias(l).get(j - 1, 0)),
            Matrix.ofColumn(net.weights(l + 1).column(j - 1)));
  }

  /** The network with neurons i and j exchanged. */
  Mlp exchanged(Mlp other) {
    int[] order = IntStream.rangeClosed(1, net.layer(l).units()).toArray();
    order[i - 1] = j;
    order[j - 1] = i;
    return other.permute(l, order);
  }

  /** What goes into the layer: x, or the activations of the one before. */
  Matrix into() {
    return l == 1 ? pass.x() : pass.a(l - 1);
  }

  double[] z(int neuron) {
    return pass.z(l).row(neuron - 1);
  }

  double[] delta(int neuron) {
    return gradients.delta(l).row(neuron - 1);
  }

  // ---- by hand ----

  /** z = sum_k w_k x_k + b, a number per sample. */
  double[] zByHand(int neuron) {
    return zByHand(l, neuron, into());
  }

  double[] zByHand(int layer, int neuron, Matrix x) {
    double[] z = new double[x.getNumCols()];
    for (int s = 0; s < z.length; s++) {
      double sum = net.bias(layer).get(neuron - 1, 0);
      for (int k = x.getNumRows() - 1; k >= 0; k--) {
        sum += net.weights(layer).get(neuron - 1, k) * x.get(k, s);
      }
      z[s] = sum;
    }
    return z;
  }

  double[] aByHand(int neuron) {
    double[] z = zByHand(neuron);
    for (int s = 0; s < z.length; s++) {
      z[s] = net.activation(l).value(z[s]);
    }
    return z;
  }

  double[] slopeByHand(int neuron) {
    double[] z = zByHand(neuron);
    for (int s = 0; s < z.length; s++) {
      z[s] = net.activation(l).slope(z[s]);
    }
    return z;
  }

  /** sum_m w_m delta_m over the layer above, with the outgoing weights of a neuron. */
  double[] errorByHand(int neuron) {
    return errorByHand(net.weights(l + 1).column(neuron - 1));
  }

  double[] errorByHand(double[] out) {
    double[] error = new double[data.samples()];
    for (int s = 0; s < error.length; s++) {
      for (int m = 0; m < out.length; m++) {
        error[s] += out[m] * gradients.delta(l + 1).get(m, s);
      }
    }
    return error;
  }

  double[] deltaByHand(int neuron) {
    double[] slope = slopeByHand(neuron);
    double[] error = errorByHand(neuron);
    for (int s = 0; s < error.length; s++) {
      error[s] *= slope[s];
    }
    return error;
  }

  /** sum over samples of delta x_k, for each k: the gradient of a row. */
  double[] overSamples(double[] delta) {
    double[] sum = new double[into().getNumRows()];
    for (int k = 0; k < sum.length; k++) {
      for (int s = 0; s < delta.length; s++) {
        sum[k] += delta[s] * into().get(k, s);
      }
    }
    return sum;
  }

  /** That of a neuron's row; of what is cut there is none. */
  double[] gradientByHand(int neuron) {
    double[] row = overSamples(deltaByHand(neuron));
    for (int k = 0; k < row.length; k++) {
      row[k] *= net.layer(l).mask().get(neuron - 1, k);
    }
    return row;
  }

  Matrix predictionByHand() {
    return predictionByHand(net, data.x());
  }

  /** What a network answers: a = f(sum_k w_k a_k + b), layer by layer. */
  static Matrix predictionByHand(Mlp net, Matrix x) {
    double[][] below = x.rows();
    for (int layer = 1; layer <= net.layers(); layer++) {
      double[][] a = new double[net.layer(layer).units()][x.getNumCols()];
      for (int unit = 0; unit < a.length; unit++) {
        for (int s = 0; s < a[unit].length; s++) {
          a[unit][s] = net.bias(layer).get(unit, 0);
          for (int k = below.length - 1; k >= 0; k--) {
            a[unit][s] += net.weights(layer).get(unit, k) * below[k][s];
          }
        }
      }
      Activation f = net.activation(layer);
      below = f.equals(Activation.SOFTMAX) ? shares(a) : Matrix.of(a).map(f::value).rows();
    }
    return Matrix.of(below);
  }

  /** e^a over the sum of all of a column. */
  private static double[][] shares(double[][] a) {
    double[][] shares = new double[a.length][a[0].length];
    for (int s = 0; s < a[0].length; s++) {
      double sum = 0;
      for (double[] row : a) {
        sum += StrictMath.exp(row[s] - a[0][s]);
      }
      for (int unit = 0; unit < a.length; unit++) {
        shares[unit][s] = StrictMath.exp(a[unit][s] - a[0][s]) / sum;
      }
    }
    return shares;
  }

  /** C from the answers by hand, by the formula of the network's loss. */
  double lossByHand() {
    double[][] a = predictionByHand().rows();
    double[][] y = data.target().rows();
    double[][] shares = shares(a);
    double sum = 0;
    for (int unit = 0; unit < a.length; unit++) {
      for (int s = 0; s < a[unit].length; s++) {
        double off = a[unit][s] - y[unit][s];
        sum +=
            switch (net.loss()) {
              case HALF_SQUARED -> off * off / 2;
              case MEAN_SQUARED -> off * off / a.length;
              case SUMMED_SQUARED -> off * off * data.samples();
              case BINARY_CROSS_ENTROPY ->
                  (StrictMath.log1p(StrictMath.exp(a[unit][s])) - y[unit][s] * a[unit][s])
                      / a.length;
              case SOFTMAX_CROSS_ENTROPY -> -y[unit][s] * StrictMath.log(shares[unit][s]);
            };
      }
    }
    return sum / data.samples();
  }

  /** dC/dw of a row by central differences of the loss. */
  double[] differences(int layer, int neuron) {
    return differences(net, data, layer, neuron);
  }

  static double[] differences(Mlp net, Dataset data, int layer, int neuron) {
    double[] row = new double[net.layer(layer).inputs()];
    for (int k = 0; k < row.length; k++) {
      row[k] = difference(net, data, layer, neuron, k + 1);
    }
    return row;
  }

  double difference(int layer, int neuron, int k) {
    return difference(net, data, layer, neuron, k);
  }

  private static double difference(Mlp net, Dataset data, int layer, int neuron, int k) {
    double up = net.nudge(layer, neuron, k, STEP).loss(data);
    double down = net.nudge(layer, neuron, k, -STEP).loss(data);
    return (up - down) / (2 * STEP);
  }

  /** dC/dw of all weights out of a neuron by central differences. */
  double[] outDifferences(int neuron) {
    return outDifferences(net, data, l, neuron);
  }

  static double[] outDifferences(Mlp net, Dataset data, int layer, int neuron) {
    double[] out = new double[net.layer(layer + 1).units()];
    for (int m = 0; m < out.length; m++) {
      out[m] = difference(net, data, layer + 1, m + 1, neuron);
    }
    return out;
  }

  /** Numbers of what goes in, the bias and what goes out, without the bias if there is none. */
  double[] withoutBias(double[] all) {
    int inputs = net.layer(l).inputs();
    if (net.layer(l).hasBias()) {
      return all;
    }
    double[] without = Arrays.copyOf(all, all.length - 1);
    System.arraycopy(all, inputs + 1, without, inputs, all.length - inputs - 1);
    return without;
  }
}
