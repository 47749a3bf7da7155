package apart.shell.doc;

import apart.shell.source.Lexer;
import apart.shell.source.Lexer.Kind;
import apart.shell.source.Lexer.Token;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * The call whose arguments are being typed.
 *
 * @param name as far as it says by itself what is called: {@code fates}, {@code Mlp.of}; empty
 *     after an expression or {@code new}
 * @param question the text up to the argument at the cursor, which the compiler can be asked about
 * @param arguments as typed so far; the last is that at the cursor, maybe blank
 */
public record Call(String name, String question, List<String> arguments) {

  /** The innermost call of {@code text} at its end; empty if there is none. */
  public static Optional<Call> at(String text) {
    Deque<Open> open = new ArrayDeque<>();
    List<Token> tokens = Lexer.tokens(text);
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (!token.closed()) {
        return Optional.empty();
      }
      if (token.kind() == Kind.SYMBOL) {
        symbol(text, tokens, i, open);
      }
    }
    Iterator<Open> outwards = open.iterator();
    while (outwards.hasNext()) {
      Open bracket = outwards.next();
      if (bracket.calls(text, tokens)) {
        return Optional.of(bracket.call(text, tokens));
      }
    }
    return Optional.empty();
  }

  private static void symbol(String text, List<Token> tokens, int at, Deque<Open> open) {
    char symbol = text.charAt(tokens.get(at).start());
    switch (symbol) {
      case '(', '[', '{' -> open.push(new Open(at));
      case ')', ']', '}' -> open.poll();
      case ',' -> {
        if (!open.isEmpty() && open.peek().angles == 0) {
          open.peek().commas.add(tokens.get(at).start());
        }
      }
      case '<' -> {
        boolean ofType = at > 0 && tokens.get(at - 1).kind() == Kind.TYPE;
        if (!open.isEmpty() && (ofType || open.peek().angles > 0)) {
          open.peek().angles++;
        }
      }
      case '>' -> {
        if (!open.isEmpty() && open.peek().angles > 0) {
          open.peek().angles--;
        }
      }
      default -> {
        // Nothing that groups.
      }
    }
  }

  /** A bracket that is not closed, by the number of its token. */
  private static final class Open {
    private final int token;
    private final List<Integer> commas = new ArrayList<>();
    private int angles;

    Open(int token) {
      this.token = token;
    }

    /** Whether a name stands directly before it, so that it begins arguments. */
    boolean calls(String text, List<Token> tokens) {
      if (token == 0 || text.charAt(tokens.get(token).start()) != '(') {
        return false;
      }
      Token before = tokens.get(token - 1);
      return before.kind() == Kind.NAME
          || before.kind() == Kind.TYPE
          || text.charAt(before.start()) == '>';
    }

    Call call(String text, List<Token> tokens) {
      List<String> arguments = new ArrayList<>();
      int from = tokens.get(token).end();
      for (int comma : commas) {
        arguments.add(text.substring(from, comma).strip());
        from = comma + 1;
      }
      arguments.add(text.substring(from).strip());
      return new Call(name(text, tokens), text.substring(0, from), arguments);
    }

    private String name(String text, List<Token> tokens) {
      int first = token - 1;
      if (first >= 2 && isPoint(text, tokens.get(first - 1))) {
        first -= 2;
        if (tokens.get(first).kind() != Kind.TYPE) {
          return "";
        }
      }
      boolean more = first >= 1 && isPoint(text, tokens.get(first - 1));
      boolean made =
          first >= 2 && text.startsWith("new", tokens.get(first - 2).start()) && first == token - 1;
      return more || made || text.charAt(tokens.get(token - 1).start()) == '>'
          ? ""
          : text.substring(tokens.get(first).start(), tokens.get(token).start());
    }

    private static boolean isPoint(String text, Token token) {
      return text.charAt(token.start()) == '.';
    }
  }
}
