package apart.shell.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.wire.Ink;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jline.terminal.Size;
import org.junit.jupiter.api.Test;

/** Lines that change in place: whatever was there before, what is drawn is what is seen. */
class InPlaceTest {
  private static final int COLUMNS = 20;

  private final StringBuilder out = new StringBuilder();

  private InPlace inPlace(boolean coloured) {
    return new InPlace(() -> Size.of(COLUMNS, 12), out::append, new Inks(coloured), true);
  }

  @Test
  void afterAnyFramesTheLastOneIsSeen() {
    Random random = new Random(1);
    InPlace lines = inPlace(false);
    Paper paper = new Paper();
    List<String> frame = new ArrayList<>(List.of("first"));
    for (int i = 0; i < 500; i++) {
      frame.replaceAll(line -> random.nextInt(3) == 0 ? changed(line, random) : line);
      if (random.nextInt(4) == 0 && frame.size() < 11) {
        frame.add("line " + i);
      } else if (random.nextInt(6) == 0 && frame.size() > 1) {
        frame.remove(random.nextInt(frame.size()));
      }
      out.setLength(0);
      lines.draw(frame);
      paper.write(out.toString());
      assertEquals(frame, paper.seen(frame.size()), "frame " + i);
    }
    out.setLength(0);
    lines.erase();
    paper.write(out.toString());
    assertTrue(paper.seen(11).stream().allMatch(String::isEmpty));
  }

  private static String changed(String line, Random random) {
    char c = (char) ('a' + random.nextInt(26));
    int at = random.nextInt(line.length() + 1);
    return switch (random.nextInt(3)) {
      case 0 -> line.length() < COLUMNS ? line.substring(0, at) + c + line.substring(at) : line;
      case 1 -> line.substring(0, Math.max(1, at)).strip();
      default -> at < line.length() ? line.substring(0, at) + c + line.substring(at + 1) : line;
    };
  }

  @Test
  void whatDoesNotDifferIsNotWritten() {
    InPlace lines = inPlace(true);
    lines.draw(List.of("the same", Ink.series(1) + "1234567" + Ink.NONE + " end"));
    out.setLength(0);
    lines.draw(List.of("the same", Ink.series(1) + "12x4567" + Ink.NONE + " end"));
    String written = out.toString();
    assertTrue(written.contains("\u001b[38;5;136mx\u001b[0m"), written);
    assertFalse(written.contains("same") || written.contains("45"), written);
  }

  @Test
  void marksNeverReachATerminalWithoutColours() {
    inPlace(false).draw(List.of(Ink.series(1) + "a" + Ink.step(true, 8) + "b" + Ink.NONE));
    String written = out.toString();
    assertTrue(written.contains("ab"), written);
    assertTrue(written.chars().noneMatch(c -> Ink.isMark((char) c)), written);
  }

  /** What a terminal makes of characters and of the few movements that are used. */
  private static final class Paper {
    private final StringBuilder[] rows = new StringBuilder[13];
    private int row;
    private int column;

    Paper() {
      for (int i = 0; i < rows.length; i++) {
        rows[i] = new StringBuilder();
      }
    }

    void write(String text) {
      int i = 0;
      while (i < text.length()) {
        char c = text.charAt(i++);
        if (c == '\u001b') {
          int end = i + 1;
          while (!Character.isLetter(text.charAt(end))) {
            end++;
          }
          move(text.charAt(end), text.substring(i + 1, end));
          i = end + 1;
        } else if (c == '\r') {
          column = 0;
        } else if (c == '\n') {
          row++;
        } else {
          while (rows[row].length() <= column) {
            rows[row].append(' ');
          }
          rows[row].setCharAt(column++, c);
        }
      }
    }

    private void move(char kind, String number) {
      int count = number.isEmpty() || number.startsWith("?") ? 1 : Integer.parseInt(number);
      switch (kind) {
        case 'A' -> row -= count;
        case 'C' -> column += count;
        case 'K' -> rows[row].setLength(Math.min(column, rows[row].length()));
        case 'J' -> {
          rows[row].setLength(Math.min(column, rows[row].length()));
          for (int below = row + 1; below < rows.length; below++) {
            rows[below].setLength(0);
          }
        }
        default -> {}
      }
    }

    List<String> seen(int count) {
      List<String> seen = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        seen.add(rows[i].toString());
      }
      return seen;
    }
  }
}
