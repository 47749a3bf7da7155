package apart.shell.source;

import apart.shell.source.Lexer.Kind;
import apart.shell.source.Lexer.Token;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** The tokens of Java that make a difference: all but blanks and comments, by their number. */
public final class Code {
  private static final Set<String> MODIFIERS =
      Set.of(
          ("public protected private static final abstract strictfp native synchronized transient"
                  + " volatile default sealed")
              .split(" "));

  private static final Set<String> PRIMITIVES =
      Set.of("boolean byte char double float int long short".split(" "));

  /** Keywords in some places, names in others. */
  private static final Set<String> NAMES_TOO = Set.of("var record sealed permits yield".split(" "));

  private final String text;
  private final List<Token> tokens;
  private int[] after;

  private Code(String text, List<Token> tokens) {
    this.text = text;
    this.tokens = tokens;
  }

  /** The tokens of a text. */
  public static Code of(String text) {
    return new Code(
        text,
        Lexer.tokens(text).stream()
            .filter(token -> token.kind() != Kind.BLANK && token.kind() != Kind.COMMENT)
            .toList());
  }

  /** How many there are. */
  public int size() {
    return tokens.size();
  }

  /** Where a token begins in the text. */
  public int start(int at) {
    return tokens.get(at).start();
  }

  /** Where the text goes on after a token. */
  public int end(int at) {
    return tokens.get(at).end();
  }

  /** The text of a token; empty where there is none. */
  public String word(int at) {
    return has(at) ? text.substring(start(at), end(at)) : "";
  }

  /** Whether a token is this word. */
  public boolean is(int at, String word) {
    return has(at) && end(at) - start(at) == word.length() && text.startsWith(word, start(at));
  }

  /** Whether the tokens from {@code at} on are these symbols, with nothing between them. */
  public boolean areSymbols(int at, String symbols) {
    return has(at) && tokens.get(at).kind() == Kind.SYMBOL && text.startsWith(symbols, start(at));
  }

  /** Whether a token can be a name. */
  public boolean isName(int at) {
    if (!has(at)) {
      return false;
    }
    Kind kind = tokens.get(at).kind();
    return kind == Kind.NAME
        || kind == Kind.TYPE
        || (kind == Kind.KEYWORD && NAMES_TOO.contains(word(at)));
  }

  /** Whether a token is a number. */
  public boolean isNumber(int at) {
    return has(at) && tokens.get(at).kind() == Kind.NUMBER;
  }

  /** Whether a token is a text or a character between quotes. */
  public boolean isString(int at) {
    return has(at) && tokens.get(at).kind() == Kind.STRING;
  }

  /** The number of the first token that ends after a place in the text. */
  public int tokenAt(int place) {
    int at = 0;
    while (at < size() && end(at) <= place) {
      at++;
    }
    return at;
  }

  /** The number of the bracket that is open around a token; -1 if there is none. */
  public int opening(int token) {
    int depth = 0;
    for (int at = Math.min(token, size()) - 1; at >= 0; at--) {
      depth += depth(at);
      if (depth > 0) {
        return at;
      }
    }
    return -1;
  }

  /** Whether a token is a word of any kind. */
  public boolean isWord(int at) {
    return has(at)
        && switch (tokens.get(at).kind()) {
          case NAME, TYPE, KEYWORD, NUMBER -> true;
          default -> false;
        };
  }

  /** Whether a name is somebody's member: {@code a.name} or {@code A::name}. */
  public boolean isMember(int at) {
    boolean varargs = is(at - 1, ".") && is(at - 2, ".") && is(at - 3, ".");
    return (is(at - 1, ".") && !varargs) || areSymbols(at - 2, "::");
  }

  /** The number after the modifiers and annotations at {@code from}. */
  public int afterModifiers(int from) {
    int at = from;
    while (has(at)) {
      if (is(at, "@") && !is(at + 1, "interface")) {
        at = afterAnnotation(at);
      } else if (is(at, "non") && is(at + 1, "-") && is(at + 2, "sealed")) {
        at += 2;
      } else if (MODIFIERS.contains(word(at)) && (isWord(at + 1) || is(at + 1, "@"))) {
        at++;
      } else {
        break;
      }
    }
    return at;
  }

  private int afterAnnotation(int sign) {
    int at = sign + 2;
    while (is(at, ".")) {
      at += 2;
    }
    return is(at, "(") ? afterBracket(at) : at;
  }

  /** The number after the type at {@code from}; {@code from} itself if there is none. */
  public int afterType(int from) {
    if (PRIMITIVES.contains(word(from))) {
      return afterDimensions(from + 1);
    }
    int at = from;
    while (isName(at)) {
      at = is(at + 1, "<") ? afterArguments(at + 1) : at + 1;
      if (!is(at, ".")) {
        return afterDimensions(at);
      }
      at++;
    }
    return from;
  }

  /** The number after the brackets {@code []} at {@code from}. */
  int afterDimensions(int from) {
    int at = from;
    while (is(at, "[") && is(at + 1, "]")) {
      at += 2;
    }
    return at;
  }

  /** The number after the type arguments that begin at {@code from}. */
  int afterArguments(int from) {
    int depth = 0;
    for (int at = from; has(at); at++) {
      depth += is(at, "<") ? 1 : is(at, ">") ? -1 : 0;
      if (depth == 0 || is(at, "=") || is(at, ";") || is(at, "(") || is(at, "{")) {
        return at + 1;
      }
    }
    return size();
  }

  /** The number after the bracket that closes the one at {@code open}; the size if none does. */
  public int afterBracket(int open) {
    if (after == null) {
      after = matched();
    }
    return after[open];
  }

  private int[] matched() {
    int[] matched = new int[size()];
    Arrays.fill(matched, size());
    Deque<Integer> open = new ArrayDeque<>();
    for (int at = 0; at < size(); at++) {
      if (depth(at) > 0) {
        open.push(at);
      } else if (depth(at) < 0 && !open.isEmpty()) {
        matched[open.pop()] = at + 1;
      }
    }
    return matched;
  }

  /** 1 for an opening bracket, -1 for a closing one, 0 for all else. */
  public int depth(int at) {
    return tokens.get(at).kind() == Kind.SYMBOL ? Lexer.depth(text.charAt(start(at))) : 0;
  }

  /** The number after the last token that is no semicolon. */
  public int bareSize() {
    int size = size();
    while (size > 0 && is(size - 1, ";")) {
      size--;
    }
    return size;
  }

  private boolean has(int at) {
    return at >= 0 && at < tokens.size();
  }
}
