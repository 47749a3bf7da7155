package apart.nn;

import apart.kernel.Checks;

/** v = momentum v + (1 - dampening) g, except v = g in the first step; w -= eta v. */
record Momentum(double momentum, double dampening) implements Rule {

  Momentum {
    Checks.below("momentum", momentum, 0, 1);
    Checks.below("dampening", dampening, 0, 1);
  }

  @Override
  public String title() {
    return "momentum";
  }

  @Override
  public String numbers() {
    return Rule.number("momentum", momentum) + Rule.number("dampening", dampening);
  }

  @Override
  public int buffers() {
    return 1;
  }

  /** The number of the step. */
  @Override
  public double[] memory() {
    return new double[1];
  }

  @Override
  public void next(double[] memory) {
    memory[0]++;
  }

  @Override
  public void step(
      double[] w, double[] g, double[][] kept, double[] memory, int from, int to, double eta) {
    double[] v = kept[0];
    double keep = momentum;
    double take = memory[0] == 1 ? 1 : 1 - dampening;
    for (int i = from; i < to; i++) {
      v[i] = keep * v[i] + take * g[i];
      w[i] -= eta * v[i];
    }
  }
}
