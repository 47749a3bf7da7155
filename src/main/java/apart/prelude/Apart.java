package apart.prelude;

import apart.nn.Activation;
import apart.nn.Dataset;
import apart.nn.ForwardPass;
import apart.nn.Mlp;
import apart.nn.Training;
import apart.symmetry.Alignment;
import apart.symmetry.Distances;
import apart.symmetry.Divergence;
import apart.symmetry.Spread;
import apart.symmetry.Twins;
import apart.text.Numbers;
import apart.text.Plot;
import apart.text.Screen;
import apart.text.Show;
import apart.text.Table;
import apart.view.ApartTable;
import apart.view.Curves;
import apart.view.NeuronTable;

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

  private Apart() {}

  /** The four samples of exclusive or: inputs (0,0) (0,1) (1,0) (1,1), targets 0 1 1 0. */
  public static Dataset xor() {
    return Dataset.xor();
  }

  /** Inputs as in {@link #xor}, two targets: and, or. */
  public static Dataset andOr() {
    return Dataset.andOr();
  }

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

  /** A curve of numbers, such as the losses of a run. */
  public static Plot plot(double... values) {
    return Curves.of(values);
  }

  /** The first weight of each neuron of layer {@code l} over the epochs of a run. */
  public static Plot plot(Training run, int l) {
    return Curves.of(run, l);
  }

  /** Prints a value whole, however large it is. */
  public static void show(Object value) {
    System.out.println(Screen.whole(() -> Show.of(value)));
  }

  /** Sets how many decimals tables show from now on: 1 to 17; 4 at the start. */
  public static void digits(int decimals) {
    Numbers.digits(decimals);
  }
}
