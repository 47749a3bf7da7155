package apart.shell.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An agent ends with its terminal, whatever it is doing. */
@Timeout(60)
class OrphanTest {
  private static final String NEVER = "new Thread(() -> { while (true) { } })";
  private static final String AT_THE_END = "Runtime.getRuntime().addShutdownHook(";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "while (true) { }",
        "while (true) { System.out.println(1); }",
        "while (true) { try { Thread.sleep(1000); } catch (Throwable all) { } }",
        NEVER + ".start()",
        "{ " + AT_THE_END + NEVER + "); System.exit(0); }",
        "{ " + AT_THE_END + "new Thread(() -> System.exit(1))); System.exit(0); }",
        "{ "
            + AT_THE_END
            + "new Thread(() -> { synchronized (System.out) { while (true) { } } }));"
            + " System.exit(0); }",
      })
  void agentsEndWithTheirTerminal(String line) throws Exception {
    Process terminal =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                TerminalsJvm.class.getName(),
                line)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    ProcessHandle agent;
    try (BufferedReader said =
        new BufferedReader(
            new InputStreamReader(terminal.getInputStream(), StandardCharsets.UTF_8))) {
      agent = ProcessHandle.of(Long.parseLong(said.readLine())).orElseThrow();
      Thread.sleep(1000); // The line runs, or has begun to end the agent.
      terminal.destroyForcibly().waitFor();
    }
    assertTrue(isGone(agent), "the agent is still there");
  }

  private static boolean isGone(ProcessHandle agent) throws Exception {
    try {
      agent.onExit().get(10, TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException e) {
      agent.destroyForcibly();
      return false;
    }
  }

  static final class TerminalsJvm {
    public static void main(String[] line) {
      JShellSession session = Sessions.open(new TestConsole());
      String shown = Sessions.run(session, "ProcessHandle.current().pid()");
      System.out.println(shown.replaceFirst(".*==> ", ""));
      session.run(line[0]);
    }
  }
}
