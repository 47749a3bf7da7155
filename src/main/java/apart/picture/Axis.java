package apart.picture;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * What an axis measures, and from where to where. An axis without ends takes them from what is
 * drawn.
 *
 * @param name such as {@code epoch}; may be empty
 * @param from the value at its beginning, or NaN
 * @param to the value at its end, or NaN
 * @param logarithmic whether each step multiplies
 */
public record Axis(String name, double from, double to, boolean logarithmic)
    implements Serializable {
  private static final double PADDING = 0.04;
  private static final double LEAST_ROOM = 1e-305; // below it steps between ticks would vanish
  private static final int MOST_EXPONENT = 6;
  private static final int LEAST_EXPONENT = -4;

  /** A round value on an axis, with its text. */
  record Tick(double value, String text) {}

  /** An axis as long as what is drawn. */
  public static Axis of(String name) {
    return new Axis(name, Double.NaN, Double.NaN, false);
  }

  /** An axis with ends. */
  public static Axis of(String name, double from, double to) {
    return new Axis(name, from, to, false);
  }

  /** The same, each step a factor; it takes its ends from what is drawn. */
  public Axis log() {
    return new Axis(name, Double.NaN, Double.NaN, true);
  }

  /** An axis with a little more room than from the least to the greatest of some values. */
  public static Axis around(String name, double least, double greatest) {
    return of(name).over(least, greatest, PADDING);
  }

  /** Round values at even steps, at most so many, that reach from before its ends to after. */
  public List<Double> roundSteps(int most) {
    List<Double> steps = new ArrayList<>(ticks(most - 2).stream().map(Tick::value).toList());
    if (steps.isEmpty()) {
      return List.of(from, to);
    }
    double step = steps.size() < 2 ? to / 2 - from / 2 : steps.get(1) - steps.get(0);
    if (steps.get(0) > from) {
      steps.add(0, Math.max(-Double.MAX_VALUE, steps.get(0) - step));
    }
    if (steps.get(steps.size() - 1) < to) {
      steps.add(Math.min(Double.MAX_VALUE, steps.get(steps.size() - 1) + step));
    }
    return steps;
  }

  boolean hasEnds() {
    return Double.isFinite(from) && Double.isFinite(to);
  }

  /** Whether a value has a place on an axis of this kind. */
  boolean takes(double value) {
    return Double.isFinite(value) && (!logarithmic || value > 0);
  }

  /** The same with ends, if it has none: those of the values with a little room. */
  Axis fitted(double least, double greatest) {
    return hasEnds() ? this : over(least, greatest, logarithmic ? 0 : PADDING);
  }

  private Axis over(double least, double greatest, double padding) {
    if (logarithmic) {
      double low = Math.floor(Math.log10(least) + 1e-9);
      double high = Math.max(low + 1, Math.ceil(Math.log10(greatest) - 1e-9));
      return new Axis(name, power(low), power(high), true);
    }
    double room = greatest / 2 - least / 2; // half of it: no difference of doubles gets infinite
    if (!(room > 0)) {
      room = least == 0 ? 1 : Math.max(100 * LEAST_ROOM, Math.abs(least) / 10);
    } else {
      room = Math.max(100 * LEAST_ROOM, 2 * room * padding);
    }
    return new Axis(name, finite(least - room), finite(greatest + room), false);
  }

  private static double power(double exponent) {
    return Math.max(Double.MIN_VALUE, finite(StrictMath.pow(10, exponent)));
  }

  private static double finite(double value) {
    return Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, value));
  }

  /** Where a value stands: 0 at the beginning, 1 at the end; NaN if it has no place. */
  double part(double value) {
    if (!takes(value)) {
      return Double.NaN;
    }
    double begin = level(from) / 2; // halves: no difference of doubles gets infinite
    return (level(value) / 2 - begin) / (level(to) / 2 - begin);
  }

  /** The value that stands at a part of the axis. */
  double at(double part) {
    double level = (1 - part) * level(from) + part * level(to);
    return logarithmic ? StrictMath.pow(10, level) : level;
  }

  /** Which of so many dots along the axis is nearest to a value; may be outside, -1 for none. */
  int dot(double value, int dots) {
    double part = part(value);
    return Double.isNaN(part) ? -1 : (int) Math.round(part * (dots - 1));
  }

  private double level(double value) {
    return logarithmic ? Math.log10(value) : value;
  }

  /** Round values on the axis, at most so many, in ascending order. */
  List<Tick> ticks(int most) {
    return logarithmic ? powers(Math.max(2, most)) : steps(Math.max(2, most));
  }

  private List<Tick> powers(int most) {
    int low = (int) Math.ceil(Math.log10(from) - 1e-9);
    int high = (int) Math.floor(Math.log10(to) + 1e-9);
    int stride = Math.max(1, (high - low + most - 1) / most);
    List<Tick> ticks = new ArrayList<>();
    for (int exponent = low; exponent <= high; exponent += stride) {
      double value = power(exponent);
      ticks.add(new Tick(value, text(value, exponent)));
    }
    return ticks;
  }

  private List<Tick> steps(int most) {
    double range = to / most - from / most;
    if (!(range >= LEAST_ROOM)) {
      return List.of();
    }
    int exponent = (int) Math.floor(Math.log10(range));
    BigDecimal step = BigDecimal.ONE.scaleByPowerOfTen(exponent);
    for (int factor : new int[] {1, 2, 5, 10, 20}) {
      step = BigDecimal.valueOf(factor).scaleByPowerOfTen(exponent);
      if (step.doubleValue() >= range * (1 - 1e-9)) {
        break;
      }
    }
    List<Tick> ticks = new ArrayList<>();
    double size = step.doubleValue();
    int last = -step.stripTrailingZeros().scale();
    double first = Math.ceil(from / size - 1e-9);
    // As a count: near the largest doubles, and where two doubles are a step, no sum would end it.
    for (int i = 0; i <= 2 * most && (first + i) * size <= to + size * 1e-9; i++) {
      BigDecimal value = step.multiply(new BigDecimal(first + i, MathContext.DECIMAL64));
      if (Double.isFinite(value.doubleValue())) {
        ticks.add(new Tick(value.doubleValue(), text(value.doubleValue(), last)));
      }
    }
    return ticks;
  }

  /** A round value whose last digit has an exponent. */
  private static String text(double value, int exponent) {
    if (value == 0) {
      return "0";
    }
    BigDecimal exact = new BigDecimal(value, new MathContext(12)).stripTrailingZeros();
    int first = exact.precision() - exact.scale() - 1;
    if (first >= MOST_EXPONENT || exponent < LEAST_EXPONENT) {
      String digits = exact.unscaledValue().abs().toString();
      String rest = digits.length() > 1 ? "." + digits.substring(1) : "";
      return (value < 0 ? "-" : "") + digits.charAt(0) + rest + "e" + first;
    }
    return exact.setScale(Math.max(0, Math.max(-exponent, exact.scale()))).toPlainString();
  }
}
