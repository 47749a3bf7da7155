package apart.shell.source;

import apart.shell.source.Lexer.Token;
import java.util.List;
import java.util.StringJoiner;

/** Text broken at blanks to fit the screen. */
public final class Wrap {
  /** Longer lines of prose are hard to read. */
  private static final int WIDEST_PROSE = 78;

  private static final int NARROWEST_PROSE = 20;

  /** How much further to the right a line of Java goes on. */
  private static final int FURTHER = 4;

  /** What stands where a line was cut. */
  private static final String CUT = "...";

  private Wrap() {}

  /**
   * Each line of {@code text} that is longer than {@code columns}, broken where it must be; lines
   * that begin with a blank are code, and broken between its tokens, but of one at which marks
   * below it point as much is left as fits around them.
   */
  public static String at(int columns, String text) {
    List<String> all = text.lines().toList();
    StringJoiner lines = new StringJoiner("\n");
    for (int i = 0; i < all.size(); i++) {
      String line = all.get(i);
      String next = i + 1 < all.size() ? all.get(i + 1) : "";
      boolean points = isPointer(next);
      boolean pointed = isMark(line) || isMark(next);
      if (line.length() <= columns) {
        lines.add(line);
      } else if (points && columns >= NARROWEST_PROSE) {
        lines.add(pointedAt(line, next, columns));
        i++;
      } else if (line.startsWith(" ")) {
        lines.add(pointed ? line : java(columns, line));
      } else {
        lines.add(broken(List.of(line.split(" ", -1)), columns, 0));
      }
    }
    return lines.toString();
  }

  private static boolean isMark(String line) {
    return line.stripLeading().startsWith("^");
  }

  private static boolean isPointer(String line) {
    String marks = line.strip();
    return !marks.isEmpty() && marks.chars().allMatch(c -> c == '^');
  }

  /** A line that is too long, and the marks below it: of long marks the end says what is meant. */
  private static String pointedAt(String line, String pointer, int columns) {
    int mark = pointer.indexOf('^');
    int end = pointer.length();
    int middle = end - mark > columns / 2 ? end : mark;
    boolean near = end <= columns - CUT.length();
    int length = Math.max(line.length(), end); // Marks may stand behind it, where a ; is missing.
    int from = near ? 0 : Math.max(0, Math.min(middle - columns / 2, length - columns));
    int to = Math.min(line.length(), from + columns);
    StringBuilder shown = new StringBuilder(line.substring(from, to));
    if (from > 0) {
      shown.replace(0, CUT.length(), CUT);
    }
    if (to < line.length()) {
      shown.replace(columns - CUT.length(), columns, CUT);
    }
    int first = Math.max(0, mark - from);
    int marks = Math.min(end - from, columns) - first;
    return shown + "\n" + " ".repeat(first) + "^".repeat(marks);
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

  /**
   * Java, or some behind a prompt, whose long lines are broken between its tokens and go on further
   * to the right; strings and comments stay whole, so what is copied is the same Java.
   */
  public static String java(int columns, String java) {
    if (java.lines().allMatch(line -> line.length() <= columns)) {
      return java;
    }
    List<Token> blanks =
        Lexer.tokens(java).stream().filter(token -> token.kind() == Lexer.Kind.BLANK).toList();
    StringJoiner lines = new StringJoiner("\n");
    int start = 0;
    for (String line : java.split("\n", -1)) {
      int from = start;
      int end = start + line.length();
      List<Token> within =
          blanks.stream().filter(blank -> blank.start() > from + 1 && blank.end() < end).toList();
      lines.add(brokenJava(line, columns, start, within));
      start = end + 1;
    }
    return lines.toString();
  }

  private static String brokenJava(String line, int columns, int offset, List<Token> blanks) {
    StringBuilder lines = new StringBuilder();
    String indent = "";
    int from = 0;
    for (int i = 0; i < blanks.size(); i++) {
      int next = i + 1 < blanks.size() ? blanks.get(i + 1).start() - offset : line.length();
      if (indent.length() + next - from > columns) {
        lines.append(indent).append(line, from, blanks.get(i).start() - offset).append('\n');
        from = blanks.get(i).end() - offset;
        indent = " ".repeat(line.length() - line.stripLeading().length() + FURTHER);
      }
    }
    return lines.append(indent).append(line.substring(from)).toString();
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
