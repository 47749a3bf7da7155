package apart.nn;

import apart.kernel.Checks;

/**
 * v = alpha v + (1 - alpha) g^2; u = momentum u + g / (sqrt(v) + epsilon); w -= eta u. Centred, the
 * square of the mean gradient is taken from v. Source: Tieleman and Hinton, lecture 6.5 of Neural
 * Networks for Machine Learning, 2012.
 */
record RmsProp(double alpha, double momentum, double epsilon, boolean centered) implements Rule {

  RmsProp {
    Checks.below("alpha", alpha, 0, 1);
    Checks.below("momentum", momentum, 0, 1);
    Checks.notNegative("epsilon", epsilon);
  }

  @Override
  public String title() {
    return "RMSprop";
  }

  @Override
  public String numbers() {
    return Rule.number("alpha", alpha)
        + Rule.number("momentum", momentum)
        + Rule.number("epsilon", epsilon)
        + (centered ? ", centred" : "");
  }

  @Override
  public int buffers() {
    return 3;
  }

  @Override
  public void step(
      double[] w, double[] g, double[][] kept, double[] memory, int from, int to, double eta) {
    double[] v = kept[0];
    double[] mean = kept[1];
    double[] u = kept[2];
    for (int i = from; i < to; i++) {
      v[i] = alpha * v[i] + (1 - alpha) * (g[i] * g[i]);
      double variance = v[i];
      if (centered) {
        mean[i] = alpha * mean[i] + (1 - alpha) * g[i];
        variance -= mean[i] * mean[i];
      }
      u[i] = momentum * u[i] + g[i] / (Math.sqrt(variance) + epsilon);
      w[i] -= eta * u[i];
    }
  }
}
