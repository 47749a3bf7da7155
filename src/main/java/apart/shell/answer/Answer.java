package apart.shell.answer;

import apart.shell.source.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * What answers a question: a number with a tolerance, or words.
 *
 * @param text as the author wrote it, without the tolerance
 * @param tolerance how far a number may be off; 0 for words
 */
public record Answer(String text, double tolerance) {
  /** So many digits of a number that is not whole say enough. */
  private static final int ENOUGH_DIGITS = 3;

  /** With these, a word in a sentence is not the answer, or not the only one. */
  private static final Set<String> DOUBTFUL = Set.of("or", "not", "no", "neither", "nor", "and");

  private static final double HALF = 0.5 + 1e-9;

  /** Reads {@code v}, {@code v +- tolerance} or words. */
  public static Answer parse(String source) {
    String plain = source.replace("±", "+-");
    int sign = plain.indexOf("+-");
    String number = plain.substring(0, Math.max(0, sign)).strip();
    String tolerance = plain.substring(Math.max(0, sign) + (sign < 0 ? 0 : 2)).strip();
    return sign > 0 && Numeral.is(number) && Numeral.is(tolerance)
        ? new Answer(number, Double.parseDouble(tolerance))
        : new Answer(source, 0);
  }

  /** Whether an author's answer looks like a number and is none, so that nobody could give it. */
  public static boolean isBrokenNumber(String source) {
    boolean tolerant = source.contains("+-") || source.contains("±");
    Answer read = parse(source);
    return tolerant
        ? read.text().equals(source)
        : Numeral.isBegun(source.strip()) && !Numeral.is(source.strip());
  }

  /** Whether a number is asked for. */
  public boolean isNumber() {
    return number(text).isPresent();
  }

  /** Whether what somebody typed is this answer; case and blanks do not matter. */
  public boolean accepts(String typed) {
    Optional<Numeral> number = isNumber() ? Numeral.of(typed) : Optional.empty();
    return number
        .map(this::accepts)
        .orElseGet(() -> normal(text).equals(normal(typed)) || names(typed));
  }

  /** Whether a sentence has the one word that is the answer, and leaves it as it is. */
  private boolean names(String typed) {
    List<String> said = Wording.plain(typed);
    boolean named = Words.isWord(text) && said.contains(normal(text));
    return named && said.stream().noneMatch(DOUBTFUL::contains);
  }

  /** Whether one of the readings of a number is this answer, exact or rounded. */
  public boolean accepts(Numeral typed) {
    return typed.readings().stream().anyMatch(r -> accepts(r.value()) || isRounded(r));
  }

  /** Whether a number is within the tolerance, give or take a rounding of the last digits. */
  public boolean accepts(double actual) {
    double expected = number(text).orElse(Double.NaN);
    double rounding = 1e-12 * Math.abs(expected);
    return Math.abs(actual - expected) <= tolerance + rounding;
  }

  /**
   * Whether a number is this one rounded, or this one was rounded by the author, to no fewer than
   * three digits. Counts are not rounded.
   */
  private boolean isRounded(Numeral.Reading typed) {
    Numeral.Reading own = Numeral.of(text).orElseThrow().readings().get(0);
    if (own.value() == Math.rint(own.value())) {
      return false;
    }
    double apart = Math.abs(typed.value() - own.value());
    boolean typedRounded =
        typed.digits() >= ENOUGH_DIGITS
            && apart <= HALF * typed.last()
            && typed.last() >= own.last();
    boolean ownRounded =
        tolerance == 0 && own.digits() >= ENOUGH_DIGITS && apart <= HALF * own.last();
    return typedRounded || ownRounded;
  }

  /** The number that somebody typed, in any form that {@link Numeral} reads. */
  public static OptionalDouble number(String typed) {
    return Numeral.of(typed).stream().mapToDouble(n -> n.readings().get(0).value()).findFirst();
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
