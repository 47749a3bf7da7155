package apart.shell.terminal;

import apart.wire.Ink;
import java.util.Arrays;
import org.jline.utils.WCWidth;

/**
 * A line with the mark of each of its characters, so that two lines can be compared.
 *
 * @param text without marks
 * @param marks as many as the text has characters
 */
record InkLine(String text, String marks) {

  /** A line with marks, as much of it as fits. */
  static InkLine of(String line, int mostColumns) {
    StringBuilder text = new StringBuilder(line.length());
    StringBuilder marks = new StringBuilder(line.length());
    char mark = Ink.NONE;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (Ink.isMark(c)) {
        mark = c;
      } else {
        text.append(c);
        marks.append(mark);
      }
    }
    InkLine whole = new InkLine(text.toString(), marks.toString());
    int end = whole.length();
    while (end > 0 && whole.columns(end) > mostColumns) {
      end--;
    }
    return new InkLine(whole.text.substring(0, end), whole.marks.substring(0, end));
  }

  int length() {
    return text.length();
  }

  /** How wide it is. */
  int columns() {
    return columns(length());
  }

  /** How wide its first characters are. */
  int columns(int characters) {
    return text.substring(0, characters)
        .codePoints()
        .map(c -> Math.max(0, WCWidth.wcwidth(c)))
        .sum();
  }

  /** How many characters at its start are those of another line. */
  int sameStart(InkLine other) {
    int texts = Arrays.mismatch(text.toCharArray(), other.text.toCharArray());
    int inks = Arrays.mismatch(marks.toCharArray(), other.marks.toCharArray());
    return texts < 0 ? Math.max(0, inks) : inks < 0 ? texts : Math.min(texts, inks);
  }

  /** Where, after {@code from}, the characters begin that both lines end with. */
  int sameEnd(InkLine other, int from) {
    int to = length();
    int otherTo = other.length();
    while (to > from
        && otherTo > from
        && text.charAt(to - 1) == other.text.charAt(otherTo - 1)
        && marks.charAt(to - 1) == other.marks.charAt(otherTo - 1)) {
      to--;
      otherTo--;
    }
    return to;
  }

  /** The line with marks. */
  String marked() {
    return marked(0, length());
  }

  /** A part of the line with marks. */
  String marked(int from, int to) {
    StringBuilder marked = new StringBuilder(to - from);
    char mark = Ink.NONE;
    for (int i = from; i < to; i++) {
      if (marks.charAt(i) != mark) {
        mark = marks.charAt(i);
        marked.append(mark);
      }
      marked.append(text.charAt(i));
    }
    return marked.toString();
  }
}
