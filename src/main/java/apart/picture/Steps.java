package apart.picture;

import apart.text.Numbers;
import java.io.Serializable;

/**
 * Nine steps between a least and a greatest value, by which cells are drawn: equal values are equal
 * steps. Of numbers with both signs, the middle step is around 0.
 *
 * @param least the value of the first step
 * @param greatest the value of the last step
 * @param signed whether the middle step is around 0, and the steps to both sides of it are signs
 */
public record Steps(double least, double greatest, boolean signed) implements Serializable {
  static final int COUNT = 9;
  static final int MISSING = -1;

  /** In ink from none to all, in four fonts; of the steps of sizes. */
  private static final String RAMP = " .:+=xoO@";

  /** Of steps with a sign: sign, then size. */
  private static final String[] SIGNED = {"-@", "-o", "-x", "-.", " 0", "+.", "+x", "+o", "+@"};

  private static final String SHADES = "  \u2591\u2591\u2592\u2592\u2593\u2593\u2588";

  /** From the least to the greatest of some values; those that are not finite do not count. */
  public static Steps over(double[]... rows) {
    double least = Double.POSITIVE_INFINITY;
    double greatest = Double.NEGATIVE_INFINITY;
    for (double[] row : rows) {
      for (double value : row) {
        if (Double.isFinite(value)) {
          least = Math.min(least, value);
          greatest = Math.max(greatest, value);
        }
      }
    }
    return least > greatest ? new Steps(0, 0, false) : new Steps(least, greatest, false);
  }

  /** As {@link #over}; where there are both signs, as far below 0 as above. */
  public static Steps signedOver(double[]... rows) {
    Steps steps = over(rows);
    if (steps.least >= 0) {
      return new Steps(0, steps.greatest, false);
    }
    double most = Math.max(-steps.least, steps.greatest);
    return new Steps(-most, most, true);
  }

  /** The step of a value, 0 to 8; -1 for NaN. Infinities are at the ends. */
  int of(double value) {
    if (Double.isNaN(value)) {
      return MISSING;
    }
    if (greatest == least) {
      return signed || value == 0 ? 0 : COUNT / 2;
    }
    double part = (value / 2 - least / 2) / (greatest / 2 - least / 2);
    return (int) Math.max(0, Math.min(COUNT - 1, Math.round(part * (COUNT - 1))));
  }

  /** A step as one character. */
  static char ramp(int step, boolean unicode) {
    return step == MISSING ? '?' : (unicode ? SHADES : RAMP).charAt(step);
  }

  /** A step as two characters. */
  String pair(int step, boolean unicode) {
    if (step == MISSING) {
      return "??";
    }
    if (signed) {
      return SIGNED[step];
    }
    String one = Character.toString(ramp(step, unicode));
    return one + one;
  }

  /** What the characters mean, for maps. */
  String legend(boolean unicode) {
    StringBuilder ramp = new StringBuilder();
    int last = MISSING;
    for (int step = 0; step < COUNT; step++) {
      char mark = ramp(step, unicode);
      if (step == 0 || mark != last) {
        ramp.append(mark);
      }
      last = mark;
    }
    return least == greatest
        ? "all cells are " + Numbers.of(least)
        : "blank is %s, the least; %s rise to %s"
            .formatted(Numbers.of(least), ramp.substring(1), Numbers.of(greatest));
  }

  /** What the pairs of characters mean, for grids. */
  String pairLegend(boolean unicode) {
    if (!signed) {
      return legend(unicode);
    }
    return "sign, then size: 0 almost 0, . about %s, x %s, o %s, @ %s"
        .formatted(
            Numbers.of(greatest / 4),
            Numbers.of(greatest / 2),
            Numbers.of(greatest / 4 * 3),
            Numbers.of(greatest));
  }
}
