package apart.nn;

/** w *= 1 - eta decay, then a step of Adam. Source: Loshchilov and Hutter, ICLR 2019. */
record AdamW(Adam adam) implements Rule {

  @Override
  public String title() {
    return "AdamW";
  }

  @Override
  public String numbers() {
    return adam.numbers();
  }

  @Override
  public int buffers() {
    return adam.buffers();
  }

  @Override
  public double[] memory() {
    return adam.memory();
  }

  @Override
  public void next(double[] memory) {
    adam.next(memory);
  }

  @Override
  public boolean shrinksWeights() {
    return true;
  }

  @Override
  public void step(
      double[] w, double[] g, double[][] kept, double[] memory, int from, int to, double eta) {
    adam.step(w, g, kept, memory, from, to, eta);
  }
}
