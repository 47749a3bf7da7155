package apart.symmetry;

import apart.kernel.Checks;
import apart.kernel.Rows;
import apart.nn.Mlp;
import apart.nn.Training;
import apart.text.Table;
import java.util.Arrays;

/** How far the updates of the neurons of one layer differ, step by step. */
public final class Updates {
  private static final int MOST_STEPS = 6;

  private Updates() {}

  /**
   * A row for each of the first six epochs of a run, steps if an epoch is one: the greatest
   * distance between what two neurons' incoming weights and biases became more, and between what
   * their outgoing weights did. That is weights after minus weights before, whatever optimiser,
   * batches, rates, decay or formula for the deltas made it.
   *
   * <p>A 0 means that all neurons of the layer take the same step, as far as the last bits of their
   * weights can tell: different weights are rounded differently when one number is added.
   *
   * @param l a layer below the last, from 1
   * @throws IllegalArgumentException if the layer is the last one or there is no such layer, or if
   *     the run has no epoch
   */
  public static Table of(Training run, int l) {
    Checks.present("the run", run);
    Places.hidden(run.net(), l);
    if (run.epochs() == 0) {
      throw new IllegalArgumentException(
          "updates: the run has no epoch, so no step was taken; train at least one");
    }
    int steps = Math.min(run.epochs(), MOST_STEPS);
    double[] incoming = new double[steps];
    double[] outgoing = new double[steps];
    for (int step = 0; step < steps; step++) {
      Mlp before = run.at(step);
      Mlp after = run.at(step + 1);
      incoming[step] = spread(incoming(before, l), incoming(after, l));
      outgoing[step] =
          spread(before.weights(l + 1).transpose().rows(), after.weights(l + 1).transpose().rows());
    }
    boolean single = run.trainer().stepsPerEpoch(run.data().samples()) == 1;
    return Table.titled("spread of the updates of layer " + l + "'s neurons", steps)
        .counted(single ? "step" : "epoch")
        .number("incoming", step -> incoming[step])
        .number("outgoing", step -> outgoing[step]);
  }

  private static double[][] incoming(Mlp net, int l) {
    return net.weights(l).concatColumns(net.bias(l)).rows();
  }

  private static double spread(double[][] before, double[][] after) {
    double greatest = 0;
    for (int i = 0; i < before.length; i++) {
      for (int j = 0; j < i; j++) {
        greatest = Math.max(greatest, distance(before[i], after[i], before[j], after[j]));
      }
    }
    return greatest;
  }

  /** Of two updates; what rounding can make of equal ones does not count. */
  private static double distance(double[] one, double[] oneThen, double[] other, double[] then) {
    double[] gap = new double[one.length];
    Arrays.setAll(
        gap,
        k -> {
          double difference = (oneThen[k] - one[k]) - (then[k] - other[k]);
          double rounding = lastBit(one[k], oneThen[k]) + lastBit(other[k], then[k]);
          return Math.abs(difference) <= rounding ? 0 : difference;
        });
    return Rows.distance(gap, new double[gap.length]);
  }

  private static double lastBit(double before, double after) {
    return Math.ulp(Math.max(Math.abs(before), Math.abs(after)));
  }
}
