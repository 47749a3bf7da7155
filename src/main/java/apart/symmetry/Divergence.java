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
   * A row per neuron of layer {@code l}: the distance its weights went, the change of its bias, if
   * it has one, the angle in degrees between its weights before and after, and the distance as a
   * bar.
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
    Table table =
        Table.titled("how far the neurons of layer " + l + " went", from.length)
            .counted("neuron")
            .number("distance", j -> moved[j]);
    if (before.layer(l).hasBias() || after.layer(l).hasBias()) {
      table = table.number("bias change", j -> newBias[j] - bias[j]);
    }
    return table
        .number("angle", j -> angle(from[j], to[j]))
        .word("", j -> Bar.of(moved[j], most, BAR));
  }

  /**
   * The angle between two rows in degrees; NaN if one of them is zero. By the lengths of sum and
   * difference of the directions, which tells small angles apart where the cosine is 1 (Kahan, How
   * futile are mindless assessments of roundoff in floating-point computation?, 2006).
   */
  private static double angle(double[] one, double[] other) {
    double[] first = direction(one);
    double[] second = direction(other);
    double[] opposite = Arrays.stream(second).map(v -> -v).toArray();
    double half = StrictMath.atan2(Rows.distance(first, second), Rows.distance(first, opposite));
    return Math.toDegrees(2 * half);
  }

  private static double[] direction(double[] row) {
    double largest = Arrays.stream(row).map(Math::abs).max().orElse(0);
    double[] scaled = new double[row.length];
    Arrays.setAll(scaled, k -> row[k] / largest);
    double length = Math.sqrt(Rows.dot(scaled, scaled, scaled.length));
    Arrays.setAll(scaled, k -> scaled[k] / length);
    return scaled;
  }
}
