package apart.symmetry;

import apart.nn.Activation;
import apart.nn.Dataset;
import apart.nn.ForwardPass;
import apart.nn.Gradients;
import apart.nn.Matrix;
import apart.nn.Mlp;
import apart.text.Numbers;
import java.io.Serializable;
import java.util.Arrays;

/**
 * Whether the data pull near-twins of a neuron together or push them apart. Made by {@code
 * pull(net, l, j, data)}, where {@code net} is at a minimum of its own, and neuron j is about to be
 * split.
 *
 * <p>Twins with half of the outgoing weights each, moved apart to w + d and w - d, change the loss
 * by d^T aM d / 2 to second order, with aM = sum over samples of dC/da f''(z) x x^T (x with a last
 * 1 if the layer has a bias). So d' = -(aM / 2) d: a negative eigenvalue of aM pushes apart, only
 * positive ones pull together. Source: Fukumizu and Amari 2000 (as in {@link NearTwins}); derived
 * again here.
 */
public final class Pull implements Serializable {
  private static final long serialVersionUID = 1;
  private static final double STEP = 1e-5; // f'' from f': an error below 1e-9 for smooth f
  private static final double STILL = 1e-4;

  private final Matrix matrix;
  private final double gradient;
  private final int neuron;

  private Pull(Matrix matrix, double gradient, int neuron) {
    this.matrix = matrix;
    this.gradient = gradient;
    this.neuron = neuron;
  }

  /**
   * The pull of the data on near-twins of one neuron.
   *
   * @param l a layer below the last, from 1, whose activation function is smooth; not softmax
   * @param j the neuron, from 1
   * @throws IllegalArgumentException if there is no such layer or neuron
   */
  public static Pull of(Mlp net, int l, int j, Dataset data) {
    Places.hidden(net, l);
    Places.neuron(net, l, j);
    Activation f = net.activation(l);
    if (f.equals(Activation.SOFTMAX)) {
      throw new IllegalArgumentException(
          "pull: with softmax a neuron of layer " + l + " depends on the z of the others");
    }
    ForwardPass pass = net.forward(data.x());
    Gradients gradients = net.backward(pass, data.target());
    // Deltas hold the 1/s of the mean over samples already.
    double[] slopes = net.weights(l + 1).transpose().mult(gradients.delta(l + 1)).row(j - 1);
    double[] z = pass.z(l).row(j - 1);
    Matrix x = l == 1 ? pass.x() : pass.a(l - 1);
    double[][] inputs = net.layer(l).hasBias() ? withOnes(x) : x.rows();
    Matrix sum = Matrix.zeros(inputs.length, inputs.length);
    for (int s = 0; s < z.length; s++) {
      double bend = (f.slope(z[s] + STEP) - f.slope(z[s] - STEP)) / (2 * STEP);
      for (int i = 0; i < inputs.length; i++) {
        for (int k = 0; k < inputs.length; k++) {
          sum.set(i, k, sum.get(i, k) + slopes[s] * bend * inputs[i][s] * inputs[k][s]);
        }
      }
    }
    double still = net.layer(l).hasBias() ? Math.abs(gradients.bias(l).get(j - 1, 0)) : 0;
    for (double g : gradients.weights(l).row(j - 1)) {
      still = Math.max(still, Math.abs(g));
    }
    return new Pull(sum, still, j);
  }

  private static double[][] withOnes(Matrix x) {
    double[][] rows = Arrays.copyOf(x.rows(), x.getNumRows() + 1);
    rows[x.getNumRows()] = new double[x.getNumCols()];
    Arrays.fill(rows[x.getNumRows()], 1);
    return rows;
  }

  /** Returns aM: a row and a column per input, and a last one for the bias if there is one. */
  public Matrix matrix() {
    return matrix.copy();
  }

  /** The smallest eigenvalue of aM: below 0, near-twins part; above 0, they meet. */
  public double least() {
    double least = Double.POSITIVE_INFINITY;
    for (var eigenvalue : matrix.eig().getEigenvalues()) {
      least = Math.min(least, eigenvalue.getReal());
    }
    return least;
  }

  /** Whether the neuron's own gradient is below 1e-4, as it must be for the pull to decide. */
  public boolean isAtRest() {
    return gradient < STILL;
  }

  /** The growth of the logarithm of a small distance per step of gradient descent. */
  public double rate(double eta) {
    return StrictMath.log1p(-eta * least() / 2);
  }

  /** The smallest eigenvalue and what it does to near-twins, in a line. */
  @Override
  public String toString() {
    double least = least();
    String what =
        least == 0
            ? "no pull and no push"
            : least < 0 ? "near-twins are pushed apart" : "near-twins are pulled together";
    String line = "neuron " + neuron + ": least aM = " + Numbers.of(least) + ", " + what;
    return isAtRest()
        ? line
        : line + "\n(but it still moves, by a gradient of " + Numbers.of(gradient) + ": train on)";
  }
}
