package apart.shell.terminal;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jline.terminal.Size;

/**
 * Lines that change where they stand, below all that was printed: a film, a training run. Only what
 * differs is written. The cursor waits at the end of the last line.
 */
final class InPlace {
  private static final String BEGIN = "\u001b[?2026h";
  private static final String END = "\u001b[?2026l";

  private final Supplier<Size> screen;
  private final Consumer<String> out;
  private final Inks inks;
  private final boolean reflows;
  private List<InkLine> drawn = List.of(); // none while nothing stands there
  private Size size = Size.of(0, 0);
  private int row; // of the cursor, from the first line

  /**
   * Lines on a screen.
   *
   * @param screen its size now
   * @param out takes what is written to it
   * @param reflows whether the terminal breaks lines anew when it becomes narrower
   */
  InPlace(Supplier<Size> screen, Consumer<String> out, Inks inks, boolean reflows) {
    this.screen = screen;
    this.out = out;
    this.inks = inks;
    this.reflows = reflows;
  }

  /**
   * Draws lines, with marks, in place of those before, or below the cursor; as many as there is
   * room for.
   */
  void draw(List<String> lines) {
    Size now = screen.get();
    if (!now.equals(size)) {
      erase();
      size = now;
    }
    List<InkLine> next =
        lines.stream()
            .limit(Math.max(1, now.getRows() - 1))
            .map(line -> InkLine.of(line, now.getColumns()))
            .toList();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < next.size(); i++) {
      if (i >= drawn.size()) {
        move(text, i);
        text.append(inks.ansi(next.get(i).marked()));
      } else if (!next.get(i).equals(drawn.get(i))) {
        move(text, i);
        replace(text, drawn.get(i), next.get(i));
      }
    }
    if (next.size() < drawn.size()) {
      move(text, next.size());
      text.append("\u001b[J");
    }
    move(text, next.size() - 1);
    right(text, Math.min(next.get(next.size() - 1).columns(), now.getColumns() - 1));
    drawn = next;
    write(text);
  }

  /** To the beginning of a line, which may be the one below all others. */
  private void move(StringBuilder text, int to) {
    text.append('\r');
    if (to < row) {
      text.append("\u001b[").append(row - to).append('A');
    } else {
      text.append("\n".repeat(to - row));
    }
    row = to;
  }

  private static void right(StringBuilder text, int columns) {
    if (columns > 0) {
      text.append("\u001b[").append(columns).append('C');
    }
  }

  /** Writes what differs of a line, at whose beginning the cursor is. */
  private void replace(StringBuilder text, InkLine before, InkLine now) {
    int from = now.sameStart(before);
    boolean shorter = now.columns() < before.columns();
    int to = now.columns() == before.columns() ? now.sameEnd(before, from) : now.length();
    right(text, now.columns(from));
    text.append(inks.ansi(now.marked(from, to)));
    if (shorter) {
      text.append("\u001b[K");
    }
  }

  /** Takes the lines away; the cursor stands where they began. */
  void erase() {
    if (!drawn.isEmpty()) {
      int above = rows(screen.get().getColumns()) - 1;
      write(
          new StringBuilder("\r")
              .append(above > 0 ? "\u001b[" + above + "A" : "")
              .append("\u001b[J"));
      forget();
    }
  }

  /** Leaves the lines as they are; the cursor stands below them. */
  void keep() {
    if (!drawn.isEmpty()) {
      write(new StringBuilder("\r\n"));
      forget();
    }
  }

  private void forget() {
    drawn = List.of();
    row = 0;
  }

  /** All at once, where the terminal knows how to wait for the end; others take no notice. */
  private void write(StringBuilder text) {
    out.accept(BEGIN + text + END);
  }

  /** How many rows the lines take on so many columns. */
  private int rows(int columns) {
    if (!reflows || columns >= size.getColumns() || columns <= 0) {
      return drawn.size();
    }
    return drawn.stream()
        .mapToInt(line -> Math.max(1, (line.columns() + columns - 1) / columns))
        .sum();
  }
}
