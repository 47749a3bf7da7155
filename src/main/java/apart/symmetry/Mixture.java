package apart.symmetry;

import apart.kernel.Checks;
import apart.nn.Matrix;
import apart.nn.Mlp;

/**
 * A network on the straight way between two. Made by {@code mix(a, b, 0.5)}, which is half way.
 *
 * <p>Use it to see whether two networks that both answer well are one network in two orders, or in
 * one valley: {@code mix(a, b, 0.5).loss(data)} is as low as theirs if so. {@code between(a, b,
 * data)} draws the whole way.
 */
public final class Mixture {
  private Mixture() {}

  /**
   * Every weight and bias is (1 - t) times that of {@code a} plus t times that of {@code b}; all
   * else is as in {@code a}. At t = 0 and 1 these are the very numbers of {@code a} and of {@code
   * b}; other t, below 0 and above 1, go on along the same line.
   *
   * @param t any finite number
   * @throws IllegalArgumentException if the two networks do not have the same sizes, or a number
   *     gets too large for a double
   */
  public static Mlp of(Mlp a, Mlp b, double t) {
    Places.sameSizes(a, b);
    Checks.finite("t", t);
    Mlp mixed = a;
    for (int l = 1; l <= a.layers(); l++) {
      mixed = mixed.withWeights(l, of(a.weights(l), b.weights(l), t));
      if (a.layer(l).hasBias()) {
        mixed = mixed.withBias(l, of(a.bias(l), b.bias(l), t).column(0));
      }
    }
    return mixed;
  }

  private static Matrix of(Matrix a, Matrix b, double t) {
    return t == 0 ? a : t == 1 ? b : a.scale(1 - t).plus(b.scale(t));
  }
}
