package apart.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Doubles as text of which a reader can trust every sign: in a column the points stand under each
 * other, an exact zero is {@code 0} and nothing else is, and whether digits are hidden is known.
 */
public final class Numbers {
  private static final int LEAST = 1;
  private static final int MOST = 17;
  private static final double LARGE = 1e7;
  private static final double SMALL = 1e-3;

  private static volatile int digits = 4;

  private Numbers() {}

  /** How many decimals are shown; 4 at the start. */
  public static int digits() {
    return digits;
  }

  /**
   * Sets how many decimals are shown from now on.
   *
   * @param decimals 1 to 17
   * @throws IllegalArgumentException if out of range
   */
  public static void digits(int decimals) {
    if (decimals < LEAST || decimals > MOST) {
      throw new IllegalArgumentException(
          "digits(" + decimals + "): expected " + LEAST + " to " + MOST + " decimals");
    }
    digits = decimals;
  }

  /** What is shown while all decimals are; how many are shown afterwards is as before. */
  public static String withAll(Supplier<String> shown) {
    return with(MOST, Given.present("what is shown", shown));
  }

  /** What is shown while one decimal less is, of two or more. */
  public static String withOneLess(Supplier<String> shown) {
    return with(Math.max(LEAST, digits - 1), Given.present("what is shown", shown));
  }

  private static String with(int decimals, Supplier<String> shown) {
    int before = digits;
    digits = decimals;
    try {
      return shown.get();
    } finally {
      digits = before;
    }
  }

  /** One number on its own: {@code 0.0848}, {@code 0}, {@code 1.1e-17}. */
  public static String of(double value) {
    return column(value).get(0).strip();
  }

  /** A count with its noun: {@code 1 sample}, {@code 4 samples}. */
  public static String count(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  /** Sizes of layers as in 2-3-1. */
  public static String sizes(int... sizes) {
    return Arrays.stream(Given.present("the sizes", sizes))
        .mapToObj(Integer::toString)
        .collect(Collectors.joining("-"));
  }

  /** Numbers that stand in one column: equally many decimals, equally long texts. */
  static List<String> column(double... values) {
    List<String> cells = new ArrayList<>();
    boolean scientific = isScientific(values);
    int decimals = areWhole(values) ? 0 : digits;
    for (double value : values) {
      cells.add(cell(value, decimals, scientific));
    }
    int width = cells.stream().mapToInt(String::length).max().orElse(0);
    cells.replaceAll(cell -> " ".repeat(width - cell.length()) + cell);
    return cells;
  }

  /** Whether the texts of {@link #column} hide digits of some value. */
  static boolean hidesDigits(double... values) {
    List<String> cells = column(values);
    for (int i = 0; i < values.length; i++) {
      if (Double.isFinite(values[i]) && Double.parseDouble(cells.get(i).strip()) != values[i]) {
        return true;
      }
    }
    return false;
  }

  private static String cell(double value, int decimals, boolean scientific) {
    if (!Double.isFinite(value)) {
      return Double.toString(value) + afterPoint(decimals, scientific);
    }
    if (value == 0) {
      return "0" + afterPoint(decimals, scientific);
    }
    if (scientific) {
      return scientific(value, digits);
    }
    String fixed = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
    return new BigDecimal(fixed).signum() == 0 ? scientific(value, 1) : fixed;
  }

  /** Room for what stands right of the point in the other rows. */
  private static String afterPoint(int decimals, boolean scientific) {
    return " ".repeat(scientific || decimals == 0 ? 0 : decimals + 1);
  }

  private static String scientific(double value, int decimals) {
    return String.format(Locale.ROOT, "%." + decimals + "e", value);
  }

  private static boolean isScientific(double... values) {
    double largest = Arrays.stream(values).filter(Double::isFinite).map(Math::abs).max().orElse(0);
    return largest >= LARGE || (largest > 0 && largest < SMALL);
  }

  private static boolean areWhole(double... values) {
    return Arrays.stream(values).filter(Double::isFinite).allMatch(v -> v == Math.rint(v));
  }
}
