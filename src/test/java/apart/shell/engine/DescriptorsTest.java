package apart.shell.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Processes that snippets start, and whoever else writes to the agent's descriptors. */
@Timeout(60)
class DescriptorsTest {
  private static final TestConsole console = new TestConsole();
  private static JShellSession session;

  @BeforeAll
  static void open() {
    session = Sessions.open(console);
    run("int kept = 41;");
    run(
        "Process process(String... command) throws Exception { return new ProcessBuilder(command).inheritIO().start(); }");
  }

  @AfterAll
  static void close() {
    session.close();
  }

  @AfterEach
  void theNextLineAnswers() {
    console.takeOut();
    console.takeErr();
    assertEquals("kept ==> 41", run("kept"));
    assertEquals("", console.takeErr());
  }

  /** Some would be frames: of 1.8 GB, an empty answer; some are like the mark before an answer. */
  @Test
  void whatAProcessPrintsIsShownBeforeTheLineEnds() {
    for (String text :
        List.of("dog", "hello", "v\0\0\0\0", "\0\1apa", "\0", "x".repeat(100_000), "\u732b")) {
      String hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
      run("java.nio.file.Path written = java.nio.file.Files.createTempFile(\"apart\", null);");
      for (int at = 0; at < hex.length(); at += 40_000) {
        String some = hex.substring(at, Math.min(hex.length(), at + 40_000));
        run(
            "java.nio.file.Files.write(written, HexFormat.of().parseHex(\""
                + some
                + "\"), java.nio.file.StandardOpenOption.APPEND);");
      }
      assertTrue(run("process(\"cat\", written.toString()).waitFor()").endsWith(" ==> 0"));
      assertEquals(text, console.takeOut());
      run("java.nio.file.Files.delete(written);");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "process(\"sh\", \"-c\", \"echo heard >&2\").waitFor();",
        "new java.io.FileOutputStream(java.io.FileDescriptor.out).write(\"heard\\n\".getBytes());",
        "new java.io.FileOutputStream(java.io.FileDescriptor.err).write(\"heard\\n\".getBytes());",
        "process(\"sh\", \"-c\", \"echo heard; kill -9 $PPID\").waitFor();",
      })
  void bothDescriptorsAreShown(String code) {
    run(code);
    assertEquals("heard\n", console.takeOut());
  }

  @Test
  void thereIsNothingToReadForAProcess() {
    assertTrue(run("process(\"cat\").waitFor()").endsWith(" ==> 0"));
    assertTrue(run("new java.io.FileInputStream(java.io.FileDescriptor.in).read()").endsWith("-1"));
    console.type("typed");
    assertTrue(run("new Scanner(System.in).nextLine()").endsWith("==> \"typed\""));
  }

  @Test
  void aProcessThatGoesOnDoesNotHideTheEndOfTheAgent() {
    run("Process sleeping = process(\"sleep\", \"600\");");
    long pid = Long.parseLong(session.query("sleeping.pid()").text().replaceAll("\\D+", ""));
    try {
      assertTrue(run("System.exit(3)").contains("ended with exit status 3; agent restarted"));
    } finally {
      ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
      session.drop("sleeping");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dog\\n!",
        "p\\000\\000\\000\\001",
        "n\\000\\000\\000\\000v\\000\\000\\000\\000",
        "L\\000\\000\\000\\000L\\000\\000\\000\\000",
      })
  void whatIsNoFrameOnTheWireCostsTheAgentAtMost(String bytes) {
    String line =
        "new ProcessBuilder(\"printf\", \""
            + bytes.replace("\\", "\\\\")
            + "\").redirectOutput(new java.io.File(\"/dev/fd/4\")).start().waitFor();";
    run(line);
    run("kept");
  }

  @Test
  void aClosedDescriptorIsNoEnd() {
    run("new java.io.FileOutputStream(java.io.FileDescriptor.out).close();");
    run("new java.io.FileOutputStream(java.io.FileDescriptor.err).close();");
    run("System.out.println(\"heard\");");
    assertEquals("heard\n", console.takeOut());
    run("System.exit(0)");
  }

  private static String run(String line) {
    return Sessions.run(session, line);
  }
}
