package apart.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.bench.Pty;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Terminals that are small, of no size, resized, suspended, without colours, without UTF-8. */
@Timeout(120)
class TerminalIT {
  private static final Path ROOT = Path.of("").toAbsolutePath();
  private static final String APART = ROOT.resolve("scripts/apart").toString();
  private static final String LOOP = "{ System.out.println(\"go\"); while (true); }\r";

  @TempDir Path folder;

  @BeforeAll
  static void prepare() throws Exception {
    new ProcessBuilder(APART, "--version").inheritIO().start().waitFor();
  }

  @Test
  void aTerminalThatDoesNotKnowItsSize() throws Exception {
    try (Pty pty = Pty.start(folder, Map.of(), 0, 0, APART)) {
      pty.see("apart> ");
      pty.type("Mlp.of(2, 3, 1)\r");
      pty.see("13 parameters");
      pty.see("apart> ");
      leave(pty);
    }
  }

  @Test
  void fortyColumnsAreEnough() throws Exception {
    try (Pty pty = Pty.start(folder, Map.of(), 40, 12, APART)) {
      pty.see("apart> ");
      pty.type("neurons(Mlp.of(2, 3, 1), 1, xor())\r");
      pty.see("$1 ==>");
      pty.see("decimals shown");
      pty.see("apart> ");
      pty.type("/help\r");
      pty.see("leaves.");
      leave(pty);
      String shown = pty.plain().substring(pty.plain().indexOf("$1 ==>"));
      int widest =
          shown
              .lines()
              .filter(line -> !line.contains("apart> "))
              .mapToInt(String::length)
              .max()
              .orElse(0);
      assertTrue(widest <= 40, shown);
    }
  }

  @Test
  void aSizeThatChangesWhileALineIsTypedAndWhileItRuns() throws Exception {
    try (Pty pty = Pty.start(folder, APART)) {
      pty.see("apart> ");
      pty.type("int half = 20 ");
      pty.resize(40, 12);
      pty.type("+ 1\r");
      pty.see("half ==> 21");
      pty.see("apart> ");
      pty.type(LOOP);
      pty.see("\ngo");
      pty.resize(60, 20);
      pty.type("\u0003");
      pty.see("stopped");
      pty.type("half * 2\r");
      pty.see("$1 ==> 42");
      leave(pty);
    }
  }

  @Test
  void aCommandInterruptsALineThatGoesOnAndTwoEmptyOnesEndIt() throws Exception {
    try (Pty pty = Pty.start(folder, APART)) {
      pty.see("apart> ");
      pty.type("int most = Math.max(2,\r");
      pty.see("...> ");
      pty.type("/vars\r");
      pty.see("No variables yet.");
      pty.see("What did not run stands below");
      pty.see("...> ");
      pty.type("3)\r");
      pty.see("most ==> 3");
      pty.type("Math.max(most,\r\r\r");
      pty.see("the ( is not closed");
      leave(pty);
    }
  }

  /** Else the rows into which the terminal breaks the help below the line would stay. */
  @Test
  void theLineAndWhatIsBelowItAreDrawnAnewInAnotherWidth() throws Exception {
    try (Pty pty = Pty.start(folder, APART)) {
      pty.see("apart> ");
      pty.type("neurons(");
      pty.see("neurons(Mlp net");
      int before = pty.raw().length();
      pty.resize(40, 24);
      // Of another size the editor learns with a key, if it knows by then.
      for (int key = 0; key < 50 && !pty.raw().substring(before).contains("\r\u001b[J"); key++) {
        pty.type("n");
        Thread.sleep(200);
      }
      String drawn = pty.raw().substring(before);
      assertTrue(drawn.contains("\r\u001b[J"), drawn);
      pty.type("\u0003\u0004");
      pty.status();
    }
  }

  @Test
  void suspendedAtThePromptAndWhileALineRuns() throws Exception {
    try (Pty pty = Pty.start(folder, Map.of("PS1", "shell$ "), "bash", "--norc", "-i")) {
      pty.see("shell$ ");
      pty.type(APART + "\r");
      pty.see("apart> ");
      pty.type("int kept = 41\r");
      pty.see("kept ==> 41");
      pty.see("apart> ");
      suspendAndGoOn(pty, "apart> ");
      pty.type("kept + 1\r");
      pty.see("$1 ==> 42");
      pty.see("apart> ");
      pty.type("while (true) { System.out.println(\"go\"); Thread.sleep(50); }\r");
      pty.see("\ngo");
      suspendAndGoOn(pty, "\ngo");
      pty.type("\u0003");
      pty.see("stopped");
      pty.type("kept + 2\r");
      pty.see("$2 ==> 43");
      pty.type("\u0004");
      pty.see("shell$ ");
      pty.type("exit\r");
      assertEquals(0, pty.status());
    }
  }

  @Test
  void withoutColoursNothingIsColoured() throws Exception {
    try (Pty pty = Pty.start(folder, Map.of("NO_COLOR", "1"), APART)) {
      pty.see("apart> ");
      pty.type("int n = \"text\"\r");
      pty.see("error: ");
      pty.see("apart> ");
      leave(pty);
      assertFalse(pty.raw().matches("(?s).*\u001b\\[([0-9;]*;)?[349][0-7].*m.*"), pty.raw());
      assertTrue(pty.raw().contains("\u001b[1m"), "weight is left");
    }
  }

  @Test
  void withoutUtf8AllThatApartSaysIsAscii() throws Exception {
    Map<String, String> plain = Map.of("LANG", "C", "LC_ALL", "C");
    try (Pty pty = Pty.start(folder, plain, APART)) {
      pty.see("apart> ");
      pty.type("plot(Mlp.of(2, 3, 1).train(xor(), 50, 0.1), 1)\r");
      pty.see("$1 ==>");
      pty.see("apart> ");
      pty.type("/lesson\r");
      pty.see("twins");
      pty.see("apart> ");
      leave(pty);
      assertTrue(pty.raw().chars().allMatch(c -> c < 128), pty.raw());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"xterm", "xterm-256color", "screen", "linux", "vt100"})
  void cursorKeysInBothFormsAndThoseOfARunningLine(String term) throws Exception {
    try (Pty pty = Pty.start(folder, Map.of("TERM", term), 80, 24, APART)) {
      pty.see("apart> ");
      pty.type("int kept = 41\r");
      pty.see("kept ==> 41");
      pty.see("apart> ");
      for (String form : List.of("\u001b[", "\u001bO")) {
        pty.type("7" + form + "D1" + form + "H100 + " + form + "F + kept\r");
        pty.see("==> 158"); // 100 + 17 + kept
        pty.see("apart> ");
      }
      pty.type("Thread.sleep(700)\r\u001b[15~\u001b[A\u001b[D\u001b[C\u0001Thread.sleep(1); \r");
      pty.see("apart> ");
      pty.type("kept + 1\r");
      pty.see("==> 42");
      leave(pty);
      assertFalse(pty.raw().contains("error"), pty.raw());
    }
  }

  /**
   * The shell names its job before it hands over the keys: who waits for no more may type to it.
   */
  private static void suspendAndGoOn(Pty pty, String shownThen) throws Exception {
    pty.type("\u001a");
    pty.see("Stopped");
    pty.see("shell$ ");
    pty.type("fg\r");
    pty.see(APART);
    pty.see(shownThen);
  }

  private static void leave(Pty pty) throws Exception {
    pty.type("\u0004");
    assertEquals(0, pty.status());
  }
}
