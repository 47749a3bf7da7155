package apart.shell.source;

import apart.shell.source.Lexer.Kind;
import apart.shell.source.Lexer.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A name with a question mark, such as {@code fates?}: somebody wants to know what it is. */
public final class Question {
  private Question() {}

  /** The name that an input asks about; empty if it is none, or means something in Java. */
  public static Optional<String> of(String input) {
    String text = input.strip();
    boolean after = text.endsWith("?");
    if (!after && !text.startsWith("?")) {
      return Optional.empty();
    }
    String asked = after ? text.substring(0, text.length() - 1) : text.substring(1);
    // With a blank before it, it is the first half of a condition.
    return isPath(asked) ? Optional.of(asked) : Optional.empty();
  }

  /** What is asked about in any form: {@code Mlp.of}, {@code Mlp.of(2, 3)}, {@code of?}. */
  public static String name(String typed) {
    String text = typed.strip();
    while (text.endsWith("?") || text.endsWith(";")) {
      text = text.substring(0, text.length() - 1).strip();
    }
    text = text.startsWith("?") ? text.substring(1).strip() : text;
    int end = text.length();
    List<Token> tokens = Lexer.tokens(text);
    int depth = 0;
    if (text.endsWith(")")) {
      for (int i = tokens.size() - 1; i >= 0; i--) {
        depth += depth(text, tokens.get(i));
        if (depth == 0) {
          end = tokens.get(i).start();
          break;
        }
      }
    } else if (text.endsWith("(")) {
      end--;
    }
    return text.substring(0, end).strip();
  }

  /** Whether a text is names and calls with points between them, and no operator. */
  private static boolean isPath(String text) {
    List<Token> outside = new ArrayList<>();
    int depth = 0;
    for (Token token : Lexer.tokens(text)) {
      int change = depth(text, token);
      if (depth == 0 && change >= 0) {
        outside.add(token);
      }
      depth += change;
    }
    boolean wantsName = true;
    for (Token token : outside) {
      boolean name = token.kind() == Kind.NAME || token.kind() == Kind.TYPE;
      boolean bracket = text.charAt(token.start()) == '(' && !wantsName;
      boolean point = text.startsWith(".", token.start()) && !wantsName;
      if (!bracket && !point && !(name && wantsName)) {
        return false;
      }
      wantsName = point;
    }
    return depth == 0 && !outside.isEmpty() && !wantsName;
  }

  private static int depth(String text, Token token) {
    return token.kind() == Kind.SYMBOL ? Lexer.depth(text.charAt(token.start())) : 0;
  }
}
