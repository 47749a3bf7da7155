package apart.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.bench.KillSeries;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The beginning of the series of {@code scripts/kills}: terminals and agents killed any time, so
 * often as {@code apart.kills} says.
 */
@Timeout(900)
class KillsIT {
  private static final Path ROOT = Path.of("").toAbsolutePath();
  private static final int KILLS = Integer.getInteger("apart.kills", 10);

  @TempDir Path folder;

  @BeforeAll
  static void prepare() throws Exception {
    new ProcessBuilder(ROOT + "/scripts/apart", "--version").inheritIO().start().waitFor();
  }

  @Test
  void aKilledTerminalLosesNoAnswerOfALesson() throws Exception {
    KillSeries.Result result = KillSeries.ofTheTerminal(ROOT, folder, KILLS, 1);
    assertTrue(result.entered() >= KILLS, result.text("the terminal"));
    assertEquals(List.of(), result.losses());
  }

  @Test
  void aKilledTerminalLosesNoLineOfItsReport() throws Exception {
    KillSeries.Result result = KillSeries.ofTheReport(ROOT, folder, KILLS / 2, 1);
    assertEquals(List.of(), result.losses());
  }

  @Test
  void aKilledAgentLosesNoLine() throws Exception {
    KillSeries.Result result = KillSeries.ofTheAgent(ROOT, folder, KILLS, 1);
    assertTrue(result.entered() >= KILLS, result.text("the agent"));
    assertEquals(List.of(), result.losses());
  }
}
