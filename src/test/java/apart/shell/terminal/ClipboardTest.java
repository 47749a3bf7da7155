package apart.shell.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is sent to the clipboard, and where nothing is. */
class ClipboardTest {
  private static final String TEXT = "w1 \u2192 2.16\n".repeat(100);

  @Test
  void aTerminalIsSentTheTextInOneSequence() {
    Clipboard clipboard = new Clipboard(Map.of("TERM", "xterm-256color"));
    String sequence = clipboard.sequence(TEXT);
    assertEquals(Optional.empty(), clipboard.refusal(TEXT, false));
    assertTrue(sequence.startsWith("\u001b]52;c;") && sequence.endsWith("\u0007"));
    assertEquals(TEXT, decoded(sequence));
  }

  @Test
  void screenIsSentItInPieces() {
    String sequence = new Clipboard(Map.of("TERM", "screen", "STY", "1.tty")).sequence(TEXT);
    String whole = sequence.replace("\u001bP", "").replace("\u001b\\", "");
    assertEquals(TEXT, decoded(whole));
    for (String piece : sequence.split("\u001bP")) {
      assertTrue(piece.length() < 256, piece);
    }
  }

  @Test
  void whereThereIsNoClipboardThatIsSaid() {
    assertTrue(refusal("linux", false).contains("linux has no clipboard"));
    assertTrue(refusal("dumb", true).contains("dumb has no clipboard"));
    Map<String, String> mac = Map.of("TERM", "xterm", "TERM_PROGRAM", "Apple_Terminal");
    assertTrue(new Clipboard(mac).refusal(TEXT, false).isPresent());
  }

  @Test
  void aTextTooLongIsRefusedWithBothSizes() {
    String long1 = "x".repeat(74_995);
    String said = new Clipboard(Map.of("TERM", "xterm")).refusal(long1, false).orElseThrow();
    assertEquals("74995 bytes are too many: terminals take 74994 for the clipboard.", said);
    assertEquals(
        Optional.empty(),
        new Clipboard(Map.of("TERM", "xterm")).refusal(long1.substring(1), false));
  }

  private static String refusal(String type, boolean dumb) {
    return new Clipboard(Map.of("TERM", type)).refusal(TEXT, dumb).orElse("");
  }

  private static String decoded(String sequence) {
    String code = sequence.substring("\u001b]52;c;".length(), sequence.length() - 1);
    return new String(Base64.getDecoder().decode(code), StandardCharsets.UTF_8);
  }
}
