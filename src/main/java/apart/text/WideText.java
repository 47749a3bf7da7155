package apart.text;

/** Characters that take two columns on a screen, as those of Chinese, Japanese and Korean do. */
final class WideText {
  /** Stands, while a table is laid out, for the second column of the character before it. */
  private static final char SECOND = '\ue000';

  private WideText() {}

  /** How many columns a text takes. */
  static int width(String text) {
    return padded(text).length();
  }

  /** A text that is as long as it is wide. */
  static String padded(String text) {
    if (text.chars().noneMatch(WideText::isWide)) {
      return text;
    }
    StringBuilder padded = new StringBuilder(2 * text.length());
    for (int i = 0; i < text.length(); i++) {
      padded.append(text.charAt(i));
      if (isWide(text.charAt(i))) {
        padded.append(SECOND);
      }
    }
    return padded.toString();
  }

  /** The text of which parts were {@link #padded}. */
  static String bare(String padded) {
    return padded.replace(String.valueOf(SECOND), "");
  }

  /** The usual wide ranges; a character of two halves, such as an emoji, is two long already. */
  private static boolean isWide(int c) {
    return (c >= 0x1100 && c <= 0x115f)
        || (c >= 0x2e80 && c <= 0xa4cf && c != 0x303f)
        || (c >= 0xac00 && c <= 0xd7a3)
        || (c >= 0xf900 && c <= 0xfaff)
        || (c >= 0xfe30 && c <= 0xfe6f)
        || (c >= 0xff01 && c <= 0xff60)
        || (c >= 0xffe0 && c <= 0xffe6);
  }
}
