package apart.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.bench.Pty;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Films played with real keys in a terminal, left, resized, and killed in the middle. */
@Timeout(120)
class PlayerIT {
  private static final String APART = Path.of("").toAbsolutePath().resolve("scripts/apart") + "";
  private static final String FILM =
      "film(Mlp.of(2, 3, 1).fill(0.5).nudge(1, 1, 1, 0.1).train(xor(), 2000, 0.2), 1)\r";
  private static final Map<String, String> UTF8 = Map.of("LC_ALL", "C.UTF-8");

  @TempDir Path folder;

  @BeforeAll
  static void prepare() throws Exception {
    new ProcessBuilder(APART, "--version").inheritIO().start().waitFor();
  }

  @Test
  void everyKeyDoesWhatTheLineBelowSays() throws Exception {
    try (Pty pty = opened(UTF8)) {
      pty.see("\u2500");
      pty.see("q leaves");
      pty.type(" ");
      pty.see("play");
      pty.type("700");
      pty.see("go to epoch 7");
      pty.type("\r");
      seeAnew(pty, 81, "epoch 700 of 2000");
      pty.type("\u001b[C");
      seeAnew(pty, 82, "epoch 707 of 2000");
      pty.type("\u001bOD\u001b[D");
      seeAnew(pty, 83, "epoch 682 of 2000");
      pty.type("\u001b[F");
      seeAnew(pty, 84, "epoch 2000 of 2000");
      pty.type("\u001b[1~");
      seeAnew(pty, 85, "epoch 0 of 2000");
      pty.type("t");
      pty.see("neurons of layer 1 of 2");
      pty.see("0.59999999999999998"); // 0.5 and the push, with all digits
      pty.see("picture");
      pty.type("t");
      pty.see("table");
      pty.type("+");
      seeAnew(pty, 86, "+ - 30/s");
      pty.type("--");
      seeAnew(pty, 87, "+ - 8/s");
      pty.type("s");
      pty.see("saved " + folder.toRealPath().resolve("film.html"));
      assertTrue(Files.readString(folder.resolve("film.html")).contains("<html"));
      pty.type("q");
      goesOn(pty);
      assertFalse(pty.raw().contains("\u001b[?1049h"), "the alternate screen");
      assertFalse(pty.raw().contains("\u001b[?25l"), "a hidden cursor");
    }
  }

  @Test
  void itPlaysByItselfToTheEnd() throws Exception {
    try (Pty pty = opened(UTF8)) {
      pty.type("+++++");
      pty.see("play");
      seeAnew(pty, 81, "epoch 2000 of 2000");
      pty.type("\u0003");
      goesOn(pty);
    }
  }

  @Test
  void anAgentThatIsKilledEndsTheFilmAndNotTheSession() throws Exception {
    try (Pty pty = opened(UTF8)) {
      pty.see("q leaves");
      pty.descendants().forEach(ProcessHandle::destroyForcibly);
      pty.see("was killed");
      goesOn(pty);
    }
  }

  @Test
  void killedInTheMiddleItLeavesTheTerminalAsItWas() throws Exception {
    try (Pty pty =
        Pty.start(folder, Map.of("PS1", "shell$ ", "LC_ALL", "C.UTF-8"), "bash", "--norc", "-i")) {
      pty.see("shell$ ");
      pty.type("stty -g > before; " + APART + "; stty -g > after; cmp before after && echo same\r");
      pty.see("apart> ");
      pty.type(FILM);
      pty.see("q leaves");
      ProcessHandle terminal =
          pty.descendants().stream()
              .filter(p -> p.info().command().orElse("").endsWith("java"))
              .findFirst()
              .orElseThrow();
      terminal.destroy();
      pty.see("same");
      pty.type("exit\r");
      pty.status();
    }
  }

  @Test
  void withoutColoursThereAreNone() throws Exception {
    try (Pty pty = opened(Map.of("LC_ALL", "C.UTF-8", "NO_COLOR", "1"))) {
      pty.see("q leaves");
      pty.type("q");
      goesOn(pty);
      assertFalse(pty.raw().contains("38;5;"), pty.raw());
    }
  }

  @Test
  void trainingIsSeenAndCtrlCKeepsItAndTheLastPicture() throws Exception {
    try (Pty pty = Pty.start(folder, UTF8, APART)) {
      pty.see("apart> ");
      pty.type("var run = watch(Mlp.of(2, 3, 1), xor(), 90_000_000, 0.0001)\r");
      pty.see("of 90000000; Ctrl-C stops");
      pty.type("\u0003");
      pty.see("stopped before epoch 90000000");
      pty.see("apart> ");
      pty.type("run.epochs() > 0\r");
      pty.see("==> true");
      pty.type("/copy\r");
      pty.see("copied 4 characters");
      assertTrue(pty.raw().contains("\u001b]52;c;dHJ1ZQ==\u0007"));
      pty.type("plane(run, 1)\r");
      pty.see("weights of 3 neurons");
      pty.type("/copy svg\r");
      pty.see("copied ");
      String raw = pty.raw();
      int from = raw.lastIndexOf("]52;c;") + "]52;c;".length();
      byte[] copied = Base64.getDecoder().decode(raw.substring(from, raw.indexOf('\u0007', from)));
      assertTrue(new String(copied, StandardCharsets.UTF_8).contains("<svg"));
      goesOn(pty);
    }
  }

  @Test
  void aTerminalThatCanOnlyPrintShowsFivePictures() throws Exception {
    try (Pty pty = opened(Map.of("TERM", "dumb"))) {
      pty.see("film of layer 1 in 5 pictures");
      pty.see("epoch 2000 of 2000");
      goesOn(pty);
    }
  }

  private Pty opened(Map<String, String> environment) throws Exception {
    Pty pty = Pty.start(folder, environment, APART);
    pty.see("apart> ");
    pty.type(FILM);
    pty.see("$1 ==>");
    return pty;
  }

  /**
   * Another size makes the player draw all of the picture again; the one drawn may still be that
   * before the last key.
   */
  private static void seeAnew(Pty pty, int columns, String text) throws Exception {
    for (int more = 0; more < 40; more++) {
      pty.resize(columns + 10 * (more % 2), 24);
      if (pty.seesWithin(text, 1000)) {
        return;
      }
    }
    pty.see(text);
  }

  private static void goesOn(Pty pty) throws Exception {
    pty.see("apart> ");
    pty.type("40 + 2\r");
    pty.see("==> 42");
    pty.type("\u0004");
    assertEquals(0, pty.status());
  }
}
