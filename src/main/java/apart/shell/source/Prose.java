package apart.shell.source;

import java.util.List;
import java.util.Set;

/** Sentences, as people type them where Java is expected, too. */
public final class Prose {
  private static final int WORDS_OF_A_SENTENCE = 3;

  /** Words of Java that stand before or after other words there. */
  private static final Set<String> JAVA =
      Set.of(
          ("abstract boolean byte case char class double enum extends final float implements import"
                  + " instanceof int interface long native new package permits private protected"
                  + " public record return sealed short static strictfp super synchronized throw"
                  + " throws transient var void volatile")
              .split(" "));

  /** Words with which other languages declare a variable. */
  private static final Set<String> DECLARING = Set.of("let", "const", "val", "auto");

  /** Words that lines of programs begin with, in Java or elsewhere. */
  private static final Set<String> BEGINNING =
      Set.of(
          ("assert yield else do if while for foreach elif elsif try catch finally switch break"
                  + " continue goto let const val auto dim def fun func function fn print println"
                  + " printf puts echo del delete rm from not lambda")
              .split(" "));

  /** Words that begin a sentence and are no types. */
  private static final Set<String> OPENING =
      Set.of(
          "It",
          "They",
          "The",
          "That",
          "This",
          "These",
          "Those",
          "Both",
          "All",
          "None",
          "Nothing",
          "Everything",
          "We",
          "There",
          "No",
          "Yes",
          "You",
          "Its",
          "Their");

  private Prose() {}

  /**
   * Whether a text is prose: somewhere two words stand beside each other as they never do in Java.
   */
  public static boolean is(String text) {
    return pairs(text) > 0;
  }

  /** Whether a text is prose of at least three words. */
  public static boolean isSentence(String text) {
    return is(text) && isLong(text);
  }

  /**
   * Whether a text is nothing but words and numbers beside each other, without the words that
   * programs begin with: {@code no change}, {@code 3 squared}, {@code 0 of 3}.
   */
  public static boolean isRemark(String text) {
    List<String> words = Words.of(text.strip());
    return words.size() > 1
        && !BEGINNING.contains(words.get(0))
        && (!Character.isUpperCase(words.get(0).charAt(0)) || OPENING.contains(words.get(0)))
        && words.subList(0, words.size() - 1).stream().allMatch(w -> isPlain(w, ",:") || isCount(w))
        && (isPlain(words.get(words.size() - 1), ".,:!?") || isCount(words.get(words.size() - 1)));
  }

  private static boolean isCount(String word) {
    String bare = word.endsWith(",") ? word.substring(0, word.length() - 1) : word;
    return !bare.isEmpty()
        && bare.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.')
        && bare.chars().anyMatch(Character::isDigit);
  }

  /** Whether a text has as many words as a sentence, of whatever kind. */
  public static boolean isLong(String text) {
    return Words.of(text).size() >= WORDS_OF_A_SENTENCE;
  }

  /** How often two words stand beside each other as they never do in Java. */
  private static int pairs(String text) {
    String bare = withoutStrings(text.strip());
    if (bare.startsWith("//") || bare.startsWith("/*")) {
      return 0;
    }
    return tight(bare).lines().mapToInt(Prose::pairsOfLine).sum();
  }

  /**
   * Without the blanks around the commas and in the corners of Java's brackets: {@code f( a, b )}.
   */
  private static String tight(String text) {
    StringBuilder tight = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      char before = tight.length() == 0 ? ' ' : tight.charAt(tight.length() - 1);
      if (depth > 0 && Character.isWhitespace(character)) {
        int next = i;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
          next++;
        }
        char after = next < text.length() ? text.charAt(next) : ' ';
        if ("([{,".indexOf(before) >= 0 || ")]},".indexOf(after) >= 0) {
          i = next - 1;
          continue;
        }
      }
      boolean call = character == '(' && (isInWord(before) || Character.isDigit(before));
      if (call || character == '{' || character == '[' || (depth > 0 && character == '(')) {
        depth++;
      } else if (depth > 0 && ")]}".indexOf(character) >= 0) {
        depth--;
      }
      tight.append(character);
    }
    return tight.toString();
  }

  private static int pairsOfLine(String line) {
    int pairs = 0;
    List<String> words = Words.of(line);
    for (int i = 1; i < words.size(); i++) {
      boolean second = isPlain(words.get(i), ".,;:!?)") && !isDeclared(words, i);
      pairs += isPlain(words.get(i - 1), ",") && second ? 1 : 0;
    }
    return pairs;
  }

  /** Whether a word is the name that {@code Type name = ...} or {@code Type name;} declares. */
  private static boolean isDeclared(List<String> words, int at) {
    boolean type =
        Character.isUpperCase(words.get(at - 1).charAt(0)) || DECLARING.contains(words.get(at - 1));
    boolean ended = words.get(at).endsWith(";");
    boolean set = at + 1 < words.size() && words.get(at + 1).startsWith("=");
    return type && (ended || set);
  }

  /** Whether a word is letters, none of Java's words, and perhaps a sign after them. */
  private static boolean isPlain(String word, String signs) {
    int end = word.length();
    while (end > 0 && signs.indexOf(word.charAt(end - 1)) >= 0) {
      end--;
    }
    String letters = word.substring(0, end);
    return !letters.isEmpty()
        && Character.isLetter(letters.charAt(0))
        && letters.chars().allMatch(Prose::isInWord)
        && !JAVA.contains(letters);
  }

  private static boolean isInWord(int character) {
    return Character.isLetter(character) || "'’-".indexOf(character) >= 0;
  }

  /** A text without what stands between quotes. */
  private static String withoutStrings(String text) {
    StringBuilder bare = new StringBuilder();
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      boolean quote = character == '"' && (i == 0 || text.charAt(i - 1) != '\\');
      inside ^= quote;
      bare.append(inside || quote ? "_" : String.valueOf(character));
    }
    return bare.toString();
  }
}
