package apart.nn;

/** What an {@link Activation} computes. */
abstract class Curve {
  /** f(z) for one number. */
  abstract double value(double z);

  /** f'(z) for one number. */
  abstract double slope(double z);

  boolean isOdd() {
    return false;
  }

  boolean isHomogeneous() {
    return false;
  }

  /** Whether f has a kink at 0, where a central difference is not the slope. */
  boolean hasKink() {
    return false;
  }

  /** a = f(z), a row per neuron, a column per sample. */
  abstract void activate(double[][] z, double[][] a, int units, int samples);

  /** Turns delta, given as dC/da, into dC/dz. */
  abstract void pullBack(double[][] z, double[][] a, double[][] delta, int units, int samples);
}
