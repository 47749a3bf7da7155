package apart.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.bench.Pty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our agent under the JDK's own jshell, on every JDK that is installed. */
@Timeout(180)
class PluginIT {
  private static final Path TARGET =
      Path.of(System.getProperty("apart.target", "target")).toAbsolutePath();

  @TempDir Path folder;

  /** The JDK of this JVM, and one of each other version from 17 on. */
  static List<Path> jdks() throws IOException {
    Map<Integer, Path> jdks = new TreeMap<>();
    try (Stream<Path> homes = Files.list(Path.of("/usr/lib/jvm"))) {
      for (Path home : homes.filter(h -> Files.exists(h.resolve("bin/jshell"))).toList()) {
        jdks.put(version(home), home);
      }
    }
    jdks.keySet().removeIf(version -> version < 17);
    jdks.put(Runtime.version().feature(), Path.of(System.getProperty("java.home")));
    return List.copyOf(jdks.values());
  }

  private static int version(Path home) throws IOException {
    return Files.readAllLines(home.resolve("release")).stream()
        .filter(line -> line.startsWith("JAVA_VERSION="))
        .map(line -> Integer.parseInt(line.replaceAll("[^\"]*\"(\\d+).*", "$1")))
        .findFirst()
        .orElse(0);
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void aTableIsShownWhole(Path jdk) throws Exception {
    try (Pty pty = jshell(jdk)) {
      pty.type("var many = apart.nn.Mlp.of(2, 12, 1).fill(0.5)\r");
      pty.see("layer 1  12 neurons");
      pty.see("     12 | 0.5000 | 0.5000 | 0.5000");
      pty.see("many ==> Mlp 2-12-1");
      leave(pty);
    }
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void valuesSurviveTheEndOfTheirJvm(Path jdk) throws Exception {
    try (Pty pty = jshell(jdk)) {
      pty.type("int kept = 41\r");
      pty.see("kept ==> 41");
      pty.see("jshell> ");
      pty.type("int next() { return ++kept; }\r");
      pty.see("created method next()");
      pty.see("jshell> ");
      pty.type("System.exit(3)\r");
      pty.see("agent restarted, values restored");
      pty.see("jshell> ");
      pty.type("next()\r");
      pty.see("$4 ==> 42");
      leave(pty);
    }
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void ctrlCStopsWhatCatchesEverything(Path jdk) throws Exception {
    try (Pty pty = jshell(jdk)) {
      pty.type("int kept = 41\r");
      pty.see("kept ==> 41");
      pty.see("jshell> ");
      pty.type("{ System.out.println(\"g\" + \"o\"); while (true) ; }\r");
      pty.see("\ngo");
      pty.type("\u0003");
      pty.see("stopped");
      pty.see("jshell> ");
      pty.type(
          "while (true) try { System.out.println(\"st\" + \"art\"); while (true) ; }"
              + " catch (Throwable t) {}\r");
      pty.see("\nstart");
      pty.type("\u0003");
      pty.see("jshell> ");
      pty.type("kept + 1\r");
      pty.see(" ==> 42");
      leave(pty);
    }
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void aSnippetReadsWhatIsTyped(Path jdk) throws Exception {
    try (Pty pty = jshell(jdk)) {
      pty.type("var in = new Scanner(System.in)\r");
      pty.see("in ==> ");
      pty.see("jshell> ");
      pty.type("in.nextLine().toUpperCase()\r");
      pty.see("\n");
      pty.type("hello\r");
      pty.see("==> \"HELLO\"");
      pty.see("jshell> ");
      pty.type("in.nextLine()\r");
      pty.see("\n");
      pty.type("half");
      pty.see("half");
      pty.type("\u0003");
      pty.see("stopped");
      pty.see("jshell> ");
      pty.type("1 + 1\r");
      pty.see(" ==> 2");
      leave(pty);
    }
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void optionsForTheLearnersJvmReachIt(Path jdk) throws Exception {
    try (Pty pty = jshell(jdk, "-R-Dmine=yours")) {
      pty.type("System.getProperty(\"mine\")\r");
      pty.see("$1 ==> \"yours\"");
      leave(pty);
    }
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void whatIsWrongIsSaidInOneLine(Path jdk) throws Exception {
    String wrong = says(command(jdk, TARGET.resolve("apart.jar"), "apart:cut(no)"));
    assertTrue(wrong.contains("apart:cut(no): expected a whole number of at least 0"), "" + wrong);
    Path alone = Files.copy(TARGET.resolve("apart.jar"), folder.resolve("apart.jar"));
    String missing = says(command(jdk, alone, "apart"));
    assertTrue(missing.contains("expected apart-api.jar beside apart.jar"), missing);
    assertFalse(missing.contains("\tat "), missing);
  }

  private String says(List<String> command) throws Exception {
    Path said = folder.resolve("said");
    new ProcessBuilder(command)
        .redirectInput(Path.of("/dev/null").toFile())
        .redirectErrorStream(true)
        .redirectOutput(said.toFile())
        .start()
        .waitFor();
    return Files.readString(said);
  }

  private Pty jshell(Path jdk, String... more) throws Exception {
    List<String> command = new ArrayList<>(command(jdk, TARGET.resolve("apart.jar"), "apart"));
    command.addAll(List.of(more));
    Pty pty = Pty.start(folder, command.toArray(String[]::new));
    pty.see("jshell> ");
    return pty;
  }

  private List<String> command(Path jdk, Path jar, String execution) {
    return List.of(
        jdk.resolve("bin/jshell").toString(),
        "-J-Djava.util.prefs.userRoot=" + folder,
        "-J--class-path",
        "-J" + jar,
        "--execution",
        execution,
        "--class-path",
        TARGET.resolve("apart-api.jar").toString());
  }

  private static void leave(Pty pty) throws Exception {
    pty.see("jshell> ");
    pty.type("/exit\r");
    assertEquals(0, pty.status());
  }
}
