package apart.nn;

/** Elementary functions with the same bits everywhere. */
final class Elementary {
  private Elementary() {}

  static double exp(double x) {
    return StrictMath.exp(x);
  }

  static double tanh(double x) {
    return StrictMath.tanh(x);
  }

  static double sigmoid(double z) {
    if (z >= 0) {
      return 1 / (1 + exp(-z));
    }
    double e = exp(z);
    return e / (1 + e);
  }

  static double softplus(double z) {
    return Math.max(z, 0) + StrictMath.log1p(exp(-Math.abs(z)));
  }

  static double normalDensity(double z) {
    return 0.3989422804014327 * exp(-0.5 * z * z);
  }

  static double normalDistribution(double z) {
    return 0.5 * (1 + erf(z * 0.7071067811865476));
  }

  static double erf(double x) {
    if (Math.abs(x) > 6) {
      return Math.signum(x);
    }
    double term = x;
    double sum = x;
    for (int n = 1; n < 200; n++) {
      term *= -x * x / n;
      sum += term / (2 * n + 1);
    }
    return 1.1283791670955126 * sum;
  }

  static double log(double x) {
    return StrictMath.log(x);
  }
}
