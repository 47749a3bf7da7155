package apart.shell.lesson;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * What answers a question: a number with a tolerance, or words.
 *
 * @param text as the author wrote it, without the tolerance
 * @param tolerance how far a number may be off; 0 for words
 */
public record Answer(String text, double tolerance) {
  private static final List<String> WORDS =
      List.of("zero one two three four five six seven eight nine ten".split(" "));

  /** Reads {@code v}, {@code v +- tolerance} or words. */
  public static Answer parse(String source) {
    int sign = source.indexOf("+-");
    String number = source.substring(0, Math.max(0, sign)).strip();
    String tolerance = source.substring(Math.max(0, sign) + (sign < 0 ? 0 : 2)).strip();
    return sign > 0 && Numeral.is(number) && Numeral.is(tolerance)
        ? new Answer(number, Double.parseDouble(tolerance))
        : new Answer(source, 0);
  }

  /** Whether a number is asked for. */
  public boolean isNumber() {
    return number(text).isPresent();
  }

  /** Whether what somebody typed is this answer; case and blanks do not matter. */
  public boolean accepts(String typed) {
    OptionalDouble expected = number(text);
    OptionalDouble actual = number(typed);
    if (expected.isPresent() && actual.isPresent()) {
      return accepts(actual.getAsDouble());
    }
    return normal(text).equals(normal(typed));
  }

  /** Whether a number is within the tolerance, give or take a rounding of the last digits. */
  public boolean accepts(double actual) {
    double expected = number(text).orElse(Double.NaN);
    double rounding = 1e-12 * Math.abs(expected);
    return Math.abs(actual - expected) <= tolerance + rounding;
  }

  /** The number that somebody typed as digits, as a fraction or as a word up to ten. */
  public static OptionalDouble number(String typed) {
    String text = typed.strip().toLowerCase(Locale.ROOT);
    int word = WORDS.indexOf(text);
    if (word >= 0) {
      return OptionalDouble.of(word);
    }
    int slash = text.indexOf('/');
    if (slash > 0) {
      String above = text.substring(0, slash).strip();
      String below = text.substring(slash + 1).strip();
      return Numeral.is(above) && Numeral.is(below)
          ? OptionalDouble.of(Double.parseDouble(above) / Double.parseDouble(below))
          : OptionalDouble.empty();
    }
    return Numeral.find(text);
  }

  /** Text without what does not matter: case, blanks, quotes, commas and full stops. */
  public static String normal(String text) {
    StringBuilder normal = new StringBuilder();
    text.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(c -> !Character.isWhitespace(c) && "\"'.,`".indexOf(c) < 0)
        .forEach(normal::appendCodePoint);
    return normal.toString();
  }

  /** As the author wrote it. */
  @Override
  public String toString() {
    return tolerance == 0 ? text : text + " +- " + tolerance;
  }
}
