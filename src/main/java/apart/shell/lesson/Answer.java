package apart.shell.lesson;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What answers a question: a number with a tolerance, or words.
 *
 * @param text as the author wrote it, without the tolerance
 * @param tolerance how far a number may be off; 0 for words
 */
public record Answer(String text, double tolerance) {
  private static final String NUMBER = "[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?";
  private static final Pattern PLUS_MINUS =
      Pattern.compile("(" + NUMBER + ")\\s*\\+-\\s*(" + NUMBER + ")");
  private static final Pattern FRACTION =
      Pattern.compile("(" + NUMBER + ")\\s*/\\s*(" + NUMBER + ")");

  /** A number, perhaps after "about" or "=", perhaps with a unit of words after it. */
  private static final Pattern TYPED =
      Pattern.compile("(?:about |= ?)?(" + NUMBER + ")(?:\\s+[a-z][a-z ]*)?\\.?");

  private static final List<String> WORDS =
      List.of("zero one two three four five six seven eight nine ten".split(" "));

  /** Reads {@code v}, {@code v +- tolerance} or words. */
  public static Answer parse(String source) {
    Matcher number = PLUS_MINUS.matcher(source);
    return number.matches()
        ? new Answer(number.group(1), Double.parseDouble(number.group(2)))
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
    Matcher fraction = FRACTION.matcher(text);
    if (fraction.matches()) {
      return OptionalDouble.of(
          Double.parseDouble(fraction.group(1)) / Double.parseDouble(fraction.group(2)));
    }
    Matcher number = TYPED.matcher(text);
    return number.matches()
        ? OptionalDouble.of(Double.parseDouble(number.group(1)))
        : OptionalDouble.empty();
  }

  /** Text without what does not matter: case, blanks, quotes, commas and full stops. */
  public static String normal(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[\\s\"'.,`]+", "");
  }

  /** As the author wrote it. */
  @Override
  public String toString() {
    return tolerance == 0 ? text : text + " +- " + tolerance;
  }
}
