package apart.shell;

import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.bench.Pty;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real terminal whose memory ends: it says so, all that the learner has stays, and it goes on.
 */
@Timeout(300)
class FullMemoryIT {
  private static final String APART = Path.of("").toAbsolutePath() + "/scripts/apart";
  private static final int MEGABYTES = 80;

  /** About as long as a constant may be. */
  private static final int LONG = 60_000;

  @TempDir Path folder;
  private Pty pty;

  @BeforeEach
  void open() throws Exception {
    pty = Pty.start(folder, Map.of("JAVA_TOOL_OPTIONS", "-Xmx" + MEGABYTES + "m"), APART);
    pty.see("apart> ");
    pty.enter("int x = 41", "x ==> 41");
  }

  @AfterEach
  void close() throws Exception {
    pty.type("\u0004");
    pty.status();
    pty.close();
  }

  @Test
  void whatTakesMoreThanThereIsCostsItselfAlone() throws Exception {
    Path large = folder.resolve("large.jsh");
    Files.writeString(large, ("//" + "-".repeat(98) + "\n").repeat(MEGABYTES << 10));
    pty.enter("/open " + large, "this takes more memory than Apart has");
    pty.enter("x + 1", "==> 42");
  }

  @Test
  void declarationsThatFillItAreRefusedUntilThereIsRoom() throws Exception {
    Path many = folder.resolve("many.jsh");
    StringBuilder text = new StringBuilder();
    for (int method = 0; method < MEGABYTES; method++) {
      String constant = Integer.toString(method % 10).repeat(LONG);
      text.append("String m").append(method).append("() { return \"").append(constant);
      text.append("\"; }\n");
    }
    for (int copy = 0; copy < 20; copy++) {
      Files.writeString(many, text.toString().replace(" m", " m" + copy + "of"));
      pty.forget();
      pty.type("/open " + many + "\r");
      pty.see("\napart> ");
    }
    assertTrue(pty.plain().contains("fills Apart's memory"), "it is said");
    pty.enter("/vars", "int x = 41");
    Path saved = folder.resolve("saved.jsh");
    pty.enter("/save " + saved, "aved");
    assertTrue(Files.readString(saved).contains("int x = 41"));
    pty.enter("/reset yes", "All you declared is forgotten.");
    pty.enter("int z = 1 + 2", "z ==> 3");
  }
}
