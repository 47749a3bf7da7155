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
  private static final long SIGN = Long.MIN_VALUE;

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

  /** 1 / (1 + e^-z), without overflow on either side. */
  public static double sigmoid(double z) {
    double e = exp(-Math.abs(z));
    return (z >= 0 ? 1 : e) / (1 + e);
  }

  /** ln(1 + e^z). */
  public static double softplus(double z) {
    return Math.max(z, 0) + StrictMath.log1p(exp(-Math.abs(z)));
  }

  /** The normal density, e^(-z^2 / 2) / sqrt(2 pi). */
  public static double normalDensity(double z) {
    return 0.3989422804014327 * exp(-0.5 * z * z);
  }

  /** Phi(z), also in the far left tail, where 1 + erf would be nothing but rounding. */
  public static double normalDistribution(double z) {
    return 0.5 * ErrorFunction.erfc(-z * 0.7071067811865476);
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

  /** The natural logarithm. */
  public static double log(double x) {
    return StrictMath.log(x);
  }
}
