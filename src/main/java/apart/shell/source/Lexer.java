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

  private static final Set<String> KEYWORDS =
      Set.of(
          ("abstract assert boolean break byte case catch char class continue default do double"
                  + " else enum extends final finally float for if implements import instanceof int"
                  + " interface long native new null package private protected public record return"
                  + " short static strictfp super switch synchronized this throw throws transient"
                  + " true try false var void volatile while yield sealed permits")
              .split(" "));

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

  private static int depth(char symbol) {
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
      return add(Kind.COMMENT, at, lineEnd(at));
    }
    if (text.startsWith("/*", at)) {
      return blockComment(at);
    }
    if (text.startsWith("\"\"\"", at)) {
      return textBlock(at);
    }
    if (c == '"' || c == '\'') {
      return quoted(at, c);
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

  private int quoted(int at, char quote) {
    int end = at + 1;
    while (end < text.length() && text.charAt(end) != '\n') {
      char c = text.charAt(end++);
      if (c == quote) {
        break;
      }
      if (c == '\\' && end < text.length()) {
        end++;
      }
    }
    return add(Kind.STRING, at, end);
  }

  private int textBlock(int at) {
    int end = at + 3;
    while (end < text.length() && !text.startsWith("\"\"\"", end)) {
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    boolean closed = end < text.length();
    return add(Kind.STRING, at, Math.min(text.length(), end + 3), closed);
  }

  private int blockComment(int at) {
    int found = text.indexOf("*/", at + 2);
    return add(Kind.COMMENT, at, found < 0 ? text.length() : found + 2, found >= 0);
  }

  private int lineEnd(int at) {
    int found = text.indexOf('\n', at);
    return found < 0 ? text.length() : found;
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
