package apart.shell.engine;

import apart.shell.engine.Typing.Completeness;
import apart.shell.source.JavaText;
import apart.shell.source.Lexer;
import apart.shell.source.Lines;
import apart.shell.source.OpenEnds;
import java.util.function.BooleanSupplier;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/**
 * Takes snippets from a text of many lines, as the JDK's tool does: a snippet is as few whole lines
 * as are complete, so that a line needs no semicolon. A line that begins with a point, an operator
 * or {@code else} continues the one before it, and an annotation waits for what it is about.
 */
final class Splitter {
  /** Up to here the compiler is asked of each line, since it finds a fault in the first of them. */
  private static final int SHORT = 2_000;

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
    return first(text, () -> false);
  }

  /**
   * The first snippet of {@code text}.
   *
   * @param stop asked before each line but the first; when it says so all of the text is taken for
   *     no code
   */
  Piece first(String text, BooleanSupplier stop) {
    if (!text.equals(lastText)) {
      Piece piece = split(text, stop);
      if (stop.getAsBoolean()) {
        return piece; // It may be cut short: the next time it is split again.
      }
      lastPiece = piece;
      lastText = text;
    }
    return lastPiece;
  }

  private Piece split(String text, BooleanSupplier stop) {
    OpenEnds open = new OpenEnds();
    int end = 0;
    while (true) {
      if (end > 0 && stop.getAsBoolean()) {
        return new Piece(Completeness.EMPTY, text, "");
      }
      int from = end;
      end = Math.min(text.length(), Lines.end(text, from) + 1);
      open.line(text.substring(from, end));
      boolean last = end == text.length();
      if (last || !(isWithin(open, end) || isBegun(text, end, open))) {
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
   * Whether the lines up to {@code end} cannot be all of a snippet, as their last signs show. To
   * ask the compiler at each line of a long table would take minutes: it reads all of them again.
   */
  private static boolean isWithin(OpenEnds lines, int end) {
    return lines.isOpen() || !lines.hasCode() || (end > SHORT && lines.awaitsValue());
  }

  /**
   * Whether the lines up to {@code end} are not all of a snippet, for what they are or for what
   * follows them.
   */
  private static boolean isBegun(String text, int end, OpenEnds lines) {
    return Lexer.continues(text, end, lines.hasEnded())
        || (lines.begins("@") && JavaText.isAnnotation(text.substring(0, end)));
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
