package apart.theorem;

import apart.nn.Gradients;
import apart.nn.Matrix;
import apart.nn.Mlp;
import apart.nn.Optimizer;
import apart.nn.Trainer;
import java.util.Arrays;
import java.util.List;

/** Why reordering changes nothing, and equal neurons stay equal under every symmetric rule. */
final class TwinProofs {
  private static final String IN_OUT = "in bias cut out";
  private static final int EPOCHS = 100;
  private static final String OWN =
      "derived here; the problem is stated in Rumelhart, Hinton, Williams 1986, PDP 1, chapter 8";

  private TwinProofs() {}

  static List<Theorem> all() {
    return List.of(orders(), gradients(), twins(), training(), one(), zeros());
  }

  private static Theorem orders() {
    return Theorem.named(
            "orders",
            "Reordering the neurons of a layer changes nothing",
            "P exchanges neurons i and j with all their weights. Then the network computes the"
                + " same function, and has the same loss.")
        .line("", "z_i of P w = z_j of w", on -> pair(other(on).pass.z(on.l), on, on::zByHand))
        .line("", "a_i of P w = a_j of w", on -> pair(other(on).pass.a(on.l), on, on::aByHand))
        .line(
            "",
            "z of the layer above is the same",
            on -> Sides.of(other(on).pass.z(on.l + 1), zAbove(on)))
        .line(
            "",
            "f of P w = f of w",
            on -> Sides.of(other(on).pass.prediction(), on.predictionByHand()))
        .line("", "C of P w = C of w", on -> Sides.of(other(on).net.loss(on.data), on.lossByHand()))
        .source(
            "derived here; Hecht-Nielsen 1990, On the algebraic structure of feedforward network"
                + " weight spaces");
  }

  private static Theorem gradients() {
    return Theorem.named(
            "gradient",
            "The gradient is reordered as the neurons are",
            "C of P w = C of w for all w. Differentiated: the gradient at P w is P times the"
                + " gradient at w.")
        .line("", "C of P w = C of w", on -> Sides.of(other(on).net.loss(on.data), on.lossByHand()))
        .about(
            "",
            "dC/dw_i at P w = dC/dw_j at w",
            on -> new Sides(weights(other(on), on.i), on.differences(on.l, on.j)))
        .about(
            "",
            "dC/dw_j at P w = dC/dw_i at w",
            on -> new Sides(weights(other(on), on.j), on.differences(on.l, on.i)))
        .about(
            "",
            "dC/dout_i at P w = dC/dout_j at w",
            on -> new Sides(out(other(on).gradients, on, on.i), on.outDifferences(on.j)))
        .about(
            "",
            "dC/dout_j at P w = dC/dout_i at w",
            on -> new Sides(out(other(on).gradients, on, on.j), on.outDifferences(on.i)))
        .source(OWN);
  }

  /** The four ways in which twins are equal. */
  private static Theorem equal(String name, String title, String statement) {
    return Theorem.named(name, title, statement)
        .given("in", "w_i = w_j", on -> rows(on.net.weights(on.l), on))
        .given("bias", "b_i = b_j", on -> rows(on.net.bias(on.l), on))
        .given("cut", "the same weights in are cut", on -> rows(on.net.layer(on.l).mask(), on))
        .given(
            "out",
            "out_i = out_j, and the same are cut",
            on ->
                rows(
                    on.net.weights(on.l + 1).concatRows(on.net.layer(on.l + 1).mask()).transpose(),
                    on));
  }

  private static Theorem twins() {
    return equal(
            "twins",
            "Twins get equal gradients and stay twins",
            "If neurons i and j of a layer have equal weights in, bias and weights out, so have"
                + " they after a step of gradient descent; and so after every step.")
        .line("in bias", "z_i = w_j x + b_j", on -> new Sides(on.z(on.i), on.zByHand(on.j)))
        .line(
            "in bias",
            "a_i = f(w_j x + b_j)",
            on -> new Sides(on.pass.a(on.l).row(on.i - 1), on.aByHand(on.j)))
        .line(
            "out",
            "sum_m w_mi d_m = sum_m w_mj d_m",
            on -> new Sides(errors(on).row(on.i - 1), on.errorByHand(on.j)))
        .line(
            "in bias out",
            "delta_i = f'(z_j) sum_m w_mj d_m",
            on -> new Sides(on.delta(on.i), on.deltaByHand(on.j)))
        .line(
            IN_OUT,
            "dC/dw_i = sum_s delta_j x",
            on -> new Sides(weights(on, on.i), on.gradientByHand(on.j)))
        .about(
            IN_OUT,
            "dC/dw_i = dC/dw_j, by differences",
            on -> new Sides(weights(on, on.i), on.differences(on.l, on.j)))
        .line(
            IN_OUT,
            "dC/dout_i = sum_s d_m a_j",
            on -> new Sides(out(on.gradients, on, on.i), outByHand(on, on.j)))
        .line(
            IN_OUT,
            "a step later: i as j was, stepped",
            on ->
                new Sides(
                    on.net.step(on.gradients, 1).weights(on.l).row(on.i - 1), stepped(on, on.j)))
        .line(
            IN_OUT,
            "100 epochs later: w_i = w_j",
            on -> rows(trained(on, Trainer.of(0.1), EPOCHS).weights(on.l), on))
        .source(OWN);
  }

  private static Theorem training() {
    return equal(
            "training",
            "Every rule that treats neurons alike keeps twins",
            "U is an epoch of training. If U(P w) = P U(w), as it is for gradient descent,"
                + " momentum, Adam, decay, clipping, batches in any order, then twins stay twins:"
                + " w = P w gives U(w) = U(P w) = P U(w).")
        .given(
            "alike",
            "U(P w) = P U(w)",
            on ->
                Sides.of(
                    all(trained(on.exchanged(on.net), on, on.trainer, 1), on),
                    all(on.exchanged(trained(on, on.trainer, 1)), on)))
        .line(
            IN_OUT + " alike", "1 epoch: w_i = w_j", on -> neurons(trained(on, on.trainer, 1), on))
        .line(
            IN_OUT + " alike",
            "100 epochs: w_i = w_j",
            on -> neurons(trained(on, on.trainer, EPOCHS), on))
        .line(IN_OUT, "with momentum", on -> by(on, Optimizer.momentum(0.1, 0.9)))
        .line(IN_OUT, "with Adam", on -> by(on, Optimizer.adam(0.01)))
        .line(IN_OUT, "with RMSprop", on -> by(on, Optimizer.rmsProp(0.01)))
        .line(IN_OUT, "with weight decay", on -> by(on, Optimizer.gradientDescent(0.1).decay(0.01)))
        .line(
            IN_OUT,
            "with one sample at a time",
            on -> neurons(trained(on, Trainer.of(0.05).online(), EPOCHS), on))
        .source(OWN);
  }

  private static Theorem one() {
    return Theorem.named(
            "one",
            "A layer of twins is one neuron, at other rates",
            "H neurons with equal weights in, biases and weights out a are one neuron with c = H a."
                + " Trained with eta they move as it does with eta / H for what goes in, eta H for"
                + " what goes out.")
        .given("all", "all neurons are equal: w_j = w_1", TwinProofs::everyone)
        .given("free", "no weight is cut: mask = 1", TwinProofs::uncut)
        .line(
            "all free",
            "f = that of one neuron with c = H a",
            on -> Sides.of(on.pass.prediction(), Subject.predictionByHand(single(on), on.data.x())))
        .about(
            "all free",
            "dC/dw_i = (1 / H) dC1/dw",
            on ->
                new Sides(
                    weights(on, on.i),
                    divided(Subject.differences(single(on), on.data, 1, 1), units(on))))
        .about(
            "all free",
            "dC/da_i = dC1/dc",
            on ->
                new Sides(
                    out(on.gradients, on, on.i), Subject.outDifferences(single(on), on.data, 1, 1)))
        .line(
            "all free",
            "rank 1: second singular value = 0",
            on -> Sides.of(secondSingular(on.gradients.weights(1)), 0))
        .line(
            "all free",
            "100 epochs later, at those rates",
            on ->
                Sides.of(
                    trained(on, Trainer.of(0.1), EPOCHS).predict(on.data.x()),
                    single(on).train(on.data, EPOCHS, rates(on)).net().predict(on.data.x())))
        .source("derived here");
  }

  private static Theorem zeros() {
    return Theorem.named(
            "zeros",
            "From all zeros only the last bias moves",
            "If all weights and biases are 0 and f(0) = 0, then a = 0 in hidden layers and"
                + " delta = 0 below the last, so no gradient is left but that of the last bias.")
        .given("zero", "all weights and biases = 0", TwinProofs::everything)
        .given("origin", "f(0) = 0", on -> Sides.of(on.net.activation(on.l).value(0), 0))
        .line("zero origin", "a = 0 in layer 1", on -> zero(on.pass.a(on.l)))
        .line("zero", "delta = 0 in layer 1", on -> zero(on.gradients.delta(on.l)))
        .line("zero", "dC/dw = 0 in layer 1", on -> zero(on.gradients.weights(on.l)))
        .line("zero origin", "dC/dw = 0 in layer 2", on -> zero(on.gradients.weights(on.l + 1)))
        .about(
            "",
            "dC/db_1 of the last layer, measured",
            on ->
                Sides.of(
                    on.gradients.bias(on.net.layers()).get(0, 0),
                    on.net.layer(on.net.layers()).hasBias()
                        ? on.difference(on.net.layers(), 1, 0)
                        : 0))
        .line(
            "zero origin",
            "100 epochs later: w = 0 in layer 1",
            on -> zero(trained(on, on.trainer, EPOCHS).weights(1)))
        .source("derived here");
  }

  // ---- sides ----

  private static Subject other(Subject on) {
    return new Subject(on.exchanged(on.net), on.data, on.trainer, on.l);
  }

  private interface ByHand {
    double[] of(int neuron);
  }

  private static Sides pair(Matrix exchanged, Subject on, ByHand hand) {
    double[] left = join(exchanged.row(on.i - 1), exchanged.row(on.j - 1));
    return new Sides(left, join(hand.of(on.j), hand.of(on.i)));
  }

  private static double[] join(double[] one, double[] two) {
    double[] all = Arrays.copyOf(one, one.length + two.length);
    System.arraycopy(two, 0, all, one.length, two.length);
    return all;
  }

  private static Matrix zAbove(Subject on) {
    double[][] rows = new double[on.net.layer(on.l + 1).units()][];
    for (int m = 0; m < rows.length; m++) {
      rows[m] = on.zByHand(on.l + 1, m + 1, on.pass.a(on.l));
    }
    return Matrix.of(rows);
  }

  private static Sides rows(Matrix of, Subject on) {
    return new Sides(of.row(on.i - 1), of.row(on.j - 1));
  }

  private static Sides neurons(Mlp net, Subject on) {
    return Sides.of(Subject.row(net, on.l, on.i), Subject.row(net, on.l, on.j));
  }

  private static Sides zero(Matrix of) {
    return Sides.of(of, Matrix.zeros(of.getNumRows(), of.getNumCols()));
  }

  private static double[] weights(Subject on, int neuron) {
    return on.gradients.weights(on.l).row(neuron - 1);
  }

  private static double[] out(Gradients gradients, Subject on, int neuron) {
    return gradients.weights(on.l + 1).column(neuron - 1);
  }

  /** W^T delta of the layer above, as the library multiplies. */
  private static Matrix errors(Subject on) {
    return on.net.weights(on.l + 1).transpose().mult(on.gradients.delta(on.l + 1));
  }

  private static double[] divided(double[] numbers, double by) {
    return Arrays.stream(numbers).map(number -> number / by).toArray();
  }

  private static double[] outByHand(Subject on, int neuron) {
    double[] a = on.aByHand(neuron);
    double[] out = new double[on.net.layer(on.l + 1).units()];
    double[] mask = on.net.layer(on.l + 1).mask().column(neuron - 1);
    for (int m = 0; m < out.length; m++) {
      for (int s = 0; s < a.length; s++) {
        out[m] += mask[m] * on.gradients.delta(on.l + 1).get(m, s) * a[s];
      }
    }
    return out;
  }

  private static double[] stepped(Subject on, int neuron) {
    double[] row = on.net.weights(on.l).row(neuron - 1);
    double[] gradient = on.gradientByHand(neuron);
    for (int k = 0; k < row.length && !on.net.layer(on.l).isFrozen(); k++) {
      row[k] -= gradient[k];
    }
    return row;
  }

  private static Mlp trained(Subject on, Trainer trainer, int epochs) {
    return trained(on.net, on, trainer, epochs);
  }

  private static Mlp trained(Mlp net, Subject on, Trainer trainer, int epochs) {
    return net.train(on.data, epochs, trainer).net();
  }

  private static Sides by(Subject on, Optimizer optimizer) {
    return neurons(trained(on, Trainer.of(optimizer), EPOCHS), on);
  }

  /** All weights of i and j below each other. */
  private static Matrix all(Mlp net, Subject on) {
    return Subject.row(net, on.l, on.i).concatRows(Subject.row(net, on.l, on.j));
  }

  private static Sides everyone(Subject on) {
    Matrix left = Subject.row(on.net, on.l, 1);
    Matrix right = left;
    for (int j = 2; j <= units(on); j++) {
      left = left.concatRows(Subject.row(on.net, on.l, j));
      right = right.concatRows(Subject.row(on.net, on.l, 1));
    }
    return Sides.of(left, right);
  }

  private static Sides uncut(Subject on) {
    Matrix mask =
        Matrix.ofColumn(
            join(
                on.net.layer(1).mask().getDDRM().data.clone(),
                on.net.layer(2).mask().getDDRM().data.clone()));
    return Sides.of(mask, mask.map(v -> 1));
  }

  private static Sides everything(Subject on) {
    Matrix all = Matrix.ofColumn(0);
    for (int l = 1; l <= on.net.layers(); l++) {
      all =
          all.concatRows(Matrix.ofColumn(on.net.weights(l).getDDRM().data.clone()), on.net.bias(l));
    }
    return zero(all);
  }

  private static int units(Subject on) {
    return on.net.layer(on.l).units();
  }

  /** The one neuron with c = H a; the layers above are as they were. */
  private static Mlp single(Subject on) {
    int[] sizes = on.net.sizes();
    sizes[1] = 1;
    Mlp one = Mlp.of(sizes).withLoss(on.net.loss());
    for (int l = 1; l <= on.net.layers(); l++) {
      Matrix weights =
          l == 1
              ? Matrix.ofRow(on.net.weights(1).row(0))
              : l == 2
                  ? Matrix.ofColumn(on.net.weights(2).column(0)).scale(units(on))
                  : on.net.weights(l);
      double[] bias = on.net.bias(l).column(0);
      one = one.activation(l, on.net.activation(l)).withWeights(l, weights);
      one =
          on.net.layer(l).hasBias()
              ? one.withBias(l, l == 1 ? new double[] {bias[0]} : bias)
              : one.withoutBias(l);
    }
    return one;
  }

  private static Trainer rates(Subject on) {
    double[] up = new double[on.net.layer(2).units()];
    Arrays.fill(up, units(on));
    return Trainer.of(0.1).rates(1, 1.0 / units(on)).weightRates(2, up);
  }

  private static double secondSingular(Matrix gradient) {
    double[] values = gradient.svd().getSingularValues();
    return values.length < 2 ? 0 : values[1];
  }
}
