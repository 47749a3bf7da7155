package apart.kernel;

/** What an activation function computes. */
public abstract class Curve {
  /** f(z) for one number. */
  public abstract double value(double z);

  /** f'(z) for one number. */
  public abstract double slope(double z);

  /** Whether f(-z) = -f(z). */
  public boolean isOdd() {
    return false;
  }

  /** Whether f(c z) = c f(z) for c above 0. */
  public boolean isHomogeneous() {
    return false;
  }

  /** Whether f has a kink at 0, where a central difference is not the slope. */
  public boolean hasKink() {
    return false;
  }

  /** a = f(z), a row per neuron, a column per sample. */
  public abstract void activate(double[][] z, double[][] a, int units, int samples);

  /** Turns delta, given as dC/da, into dC/dz. */
  public abstract void pullBack(
      double[][] z, double[][] a, double[][] delta, int units, int samples);
}
