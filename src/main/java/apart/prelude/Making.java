package apart.prelude;

import apart.committee.Committee;
import apart.kernel.AssignedSeed;
import apart.nn.Activation;
import apart.nn.Dataset;
import apart.nn.Missing;
import apart.nn.Mlp;
import apart.nn.Optimizer;
import apart.nn.Trainer;
import java.util.function.DoubleBinaryOperator;

/**
 * The names a learner types without anything in front of them to make something: activation
 * functions, data sets, optimisers. Each only hands on. A number out of its range is an
 * IllegalArgumentException that says which range; the same arguments give the same bits.
 */
public final class Making {
  // ---- activation functions ----

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

  private Making() {}

  /**
   * f(z) = z for z above 0, else {@code slope} z; the slope is a finite number.
   *
   * <pre>{@code leakyRelu(0.1).value(-2) // -0.2}</pre>
   */
  public static Activation leakyRelu(double slope) {
    return Activation.leakyRelu(slope);
  }

  // ---- a number of one's own ----

  /**
   * Your own number in an assignment that gives each student another one: the same whenever and
   * wherever you work on it, and when it is graded. Make of it what the task says, such as weights
   * or data. Anywhere else it is 1.
   *
   * <pre>{@code seed() // 1}</pre>
   */
  public static long seed() {
    return AssignedSeed.number();
  }

  // ---- data ----

  /**
   * The four samples of exclusive or: inputs (0,0) (0,1) (1,0) (1,1), targets 0 1 1 0.
   *
   * <pre>{@code xor().target().row(0) // { 0.0, 1.0, 1.0, 0.0 }}</pre>
   */
  public static Dataset xor() {
    return Dataset.xor();
  }

  /**
   * Inputs as in {@link #xor}, two targets: and, or.
   *
   * <pre>{@code andOr().target().column(1) // { 0.0, 1.0 }}</pre>
   */
  public static Dataset andOr() {
    return Dataset.andOr();
  }

  /**
   * The line y = 2x - 1 at even steps of x from -1 to 1; at least 2 samples.
   *
   * <pre>{@code line(5).target().row(0) // { -3.0, -2.0, -1.0, 0.0, 1.0 }}</pre>
   */
  public static Dataset line(int samples) {
    return Dataset.line(samples);
  }

  /**
   * y = sin x at even steps of x from -pi to pi; at least 2 samples.
   *
   * <pre>{@code sine(3).x().row(0) // { -3.141592653589793, 0.0, 3.141592653589793 }}</pre>
   */
  public static Dataset sine(int samples) {
    return Dataset.sin(samples);
  }

  /**
   * Two circles around 0 of radius 0.5 (target 0) and 1 (target 1), in turn, at least 2 samples;
   * normal noise of a deviation of 0 or more is added to both inputs.
   *
   * <pre>{@code circles(8, 0, 1).target().row(0) // { 0.0, 1.0, 0.0, 1.0, 0.0, 1.0, 0.0, 1.0 }}
   * </pre>
   */
  public static Dataset circles(int samples, double noise, long seed) {
    return Dataset.circles(samples, noise, seed);
  }

  /**
   * Two half circles that reach into each other, targets 0 and 1 in turn, at least 2 samples;
   * normal noise of a deviation of 0 or more is added to both inputs.
   *
   * <pre>{@code moons(100, 0.1, 1).inputs() // 2}</pre>
   */
  public static Dataset moons(int samples, double noise, long seed) {
    return Dataset.moons(samples, noise, seed);
  }

  /**
   * Two spirals of one and a half turns, targets 0 and 1 in turn, at least 2 samples; normal noise
   * of a deviation of 0 or more is added to both inputs.
   *
   * <pre>{@code spirals(100, 0, 1).samples() // 100}</pre>
   */
  public static Dataset spirals(int samples, double noise, long seed) {
    return Dataset.spirals(samples, noise, seed);
  }

  /**
   * Points in the square from -1 to 1, target 1 where a rule holds and 0 elsewhere; at least 1
   * sample.
   *
   * <pre>{@code fromRule(4, (x, y) -> y > x * x).target().row(0) // { 1.0, 1.0, 0.0, 1.0 }}</pre>
   */
  public static Dataset fromRule(int samples, Dataset.Region rule) {
    return Dataset.fromRule(samples, rule);
  }

  /**
   * The same in the square from -bound to bound, bound above 0; the points are moved by normal
   * noise of a deviation of 0 or more once their target is known.
   *
   * <pre>{@code fromRule(4, 3, 0.1, 7, (x, y) -> x > y).target().row(0) // { 1.0, 1.0, 1.0, 0.0 }}
   * </pre>
   */
  public static Dataset fromRule(
      int samples, double bound, double noise, long seed, Dataset.Region rule) {
    return Dataset.fromRule(samples, bound, noise, seed, rule);
  }

  /**
   * Points in the square from -1 to 1, the target a function of them that is finite everywhere; at
   * least 1 sample.
   *
   * <pre>{@code fromFunction(9, (x, y) -> x * y).outputs() // 1}</pre>
   */
  public static Dataset fromFunction(int samples, DoubleBinaryOperator function) {
    return Dataset.fromFunction(samples, function);
  }

  /**
   * The same in the square from -bound to bound, bound above 0; normal noise of a deviation of 0 or
   * more is added to the target.
   *
   * <pre>{@code fromFunction(9, 2, 0.1, 7, (x, y) -> x - y).samples() // 9}</pre>
   */
  public static Dataset fromFunction(
      int samples, double bound, double noise, long seed, DoubleBinaryOperator function) {
    return Dataset.fromFunction(samples, bound, noise, seed, function);
  }

  /**
   * Normal inputs and what a network says to them: the task of a student; at least 1 sample.
   *
   * <pre>{@code teacher(Mlp.of(1, 3, 1), 20, 1).samples() // 20}</pre>
   */
  public static Dataset teacher(Mlp teacher, int samples, long seed) {
    return Dataset.teacher(teacher, samples, seed);
  }

  /**
   * Fisher's iris flowers: 150 samples, 4 lengths in cm, 3 classes.
   *
   * <pre>{@code
   * iris().inputNames()
   * // ["sepal length", "sepal width", "petal length", "petal width"]
   * }</pre>
   */
  public static Dataset iris() {
    return Dataset.iris();
  }

  /**
   * 1,797 handwritten digits of 8x8 pixels from 0 (paper) to 1 (ink), 10 classes; {@code
   * digits().sample(1)} prints as a picture.
   *
   * <pre>{@code digits().x().shape() // "64x1797"}</pre>
   */
  public static Dataset digits() {
    return Dataset.digits();
  }

  /**
   * Samples from a file of numbers and separators, a line each; the last columns, so many, are
   * targets, or the last one has the names of classes. What is not as it should be is named by
   * file, line and column.
   *
   * <pre>{@code
   * String file = Files.createTempDirectory("apart").resolve("xor.csv").toString();
   * xor().writeCsv(file);
   * csv(file, 1).inputNames() // ["x1", "x2"]
   * }</pre>
   */
  public static Dataset csv(String file, int outputs) {
    return Dataset.csv(file, outputs);
  }

  /**
   * The same; {@code Missing.DROP} leaves out lines with missing values and says how many.
   *
   * <pre>{@code
   * Path file = Files.createTempFile("apart", ".csv");
   * Files.writeString(file, "x,y\n1,2\n3,\n5,6\n");
   * csv(file.toString(), 1, Missing.DROP).samples() // 2
   * }</pre>
   */
  public static Dataset csv(String file, int outputs, Missing missing) {
    return Dataset.csv(file, outputs, missing);
  }

  // ---- training ----

  /**
   * w -= eta g, with eta above 0.
   *
   * <pre>{@code
   * Mlp.of(2, 3, 1).train(xor(), 2000, gradientDescent(0.2)).loss()
   * // 5.745434210096002E-30
   * }</pre>
   */
  public static Optimizer gradientDescent(double eta) {
    return Optimizer.gradientDescent(eta);
  }

  /**
   * v = momentum v + g; w -= eta v. Eta is above 0, momentum 0 to below 1; v starts at 0.
   *
   * <pre>{@code
   * Mlp.of(2, 3, 1).train(xor(), 200, momentum(0.2, 0.9)).loss()
   * // 1.5321888729086306E-8
   * }</pre>
   */
  public static Optimizer momentum(double eta, double momentum) {
    return Optimizer.momentum(eta, momentum);
  }

  /**
   * v = momentum v + g; w -= eta (g + momentum v). Eta is above 0, momentum 0 to below 1.
   *
   * <pre>{@code
   * Mlp.of(2, 3, 1).train(xor(), 200, nesterov(0.2, 0.9)).loss()
   * // 7.261623427114886E-11
   * }</pre>
   */
  public static Optimizer nesterov(double eta, double momentum) {
    return Optimizer.nesterov(eta, momentum);
  }

  /**
   * Adam with betas 0.9 and 0.999; eta above 0. Source: Kingma and Ba, ICLR 2015, algorithm 1.
   *
   * <pre>{@code Mlp.of(2, 3, 1).train(xor(), 200, adam(0.05)).loss() // 7.78511700489513E-9}</pre>
   */
  public static Optimizer adam(double eta) {
    return Optimizer.adam(eta);
  }

  /**
   * Adam after shrinking the weights by a factor of 1 - eta decay; eta above 0, decay 0 or more.
   *
   * <pre>{@code
   * adamW(0.01, 0.1)
   * // AdamW, eta 0.01, beta1 0.9, beta2 0.999, epsilon 1.0E-8, decay 0.1
   * }</pre>
   */
  public static Optimizer adamW(double eta, double decay) {
    return Optimizer.adamW(eta, decay);
  }

  /**
   * RMSprop with alpha 0.99; eta above 0.
   *
   * <pre>{@code rmsProp(0.01) // RMSprop, eta 0.01, alpha 0.99, epsilon 1.0E-8}</pre>
   */
  public static Optimizer rmsProp(double eta) {
    return Optimizer.rmsProp(eta);
  }

  /**
   * How to train beyond an optimiser: batches, noise, rates per neuron.
   *
   * <pre>{@code
   * trainer(adam(0.01)).shuffled(2).dropout(0.1)
   * // Adam, eta 0.01, beta1 0.9, beta2 0.999, epsilon 1.0E-8, shuffled batches of 2, ...
   * }</pre>
   */
  public static Trainer trainer(Optimizer optimizer) {
    return Trainer.of(optimizer);
  }

  /**
   * Saad and Solla's soft committee machine: neurons that learn on-line from as many teachers. Use
   * it to see a whole training run predicted: on the plateau all neurons do the same, and then each
   * takes a teacher of its own. Use {@code learn} to let it learn, and the {@code ode} of its order
   * parameters for what theory says.
   *
   * <p>The inputs are at least twice the neurons; q, above 0, is the squared length of each row at
   * the start.
   *
   * <pre>{@code committee(100, 2, 0.5, 1).learn(1, 10, 5).size() // 6}</pre>
   */
  public static Committee committee(int inputs, int neurons, double q, long seed) {
    return Committee.random(inputs, neurons, q, seed);
  }
}
