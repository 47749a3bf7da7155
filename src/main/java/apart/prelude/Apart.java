package apart.prelude;

import apart.committee.Committee;
import apart.nn.Activation;
import apart.nn.Backprop;
import apart.nn.Dataset;
import apart.nn.ForwardPass;
import apart.nn.GradCheck;
import apart.nn.Matrix;
import apart.nn.Missing;
import apart.nn.Mlp;
import apart.nn.Optimizer;
import apart.nn.Trainer;
import apart.nn.Training;
import apart.symmetry.Alignment;
import apart.symmetry.Distances;
import apart.symmetry.Divergence;
import apart.symmetry.Escape;
import apart.symmetry.Fates;
import apart.symmetry.Moved;
import apart.symmetry.NearTwins;
import apart.symmetry.Pull;
import apart.symmetry.Spread;
import apart.symmetry.Twins;
import apart.symmetry.Updates;
import apart.symmetry.Variants;
import apart.text.Numbers;
import apart.text.Room;
import apart.text.Show;
import apart.text.Table;
import apart.view.ApartTable;
import apart.view.DeltaTable;
import apart.view.NeuronTable;
import java.util.function.DoubleBinaryOperator;

/** The names a learner types without anything in front of them. Each only hands on. */
public final class Apart {
  /** f(z) = tanh z. */
  public static final Activation tanh = Activation.TANH;

  /** f(z) = 1 / (1 + e^-z). */
  public static final Activation sigmoid = Activation.SIGMOID;

  /** f(z) = z for z above 0, else 0; its slope at 0 is 0. */
  public static final Activation relu = Activation.RELU;

  /** f(z) = z. */
  public static final Activation identity = Activation.IDENTITY;

  /** f(z) = ln(1 + e^z). */
  public static final Activation softplus = Activation.SOFTPLUS;

  /** f(z) = z Phi(z), Phi the normal distribution function. */
  public static final Activation gelu = Activation.GELU;

  /** f(z) = erf(z / sqrt 2). */
  public static final Activation erf = Activation.ERF;

  /** f(z)_j = e^z_j / sum_i e^z_i over the neurons of the layer. */
  public static final Activation softmax = Activation.SOFTMAX;

  private Apart() {}

  /** f(z) = z for z above 0, else {@code slope} z. */
  public static Activation leakyRelu(double slope) {
    return Activation.leakyRelu(slope);
  }

  // ---- data ----

  /** The four samples of exclusive or: inputs (0,0) (0,1) (1,0) (1,1), targets 0 1 1 0. */
  public static Dataset xor() {
    return Dataset.xor();
  }

  /** Inputs as in {@link #xor}, two targets: and, or. */
  public static Dataset andOr() {
    return Dataset.andOr();
  }

  /** The line y = 2x - 1 at even steps of x from -1 to 1. */
  public static Dataset line(int samples) {
    return Dataset.line(samples);
  }

  /** y = sin x at even steps of x from -pi to pi. */
  public static Dataset sine(int samples) {
    return Dataset.sin(samples);
  }

  /** Two circles around 0 of radius 0.5 (target 0) and 1 (target 1), with normal noise. */
  public static Dataset circles(int samples, double noise, long seed) {
    return Dataset.circles(samples, noise, seed);
  }

  /** Two half circles that reach into each other, targets 0 and 1, with normal noise. */
  public static Dataset moons(int samples, double noise, long seed) {
    return Dataset.moons(samples, noise, seed);
  }

  /** Two spirals of one and a half turns, targets 0 and 1, with normal noise. */
  public static Dataset spirals(int samples, double noise, long seed) {
    return Dataset.spirals(samples, noise, seed);
  }

  /** Points in the square from -1 to 1, target 1 where {@code (x, y) -> y > x * x} or so holds. */
  public static Dataset fromRule(int samples, Dataset.Region rule) {
    return Dataset.fromRule(samples, rule);
  }

  /** The same in the square from -bound to bound, with noise in the points and a seed. */
  public static Dataset fromRule(
      int samples, double bound, double noise, long seed, Dataset.Region rule) {
    return Dataset.fromRule(samples, bound, noise, seed, rule);
  }

  /** Points in the square from -1 to 1, target {@code (x, y) -> x * y} or so. */
  public static Dataset fromFunction(int samples, DoubleBinaryOperator function) {
    return Dataset.fromFunction(samples, function);
  }

  /** The same in the square from -bound to bound, with noise in the target and a seed. */
  public static Dataset fromFunction(
      int samples, double bound, double noise, long seed, DoubleBinaryOperator function) {
    return Dataset.fromFunction(samples, bound, noise, seed, function);
  }

  /** Normal inputs and what a network says to them: the task of a student. */
  public static Dataset teacher(Mlp teacher, int samples, long seed) {
    return Dataset.teacher(teacher, samples, seed);
  }

  /** Fisher's iris flowers: 150 samples, 4 lengths in cm, 3 classes. */
  public static Dataset iris() {
    return Dataset.iris();
  }

  /** 1,797 handwritten digits of 8x8 pixels; {@code digits().sample(1)} prints as a picture. */
  public static Dataset digits() {
    return Dataset.digits();
  }

  /** Samples from a file of numbers and separators; the last columns are targets. */
  public static Dataset csv(String file, int outputs) {
    return Dataset.csv(file, outputs);
  }

  /** The same; {@code Missing.DROP} leaves out lines with missing values and says how many. */
  public static Dataset csv(String file, int outputs, Missing missing) {
    return Dataset.csv(file, outputs, missing);
  }

  // ---- training ----

  /** w -= eta g. */
  public static Optimizer gradientDescent(double eta) {
    return Optimizer.gradientDescent(eta);
  }

  /** v = momentum v + g; w -= eta v. */
  public static Optimizer momentum(double eta, double momentum) {
    return Optimizer.momentum(eta, momentum);
  }

  /** v = momentum v + g; w -= eta (g + momentum v). */
  public static Optimizer nesterov(double eta, double momentum) {
    return Optimizer.nesterov(eta, momentum);
  }

  /** Adam with betas 0.9 and 0.999. */
  public static Optimizer adam(double eta) {
    return Optimizer.adam(eta);
  }

  /** Adam after shrinking the weights by a factor of 1 - eta decay. */
  public static Optimizer adamW(double eta, double decay) {
    return Optimizer.adamW(eta, decay);
  }

  /** RMSprop with alpha 0.99. */
  public static Optimizer rmsProp(double eta) {
    return Optimizer.rmsProp(eta);
  }

  /** How to train beyond an optimiser: batches, noise, rates per neuron. */
  public static Trainer trainer(Optimizer optimizer) {
    return Trainer.of(optimizer);
  }

  /** Every derivative of the loss by backpropagation and by central differences. */
  public static GradCheck gradCheck(Mlp net, Dataset data) {
    return GradCheck.of(net, data);
  }

  /** The same for a choice of formula, such as {@code Backprop.WITHOUT_SUM}. */
  public static GradCheck gradCheck(Mlp net, Dataset data, Backprop rule) {
    return GradCheck.of(net, data, rule);
  }

  /** Saad and Solla's soft committee machine: neurons that learn from as many teachers. */
  public static Committee committee(int inputs, int neurons, double q, long seed) {
    return Committee.random(inputs, neurons, q, seed);
  }

  // ---- looking ----

  /** One row per neuron of layer {@code l}: incoming weights, bias, outgoing weights. */
  public static Table neurons(Mlp net, int l) {
    return NeuronTable.of(net, l);
  }

  /** The same with pre-activation z and activation a of a forward pass. */
  public static Table neurons(Mlp net, int l, ForwardPass pass) {
    return NeuronTable.of(net, l, pass);
  }

  /** The same with z, a, delta and the gradients on a data set. */
  public static Table neurons(Mlp net, int l, Dataset data) {
    return NeuronTable.of(net, l, data);
  }

  /** The same with z, a, delta and the gradients for one input and its target. */
  public static Table neurons(Mlp net, int l, double[] x, double[] target) {
    return NeuronTable.of(net, l, x, target);
  }

  /** Which neurons of layer {@code l} are equal, bit for bit. */
  public static Twins twins(Mlp net, int l) {
    return Twins.of(net, l, 0);
  }

  /** Which neurons of layer {@code l} are equal within a tolerance. */
  public static Twins twins(Mlp net, int l, double tolerance) {
    return Twins.of(net, l, tolerance);
  }

  /** The greatest distance between the weight rows of two neurons of layer {@code l}. */
  public static double spread(Mlp net, int l) {
    return Spread.of(net, l);
  }

  /** The greatest distance between two rows of a matrix, such as the gradient of a layer. */
  public static double spread(Matrix rows) {
    return Spread.of(rows);
  }

  /** The distance between the weight rows of any two neurons of layer {@code l}. */
  public static Table distances(Mlp net, int l) {
    return Distances.of(net, l);
  }

  /** The neurons of layer {@code l} growing apart, or not, over the epochs of a run. */
  public static Table apart(Training run, int l) {
    return ApartTable.of(run, l);
  }

  /** How far each neuron of layer 1 went between two networks. */
  public static Table diverge(Mlp before, Mlp after) {
    return Divergence.of(before, after, 1);
  }

  /** How far each neuron of layer {@code l} went between two networks. */
  public static Table diverge(Mlp before, Mlp after, int l) {
    return Divergence.of(before, after, l);
  }

  /** The order and signs of {@code other}'s hidden neurons that match those of {@code net}. */
  public static Alignment align(Mlp net, Mlp other) {
    return Alignment.of(net, other);
  }

  /** Which weights and biases differ between two networks, and by how much. */
  public static Moved moved(Mlp before, Mlp after) {
    return Moved.of(before, after);
  }

  /** Which weights and biases a run has moved, after its first epochs and at its end. */
  public static Moved moved(Training run) {
    return Moved.of(run);
  }

  /** How far the updates of the neurons of layer {@code l} differ in the first steps of a run. */
  public static Table updates(Training run, int l) {
    return Updates.of(run, l);
  }

  /** Neuron {@code j} of layer {@code l} made two near-twins, each with half of its way out. */
  public static Mlp split(Mlp net, int l, int j, double distance) {
    return NearTwins.of(net, l, j, distance);
  }

  /** Steps of gradient descent until the spread of layer 1 is above {@code far}; -1 if never. */
  public static int escape(Mlp net, Dataset data, double eta, double far) {
    return Escape.of(net, data, eta, far);
  }

  /** Whether data pull near-twins of neuron {@code j} of layer {@code l} together, or push. */
  public static Pull pull(Mlp net, int l, int j, Dataset data) {
    return Pull.of(net, l, j, data);
  }

  /** How near the neurons of layer 1 end up to each other, from many random starts. */
  public static Fates fates(
      Mlp net, Dataset data, double eta, int epochs, double scale, int starts) {
    return Fates.of(net, data, eta, epochs, scale, starts);
  }

  // ---- pictures ----

  /** Prints a value whole, however large it is. */
  public static void show(Object value) {
    System.out.println(Room.whole(() -> Show.of(value)));
  }

  /** Sets how many decimals tables show from now on: 1 to 17; 4 at the start. */
  public static void digits(int decimals) {
    Numbers.digits(decimals);
  }

  // ---- the first lessons ----

  /** Every order of the neurons of hidden layer {@code l}: networks of one function. */
  public static Variants orders(Mlp net, int l) {
    return Variants.orders(net, l);
  }

  /** Every order and, with tanh, erf or identity, every choice of signs: also one function. */
  public static Variants variants(Mlp net, int l) {
    return Variants.of(net, l);
  }

  /** The deltas of layer {@code l} by the chain rule, measured, and by the page's formula. */
  public static Table deltas(Mlp net, int l, double[] x, double[] target) {
    return DeltaTable.of(net, l, x, target);
  }

  /** The {@link #spread} of layer {@code l} after each epoch of a run, the first of the start. */
  public static double[] spreads(Training run, int l) {
    return Spread.over(run, l);
  }

  /** The first epoch after which layer {@code l}'s spread is above a distance; -1 if none. */
  public static int apartAt(Training run, int l, double distance) {
    return Spread.firstAbove(run, l, distance);
  }
}
