package apart.symmetry;

import apart.kernel.Checks;
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
 * <p>Use it before {@code split} to know what will become of the two without training them: {@code
 * pull(one, 1, 1, points)} says which way it goes, {@code pull(one, 1, 1, points).rate(0.1)} how
 * fast. With the rate, ln(far / near) / rate is about the number {@code escape} will count. While
 * the network is not at rest the answer is that of now, and it changes as the network moves.
 *
 * <p>Twins with half of the outgoing weights a each, moved apart to w + d and w - d, and to a/2 + e
 * and a/2 - e, change the loss by d^T aM d / 2 + 2 d^T V e to second order. Here aM is the sum over
 * samples of dC/da f''(z) x x^T, and column o of V that of delta_o f'(z) x, for each unit o of the
 * layer above (x with a last 1 if the layer has a bias). So (d, e)' = A (d, e), with the block A =
 * - [[aM/2, V], [V^T, 0]]. What training keeps as it is, cut connections and frozen layers, has no
 * row and column in A.
 *
 * <p>With one outgoing weight, not 0, V is 0 at rest, and the least eigenvalue of aM decides: below
 * 0 it pushes apart, above 0 it pulls together. With several only their sum a_o V_o is 0; as soon
 * as one V_o is not, A has an eigenvalue above 0, and near-twins part whatever the sign of aM.
 * Source: Fukumizu and Amari 2000 (as in {@link NearTwins}) for one output; the block was derived
 * here.
 */
public final class Pull implements Serializable {
  private static final long serialVersionUID = 2;
  private static final double STEP = 1e-5; // f'' from f': an error below 1e-9 for smooth f
  private static final double STILL = 1e-4;
  private static final double ROUNDING = 1e-13;

  private final int neuron;
  private final int outgoing;
  private final boolean kinked;
  private final double[][] aM;
  private final double[][] block;
  private final double least;
  private final double growth;
  private final Rest rest;

  private Pull(Mlp net, int l, int j, Dataset data) {
    ForwardPass pass = net.forward(data.x());
    Gradients gradients = net.backward(pass, data.target());
    Activation f = net.activation(l);
    double[] z = pass.z(l).row(j - 1);
    Matrix x = l == 1 ? pass.x() : pass.a(l - 1);
    double[][] inputs = net.layer(l).hasBias() ? withOnes(x) : x.rows();
    double[] out = net.weights(l + 1).column(j - 1);
    double[][] above = gradients.delta(l + 1).rows(); // holds the 1/s of the mean already
    this.neuron = j;
    this.kinked = f.isHomogeneous();
    this.aM = aM(f, z, inputs, net.weights(l + 1).transpose().mult(gradients.delta(l + 1)), j);
    double[][] slopes = slopes(f, z, inputs, above);
    boolean[] ways = free(net, l + 1, j);
    this.outgoing = count(ways);
    boolean[] free = concat(freeInputs(net, l, j), ways);
    this.block = chosen(block(aM, slopes), free);
    double[][] own = chosen(aM, Arrays.copyOf(free, aM.length));
    this.least = own.length == 0 ? 0 : -greatest(negative(own));
    this.rest = Rest.of(net, gradients);
    this.growth = growth(chosen(block(aM, settled(slopes, out)), free), own.length);
  }

  /**
   * The pull of the data on near-twins of one neuron.
   *
   * @param l a layer below the last, from 1; not softmax. Of relu and leaky relu, which have no
   *     f'', what the kink does is left out
   * @param j the neuron, from 1
   * @throws IllegalArgumentException if there is no such layer or neuron
   */
  public static Pull of(Mlp net, int l, int j, Dataset data) {
    Checks.present("the network", net);
    Checks.present("the data", data);
    Places.hidden(net, l);
    Places.neuron(net, l, j);
    Places.ownZ("pull", net, l);
    return new Pull(net, l, j, data);
  }

  private static double[][] withOnes(Matrix x) {
    double[][] rows = Arrays.copyOf(x.rows(), x.getNumRows() + 1);
    rows[x.getNumRows()] = new double[x.getNumCols()];
    Arrays.fill(rows[x.getNumRows()], 1);
    return rows;
  }

  private static double[][] aM(Activation f, double[] z, double[][] inputs, Matrix errors, int j) {
    double[][] sum = new double[inputs.length][inputs.length];
    for (int s = 0; s < z.length && !f.isHomogeneous(); s++) {
      double bend = (f.slope(z[s] + STEP) - f.slope(z[s] - STEP)) / (2 * STEP);
      for (int i = 0; i < inputs.length; i++) {
        for (int k = 0; k < inputs.length; k++) {
          sum[i][k] += errors.get(j - 1, s) * bend * inputs[i][s] * inputs[k][s];
        }
      }
    }
    return sum;
  }

  /** V: a row per input, a column per unit above. */
  private static double[][] slopes(Activation f, double[] z, double[][] inputs, double[][] above) {
    double[][] sum = new double[inputs.length][above.length];
    for (int s = 0; s < z.length; s++) {
      for (int i = 0; i < inputs.length; i++) {
        for (int o = 0; o < above.length; o++) {
          sum[i][o] += above[o][s] * f.slope(z[s]) * inputs[i][s];
        }
      }
    }
    return sum;
  }

  private static double[][] block(double[][] aM, double[][] slopes) {
    int inputs = aM.length;
    int size = inputs + slopes[0].length;
    double[][] block = new double[size][size];
    for (int i = 0; i < inputs; i++) {
      for (int k = 0; k < inputs; k++) {
        block[i][k] = -aM[i][k] / 2;
      }
      for (int o = inputs; o < size; o++) {
        block[i][o] = -slopes[i][o - inputs];
        block[o][i] = -slopes[i][o - inputs];
      }
    }
    return block;
  }

  /**
   * V without what is left of the neuron's own gradient, V a, if that is next to nothing: at rest
   * there is none.
   */
  private static double[][] settled(double[][] slopes, double[] out) {
    double[] unit = Matrix.ofColumn(out).divide(Matrix.ofColumn(out).normF()).column(0);
    double[][] settled = new double[slopes.length][];
    for (int i = 0; i < slopes.length; i++) {
      double left = Matrix.ofColumn(slopes[i]).dot(Matrix.ofColumn(unit));
      if (!(Math.abs(left) < STILL)) {
        return slopes;
      }
      settled[i] = slopes[i].clone();
      for (int o = 0; o < unit.length; o++) {
        settled[i][o] -= left * unit[o];
      }
    }
    return settled;
  }

  /** The greatest eigenvalue of the block; if none is above 0, how the incoming weights meet. */
  private double growth(double[][] settled, int inputs) {
    double noise = ROUNDING * Matrix.of(withCorner(settled)).elementMaxAbs();
    boolean parts = settled.length > 0 && greatest(settled) > noise;
    if (parts) {
      return greatest(block);
    }
    return inputs == 0 || Math.abs(least) <= noise ? 0 : -least / 2;
  }

  private static double[][] withCorner(double[][] rows) {
    return rows.length == 0 ? new double[1][1] : rows;
  }

  private static double greatest(double[][] symmetric) {
    if (Matrix.of(symmetric).hasUncountable()) {
      return Double.NaN;
    }
    double greatest = Double.NEGATIVE_INFINITY;
    for (var eigenvalue : Matrix.of(symmetric).eig().getEigenvalues()) {
      greatest = Math.max(greatest, eigenvalue.getReal());
    }
    return greatest;
  }

  private static double[][] negative(double[][] rows) {
    return Matrix.of(rows).map(v -> -v).rows();
  }

  // ---- what training may change ----

  private static boolean[] freeInputs(Mlp net, int l, int j) {
    double[] wired = net.layer(l).mask().row(j - 1);
    boolean[] free = new boolean[wired.length + (net.layer(l).hasBias() ? 1 : 0)];
    for (int i = 0; i < free.length; i++) {
      free[i] = !net.layer(l).isFrozen() && (i == wired.length || wired[i] != 0);
    }
    return free;
  }

  private static boolean[] free(Mlp net, int above, int j) {
    double[] wired = net.layer(above).mask().column(j - 1);
    boolean[] free = new boolean[wired.length];
    for (int o = 0; o < free.length; o++) {
      free[o] = !net.layer(above).isFrozen() && wired[o] != 0;
    }
    return free;
  }

  private static boolean[] concat(boolean[] first, boolean[] second) {
    boolean[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }

  private static int count(boolean[] free) {
    int count = 0;
    for (boolean one : free) {
      count += one ? 1 : 0;
    }
    return count;
  }

  private static double[][] chosen(double[][] square, boolean[] free) {
    double[][] chosen = new double[count(free)][count(free)];
    int row = 0;
    for (int i = 0; i < free.length; i++) {
      int column = 0;
      for (int k = 0; free[i] && k < free.length; k++) {
        if (free[k]) {
          chosen[row][column++] = square[i][k];
        }
      }
      row += free[i] ? 1 : 0;
    }
    return chosen;
  }

  // ---- the answer ----

  /** The neuron of which near-twins would be made, from 1. */
  int neuron() {
    return neuron;
  }

  /**
   * Returns aM: a row and a column per input, and a last one for the bias if there is one.
   *
   * <pre>{@code
   * Dataset points = Dataset.of(Matrix.ofRow(1, 2, 3), Matrix.ofRow(1, 3, 3));
   * Mlp one = Mlp.of(1, 1, 1).withoutBiases().train(points, 20000, 0.1).net();
   * pull(one, 1, 1, points).matrix().get(0, 0) > 0 // true
   * }</pre>
   */
  public Matrix matrix() {
    return Matrix.of(aM);
  }

  /**
   * Returns the block A: a small difference (d, e) of the twins' incoming and outgoing weights
   * becomes (I + eta A)(d, e) in a step. A row and a column per weight that training may change.
   *
   * <pre>{@code
   * Dataset points = Dataset.of(Matrix.ofRow(1, 2, 3), Matrix.ofRow(1, 3, 3));
   * Mlp one = Mlp.of(1, 1, 1).withoutBiases().train(points, 20000, 0.1).net();
   * pull(one, 1, 1, points).block().shape() // "2x2"
   * }</pre>
   */
  public Matrix block() {
    return block.length == 0 ? Matrix.zeros(0, 0) : Matrix.of(block);
  }

  /**
   * The least eigenvalue of aM; with one outgoing weight its sign decides at rest.
   *
   * <pre>{@code
   * Dataset points = Dataset.of(Matrix.ofRow(1, 2, 3), Matrix.ofRow(1, 3, 3));
   * Mlp one = Mlp.of(1, 1, 1).withoutBiases().train(points, 20000, 0.1).net();
   * pull(one, 1, 1, points).least() > 0 // true
   * }</pre>
   */
  public double least() {
    return least;
  }

  /**
   * How fast a small distance grows per unit of time: the greatest eigenvalue of the block A if
   * near-twins part, minus half of {@link #least} if they meet, and 0 if they do neither.
   *
   * <pre>{@code
   * Dataset points = Dataset.of(Matrix.ofRow(1, 2, 3), Matrix.ofRow(1, 3, 3));
   * Mlp one = Mlp.of(1, 1, 1).withoutBiases().train(points, 20000, 0.1).net();
   * pull(one, 1, 1, points).growth() < 0 // true
   * }</pre>
   */
  public double growth() {
    return growth;
  }

  /**
   * The growth of the logarithm of a small distance per step of gradient descent.
   *
   * <pre>{@code
   * Dataset points = Dataset.of(Matrix.ofRow(1, 2, 3), Matrix.ofRow(1, 3, 3));
   * Mlp one = Mlp.of(1, 1, 1).withoutBiases().train(points, 20000, 0.1).net();
   * pull(one, 1, 1, points).rate(0.1) < 0 // true
   * }</pre>
   */
  public double rate(double eta) {
    return StrictMath.log1p(eta * growth);
  }

  /**
   * Whether no number of the network's gradient reaches 1e-4: neither of weights nor of biases, in
   * no layer that is trained. Only then the pull decides.
   *
   * <pre>{@code
   * Dataset points = Dataset.of(Matrix.ofRow(1, 2, 3), Matrix.ofRow(1, 3, 3));
   * Mlp one = Mlp.of(1, 1, 1).withoutBiases().train(points, 20000, 0.1).net();
   * pull(one, 1, 1, points).isAtRest() // true
   * }</pre>
   */
  public boolean isAtRest() {
    return rest.gradient() < STILL;
  }

  /**
   * The greatest number, without its sign, of the gradient of all that is trained.
   *
   * <pre>{@code
   * Dataset points = Dataset.of(Matrix.ofRow(1, 2, 3), Matrix.ofRow(1, 3, 3));
   * Mlp one = Mlp.of(1, 1, 1).withoutBiases().train(points, 20000, 0.1).net();
   * pull(one, 1, 1, points).gradient() < 1e-12 // true
   * }</pre>
   */
  public double gradient() {
    return rest.gradient();
  }

  /** What becomes of near-twins, how fast, and how sure that is. */
  @Override
  public String toString() {
    return "neuron "
        + neuron
        + ": least aM = "
        + Numbers.of(least)
        + ", "
        + verdict()
        + "\nby "
        + Numbers.count(outgoing, "outgoing weight")
        + "; ln(distance) "
        + (growth == 0 ? "stays" : "changes by " + change() + " per step")
        + "\n"
        + certainty()
        + (kinked ? "\n(what the kink of the activation function does is left out)" : "");
  }

  private String verdict() {
    if (growth == 0) {
      return "no pull and no push";
    }
    if (growth < 0) {
      return "near-twins are pulled together";
    }
    return (least > 0 ? "yet " : "") + "near-twins are pushed apart";
  }

  private String change() {
    return "ln(1 " + (growth < 0 ? "- " : "+ ") + Numbers.of(Math.abs(growth)) + " eta)";
  }

  private String certainty() {
    String most = "dC/d" + rest.kind() + " of layer " + rest.layer() + " is up to ";
    if (!isAtRest()) {
      return "(not at rest: " + most + Numbers.of(gradient()) + ": train on)";
    }
    if (growth != 0 && Math.abs(growth) < gradient()) {
      return "(not sure: " + most + Numbers.of(gradient()) + ", more than the growth: train on)";
    }
    return "(at rest: no gradient above %s)".formatted(Numbers.of(gradient()));
  }

  /** Where the greatest gradient is, of all that training may change. */
  private record Rest(double gradient, String kind, int layer) implements Serializable {
    static Rest of(Mlp net, Gradients gradients) {
      Rest rest = new Rest(0, "w", 1);
      for (int l = 1; l <= net.layers(); l++) {
        if (!net.layer(l).isFrozen()) {
          Matrix weights = gradients.weights(l).elementMult(net.layer(l).mask());
          rest = rest.or(most(weights), "w", l);
          rest = net.layer(l).hasBias() ? rest.or(most(gradients.bias(l)), "b", l) : rest;
        }
      }
      return rest;
    }

    private static double most(Matrix matrix) {
      return matrix.hasUncountable() ? Double.NaN : matrix.elementMaxAbs();
    }

    private Rest or(double other, String otherKind, int otherLayer) {
      return gradient >= other || Double.isNaN(gradient)
          ? this
          : new Rest(other, otherKind, otherLayer);
    }
  }
}
