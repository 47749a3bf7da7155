package apart.shell;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is typed and pasted at the terminal, and what becomes of it when it does not run. */
class TypingTest {
  private static final String PASTE = "\u001b[200~";
  private static final String END = "\u001b[201~";

  @TempDir Path folder;
  private Learner learner;

  @BeforeEach
  void open() throws Exception {
    learner = Learner.at(folder);
  }

  @AfterEach
  void close() throws Exception {
    learner.close();
  }

  private String paste(String text) throws Exception {
    return learner.line(PASTE + text + END);
  }

  @Test
  void whatDidNotRunIsPutBackAndSaid() throws Exception {
    learner.keys(PASTE + "int a = 1\nint b = a / 0\nint c = 3" + END + "\r");
    learner.see("(What did not run stands below, to be mended; Ctrl-C drops it.)");
    learner.see("apart> int b = a / 0"); // the paste itself began with another line
    learner.interrupt();
    assertTrue(learner.line("a + 1").contains("==> 2"));
  }

  @Test
  void aCommandIsACommandAlsoBehindWhatWasPutBack() throws Exception {
    learner.keys(PASTE + "int a = 1\nint b = a / 0" + END + "\r");
    learner.see("apart> int b = a / 0");
    assertTrue(learner.line("/vars").contains("\nint a = 1\n"));
    learner.interrupt();
    assertTrue(learner.line("a + 1").contains("==> 2"), "and Ctrl-C drops it");
  }

  @Test
  void signsOfPrintAreNamedAndPutBackPlain() throws Exception {
    String shown = learner.line("String s = \u201chello\u201d");
    assertTrue(shown.contains("U+201C is a typographic quote, not Java's \""), shown);
    assertTrue(shown.contains("(Below it stands with plain signs: Enter runs it.)"), shown);
    learner.keys("\r");
    learner.see("s ==> \"hello\"");
    learner.line("3 \u2212 1");
    learner.keys("\r");
    learner.see("==> 2");
  }

  @Test
  void resetAsksOnceWhereThereIsSomethingToLose() throws Exception {
    assertTrue(learner.line("/reset").contains("All you declared is forgotten."));
    learner.line("int a = 7");
    assertTrue(learner.line("/reset").contains("/reset again does it"));
    assertTrue(learner.line("a").contains("==> 7"));
    assertTrue(learner.line("/reset").contains("/reset again does it"));
    assertTrue(learner.line("/reset").contains("All you declared is forgotten."));
    learner.line("int a = 8");
    assertTrue(learner.line("/reset yes").contains("All you declared is forgotten."));
  }

  @Test
  void commandsOfOtherShellsAreAnsweredAndNoneIsProposedThatForgets() throws Exception {
    assertTrue(learner.line("/set feedback concise").contains("digits(4)"));
    assertTrue(learner.line("/clear").contains("Ctrl-L clears the screen"));
    assertFalse(learner.line("/rest x").contains("forgotten"));
  }

  @Test
  void aWholeProgramIsReadAndSaysHowToRunIt() throws Exception {
    Path file = folder.resolve("Main.java");
    Files.writeString(
        file,
        "\ufeff"
            + """
            package a.b;

            public class Main {
              public static void main(String[] a) {
                System.out.println(6 * 7);
              }
            }
            """);
    String shown = learner.line("/open " + file);
    assertTrue(shown.contains("-> Main.main(null) runs it"), shown);
    assertTrue(learner.line("Main.main(null)").contains("42"));
  }

  @Test
  void outputThatIsPastedIsNoError() throws Exception {
    String shown = paste("$1 ==> 0.5\n neuron |  w1\n--------+----\n      1 | 0.5");
    assertTrue(shown.contains("(4 lines of output skipped.)"), shown);
    assertFalse(shown.contains("error"), shown);
  }
}
