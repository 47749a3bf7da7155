package apart.nn;

import apart.kernel.Checks;
import apart.kernel.Parameters;
import apart.kernel.RandomStream;
import apart.text.Numbers;
import apart.text.Table;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A multi-layer perceptron: layers of neurons, each neuron joined to every unit of the layer
 * before. Immutable: what changes a network returns a new one.
 *
 * <p>Make one with {@link #of(int...)}. Layers l and neurons j are counted from 1; the input is
 * layer 0. Row = neuron in every matrix, a column per sample, so for l = 1 a forward pass is
 * literally {@code net.weights(1).mult(x).plus(net.bias(1))}.
 */
public final class Mlp implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int MOST_UNITS = 1_000_000;

  private final transient List<Layer> layers;
  private final transient Loss loss;
  private final transient long seed;

  private Mlp(List<Layer> layers, Loss loss, long seed) {
    this.layers = List.copyOf(layers);
    this.loss = loss;
    loss.checkLast(layers.size(), layers.get(layers.size() - 1));
    this.seed = seed;
  }

  /**
   * Makes a network with random weights: seed 1, Glorot's uniform rule, biases 0, tanh in the
   * hidden layers, identity in the last, half-squared loss.
   *
   * <pre>{@code Mlp.of(2, 3, 1).parameterCount() // 13}</pre>
   *
   * @param sizes the number of inputs, then the neurons of each layer; {@code of(2, 3, 1)} has two
   *     inputs, three hidden neurons and one output
   * @throws IllegalArgumentException if there are fewer than two sizes or one is not 1 to 1,000,000
   */
  public static Mlp of(int... sizes) {
    Checks.present("the sizes", sizes);
    if (sizes.length < 2) {
      throw new IllegalArgumentException(
          "a network needs the number of inputs and the size of at least one layer, such as"
              + " Mlp.of(2, 3, 1), but has "
              + Numbers.count(sizes.length, "number"));
    }
    List<Layer> layers = new ArrayList<>();
    for (int l = 0; l < sizes.length; l++) {
      Checks.inRange(
          l == 0 ? "the number of inputs" : "the size of layer " + l, sizes[l], 1, MOST_UNITS);
    }
    for (int l = 1; l < sizes.length; l++) {
      Activation activation = l == sizes.length - 1 ? Activation.IDENTITY : Activation.TANH;
      if ((long) sizes[l] * sizes[l - 1] > Integer.MAX_VALUE / 16) {
        throw new IllegalArgumentException(
            "layer %s would have %s x %s weights, more than fit in memory"
                .formatted(l, sizes[l], sizes[l - 1]));
      }
      layers.add(Layer.of(new double[sizes[l]][sizes[l - 1]], new double[sizes[l]], activation));
    }
    return new Mlp(layers, Loss.HALF_SQUARED, 1).init(Init.glorot(), 1);
  }

  // ---- parts ----

  /**
   * The number of layers with weights; the input is not one of them.
   *
   * <pre>{@code Mlp.of(2, 3, 1).layers() // 2}</pre>
   */
  public int layers() {
    return layers.size();
  }

  /**
   * Layer l, counted from 1: the first with weights.
   *
   * <pre>{@code Mlp.of(2, 3, 1).layer(1).units() // 3}</pre>
   *
   * @throws IllegalArgumentException if there is no layer l; the message names the range
   */
  public Layer layer(int l) {
    return layers.get(Checks.inRange("the layer", l, 1, layers.size()) - 1);
  }

  /**
   * The number of inputs, then the neurons of each layer.
   *
   * <pre>{@code Mlp.of(2, 3, 1).sizes() // { 2, 3, 1 }}</pre>
   */
  public int[] sizes() {
    int[] sizes = new int[layers.size() + 1];
    Arrays.setAll(sizes, l -> l == 0 ? layers.get(0).inputs() : layers.get(l - 1).units());
    return sizes;
  }

  /**
   * Returns a copy of the weights of layer l: row = neuron, column = unit of the layer before.
   *
   * <pre>{@code Mlp.of(2, 3, 1).weights(1).shape() // "3x2"}</pre>
   */
  public Matrix weights(int l) {
    return layer(l).weights().named("weights(" + l + ")", "neuron");
  }

  /**
   * Returns a copy of the biases of layer l, a column with a number per neuron.
   *
   * <pre>{@code Mlp.of(2, 3, 1).bias(1).column(0) // { 0.0, 0.0, 0.0 }}</pre>
   */
  public Matrix bias(int l) {
    return layer(l).bias().named("bias(" + l + ")", "neuron");
  }

  /**
   * The activation function of layer l.
   *
   * <pre>{@code Mlp.of(2, 3, 1).activation(1) // tanh}</pre>
   */
  public Activation activation(int l) {
    return layer(l).activation();
  }

  /**
   * The loss that {@link #backward} and training use.
   *
   * <pre>{@code Mlp.of(2, 3, 1).loss() // HALF_SQUARED}</pre>
   */
  public Loss loss() {
    return loss;
  }

  /**
   * The seed of the last random weights.
   *
   * <pre>{@code Mlp.of(2, 3, 1).seed(7).seed() // 7}</pre>
   */
  public long seed() {
    return seed;
  }

  /**
   * The number of weights and biases of all layers together.
   *
   * <pre>{@code Mlp.of(2, 3, 1).parameterCount() // 13}</pre>
   */
  public int parameterCount() {
    int count = 0;
    for (Layer layer : layers) {
      count += layer.units() * (layer.inputs() + (layer.hasBias() ? 1 : 0));
    }
    return count;
  }

  // ---- changed copies ----

  /**
   * The same network with random weights of another seed, by Glorot's uniform rule.
   *
   * <pre>{@code Mlp.of(2, 3, 1).seed(1).equals(Mlp.of(2, 3, 1)) // true}</pre>
   */
  public Mlp seed(long newSeed) {
    return init(Init.glorot(), newSeed);
  }

  /**
   * The same network with new first weights by a rule.
   *
   * <pre>
   * {@code Mlp.of(2, 3, 1).init(Init.constant(0.5), 1).equals(Mlp.of(2, 3, 1).fill(0.5)) // true}
   * </pre>
   *
   * @param rule how weights are drawn, such as {@code Init.he()}
   * @param newSeed the seed of the random numbers
   * @throws IllegalArgumentException if a number gets too large for a double; the message says
   *     which
   */
  public Mlp init(Init rule, long newSeed) {
    Checks.present("the rule", rule);
    RandomStream random = new RandomStream(newSeed);
    List<Layer> drawn = new ArrayList<>();
    for (Layer layer : layers) {
      double[] bias = layer.hasBias() ? rule.bias(layer.units()) : new double[layer.units()];
      Layer made = layer.with(rule.weights(layer.units(), layer.inputs(), random), bias);
      drawn.add(finite(drawn.size() + 1, made));
    }
    return new Mlp(drawn, loss, newSeed);
  }

  /**
   * The same network with one activation function in all hidden layers (all but the last).
   *
   * <pre>{@code Mlp.of(2, 3, 1).hidden(relu).activation(1) // relu}</pre>
   *
   * @param activation such as {@code Activation.RELU}
   * @throws IllegalArgumentException if it is null
   */
  public Mlp hidden(Activation activation) {
    Mlp changed = this;
    for (int l = 1; l < layers(); l++) {
      changed = changed.activation(l, activation);
    }
    return changed;
  }

  /**
   * The same network with another activation function in the last layer.
   *
   * <pre>{@code Mlp.of(2, 3, 1).output(sigmoid).activation(2) // sigmoid}</pre>
   */
  public Mlp output(Activation activation) {
    return activation(layers(), activation);
  }

  /**
   * The same network with another activation function in layer l.
   *
   * <pre>{@code Mlp.of(2, 3, 1).activation(1, erf).activation(1) // erf2}</pre>
   */
  public Mlp activation(int l, Activation activation) {
    return with(l, layer(l).with(Checks.present("the activation function", activation)));
  }

  /**
   * The same network with another loss.
   *
   * <pre>{@code Mlp.of(2, 3, 1).withLoss(Loss.BINARY_CROSS_ENTROPY).loss() // BINARY_CROSS_ENTROPY}
   * </pre>
   *
   * @param newLoss such as {@code Loss.SOFTMAX_CROSS_ENTROPY}
   * @throws IllegalArgumentException if it is null, or has no meaning for the last layer; the
   *     message says what to write instead
   */
  public Mlp withLoss(Loss newLoss) {
    return new Mlp(layers, Checks.present("the loss", newLoss), seed);
  }

  /**
   * The same network with every weight and every bias the same number: all neurons twins.
   *
   * <pre>{@code Mlp.of(2, 3, 1).fill(0.5).weights(2).row(0) // { 0.5, 0.5, 0.5 }}</pre>
   *
   * @param value any finite number
   * @throws IllegalArgumentException if it is NaN or infinite
   */
  public Mlp fill(double value) {
    Checks.finite("the weights", value);
    return init(Init.constant(value), seed);
  }

  /**
   * The same network with other weights in layer l.
   *
   * <pre>
   * {@code Mlp.of(2, 1).withWeights(1, new double[][] {{1, -1}}).weights(1).row(0) // { 1.0, -1.0 }}
   * </pre>
   *
   * @param rows a row per neuron with a number per input; copied
   * @throws ShapeException if the shape is not that of the layer's weights
   * @throws IllegalArgumentException if a number is NaN or infinite; the message says which
   */
  public Mlp withWeights(int l, double[][] rows) {
    return withWeights(l, Matrix.of(rows));
  }

  /**
   * As {@link #withWeights(int, double[][])}.
   *
   * <pre>{@code Mlp.of(2, 2).withWeights(1, Matrix.identity(2)).predict(3, 4) // { 3.0, 4.0 }}
   * </pre>
   */
  public Mlp withWeights(int l, Matrix weights) {
    Layer layer = layer(l);
    Checks.present("weights(" + l + ")", weights);
    Shapes.same("weights(" + l + ")", layer.units(), layer.inputs(), weights);
    return with(
        l, layer.with(Checks.finite("weights(" + l + ")", weights.rows()), layer.biasNumbers()));
  }

  /**
   * The same network with other biases in layer l.
   *
   * <pre>{@code Mlp.of(2, 3, 1).withBias(1, 1, 2, 3).bias(1).column(0) // { 1.0, 2.0, 3.0 }}</pre>
   *
   * @param numbers one per neuron; copied
   * @throws ShapeException if there are more or fewer numbers than neurons
   */
  public Mlp withBias(int l, double... numbers) {
    Layer layer = layer(l);
    Checks.present("the bias", numbers);
    if (numbers.length != layer.units()) {
      throw new ShapeException(
          "layer %s has %s neurons, but %s came for its bias"
              .formatted(l, layer.units(), Numbers.count(numbers.length, "number")));
    }
    if (!layer.hasBias()) {
      throw new IllegalArgumentException("layer " + l + " has no bias");
    }
    Checks.finite("bias(" + l + ")", new double[][] {numbers});
    return with(l, layer.with(layer.weights().rows(), numbers.clone()));
  }

  /**
   * The same network with one weight changed by an amount.
   *
   * <pre>{@code Mlp.of(2, 3, 1).fill(0.5).nudge(1, 2, 1, 0.25).weights(1).get(1, 0) // 0.75}</pre>
   *
   * @param l layer, from 1
   * @param j neuron of the layer, from 1
   * @param k input of the neuron, from 1; 0 is its bias
   * @param amount what is added
   */
  public Mlp nudge(int l, int j, int k, double amount) {
    return changeOne(l, j, k, Checks.finite("the amount", amount) + one(l, j, k));
  }

  /**
   * The same network with one weight (or with k = 0 the bias) moved up to the next double.
   *
   * <pre>{@code spread(Mlp.of(2, 3, 1).fill(0.5).nudgeUlp(1, 2, 1), 1) // 1.1102230246251565E-16}
   * </pre>
   */
  public Mlp nudgeUlp(int l, int j, int k) {
    return changeOne(l, j, k, Math.nextUp(one(l, j, k)));
  }

  private double one(int l, int j, int k) {
    Layer layer = layer(l);
    Checks.inRange("the neuron of layer " + l, j, 1, layer.units());
    Checks.inRange("the input of layer " + l, k, 0, layer.inputs());
    return k == 0 ? layer.biasNumbers()[j - 1] : layer.weightRows()[j - 1][k - 1];
  }

  private Mlp changeOne(int l, int j, int k, double value) {
    Layer layer = layer(l);
    if (k == 0) {
      double[] bias = layer.biasNumbers().clone();
      bias[j - 1] = value;
      return withBias(l, bias);
    }
    double[][] rows = layer.weights().rows();
    rows[j - 1][k - 1] = value;
    return withWeights(l, rows);
  }

  /**
   * The same network with the neurons of layer l in another order, which changes no output: their
   * rows and biases move, and the columns of the layer above move with them.
   *
   * <pre>
   * {@code Mlp.of(2, 3, 1).withBias(1, 1, 2, 3).permute(1, 3, 1, 2).bias(1).column(0) // { 3.0, 1.0, 2.0 }}
   * </pre>
   *
   * @param l a layer below the last, or the last (then the outputs change places)
   * @param order the old numbers of the neurons in their new order, each of 1 to m once
   */
  public Mlp permute(int l, int... order) {
    Layer layer = layer(l);
    Checks.permutation("the order", order, layer.units());
    Mlp permuted = with(l, layer.reordered(order));
    return l == layers() ? permuted : permuted.with(l + 1, layer(l + 1).inputsReordered(order));
  }

  /**
   * The same network with the signs of neuron j of layer l flipped: its weights, its bias and its
   * outgoing weights. With an odd activation function (tanh, erf, identity) no output changes.
   *
   * <pre>{@code Mlp.of(2, 3, 1).fill(0.5).flip(1, 2).weights(1).row(1) // { -0.5, -0.5 }}</pre>
   *
   * @throws IllegalArgumentException if the activation function is not odd, or l is the last layer
   */
  public Mlp flip(int l, int j) {
    if (!layer(l).activation().isOdd()) {
      throw new IllegalArgumentException(
          "flipping needs an odd activation function, but layer %s has %s"
              .formatted(l, activation(l)));
    }
    return multiply(l, j, -1, -1);
  }

  /**
   * The same network with the weights and bias of neuron j of layer l multiplied by c and its
   * outgoing weights divided by c. With relu, leaky relu or identity no output changes.
   *
   * <pre>
   * {@code Mlp.of(2, 3, 1).hidden(relu).fill(0.5).rescale(1, 2, 4).weights(2).row(0) // { 0.5, 0.125, 0.5 }}
   * </pre>
   *
   * @param c a number above 0
   * @throws IllegalArgumentException if the activation function does not allow it, or l is the last
   *     layer
   */
  public Mlp rescale(int l, int j, double c) {
    if (!layer(l).activation().isHomogeneous() && !activation(l).equals(Activation.IDENTITY)) {
      throw new IllegalArgumentException(
          "rescaling needs relu, leaky relu or identity, but layer %s has %s"
              .formatted(l, activation(l)));
    }
    return multiply(l, j, Checks.positive("the factor", c), 1 / c);
  }

  private Mlp multiply(int l, int j, double in, double out) {
    if (l == layers()) {
      throw new IllegalArgumentException(
          "layer %s is the last: its neurons have no outgoing weights".formatted(l));
    }
    Layer layer = layer(l);
    Checks.inRange("the neuron of layer " + l, j, 1, layer.units());
    double[][] rows = layer.weights().rows();
    double[] bias = layer.biasNumbers().clone();
    for (int k = 0; k < rows[j - 1].length; k++) {
      rows[j - 1][k] *= in;
    }
    bias[j - 1] *= in;
    Layer above = layer(l + 1);
    double[][] outgoing = above.weights().rows();
    for (double[] row : outgoing) {
      row[j - 1] *= out;
    }
    return with(l, finite(l, layer.with(rows, bias)))
        .with(l + 1, finite(l + 1, above.with(outgoing, above.biasNumbers().clone())));
  }

  /**
   * The same network with every weight and bias multiplied by a factor.
   *
   * <pre>{@code Mlp.of(2, 3, 1).fill(0.5).scale(3).weights(2).row(0) // { 1.5, 1.5, 1.5 }}</pre>
   *
   * @param c any finite number
   * @throws IllegalArgumentException if c, or a product, is NaN or infinite; the message says which
   */
  public Mlp scale(double c) {
    Checks.finite("the factor", c);
    Mlp scaled = this;
    for (int l = 1; l <= layers(); l++) {
      Layer layer = layer(l);
      scaled =
          scaled.with(
              l,
              finite(
                  l,
                  layer.with(
                      layer.weights().map(w -> times(c, w)).rows(),
                      layer.bias().map(b -> times(c, b)).column(0))));
    }
    return scaled;
  }

  /** Without -0.0, which would count as a change when it becomes 0. */
  private static double times(double c, double number) {
    return c * number + 0.0;
  }

  /**
   * The same network without biases: they are 0 and stay 0 in training.
   *
   * <pre>{@code Mlp.of(2, 3, 1).withoutBiases().parameterCount() // 9}</pre>
   */
  public Mlp withoutBiases() {
    Mlp changed = this;
    for (int l = 1; l <= layers(); l++) {
      changed = changed.with(l, layer(l).withoutBias());
    }
    return changed;
  }

  /**
   * The same network with the biases of layer l 0, and 0 in training too.
   *
   * <pre>{@code Mlp.of(2, 3, 1).withoutBias(2).parameterCount() // 12}</pre>
   */
  public Mlp withoutBias(int l) {
    return with(l, layer(l).withoutBias());
  }

  /**
   * The same network with layer l left as it is by training.
   *
   * <pre>{@code moved(Mlp.of(2, 3, 1).freeze(1).train(xor(), 5, 0.1)).weights(1) // 0.0}</pre>
   */
  public Mlp freeze(int l) {
    return with(l, layer(l).frozen(true));
  }

  /**
   * The same network with layer l trained again.
   *
   * <pre>{@code Mlp.of(2, 3, 1).freeze(1).unfreeze(1).layer(1).isFrozen() // false}</pre>
   */
  public Mlp unfreeze(int l) {
    return with(l, layer(l).frozen(false));
  }

  /**
   * The same network with some connections of layer l cut: their weights are 0 and stay 0.
   *
   * <pre>
   * {@code Mlp.of(2, 1).fill(0.5).mask(1, new double[][] {{1, 0}}).weights(1).row(0) // { 0.5, 0.0 }}
   * </pre>
   *
   * @param wired the shape of the layer's weights, 0 where a connection is cut, anything else where
   *     it is kept
   */
  public Mlp mask(int l, double[][] wired) {
    Layer layer = layer(l);
    Matrix mask = Matrix.of(wired);
    Shapes.same("the mask of layer " + l, layer.units(), layer.inputs(), mask);
    return with(l, layer.withMask(mask.map(w -> w == 0 ? 0 : 1).rows()));
  }

  private static Layer finite(int l, Layer changed) {
    Checks.finite("weights(" + l + ")", changed.weightRows());
    Checks.finite("bias(" + l + ")", new double[][] {changed.biasNumbers()});
    return changed;
  }

  private Mlp with(int l, Layer changed) {
    List<Layer> all = new ArrayList<>(layers);
    all.set(l - 1, changed);
    return new Mlp(all, loss, seed);
  }

  // ---- work ----

  /**
   * Computes the network's activations for one sample.
   *
   * <pre>{@code Mlp.of(2, 3, 1).forward(1, 0).a(1).shape() // "3x1"}</pre>
   *
   * @param x a number per input
   * @throws ShapeException if there are more or fewer numbers than inputs
   */
  public ForwardPass forward(double... x) {
    return forward(Matrix.ofColumn(x));
  }

  /**
   * Computes the network's activations for a batch of samples.
   *
   * <pre>{@code Mlp.of(2, 3, 1).forward(xor().x()).samples() // 4}</pre>
   *
   * @param x inputs, a row per input and a column per sample; copied
   * @throws ShapeException if x has more or fewer rows than the network has inputs
   */
  public ForwardPass forward(Matrix x) {
    Checks.present("x", x);
    return ForwardPass.of(this, x.rows(), x.getNumCols());
  }

  /**
   * The activations of the last layer for one sample, a number per output.
   *
   * <pre>{@code Mlp.of(2, 1).fill(0.5).predict(1, 2) // { 2.0 }}</pre>
   *
   * @param x a number per input; NaN and infinity pass through
   * @throws ShapeException if there are more or fewer numbers than inputs
   */
  public double[] predict(double... x) {
    return forward(x).prediction().column(0);
  }

  /**
   * The activations of the last layer for a batch.
   *
   * <pre>{@code Mlp.of(2, 3, 1).predict(xor().x()).shape() // "1x4"}</pre>
   *
   * @param x a row per input, a column per sample; not changed
   * @return a row per output, a column per sample
   * @throws ShapeException if x has more or fewer rows than the network has inputs
   */
  public Matrix predict(Matrix x) {
    return forward(x).prediction();
  }

  /**
   * The loss over a data set: one number, for most losses the mean over its samples.
   *
   * <pre>{@code Mlp.of(2, 3, 1).fill(0).loss(xor()) // 0.25}</pre>
   *
   * @throws ShapeException if the samples do not fit the inputs, or the targets the outputs
   */
  public double loss(Dataset data) {
    Checks.present("the data", data);
    return forward(data.x()).loss(data.target());
  }

  /**
   * Propagates the loss backwards through one forward pass and returns its gradient.
   *
   * <p>Shapes, for a layer of m neurons with n inputs and a batch of s samples: weights m x n, bias
   * m x 1, z, a and delta m x s. The loss is a mean over the s samples, so gradients do not grow
   * with s.
   *
   * <p>delta(L) = dC/da(L) * f'(z(L)) and delta(l) = (W(l+1)^T delta(l+1)) * f'(z(l)), products by
   * element. Source: Nielsen, Neural Networks and Deep Learning, chapter 2, equations BP1 to BP4.
   *
   * <pre>{@code
   * Mlp net = Mlp.of(2, 3, 1);
   * net.backward(net.forward(xor().x()), xor().target()).equals(net.gradients(xor())) // true
   * }</pre>
   *
   * @param pass the forward pass to differentiate; must come from this network
   * @param target wanted activations of the last layer, one column per sample; not modified
   * @return one gradient per layer, with the shapes of that layer's weights and bias
   * @throws ShapeException if target is not m(L) x s; the message names both shapes
   */
  public Gradients backward(ForwardPass pass, Matrix target) {
    return backward(pass, target, Backprop.CHAIN_RULE);
  }

  /**
   * As {@link #backward(ForwardPass, Matrix)}, for a pass of one sample: a number per output.
   *
   * <pre>{@code
   * Mlp net = Mlp.of(2, 3, 1).fill(0);
   * net.backward(net.forward(1, 0), 1).delta(2).get(0, 0) // -1.0
   * }</pre>
   */
  public Gradients backward(ForwardPass pass, double... target) {
    return backward(pass, Matrix.ofColumn(target));
  }

  /** As {@link #backward(ForwardPass, Matrix)}, with a choice of the formula for hidden deltas. */
  public Gradients backward(ForwardPass pass, Matrix target, Backprop rule) {
    Checks.present("the forward pass", pass);
    Checks.present("the target", target);
    if (!pass.net().equals(this)) {
      throw new IllegalArgumentException(
          "the forward pass comes from another network than the one to differentiate");
    }
    return pass.backward(target, rule);
  }

  /**
   * The gradient of the loss over a data set, in the shapes of weights and biases.
   *
   * <pre>{@code Mlp.of(2, 3, 1).fill(0).gradients(xor()).bias(2).get(0, 0) // -0.5}</pre>
   *
   * @throws ShapeException if the samples do not fit the inputs, or the targets the outputs
   */
  public Gradients gradients(Dataset data) {
    Checks.present("the data", data);
    return backward(forward(data.x()), data.target());
  }

  /**
   * Takes one step of gradient descent: every weight and bias minus eta times its gradient.
   *
   * <pre>
   * {@code Mlp.of(2, 3, 1).fill(0).step(Mlp.of(2, 3, 1).fill(0).gradients(xor()), 0.2).predict(0, 0) // { 0.1 }}
   * </pre>
   *
   * @param gradients from {@link #backward} of a network of the same sizes
   * @param eta the learning rate, any finite number; below 0 the step goes up
   * @return a new network; this one is not changed
   * @throws IllegalArgumentException if a weight or bias gets too large for a double; the message
   *     says which
   */
  public Mlp step(Gradients gradients, double eta) {
    Checks.present("the gradients", gradients);
    Checks.finite("eta", eta);
    gradients.checkSizes(this);
    Parameters stepped = parameters().copy();
    new OptimizerState(this, Optimizer.gradientDescent(eta), null, null)
        .step(stepped, gradients.parameters().copy(), eta);
    for (int l = 1; l <= layers(); l++) {
      String after = "after a step with eta %s, ".formatted(eta);
      Checks.finite(after + "weights(" + l + ")", stepped.weights[l - 1]);
      Checks.finite(after + "bias(" + l + ")", new double[][] {stepped.bias[l - 1]});
    }
    return with(stepped);
  }

  /**
   * Trains by full-batch gradient descent.
   *
   * <pre>{@code Mlp.of(2, 3, 1).train(xor(), 2000, 0.2).loss() < 1e-12 // true}</pre>
   *
   * @param data inputs and targets that fit this network
   * @param epochs steps to take, 0 or more
   * @param eta the learning rate, above 0
   * @return the run: losses, the networks on the way, and the trained network as {@code net()}
   */
  public Training train(Dataset data, int epochs, double eta) {
    return train(data, epochs, Optimizer.gradientDescent(eta));
  }

  /**
   * Trains on the full batch with an optimiser.
   *
   * <pre>{@code Mlp.of(2, 3, 1).train(xor(), 200, adam(0.05)).loss() < 1e-6 // true}</pre>
   */
  public Training train(Dataset data, int epochs, Optimizer optimizer) {
    return train(data, epochs, Trainer.of(optimizer));
  }

  /**
   * Trains as a trainer says: batches, noise, rates and all.
   *
   * <pre>{@code Mlp.of(2, 3, 1).train(xor(), 5, trainer(adam(0.05)).shuffled(2)).epochs() // 5}
   * </pre>
   */
  public Training train(Dataset data, int epochs, Trainer trainer) {
    Checks.present("the data", data);
    return Training.begin(this, data, Checks.present("the trainer", trainer)).more(epochs);
  }

  // ---- inside ----

  /** The layers' own arrays, not copies: for reading only. */
  Parameters parameters() {
    double[][][] weights = new double[layers.size()][][];
    double[][] bias = new double[layers.size()][];
    for (int l = 0; l < weights.length; l++) {
      weights[l] = layers.get(l).weightRows();
      bias[l] = layers.get(l).biasNumbers();
    }
    return new Parameters(weights, bias);
  }

  Wiring wiring() {
    return new Wiring(this);
  }

  /** A network of the same kind with these parameters, which are taken over. */
  Mlp with(Parameters p) {
    List<Layer> trained = new ArrayList<>();
    for (int l = 0; l < layers.size(); l++) {
      trained.add(layers.get(l).trained(p.weights[l], p.bias[l]));
    }
    return new Mlp(trained, loss, seed);
  }

  /** Equal means the same bits in every parameter, the same activation functions and loss. */
  @Override
  public boolean equals(Object other) {
    return other == this
        || (other instanceof Mlp that && loss == that.loss && layers.equals(that.layers));
  }

  @Override
  public int hashCode() {
    return layers.hashCode();
  }

  @Override
  public String toString() {
    if (layers.stream().anyMatch(layer -> Tables.isLarge(layer.units(), layer.inputs()))) {
      return summary().toString();
    }
    List<Object> parts = new ArrayList<>(List.of(title()));
    for (int l = 1; l <= layers(); l++) {
      parts.add(layer(l).table("layer " + l));
    }
    return Table.stacked(parts.toArray()).toString();
  }

  /** A row per layer, for a network too large to show every weight. */
  private Table summary() {
    Table table =
        Table.titled(title(), layers())
            .counted("layer")
            .number("neurons", row -> layers.get(row).units())
            .number("inputs", row -> layers.get(row).inputs())
            .word("activation", row -> layers.get(row).activation().name());
    return Tables.ranges(table, "w", this::weights)
        .note("weights(1), bias(1) and layer(1) show the numbers of layer 1");
  }

  private String title() {
    String start = "Mlp " + Numbers.sizes(sizes()) + "  ";
    String end = "  " + Numbers.count(parameterCount(), "parameter") + "  seed " + seed;
    String lossName = loss == Loss.HALF_SQUARED ? "" : "  loss " + loss.shortName();
    return Tables.title(
        start + Tables.activations(this) + end + lossName, start + end.strip() + lossName);
  }

  private Object writeReplace() {
    return new Saved(new ArrayList<>(layers), loss, seed);
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("an Mlp is read through its saved form");
  }

  private record Saved(ArrayList<Layer> layers, Loss loss, long seed) implements Serializable {
    private Object readResolve() {
      return new Mlp(layers, loss, seed);
    }
  }
}
