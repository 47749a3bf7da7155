package apart.kernel;

/** The activation functions, each with the loops that C2 compiles for it alone. */
public final class Activations {
  /** f(z) = z. */
  public static final Curve IDENTITY = new Identity();

  /** f(z) = 1 / (1 + exp(-z)). */
  public static final Curve SIGMOID = new Sigmoid();

  /** f(z) = tanh(z). */
  public static final Curve TANH = new Tanh();

  /** f(z) = max(z, 0). */
  public static final Curve RELU = new LeakyRelu(0);

  /** f(z) = ln(1 + exp(z)). */
  public static final Curve SOFTPLUS = new Softplus();

  /** f(z) = z Phi(z), Phi the normal distribution function. */
  public static final Curve GELU = new Gelu();

  /** f(z) = erf(z / sqrt 2). */
  public static final Curve ERF = new Erf();

  /** f(z)_j = exp(z_j) / sum_i exp(z_i) over the neurons of the layer. */
  public static final Curve SOFTMAX = new Softmax();

  private Activations() {}

  /** f(z) = z above 0 and slope * z otherwise. */
  public static Curve leakyRelu(double slope) {
    return new LeakyRelu(slope);
  }

  /** An activation function of one number, applied row by row. */
  private abstract static class Elementwise extends Curve {

    abstract void activate(double[] z, double[] a, int samples);

    abstract void pullBack(double[] z, double[] a, double[] delta, int samples);

    @Override
    public final void activate(double[][] z, double[][] a, int units, int samples) {
      for (int unit = 0; unit < units; unit++) {
        activate(z[unit], a[unit], samples);
      }
    }

    @Override
    public final void pullBack(
        double[][] z, double[][] a, double[][] delta, int units, int samples) {
      for (int unit = 0; unit < units; unit++) {
        pullBack(z[unit], a[unit], delta[unit], samples);
      }
    }
  }

  private static final class Identity extends Elementwise {

    @Override
    public double value(double z) {
      return z;
    }

    @Override
    public double slope(double z) {
      return 1;
    }

    @Override
    public boolean isOdd() {
      return true;
    }

    @Override
    void activate(double[] z, double[] a, int samples) {
      for (int s = 0; s < samples; s++) {
        a[s] = z[s];
      }
    }

    @Override
    void pullBack(double[] z, double[] a, double[] delta, int samples) {
      // f' = 1 leaves delta as it is
    }
  }

  private static final class Sigmoid extends Elementwise {

    @Override
    public boolean isBounded() {
      return true;
    }

    @Override
    public double value(double z) {
      return Elementary.sigmoid(z);
    }

    @Override
    public double slope(double z) {
      return Elementary.sigmoidSlope(z);
    }

    @Override
    void activate(double[] z, double[] a, int samples) {
      for (int s = 0; s < samples; s++) {
        a[s] = Elementary.sigmoid(z[s]);
      }
    }

    @Override
    void pullBack(double[] z, double[] a, double[] delta, int samples) {
      for (int s = 0; s < samples; s++) {
        delta[s] *= a[s] * (1 - a[s]);
      }
    }
  }

  private static final class Tanh extends Elementwise {

    @Override
    public boolean isBounded() {
      return true;
    }

    @Override
    public double value(double z) {
      return Elementary.tanh(z);
    }

    @Override
    public double slope(double z) {
      return Elementary.tanhSlope(z);
    }

    @Override
    public boolean isOdd() {
      return true;
    }

    @Override
    void activate(double[] z, double[] a, int samples) {
      Elementary.tanh(z, a, samples);
    }

    @Override
    void pullBack(double[] z, double[] a, double[] delta, int samples) {
      for (int s = 0; s < samples; s++) {
        delta[s] *= 1 - a[s] * a[s];
      }
    }
  }

  /** Relu is the leaky relu of slope 0. */
  private static final class LeakyRelu extends Elementwise {

    private final double slope;

    LeakyRelu(double slope) {
      this.slope = slope;
    }

    @Override
    public double value(double z) {
      return z > 0 ? z : slope == 0 && z <= 0 ? 0 : slope * z;
    }

    @Override
    public double slope(double z) {
      return z > 0 ? 1 : slope;
    }

    @Override
    public boolean isOdd() {
      return slope == 1;
    }

    @Override
    public boolean isHomogeneous() {
      return true;
    }

    @Override
    public boolean hasKink() {
      return slope != 1;
    }

    @Override
    void activate(double[] z, double[] a, int samples) {
      for (int s = 0; s < samples; s++) {
        a[s] = value(z[s]);
      }
    }

    @Override
    void pullBack(double[] z, double[] a, double[] delta, int samples) {
      for (int s = 0; s < samples; s++) {
        delta[s] *= z[s] > 0 ? 1 : slope;
      }
    }
  }

  private static final class Softplus extends Elementwise {

    @Override
    public double value(double z) {
      return Elementary.softplus(z);
    }

    @Override
    public double slope(double z) {
      return Elementary.sigmoid(z);
    }

    @Override
    void activate(double[] z, double[] a, int samples) {
      for (int s = 0; s < samples; s++) {
        a[s] = Elementary.softplus(z[s]);
      }
    }

    @Override
    void pullBack(double[] z, double[] a, double[] delta, int samples) {
      for (int s = 0; s < samples; s++) {
        delta[s] *= Elementary.sigmoid(z[s]);
      }
    }
  }

  private static final class Gelu extends Elementwise {

    @Override
    public double value(double z) {
      // Phi(-infinity) = 0 makes the product NaN; the limit is 0
      return z == Double.NEGATIVE_INFINITY ? 0 : z * Elementary.normalDistribution(z);
    }

    @Override
    public double slope(double z) {
      return Double.isInfinite(z)
          ? (z > 0 ? 1 : 0)
          : Elementary.normalDistribution(z) + z * Elementary.normalDensity(z);
    }

    @Override
    void activate(double[] z, double[] a, int samples) {
      for (int s = 0; s < samples; s++) {
        a[s] = value(z[s]);
      }
    }

    @Override
    void pullBack(double[] z, double[] a, double[] delta, int samples) {
      for (int s = 0; s < samples; s++) {
        delta[s] *= slope(z[s]);
      }
    }
  }

  private static final class Erf extends Elementwise {
    private static final double SQRT_HALF = 0.7071067811865476;

    @Override
    public boolean isBounded() {
      return true;
    }

    @Override
    public double value(double z) {
      return Elementary.erf(z * SQRT_HALF);
    }

    @Override
    public double slope(double z) {
      return 2 * Elementary.normalDensity(z);
    }

    @Override
    public boolean isOdd() {
      return true;
    }

    @Override
    void activate(double[] z, double[] a, int samples) {
      for (int s = 0; s < samples; s++) {
        a[s] = value(z[s]);
      }
    }

    @Override
    void pullBack(double[] z, double[] a, double[] delta, int samples) {
      for (int s = 0; s < samples; s++) {
        delta[s] *= slope(z[s]);
      }
    }
  }

  /** Couples the neurons of its layer; the sums run over the neurons in ascending order. */
  private static final class Softmax extends Curve {

    @Override
    public boolean isBounded() {
      return true;
    }

    @Override
    public double value(double z) {
      return 1;
    }

    @Override
    public double slope(double z) {
      return 0;
    }

    @Override
    public void activate(double[][] z, double[][] a, int units, int samples) {
      for (int s = 0; s < samples; s++) {
        softmax(z, a, units, s);
      }
    }

    /** One sample: the largest z is subtracted, so no exponential overflows. */
    private static void softmax(double[][] z, double[][] a, int units, int s) {
      double largest = z[0][s];
      for (int unit = 1; unit < units; unit++) {
        largest = Math.max(largest, z[unit][s]);
      }
      double sum = 0;
      for (int unit = 0; unit < units; unit++) {
        a[unit][s] = Elementary.exp(z[unit][s] - largest);
        sum += a[unit][s];
      }
      for (int unit = 0; unit < units; unit++) {
        a[unit][s] /= sum;
      }
    }

    @Override
    public void pullBack(double[][] z, double[][] a, double[][] delta, int units, int samples) {
      for (int s = 0; s < samples; s++) {
        double inner = 0;
        for (int unit = 0; unit < units; unit++) {
          inner += a[unit][s] * delta[unit][s];
        }
        for (int unit = 0; unit < units; unit++) {
          delta[unit][s] = a[unit][s] * (delta[unit][s] - inner);
        }
      }
    }
  }
}
