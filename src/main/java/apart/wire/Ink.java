package apart.wire;

import java.util.ArrayList;
import java.util.List;

/**
 * Marks within a text that say what its characters mean, so that a terminal can colour them: which
 * series, which step between least and greatest, or an axis. They are characters that Unicode keeps
 * for programs' own use; without them a text is the plain one. A mark holds until the next, the end
 * of a meaning, or the end of the line.
 */
public final class Ink {
  /** How many series there are; more begin again with the first. */
  public static final int SERIES = 8;

  /** How many steps there are, of sizes and of values with a sign. */
  public static final int STEPS = 9;

  private static final char FIRST = '\ufdd0';
  private static final int FIRST_SIZE = SERIES;
  private static final int FIRST_SIGN = FIRST_SIZE + STEPS;
  private static final int AXIS_CODE = FIRST_SIGN + STEPS;

  /** Lines, ticks and frames around what is drawn. */
  public static final char AXIS = (char) (FIRST + AXIS_CODE);

  /** What follows has no meaning of its own. */
  public static final char NONE = (char) (AXIS + 1);

  private static final char LAST = NONE;

  private Ink() {}

  /** What a mark says of the characters after it. */
  public enum Meaning {
    /** They belong to a series. */
    SERIES,
    /** They are a step from small to large. */
    SIZE,
    /** They are a step from negative to positive, the middle one around 0. */
    SIGN,
    /** They are around what is drawn. */
    AXIS,
    /** Nothing. */
    NONE
  }

  /**
   * Characters of one meaning.
   *
   * @param number which series or step, from 0
   */
  public record Stretch(Meaning meaning, int number, String text) {}

  /** The mark of a series, from 0; less than 0 is none. */
  public static char series(int series) {
    return series < 0 ? NONE : (char) (FIRST + series % SERIES);
  }

  /**
   * The mark of a step.
   *
   * @param signed whether the steps have signs
   * @param step 0 to 8; less is none
   */
  public static char step(boolean signed, int step) {
    return step < 0 ? NONE : (char) (FIRST + (signed ? FIRST_SIGN : FIRST_SIZE) + step);
  }

  /** A text without its marks. */
  public static String strip(String text) {
    int first = 0;
    while (first < text.length() && !isMark(text.charAt(first))) {
      first++;
    }
    if (first == text.length()) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length()).append(text, 0, first);
    for (int i = first; i < text.length(); i++) {
      if (!isMark(text.charAt(i))) {
        plain.append(text.charAt(i));
      }
    }
    return plain.toString();
  }

  /** How many characters of a text are not marks. */
  public static int width(String text) {
    return text.length() - (int) text.chars().filter(c -> isMark((char) c)).count();
  }

  /** A line in stretches, each of one meaning. */
  public static List<Stretch> stretches(String line) {
    List<Stretch> all = new ArrayList<>();
    char mark = NONE;
    int from = 0;
    for (int i = 0; i <= line.length(); i++) {
      if (i == line.length() || isMark(line.charAt(i))) {
        if (i > from) {
          all.add(stretch(mark, line.substring(from, i)));
        }
        mark = i < line.length() ? line.charAt(i) : mark;
        from = i + 1;
      }
    }
    return all;
  }

  private static Stretch stretch(char mark, String text) {
    int code = mark - FIRST;
    if (code >= AXIS_CODE) {
      return new Stretch(mark == AXIS ? Meaning.AXIS : Meaning.NONE, 0, text);
    }
    return code >= FIRST_SIGN
        ? new Stretch(Meaning.SIGN, code - FIRST_SIGN, text)
        : code >= FIRST_SIZE
            ? new Stretch(Meaning.SIZE, code - FIRST_SIZE, text)
            : new Stretch(Meaning.SERIES, code, text);
  }

  /** Whether a character is a mark. */
  public static boolean isMark(char c) {
    return c >= FIRST && c <= LAST;
  }
}
