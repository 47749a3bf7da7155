package apart.theorem;

import apart.nn.Activation;
import apart.nn.Matrix;
import apart.nn.Mlp;
import apart.symmetry.NearTwins;
import apart.symmetry.Pull;
import java.util.Arrays;
import java.util.List;

/** What sets neurons apart at the first step, and how fast a small difference grows. */
final class ChangeProofs {
  private static final double STEP = 1e-3;
  private static final double CURVATURE = 1e-4;

  private ChangeProofs() {}

  static List<Theorem> all() {
    return List.of(firstStep(), growth(), committee(), linear(), fit(), regressions());
  }

  private static Theorem firstStep() {
    return Theorem.named(
            "first-step",
            "What makes the errors of two neurons differ",
            "The deltas of i and j differ by two terms: one of the weights out, one of the slopes;"
                + " and the updates by the sum of that difference times the input.")
        .given("cut", "no weight into i or j is cut: mask = 1", ChangeProofs::uncut)
        .line(
            "",
            "delta_i - delta_j = both terms",
            on -> new Sides(minus(on.delta(on.i), on.delta(on.j)), bothTerms(on)))
        .line(
            "cut",
            "dC/dw_i - dC/dw_j = sum_s of that x",
            on -> new Sides(gradientGap(on), on.overSamples(bothTerms(on))))
        .about(
            "",
            "the same by differences of C",
            on ->
                new Sides(
                    gradientGap(on), minus(on.differences(on.l, on.i), on.differences(on.l, on.j))))
        .source("derived here");
  }

  private static Theorem growth() {
    return Theorem.named(
            "growth",
            "A small difference of twins grows by a matrix",
            "Neuron j is made two twins, then moved apart by d in what goes in and e in what goes"
                + " out. Then (d, e)' = A (d, e), where A = - [[a M / 2, V], [V^T, 0]] is minus half"
                + " the Hessian of C there. A with V not 0 has an eigenvalue above 0: some"
                + " difference grows.")
        .given("bent", "f has no kink, as relu has", ChangeProofs::kink)
        .given("free", "nothing is cut or frozen", ChangeProofs::unrestrained)
        .line(
            "",
            "dC/dw_j = V a",
            on -> new Sides(on.gradients.weights(on.l).row(on.j - 1), on.gradientByHand(on.j)))
        .about(
            "bent free",
            "A = - Hessian / 2, first row",
            on -> new Sides(block(on, on.net).row(0), hessianRow(on)))
        .about(
            "bent free",
            "a step: d -> (I + eta A) d, eta 0.1",
            on -> new Sides(stepOfSplit(on), stepByBlock(on)))
        .source("Fukumizu, Amari 2000, for what goes in; the block was derived here");
  }

  private static Theorem committee() {
    return Theorem.named(
            "committee",
            "With linear neurons and equal ways out, differences stay",
            "If f is the identity and i and j go out alike, their gradients are equal whatever"
                + " their weights are: w_i - w_j never changes while the ways out are fixed.")
        .given("linear", "f'(z) = 1", on -> new Sides(on.slopeByHand(on.i), ones(on)))
        .given(
            "out",
            "out_i = out_j",
            on ->
                new Sides(
                    on.net.weights(on.l + 1).column(on.i - 1),
                    on.net.weights(on.l + 1).column(on.j - 1)))
        .given("cut", "no weight into i or j is cut: mask = 1", ChangeProofs::uncut)
        .line(
            "linear out",
            "delta_i = delta_j",
            on -> new Sides(on.delta(on.i), on.deltaByHand(on.j)))
        .line(
            "linear out cut",
            "dC/dw_i = dC/dw_j",
            on -> new Sides(on.gradients.weights(on.l).row(on.i - 1), on.gradientByHand(on.j)))
        .line(
            "linear out cut",
            "100 epochs, ways out frozen: w_i - w_j",
            on -> new Sides(gap(trainedBelow(on), on), gap(on.net, on)))
        .source("derived here");
  }

  private static Theorem linear() {
    return Theorem.named(
            "linear",
            "Without curvature the growth rate is the length of V",
            "If f'' = 0 then M = 0, and the eigenvalues of A are plus and minus the singular"
                + " values of V: near-twins grow only while the tied network still learns.")
        .given("linear", "f'(z) = 1", on -> new Sides(on.slopeByHand(on.j), ones(on)))
        .given("free", "nothing is cut or frozen", ChangeProofs::unrestrained)
        .line(
            "linear",
            "a M = 0",
            on -> {
              Matrix bend = Pull.of(on.net, on.l, on.j, on.data).matrix();
              return Sides.of(bend, Matrix.zeros(bend.getNumRows(), bend.getNumCols()));
            })
        .line(
            "linear free",
            "greatest eigenvalue of A = |V|",
            on -> Sides.of(greatest(block(on, on.net)), lengthOfV(on)))
        .source("derived here; Saxe, McClelland, Ganguli 2014 for deep linear networks");
  }

  private static Theorem fit() {
    return Theorem.named(
            "fit",
            "With a perfect fit nothing moves twins",
            "If every output delta is 0, then so is A: superfluous twins stay where they are.")
        .given(
            "fit",
            "delta of the layer above = 0",
            on -> {
              Matrix above = on.gradients.delta(on.l + 1);
              return Sides.of(above, Matrix.zeros(above.getNumRows(), above.getNumCols()));
            })
        .line("fit", "delta_i = 0", on -> new Sides(on.delta(on.i), new double[on.data.samples()]))
        .line(
            "fit",
            "A = 0",
            on -> {
              Matrix block = block(on, on.net);
              return Sides.of(block, Matrix.zeros(block.getNumRows(), block.getNumCols()));
            })
        .source("derived here");
  }

  private static Theorem regressions() {
    return Theorem.named(
            "regressions",
            "Linear neurons share one residual, so their sum is fitted",
            "If f is the identity and all ways out are 1 into one output, every neuron gets the"
                + " same gradient: the sum of the rows is a regression, and each difference stays.")
        .given("linear", "f'(z) = 1", on -> new Sides(on.slopeByHand(on.j), ones(on)))
        .given(
            "ones",
            "all ways out = 1",
            on -> Sides.of(on.net.weights(2), on.net.weights(2).map(v -> 1)))
        .given("cut", "no weight into i or j is cut: mask = 1", ChangeProofs::uncut)
        .line(
            "linear ones",
            "f = (sum_j w_j) x + sum_j b_j + b",
            on -> new Sides(on.pass.z(on.l + 1).row(0), sumOfRows(on)))
        .line(
            "linear ones cut",
            "dC/dw_i = sum_s d x, the same for all",
            on ->
                new Sides(
                    on.gradients.weights(1).row(on.i - 1),
                    on.overSamples(on.gradients.delta(2).row(0))))
        .line(
            "linear ones cut",
            "100 epochs, ways out frozen: w_i - w_j",
            on -> new Sides(gap(trainedBelow(on), on), gap(on.net, on)))
        .source("derived here");
  }

  // ---- sides ----

  private static double[] minus(double[] one, double[] other) {
    double[] gap = one.clone();
    for (int k = 0; k < gap.length; k++) {
      gap[k] -= other[k];
    }
    return gap;
  }

  private static Sides uncut(Subject on) {
    double[] mask = on.net.layer(on.l).mask().row(on.i - 1);
    double[] other = on.net.layer(on.l).mask().row(on.j - 1);
    for (int k = 0; k < mask.length; k++) {
      mask[k] *= other[k];
    }
    double[] whole = new double[mask.length];
    Arrays.fill(whole, 1);
    return new Sides(mask, whole);
  }

  private static double[] ones(Subject on) {
    double[] ones = new double[on.data.samples()];
    Arrays.fill(ones, 1);
    return ones;
  }

  private static double[] gradientGap(Subject on) {
    Matrix rows = on.gradients.weights(on.l);
    return minus(rows.row(on.i - 1), rows.row(on.j - 1));
  }

  private static double[] gap(Mlp net, Subject on) {
    return minus(net.weights(on.l).row(on.i - 1), net.weights(on.l).row(on.j - 1));
  }

  /** f'(z_i) sum_m (w_mi - w_mj) delta_m + (f'(z_i) - f'(z_j)) sum_m w_mj delta_m. */
  private static double[] bothTerms(Subject on) {
    Matrix out = on.net.weights(on.l + 1);
    double[] outGap = on.errorByHand(minus(out.column(on.i - 1), out.column(on.j - 1)));
    double[] error = on.errorByHand(on.j);
    double[] slope = on.slopeByHand(on.i);
    double[] slopeGap = minus(slope, on.slopeByHand(on.j));
    double[] both = new double[slope.length];
    for (int s = 0; s < both.length; s++) {
      both[s] = slope[s] * outGap[s] + slopeGap[s] * error[s];
    }
    return both;
  }

  private static Mlp trainedBelow(Subject on) {
    return on.net.freeze(on.l + 1).train(on.data, 100, 0.1).net();
  }

  private static double[] sumOfRows(Subject on) {
    double[] sum = new double[on.data.samples()];
    for (int s = 0; s < sum.length; s++) {
      sum[s] = on.net.bias(2).get(0, 0);
      for (int j = 0; j < on.net.layer(1).units(); j++) {
        sum[s] += on.net.bias(1).get(j, 0);
        for (int k = 0; k < on.data.inputs(); k++) {
          sum[s] += on.net.weights(1).get(j, k) * on.data.x().get(k, s);
        }
      }
    }
    return sum;
  }

  static Sides kink(Subject on) {
    Activation f = on.net.activation(on.l);
    boolean kinked = f.isHomogeneous() && !f.equals(Activation.IDENTITY);
    return Sides.of(kinked ? f.value(-1) + f.value(1) - 2 * f.value(0) : 0, 0);
  }

  /** A of neuron j, as if nothing were cut or frozen: a row and a column per weight. */
  static Matrix block(Subject on, Mlp net) {
    Mlp whole = net;
    for (int l = on.l; l <= on.l + 1; l++) {
      whole = whole.unfreeze(l).mask(l, net.weights(l).map(v -> 1).rows());
    }
    return Pull.of(whole, on.l, on.j, on.data).block();
  }

  /** How many of the neuron's weights are cut, or in layers that are frozen. */
  static Sides unrestrained(Subject on) {
    double fixed = 0;
    for (int l = on.l; l <= on.l + 1; l++) {
      Matrix mask = on.net.layer(l).mask();
      fixed += on.net.layer(l).isFrozen() ? mask.getNumElements() : 0;
      fixed += mask.getNumElements() - mask.elementSum();
    }
    return Sides.of(fixed, 0);
  }

  static Mlp twins(Subject on) {
    return NearTwins.of(on.net, on.l, on.j, 0);
  }

  /** The two twins of neuron j, moved apart in one coordinate: an input, the bias, a way out. */
  static Mlp moved(Subject on, Mlp twins, int coordinate, double by) {
    int last = on.net.layer(on.l).units() + 1;
    int inputs = on.net.layer(on.l).inputs();
    boolean bias = on.net.layer(on.l).hasBias();
    int in = inputs + (bias ? 1 : 0);
    if (coordinate < in) {
      int k = coordinate < inputs ? coordinate + 1 : 0;
      return twins.nudge(on.l, on.j, k, by).nudge(on.l, last, k, -by);
    }
    int m = coordinate - in + 1;
    return twins.nudge(on.l + 1, m, on.j, by).nudge(on.l + 1, m, last, -by);
  }

  /** Minus half the second differences of the loss, for the first coordinate with each. */
  private static double[] hessianRow(Subject on) {
    Mlp twins = twins(on);
    int size =
        on.net.layer(on.l).inputs()
            + (on.net.layer(on.l).hasBias() ? 1 : 0)
            + on.net.layer(on.l + 1).units();
    double[] row = new double[size];
    for (int k = 0; k < size; k++) {
      double sum = 0;
      for (int one = -1; one <= 1; one += 2) {
        for (int other = -1; other <= 1; other += 2) {
          Mlp net = moved(on, moved(on, twins, 0, one * STEP), k, other * STEP);
          sum += one * other * net.loss(on.data);
        }
      }
      row[k] = -sum / (4 * STEP * STEP) / 2;
    }
    return row;
  }

  /** Half the difference of the twins' weights after a step from a small one, over that one. */
  private static double[] stepOfSplit(Subject on) {
    Mlp start = moved(on, twins(on), 0, CURVATURE);
    Mlp after = start.step(start.gradients(on.data), 0.1);
    int last = after.layer(on.l).units();
    double[] gap = minus(after.weights(on.l).row(on.j - 1), after.weights(on.l).row(last - 1));
    for (int k = 0; k < gap.length; k++) {
      gap[k] /= 2 * CURVATURE;
    }
    return gap;
  }

  static double[] stepByBlock(Subject on) {
    double[] column = block(on, on.net).column(0);
    double[] step = new double[on.net.layer(on.l).inputs()];
    for (int k = 0; k < step.length; k++) {
      step[k] = (k == 0 ? 1 : 0) + 0.1 * column[k];
    }
    return step;
  }

  private static double greatest(Matrix symmetric) {
    double greatest = Double.NEGATIVE_INFINITY;
    for (var eigenvalue : symmetric.eig().getEigenvalues()) {
      greatest = Math.max(greatest, eigenvalue.getReal());
    }
    return greatest;
  }

  /** The greatest singular value of V, from sums over the samples. */
  private static double lengthOfV(Subject on) {
    double[] slope = on.slopeByHand(on.j);
    int outputs = on.net.layer(on.l + 1).units();
    int inputs = on.into().getNumRows();
    boolean bias = on.net.layer(on.l).hasBias();
    Matrix v = Matrix.zeros(inputs + (bias ? 1 : 0), outputs);
    for (int m = 0; m < outputs; m++) {
      for (int s = 0; s < slope.length; s++) {
        double signal = on.gradients.delta(on.l + 1).get(m, s) * slope[s];
        for (int k = 0; k < v.getNumRows(); k++) {
          v.set(k, m, v.get(k, m) + signal * (k < inputs ? on.into().get(k, s) : 1));
        }
      }
    }
    return v.svd().getSingularValues()[0];
  }
}
