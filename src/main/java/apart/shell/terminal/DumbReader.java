package apart.shell.terminal;

import java.io.IOException;
import org.jline.terminal.Terminal;

/**
 * Reads from a terminal that can only print: the system echoes the keys and edits the line, so that
 * nothing here moves a cursor.
 */
final class DumbReader {
  private static final String CONTINUATION = "  ...> ";

  private final Terminal terminal;
  private final FreshLines lines;
  private final Assistant assistant;
  private volatile String prompt = "";
  private volatile boolean cleared;

  DumbReader(Terminal terminal, FreshLines lines, Assistant assistant) {
    this.terminal = terminal;
    this.lines = lines;
    this.assistant = assistant;
  }

  /** An input of as many lines as it needs. */
  Input read(String first, String draft) throws IOException {
    StringBuilder input = new StringBuilder(draft);
    prompt = first;
    cleared = false;
    lines.text(first + draft);
    try {
      while (true) {
        String line = line();
        if (cleared) {
          cleared = false;
          input.setLength(0);
        }
        if (line == null) {
          lines.handOver();
          return new Input.End();
        }
        input.append(line);
        if (assistant.runs(input.toString())) {
          return new Input.Text(input.toString());
        }
        input.append('\n');
        prompt = CONTINUATION;
        lines.text(CONTINUATION);
      }
    } finally {
      prompt = "";
    }
  }

  /** A line as it is, for a snippet that reads; null at the end of input. */
  String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = terminal.reader().read(); c >= 0; c = terminal.reader().read()) {
      if (c == '\n' || c == '\r') {
        lines.handOver();
        return line.toString();
      }
      line.append((char) c);
    }
    return null;
  }

  /** Ctrl-C: clears what was typed; false if nothing is being typed. */
  boolean clear() {
    if (prompt.isEmpty()) {
      return false;
    }
    cleared = true;
    lines.text("\n" + prompt);
    return true;
  }
}
