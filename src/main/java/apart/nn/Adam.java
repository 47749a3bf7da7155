package apart.nn;

import apart.kernel.Checks;

/**
 * m = b1 m + (1 - b1) g; v = b2 v + (1 - b2) g^2; w -= eta / (1 - b1^t) m / (sqrt(v) / sqrt(1 -
 * b2^t) + epsilon) in step t = 1, 2, ... Source: Kingma and Ba, ICLR 2015, algorithm 1.
 */
record Adam(double beta1, double beta2, double epsilon) implements Rule {

  Adam {
    Checks.below("beta1", beta1, 0, 1);
    Checks.below("beta2", beta2, 0, 1);
    Checks.notNegative("epsilon", epsilon);
  }

  @Override
  public String title() {
    return "Adam";
  }

  @Override
  public String numbers() {
    return Rule.number("beta1", beta1)
        + Rule.number("beta2", beta2)
        + Rule.number("epsilon", epsilon);
  }

  @Override
  public int buffers() {
    return 2;
  }

  /** b1^t and b2^t. */
  @Override
  public double[] memory() {
    return new double[] {1, 1};
  }

  @Override
  public void next(double[] memory) {
    memory[0] *= beta1;
    memory[1] *= beta2;
  }

  @Override
  public void step(
      double[] w, double[] g, double[][] kept, double[] memory, int from, int to, double eta) {
    double[] m = kept[0];
    double[] v = kept[1];
    double b1 = beta1;
    double b2 = beta2;
    double least = epsilon;
    double size = eta / (1 - memory[0]);
    double root = Math.sqrt(1 - memory[1]);
    for (int i = from; i < to; i++) {
      m[i] = b1 * m[i] + (1 - b1) * g[i];
      v[i] = b2 * v[i] + (1 - b2) * (g[i] * g[i]);
      w[i] -= size * (m[i] / (Math.sqrt(v[i]) / root + least));
    }
  }
}
