package apart.shell.engine;

import apart.shell.source.Lines;
import java.util.List;

/**
 * One complaint of the compiler about a snippet.
 *
 * @param message what is wrong, in the compiler's words
 * @param start first character of the place in the snippet's source, from 0
 * @param end character after the place
 * @param advice what to write instead, or an empty string
 */
public record Problem(String message, int start, int end, String advice) {

  /** A problem without advice. */
  Problem(String message, int start, int end) {
    this(message, start, end, "");
  }

  /** The problems of a snippet as text: message, the line, a caret under the place. */
  static String describe(String source, List<Problem> problems) {
    StringBuilder text = new StringBuilder();
    for (Problem problem : problems) {
      if (text.length() > 0) {
        text.append('\n');
      }
      text.append(problem.describe(source));
    }
    return text.toString();
  }

  /** Line of the place within {@code source}, from 1. */
  int line(String source) {
    return Lines.number(source, start);
  }

  private String describe(String source) {
    int at = clamp(source);
    int from = source.lastIndexOf('\n', at - 1) + 1;
    int to = source.indexOf('\n', at);
    String line = source.substring(from, to < 0 ? source.length() : to);
    int marks = Math.max(1, Math.min(end, from + line.length()) - at);
    return "error: "
        + message.strip()
        + "\n  "
        + line.replace('\t', ' ')
        + "\n  "
        + " ".repeat(at - from)
        + "^".repeat(marks)
        + (advice.isEmpty() ? "" : "\n" + advice);
  }

  private int clamp(String source) {
    return Math.max(0, Math.min(start, source.length()));
  }
}
