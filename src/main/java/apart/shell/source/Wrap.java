package apart.shell.source;

import java.util.List;
import java.util.StringJoiner;

/** Text broken at blanks to fit the screen. */
public final class Wrap {
  /** Longer lines of prose are hard to read. */
  private static final int WIDEST_PROSE = 78;

  private static final int NARROWEST_PROSE = 20;

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
                        : broken(List.of(line.split(" ", -1)), columns, 0)));
    return lines.toString();
  }

  /** A paragraph; {@code indent} blanks before all but its first line. */
  public static String prose(String text, int columns, int indent) {
    return broken(
        Words.of(text), Math.min(WIDEST_PROSE, Math.max(NARROWEST_PROSE, columns - 1)), indent);
  }

  /** A paragraph after a label, with its further lines below the first. */
  public static String beside(String label, String text, int columns) {
    int indent = label.length() - label.lastIndexOf('\n') - 1;
    return label + prose(text, columns - indent, 0).replace("\n", "\n" + " ".repeat(indent));
  }

  private static String broken(List<String> words, int width, int indent) {
    StringBuilder lines = new StringBuilder();
    int used = 0;
    for (String word : words) {
      if (used > 0 && used + 1 + word.length() > width) {
        lines.append('\n').append(" ".repeat(indent));
        used = indent;
      } else if (used > 0) {
        lines.append(' ');
        used++;
      }
      lines.append(word);
      used += word.length();
    }
    return lines.toString();
  }
}
