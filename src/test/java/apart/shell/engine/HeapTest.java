package apart.shell.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import jdk.jshell.JShell;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What lasts for a while and is in use no more is not kept, in none of our JVMs. */
@Timeout(60)
class HeapTest {
  /** A gigabyte, of which a hundredth is in use at a time. */
  private static final int PIECES = 16_000;

  private static final int PIECE = 64 << 10;
  private static final int PIECES_IN_USE = 160;
  private static final int MOST_MEGABYTES = 300;

  @Test
  void theTerminalsStaysSmall() throws Exception {
    assertSmall(megabytesOf(SessionsJvm.class));
  }

  @Test
  void thatOfTheJdksJshellStaysSmall() throws Exception {
    assertSmall(megabytesOf(FrontEndsJvm.class));
  }

  @Test
  void theAgentsStaysSmall() {
    try (JShellSession session = Sessions.open(new TestConsole())) {
      session.run("Queue<byte[]> inUse = new ArrayDeque<>()");
      session.run(
          ("for (int piece = 0; piece < %d; piece++) {"
                  + " inUse.add(new byte[%d]); if (inUse.size() > %d) { inUse.remove(); } }")
              .formatted(PIECES, PIECE, PIECES_IN_USE));
      String shown = Sessions.run(session, "Runtime.getRuntime().totalMemory() >> 20");
      assertSmall(Integer.parseInt(shown.replaceFirst(".*==> ", "")));
    }
  }

  /** What a JVM like that of the terminal, which prints its megabytes last, has at its end. */
  private static int megabytesOf(Class<?> program) throws Exception {
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
                program.getName())
            .redirectErrorStream(true)
            .start();
    String said = new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertEquals(0, jvm.waitFor(), said);
    return Integer.parseInt(said.substring(said.lastIndexOf('\n') + 1));
  }

  private static void assertSmall(int megabytes) {
    assertTrue(megabytes < MOST_MEGABYTES, "it took " + megabytes + " MB");
  }

  private static void useMuch() {
    Queue<byte[]> inUse = new ArrayDeque<>();
    for (int piece = 0; piece < PIECES; piece++) {
      inUse.add(new byte[PIECE]);
      if (inUse.size() > PIECES_IN_USE) {
        inUse.remove();
      }
    }
    System.out.println(Runtime.getRuntime().totalMemory() >> 20);
  }

  static final class SessionsJvm {
    public static void main(String[] arguments) {
      try (JShellSession session = Sessions.open(new TestConsole())) {
        session.run("1 + 1");
        useMuch();
      }
    }
  }

  static final class FrontEndsJvm implements ExecutionControlProvider {
    public static void main(String[] arguments) {
      JShell.Builder builder = JShell.builder();
      try (JShell jshell = builder.executionEngine(new FrontEndsJvm(), null).build()) {
        jshell.eval("1 + 1");
        useMuch();
      }
    }

    @Override
    public String name() {
      return "tested";
    }

    @Override
    public ExecutionControl generate(ExecutionEnv jshell, Map<String, String> parameters)
        throws Exception {
      return PluginControl.start(Sessions.launch(), jshell, 80, 0);
    }
  }
}
