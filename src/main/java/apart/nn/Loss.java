package apart.nn;

import apart.kernel.Checks;
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

  private static final double ROUNDING = 1e-6; // of shares that sum to 1, such as thirds

  private final String shortName;

  Loss(String shortName) {
    this.shortName = shortName;
  }

  /**
   * The short name, such as mse_half or softmax_ce.
   *
   * <pre>{@code Loss.HALF_SQUARED.shortName() // "mse_half"}</pre>
   */
  public String shortName() {
    return shortName;
  }

  /**
   * Finds a loss by its short name or its constant's name, in any case.
   *
   * <pre>{@code Loss.named("softmax_ce") // SOFTMAX_CROSS_ENTROPY}</pre>
   *
   * @throws IllegalArgumentException if there is none of that name; the message lists the names
   */
  public static Loss named(String name) {
    Checks.present("the name of the loss", name);
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

  /**
   * Whether the last activations are logits, from which probabilities are made.
   *
   * <pre>{@code Loss.BINARY_CROSS_ENTROPY.takesLogits() // true}</pre>
   */
  public boolean takesLogits() {
    return this == BINARY_CROSS_ENTROPY || this == SOFTMAX_CROSS_ENTROPY;
  }

  /**
   * Returns the loss of some activations.
   *
   * <pre>{@code Loss.HALF_SQUARED.value(Matrix.ofRow(0.5, 1), Matrix.ofRow(0, 1)) // 0.0625}</pre>
   *
   * @param a activations of the last layer, m x B; for the cross-entropies, logits
   * @param target the wanted values, m x B
   * @throws ShapeException if the shapes differ
   * @throws IllegalArgumentException if the loss has no meaning for a target; the message says
   *     which
   */
  public double value(Matrix a, Matrix target) {
    Checks.present("the activations", a);
    Checks.present("the target", target);
    Shapes.same("the target", a.getNumRows(), a.getNumCols(), target);
    double[][] y = checkTargets(target.rows(), a.getNumCols());
    return value(a.rows(), y, a.getNumRows(), a.getNumCols());
  }

  /**
   * Says what makes this loss meaningless in a network's last layer l: logits that cannot be large,
   * and a softmax over one number, which is always 1.
   */
  void checkLast(int l, Layer last) {
    if (takesLogits() && last.activation().curve().isBounded()) {
      throw new IllegalArgumentException(
          "layer %s, the last, is %s, but %s makes probabilities of numbers of any size itself: write .output(identity)"
              .formatted(l, last.activation(), shortName));
    }
    if (this == SOFTMAX_CROSS_ENTROPY && last.units() == 1) {
      throw new IllegalArgumentException(
          "layer %s, the last, has 1 neuron, of which softmax_ce makes the probability 1 whatever its weights: write Loss.BINARY_CROSS_ENTROPY, or a neuron for each class"
              .formatted(l));
    }
  }

  /** Targets of which this loss has a meaning. */
  double[][] checkTargets(double[][] y, int samples) {
    for (int s = 0; takesLogits() && s < samples; s++) {
      double sum = 0;
      for (int j = 0; j < y.length; j++) {
        if (!(y[j][s] >= 0 && y[j][s] <= 1)) {
          throw new IllegalArgumentException(
              "target %s of sample %s must be 0 to 1 for %s, but is %s: write Loss.HALF_SQUARED for targets that are any numbers"
                  .formatted(j + 1, s + 1, shortName, y[j][s]));
        }
        sum += y[j][s];
      }
      if (this == SOFTMAX_CROSS_ENTROPY && Math.abs(sum - 1) > ROUNDING) {
        throw new IllegalArgumentException(
            "the targets of sample %s must sum to 1 for softmax_ce, but sum to %s: write Loss.BINARY_CROSS_ENTROPY where a sample may belong to several classes or none"
                .formatted(s + 1, sum));
      }
    }
    return y;
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

  /**
   * C(a) - C(b). Of squares it is the sum of (a - b) (a - y + b - y), which needs no digits of two
   * losses that are large and nearly equal.
   */
  double difference(double[][] a, double[][] b, double[][] y, int units, int samples) {
    if (takesLogits()) {
      return value(a, y, units, samples) - value(b, y, units, samples);
    }
    double sum = 0;
    for (int unit = 0; unit < units; unit++) {
      for (int s = 0; s < samples; s++) {
        double wanted = y[unit][s];
        sum += (a[unit][s] - b[unit][s]) * (a[unit][s] - wanted + (b[unit][s] - wanted));
      }
    }
    return sum * ofSquares(units, samples);
  }

  /** What the sum of the squares is multiplied by. */
  private double ofSquares(int units, int samples) {
    return switch (this) {
      case HALF_SQUARED -> 1 / (2.0 * samples);
      case MEAN_SQUARED -> 1 / ((double) samples * units);
      default -> 1;
    };
  }

  /** Writes dC/da into delta, of some of all samples. */
  void slope(double[][] a, double[][] y, double[][] delta, int units, int samples, int all) {
    switch (this) {
      case HALF_SQUARED -> difference(a, y, delta, 1.0 / all, units, samples);
      case MEAN_SQUARED -> difference(a, y, delta, 2.0 / ((double) all * units), units, samples);
      case SUMMED_SQUARED -> difference(a, y, delta, 2.0, units, samples);
      case BINARY_CROSS_ENTROPY ->
          binarySlope(a, y, delta, 1.0 / ((double) all * units), units, samples);
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

  /**
   * softplus(a) - y a, as a (1 - y) + ln(1 + e^-a) for a above 0: where the network is sure and
   * right, softplus(a) and a are equal but for the last digits.
   */
  private static double binary(double[][] a, double[][] y, int units, int samples) {
    double sum = 0;
    for (int unit = 0; unit < units; unit++) {
      for (int s = 0; s < samples; s++) {
        double logit = a[unit][s];
        double wanted = y[unit][s];
        sum +=
            (logit > 0 ? (1 - wanted) * logit : -wanted * logit)
                + Elementary.softplus(-Math.abs(logit));
      }
    }
    return sum;
  }

  /**
   * sigmoid(a) - y, as 1 - y - sigmoid(-a) for a above 0, which keeps the digits of a small one.
   */
  private static void binarySlope(
      double[][] a, double[][] y, double[][] delta, double factor, int units, int samples) {
    for (int unit = 0; unit < units; unit++) {
      for (int s = 0; s < samples; s++) {
        double least = Elementary.sigmoid(-Math.abs(a[unit][s]));
        double wanted = y[unit][s];
        delta[unit][s] = factor * (a[unit][s] > 0 ? 1 - wanted - least : least - wanted);
      }
    }
  }

  /**
   * -sum_j y_j (a_j - log sum exp a). The largest logit is taken out first: the sum is then 1 and a
   * rest, of which ln(1 + rest) keeps the digits where the network is sure.
   */
  private static double softmax(double[][] a, double[][] y, int units, int samples) {
    double total = 0;
    for (int s = 0; s < samples; s++) {
      int first = largest(a, units, s);
      double rest = 0;
      for (int unit = 0; unit < units; unit++) {
        rest += unit == first ? 0 : Elementary.exp(a[unit][s] - a[first][s]);
      }
      double logSum = Elementary.logOnePlus(rest);
      for (int unit = 0; unit < units; unit++) {
        total += y[unit][s] * (logSum - (a[unit][s] - a[first][s]));
      }
    }
    return total;
  }

  private static int largest(double[][] a, int units, int s) {
    int largest = 0;
    for (int unit = 1; unit < units; unit++) {
      largest = a[unit][s] > a[largest][s] ? unit : largest;
    }
    return largest;
  }

  private static double sum(double[][] rows, int units, int s) {
    double sum = 0;
    for (int unit = 0; unit < units; unit++) {
      sum += rows[unit][s];
    }
    return sum;
  }

  /**
   * (softmax(a)_j sum_i y_i - y_j) / B; the sum is 1 when the targets are probabilities. Above one
   * half, p_j sum_i y_i - y_j is what the others' y have more than the others' p, which keeps its
   * digits when p_j and y_j are nearly 1.
   */
  private static void softmaxSlope(
      double[][] a, double[][] y, double[][] delta, int units, int samples, int all) {
    Activation.SOFTMAX.curve().activate(a, delta, units, samples);
    double factor = 1.0 / all;
    for (int s = 0; s < samples; s++) {
      int first = largest(a, units, s);
      boolean sure = delta[first][s] > 0.5; // then no other is as large: twins stay equal
      double othersMass = 0;
      double others = 0;
      for (int unit = 0; unit < units; unit++) {
        othersMass += unit == first ? 0 : y[unit][s];
        others += unit == first ? 0 : delta[unit][s];
      }
      double mass = sum(y, units, s);
      for (int unit = 0; unit < units; unit++) {
        delta[unit][s] =
            factor
                * (unit == first && sure
                    ? othersMass - mass * others
                    : delta[unit][s] * mass - y[unit][s]);
      }
    }
  }
}
