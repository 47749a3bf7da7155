package apart.nn;

import java.io.Serializable;
import java.util.Arrays;

/**
 * The gradient of the loss: how much it would change per unit of change of each weight, bias, z and
 * input. Immutable; made by {@link Mlp#backward} or {@link Mlp#gradients}.
 */
public final class Gradients implements Serializable {
  private static final long serialVersionUID = 1L;

  private final int[] sizes;
  private final double[][][] weights;
  private final double[][] bias;
  private final double[][][] delta;
  private final double[][] inputs;
  private final int samples;
  private final double loss;

  Gradients(
      int[] sizes, Parameters g, double[][][] delta, double[][] inputs, int samples, double loss) {
    this.sizes = sizes;
    this.weights = g.weights;
    this.bias = g.bias;
    this.delta = delta;
    this.inputs = inputs;
    this.samples = samples;
    this.loss = loss;
  }

  /** The number of layers. */
  public int layers() {
    return weights.length;
  }

  /** The number of samples, the columns of the deltas. */
  public int samples() {
    return samples;
  }

  /** The loss that was differentiated. */
  public double loss() {
    return loss;
  }

  /** Returns dC/dW of layer l (from 1), in the shape of the weights. */
  public Matrix weights(int l) {
    return Matrix.ofRows(weights[index(l)], sizes[l - 1]);
  }

  /** Returns dC/db of layer l, a column with a number per neuron. */
  public Matrix bias(int l) {
    return Matrix.ofColumn(bias[index(l)]);
  }

  /** Returns delta = dC/dz of layer l, a row per neuron, a column per sample. */
  public Matrix delta(int l) {
    return Matrix.ofRows(delta[index(l)], samples);
  }

  /** Returns dC/dx, a row per input, a column per sample. */
  public Matrix x() {
    return Matrix.ofRows(inputs, samples);
  }

  private int index(int l) {
    return Shapes.inRange("the layer", l, 1, weights.length) - 1;
  }

  /** The own arrays, for reading only. */
  Parameters parameters() {
    return new Parameters(weights, bias);
  }

  void checkSizes(Mlp net) {
    if (!Arrays.equals(sizes, net.sizes())) {
      throw new ShapeException(
          "the gradients are of a network of sizes %s, but this one has %s"
              .formatted(Arrays.toString(sizes), Arrays.toString(net.sizes())));
    }
  }

  /** Equal means the same bits everywhere. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Gradients that
        && Arrays.deepEquals(weights, that.weights)
        && Arrays.deepEquals(bias, that.bias)
        && Arrays.deepEquals(delta, that.delta);
  }

  @Override
  public int hashCode() {
    return Arrays.deepHashCode(weights);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("gradients, loss " + loss);
    for (int l = 1; l <= weights.length; l++) {
      text.append("\nweights(").append(l).append(") ").append(weights(l));
      text.append("\nbias(").append(l).append(") ").append(bias(l));
    }
    return text.toString();
  }
}
