package apart.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.shell.engine.Console;
import apart.shell.engine.JShellSession;
import apart.shell.engine.Launch;
import apart.shell.engine.Outcome;
import apart.shell.engine.Session;
import apart.shell.report.PastSessions;
import apart.shell.report.ReportFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is saved of a session in which lines were taken back, declared anew and dropped. */
class UndoneReportTest {
  /** {@code -Dapart.undone=N} tries so many sessions. */
  private static final int SESSIONS = Integer.getInteger("apart.undone", 6);

  private static final int LINES = 14;

  @TempDir static Path folder;

  private static Learner learner;
  private static Session fresh;

  @BeforeAll
  static void open() throws Exception {
    learner = Learner.at(folder);
    Launch launch = Launch.onThisJdk(System.getProperty("java.class.path"), folder.resolve("none"));
    fresh = JShellSession.open(launch, AgentOpener.prelude(), Console.unseen());
  }

  @AfterAll
  static void close() throws Exception {
    fresh.close();
    learner.close();
  }

  @BeforeEach
  void reset() throws Exception {
    learner.interrupt();
    learner.line("/reset yes");
    fresh.reset();
  }

  private static Path saved(String name) throws Exception {
    Path file = folder.resolve(name);
    String only = name.contains("only") ? "-only " : "";
    String shown = learner.line("/save -over -from 1 " + only + file);
    assertTrue(shown.contains("saved "), shown);
    return file;
  }

  @Test
  void whatWasTakenBackIsMarkedAndDoesNotCount() throws Exception {
    for (String line : List.of("int a = 1", "a = 5", "/undo", "a", "int b = a + 1", "int c = 3")) {
      learner.line(line);
    }
    learner.line("/undo");
    assertEquals("int a = 1;\na\nint b = a + 1;", ReportFile.read(saved("undone.jsh")).java());
    for (String name : List.of("undone.md", "undone.html", "undone.ipynb")) {
      String text = Files.readString(saved(name));
      assertEquals("int a = 1\na\nint b = a + 1", ReportFile.of(text).java(), name);
      assertEquals(2, text.split("This was taken back\\.", -1).length - 1, name);
      assertTrue(text.contains("a = 5") && text.contains("int c = 3"), text);
    }
    assertFalse(Files.readString(saved("only.md")).contains("= 5"));
    learner.line("/redo");
    String again = ReportFile.read(saved("undone.md")).java();
    assertEquals("int a = 1\na\nint b = a + 1\nint c = 3", again);
    String listed = learner.line("/list");
    assertTrue(listed.contains("3 : int b") && listed.contains("4 : int c"), listed);
  }

  @Test
  void itIsKnownInTheFileThatOutlivesAKill() throws Exception {
    for (String line :
        List.of("int a = 1", "int b = 2", "int c = 3", "/undo 2", "/redo", "/drop a")) {
      learner.line(line);
    }
    learner.line("int d = 4");
    learner.line("/undo");
    Path copy =
        Files.copy(newest(), Files.createDirectories(folder.resolve("past")).resolve("1-x.jsonl"));
    PastSessions.Past past = PastSessions.in(copy.getParent()).last().orElseThrow();
    assertEquals("", past.trouble());
    assertEquals(
        List.of("int b = 2;"), past.listed().stream().map(Session.Listed::source).toList());
  }

  private static Path newest() throws Exception {
    try (Stream<Path> files = Files.list(folder.resolve("sessions"))) {
      return files.sorted().reduce((older, newer) -> newer).orElseThrow();
    }
  }

  @Test
  void aSavedScriptMakesTheValuesOfTheSession() throws Exception {
    for (int seed = 1; seed <= SESSIONS; seed++) {
      reset();
      List<String> typed = new ArrayList<>();
      Lines lines = new Lines(new Random(seed));
      for (int i = 0; i < LINES; i++) {
        typed.add(lines.next());
        if (learner.line(typed.get(i)).contains("Ctrl-C drops it")) {
          learner.interrupt();
        }
      }
      String session = "seed " + seed + ":\n" + String.join("\n", typed);
      Map<String, String> values = values(learner.line("/vars"));
      Path script = saved("session.jsh");
      List<Outcome> outcomes = fresh.run(Files.readString(script));
      String run = session + "\n\n" + Files.readString(script);
      assertTrue(outcomes.stream().noneMatch(Outcome::failed), () -> run + outcomes);
      Map<String, String> again =
          values(
              fresh.variables().stream()
                  .map(one -> one.type() + " " + one.name() + " = " + one.value())
                  .collect(Collectors.joining("\n")));
      again.keySet().retainAll(values.keySet()); // What others were made of may be there, too.
      assertEquals(values, again, run);
      assertEquals(values.keySet(), known(newest()), session);
    }
  }

  /** The variables of which a file knows that they are there. */
  private static Set<String> known(Path file) throws Exception {
    Path copy = folder.resolve("copies").resolve(file.getFileName() + "-0.jsonl");
    Files.createDirectories(copy.getParent());
    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
    return PastSessions.in(copy.getParent()).last().orElseThrow().listed().stream()
        .filter(one -> one.kind() == Session.Listed.Kind.VARIABLE && isNamed(one.name()))
        .map(Session.Listed::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isNamed(String name) {
    return !name.isEmpty() && !name.startsWith("$");
  }

  /** The named variables of a list of them. */
  private static Map<String, String> values(String shown) {
    Map<String, String> values = new TreeMap<>();
    for (String line : shown.lines().toList()) {
      int equals = line.indexOf(" = ");
      String name = equals < 0 ? "" : line.substring(line.lastIndexOf(' ', equals - 1) + 1, equals);
      if (isNamed(name) && !line.startsWith("apart>")) {
        values.put(name, line);
      }
    }
    return values;
  }

  /** Invents what a learner could type. */
  private static final class Lines {
    private static final List<String> KINDS =
        List.of(
            "int N = K",
            "int N = K",
            "N = K",
            "N++",
            "N + M",
            "int N = M + K",
            "$1 + K",
            "int[] w = {K, K}",
            "w[0] += K",
            "int[] v = w",
            "String N = \"K\"",
            "int N = w[1]++",
            "int f() { return N + K; }",
            "int g(int x) { return f() + x; }",
            "int N = g(K)",
            "int N = f()",
            "List<Integer> l = new ArrayList<>(List.of(K))",
            "l.add(K)",
            "int N = l.remove(0)",
            "class C { static int s = K; int t = s++; }",
            "int N = new C().t + C.s",
            "void h() { w[0] = K; }",
            "h()",
            "int N = K, M = K",
            "int N = K / 0",
            "int N = K; int M = N / 0; int l = 3",
            "N = \"no\"",
            "/drop N",
            "/drop w",
            "/drop $1",
            "/drop f",
            "/undo",
            "/undo",
            "/undo 2",
            "/redo",
            "/redo 2",
            "/vars",
            "import java.util.concurrent.*",
            "N");

    private final Random random;

    Lines(Random random) {
      this.random = random;
    }

    String next() {
      String line = KINDS.get(random.nextInt(KINDS.size()));
      line = line.replace('N', name()).replace('M', name());
      while (line.indexOf('K') >= 0) {
        line = line.replaceFirst("K", Integer.toString(random.nextInt(9) + 1));
      }
      return line;
    }

    private char name() {
      return "abc".charAt(random.nextInt(3));
    }
  }
}
