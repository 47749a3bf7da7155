package apart.shell.source;

import java.util.Map;
import java.util.Optional;

/**
 * Characters that word processors and web pages put in place of Java's. Blanks that only look
 * otherwise are taken for blanks; other signs have plain forms, which the learner is shown. What is
 * between quotes is left as it is.
 */
public final class Typography {
  private static final char FIRST_FULL_WIDTH = '\uff01';
  private static final char LAST_FULL_WIDTH = '\uff5e';
  private static final int FROM_FULL_WIDTH = FIRST_FULL_WIDTH - '!';

  private static final String BLANKS = "\u00a0\u1680\u2007\u202f\u205f\u3000";

  private static final String NOTHING = "\u200b\u200c\u200d\u2060\ufeff\u00ad";

  private static final Map<Character, String> PLAIN =
      Map.ofEntries(
          Map.entry('\u201c', "\""),
          Map.entry('\u201d', "\""),
          Map.entry('\u201e', "\""),
          Map.entry('\u201f', "\""),
          Map.entry('\u00ab', "\""),
          Map.entry('\u00bb', "\""),
          Map.entry('\u2033', "\""),
          Map.entry('\u2018', "'"),
          Map.entry('\u2019', "'"),
          Map.entry('\u201a', "'"),
          Map.entry('\u2032', "'"),
          Map.entry('\u00b4', "'"),
          Map.entry('\u2010', "-"),
          Map.entry('\u2011', "-"),
          Map.entry('\u2012', "-"),
          Map.entry('\u2013', "-"),
          Map.entry('\u2014', "-"),
          Map.entry('\u2212', "-"),
          Map.entry('\u00d7', "*"),
          Map.entry('\u22c5', "*"),
          Map.entry('\u00b7', "*"),
          Map.entry('\u2217', "*"),
          Map.entry('\u00f7', "/"),
          Map.entry('\u2215', "/"),
          Map.entry('\u2044', "/"),
          Map.entry('\u2264', "<="),
          Map.entry('\u2265', ">="),
          Map.entry('\u2260', "!="),
          Map.entry('\u2192', "->"),
          Map.entry('\u2026', "..."));

  private Typography() {}

  /** A text with plain blanks, and without what cannot be seen at all. */
  public static String blanksPlain(String text) {
    if (text.chars().noneMatch(c -> c > 127)) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    for (Lexer.Token token : Lexer.tokens(text)) {
      String word = text.substring(token.start(), token.end());
      plain.append(token.kind() == Lexer.Kind.STRING ? word : plainBlanks(word));
    }
    return plain.toString();
  }

  private static String plainBlanks(String word) {
    StringBuilder plain = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean blank = BLANKS.indexOf(c) >= 0 || (c >= '\u2000' && c <= '\u200a');
      if (NOTHING.indexOf(c) < 0) {
        plain.append(blank ? ' ' : c);
      }
    }
    return plain.toString();
  }

  /** A text with Java's signs in place of those that look like them. */
  public static String plain(String text) {
    if (text.chars().noneMatch(c -> c > 127)) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    for (Lexer.Token token : Lexer.tokens(text)) {
      String word = text.substring(token.start(), token.end());
      boolean kept = token.kind() == Lexer.Kind.STRING || token.kind() == Lexer.Kind.COMMENT;
      plain.append(kept ? word : plainSigns(word));
    }
    return plain.toString();
  }

  private static String plainSigns(String word) {
    StringBuilder plain = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      plain.append(sign(word.charAt(i)).orElse(String.valueOf(word.charAt(i))));
    }
    return plain.toString();
  }

  /** Java's sign for one that looks like it; empty if there is none. */
  private static Optional<String> sign(char c) {
    if (c >= FIRST_FULL_WIDTH && c <= LAST_FULL_WIDTH) {
      return Optional.of(String.valueOf((char) (c - FROM_FULL_WIDTH)));
    }
    return Optional.ofNullable(PLAIN.get(c));
  }

  /** What a character is that Java does not know, in words; empty if it has no plain form. */
  public static Optional<String> named(char c) {
    return sign(c)
        .map(
            sign ->
                String.format("U+%04X is %s, not Java's %s", (int) c, kind(c, sign), sign.strip()));
  }

  private static String kind(char c, String sign) {
    if (c >= FIRST_FULL_WIDTH && c <= LAST_FULL_WIDTH) {
      return "a full-width sign";
    }
    return switch (sign) {
      case "\"", "'" -> "a typographic quote";
      case "-" -> c == '\u2212' ? "a minus sign of print" : "a dash";
      case "*" -> "a multiplication sign of print";
      case "/" -> "a division sign of print";
      default -> "a sign of print";
    };
  }
}
