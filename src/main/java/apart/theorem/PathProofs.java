package apart.theorem;

import apart.nn.Matrix;
import apart.nn.Mlp;
import apart.nn.Optimizer;
import apart.nn.Trainer;
import apart.symmetry.Variants;
import java.util.Arrays;
import java.util.List;

/** How decay and many steps change the growth, and how many networks are the same one. */
final class PathProofs {
  private static final double ETA = 0.1;
  private static final double DECAY = 0.5;
  private static final double SMALL = 1e-4;
  private static final int STEPS = 20;
  private static final int MOST_TO_COUNT = 5;

  private PathProofs() {}

  static List<Theorem> all() {
    return List.of(decay(), steps(), counting());
  }

  private static Theorem decay() {
    return Theorem.named(
            "decay",
            "Weight decay makes near-twins meet",
            "With decay lambda a small difference grows by A - lambda I instead of A: every"
                + " growth rate falls by lambda, and enough of it turns all growth into decay.")
        .given("bent", "f has no kink, as relu has", ChangeProofs::kink)
        .given("free", "nothing is cut or frozen", ChangeProofs::unrestrained)
        .about(
            "bent free",
            "without: d -> (I + eta A) d",
            on ->
                new Sides(after(on, Optimizer.gradientDescent(ETA)), ChangeProofs.stepByBlock(on)))
        .about(
            "bent free",
            "the same, lambda 0.5: A - lambda I",
            on ->
                new Sides(
                    after(on, Optimizer.gradientDescent(ETA).decay(DECAY)), stepWithDecay(on)))
        .source("derived here; Ziyin 2024, Symmetry induces structure and constraint of learning");
  }

  private static Theorem steps() {
    return Theorem.named(
            "steps",
            "Over many steps the matrices are multiplied",
            "After T steps d is the product of the (I + eta A) of each step, taken where the tied"
                + " network then is: the growth of that product, not the mean of A, decides.")
        .given("bent", "f has no kink, as relu has", ChangeProofs::kink)
        .given("free", "nothing is cut or frozen", ChangeProofs::unrestrained)
        .about("bent free", "1 step, eta 0.1", on -> path(on, 1))
        .about("bent free", "2 steps", on -> path(on, 2))
        .about("bent free", "20 steps", on -> path(on, STEPS))
        .source("derived here");
  }

  private static Theorem counting() {
    return Theorem.named(
            "counting",
            "H! 2^H networks are the same one",
            "If f is odd, as tanh is, changing all signs of a neuron gives the same function, and"
                + " so does each order: of H neurons H! 2^H in all.")
        .given(
            "odd",
            "f(-1) = -f(1), f(-2) = -f(2)",
            on ->
                new Sides(
                    new double[] {value(on, -1), value(on, -2)},
                    new double[] {-value(on, 1), -value(on, 2)}))
        .line(
            "odd",
            "signs of i changed: f is the same",
            on -> Sides.of(flipped(on).predict(on.data.x()), on.predictionByHand()))
        .line(
            "odd",
            "signs of i changed: C is the same",
            on -> Sides.of(flipped(on).loss(on.data), on.lossByHand()))
        .line(
            "",
            "i and j exchanged: f is the same",
            on -> Sides.of(on.exchanged(on.net).predict(on.data.x()), on.predictionByHand()))
        .line("odd", "networks counted = H! 2^H, H up to 5", PathProofs::counted)
        .source(
            "Hecht-Nielsen 1990 for the count; Sussmann 1992: with tanh there are no others, unless"
                + " a neuron is superfluous");
  }

  // ---- sides ----

  /** By definition, so that also a network whose f is not odd has a left side. */
  private static Mlp flipped(Subject on) {
    Matrix weights = on.net.weights(on.l);
    Matrix bias = on.net.bias(on.l);
    Matrix out = on.net.weights(on.l + 1);
    for (int k = 0; k < weights.getNumCols(); k++) {
      weights.set(on.i - 1, k, -weights.get(on.i - 1, k));
    }
    bias.set(on.i - 1, 0, -bias.get(on.i - 1, 0));
    for (int m = 0; m < out.getNumRows(); m++) {
      out.set(m, on.i - 1, -out.get(m, on.i - 1));
    }
    Mlp turned = on.net.withWeights(on.l, weights).withWeights(on.l + 1, out);
    return on.net.layer(on.l).hasBias() ? turned.withBias(on.l, bias.column(0)) : turned;
  }

  private static double value(Subject on, double z) {
    return on.net.activation(on.l).value(z);
  }

  private static Sides counted(Subject on) {
    int neurons = Math.min(MOST_TO_COUNT, on.net.layer(on.l).units());
    double product = 1;
    for (int k = 1; k <= neurons; k++) {
      product *= 2 * k;
    }
    Mlp small = Mlp.of(1, neurons, 1).hidden(on.net.activation(on.l));
    return Sides.of(Variants.of(small, 1).count(), product);
  }

  private static double[] after(Subject on, Optimizer optimizer) {
    Mlp start = ChangeProofs.moved(on, ChangeProofs.twins(on), 0, SMALL);
    Mlp end = start.train(on.data, 1, Trainer.of(optimizer)).net();
    return Arrays.copyOf(difference(on, end), on.net.layer(on.l).inputs());
  }

  private static double[] stepWithDecay(Subject on) {
    double[] step = ChangeProofs.stepByBlock(on);
    step[0] -= ETA * DECAY;
    return step;
  }

  /** (d, e) of the last neuron and neuron j, over the small number they started with. */
  private static double[] difference(Subject on, Mlp split) {
    int last = split.layer(on.l).units();
    Matrix gap = Subject.row(split, on.l, on.j).minus(Subject.row(split, on.l, last));
    return on.withoutBias(gap.divide(2 * SMALL).column(0));
  }

  private static Sides path(Subject on, int steps) {
    Mlp tied = ChangeProofs.twins(on);
    Mlp near = ChangeProofs.moved(on, tied, 0, SMALL);
    double[] measured = difference(on, near.train(on.data, steps, ETA).net());
    Matrix product = Matrix.zeros(measured.length, 1);
    product.set(0, 0, 1);
    for (int step = 0; step < steps; step++) {
      Matrix block = ChangeProofs.block(on, joined(on, tied));
      product = product.plus(block.mult(product).scale(ETA));
      tied = tied.step(tied.gradients(on.data), ETA);
    }
    return new Sides(measured, product.column(0));
  }

  /** Twins of {@code tied} as the one neuron that does what both do. */
  private static Mlp joined(Subject on, Mlp tied) {
    int units = on.net.layer(on.l).units();
    Mlp one = on.net;
    for (int l = 1; l <= on.net.layers(); l++) {
      double[][] rows = tied.weights(l).rows();
      double[] bias = tied.bias(l).column(0);
      if (l == on.l) {
        rows = Arrays.copyOf(rows, units);
        bias = Arrays.copyOf(bias, units);
      } else if (l == on.l + 1) {
        for (int m = 0; m < rows.length; m++) {
          double both = rows[m][on.j - 1] + rows[m][units];
          rows[m] = Arrays.copyOf(rows[m], units);
          rows[m][on.j - 1] = both;
        }
      }
      one = one.withWeights(l, Matrix.of(rows));
      one = one.layer(l).hasBias() ? one.withBias(l, bias) : one;
    }
    return one;
  }
}
