package apart.nn;

/** w -= eta g. */
record GradientDescent() implements Rule {

  @Override
  public String title() {
    return "gradient descent";
  }

  @Override
  public void step(
      double[] w, double[] g, double[][] kept, double[] memory, int from, int to, double eta) {
    for (int i = from; i < to; i++) {
      w[i] -= eta * g[i];
    }
  }
}
