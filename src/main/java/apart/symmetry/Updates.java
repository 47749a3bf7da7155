package apart.symmetry;

import apart.nn.Gradients;
import apart.nn.Mlp;
import apart.nn.Training;
import apart.text.Table;

/** How far the gradients of the neurons of one layer differ, step by step. */
public final class Updates {
  private static final int MOST_STEPS = 6;

  private Updates() {}

  /**
   * A row for each of the first six steps of a full-batch run: the greatest distance between two
   * neurons' gradients of their incoming weights (rows of dC/dW of layer {@code l}), and of their
   * outgoing weights (columns of dC/dW of the layer above). An exact 0 means that all neurons of
   * the layer take the same step.
   *
   * @param l a layer below the last, from 1
   * @throws IllegalArgumentException if the layer is the last one or there is no such layer
   */
  public static Table of(Training run, int l) {
    Places.hidden(run.net(), l);
    int steps = Math.min(Math.max(run.epochs(), 1), MOST_STEPS);
    double[] incoming = new double[steps];
    double[] outgoing = new double[steps];
    for (int step = 0; step < steps; step++) {
      Mlp net = run.at(Math.min(step, run.epochs()));
      Gradients gradients = net.gradients(run.data());
      incoming[step] = Spread.of(gradients.weights(l));
      outgoing[step] = Spread.of(gradients.weights(l + 1).transpose());
    }
    return Table.titled("spread of the updates of layer " + l + "'s neurons", steps)
        .counted("step")
        .number("incoming", step -> incoming[step])
        .number("outgoing", step -> outgoing[step]);
  }
}
