package apart.shell.source;

import java.util.ArrayList;
import java.util.List;

/** Text by its words: what stands between blanks and line breaks. */
public final class Words {
  private Words() {}

  /** The words, in order. */
  public static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int end = end(text, from);
      if (end > from) {
        words.add(text.substring(from, end));
      }
      from = end + 1;
    }
    return words;
  }

  /** A count with its noun: {@code 1 step}, {@code 2 steps}. */
  public static String count(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  /** The first word; empty if there is none. */
  public static String first(String text) {
    String stripped = text.stripLeading();
    return stripped.substring(0, end(stripped, 0));
  }

  /** The words with one blank between them. */
  public static String spaced(String text) {
    return String.join(" ", of(text));
  }

  /** Whether a text is digits and nothing else. */
  public static boolean isDigits(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** Whether a text is letters, at least one, and nothing else. */
  public static boolean isWord(String text) {
    return !text.isEmpty() && text.codePoints().allMatch(Character::isLetter);
  }

  /** What of a text stands before a bracket or type arguments. */
  public static String name(String text) {
    int end = 0;
    while (end < text.length() && text.charAt(end) != '(' && text.charAt(end) != '<') {
      end++;
    }
    return text.substring(0, end);
  }

  private static int end(String text, int from) {
    int end = from;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end;
  }
}
