package apart.shell.report;

/**
 * What a screen shows of a text: colours and other sequences are not seen, a carriage return writes
 * over what stands on its line, signs without a picture leave nothing.
 */
final class OnScreen {
  private static final char ESCAPE = '\u001b';
  private static final char BELL = '\u0007';

  private final String text;
  private final StringBuilder shown;
  private int line; // where the line begins in what is shown
  private int cursor;

  private OnScreen(String text) {
    this.text = text;
    shown = new StringBuilder(text.length());
  }

  /** What is seen of a text. */
  static String of(String text) {
    return text.chars().allMatch(OnScreen::isSeen) ? text : new OnScreen(text).read();
  }

  private static boolean isSeen(int c) {
    return c == '\n' || c == '\t' || (c >= ' ' && c < 0x7f) || c > 0x9f;
  }

  private String read() {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case ESCAPE -> i = sequenceEnd(i) - 1;
        case '\r' -> cursor = line;
        case '\b' -> cursor = Math.max(line, cursor - 1);
        case '\n' -> {
          shown.append(c);
          line = shown.length();
          cursor = line;
        }
        default -> write(c);
      }
    }
    return shown.toString();
  }

  private void write(char c) {
    if (!isSeen(c)) {
      return;
    }
    if (cursor < shown.length()) {
      shown.setCharAt(cursor, c);
    } else {
      shown.append(c);
    }
    cursor++;
  }

  /** Where the text goes on after a sequence that begins at a place. */
  private int sequenceEnd(int from) {
    char kind = from + 1 < text.length() ? text.charAt(from + 1) : ' ';
    int at = Math.min(text.length(), from + 2);
    if (kind == '[') {
      while (at < text.length() && (text.charAt(at) < '@' || text.charAt(at) > '~')) {
        at++;
      }
      return Math.min(text.length(), at + 1);
    }
    if (kind == ']') {
      while (at < text.length() && text.charAt(at) != BELL && text.charAt(at) != ESCAPE) {
        at++;
      }
      boolean longEnd = at < text.length() && text.charAt(at) == ESCAPE;
      return Math.min(text.length(), at + (longEnd ? 2 : 1));
    }
    return at;
  }
}
