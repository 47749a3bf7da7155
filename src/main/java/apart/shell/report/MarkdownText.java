package apart.shell.report;

/** Words in Markdown: where it is shown they read as they were, whatever signs are in them. */
final class MarkdownText {
  private static final String SIGNS = "\\`*_[]<>&#~|$";

  private MarkdownText() {}

  /** Words whose lines stay lines; a blank line stays between paragraphs. */
  static String lines(String words) {
    StringBuilder text = new StringBuilder();
    for (String line : words.lines().toList()) {
      boolean goesOn = text.length() > 0 && !line.isBlank() && !text.toString().endsWith("\n\n");
      if (goesOn) {
        text.insert(text.length() - 1, "\\");
      }
      text.append(line(line.strip())).append('\n');
    }
    return text.toString().stripTrailing();
  }

  /** Words as Markdown shows them. */
  static String line(String words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      boolean first = i == 0 && "+-=".indexOf(c) >= 0;
      boolean number = (c == '.' || c == ')') && i > 0 && isNumber(words, i);
      text.append(first || number || SIGNS.indexOf(c) >= 0 ? "\\" : "").append(c);
    }
    return text.toString();
  }

  private static boolean isNumber(String words, int end) {
    return words.chars().limit(end).allMatch(c -> c >= '0' && c <= '9');
  }
}
