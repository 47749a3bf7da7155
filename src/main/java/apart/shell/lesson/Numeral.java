package apart.shell.lesson;

import apart.shell.source.Words;
import java.util.OptionalDouble;

/** Numbers as people type them. */
final class Numeral {
  private Numeral() {}

  /** Whether a text is a number and nothing else: {@code -0.5}, {@code .5}, {@code 1e-3}. */
  static boolean is(String text) {
    return end(text, 0) == text.length();
  }

  /**
   * The number in a text of small letters, perhaps after "about" or "=", perhaps with a unit of
   * words after it.
   */
  static OptionalDouble find(String text) {
    int from = afterIntroduction(text);
    int end = end(text, from);
    return end > 0 && isUnit(text.substring(end))
        ? OptionalDouble.of(Double.parseDouble(text.substring(from, end)))
        : OptionalDouble.empty();
  }

  /** Whether a number was meant that is none to us: 0,5 or 50%. */
  static boolean isAlmost(String text) {
    int at = afterSign(text, afterIntroduction(text));
    int end = afterDigits(text, at);
    if (end == at) {
      return false;
    }
    while (end < text.length() && ".,".indexOf(text.charAt(end)) >= 0) {
      int next = afterDigits(text, end + 1);
      if (next == end + 1) {
        break;
      }
      end = next;
    }
    String rest = withoutPoint(text.substring(end).strip());
    return rest.isEmpty() || rest.equals("%") || rest.equals("percent") || rest.equals("per cent");
  }

  private static boolean isUnit(String rest) {
    String words = withoutPoint(rest);
    return words.isEmpty()
        || (Character.isWhitespace(words.charAt(0))
            && Words.of(words).stream().allMatch(Numeral::isSmall));
  }

  private static boolean isSmall(String word) {
    return word.chars().allMatch(c -> c >= 'a' && c <= 'z');
  }

  private static String withoutPoint(String text) {
    return text.endsWith(".") ? text.substring(0, text.length() - 1).stripTrailing() : text;
  }

  private static int afterIntroduction(String text) {
    if (text.startsWith("about ")) {
      return "about ".length();
    }
    return text.startsWith("= ") ? 2 : text.startsWith("=") ? 1 : 0;
  }

  /** Where the number at {@code from} ends; -1 if there is none. */
  private static int end(String text, int from) {
    int whole = afterSign(text, from);
    int point = afterDigits(text, whole);
    int end = text.startsWith(".", point) ? afterDigits(text, point + 1) : point;
    if (end - whole < (end > point ? 2 : 1)) {
      return -1;
    }
    if (!text.startsWith("e", end) && !text.startsWith("E", end)) {
      return end;
    }
    int exponent = afterSign(text, end + 1);
    int after = afterDigits(text, exponent);
    return after > exponent ? after : end;
  }

  private static int afterSign(String text, int from) {
    return text.startsWith("-", from) || text.startsWith("+", from) ? from + 1 : from;
  }

  private static int afterDigits(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }
}
