package apart.shell;

import apart.shell.engine.Outcome;
import apart.shell.source.Lexer;
import apart.shell.source.Lines;
import java.util.List;

/** Finds the snippets of outcomes in the text they were taken from. */
final class Place {
  private final String text;
  private int from;
  private int to;

  Place(String text) {
    this.text = text;
  }

  /** Moves on to the snippet of {@code outcome}; stays if the text does not hold it. */
  void find(Outcome outcome) {
    String source = outcome.source().strip();
    if (source.endsWith(";")) {
      source = source.substring(0, source.length() - 1);
    }
    int found = text.indexOf(source, to);
    if (found >= 0) {
      from = found;
      to = found + source.length();
      if (text.startsWith(";", to)) {
        to++;
      }
    }
  }

  /** Line of the snippet, from 1: that of its first word, not of a comment before it. */
  int line() {
    return Lines.number(text, from + codeStart(text.substring(from, to)));
  }

  /** Line of a problem of the snippet, from 1. */
  int line(Outcome.Rejected rejected) {
    String source = rejected.source();
    int leading = source.length() - source.stripLeading().length();
    int inSource = rejected.problems().isEmpty() ? 0 : rejected.problems().get(0).start() - leading;
    return inSource < 0 ? line() : Lines.number(text, from + inSource);
  }

  /** The text from the snippet on. */
  String fromHere() {
    return text.substring(from).strip();
  }

  /** The text after the snippet. */
  String afterHere() {
    return text.substring(to).strip();
  }

  /** Whether more than this snippet is in the text. */
  boolean hasMore() {
    return !text.substring(0, from).isBlank() || !afterHere().isEmpty();
  }

  private static int codeStart(String source) {
    List<Lexer.Token> tokens = Lexer.tokens(source);
    return tokens.stream()
        .filter(t -> t.kind() != Lexer.Kind.BLANK && t.kind() != Lexer.Kind.COMMENT)
        .mapToInt(Lexer.Token::start)
        .findFirst()
        .orElse(0);
  }
}
