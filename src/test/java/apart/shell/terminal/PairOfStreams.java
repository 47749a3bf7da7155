package apart.shell.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;

/** A pair of streams taken for a terminal with a line editor, without colours. */
public final class PairOfStreams {
  private PairOfStreams() {}

  /** One whose terminal JLine is itself. */
  public static TerminalScreen on(
      InputStream in,
      OutputStream out,
      String type,
      int columns,
      HistoryFile history,
      Assistant assistant)
      throws IOException {
    Terminal terminal = new ExternalTerminal("apart", type, in, out, StandardCharsets.UTF_8);
    terminal.setSize(Size.of(columns, TerminalScreen.ROWS_IF_UNKNOWN));
    return new TerminalScreen(terminal, type, Map.of("NO_COLOR", "1"), history, assistant);
  }
}
