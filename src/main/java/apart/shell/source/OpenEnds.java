package apart.shell.source;

import java.util.List;

/** What of Java that is read line by line waits for its end: a bracket, a text block, a comment. */
public final class OpenEnds {
  private int depth;
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
      inTextBlock = !token.closed() && token.kind() == Lexer.Kind.STRING;
      inComment = !token.closed() && token.kind() == Lexer.Kind.COMMENT;
    }
  }

  /** Whether what was read needs more lines. */
  public boolean isOpen() {
    return inTextBlock || inComment || depth > 0;
  }
}
