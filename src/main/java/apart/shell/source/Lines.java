package apart.shell.source;

/** Text by its lines: where one ends, which one a place is on, and whether one is a command. */
public final class Lines {
  private Lines() {}

  /** Where the line of {@code from} ends: its line break, or the end of the text. */
  public static int end(String text, int from) {
    int found = text.indexOf('\n', from);
    return found < 0 ? text.length() : found;
  }

  /**
   * The number, from 1, of the line that a place is on; places outside the text are at its ends.
   */
  public static int number(String text, int offset) {
    int place = Math.max(0, Math.min(offset, text.length()));
    int number = 1;
    for (int at = text.indexOf('\n'); at >= 0 && at < place; at = text.indexOf('\n', at + 1)) {
      number++;
    }
    return number;
  }

  /** Whether an input is meant as a command: a slash, but not a comment. */
  public static boolean isCommand(String input) {
    return input.startsWith("/") && !input.startsWith("//") && !input.startsWith("/*");
  }
}
