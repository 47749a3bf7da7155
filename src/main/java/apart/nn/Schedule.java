package apart.nn;

import apart.kernel.Checks;
import apart.kernel.Elementary;
import java.io.Serializable;
import java.util.Locale;

/**
 * How the learning rate changes over the epochs: the optimiser's eta is multiplied by {@link
 * #factor}. Use one with {@link Optimizer#schedule}.
 */
public final class Schedule implements Serializable {
  private static final long serialVersionUID = 1L;

  private enum Kind {
    CONSTANT,
    STEPS,
    EXPONENTIAL,
    INVERSE,
    COSINE,
    WARMUP
  }

  private final Kind kind;
  private final int epochs;
  private final double number;

  private Schedule(Kind kind, int epochs, double number) {
    this.kind = kind;
    this.epochs = epochs;
    this.number = number;
  }

  /**
   * Always the same rate.
   *
   * <pre>{@code Schedule.constant().factor(7) // 1.0}</pre>
   */
  public static Schedule constant() {
    return new Schedule(Kind.CONSTANT, 1, 1);
  }

  /**
   * The rate is multiplied by a factor after every so many epochs.
   *
   * <pre>{@code Schedule.steps(10, 0.5).factor(25) // 0.25}</pre>
   *
   * @param every at least 1
   * @param factor above 0
   * @throws IllegalArgumentException if a number is out of its range; the message names it
   */
  public static Schedule steps(int every, double factor) {
    return new Schedule(
        Kind.STEPS,
        Checks.atLeast("the epochs between steps", 1, every),
        Checks.positive("the factor", factor));
  }

  /**
   * The rate is multiplied by a factor after every epoch.
   *
   * <pre>{@code Schedule.exponential(0.5).factor(3) // 0.125}</pre>
   *
   * @param factor above 0
   * @throws IllegalArgumentException if it is not a finite number above 0
   */
  public static Schedule exponential(double factor) {
    return new Schedule(Kind.EXPONENTIAL, 1, Checks.positive("the factor", factor));
  }

  /**
   * The rate falls as 1 / (1 + decay * epoch), epoch from 0.
   *
   * <pre>{@code Schedule.inverse(1).factor(3) // 0.25}</pre>
   *
   * @param decay 0 or more
   * @throws IllegalArgumentException if it is negative, NaN or infinite
   */
  public static Schedule inverse(double decay) {
    return new Schedule(Kind.INVERSE, 1, Checks.notNegative("the decay", decay));
  }

  /**
   * The rate falls along half a cosine from 1 to a last factor, and stays there: last + (1 - last)
   * (1 + cos(pi epoch / epochs)) / 2. Source: Loshchilov and Hutter, SGDR, ICLR 2017, equation 5.
   *
   * <pre>{@code Schedule.cosine(10, 0).factor(5) // 0.5}</pre>
   *
   * @param epochs after how many it gets there, at least 1
   * @param last 0 or more
   * @throws IllegalArgumentException if a number is out of its range; the message names it
   */
  public static Schedule cosine(int epochs, double last) {
    return new Schedule(
        Kind.COSINE,
        Checks.atLeast("the epochs", 1, epochs),
        Checks.notNegative("the last factor", last));
  }

  /**
   * The rate grows in equal steps over the first epochs: 1/n, 2/n, ... n/n, and stays 1.
   *
   * <pre>{@code Schedule.warmup(4).factor(0) // 0.25}</pre>
   *
   * @param epochs n, at least 1
   * @throws IllegalArgumentException if n is below 1
   */
  public static Schedule warmup(int epochs) {
    return new Schedule(Kind.WARMUP, Checks.atLeast("the epochs", 1, epochs), 1);
  }

  /**
   * The factor in an epoch.
   *
   * <pre>{@code Schedule.constant().factor(0) // 1.0}</pre>
   *
   * @param epoch counted from 0
   */
  public double factor(int epoch) {
    return switch (kind) {
      case CONSTANT -> 1;
      case STEPS -> power(number, Math.floorDiv(epoch, epochs));
      case EXPONENTIAL -> power(number, epoch);
      case INVERSE -> 1 / (1 + number * epoch);
      case COSINE -> {
        double way = Math.min(1.0, (double) epoch / epochs);
        yield number + (1 - number) * 0.5 * (1 + Elementary.cosPi(way));
      }
      case WARMUP -> Math.min(1.0, (epoch + 1.0) / epochs);
    };
  }

  /** By squaring, which gives the same bits everywhere and allocates nothing. */
  private static double power(double base, int exponent) {
    double result = 1;
    double square = base;
    for (int bits = exponent; bits > 0; bits >>= 1) {
      result *= (bits & 1) == 1 ? square : 1;
      square *= square;
    }
    return result;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Schedule that
        && kind == that.kind
        && epochs == that.epochs
        && Double.compare(number, that.number) == 0;
  }

  @Override
  public int hashCode() {
    return kind.hashCode() + 31 * epochs + Double.hashCode(number);
  }

  @Override
  public String toString() {
    return switch (kind) {
      case CONSTANT -> "constant rate";
      case STEPS -> "rate times " + number + " every " + epochs + " epochs";
      case EXPONENTIAL -> "rate times " + number + " every epoch";
      case INVERSE -> "rate over 1 + " + number + " epoch";
      case COSINE -> "rate along a cosine over " + epochs + " epochs to " + number;
      case WARMUP -> kind.name().toLowerCase(Locale.ROOT) + " over " + epochs + " epochs";
    };
  }
}
