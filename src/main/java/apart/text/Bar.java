package apart.text;

/** A number as a bar of {@code #}. */
public final class Bar {
  private static final int MOST = 1000;

  private Bar() {}

  /**
   * A bar as long as {@code value} is of {@code largest}: {@code width} characters for all of it,
   * none for 0, at least one for anything else.
   */
  public static String of(double value, double largest, int width) {
    if (width < 0 || width > MOST) {
      throw new IllegalArgumentException(
          "the width of a bar must be 0 to " + MOST + ", but is " + width);
    }
    if (!(value > 0) || !(largest > 0)) {
      return "";
    }
    double part = Math.min(1, value / largest);
    return "#".repeat(Math.max(1, (int) Math.round(part * width)));
  }
}
