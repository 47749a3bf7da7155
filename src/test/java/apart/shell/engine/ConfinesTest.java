package apart.shell.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What code that is not trusted can do, and what it cannot, all in one session. */
class ConfinesTest {
  private static final TestConsole console = new TestConsole();
  private static JShellSession session;

  @TempDir static Path folder;

  @BeforeAll
  static void open() {
    Launch launch =
        Sessions.launch()
            .with(List.of("-Dapart.confined=true"))
            .into(new Launch.Cell(folder, List.of()));
    session =
        JShellSession.open(
            launch,
            List.of(
                "import java.util.*;",
                "import java.util.function.*;",
                "import java.util.stream.*;",
                "import java.io.*;",
                "import java.nio.file.*;",
                "import apart.nn.*;",
                "import static apart.prelude.Making.*;",
                "import static apart.prelude.Apart.*;",
                "import static apart.prelude.Compare.*;"),
            console);
  }

  @AfterAll
  static void close() {
    session.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "new ProcessBuilder(\"sh\", \"-c\", \"echo true\").inheritIO().start()",
        "Runtime.getRuntime().exec(\"true\")",
        "ProcessHandle.current().parent()",
        "Files.readString(Path.of(\"/proc/self/environ\"))",
        "Files.writeString(Path.of(\"results.jsonl\"), \"\")",
        "new Scanner(Path.of(\"/etc/passwd\"))",
        "new FileReader(\"/etc/passwd\").read()",
        "new File(\"/etc/passwd\").length()",
        "new RandomAccessFile(\"/dev/fd/4\", \"rw\")",
        "new PrintStream(\"a.txt\")",
        "new Formatter(\"a.txt\")",
        "new java.net.Socket(\"localhost\", 80)",
        "new java.net.URL(\"http://localhost/\").openStream()",
        "new Thread(() -> {}).start()",
        "java.util.concurrent.CompletableFuture.runAsync(() -> {})",
        "java.util.concurrent.Executors.newCachedThreadPool()",
        "new Timer()",
        "List.of(1, 2).parallelStream().count()",
        "IntStream.range(0, 9).parallel().sum()",
        "Class.forName(\"apart.agent.Asked\")",
        "String.class.getDeclaredFields()",
        "\"\".getClass().getClassLoader()",
        "Thread.currentThread().getContextClassLoader()",
        "java.lang.invoke.MethodHandles.lookup()",
        "ClassLoader.getSystemClassLoader()",
        "StackWalker.getInstance()",
        "System.getenv()",
        "System.getProperty(\"java.class.path\")",
        "System.setOut(null)",
        "Locale.setDefault(Locale.GERMANY)",
        "ServiceLoader.load(Runnable.class)",
        "new ObjectInputStream(new ByteArrayInputStream(new byte[0]))",
        "jdk.jshell.JShell.create()",
        "apart.agent.Asked.apart$answer(true)",
        "apart$answer(true)",
        "apart.agent.Stop.check()",
        "apart.wire.Frame.of(apart.wire.Frame.Kind.VALUE)",
        "apart.kernel.RunProgress.to(null)",
        "apart.nn.DataFiles.lookIn(\"/etc\")",
        "java.util.concurrent.ForkJoinPool.commonPool()",
        "new Object() { protected void finalize() { } }.finalize()",
        "java.lang.reflect.Proxy.newProxyInstance(null, null, null)",
        "java.lang.ref.Cleaner.create()",
        "TimeZone.setDefault(null)",
        "Mlp.of(2, 1).weights(1).saveToFileCSV(\"/tmp/weights.csv\")",
        "((Function<String, Process>) s -> { try { return Runtime.getRuntime().exec(s); }"
            + " catch (IOException e) { throw new UncheckedIOException(e); } }).apply(\"true\")",
        "((Function<String, File>) File::new).apply(\"/etc/passwd\")",
        "((Supplier<Map<String, String>>) System::getenv).get()",
      })
  void whatReachesOutIsRefused(String line) {
    String shown = Sessions.run(session, line);
    assertTrue(shown.startsWith("Refused: "), line + " gave " + shown);
    assertTrue(shown.contains(" cannot be used in what is graded"), shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "csv(\"/etc/passwd\", 1)",
        "csv(\"../../../etc/passwd\", 1)",
        "xor().writeCsv(\"/tmp/graded.csv\")",
        "xor().writeCsv(\"../graded.csv\")",
      })
  void theLibraryReachesNoOtherFolder(String line) {
    String shown = Sessions.run(session, line);
    assertTrue(shown.contains("is outside of the folder"), line + " gave " + shown);
  }

  @Test
  void whatExtendsSomethingRefusedIsRefusedAsAWhole() {
    session.run("class Own extends ClassLoader { static int tell() { return 1; } }");
    assertTrue(Sessions.run(session, "Own.getSystemClassLoader()").startsWith("Refused: "));
    assertTrue(Sessions.run(session, "Own.tell()").startsWith("Refused: "));
    session.run("class Running extends Thread { public void run() { } }");
    assertTrue(Sessions.run(session, "new Running().start()").startsWith("Refused: "));
    session.run("class Late { protected void finalize() { } }");
    assertTrue(Sessions.run(session, "new Late().finalize()").startsWith("Refused: "));
  }

  @Test
  void whatStudentsWriteWorks() {
    assertEquals("$r ==> 3", named("$r", "int $r = List.of(1, 2).stream().mapToInt(i -> i).sum()"));
    session.run("record Pair(int a, String b) { int twice() { return 2 * a; } }");
    assertEquals("p ==> Pair[a=2, b=x]", named("p", "Pair p = new Pair(2, \"x\")"));
    assertEquals("t ==> 4", named("t", "int t = p.twice()"));
    session.run("enum Sign { UP, DOWN; Sign other() { return this == UP ? DOWN : UP; } }");
    assertEquals("s ==> DOWN", named("s", "Sign s = Sign.UP.other()"));
    session.run("interface Rate { double at(int epoch); }");
    assertEquals("e ==> 0.5", named("e", "double e = ((Rate) n -> 1.0 / n).at(2)"));
    assertEquals(
        "w ==> \"a-1\"",
        named("w", "String w = switch (1) { case 1 -> \"a-\" + 1; default -> \"\"; }"));
    assertEquals(
        "m ==> {\"a\"=1}", named("m", "Map<String, Integer> m = new TreeMap<>(Map.of(\"a\", 1))"));
    assertEquals("f ==> \"1.50\"", named("f", "String f = String.format(\"%.2f\", 1.5)"));
    assertEquals("d ==> 0.0", named("d", "double d = spread(Mlp.of(2, 3, 1).fill(0.5), 1)"));
    assertEquals(
        "c ==> 2",
        named("c", "int c; try { c = 1 / 0; } catch (ArithmeticException x) { c = 2; }"));
  }

  private static String named(String name, String line) {
    String last = "";
    for (Outcome outcome : session.run(line)) {
      last = outcome.text();
    }
    Outcome value = session.query(name);
    return value instanceof Outcome.Value known ? name + " ==> " + known.value() : last;
  }

  @Test
  void itHasNoEnvironmentAndWorksInItsFolder() throws Exception {
    session.run("xor().writeCsv(\"own.csv\")");
    assertTrue(Files.exists(folder.resolve("own.csv")));
    // What the shell that starts it sets is all there is.
    String names = "new TreeSet<>(System.getenv().keySet()).toString()";
    String set = ((Outcome.Value) session.query(names)).value();
    assertTrue(List.of("\"[]\"", "\"[PWD]\"", "\"[PWD, SHLVL, _]\"").contains(set), set);
  }
}
