package apart.view;

import apart.kernel.Checks;
import apart.nn.Backprop;
import apart.nn.ForwardPass;
import apart.nn.Matrix;
import apart.nn.Mlp;
import apart.text.Table;
import java.util.Arrays;

/** The deltas of a layer for one sample, three ways: two formulas, and measured without one. */
public final class DeltaTable {
  private static final double STEP = 1e-6;

  private DeltaTable() {}

  /**
   * A row per neuron j of layer {@code l}: delta by the chain rule, measured, and by the page's
   * formula, which is NaN where that means nothing.
   *
   * <p>Measured is (C(z + h) - C(z - h)) / 2h with h = 1e-6, where z is moved through the bias; it
   * is right to about nine digits.
   *
   * @param l the layer, from 1
   * @param x a number per input
   * @param target a number per output
   * @throws IllegalArgumentException if the layer has no bias
   */
  public static Table of(Mlp net, int l, double[] x, double[] target) {
    ForwardPass pass = Checks.present("the network", net).forward(x);
    Matrix y = Matrix.ofColumn(target);
    double[] right = net.backward(pass, y).delta(l).column(0);
    double[] page = net.backward(pass, y, Backprop.WITHOUT_SUM).delta(l).column(0);
    double[] measured = new double[right.length];
    Arrays.setAll(measured, j -> measured(net, l, j + 1, x, target));
    return Table.titled("delta of layer " + l + ", three ways", right.length)
        .counted("neuron")
        .number("chain rule", j -> right[j])
        .number("measured", j -> measured[j])
        .number("page", j -> page[j]);
  }

  private static double measured(Mlp net, int l, int j, double[] x, double[] target) {
    double above = net.nudge(l, j, 0, STEP).forward(x).loss(target);
    double below = net.nudge(l, j, 0, -STEP).forward(x).loss(target);
    return (above - below) / (2 * STEP);
  }
}
