package apart.shell.terminal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * An output that knows whether it stands at the beginning of a line, and holds at most one line of
 * progress or some lines that change in place, which give way to whatever is printed.
 */
final class FreshLines {
  private static final String CLEAR_LINE = "\r\u001b[K";

  private final OutputStream out;
  private boolean atStart = true;
  private boolean written;
  private final InPlace moving; // null where nothing can move
  private boolean progressing;
  private boolean drawing;

  FreshLines(OutputStream out) {
    this(out, null);
  }

  /** The same with lines that may change in place. */
  FreshLines(OutputStream out, InPlace moving) {
    this.out = out;
    this.moving = moving;
  }

  /** Draws lines, with marks, in place of those drawn before. */
  synchronized void draw(List<String> lines) {
    try {
      if (!drawing) {
        freshLine();
        drawing = true;
      }
      moving.draw(lines);
    } catch (IOException gone) {
      drawing = false;
    }
  }

  /** Leaves what was drawn where it is. */
  synchronized void keep() {
    if (drawing) {
      drawing = false;
      moving.keep();
      atStart = true;
    }
  }

  /** Writes text where the last one ended. */
  synchronized void text(String text) {
    try {
      write(text);
      out.flush();
    } catch (IOException gone) {
      // Nobody reads any more: the next read ends the program.
      atStart = true;
    }
  }

  /** Writes text on lines of its own. */
  synchronized void lines(String text) {
    try {
      freshLine();
      write(text);
      freshLine();
    } catch (IOException gone) {
      // Nobody reads any more: the next read ends the program.
      atStart = true;
    }
  }

  /** Ends the line if one is begun. */
  synchronized void freshLine() throws IOException {
    giveWay();
    if (!atStart) {
      write("\n");
    }
    out.flush();
  }

  /** Ends the line if one is begun, and leaves an empty one after whatever was written. */
  synchronized void gap() throws IOException {
    freshLine();
    if (written) {
      write("\n");
      written = false;
    }
    out.flush();
  }

  /** Shows a line of progress, or takes it away if {@code line} is empty. */
  synchronized void progress(String line) {
    try {
      if (line.isEmpty()) {
        giveWay();
      } else {
        if (!progressing) {
          freshLine();
        }
        out.write((CLEAR_LINE + line).getBytes(StandardCharsets.UTF_8));
        progressing = true;
      }
      out.flush();
    } catch (IOException gone) {
      progressing = false;
    }
  }

  /** Says that what follows is written by somebody else, who leaves a fresh line. */
  synchronized void handOver() {
    atStart = true;
  }

  private void write(String text) throws IOException {
    if (!text.isEmpty()) {
      giveWay();
      out.write(text.getBytes(StandardCharsets.UTF_8));
      atStart = text.endsWith("\n");
      written = true;
    }
  }

  private void giveWay() throws IOException {
    if (drawing) {
      drawing = false;
      moving.erase();
    }
    if (progressing) {
      progressing = false;
      out.write(CLEAR_LINE.getBytes(StandardCharsets.UTF_8));
    }
  }
}
