package apart.shell.engine;

import apart.shell.engine.Typing.Completeness;
import apart.shell.source.JavaText;
import apart.shell.source.Lexer;
import apart.shell.source.Lines;
import apart.shell.source.OpenEnds;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/**
 * Takes snippets from a text of many lines, as the JDK's tool does: a snippet is as few whole lines
 * as are complete, so that a line needs no semicolon. A line that begins with a point, an operator
 * or {@code else} continues the one before it, and an annotation waits for what it is about.
 */
final class Splitter {
  private final SourceCodeAnalysis analysis;
  private String lastText = "";
  private Piece lastPiece = new Piece(Completeness.EMPTY, "", "");

  Splitter(SourceCodeAnalysis analysis) {
    this.analysis = analysis;
  }

  /**
   * A snippet at the beginning of a text.
   *
   * @param source its own text; blank if the text holds no code
   * @param rest the text after it
   */
  record Piece(Completeness completeness, String source, String rest) {}

  /** The first snippet of {@code text}; remembers it, since Enter asks before the line is run. */
  Piece first(String text) {
    if (!text.equals(lastText)) {
      lastPiece = split(text);
      lastText = text;
    }
    return lastPiece;
  }

  private Piece split(String text) {
    OpenEnds open = new OpenEnds();
    int end = 0;
    while (true) {
      int from = end;
      end = Math.min(text.length(), Lines.end(text, from) + 1);
      open.line(text.substring(from, end));
      boolean last = end == text.length();
      if (last || !(open.isOpen() || isBegun(text, end))) {
        String lines = text.substring(0, end);
        CompletionInfo info = analyzed(lines);
        if (info == null) {
          return new Piece(Completeness.INVALID, lines, text.substring(end));
        }
        switch (info.completeness()) {
          case COMPLETE, COMPLETE_WITH_SEMI -> {
            return new Piece(
                Completeness.COMPLETE, info.source(), info.remaining() + text.substring(end));
          }
          case UNKNOWN -> {
            return new Piece(Completeness.INVALID, lines, text.substring(end));
          }
          // A loop without its body is "considered" incomplete.
          case CONSIDERED_INCOMPLETE, DEFINITELY_INCOMPLETE -> {
            if (JavaText.isHeaderWithValues(lines)) {
              return new Piece(Completeness.INVALID, lines, text.substring(end));
            }
            if (last) {
              return new Piece(Completeness.INCOMPLETE, lines, "");
            }
          }
          case EMPTY -> {
            if (last) {
              return new Piece(Completeness.EMPTY, lines, "");
            }
          }
        }
      }
    }
  }

  /**
   * Whether the lines up to {@code end} are not all of a snippet, for what they are or for what
   * follows them.
   */
  private static boolean isBegun(String text, int end) {
    return Lexer.continues(text, end) || JavaText.isAnnotation(text.substring(0, end));
  }

  /** What the compiler says of these lines; null if it threw, as it does at some errors. */
  private CompletionInfo analyzed(String lines) {
    try {
      return analysis.analyzeCompletion(lines);
    } catch (RuntimeException | Error e) {
      return null;
    }
  }

  /** Whether all of {@code text} can be run as it stands. */
  Completeness completeness(String text) {
    Completeness all = Completeness.EMPTY;
    String rest = text;
    while (!rest.isBlank()) {
      Piece piece = first(rest);
      if (piece.completeness() != Completeness.COMPLETE) {
        return piece.completeness() == Completeness.EMPTY ? all : piece.completeness();
      }
      all = Completeness.COMPLETE;
      rest = piece.rest();
    }
    return all;
  }
}
