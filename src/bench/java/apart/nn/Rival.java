package apart.nn;

/** Another library at the same task. */
interface Rival {
  /** Trains for an epoch, batch by batch. */
  void epoch();

  /** The loss of the first batch. */
  double loss();

  /** All weights and biases, in the order of {@link BenchTask#parameters}. */
  double[] parameters();

  /** Takes other weights and biases, in that order. */
  void parameters(double... numbers);

  /** Takes one step on the first batch. */
  void step();
}
