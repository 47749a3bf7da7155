package apart.shell.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import apart.wire.AnswerMark;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ProcessOutputTest {
  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
  private final ProcessOutput output = new ProcessOutput(shown::writeBytes);

  @Test
  void whatIsWrittenIsShownWithoutTheMarksWhereverItIsCut() throws Exception {
    byte[] all = bytes("", "one", "two\0\1apart", "", "\0");
    for (int cut = 0; cut <= all.length; cut++) {
      shown.reset();
      ProcessOutput fresh = new ProcessOutput(shown::writeBytes);
      fresh.take(Arrays.copyOf(all, cut));
      fresh.take(Arrays.copyOfRange(all, cut, all.length));
      fresh.take(AnswerMark.bytes());
      fresh.await(5);
      assertEquals("onetwo\0\1apart\0", shown.toString(StandardCharsets.UTF_8), "cut at " + cut);
    }
  }

  @Test
  void whatComesBeforeTheFirstMarkIsNotShown() {
    output.take(bytes("Error: no class\n", "shown"));
    assertEquals("shown", shown.toString(StandardCharsets.UTF_8));
    assertEquals("Error: no class", output.diagnostics());
  }

  @Test
  void whatIsWrittenWhileMutedIsNotShown() {
    output.take(bytes("", "a"));
    output.mute(true);
    output.take(bytes("b"));
    output.mute(false);
    output.take(bytes("c"));
    assertEquals("ac", shown.toString(StandardCharsets.UTF_8));
  }

  @Test
  void nobodyWaitsForMarksAfterTheEnd() throws Exception {
    output.read(new ByteArrayInputStream(bytes("", "last")));
    output.await(7);
    assertEquals("last", shown.toString(StandardCharsets.UTF_8));
  }

  /** Texts with marks between them. */
  private static byte[] bytes(String... texts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int i = 0; i < texts.length; i++) {
      if (i > 0) {
        all.writeBytes(AnswerMark.bytes());
      }
      all.writeBytes(texts[i].getBytes(StandardCharsets.UTF_8));
    }
    return all.toByteArray();
  }
}
