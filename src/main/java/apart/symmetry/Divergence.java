package apart.symmetry;

import apart.kernel.Rows;
import apart.nn.Mlp;
import apart.text.Bar;
import apart.text.Table;
import java.util.Arrays;

/** How far each neuron of a layer went between two networks. */
public final class Divergence {
  private static final int BAR = 20;

  private Divergence() {}

  /**
   * A row per neuron of layer {@code l}: the distance its weights went, the change of its bias, the
   * angle in degrees between its weights before and after, and the distance as a bar.
   *
   * @param l the layer, from 1
   * @throws IllegalArgumentException if the two networks do not have the same sizes
   */
  public static Table of(Mlp before, Mlp after, int l) {
    Places.sameSizes(before, after);
    double[][] from = before.weights(l).rows();
    double[][] to = after.weights(l).rows();
    double[] moved = new double[from.length];
    Arrays.setAll(moved, j -> Rows.distance(from[j], to[j]));
    double most = Arrays.stream(moved).max().orElse(0);
    double[] bias = before.bias(l).column(0);
    double[] newBias = after.bias(l).column(0);
    return Table.titled("how far the neurons of layer " + l + " went", from.length)
        .counted("neuron")
        .number("distance", j -> moved[j])
        .number("bias change", j -> newBias[j] - bias[j])
        .number("angle", j -> angle(from[j], to[j]))
        .word("", j -> Bar.of(moved[j], most, BAR));
  }

  /** The angle between two rows in degrees; NaN if one of them is zero. */
  private static double angle(double[] one, double[] other) {
    double product = Rows.dot(one, other, one.length);
    double first = Rows.dot(one, one, one.length);
    double second = Rows.dot(other, other, other.length);
    double cosine = product / Math.sqrt(first * second);
    return Math.toDegrees(StrictMath.acos(Math.max(-1, Math.min(1, cosine))));
  }
}
