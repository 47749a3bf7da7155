package apart.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.bench.Pty;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The real scripts: under a pseudo-terminal, piped, through a link, from elsewhere. */
@Timeout(120)
class ScriptsIT {
  private static final Path ROOT = Path.of("").toAbsolutePath();
  private static final String LOOP = "{ System.out.println(\"go\"); while (true); }";

  @TempDir Path folder;

  /** Lets the first start prepare what it says it prepares. */
  @BeforeAll
  static void prepare() throws Exception {
    new ProcessBuilder(ROOT + "/scripts/apart", "--version").inheritIO().start().waitFor();
  }

  @Test
  void aSessionAtATerminal() throws Exception {
    try (Pty pty = Pty.start(folder, ROOT.resolve("scripts/apart").toString())) {
      pty.see("apart> ");
      pty.type("int kept = 41\r");
      pty.see("kept ==> 41");
      pty.see("apart> ");
      pty.type(LOOP + "\r");
      pty.see("\ngo");
      pty.type("\u0003");
      pty.see("stopped");
      pty.type("System.exit(3)\r");
      pty.see("agent restarted");
      pty.type("kept + 1\r");
      pty.see("$1 ==> 42");
      pty.see("apart> ");
      pty.type("half a li");
      pty.see("half a li");
      pty.type("\u0003");
      pty.see("apart> ");
      pty.type("/exit\r");
      assertEquals(0, pty.status());
    }
    String history = Files.readString(folder.resolve("apart/history"));
    assertEquals("int kept = 41\n" + LOOP + "\nSystem.exit(3)\nkept + 1\n/exit\n", history);
  }

  @Test
  void linesTypedBeforeTheCompilerIsReadyAreRun() throws Exception {
    try (Pty pty = Pty.start(folder, ROOT.resolve("scripts/apart").toString())) {
      pty.type("int early = 1\rearly + 1\r");
      pty.see("$1 ==> 2");
      pty.type("\u0004");
      assertEquals(0, pty.status());
    }
  }

  @Test
  void aKilledTerminalTakesItsAgentWithItAndLosesNoLine() throws Exception {
    try (Pty pty = Pty.start(folder, ROOT.resolve("scripts/apart").toString())) {
      pty.see("apart> ");
      pty.type("String mark = \"entered\"\r");
      pty.see("mark ==> ");
      List<ProcessHandle> agents = pty.descendants();
      assertFalse(agents.isEmpty());
      pty.type("half a li");
      pty.kill();
      for (ProcessHandle agent : agents) {
        agent.onExit().get(10, TimeUnit.SECONDS);
      }
    }
    assertEquals("String mark = \"entered\"\n", Files.readString(folder.resolve("apart/history")));
  }

  @Test
  void twoTerminalsShareOneHistory() throws Exception {
    try (Pty one = Pty.start(folder, ROOT.resolve("scripts/apart").toString());
        Pty other = Pty.start(folder, ROOT.resolve("scripts/apart").toString())) {
      one.see("apart> ");
      other.see("apart> ");
      one.type("1\r");
      one.see("$1 ==> 1");
      other.type("2\r");
      other.see("$1 ==> 2");
      one.type("3\r");
      one.see("$2 ==> 3");
      one.type("\u0004");
      other.type("\u0004");
      assertEquals(0, one.status() + other.status());
    }
    assertEquals("1\n2\n3\n", Files.readString(folder.resolve("apart/history")));
  }

  @Test
  void aPlaceThatCannotBeWrittenCostsOnlyTheHistory() throws Exception {
    Map<String, String> unwritable = Map.of("XDG_STATE_HOME", "/proc/nowhere", "HOME", "/proc");
    try (Pty pty = Pty.start(folder, unwritable, ROOT.resolve("scripts/apart").toString())) {
      pty.see("apart> ");
      pty.type("6 * 7\r");
      pty.see("$1 ==> 42");
      pty.type("/lesson\r");
      pty.see("twins");
      pty.type("\u0004");
      assertEquals(0, pty.status());
    }
  }

  @Test
  void aDumbTerminalGetsPlainText() throws Exception {
    try (Pty pty =
        Pty.start(folder, Map.of("TERM", "dumb"), ROOT.resolve("scripts/apart").toString())) {
      pty.see("apart> ");
      pty.type("6 * 7\n");
      pty.see("$1 ==> 42");
      pty.see("apart> ");
      pty.type(LOOP + "\n");
      pty.see("\ngo");
      pty.type("\u0003");
      pty.see("stopped");
      pty.type("/exit\n");
      assertEquals(0, pty.status());
      assertFalse(pty.raw().contains("\u001b"), pty.raw());
    }
  }

  @Test
  void noFileIsLeftBehind() throws Exception {
    Path temporary = Files.createDirectory(folder.resolve("tmp"));
    Map<String, String> there = Map.of("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + temporary);
    try (Pty pty = Pty.start(folder, there, ROOT.resolve("scripts/apart").toString())) {
      pty.see("apart> ");
      pty.type("System.exit(3)\r");
      pty.see("agent restarted");
      pty.type("\u0004");
      assertEquals(0, pty.status());
    }
    try (Stream<Path> left = Files.list(temporary)) {
      assertEquals(List.of(), left.toList());
    }
  }

  @Test
  void aScriptIsPlainAndSaysWhereItStopped() throws Exception {
    Path script = Files.writeString(folder.resolve("a b.jsh"), "int x = 1\nx + 1\n\nx / 0\nx\n");
    Result result = run(folder, Map.of(), "", ROOT + "/scripts/apart", "run", script.toString());
    assertEquals(1, result.status());
    assertEquals("x ==> 1\n$1 ==> 2\n", result.out());
    assertEquals(script + ":4: ArithmeticException: / by zero\n", result.err());
  }

  @Test
  void standardInputIsAScript() throws Exception {
    Result result = run(folder, Map.of(), "1 + 1\n", ROOT + "/scripts/apart", "run", "-");
    assertEquals("$1 ==> 2\n", result.out());
    assertEquals(0, result.status());
    Result piped = run(folder, Map.of(), "2 + 2\n/vars\n", ROOT + "/scripts/apart");
    assertEquals("$1 ==> 4\nint $1 = 4\n", piped.out());
    String spaced = "class A {\n  int a = 1;\n\n\n  int b = 2;\n}\nnew A().b\n";
    Result body = run(folder, Map.of(), spaced, ROOT + "/scripts/apart");
    assertEquals("created class A\n$1 ==> 2\n", body.out());
  }

  @Test
  void aFileThatIsNotThere() throws Exception {
    Result result = run(folder, Map.of(), "", ROOT + "/scripts/apart", "run", "nowhere.jsh");
    assertEquals("apart: Cannot read nowhere.jsh: there is no such file.\n", result.err());
    assertEquals(1, result.status());
  }

  @Test
  void wrongArguments() throws Exception {
    Result result = run(folder, Map.of(), "", ROOT + "/scripts/apart", "fly");
    assertTrue(result.err().startsWith("apart: unknown: fly\n"), result.err());
    assertEquals(2, result.status());
  }

  @Test
  void throughALinkFromAFolderWithABlank() throws Exception {
    Path blank = Files.createDirectory(folder.resolve("a b"));
    Path link = Files.createSymbolicLink(blank.resolve("my apart"), ROOT.resolve("scripts/apart"));
    Result result = run(blank, Map.of(), "1 + 1\n", link.toString(), "run", "-");
    assertEquals("$1 ==> 2\n", result.out() + result.err());
  }

  @Test
  void theJdksOwnShellShowsTheSameTables() throws Exception {
    Path script =
        Files.writeString(folder.resolve("s.jsh"), "neurons(Mlp.of(2, 3, 1).fill(0.5), 1)\n");
    Result ours = run(folder, Map.of(), "", ROOT + "/scripts/apart", "run", script.toString());
    Result jdks = run(folder, Map.of(), "", ROOT + "/scripts/jshell", script.toString());
    assertTrue(ours.out().contains("| 0.5000 |"), ours.out() + ours.err());
    assertEquals(ours.out().strip(), jdks.out().strip());
  }

  @Test
  void theJdksOwnShellShowsLongTextsWholeAndKeepsValues() throws Exception {
    String lines = "int kept = 41\nSystem.exit(3)\nkept + 1\nshow(\"x\".repeat(100_000))\n";
    Path script = Files.writeString(folder.resolve("s.jsh"), lines);
    Result jdks = run(folder, Map.of(), "", ROOT + "/scripts/jshell", script.toString());
    assertTrue(jdks.out().contains("$3 ==> 42\n"), jdks.out() + jdks.err());
    assertTrue(jdks.out().contains("x".repeat(100_000)), "" + jdks.out().length());
  }

  @Test
  void aCollectorThatTheEnvironmentChoosesStands() throws Exception {
    Path script = Files.writeString(folder.resolve("s.jsh"), "40 + 2\n");
    Map<String, String> chosen = Map.of("JAVA_TOOL_OPTIONS", "-XX:+UseParallelGC");
    Result ours = run(folder, chosen, "", ROOT + "/scripts/apart", "run", script.toString());
    assertEquals("$1 ==> 42\n", ours.out(), ours.err());
    Result jdks = run(folder, chosen, "", ROOT + "/scripts/jshell", script.toString());
    assertEquals("$1 ==> 42", jdks.out().strip(), jdks.err());
  }

  @Test
  void whatIsMissingIsSaidInOneLine() throws Exception {
    Path bare = Files.createDirectory(folder.resolve("bin"));
    for (String tool : List.of("bash", "readlink", "sed", "dirname", "find", "mkdir", "env")) {
      Path there =
          Stream.of("/usr/bin", "/bin")
              .map(d -> Path.of(d, tool))
              .filter(Files::exists)
              .findFirst()
              .get();
      Files.createSymbolicLink(bare.resolve(tool), there);
    }
    Map<String, String> poor = new HashMap<>(Map.of("PATH", bare.toString(), "JAVA_HOME", ""));
    assertOneLine("no java found: install a JDK 17 or later, or set JAVA_HOME", poor);

    poor.put("JAVA_HOME", "/nowhere");
    assertOneLine("JAVA_HOME is /nowhere, where there is no bin/java", poor);

    Path runtime = folder.resolve("jre");
    Files.createDirectories(runtime.resolve("bin"));
    Files.createSymbolicLink(
        runtime.resolve("bin/java"), Path.of(System.getProperty("java.home"), "bin", "java"));
    Files.writeString(runtime.resolve("release"), "JAVA_VERSION=\"17.0.1\"\n");
    poor.put("JAVA_HOME", runtime.toString());
    assertOneLine(
        runtime + " is a Java runtime without compiler: Apart needs a JDK 17 or later", poor);

    Files.writeString(runtime.resolve("release"), "JAVA_VERSION=\"11.0.2\"\n");
    assertOneLine("Java 11.0.2 in " + runtime + " is too old: Apart needs a JDK 17 or later", poor);

    Path checkout = Files.createDirectories(folder.resolve("checkout/scripts"));
    for (String script : List.of("apart", "prepare.sh")) {
      Files.copy(ROOT.resolve("scripts").resolve(script), checkout.resolve(script));
    }
    poor.put("JAVA_HOME", System.getProperty("java.home"));
    Result result = run(folder, poor, "", checkout.resolve("apart").toString());
    assertEquals(
        "apart: Apart is not built yet, and there is no Maven (mvn) to build it:"
            + " install Maven 3.8 or later\n",
        result.err());
    assertEquals(1, result.status());
  }

  private void assertOneLine(String message, Map<String, String> environment) throws Exception {
    Result result = run(folder, environment, "", ROOT + "/scripts/apart");
    assertEquals("apart: " + message + "\n", result.err());
    assertEquals(1, result.status());
  }

  private record Result(int status, String out, String err) {}

  private Result run(Path from, Map<String, String> environment, String in, String... command)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile(folder, "out", "");
    Path err = Files.createTempFile(folder, "err", "");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(from.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().put("XDG_STATE_HOME", folder.toString());
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().write(in.getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().close();
    int status = process.waitFor();
    return new Result(status, Files.readString(out), Files.readString(err));
  }
}
