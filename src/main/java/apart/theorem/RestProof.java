package apart.theorem;

import apart.nn.Matrix;
import apart.nn.Mlp;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/** Whether twins of a resting neuron with one way out part or meet: what its curvature decides. */
final class RestProof {
  private static final double ETA = 0.1;
  private static final double BENDING = 1e-3;
  private static final double SMALL = 1e-4;
  private static final double SLOPE_STEP = 1e-4;
  private static final double AT_REST = 1e-7;
  private static final int STEPS = 20;
  private static final String ALL = "bent free one out rest";

  private RestProof() {}

  static List<Theorem> all() {
    return List.of(rest());
  }

  private static Theorem rest() {
    return Theorem.named(
            "rest",
            "At rest with one way out, the curvature decides",
            "Neuron j rests, and one weight a, not 0, goes out of it. Of two twins made of it, a"
                + " difference e of what goes out then stays as it is, and a difference d of what"
                + " goes in becomes (1 - eta a M / 2) d, where M = sum_s r f''(z) x x^T. Let lambda"
                + " be the least eigenvalue of a M, and d lie along it: if lambda < 0 the twins"
                + " part; if it is above 0 all differences shrink, and the twins meet.")
        .given("bent", "f has no kink, as relu has", ChangeProofs::kink)
        .given("free", "nothing is cut or frozen", ChangeProofs::unrestrained)
        .given("one", "ways out = 1", on -> Sides.of(on.net.layer(on.l + 1).units(), 1))
        .given("out", "a / a = 1: a is not 0", on -> Sides.of(out(on) == 0 ? 0 : 1, 1))
        .nearly("rest", "dC/dw_j, dC/db_j, dC/da = 0, within 1e-7", AT_REST, RestProof::gradientOfJ)
        .about("free one out rest", "V = (dC/dw_j) / a = 0", RestProof::signal)
        .about("bent free", "C bends along d by lambda / 2", RestProof::bend)
        .about(ALL, "a step: e -> e, eta 0.1", RestProof::stepOfOut)
        .about(ALL, "a step: d -> (1 - eta lambda / 2) d", on -> path(on, 1))
        .about(ALL, "20 steps: d -> (1 - eta lambda / 2)^20 d", on -> path(on, STEPS))
        .source("Fukumizu, Amari 2000; the rate was derived here");
  }

  // ---- sides ----

  private static double out(Subject on) {
    return on.net.weights(on.l + 1).get(0, on.j - 1);
  }

  /** How many numbers go into the neuron: weights and, if it has one, the bias. */
  private static int in(Subject on) {
    return on.net.layer(on.l).inputs() + (on.net.layer(on.l).hasBias() ? 1 : 0);
  }

  private static double[] gradientIn(Subject on) {
    double[] row = on.gradients.weights(on.l).row(on.j - 1);
    return in(on) == row.length
        ? row
        : DoubleStream.concat(
                Arrays.stream(row), DoubleStream.of(on.gradients.bias(on.l).get(on.j - 1, 0)))
            .toArray();
  }

  private static Sides gradientOfJ(Subject on) {
    double[] out = on.gradients.weights(on.l + 1).column(on.j - 1);
    double[] all = DoubleStream.concat(Arrays.stream(gradientIn(on)), Arrays.stream(out)).toArray();
    return new Sides(all, new double[all.length]);
  }

  private static Sides signal(Subject on) {
    double[] gradient = gradientIn(on);
    double a = out(on) == 0 ? 1 : out(on);
    return new Sides(
        Arrays.stream(gradient).map(each -> each / a).toArray(), new double[gradient.length]);
  }

  /** What C gains for twins moved apart along the least curvature, doubled, over the square. */
  private static Sides bend(Subject on) {
    Least least = Least.of(on);
    Mlp twins = ChangeProofs.twins(on);
    double there = along(on, twins, least.direction, BENDING).loss(on.data);
    double nearer = along(on, twins, least.direction, BENDING / 2).loss(on.data);
    double middle = twins.loss(on.data);
    double far = (there - middle) / (BENDING * BENDING);
    double near = 4 * (nearer - middle) / (BENDING * BENDING);
    return Sides.of((4 * near - far) / 3, least.value / 2);
  }

  /** All differences after a step from one of what goes out, over that one. */
  private static Sides stepOfOut(Subject on) {
    Mlp start = ChangeProofs.moved(on, ChangeProofs.twins(on), in(on), SMALL);
    double[] after = differences(on, start.step(start.gradients(on.data), ETA));
    double[] same = new double[after.length];
    same[in(on)] = 1;
    return new Sides(after, same);
  }

  private static Sides path(Subject on, int steps) {
    Least least = Least.of(on);
    Mlp start = along(on, ChangeProofs.twins(on), least.direction, SMALL);
    double[] after = differences(on, start.train(on.data, steps, ETA).net());
    double factor = 1;
    for (int step = 0; step < steps; step++) {
      factor *= 1 - ETA * least.value / 2;
    }
    double[] wanted = new double[in(on)];
    for (int k = 0; k < wanted.length; k++) {
      wanted[k] = factor * least.direction.get(k, 0);
    }
    return new Sides(Arrays.copyOf(after, wanted.length), wanted);
  }

  /** Half the difference of the twins, in what goes in and out, over the small number. */
  private static double[] differences(Subject on, Mlp net) {
    int last = net.layer(on.l).units();
    double[] gap =
        Subject.row(net, on.l, on.j)
            .minus(Subject.row(net, on.l, last))
            .divide(2 * SMALL)
            .column(0);
    return on.withoutBias(gap);
  }

  private static Mlp along(Subject on, Mlp twins, Matrix direction, double by) {
    Mlp moved = twins;
    for (int k = 0; k < direction.getNumRows(); k++) {
      moved = ChangeProofs.moved(on, moved, k, by * direction.get(k, 0));
    }
    return moved;
  }

  /** The least eigenvalue of a M, summed by hand, and where it points. */
  private record Least(double value, Matrix direction) {
    static Least of(Subject on) {
      Matrix curvature = curvature(on);
      var parts = curvature.eig();
      int least = 0;
      for (int k = 1; k < curvature.getNumRows(); k++) {
        boolean less = parts.getEigenvalue(k).getReal() < parts.getEigenvalue(least).getReal();
        least = less ? k : least;
      }
      return new Least(parts.getEigenvalue(least).getReal(), parts.getEigenVector(least));
    }

    /** sum_s (sum_m w_m delta_m) f''(z) x x^T, f'' from differences of f'. */
    private static Matrix curvature(Subject on) {
      double[] z = on.zByHand(on.j);
      double[] error = on.errorByHand(on.j);
      Matrix sum = Matrix.zeros(in(on), in(on));
      for (int s = 0; s < z.length; s++) {
        double up = on.net.activation(on.l).slope(z[s] + SLOPE_STEP);
        double down = on.net.activation(on.l).slope(z[s] - SLOPE_STEP);
        double bend = error[s] * (up - down) / (2 * SLOPE_STEP);
        for (int i = 0; i < in(on); i++) {
          for (int k = 0; k < in(on); k++) {
            sum.set(i, k, sum.get(i, k) + bend * input(on, i, s) * input(on, k, s));
          }
        }
      }
      return sum;
    }

    private static double input(Subject on, int k, int s) {
      return k < on.net.layer(on.l).inputs() ? on.into().get(k, s) : 1;
    }
  }
}
