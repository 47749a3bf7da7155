package apart.shell.source;

import java.util.List;
import java.util.Set;

/** What of Java that is read line by line waits for its end: a bracket, a text block, a comment. */
public final class OpenEnds {
  private static final String WORD = "word";

  /** No snippet ends with these; an import may end with a star. */
  private static final Set<String> BETWEEN = Set.of(",", "+", "-", "/", "%", "&", "|", "=", "^");

  private static final Set<String> ENDS = Set.of("", ";", "{", "}");

  private int depth;
  private String begin = "";
  private String end = ""; // a sign, two of ++ and --, or WORD
  private boolean inTextBlock;
  private boolean inComment;

  /** Reads one more line; its line break may be left out. */
  public void line(String line) {
    int from = 0;
    if (inTextBlock || inComment) {
      from = inTextBlock ? Lexer.textBlockEnd(line, 0) : Lexer.commentEnd(line, 0);
      if (from < 0) {
        return;
      }
      inTextBlock = false;
      inComment = false;
    }
    String code = line.substring(from);
    List<Lexer.Token> tokens = Lexer.tokens(code);
    for (Lexer.Token token : tokens) {
      if (token.kind() == Lexer.Kind.SYMBOL) {
        depth += Lexer.depth(code.charAt(token.start()));
      }
      follow(code, token);
      inTextBlock = !token.closed() && token.kind() == Lexer.Kind.STRING;
      inComment = !token.closed() && token.kind() == Lexer.Kind.COMMENT;
    }
  }

  private void follow(String code, Lexer.Token token) {
    if (token.kind() == Lexer.Kind.BLANK || token.kind() == Lexer.Kind.COMMENT) {
      return;
    }
    boolean sign = token.kind() == Lexer.Kind.SYMBOL;
    String word = sign ? code.substring(token.start(), token.end()) : WORD;
    boolean doubled = word.equals(end) && (word.equals("+") || word.equals("-"));
    begin = begin.isEmpty() ? word : begin;
    end = doubled ? word + word : word;
  }

  /** Whether there was any code, other than comments. */
  public boolean hasCode() {
    return !end.isEmpty();
  }

  /** Whether the code begins with a sign. */
  public boolean begins(String sign) {
    return begin.equals(sign);
  }

  /** Whether the code ends with what stands between two values, such as a comma. */
  public boolean awaitsValue() {
    return BETWEEN.contains(end);
  }

  /** Whether there is no code, or it ends with a semicolon or a brace. */
  public boolean hasEnded() {
    return ENDS.contains(end);
  }

  /** Whether what was read needs more lines. */
  public boolean isOpen() {
    return inTextBlock || inComment || depth > 0;
  }
}
