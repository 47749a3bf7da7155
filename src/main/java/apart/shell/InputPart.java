package apart.shell;

import apart.shell.source.Lines;
import apart.shell.source.OpenEnds;
import java.util.ArrayList;
import java.util.List;

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

  private static void add(List<InputPart> parts, int start, String text, boolean command) {
    if (!text.isBlank()) {
      parts.add(new InputPart(start, text, command));
    }
  }
}
