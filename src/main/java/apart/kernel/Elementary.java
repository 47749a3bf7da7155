package apart.kernel;

/**
 * Elementary functions with the same bits on every JDK and machine, interpreted or compiled: plain
 * sums and products in a fixed order, no fused multiply-add, no intrinsic of the JVM.
 *
 * <p>Errors, as {@code ElementaryTest} measures them against 50 digits: {@link #exp} at most 0.6
 * ulp, {@link #sigmoid} at most 2 ulp, {@link #tanh} at most 2.5 ulp (what the JDK allows its own).
 */
public final class Elementary {
  private static final int PARTS = 128; // exp(x) = 2^(k/128) exp(r), |r| <= ln 2 / 256
  private static final int BITS = 7;
  private static final double PARTS_OVER_LN2 = PARTS / 0.6931471805599453;
  private static final double LN2_HIGH =
      0x1.62e42fefa0000p-1 / PARTS; // its product with k is exact
  private static final double LN2_LOW = 0x1.cf79abc9e3b39p-40 / PARTS;
  private static final double ROUNDER = 0x1.8p52; // adding it leaves the nearest whole number
  private static final double LARGEST = 700; // beyond, results may overflow or be denormal
  private static final double TANH_IS_ONE = 22;
  private static final double DENSITY_IS_ZERO = 39;
  private static final double ONE_OVER_SQRT_2PI = 0.3989422804014327;
  private static final double SQRT_2 = 1.4142135623730951;
  private static final double SQRT_HALF = 0.7071067811865476;
  private static final double SQRT_HALF_REST = -4.833646656726457e-17;
  private static final double HALF_HIGH = 0x1.6a09ep-1; // of SQRT_HALF, and what is left of it
  private static final double HALF_LOW = SQRT_HALF - HALF_HIGH;
  private static final long SIGN = Long.MIN_VALUE;

  private static final int LEAST_ROW = 16; // below, passes only cost
  private static final ThreadLocal<double[]> SCRATCH =
      ThreadLocal.withInitial(() -> new double[LEAST_ROW]);

  /** 2^(j/128) = POWER[j] (1 + REST[j]), the bits of POWER without the exponent that j adds. */
  private static final long[] POWER = new long[PARTS];

  private static final double[] REST = new double[PARTS];

  private static final double C2 = 1.0 / 2;
  private static final double C3 = 1.0 / 6;
  private static final double C4 = 1.0 / 24;
  private static final double C5 = 1.0 / 120;
  private static final double C6 = 1.0 / 720;

  static {
    // Products of 2^(1/128) in two doubles; Math.fma gives the rounding error of a product exactly.
    double rootHigh = 0x1.0163da9fb3335p+0;
    double rootLow = 0x1.b61299ab8cdb7p-54;
    double high = 1;
    double low = 0;
    for (int j = 0; j < PARTS; j++) {
      POWER[j] = Double.doubleToRawLongBits(high) - ((long) j << (52 - BITS));
      REST[j] = low / high;
      double product = high * rootHigh;
      double error = Math.fma(high, rootHigh, -product) + (high * rootLow + low * rootHigh);
      high = product + error;
      low = error - (high - product);
    }
  }

  private Elementary() {}

  /** e^x. */
  public static double exp(double x) {
    if (!(Math.abs(x) < LARGEST)) {
      return StrictMath.exp(x);
    }
    double shifted = x * PARTS_OVER_LN2 + ROUNDER;
    long k = Double.doubleToRawLongBits(shifted);
    double whole = shifted - ROUNDER;
    double r = x - whole * LN2_HIGH - whole * LN2_LOW;
    int part = (int) k & (PARTS - 1);
    double power = Double.longBitsToDouble(POWER[part] + (k << (52 - BITS)));
    return power + power * (REST[part] + expMinusOne(r));
  }

  /** exp(r) - 1 by its power series, for abs(r) up to ln 2 / 256; the next term is below 2^-70. */
  private static double expMinusOne(double r) {
    double r2 = r * r;
    return r + (r2 * (C2 + r * C3) + r2 * r2 * (C4 + r * C5 + r2 * C6));
  }

  /** (e^2x - 1) / (e^2x + 1), by the same steps as {@link #exp} and without its cancellation. */
  public static double tanh(double x) {
    double size = Math.abs(x);
    if (!(size < TANH_IS_ONE)) {
      return Double.isNaN(x) ? x : Math.signum(x);
    }
    double y = size + size;
    double shifted = y * PARTS_OVER_LN2 + ROUNDER;
    long k = Double.doubleToRawLongBits(shifted);
    double whole = shifted - ROUNDER;
    double r = y - whole * LN2_HIGH - whole * LN2_LOW;
    int part = (int) k & (PARTS - 1);
    double power = Double.longBitsToDouble(POWER[part] + (k << (52 - BITS)));
    double t = power - 1 + power * (REST[part] + expMinusOne(r));
    long bits = Double.doubleToRawLongBits(t / (t + 2));
    return Double.longBitsToDouble(bits | (Double.doubleToRawLongBits(x) & SIGN));
  }

  /**
   * {@link #tanh(double)} of the first count numbers of a row, with the same bits. In passes, of
   * which C2 makes vectors of all but those that look into the table or at single bits.
   */
  static void tanh(double[] x, double[] into, int count) {
    if (count < LEAST_ROW) {
      for (int i = 0; i < count; i++) {
        into[i] = tanh(x[i]);
      }
      return;
    }
    double[] rest = SCRATCH.get();
    if (rest.length < count) {
      rest = new double[count];
      SCRATCH.set(rest);
    }
    reduce(x, into, rest, count);
    lookUp(into, rest, count);
    divide(into, rest, count);
    sign(x, into, count);
  }

  private static void reduce(double[] x, double[] shifted, double[] rest, int count) {
    for (int i = 0; i < count; i++) {
      double size = Math.abs(x[i]);
      double y = size + size;
      double moved = y * PARTS_OVER_LN2 + ROUNDER;
      double whole = moved - ROUNDER;
      double r = y - whole * LN2_HIGH - whole * LN2_LOW;
      double r2 = r * r;
      shifted[i] = moved;
      rest[i] = r + (r2 * (C2 + r * C3) + r2 * r2 * (C4 + r * C5 + r2 * C6));
    }
  }

  private static void lookUp(double[] power, double[] rest, int count) {
    for (int i = 0; i < count; i++) {
      long k = Double.doubleToRawLongBits(power[i]);
      int part = (int) k & (PARTS - 1);
      power[i] = Double.longBitsToDouble(POWER[part] + (k << (52 - BITS)));
      rest[i] = REST[part] + rest[i];
    }
  }

  private static void divide(double[] power, double[] rest, int count) {
    for (int i = 0; i < count; i++) {
      double t = power[i] - 1 + power[i] * rest[i];
      power[i] = t / (t + 2);
    }
  }

  private static void sign(double[] x, double[] size, int count) {
    for (int i = 0; i < count; i++) {
      long bits = Double.doubleToRawLongBits(size[i]);
      size[i] =
          Math.abs(x[i]) < TANH_IS_ONE
              ? Double.longBitsToDouble(bits | (Double.doubleToRawLongBits(x[i]) & SIGN))
              : tanh(x[i]);
    }
  }

  /** 1 / (1 + e^-z), without overflow on either side. */
  public static double sigmoid(double z) {
    double e = exp(-Math.abs(z));
    return (z >= 0 ? 1 : e) / (1 + e);
  }

  /** ln(1 + e^z). */
  public static double softplus(double z) {
    return Math.max(z, 0) + StrictMath.log1p(exp(-Math.abs(z)));
  }

  /** f'(z) of sigmoid, sigmoid(z) sigmoid(-z), which 1 - a would lose where a is nearly 1. */
  public static double sigmoidSlope(double z) {
    double least = sigmoid(-Math.abs(z));
    return least * (1 - least);
  }

  /** f'(z) of tanh: 1 - a^2, and 1 / cosh^2 z where that would lose digits. */
  public static double tanhSlope(double z) {
    double size = Math.abs(z);
    if (size < 0.5) {
      double a = tanh(z);
      return 1 - a * a;
    }
    double e = exp(-size - size);
    return 4 * e / ((1 + e) * (1 + e));
  }

  /** The normal density, e^(-z^2 / 2) / sqrt(2 pi). */
  public static double normalDensity(double z) {
    double size = Math.abs(z);
    if (!(size > 1)) {
      return ONE_OVER_SQRT_2PI * exp(-0.5 * z * z);
    }
    if (size > DENSITY_IS_ZERO) {
      return 0;
    }
    double high = upperHalf(size); // its square is exact
    double rest = (size - high) * (size + high);
    return ONE_OVER_SQRT_2PI * (exp(-0.5 * high * high) * exp(-0.5 * rest));
  }

  /** Phi(z), also in the far left tail, where 1 + erf would be nothing but rounding. */
  public static double normalDistribution(double z) {
    double product = -z * SQRT_HALF;
    double value = 0.5 * ErrorFunction.erfc(product);
    if (!(z < -1 && z > -DENSITY_IS_ZERO)) {
      return value;
    }
    // What the product lost in rounding, z^2 / 2 ulp of the tail: Phi falls by the density's slope.
    double high = upperHalf(-z);
    double low = -z - high;
    double lost = high * HALF_HIGH - product + high * HALF_LOW + low * HALF_HIGH;
    lost += low * HALF_LOW - z * SQRT_HALF_REST;
    return value - lost * SQRT_2 * normalDensity(z);
  }

  /** A number with 21 significant bits, so that its product with another such is exact. */
  private static double upperHalf(double x) {
    return Double.longBitsToDouble(Double.doubleToRawLongBits(x) & 0xFFFFFFFF00000000L);
  }

  /** The error function. */
  public static double erf(double x) {
    return ErrorFunction.erf(x);
  }

  /** cos(pi t) for t from 0 to 1, by power series; the JDK's own allocates on some versions. */
  public static double cosPi(double t) {
    double turn = Math.min(t, 1 - t);
    double sign = t > 0.5 ? -1 : 1;
    double x = Math.PI * (turn <= 0.25 ? turn : 0.5 - turn);
    double term = turn <= 0.25 ? 1 : x;
    double sum = term;
    for (int n = turn <= 0.25 ? 1 : 2; n < 20; n += 2) {
      term *= -x * x / (n * (n + 1.0));
      sum += term;
    }
    return sign * sum;
  }

  /** ln(1 + x), with all digits of a small x. */
  public static double logOnePlus(double x) {
    return StrictMath.log1p(x);
  }

  /** The natural logarithm. */
  public static double log(double x) {
    return StrictMath.log(x);
  }
}
