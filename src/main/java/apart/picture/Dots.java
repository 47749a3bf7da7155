package apart.picture;

import apart.wire.Ink;
import java.util.Arrays;

/**
 * What is drawn on a chart's area of characters: lines as dots, eight to a character where there
 * are braille characters and one where there are not, and text above them.
 */
final class Dots {
  private static final int BRAILLE = 0x2800;
  private static final int[][] BITS = {{0x01, 0x02, 0x04, 0x40}, {0x08, 0x10, 0x20, 0x80}};

  private final boolean unicode;
  private final int columns;
  private final int rows;
  private final int[][] dots;
  private final char[][] text; // 0 where there is none
  private final char[][] inks; // the mark of what is drawn

  Dots(int columns, int rows, boolean unicode) {
    this.unicode = unicode;
    this.columns = columns;
    this.rows = rows;
    this.dots = new int[rows][columns];
    this.text = new char[rows][columns];
    this.inks = new char[rows][columns];
    Arrays.stream(inks).forEach(row -> Arrays.fill(row, Ink.NONE));
  }

  /** How many dots there are from left to right. */
  int across() {
    return unicode ? 2 * columns : columns;
  }

  /** How many dots there are from top to bottom. */
  int down() {
    return unicode ? 4 * rows : rows;
  }

  /** The column of characters in which a dot is. */
  int column(int dot) {
    return unicode ? Math.floorDiv(dot, 2) : dot;
  }

  /** The row of characters in which a dot is, from the top. */
  int row(int dot) {
    return unicode ? Math.floorDiv(dot, 4) : dot;
  }

  /** A straight line between two dots; the count of dots drawn before keeps gaps even. */
  int line(int x0, int y0, int x1, int y1, Mark.Line line, int before) {
    Mark.Stroke stroke = line.stroke();
    char ink = Ink.series(line.series());
    long steps = Math.max(Math.abs((long) x1 - x0), Math.abs((long) y1 - y0));
    long most = 4L * (across() + down());
    if (steps > most) {
      return before; // both ends far outside: nothing of it can be told apart
    }
    int count = before;
    for (long i = 0; i <= steps; i++) {
      double part = steps == 0 ? 0 : (double) i / steps;
      int x = (int) Math.round(x0 + part * (x1 - x0));
      int y = (int) Math.round(y0 + part * (y1 - y0));
      if (i > 0 || before == 0) {
        if (!unicode || hasInk(stroke, count)) {
          dot(x, y, line.letter(), ink);
          if (unicode && stroke.isStrong()) {
            dot(x, y + 1, line.letter(), ink);
          }
        }
        count++;
      }
    }
    return count;
  }

  private static boolean hasInk(Mark.Stroke stroke, int count) {
    return switch (stroke) {
      case SOLID, STRONG -> true;
      case DOTTED -> count % 3 == 0;
      case DASHED, STRONG_DASHED -> count % 6 < 3;
    };
  }

  private void dot(int x, int y, char letter, char ink) {
    if (x < 0 || y < 0 || x >= across() || y >= down()) {
      return;
    }
    if (unicode) {
      dots[y / 4][x / 2] |= BITS[x % 2][y % 4];
      inks[y / 4][x / 2] = ink;
    } else {
      text[y][x] = letter;
      inks[y][x] = ink;
    }
  }

  /** A character in place of whatever is drawn there, with the mark of what it means. */
  void put(int column, int row, char character, char ink) {
    if (column >= 0 && row >= 0 && column < columns && row < rows) {
      text[row][column] = character;
      inks[row][column] = ink;
    }
  }

  /** The rows as text, with marks. */
  String[] lines() {
    String[] lines = new String[rows];
    for (int row = 0; row < rows; row++) {
      StringBuilder line = new StringBuilder();
      char last = Ink.NONE;
      for (int column = 0; column < columns; column++) {
        char character = text[row][column];
        if (inks[row][column] != last) {
          last = inks[row][column];
          line.append(last);
        }
        int bits = dots[row][column];
        line.append(character != 0 ? character : bits != 0 ? (char) (BRAILLE + bits) : ' ');
      }
      lines[row] = last == Ink.NONE ? line.toString() : line.append(Ink.NONE).toString();
    }
    return lines;
  }
}
