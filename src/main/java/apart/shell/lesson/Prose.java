package apart.shell.lesson;

/** Text in lines that fit the page. */
public final class Prose {
  private static final int WIDEST = 78;

  private Prose() {}

  /** Paragraphs, lists and labels broken at blanks; {@code indent} blanks before all but line 1. */
  public static String wrap(String text, int columns, int indent) {
    int width = Math.min(WIDEST, Math.max(20, columns - 1));
    StringBuilder lines = new StringBuilder();
    int used = 0;
    for (String word : text.strip().split("\\s+")) {
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

  /** Java as a lesson shows it. */
  static String code(String java) {
    return java.indent(4).stripTrailing();
  }
}
