package apart.shell.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Splits Java text into tokens, well enough to colour it and to see that a bracket is still open.
 * Accepts any text: what is not Java becomes symbols.
 */
public final class Lexer {

  /** What a token is. */
  public enum Kind {
    KEYWORD,
    TYPE,
    NAME,
    NUMBER,
    STRING,
    COMMENT,
    SYMBOL,
    BLANK
  }

  /**
   * A piece of the text; the tokens of a text cover it without gaps.
   *
   * @param start its first character
   * @param end the character after it
   * @param closed false for a text block or a comment that lacks its end
   */
  public record Token(Kind kind, int start, int end, boolean closed) {}

  /** Words that no snippet begins with. */
  private static final Set<String> CONTINUING = Set.of("else", "finally", "catch", "instanceof");

  private static final Set<String> KEYWORDS =
      Set.of(
          ("abstract assert boolean break byte case catch char class continue default do double"
                  + " else enum extends final finally float for if implements import instanceof int"
                  + " interface long native new null package private protected public record return"
                  + " short static strictfp super switch synchronized this throw throws transient"
                  + " true try false var void volatile while yield sealed permits")
              .split(" "));

  /** Of a character's literal: a unicode escape with a letter too many. */
  private static final int LONGEST_ESCAPE = 9;

  private final String text;
  private final List<Token> tokens = new ArrayList<>();

  private Lexer(String text) {
    this.text = text;
  }

  /** The tokens of {@code text}, in order. */
  public static List<Token> tokens(String text) {
    Lexer lexer = new Lexer(text);
    int at = 0;
    while (at < text.length()) {
      at = lexer.next(at);
    }
    return lexer.tokens;
  }

  /** Whether a bracket, a text block or a comment of {@code text} still waits for its end. */
  public static boolean open(String text) {
    int depth = 0;
    for (Token token : tokens(text)) {
      if (!token.closed()) {
        return true;
      }
      if (token.kind() == Kind.SYMBOL) {
        depth += depth(text.charAt(token.start()));
      }
    }
    return depth > 0;
  }

  /** The place after the brace that closes the one at {@code open}; -1 if none does. */
  static int afterBrace(String text, int open) {
    Lexer lexer = new Lexer(text);
    int depth = 0;
    for (int at = open; at < text.length(); ) {
      boolean brace = text.charAt(at) == '{' || text.charAt(at) == '}';
      depth += brace ? depth(text.charAt(at)) : 0;
      at = lexer.next(at);
      if (depth == 0) {
        return at;
      }
    }
    return -1;
  }

  /**
   * Whether the first code of {@code text} after {@code from} goes on with the code before it: a
   * point and a name, a word such as {@code else}, or an operator where the code before it has not
   * ended.
   *
   * @param ended whether it has, or there is none
   */
  public static boolean continues(String text, int from, boolean ended) {
    Lexer lexer = new Lexer(text);
    int at = from;
    while (at < text.length()) {
      int end = lexer.next(at);
      Kind kind = lexer.tokens.remove(lexer.tokens.size() - 1).kind();
      if (kind != Kind.BLANK && kind != Kind.COMMENT) {
        return text.charAt(at) == '.'
            ? end < text.length() && Character.isJavaIdentifierStart(text.charAt(end))
            : CONTINUING.contains(text.substring(at, end)) || (isOperator(text, at) && !ended);
      }
      at = end;
    }
    return false;
  }

  /** Whether an operator stands at {@code at} that needs something before it. */
  private static boolean isOperator(String text, int at) {
    char sign = text.charAt(at);
    char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    return switch (sign) {
      case '*', '/', '%', '&', '|', '?', ':', '=', '^' -> true;
      case '+', '-' -> next != sign;
      case '<', '>' -> Character.isWhitespace(next) || next == '=' || next == sign;
      case '!' -> next == '=';
      default -> false;
    };
  }

  /** How many brackets more are open behind a symbol: 1, 0 or -1. */
  public static int depth(char symbol) {
    return switch (symbol) {
      case '(', '[', '{' -> 1;
      case ')', ']', '}' -> -1;
      default -> 0;
    };
  }

  private int next(int at) {
    char c = text.charAt(at);
    if (Character.isWhitespace(c)) {
      return add(Kind.BLANK, at, whileTrue(at, Character::isWhitespace));
    }
    if (text.startsWith("//", at)) {
      return add(Kind.COMMENT, at, Lines.end(text, at));
    }
    if (text.startsWith("/*", at)) {
      return blockComment(at);
    }
    if (text.startsWith("\"\"\"", at)) {
      return textBlock(at);
    }
    if (c == '"') {
      return string(at);
    }
    if (c == '\'') {
      return character(at);
    }
    if (Character.isJavaIdentifierStart(c)) {
      return word(at);
    }
    if (Character.isDigit(c)) {
      return add(Kind.NUMBER, at, number(at));
    }
    return add(Kind.SYMBOL, at, at + 1);
  }

  private int word(int at) {
    int end = whileTrue(at, Character::isJavaIdentifierPart);
    String word = text.substring(at, end);
    if (KEYWORDS.contains(word)) {
      return add(Kind.KEYWORD, at, end);
    }
    return add(Character.isUpperCase(word.charAt(0)) ? Kind.TYPE : Kind.NAME, at, end);
  }

  private int number(int at) {
    int end = at;
    while (end < text.length() && (isNumberPart(text.charAt(end)) || isExponentSign(at, end))) {
      end++;
    }
    return end;
  }

  private static boolean isNumberPart(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '_';
  }

  private boolean isExponentSign(int start, int at) {
    char c = text.charAt(at);
    return (c == '-' || c == '+')
        && "eE".indexOf(text.charAt(at - 1)) >= 0
        && !text.startsWith("0x", start);
  }

  /** A string ends with its line, closed or not. */
  private int string(int at) {
    int lineEnd = Lines.end(text, at);
    int end = at + 1;
    while (end < lineEnd && text.charAt(end) != '"') {
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    return add(Kind.STRING, at, Math.min(lineEnd, end + 1));
  }

  /** A quote without its other one, as in prose, takes at most what stands directly after it. */
  private int character(int at) {
    int end = characterEnd(at);
    if (end > 0) {
      return add(Kind.STRING, at, end);
    }
    boolean word =
        at + 1 >= text.length()
            || Character.isWhitespace(text.charAt(at + 1))
            || Character.isJavaIdentifierPart(text.charAt(at + 1));
    return add(Kind.SYMBOL, at, word ? at + 1 : at + 2);
  }

  /** The end of a character's literal, or -1. */
  private int characterEnd(int at) {
    boolean escaped = text.startsWith("\\", at + 1);
    int least = escaped ? at + 3 : at + 2;
    int most = Math.min(escaped ? at + LONGEST_ESCAPE : least, text.length() - 1);
    if (!escaped && (text.startsWith("'", at + 1) || text.startsWith("\n", at + 1))) {
      return -1;
    }
    for (int end = least; end <= most && text.charAt(end) != '\n'; end++) {
      if (text.charAt(end) == '\'') {
        return end + 1;
      }
    }
    return -1;
  }

  private int textBlock(int at) {
    int end = textBlockEnd(text, at + 3);
    return add(Kind.STRING, at, end < 0 ? text.length() : end, end >= 0);
  }

  private int blockComment(int at) {
    int end = commentEnd(text, at + 2);
    return add(Kind.COMMENT, at, end < 0 ? text.length() : end, end >= 0);
  }

  /** Where a text block ends of which {@code from} is inside; -1 if it does not. */
  static int textBlockEnd(String text, int from) {
    int at = from;
    while (at < text.length()) {
      if (text.startsWith("\"\"\"", at)) {
        return at + 3;
      }
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    return -1;
  }

  /** Where a comment ends of which {@code from} is inside; -1 if it does not. */
  static int commentEnd(String text, int from) {
    int found = text.indexOf("*/", from);
    return found < 0 ? -1 : found + 2;
  }

  private int whileTrue(int at, IntPredicate part) {
    int end = at;
    while (end < text.length() && part.test(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private int add(Kind kind, int start, int end) {
    return add(kind, start, end, true);
  }

  private int add(Kind kind, int start, int end, boolean closed) {
    tokens.add(new Token(kind, start, end, closed));
    return end;
  }
}
