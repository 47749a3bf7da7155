package apart.shell;

import apart.shell.source.Lexer;
import apart.shell.source.Lines;
import apart.shell.source.OpenEnds;
import apart.shell.source.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A piece of an input: a line that is a command, or the Java between two of them.
 *
 * @param start where it begins in the input
 */
record InputPart(int start, String text, boolean command) {

  /** The parts of an input in order, without blank ones. */
  static List<InputPart> of(String input) {
    List<InputPart> parts = new ArrayList<>();
    OpenEnds java = new OpenEnds();
    int javaFrom = 0;
    int from = 0;
    while (from < input.length()) {
      int end = Lines.end(input, from);
      String line = input.substring(from, end);
      if (Lines.isCommand(line) && !java.isOpen()) {
        add(parts, javaFrom, input.substring(javaFrom, from), false);
        add(parts, from, line, true);
        javaFrom = Math.min(input.length(), end + 1);
        java = new OpenEnds();
      } else {
        java.line(line);
      }
      from = end + 1;
    }
    add(parts, javaFrom, input.substring(javaFrom), false);
    return parts;
  }

  /**
   * The command on the last line of an input whose Java waits for its end; empty if there is none.
   */
  static Optional<InputPart> interrupting(String input) {
    int from = input.lastIndexOf('\n') + 1;
    String line = input.substring(from);
    int end = line.indexOf(' ') < 0 ? line.length() : line.indexOf(' ');
    if (!Lines.isCommand(line) || !Words.isWord(line.substring(1, end))) {
      return Optional.empty();
    }
    OpenEnds java = new OpenEnds();
    input.substring(0, from).lines().forEach(java::line);
    return java.isOpen() ? Optional.of(new InputPart(from, line, true)) : Optional.empty();
  }

  /**
   * Whether an input ends with two empty lines, which are not those of a body or a text: so far it
   * goes, and the compiler says what is missing.
   */
  static boolean isEnded(String input) {
    return input.endsWith("\n\n") && !input.contains("\"\"\"") && !isInBody(input);
  }

  private static boolean isInBody(String java) {
    int braces = 0;
    for (Lexer.Token token : Lexer.tokens(java)) {
      char first = java.charAt(token.start());
      boolean brace = token.kind() == Lexer.Kind.SYMBOL && "{}".indexOf(first) >= 0;
      braces += brace ? Lexer.depth(first) : 0;
    }
    return braces > 0;
  }

  private static void add(List<InputPart> parts, int start, String text, boolean command) {
    if (!text.isBlank()) {
      parts.add(new InputPart(start, text, command));
    }
  }
}
