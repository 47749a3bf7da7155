package apart.shell.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** In a JVM of its own, whose memory is as that of the terminal. */
class MemoryTest {
  private static final int PIECE = 64 << 10;
  private static final int PIECES_IN_USE = 100;
  private static final int MEGABYTES_BETWEEN_LINES = 50;
  private static final int LINES = 20;

  @Test
  @Timeout(60)
  void whatLastedAndIsInUseNoMoreIsClearedUpBetweenLines() throws Exception {
    Process jvm =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xms40m",
                "-Xmx1g",
                "-XX:NewSize=16m",
                "-XX:NewRatio=1",
                "-cp",
                System.getProperty("java.class.path"),
                Lines.class.getName())
            .redirectErrorStream(true)
            .start();
    String said = new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertEquals(0, jvm.waitFor(), said);
    int megabytes = Integer.parseInt(said.substring(said.lastIndexOf('\n') + 1));
    assertTrue(megabytes < 150, "it took " + megabytes + " MB");
  }

  /** Enters lines; between two of them a little of what is made lasts for a while. */
  static final class Lines {
    public static void main(String[] arguments) {
      Queue<byte[]> inUse = new ArrayDeque<>();
      try (JShellSession session = Sessions.open(new TestConsole())) {
        for (int line = 0; line < LINES; line++) {
          session.run("1 + " + line);
          for (int piece = 0; piece < (MEGABYTES_BETWEEN_LINES << 20) / PIECE; piece++) {
            inUse.add(new byte[PIECE]);
            if (inUse.size() > PIECES_IN_USE) {
              inUse.remove();
            }
          }
        }
      }
      System.out.println(Runtime.getRuntime().totalMemory() >> 20);
    }
  }
}
