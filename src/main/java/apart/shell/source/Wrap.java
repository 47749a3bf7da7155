package apart.shell.source;

import apart.shell.source.Lexer.Token;
import java.util.ArrayList;
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
    List<Gap> gaps = gaps(java);
    StringJoiner lines = new StringJoiner("\n");
    int start = 0;
    int gap = 0;
    for (String line : java.split("\n", -1)) {
      int end = start + line.length();
      List<Gap> within = new ArrayList<>();
      for (; gap < gaps.size() && gaps.get(gap).end() <= end; gap++) {
        // Not the blank behind a prompt, nor those before and behind all of it.
        if (gaps.get(gap).end() > start + 1 && gaps.get(gap).next() < end) {
          within.add(gaps.get(gap).from(start));
        }
      }
      lines.add(brokenJava(line, columns, within));
      start = end + 1;
    }
    return lines.toString();
  }

  /**
   * A place where a line of Java may end.
   *
   * @param next where it goes on
   * @param depth how many brackets are open there
   */
  private record Gap(int end, int next, int depth) {
    Gap from(int start) {
      return new Gap(end - start, next - start, depth);
    }
  }

  /** The blanks, and the places behind a point that goes on with what a call gave. */
  private static List<Gap> gaps(String java) {
    List<Gap> gaps = new ArrayList<>();
    int depth = 0;
    boolean called = false;
    for (Token token : Lexer.tokens(java)) {
      char first = java.charAt(token.start());
      boolean symbol = token.kind() == Lexer.Kind.SYMBOL;
      if (token.kind() == Lexer.Kind.BLANK) {
        gaps.add(new Gap(token.start(), token.end(), depth));
      } else if (symbol && first == '.' && called) {
        gaps.add(new Gap(token.end(), token.end(), depth));
      }
      depth += symbol ? Lexer.depth(first) : 0;
      called = symbol && first == ')';
    }
    return gaps;
  }

  private static String brokenJava(String line, int columns, List<Gap> gaps) {
    StringBuilder lines = new StringBuilder();
    String indent = "";
    int from = 0;
    int first = 0;
    while (indent.length() + line.length() - from > columns && first < gaps.size()) {
      int most = columns - indent.length() + from;
      int best = first;
      for (int i = first; i < gaps.size() && gaps.get(i).end() <= most; i++) {
        boolean isShort = gaps.get(best).end() - from < columns / 2;
        best = isShort || gaps.get(i).depth() <= gaps.get(best).depth() ? i : best;
      }
      lines.append(indent).append(line, from, gaps.get(best).end()).append('\n');
      from = gaps.get(best).next();
      first = best + 1;
      indent = " ".repeat(line.length() - line.stripLeading().length() + FURTHER);
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
