package apart.nn;

import apart.kernel.Checks;
import apart.kernel.Parameters;
import apart.text.Numbers;
import apart.text.Table;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The gradient of the loss: how much it would change per unit of change of each weight, bias, z and
 * input. Immutable; made by {@link Mlp#backward} or {@link Mlp#gradients}.
 */
public final class Gradients implements Serializable {
  private static final long serialVersionUID = 1L;

  private final int[] sizes;
  private final boolean[] biased;
  private final double[][][] weights;
  private final double[][] bias;
  private final double[][][] delta;
  private final double[][] inputs;
  private final int samples;
  private final double loss;

  Gradients(
      Mlp net, Parameters g, double[][][] delta, double[][] inputs, int samples, double loss) {
    this.sizes = net.sizes();
    this.biased = new boolean[net.layers()];
    for (int l = 1; l <= net.layers(); l++) {
      biased[l - 1] = net.layer(l).hasBias();
    }
    this.weights = g.weights;
    this.bias = g.bias;
    this.delta = delta;
    this.inputs = inputs;
    this.samples = samples;
    this.loss = loss;
  }

  /**
   * The number of layers.
   *
   * <pre>{@code Mlp.of(2, 3, 1).gradients(xor()).layers() // 2}</pre>
   */
  public int layers() {
    return weights.length;
  }

  /**
   * The number of samples, the columns of the deltas.
   *
   * <pre>{@code Mlp.of(2, 3, 1).gradients(xor()).samples() // 4}</pre>
   */
  public int samples() {
    return samples;
  }

  /**
   * The loss that was differentiated.
   *
   * <pre>{@code Mlp.of(2, 3, 1).fill(0).gradients(xor()).loss() // 0.25}</pre>
   */
  public double loss() {
    return loss;
  }

  /**
   * Returns a copy of dC/dW = delta a(l-1)^T of layer l: m x n, row = neuron, as the weights.
   *
   * <pre>{@code Mlp.of(2, 3, 1).gradients(xor()).weights(1).shape() // "3x2"}</pre>
   *
   * @param l the layer, from 1
   * @throws IllegalArgumentException if there is no layer l; the message names the range
   */
  public Matrix weights(int l) {
    return Matrix.ofRows(weights[index(l)], sizes[l - 1])
        .named("dC/d weights(" + l + ")", "neuron");
  }

  /**
   * Returns a copy of dC/db of layer l, the sum of delta over the samples: m x 1.
   *
   * <pre>{@code Mlp.of(2, 3, 1).fill(0).gradients(xor()).bias(2).get(0, 0) // -0.5}</pre>
   *
   * @param l the layer, from 1
   * @throws IllegalArgumentException if there is no layer l; the message names the range
   */
  public Matrix bias(int l) {
    return Matrix.ofColumn(bias[index(l)]).named("dC/d bias(" + l + ")", "neuron");
  }

  /**
   * Returns a copy of delta = dC/dz of layer l: m x s, a row per neuron, a column per sample.
   *
   * <pre>{@code Mlp.of(2, 3, 1).gradients(xor()).delta(1).shape() // "3x4"}</pre>
   *
   * @param l the layer, from 1
   * @throws IllegalArgumentException if there is no layer l; the message names the range
   */
  public Matrix delta(int l) {
    return Matrix.ofRows(delta[index(l)], samples).named("delta(" + l + ")", "neuron");
  }

  /**
   * Returns dC/dx, a row per input, a column per sample.
   *
   * <pre>{@code Mlp.of(2, 3, 1).gradients(xor()).x().shape() // "2x4"}</pre>
   */
  public Matrix x() {
    return Matrix.ofRows(inputs, samples).named("dC/dx", "input");
  }

  private int index(int l) {
    return Checks.inRange("the layer", l, 1, weights.length) - 1;
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

  private Table summary(String title) {
    Table table = Table.titled(title, weights.length).counted("layer");
    Table sizes =
        Tables.ranges(table, "dC/dw", this::weights)
            .number("|dC/dw|", row -> weights(row + 1).normF());
    boolean hasBias = false;
    for (boolean layer : biased) {
      hasBias |= layer;
    }
    return hasBias
        ? sizes
            .number("|dC/db|", row -> bias(row + 1).normF())
            .note("weights(1), bias(1) and delta(1) show the numbers of layer 1")
        : sizes.note("weights(1) and delta(1) show the numbers of layer 1");
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
    String title =
        Tables.title(
            "gradients of Mlp %s over %s, loss %s"
                .formatted(
                    Numbers.sizes(sizes), Numbers.count(samples, "sample"), Numbers.of(loss)));
    for (int l = 1; l <= weights.length; l++) {
      if (Tables.isLarge(sizes[l], sizes[l - 1])) {
        return summary(title).toString();
      }
    }
    List<Object> parts = new ArrayList<>(List.of(title));
    for (int l = 1; l <= weights.length; l++) {
      Matrix bias = biased[l - 1] ? bias(l) : null;
      Table table = Tables.neurons("layer " + l, "dC/dw", weights(l), "dC/db", bias);
      Matrix deltas = delta(l);
      parts.add(samples == 1 ? table.number("delta", j -> deltas.get(j, 0)) : table);
    }
    return Table.stacked(parts.toArray()).toString();
  }
}
