package apart.nn;

import apart.text.Numbers;
import java.util.Locale;
import java.util.function.IntFunction;

/** Samples that are pictures, as characters: two a pixel, from blank for 0 to the densest. */
final class Pixels {
  private static final String SHADES = " .:-=+*#%@";
  private static final int MOST_BESIDE = 4;

  private final double[][] x;
  private final int samples;
  private final int width;

  /**
   * Pictures.
   *
   * @param x a row per pixel, row by row of the picture, a column per sample
   * @param width of a picture, in pixels
   */
  Pixels(double[][] x, int samples, int width) {
    this.x = x;
    this.samples = samples;
    this.width = width;
  }

  /** Up to four samples beside each other, under their classes if there are several. */
  String text(IntFunction<String> classOf) {
    int shown = Math.min(MOST_BESIDE, samples);
    double darkest = darkest(shown);
    StringBuilder text = new StringBuilder();
    for (int s = 0; s < shown && samples > 1; s++) {
      String label = "|sample " + (s + 1) + ": " + classOf.apply(s);
      text.append(String.format(Locale.ROOT, "%-" + (2 * width + 1) + "s", label));
    }
    text.append(samples > 1 ? "|\n" : "");
    for (int pixel = 0; pixel < x.length; pixel += width) {
      for (int s = 0; s < shown; s++) {
        text.append('|');
        for (int column = 0; column < width; column++) {
          char shade = shade(x[pixel + column][s], darkest);
          text.append(shade).append(shade);
        }
      }
      text.append("|\n");
    }
    return text.append("from blank for 0 to @@ for ").append(Numbers.of(darkest)).toString();
  }

  private double darkest(int shown) {
    double darkest = 0;
    for (double[] row : x) {
      for (int s = 0; s < shown; s++) {
        darkest = Math.max(darkest, row[s]);
      }
    }
    return darkest;
  }

  private static char shade(double pixel, double darkest) {
    double ink = darkest == 0 ? 0 : Math.max(0, pixel) / darkest;
    return SHADES.charAt((int) Math.round(ink * (SHADES.length() - 1)));
  }
}
