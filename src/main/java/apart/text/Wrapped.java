package apart.text;

import java.util.ArrayList;
import java.util.List;

/** Text in lines that fit a width, broken at blanks where there are any. */
public final class Wrapped {
  private Wrapped() {}

  /**
   * The lines of {@code text}, each at most {@code width} characters (of less than 1: one); its own
   * line breaks stay.
   */
  public static List<String> lines(String text, int width) {
    List<String> lines = new ArrayList<>();
    int least = Math.max(1, width);
    Given.present("the text", text).lines().forEach(line -> wrap(line, least, lines));
    return lines;
  }

  /** A text in lines that are shorter than the screen is wide. */
  public static String text(String text) {
    return String.join("\n", lines(text, Room.columns() - 1));
  }

  private static void wrap(String line, int width, List<String> lines) {
    String rest = line;
    while (rest.length() > width) {
      int blank = rest.lastIndexOf(' ', width);
      int end = blank > 0 ? blank : width;
      lines.add(rest.substring(0, end).stripTrailing());
      rest = rest.substring(end).stripLeading();
    }
    lines.add(rest);
  }
}
