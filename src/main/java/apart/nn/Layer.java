package apart.nn;

import apart.kernel.Rows;
import apart.text.Numbers;
import apart.text.Table;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.Arrays;

/**
 * One layer of a network: a = f(W x + b), with a row of W and a number of b per neuron. Immutable.
 *
 * <p>Take one with {@link Mlp#layer(int)}. Besides weights, bias and activation function a layer
 * knows which of its parameters training may change: a frozen layer keeps all of them, a layer
 * without bias keeps b = 0, and a mask keeps chosen weights at 0.
 */
public final class Layer implements Serializable {
  private static final long serialVersionUID = 1L;

  private final transient double[][] weights;
  private final transient double[] bias;
  private final transient Activation activation;
  private final transient boolean biased;
  private final transient boolean frozen;
  private final transient double[][] mask;

  private Layer(
      double[][] weights,
      double[] bias,
      Activation activation,
      boolean biased,
      boolean frozen,
      double[][] mask) {
    this.weights = weights;
    this.bias = bias;
    this.activation = activation;
    this.biased = biased;
    this.frozen = frozen;
    this.mask = mask;
  }

  /** Takes the arrays over; the caller must not keep them. */
  static Layer of(double[][] weights, double[] bias, Activation activation) {
    return new Layer(weights, bias, activation, true, false, null);
  }

  Layer with(double[][] newWeights, double[] newBias) {
    return new Layer(masked(newWeights), newBias, activation, biased, frozen, mask);
  }

  /** New parameters that already respect mask and missing bias, such as trained ones. */
  Layer trained(double[][] newWeights, double[] newBias) {
    return new Layer(newWeights, newBias, activation, biased, frozen, mask);
  }

  Layer with(Activation changed) {
    return new Layer(weights, bias, changed, biased, frozen, mask);
  }

  Layer withoutBias() {
    return new Layer(weights, new double[bias.length], activation, false, frozen, mask);
  }

  Layer frozen(boolean now) {
    return new Layer(weights, bias, activation, biased, now, mask);
  }

  Layer withMask(double[][] newMask) {
    return new Layer(weights, bias, activation, biased, frozen, newMask).remasked();
  }

  /** With the neurons in a new order, counted from 1. */
  Layer reordered(int[] order) {
    return new Layer(
        Rows.reordered(weights, order),
        Arrays.stream(order).mapToDouble(j -> bias[j - 1]).toArray(),
        activation,
        biased,
        frozen,
        mask == null ? null : Rows.reordered(mask, order));
  }

  /** With the inputs in a new order, counted from 1. */
  Layer inputsReordered(int[] order) {
    return new Layer(
        Rows.columnsReordered(weights, order),
        bias,
        activation,
        biased,
        frozen,
        mask == null ? null : Rows.columnsReordered(mask, order));
  }

  private Layer remasked() {
    return with(Rows.copy(weights), bias);
  }

  private double[][] masked(double[][] changed) {
    for (int j = 0; mask != null && j < changed.length; j++) {
      for (int k = 0; k < changed[j].length; k++) {
        changed[j][k] = mask[j][k] == 0 ? 0 : changed[j][k];
      }
    }
    return changed;
  }

  /**
   * The number of neurons.
   *
   * <pre>{@code Mlp.of(2, 3, 1).layer(1).units() // 3}</pre>
   */
  public int units() {
    return bias.length;
  }

  /**
   * The number of inputs of each neuron.
   *
   * <pre>{@code Mlp.of(2, 3, 1).layer(1).inputs() // 2}</pre>
   */
  public int inputs() {
    return weights[0].length;
  }

  /**
   * Returns a copy of the weights: row = neuron, column = unit of the layer before.
   *
   * <pre>{@code Mlp.of(2, 3, 1).layer(1).weights().shape() // "3x2"}</pre>
   */
  public Matrix weights() {
    return Matrix.ofRows(weights, inputs());
  }

  /**
   * Returns a copy of the biases, a column with a number per neuron.
   *
   * <pre>{@code Mlp.of(2, 3, 1).layer(1).bias().column(0) // { 0.0, 0.0, 0.0 }}</pre>
   */
  public Matrix bias() {
    return Matrix.ofColumn(bias);
  }

  /**
   * The activation function f.
   *
   * <pre>{@code Mlp.of(2, 3, 1).layer(1).activation() // tanh}</pre>
   */
  public Activation activation() {
    return activation;
  }

  /**
   * Whether training may change the biases; without, they are 0.
   *
   * <pre>{@code Mlp.of(2, 3, 1).withoutBias(1).layer(1).hasBias() // false}</pre>
   */
  public boolean hasBias() {
    return biased;
  }

  /**
   * Whether training leaves this layer as it is.
   *
   * <pre>{@code Mlp.of(2, 3, 1).freeze(1).layer(1).isFrozen() // true}</pre>
   */
  public boolean isFrozen() {
    return frozen;
  }

  /**
   * Whether some weights are kept at 0.
   *
   * <pre>{@code Mlp.of(2, 3, 1).layer(1).isMasked() // false}</pre>
   */
  public boolean isMasked() {
    return mask != null;
  }

  /**
   * Returns 1 where a weight is wired and 0 where it is kept at 0, in the shape of the weights.
   *
   * <pre>{@code Mlp.of(2, 3, 1).layer(1).mask().elementSum() // 6.0}</pre>
   */
  public Matrix mask() {
    return mask == null ? weights().map(w -> 1) : Matrix.ofRows(mask, inputs());
  }

  double[][] weightRows() {
    return weights;
  }

  double[] biasNumbers() {
    return bias;
  }

  double[][] maskRows() {
    return mask;
  }

  /** Equal means the same bits in every parameter, and the same activation function and wiring. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Layer that
        && activation.equals(that.activation)
        && biased == that.biased
        && frozen == that.frozen
        && Arrays.equals(bias, that.bias)
        && Arrays.deepEquals(weights, that.weights)
        && Arrays.deepEquals(mask, that.mask);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.deepHashCode(weights) + Arrays.hashCode(bias);
  }

  @Override
  public String toString() {
    return table("layer").toString();
  }

  /** A row per neuron, under a title that starts with a name and ends with what is special. */
  Table table(String name) {
    String title =
        name
            + "  "
            + Numbers.count(units(), "neuron")
            + " of "
            + Numbers.count(inputs(), "input")
            + "  "
            + activation
            + (biased ? "" : ", no bias")
            + (mask == null ? "" : ", masked")
            + (frozen ? ", frozen" : "");
    return Tables.neurons(Tables.title(title), "w", weights(), "bias", biased ? bias() : null);
  }

  private Object writeReplace() {
    return new Saved(weights(), bias(), activation, biased, frozen, mask == null ? null : mask());
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a Layer is read through its saved form");
  }

  private record Saved(
      Matrix weights,
      Matrix bias,
      Activation activation,
      boolean biased,
      boolean frozen,
      Matrix mask)
      implements Serializable {
    private Object readResolve() {
      return new Layer(
          weights.rows(),
          bias.column(0),
          activation,
          biased,
          frozen,
          mask == null ? null : mask.rows());
    }
  }
}
