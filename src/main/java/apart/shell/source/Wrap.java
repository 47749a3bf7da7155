package apart.shell.source;

import java.util.StringJoiner;

/** Text broken at blanks to fit the screen. */
public final class Wrap {
  private Wrap() {}

  /**
   * Each line of {@code text} that is longer than {@code columns}, broken where it must be; lines
   * that begin with a blank are code, or point at some, and stay.
   */
  public static String at(int columns, String text) {
    StringJoiner lines = new StringJoiner("\n");
    text.lines()
        .forEach(
            line ->
                lines.add(
                    line.length() <= columns || line.startsWith(" ")
                        ? line
                        : broken(columns, line)));
    return lines.toString();
  }

  private static String broken(int columns, String line) {
    StringBuilder lines = new StringBuilder();
    int used = 0;
    for (String word : line.split(" ", -1)) {
      if (used > 0 && used + 1 + word.length() > columns) {
        lines.append('\n');
        used = 0;
      } else if (lines.length() > 0) {
        lines.append(' ');
        used++;
      }
      lines.append(word);
      used += word.length();
    }
    return lines.toString();
  }
}
