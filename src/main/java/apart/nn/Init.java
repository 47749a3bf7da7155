package apart.nn;

import apart.kernel.Checks;
import apart.kernel.RandomStream;
import apart.kernel.Rows;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;

/**
 * A rule for the first weights of a layer; biases start at 0, except with {@link #constant}.
 *
 * <p>All random numbers come from one explicit seed: the same seed gives the same bits on every
 * machine. Use one with {@link Mlp#init(Init, long)}.
 */
public final class Init implements Serializable {
  private static final long serialVersionUID = 1L;

  private enum Kind {
    CONSTANT,
    UNIFORM,
    NORMAL,
    GLOROT,
    GLOROT_NORMAL,
    HE,
    LECUN,
    ORTHOGONAL
  }

  private final Kind kind;
  private final double size;
  private final double factor;

  private Init(Kind kind, double size, double factor) {
    this.kind = kind;
    this.size = size;
    this.factor = factor;
  }

  /**
   * Every weight and bias 0.
   *
   * <pre>{@code Mlp.of(2, 3, 1).init(Init.zero(), 1).weights(1).elementSum() // 0.0}</pre>
   */
  public static Init zero() {
    return constant(0);
  }

  /**
   * Every weight and bias the same number.
   *
   * <pre>{@code Mlp.of(2, 3, 1).init(Init.constant(0.5), 1).weights(1).elementSum() // 3.0}</pre>
   *
   * @param value any finite number
   * @throws IllegalArgumentException if it is NaN or infinite
   */
  public static Init constant(double value) {
    return new Init(Kind.CONSTANT, Checks.finite("the constant", value), 1);
  }

  /**
   * Weights evenly spread over -bound to bound.
   *
   * <pre>
   * {@code Mlp.of(2, 3, 1).init(Init.uniform(0.1), 1).weights(1).elementMaxAbs() <= 0.1 // true}
   * </pre>
   *
   * @param bound 0 or more
   * @throws IllegalArgumentException if it is negative, NaN or infinite
   */
  public static Init uniform(double bound) {
    return new Init(Kind.UNIFORM, Checks.notNegative("the bound", bound), 1);
  }

  /**
   * Normal weights with mean 0.
   *
   * <pre>
   * {@code Mlp.of(2, 3, 1).init(Init.normal(1), 1).equals(Mlp.of(2, 3, 1).init(Init.normal(1), 1)) // true}
   * </pre>
   *
   * @param deviation 0 or more
   * @throws IllegalArgumentException if it is negative, NaN or infinite
   */
  public static Init normal(double deviation) {
    return new Init(Kind.NORMAL, Checks.notNegative("the deviation", deviation), 1);
  }

  /**
   * Uniform weights with variance 2 / (inputs + units). Source: Glorot and Bengio, AISTATS 2010,
   * equation 16.
   *
   * <pre>{@code Init.glorot() // glorot}</pre>
   */
  public static Init glorot() {
    return new Init(Kind.GLOROT, 1, 1);
  }

  /**
   * Normal weights with variance 2 / (inputs + units), Glorot and Bengio's variance.
   *
   * <pre>{@code Init.glorotNormal() // glorot normal}</pre>
   */
  public static Init glorotNormal() {
    return new Init(Kind.GLOROT_NORMAL, 1, 1);
  }

  /**
   * Normal weights with variance 2 / inputs, meant for relu. Source: He et al., ICCV 2015.
   *
   * <pre>{@code Init.he() // he}</pre>
   */
  public static Init he() {
    return new Init(Kind.HE, 1, 1);
  }

  /**
   * Normal weights with variance 1 / inputs. Source: LeCun et al., Efficient BackProp, 1998.
   *
   * <pre>{@code Init.lecun() // lecun}</pre>
   */
  public static Init lecun() {
    return new Init(Kind.LECUN, 1, 1);
  }

  /**
   * Rows (or columns, where there are more neurons than inputs) of length 1 at right angles, in a
   * random direction. Source: Saxe, McClelland and Ganguli, ICLR 2014.
   *
   * <pre>
   * {@code Math.abs(Mlp.of(3, 3).init(Init.orthogonal(), 1).weights(1).determinant()) > 0.999999 // true}
   * </pre>
   */
  public static Init orthogonal() {
    return new Init(Kind.ORTHOGONAL, 1, 1);
  }

  /**
   * Returns this rule with every weight, and a constant's bias, multiplied by a factor.
   *
   * <pre>{@code Init.he().scaled(0.5) // he times 0.5}</pre>
   *
   * @param by any finite number; factors of several calls are multiplied
   * @throws IllegalArgumentException if it is NaN or infinite
   */
  public Init scaled(double by) {
    return new Init(kind, size, factor * Checks.finite("the factor", by));
  }

  /** Draws the weights of a layer, a row per neuron. */
  double[][] weights(int units, int inputs, RandomStream random) {
    double[][] drawn =
        kind == Kind.ORTHOGONAL
            ? orthogonal(units, inputs, random)
            : independent(units, inputs, random);
    for (double[] row : drawn) {
      for (int k = 0; k < inputs; k++) {
        row[k] *= factor;
      }
    }
    return drawn;
  }

  double[] bias(int units) {
    double[] bias = new double[units];
    Arrays.fill(bias, kind == Kind.CONSTANT ? size * factor : 0);
    return bias;
  }

  private double[][] independent(int units, int inputs, RandomStream random) {
    double[][] drawn = new double[units][inputs];
    for (double[] row : drawn) {
      for (int k = 0; k < inputs; k++) {
        row[k] = one(units, inputs, random);
      }
    }
    return drawn;
  }

  private double one(int units, int inputs, RandomStream random) {
    return switch (kind) {
      case CONSTANT -> size;
      case UNIFORM -> random.uniform(size);
      case NORMAL -> size * random.normal();
      case GLOROT -> random.uniform(Math.sqrt(6.0 / (inputs + units)));
      case GLOROT_NORMAL -> Math.sqrt(2.0 / (inputs + units)) * random.normal();
      case HE -> Math.sqrt(2.0 / inputs) * random.normal();
      case LECUN -> Math.sqrt(1.0 / inputs) * random.normal();
      case ORTHOGONAL -> throw new AssertionError("drawn as a whole");
    };
  }

  /** Modified Gram-Schmidt on normal vectors, twice, which keeps right angles to the last bits. */
  private static double[][] orthogonal(int units, int inputs, RandomStream random) {
    int vectors = Math.min(units, inputs);
    int length = Math.max(units, inputs);
    double[][] basis = new double[vectors][length];
    for (int v = 0; v < vectors; v++) {
      for (int i = 0; i < length; i++) {
        basis[v][i] = random.normal();
      }
      straighten(basis, v);
      straighten(basis, v);
    }
    if (units <= inputs) {
      return basis;
    }
    double[][] columns = new double[units][inputs];
    Rows.transpose(basis, vectors, length, columns);
    return columns;
  }

  private static void straighten(double[][] basis, int v) {
    double[] vector = basis[v];
    for (int u = 0; u < v; u++) {
      double along = Rows.dot(vector, basis[u], vector.length);
      for (int i = 0; i < vector.length; i++) {
        vector[i] -= along * basis[u][i];
      }
    }
    double length = Math.sqrt(Rows.dot(vector, vector, vector.length));
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= length;
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Init that
        && kind == that.kind
        && Double.compare(size, that.size) == 0
        && Double.compare(factor, that.factor) == 0;
  }

  @Override
  public int hashCode() {
    return kind.hashCode() + 31 * Double.hashCode(size) + 961 * Double.hashCode(factor);
  }

  @Override
  public String toString() {
    String name = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    boolean sized = kind == Kind.CONSTANT || kind == Kind.UNIFORM || kind == Kind.NORMAL;
    return name + (sized ? " " + size : "") + (factor == 1 ? "" : " times " + factor);
  }
}
