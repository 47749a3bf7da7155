package apart.prelude;

import apart.nn.Backprop;
import apart.nn.Dataset;
import apart.nn.ForwardPass;
import apart.nn.GradCheck;
import apart.nn.Matrix;
import apart.nn.Mlp;
import apart.nn.Signal;
import apart.nn.Training;
import apart.symmetry.Alignment;
import apart.symmetry.Directions;
import apart.symmetry.Distances;
import apart.symmetry.Divergence;
import apart.symmetry.Escape;
import apart.symmetry.Fates;
import apart.symmetry.Meeting;
import apart.symmetry.Mixture;
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

/**
 * The names a learner types without anything in front of them to look at what was made: neurons,
 * their differences, what becomes of them. Each only hands on. Layers l and neurons j count from 1;
 * where there is none, an IllegalArgumentException says which there are.
 */
public final class Apart {
  private Apart() {}

  // ---- looking ----

  /**
   * Every derivative of the loss by backpropagation and by central differences.
   *
   * <pre>{@code gradCheck(Mlp.of(2, 3, 1), xor()).passes() // true}</pre>
   */
  public static GradCheck gradCheck(Mlp net, Dataset data) {
    return GradCheck.of(net, data);
  }

  /**
   * The same for a choice of formula, such as {@code Backprop.WITHOUT_SUM}.
   *
   * <pre>{@code gradCheck(Mlp.of(2, 3, 1), xor(), Backprop.WITHOUT_SUM).passes() // false}</pre>
   */
  public static GradCheck gradCheck(Mlp net, Dataset data, Backprop rule) {
    return GradCheck.of(net, data, rule);
  }

  /**
   * One row per neuron of layer {@code l}: incoming weights, bias, outgoing weights.
   *
   * <pre>{@code neurons(Mlp.of(2, 3, 1), 1) // neurons of layer 1 of 2  tanh ...}</pre>
   */
  public static Table neurons(Mlp net, int l) {
    return NeuronTable.of(net, l);
  }

  /**
   * The same with pre-activation z and activation a of a forward pass, averaged over its samples.
   *
   * <pre>{@code
   * Mlp net = Mlp.of(2, 3, 1);
   * neurons(net, 1, net.forward(1, 0)) // neurons of layer 1 of 2  tanh ...
   * }</pre>
   */
  public static Table neurons(Mlp net, int l, ForwardPass pass) {
    return NeuronTable.of(net, l, pass);
  }

  /**
   * The same with z, a, delta and the gradients on a data set, averaged over its samples.
   *
   * <pre>{@code
   * neurons(Mlp.of(2, 3, 1), 1, xor())
   * // neurons of layer 1 of 2  tanh, xor, z, a and delta averaged over 4 samples ...
   * }</pre>
   */
  public static Table neurons(Mlp net, int l, Dataset data) {
    return NeuronTable.of(net, l, data);
  }

  /**
   * The same with z, a, delta and the gradients for one input and its target.
   *
   * <pre>{@code
   * neurons(Mlp.of(2, 3, 1), 1, new double[] {1, 0}, new double[] {1})
   * // neurons of layer 1 of 2  tanh ...
   * }</pre>
   */
  public static Table neurons(Mlp net, int l, double[] x, double[] target) {
    return NeuronTable.of(net, l, x, target);
  }

  /**
   * Which neurons of layer {@code l} are equal, bit for bit: incoming weights, bias and outgoing
   * weights.
   *
   * <pre>{@code twins(Mlp.of(2, 3, 1).fill(0.5), 1).different() // 1}</pre>
   */
  public static Twins twins(Mlp net, int l) {
    return Twins.of(net, l, 0);
  }

  /**
   * Which neurons of layer {@code l} are equal within a tolerance of 0 or more.
   *
   * <pre>{@code twins(split(Mlp.of(1, 1, 1), 1, 1, 0.01), 1, 0.1).different() // 1}</pre>
   */
  public static Twins twins(Mlp net, int l, double tolerance) {
    return Twins.of(net, l, tolerance);
  }

  /**
   * The greatest distance between the weight rows of two neurons of layer {@code l}, biases left
   * out; exactly 0 only if all rows are equal.
   *
   * <pre>{@code spread(Mlp.of(2, 3, 1).fill(0.5).nudge(1, 1, 1, 0.25), 1) // 0.25}</pre>
   */
  public static double spread(Mlp net, int l) {
    return Spread.of(net, l);
  }

  /**
   * The greatest distance between two rows of a matrix, such as the gradient of a layer.
   *
   * <pre>{@code spread(Mlp.of(2, 3, 1).fill(0.5).gradients(xor()).weights(1)) // 0.0}</pre>
   */
  public static double spread(Matrix rows) {
    return Spread.of(rows);
  }

  /**
   * The distance between the weight rows of any two neurons of layer {@code l}.
   *
   * <pre>{@code
   * distances(Mlp.of(2, 3, 1), 1)
   * // distances between the weights of layer 1's neurons ...
   * }</pre>
   */
  public static Table distances(Mlp net, int l) {
    return Distances.of(net, l);
  }

  /**
   * The neurons of layer {@code l} growing apart, or not, over the epochs of a run.
   *
   * <pre>{@code
   * apart(Mlp.of(2, 3, 1).train(xor(), 2000, 0.2), 1)
   * // layer 1: 3 neurons over 2000 epochs, spread = greatest distance of two ...
   * }</pre>
   */
  public static Table apart(Training run, int l) {
    return ApartTable.of(run, l);
  }

  /**
   * How far each neuron of layer 1 went between two networks of one shape; angles in degrees.
   *
   * <pre>{@code
   * diverge(Mlp.of(2, 3, 1), Mlp.of(2, 3, 1).scale(2))
   * // how far the neurons of layer 1 went ...
   * }</pre>
   */
  public static Table diverge(Mlp before, Mlp after) {
    return Divergence.of(before, after, 1);
  }

  /**
   * How far each neuron of layer {@code l} went between two networks of one shape.
   *
   * <pre>{@code
   * diverge(Mlp.of(2, 3, 1), Mlp.of(2, 3, 1).scale(2), 2)
   * // how far the neurons of layer 2 went ...
   * }</pre>
   */
  public static Table diverge(Mlp before, Mlp after, int l) {
    return Divergence.of(before, after, l);
  }

  /**
   * The order, signs and scales of {@code other}'s hidden neurons that match those of {@code net}.
   * Use it to see whether two trained networks of one shape found the same function: the distance
   * is then nearly 0, though their weights look different. Its {@code net()} can be compared with
   * the first neuron by neuron. {@code isBest()} says whether another order might be nearer.
   *
   * <pre>{@code align(Mlp.of(2, 3, 1), Mlp.of(2, 3, 1).permute(1, 2, 3, 1)).distance() // 0.0}
   * </pre>
   */
  public static Alignment align(Mlp net, Mlp other) {
    return Alignment.of(net, other);
  }

  /**
   * Which weights and biases differ between two networks of one shape, and by how much.
   *
   * <pre>{@code moved(Mlp.of(2, 3, 1), Mlp.of(2, 3, 1).nudge(1, 1, 1, 0.1)).count() // 1}</pre>
   */
  public static Moved moved(Mlp before, Mlp after) {
    return Moved.of(before, after);
  }

  /**
   * How large z and delta are in each layer of a network, as mean squares. Use it to see whether a
   * rule for the first weights lets a signal through many layers, up and down.
   *
   * <pre>{@code signal(Mlp.of(2, 3, 1).fill(0), xor()).z(1) // 0.0}</pre>
   */
  public static Signal signal(Mlp net, Dataset data) {
    return Signal.of(net, data);
  }

  /**
   * Which weights and biases a run has moved, after its first epochs and at its end.
   *
   * <pre>{@code moved(Mlp.of(2, 3, 1).fill(0).train(xor(), 3, 0.3)).count() // 1}</pre>
   */
  public static Moved moved(Training run) {
    return Moved.of(run);
  }

  /**
   * How far the updates of the neurons of layer {@code l} differ in the first steps of a run.
   *
   * <pre>{@code
   * updates(Mlp.of(2, 3, 1).train(xor(), 3, 0.3), 1)
   * // spread of the updates of layer 1's neurons ...
   * }</pre>
   */
  public static Table updates(Training run, int l) {
    return Updates.of(run, l);
  }

  /**
   * Neuron {@code j} of layer {@code l} made two near-twins, each with half of its way out, their
   * weight rows so far apart.
   *
   * <pre>{@code spread(split(Mlp.of(1, 1, 1), 1, 1, 0.25), 1) // 0.24999999999999994}</pre>
   */
  public static Mlp split(Mlp net, int l, int j, double distance) {
    return NearTwins.of(net, l, j, distance);
  }

  /**
   * Steps of gradient descent until the spread of layer 1 is above {@code far}; -1 if it is not
   * after 100,000. Use it to time near-twins, made by {@code split}. From ten times as near it
   * takes ln 10 / rate steps more, with the rate of {@code pull}. A loss that becomes infinite or
   * NaN is an IllegalArgumentException that says in which step: eta is too large.
   *
   * <pre>{@code
   * Dataset points = Dataset.of(Matrix.ofRow(1, 2, 3), Matrix.ofRow(2, 2, 3));
   * Mlp one = Mlp.of(1, 1, 1).withoutBiases().train(points, 20000, 0.1).net();
   * escape(split(one, 1, 1, 0.01), points, 0.1, 0.5) // 395
   * }</pre>
   */
  public static int escape(Mlp net, Dataset data, double eta, double far) {
    return Escape.of(net, data, eta, far);
  }

  /**
   * Whether data pull near-twins of neuron {@code j} of layer {@code l} together, or push them
   * apart, and how fast. Use it on a network at rest, before {@code split}, to know what will
   * become of the two without training them. While the network is not at rest the answer is that of
   * now, and it says so. For data of your own {@code meet} asks it for you.
   *
   * <pre>{@code
   * Dataset points = Dataset.of(Matrix.ofRow(1, 2, 3), Matrix.ofRow(1, 3, 3));
   * Mlp one = Mlp.of(1, 1, 1).withoutBiases().train(points, 20000, 0.1).net();
   * pull(one, 1, 1, points).growth() // -0.18038935284510127
   * }</pre>
   */
  public static Pull pull(Mlp net, int l, int j, Dataset data) {
    return Pull.of(net, l, j, data);
  }

  /**
   * How near the two nearest neurons of layer 1 end up, from many random starts, on all cores. Use
   * it to see what the data make of many dice: whether neurons meet in all starts, in some, or in
   * none. Compare small starts with large ones, since a pull reaches only so far. An interrupt
   * keeps the starts that were done.
   *
   * <p>Eta is above 0, epochs 0 or more, starts at least 1; scale, the deviation of the first
   * weights, is 0 or more.
   *
   * <pre>{@code
   * Dataset points = Dataset.of(Matrix.ofRow(1, 2, 3), Matrix.ofRow(1, 3, 3));
   * fates(Mlp.of(1, 2, 1).withoutBiases(), points, 0.02, 20000, 0.5, 10).met() // 10
   * }</pre>
   */
  public static Fates fates(
      Mlp net, Dataset data, double eta, int epochs, double scale, int starts) {
    return Fates.of(net, data, eta, epochs, scale, starts);
  }

  /**
   * Will neurons of a hidden layer of so many, 2 or more, meet on your data? Use it before you
   * trust that random weights make neurons different. It trains a network with a neuron less to
   * rest, asks {@code pull}, follows random starts as {@code fates} does, and sets the two side by
   * side. It also says what cannot be concluded.
   *
   * <pre>{@code meet(xor(), 2).fates().met() // 0}</pre>
   */
  public static Meeting meet(Dataset data, int neurons) {
    return Meeting.of(data, neurons);
  }

  /**
   * The same for layer 1 of a network of your kind, of which the weights are not used.
   *
   * <pre>{@code
   * Dataset points = Dataset.of(Matrix.ofRow(1, 2, 3), Matrix.ofRow(1, 3, 3));
   * meet(Mlp.of(1, 2, 1).withoutBiases(), points).prediction() // CAN_MEET
   * }</pre>
   */
  public static Meeting meet(Mlp net, Dataset data) {
    return Meeting.of(net, data);
  }

  /**
   * How many different neurons layer {@code l} has, sizes aside: which point in one direction, and
   * which do hardly anything. Use it where many neurons may do the work of few.
   *
   * <pre>{@code directions(Mlp.of(2, 3, 1).fill(0.5).nudge(1, 2, 1, -1), 1).different() // 2}</pre>
   */
  public static Directions directions(Mlp net, int l) {
    return Directions.of(net, l);
  }

  /**
   * The network that is {@code t} of the straight way from one to another: 0.5 is half way. Use it
   * beside {@code between}, which draws the loss of all of them.
   *
   * <pre>
   * {@code mix(Mlp.of(2, 1).fill(1), Mlp.of(2, 1).fill(3), 0.5).weights(1).row(0) // { 2.0, 2.0 }}
   * </pre>
   */
  public static Mlp mix(Mlp a, Mlp b, double t) {
    return Mixture.of(a, b, t);
  }

  /**
   * Prints a value whole, however large it is.
   *
   * <pre>{@code show(iris());}</pre>
   */
  public static void show(Object value) {
    System.out.println(Room.whole(() -> Show.of(value)));
  }

  /**
   * Sets how many decimals tables show from now on: 1 to 17; 4 at the start.
   *
   * <pre>{@code digits(4);}</pre>
   */
  public static void digits(int decimals) {
    Numbers.digits(decimals);
  }

  // ---- the first lessons ----

  /**
   * Every order of the neurons of hidden layer {@code l}: networks of one function, at most 50,000.
   *
   * <pre>{@code orders(Mlp.of(2, 3, 1), 1).count() // 6}</pre>
   */
  public static Variants orders(Mlp net, int l) {
    return Variants.orders(net, l);
  }

  /**
   * Every order and, with tanh, erf or identity, every choice of signs: also one function.
   *
   * <pre>{@code variants(Mlp.of(2, 3, 1), 1).count() // 48}</pre>
   */
  public static Variants variants(Mlp net, int l) {
    return Variants.of(net, l);
  }

  /**
   * The deltas of layer {@code l} by the chain rule, measured, and by the page's formula.
   *
   * <pre>{@code
   * deltas(Mlp.of(2, 2, 1), 1, new double[] {1, 0}, new double[] {1})
   * // delta of layer 1, three ways ...
   * }</pre>
   */
  public static Table deltas(Mlp net, int l, double[] x, double[] target) {
    return DeltaTable.of(net, l, x, target);
  }

  /**
   * The {@link #spread} of layer {@code l} after each epoch of a run, the first of the start.
   *
   * <pre>{@code
   * spreads(Mlp.of(2, 3, 1).fill(0.5).train(xor(), 3, 0.2), 1)
   * // { 0.0, 0.0, 0.0, 0.0 }
   * }</pre>
   */
  public static double[] spreads(Training run, int l) {
    return Spread.over(run, l);
  }

  /**
   * The first epoch after which layer {@code l}'s spread is above a distance; -1 if none.
   *
   * <pre>{@code
   * Training run = Mlp.of(2, 3, 1).fill(0.5).nudge(1, 1, 1, 0.1).train(xor(), 2000, 0.2);
   * apartAt(run, 1, 0.5) // 476
   * }</pre>
   */
  public static int apartAt(Training run, int l, double distance) {
    return Spread.firstAbove(run, l, distance);
  }
}
