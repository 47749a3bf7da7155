package apart.nn;

import apart.kernel.Elementary;
import java.util.Locale;

/**
 * A loss C: one number for how far the activations a of the last layer are from the targets y.
 *
 * <p>B is the number of samples (columns), m the number of outputs (rows). All but {@link
 * #SUMMED_SQUARED} are means over the samples, so gradients do not grow with B.
 */
public enum Loss {
  /** C = 1/(2B) sum (a - y)^2, the quadratic cost of the textbooks. */
  HALF_SQUARED("mse_half"),

  /** C = 1/(B m) sum (a - y)^2. */
  MEAN_SQUARED("mse_mean"),

  /** C = sum (a - y)^2. */
  SUMMED_SQUARED("mse_sum"),

  /**
   * Binary cross-entropy of logits: C = 1/(B m) sum softplus(a) - y a. The last layer's activation
   * function should be identity; the probabilities are sigmoid(a).
   */
  BINARY_CROSS_ENTROPY("bce_logits"),

  /**
   * Softmax cross-entropy of logits: C = 1/B sum over samples of -sum_j y_j log softmax(a)_j. The
   * last layer's activation function should be identity; the probabilities are softmax(a).
   */
  SOFTMAX_CROSS_ENTROPY("softmax_ce");

  private final String shortName;

  Loss(String shortName) {
    this.shortName = shortName;
  }

  /** The short name, such as mse_half or softmax_ce. */
  public String shortName() {
    return shortName;
  }

  /**
   * Finds a loss by its short name or its constant's name, in any case.
   *
   * @throws IllegalArgumentException if there is none of that name; the message lists the names
   */
  public static Loss named(String name) {
    StringBuilder names = new StringBuilder();
    for (Loss loss : values()) {
      if (loss.shortName.equals(name.toLowerCase(Locale.ROOT))
          || loss.name().equalsIgnoreCase(name)) {
        return loss;
      }
      names.append(names.isEmpty() ? "" : ", ").append(loss.shortName);
    }
    throw new IllegalArgumentException(
        "no loss is called '%s'; there are %s".formatted(name, names));
  }

  /** Whether the last activations are logits, from which probabilities are made. */
  public boolean takesLogits() {
    return this == BINARY_CROSS_ENTROPY || this == SOFTMAX_CROSS_ENTROPY;
  }

  /**
   * Returns the loss of some activations.
   *
   * @param a activations of the last layer, m x B; for the cross-entropies, logits
   * @param target the wanted values, m x B
   * @throws ShapeException if the shapes differ
   */
  public double value(Matrix a, Matrix target) {
    Shapes.same("the target", a.getNumRows(), a.getNumCols(), target);
    return value(a.rows(), target.rows(), a.getNumRows(), a.getNumCols());
  }

  /** Turns logits into probabilities, in place; does nothing for the squared losses. */
  void probabilities(double[][] a, int units, int samples) {
    if (this == BINARY_CROSS_ENTROPY) {
      Activation.SIGMOID.curve().activate(a, a, units, samples);
    } else if (this == SOFTMAX_CROSS_ENTROPY) {
      Activation.SOFTMAX.curve().activate(a, a, units, samples);
    }
  }

  double value(double[][] a, double[][] y, int units, int samples) {
    return switch (this) {
      case HALF_SQUARED -> squares(a, y, units, samples) / (2.0 * samples);
      case MEAN_SQUARED -> squares(a, y, units, samples) / ((double) samples * units);
      case SUMMED_SQUARED -> squares(a, y, units, samples);
      case BINARY_CROSS_ENTROPY -> binary(a, y, units, samples) / ((double) samples * units);
      case SOFTMAX_CROSS_ENTROPY -> softmax(a, y, units, samples) / samples;
    };
  }

  /** Writes dC/da into delta, of some of all samples. */
  void slope(double[][] a, double[][] y, double[][] delta, int units, int samples, int all) {
    switch (this) {
      case HALF_SQUARED -> difference(a, y, delta, 1.0 / all, units, samples);
      case MEAN_SQUARED -> difference(a, y, delta, 2.0 / ((double) all * units), units, samples);
      case SUMMED_SQUARED -> difference(a, y, delta, 2.0, units, samples);
      case BINARY_CROSS_ENTROPY -> {
        Activation.SIGMOID.curve().activate(a, delta, units, samples);
        difference(delta, y, delta, 1.0 / ((double) all * units), units, samples);
      }
      case SOFTMAX_CROSS_ENTROPY -> softmaxSlope(a, y, delta, units, samples, all);
    }
  }

  private static double squares(double[][] a, double[][] y, int units, int samples) {
    double sum = 0;
    for (int unit = 0; unit < units; unit++) {
      double[] row = a[unit];
      double[] wanted = y[unit];
      for (int s = 0; s < samples; s++) {
        double miss = row[s] - wanted[s];
        sum += miss * miss;
      }
    }
    return sum;
  }

  private static void difference(
      double[][] a, double[][] y, double[][] delta, double factor, int units, int samples) {
    for (int unit = 0; unit < units; unit++) {
      double[] row = a[unit];
      double[] wanted = y[unit];
      double[] out = delta[unit];
      for (int s = 0; s < samples; s++) {
        out[s] = factor * (row[s] - wanted[s]);
      }
    }
  }

  private static double binary(double[][] a, double[][] y, int units, int samples) {
    double sum = 0;
    for (int unit = 0; unit < units; unit++) {
      for (int s = 0; s < samples; s++) {
        sum += Elementary.softplus(a[unit][s]) - y[unit][s] * a[unit][s];
      }
    }
    return sum;
  }

  /** -sum_j y_j (a_j - log sum exp a), with the largest logit taken out first. */
  private static double softmax(double[][] a, double[][] y, int units, int samples) {
    double total = 0;
    for (int s = 0; s < samples; s++) {
      double largest = a[0][s];
      for (int unit = 1; unit < units; unit++) {
        largest = Math.max(largest, a[unit][s]);
      }
      double sum = 0;
      for (int unit = 0; unit < units; unit++) {
        sum += Elementary.exp(a[unit][s] - largest);
      }
      double logSum = Elementary.log(sum);
      for (int unit = 0; unit < units; unit++) {
        total += y[unit][s] * (logSum - (a[unit][s] - largest));
      }
    }
    return total;
  }

  /** (softmax(a)_j sum_i y_i - y_j) / B; the sum is 1 when the targets are probabilities. */
  private static void softmaxSlope(
      double[][] a, double[][] y, double[][] delta, int units, int samples, int all) {
    Activation.SOFTMAX.curve().activate(a, delta, units, samples);
    double factor = 1.0 / all;
    for (int s = 0; s < samples; s++) {
      double mass = 0;
      for (int unit = 0; unit < units; unit++) {
        mass += y[unit][s];
      }
      for (int unit = 0; unit < units; unit++) {
        delta[unit][s] = factor * (delta[unit][s] * mass - y[unit][s]);
      }
    }
  }
}
