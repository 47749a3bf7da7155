package apart.shell.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.impl.ExternalTerminal;

/** A pair of streams taken for a terminal with a line editor, without colours. */
public final class PairOfStreams {
  private PairOfStreams() {}

  /** One whose terminal JLine is itself: for tests, which open many. */
  public static TerminalScreen on(
      InputStream in,
      OutputStream out,
      String type,
      int columns,
      HistoryFile history,
      Assistant assistant)
      throws IOException {
    Terminal terminal = new ExternalTerminal("apart", type, in, out, StandardCharsets.UTF_8);
    terminal.setSize(size(columns));
    return screen(terminal, type, history, assistant);
  }

  /**
   * One with a terminal of the system's between, as a start has one. Closing it may disturb the
   * next: JLine does so twice, the second time when its descriptor may be another's.
   */
  public static TerminalScreen throughTheSystem(
      InputStream in,
      OutputStream out,
      String type,
      int columns,
      HistoryFile history,
      Assistant assistant)
      throws IOException {
    Terminal terminal =
        TerminalBuilder.builder()
            .streams(in, out)
            .type(type)
            .encoding(StandardCharsets.UTF_8)
            .graphemeCluster(false)
            .size(size(columns))
            .build();
    return screen(terminal, type, history, assistant);
  }

  private static Size size(int columns) {
    return Size.of(columns, TerminalScreen.ROWS_IF_UNKNOWN);
  }

  private static TerminalScreen screen(
      Terminal terminal, String type, HistoryFile history, Assistant assistant) {
    return new TerminalScreen(terminal, type, Map.of("NO_COLOR", "1"), history, assistant);
  }
}
