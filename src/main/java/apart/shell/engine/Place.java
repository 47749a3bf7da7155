package apart.shell.engine;

import apart.shell.source.Lexer;
import apart.shell.source.Lines;

/**
 * A snippet, and where it stood in the input that was run.
 *
 * @param source the snippet's own text, as the compiler was given it
 * @param start where it begins in the input, with the blanks and comments before it
 * @param end where the input goes on after it
 */
public record Place(String source, int start, int end) {

  /** All of an input as one snippet. */
  public static Place whole(String input) {
    return new Place(input, 0, input.length());
  }

  /** Line of the snippet within {@code input}, from 1: that of its first word, no comment's. */
  int line(String input) {
    return lineOf(input, codeStart());
  }

  /** Line within {@code input}, from 1, of a character of the snippet. */
  int lineOf(String input, int within) {
    return Lines.number(input, start + within);
  }

  private int codeStart() {
    return Lexer.tokens(source).stream()
        .filter(t -> t.kind() != Lexer.Kind.BLANK && t.kind() != Lexer.Kind.COMMENT)
        .mapToInt(Lexer.Token::start)
        .findFirst()
        .orElse(0);
  }
}
