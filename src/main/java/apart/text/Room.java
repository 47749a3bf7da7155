package apart.text;

import java.util.function.Supplier;

/**
 * How much room there is for a value, and of what kind: the size of the screen, whether it shows
 * more than ASCII characters, and how many rows and columns of a large value.
 */
public final class Room {
  private static final int ROWS = 24;
  private static final int CELLS_ACROSS = 20;
  private static final int NARROWEST = 20;

  private static final int NARROW = 60;
  private static final int WIDE = 100;

  private static volatile int columns = fromEnvironment();
  private static volatile boolean unicode = Boolean.getBoolean("apart.unicode");
  private static volatile boolean whole;

  private Room() {}

  /** Width of the screen in characters; 80 unless the terminal or COLUMNS says otherwise. */
  public static int columns() {
    return columns;
  }

  /** Sets the width; less than 20 counts as 20. */
  public static void columns(int width) {
    columns = Math.max(NARROWEST, width);
  }

  /** Height of the screen in lines, as far as its width tells: 20, 24 or 36. */
  public static int lines() {
    return columns < NARROW ? 20 : columns < WIDE ? 24 : 36;
  }

  /** Whether curves and cells may be drawn with more than ASCII characters. */
  public static boolean unicode() {
    return unicode;
  }

  /** Sets whether they may. */
  public static void unicode(boolean shown) {
    unicode = shown;
  }

  /** The text of a value with nothing left out, however large it is. */
  public static String whole(Supplier<String> text) {
    Given.present("the text", text);
    boolean before = whole;
    whole = true;
    try {
      return text.get();
    } finally {
      whole = before;
    }
  }

  /** How many rows of a table are shown before the middle is left out. */
  static int rows() {
    return whole ? Integer.MAX_VALUE : ROWS;
  }

  /** How many columns of a table are shown before the middle is left out. */
  static int cellsAcross() {
    return whole ? Integer.MAX_VALUE : CELLS_ACROSS;
  }

  /** Whether nothing is to be left out. */
  static boolean isWhole() {
    return whole;
  }

  private static int fromEnvironment() {
    String set = System.getenv("COLUMNS");
    return set != null && set.matches("[1-9][0-9]{1,3}")
        ? Math.max(NARROWEST, Integer.parseInt(set))
        : 80;
  }
}
