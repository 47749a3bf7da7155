package apart.nn;

import apart.kernel.Checks;

/**
 * v = momentum v + g; w -= eta (g + momentum v). Source: Sutskever et al., ICML 2013, in the form
 * that looks ahead from the point reached.
 */
record Nesterov(double momentum) implements Rule {

  Nesterov {
    Checks.below("momentum", momentum, 0, 1);
  }

  @Override
  public String title() {
    return "Nesterov momentum";
  }

  @Override
  public String numbers() {
    return Rule.number("momentum", momentum);
  }

  @Override
  public int buffers() {
    return 1;
  }

  @Override
  public void step(
      double[] w, double[] g, double[][] kept, double[] memory, int from, int to, double eta) {
    double[] v = kept[0];
    double keep = momentum;
    for (int i = from; i < to; i++) {
      v[i] = keep * v[i] + g[i];
      w[i] -= eta * (g[i] + keep * v[i]);
    }
  }
}
