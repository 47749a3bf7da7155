package apart.prelude;

import apart.committee.Committee;
import apart.nn.Activation;
import apart.nn.Backprop;
import apart.nn.Dataset;
import apart.nn.ForwardPass;
import apart.nn.GradCheck;
import apart.nn.Gradients;
import apart.nn.Matrix;
import apart.nn.Missing;
import apart.nn.Mlp;
import apart.nn.Optimizer;
import apart.nn.Trainer;
import apart.nn.Training;
import apart.picture.Picture;
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
import apart.view.Between;
import apart.view.Counts;
import apart.view.Curves;
import apart.view.DeltaTable;
import apart.view.Diagram;
import apart.view.Export;
import apart.view.Film;
import apart.view.Heat;
import apart.view.Maps;
import apart.view.NeuronTable;
import apart.view.Plane;
import apart.view.Valley;
import apart.view.Work;
import java.nio.file.Path;
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

  /** A curve of numbers, such as the losses of a run; {@code .log()} for factors. */
  public static Picture plot(double... values) {
    return Curves.of(values);
  }

  /** Several curves of numbers. */
  public static Picture plot(double[] first, double[]... more) {
    return Curves.of(first, more);
  }

  /** Loss, and spread of layer {@code l}, over the epochs of a run. */
  public static Picture plot(Training run, int l) {
    return Curves.of(run, l);
  }

  /** The weight plane: a numbered point per neuron of layer {@code l}, with its trail. */
  public static Picture plane(Training run, int l) {
    return Plane.of(run, l);
  }

  /** The same up to an epoch of the run. */
  public static Picture plane(Training run, int l, int epoch) {
    return Plane.of(run, l, epoch);
  }

  /** The same of the weights from units {@code i} and {@code k}; 0 is the bias. */
  public static Picture plane(Training run, int l, int i, int k) {
    return Plane.of(run, l, i, k);
  }

  /** The weight plane of one network, without trails. */
  public static Picture plane(Mlp net, int l) {
    return Plane.of(net, l);
  }

  /** What each neuron of layer {@code l} answers over the inputs, beside each other. */
  public static Picture maps(Mlp net, int l) {
    return Maps.of(net, l);
  }

  /** The same where the data are, and with the output's map the samples. */
  public static Picture maps(Mlp net, int l, Dataset data) {
    return Maps.of(net, l, data);
  }

  /** The same after an epoch of a run, on its data. */
  public static Picture maps(Training run, int l, int epoch) {
    return Maps.of(run, l, epoch);
  }

  /** A matrix as cells by size and sign. */
  public static Picture heat(Matrix matrix) {
    return Heat.of(matrix);
  }

  /** The weights and biases of layer {@code l} as cells. */
  public static Picture heat(Mlp net, int l) {
    return Heat.of(net, l);
  }

  /** The same after an epoch of a run. */
  public static Picture heat(Training run, int l, int epoch) {
    return Heat.of(run, l, epoch);
  }

  /** The numbers of a table as cells, such as {@code heat(distances(net, 1))}. */
  public static Picture heat(Table table) {
    return Heat.of(table);
  }

  /** A bar for each number. */
  public static Picture bars(double... values) {
    return Counts.bars(values);
  }

  /** A bar for each number of a matrix. */
  public static Picture bars(Matrix matrix) {
    return Counts.bars(matrix);
  }

  /** How many numbers are how large. */
  public static Picture histogram(double... values) {
    return Counts.histogram(values);
  }

  /** How many numbers of a matrix are how large. */
  public static Picture histogram(Matrix matrix) {
    return Counts.histogram(matrix);
  }

  /** The network as units and lines, by sign and size of its weights. */
  public static Picture diagram(Mlp net) {
    return Diagram.of(net);
  }

  /** The same after an epoch of a run. */
  public static Picture diagram(Training run, int epoch) {
    return Diagram.of(run, epoch);
  }

  /** The same with each unit's activation. */
  public static Picture diagram(Mlp net, ForwardPass pass) {
    return Diagram.of(net, pass);
  }

  /** The same with each unit's activation and delta. */
  public static Picture diagram(Mlp net, ForwardPass pass, Gradients gradients) {
    return Diagram.of(net, pass, gradients);
  }

  /** The loss on the straight way between two networks, as they are and aligned. */
  public static Picture between(Mlp a, Mlp b, Dataset data) {
    return Between.of(a, b, data);
  }

  /** The loss over mean and difference of two twins made of neuron {@code j}. */
  public static Picture valley(Mlp net, int l, int j, Dataset data) {
    return Valley.of(net, l, j, data);
  }

  /** A run as a film of layer {@code l}: {@code film(run, 1).at(100)} is one of its pictures. */
  public static Film film(Training run, int l) {
    return Film.of(run, l);
  }

  /** The weight planes of two runs beside each other. */
  public static Picture compare(Training one, Training other, int l) {
    return Plane.of(one, other, l);
  }

  /** What neuron {@code j} of layer {@code l} computes for one sample, with its numbers. */
  public static Table work(Mlp net, int l, int j, double[] x, double[] target) {
    return Work.of(net, l, j, x, target);
  }

  /** The same with a learning rate for the step. */
  public static Table work(Mlp net, int l, int j, double[] x, double[] target, double eta) {
    return Work.of(net, l, j, x, target, eta);
  }

  /** The same for all neurons, layer by layer forward and back. */
  public static Table work(Mlp net, double[] x, double[] target) {
    return Work.of(net, x, target);
  }

  /** The same with a learning rate for the step. */
  public static Table work(Mlp net, double[] x, double[] target, double eta) {
    return Work.of(net, x, target, eta);
  }

  /**
   * Saves a value in a new file; the ending says how: svg, png, html or txt of pictures, csv, md,
   * tex, html or txt of tables.
   */
  public static Path save(Object value, String file) {
    return Export.save(value, file, false);
  }

  /** The same; {@code true} replaces a file that is there. */
  public static Path save(Object value, String file, boolean replace) {
    return Export.save(value, file, replace);
  }

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
