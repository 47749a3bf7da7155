package apart.picture;

import apart.text.Numbers;
import apart.wire.Ink;
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

  private static final String BLANK = "blank ";

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
    return least == greatest
        ? "all cells are " + Numbers.of(least)
        : BLANK
            + "is %s, the least; %s rise to %s"
                .formatted(Numbers.of(least), ramp(unicode), Numbers.of(greatest));
  }

  /** The different characters of the ramp but the blank. */
  private static String ramp(boolean unicode) {
    StringBuilder ramp = new StringBuilder();
    for (int step = 1; step < COUNT; step++) {
      char mark = ramp(step, unicode);
      if (mark != ramp(step - 1, unicode)) {
        ramp.append(mark);
      }
    }
    return ramp.toString();
  }

  /** A line of a legend with the marks of its characters: a terminal shows colours for them. */
  static String inked(String line, boolean unicode) {
    String ramp = ramp(unicode);
    StringBuilder inked = new StringBuilder();
    for (int i = 0; i < ramp.length(); i++) {
      int step = COUNT - 1;
      while (ramp(step, unicode) != ramp.charAt(i)) {
        step--;
      }
      inked.append(Ink.step(false, step)).append(ramp.charAt(i));
    }
    String blank = Ink.step(false, 0) + BLANK.strip() + Ink.NONE + " ";
    return line.replace(ramp, inked.append(Ink.NONE)).replace(BLANK, blank);
  }

  /** What the pairs of characters mean, for grids. */
  String pairLegend(boolean unicode) {
    if (!signed) {
      return least == greatest
          ? legend(unicode)
          : BLANK
              + "is %s; %s rise to %s"
                  .formatted(Numbers.of(least), ramp(unicode), Numbers.of(greatest));
    }
    return "sign, then size: 0 almost 0, . about %s, x %s, o %s, @ %s"
        .formatted(
            Numbers.of(greatest / 4),
            Numbers.of(greatest / 2),
            Numbers.of(greatest / 4 * 3),
            Numbers.of(greatest));
  }
}
