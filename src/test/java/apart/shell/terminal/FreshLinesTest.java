package apart.shell.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FreshLinesTest {
  private static final String CLEAR = "\r\u001b[K";

  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
  private final FreshLines lines = new FreshLines(screen);

  @Test
  void textGoesOnWhereTheLastEnded() {
    lines.text("a");
    lines.text("");
    lines.text("b\n");
    lines.text("c");
    assertEquals("ab\nc", shown());
  }

  @Test
  void linesBeginAndEndALine() {
    lines.lines("a");
    lines.text("b");
    lines.lines("c\n");
    lines.lines("");
    lines.lines("d");
    assertEquals("a\nb\nc\nd\n", shown());
  }

  @Test
  void progressGivesWayToWhateverIsPrinted() {
    lines.text("a");
    lines.progress("1 of 2");
    lines.progress("2 of 2");
    lines.text("b");
    assertEquals("a\n" + CLEAR + "1 of 2" + CLEAR + "2 of 2" + CLEAR + "b", shown());
  }

  @Test
  void progressIsTakenAwayOnce() {
    lines.progress("");
    lines.progress("1 of 2");
    lines.progress("");
    lines.progress("");
    lines.text("a\n");
    assertEquals(CLEAR + "1 of 2" + CLEAR + "a\n", shown());
  }

  @Test
  void whoTakesOverLeavesAFreshLine() {
    lines.text("prompt> ");
    lines.handOver();
    lines.lines("a");
    assertEquals("prompt> a\n", shown());
  }

  @Test
  void aScreenThatIsGoneIsNoError() {
    FreshLines gone =
        new FreshLines(
            new OutputStream() {
              @Override
              public void write(int b) throws IOException {
                throw new IOException("gone");
              }
            });
    gone.text("a");
    gone.lines("b");
    gone.progress("c");
    assertEquals("", shown());
  }

  private String shown() {
    return screen.toString(StandardCharsets.UTF_8);
  }
}
