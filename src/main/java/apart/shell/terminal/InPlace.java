package apart.shell.terminal;

import java.util.List;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.Display;

/**
 * Lines that change where they stand, below all that was printed: a film, a training run. Only what
 * differs is written. The cursor waits at the end of the last line.
 */
final class InPlace {
  private final Terminal terminal;
  private final boolean reflows;
  private Display display; // null while nothing stands there
  private Size size = Size.of(0, 0);
  private List<AttributedString> drawn = List.of();

  /**
   * Lines on a terminal.
   *
   * @param reflows whether the terminal breaks lines anew when it becomes narrower
   */
  InPlace(Terminal terminal, boolean reflows) {
    this.terminal = terminal;
    this.reflows = reflows;
  }

  /** Draws lines in place of those before, or below the cursor; as many as there is room for. */
  void draw(List<AttributedString> lines) {
    Size now = terminal.getSize();
    if (display != null && !now.equals(size)) {
      erase();
    }
    if (display == null) {
      display = new Display(terminal, false);
      display.resize(now);
      size = now;
    }
    drawn =
        lines.stream()
            .limit(Math.max(1, now.getRows() - 1))
            .map(line -> line.columnSubSequence(0, now.getColumns()))
            .toList();
    int row = drawn.size() - 1;
    int column = Math.min(drawn.get(row).columnLength(), now.getColumns() - 1);
    terminal.synchronizedUpdate(() -> display.update(drawn, now.cursorPos(row, column)));
    terminal.flush();
  }

  /** Takes the lines away; the cursor stands where they began. */
  void erase() {
    if (display != null) {
      int above = rows(terminal.getColumns()) - 1;
      terminal.writer().write("\r" + (above > 0 ? "\u001b[" + above + "A" : "") + "\u001b[J");
      terminal.flush();
      display = null;
    }
  }

  /** Leaves the lines as they are; the cursor stands below them. */
  void keep() {
    if (display != null) {
      terminal.writer().write("\r\n");
      terminal.flush();
      display = null;
    }
  }

  /** How many rows the lines take on so many columns. */
  private int rows(int columns) {
    if (!reflows || columns >= size.getColumns() || columns <= 0) {
      return drawn.size();
    }
    return drawn.stream()
        .mapToInt(line -> Math.max(1, (line.columnLength() + columns - 1) / columns))
        .sum();
  }
}
