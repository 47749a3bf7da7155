package apart.shell;

import apart.shell.command.Commands;
import apart.shell.source.Lexer;
import java.util.ArrayList;
import java.util.List;

/**
 * A piece of an input: a line that is a command, or the Java between two of them.
 *
 * @param start where it begins in the input
 */
record Part(int start, String text, boolean command) {

  /** The parts of an input in order, without blank ones. */
  static List<Part> of(String input) {
    List<Part> parts = new ArrayList<>();
    int javaFrom = 0;
    int from = 0;
    while (from < input.length()) {
      int end = lineEnd(input, from);
      String line = input.substring(from, end);
      if (Commands.isCommand(line) && !Lexer.open(input.substring(javaFrom, from))) {
        add(parts, javaFrom, input.substring(javaFrom, from), false);
        add(parts, from, line, true);
        javaFrom = Math.min(input.length(), end + 1);
      }
      from = end + 1;
    }
    add(parts, javaFrom, input.substring(javaFrom), false);
    return parts;
  }

  private static int lineEnd(String input, int from) {
    int end = input.indexOf('\n', from);
    return end < 0 ? input.length() : end;
  }

  private static void add(List<Part> parts, int start, String text, boolean command) {
    if (!text.isBlank()) {
      parts.add(new Part(start, text, command));
    }
  }
}
