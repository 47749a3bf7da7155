package apart.nn;

import apart.kernel.Checks;
import apart.kernel.RandomStream;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** The data sets that are computed. */
final class Generators {
  private static final int MOST_SAMPLES = 1_000_000;
  private static final int MOST_INPUTS = 20_000_000; // of all samples together

  private Generators() {}

  private static void checkSamples(int least, int samples) {
    Checks.atLeast("the number of samples", least, samples);
    Checks.atMost("the number of samples", MOST_SAMPLES, samples);
  }

  /** A function at even steps from -bound to bound. */
  static Dataset curve(String name, int samples, double bound, DoubleUnaryOperator function) {
    checkSamples(2, samples);
    double[][] x = new double[samples][1];
    double[][] y = new double[samples][1];
    for (int s = 0; s < samples; s++) {
      x[s][0] = bound * (2.0 * s / (samples - 1) - 1);
      y[s][0] = function.applyAsDouble(x[s][0]);
    }
    return Dataset.ofSamples(x, y).named(name);
  }

  static Dataset circles(int samples, double noise, long seed) {
    return pair(
        "circles",
        samples,
        noise,
        seed,
        (way, side) -> around(0, 0, side == 0 ? 0.5 : 1, 2 * Math.PI * way));
  }

  static Dataset moons(int samples, double noise, long seed) {
    return pair(
        "moons",
        samples,
        noise,
        seed,
        (way, side) ->
            side == 0
                ? around(-0.5, -0.25, 1, Math.PI * way)
                : around(0.5, 0.25, 1, Math.PI * (1 + way)));
  }

  static Dataset spirals(int samples, double noise, long seed) {
    return pair(
        "spirals",
        samples,
        noise,
        seed,
        (way, side) -> around(0, 0, 0.1 + 0.9 * way, Math.PI * (3 * way + side)));
  }

  private static double[] around(double x, double y, double radius, double angle) {
    return new double[] {x + radius * StrictMath.cos(angle), y + radius * StrictMath.sin(angle)};
  }

  /** A place on one of two curves. */
  private interface Place {
    /**
     * @param way 0 to below 1
     * @param side 0 or 1
     */
    double[] at(double way, int side);
  }

  /** Samples in turn from each of two curves, at even steps. */
  private static Dataset pair(String name, int samples, double noise, long seed, Place place) {
    checkSamples(2, samples);
    Checks.notNegative("the noise", noise);
    RandomStream random = new RandomStream(seed);
    double[][] x = new double[samples][];
    double[][] y = new double[samples][1];
    for (int s = 0; s < samples; s++) {
      int side = s & 1;
      int step = s / 2;
      int steps = (samples + 1 - side) / 2;
      x[s] = place.at((double) step / steps, side);
      x[s][0] += noise * random.normal();
      x[s][1] += noise * random.normal();
      y[s][0] = side;
    }
    return Dataset.ofSamples(x, y).named(name);
  }

  /** Places in a square; the noise moves them after the target is known. */
  static Dataset rule(int samples, double bound, double noise, long seed, Dataset.Region region) {
    Checks.present("the rule", region);
    return square(
        "rule",
        samples,
        bound,
        noise,
        seed,
        (x, y) -> region.contains(x, y) ? 1 : 0,
        (sample, target, random) -> {
          sample[0] += noise * random.normal();
          sample[1] += noise * random.normal();
        });
  }

  /** Places in a square; the noise is in the target. */
  static Dataset function(
      int samples, double bound, double noise, long seed, DoubleBinaryOperator function) {
    Checks.present("the function", function);
    return square(
        "function",
        samples,
        bound,
        noise,
        seed,
        function,
        (sample, target, random) -> target[0] += noise * random.normal());
  }

  /** What noise does to a sample. */
  private interface Noise {
    void on(double[] x, double[] target, RandomStream random);
  }

  private static Dataset square(
      String name,
      int samples,
      double bound,
      double noise,
      long seed,
      DoubleBinaryOperator target,
      Noise disturb) {
    checkSamples(1, samples);
    Checks.positive("the bound of the square", bound);
    Checks.notNegative("the noise", noise);
    RandomStream random = new RandomStream(seed);
    double[][] x = new double[samples][];
    double[][] y = new double[samples][1];
    for (int s = 0; s < samples; s++) {
      x[s] = new double[] {random.uniform(bound), random.uniform(bound)};
      y[s][0] = target.applyAsDouble(x[s][0], x[s][1]);
      Checks.finite("the function's value at (%s, %s)".formatted(x[s][0], x[s][1]), y[s][0]);
      disturb.on(x[s], y[s], random);
    }
    Labels labels = new Labels(List.of("x", "y"), List.of("target"), List.of(), List.of());
    return Dataset.ofSamples(x, y).labelled(labels).named(name);
  }

  static Dataset teacher(Mlp teacher, int samples, long seed) {
    Checks.present("the teacher", teacher);
    checkSamples(1, samples);
    int most = MOST_INPUTS / teacher.layer(1).inputs();
    Checks.atMost("the number of samples", most, samples);
    RandomStream random = new RandomStream(seed);
    double[][] x = new double[teacher.layer(1).inputs()][samples];
    for (int s = 0; s < samples; s++) {
      for (double[] row : x) {
        row[s] = random.normal();
      }
    }
    Matrix inputs = Matrix.ofRows(x, samples);
    return Dataset.of(inputs, teacher.predict(inputs)).named("teacher");
  }
}
