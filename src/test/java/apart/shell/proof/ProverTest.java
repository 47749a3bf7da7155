package apart.shell.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.shell.engine.Console;
import apart.shell.engine.LearnerPath;
import apart.shell.engine.Session;
import apart.shell.lesson.Catalogue;
import apart.shell.lesson.Fault;
import apart.shell.lesson.HeardConsole;
import apart.shell.lesson.LessonException;
import apart.shell.lesson.LessonFile;
import apart.shell.lesson.LessonSessions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class ProverTest {
  private static final Path BROKEN = Path.of("src/test/resources/apart/shell/proof/broken");
  private static final Path LESSONS = Path.of("lessons");

  /** Another one looks at other mutations: {@code -Dapart.seed=1000}. */
  private static final int FIRST_SEED = Integer.getInteger("apart.seed", 0);

  private static final String GARBAGE = "@{}()\"'/\\;:*->=. \u00e9\u2603x7";
  private static final String EXPECTED = "//- expected ";
  private static final long PATIENCE = 5_000;

  private static final HeardConsole prints = new HeardConsole(Console.unseen());
  private static final ScheduledExecutorService clock = Executors.newScheduledThreadPool(1);
  private static Session session;
  private static Prover prover;
  private static Prover withoutJdk;

  @TempDir private Path folder;

  @BeforeAll
  static void open() {
    session = LessonSessions.open(prints);
    prover =
        new Prover(
            session,
            prints,
            LearnerPath.entries(),
            Path.of("src/main/resources/apart/prelude/prelude.jsh"),
            clock);
    withoutJdk =
        new Prover(session, prints, clock, PATIENCE, () -> 1, (file, text) -> Optional.empty());
  }

  @AfterAll
  static void close() {
    session.close();
    clock.shutdownNow();
  }

  /** Each file has one fault, and names it in its last line. */
  @TestFactory
  Stream<DynamicTest> eachBrokenLessonGetsItsMessage() {
    return Catalogue.of(BROKEN).files().stream()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
  }

  private static void check(Path file) throws IOException {
    String expected =
        Files.readAllLines(file).stream()
            .filter(line -> line.startsWith(EXPECTED))
            .map(line -> file + ":" + line.substring(EXPECTED.length()))
            .findFirst()
            .orElseThrow();
    // How long a step took is not the same each time.
    assertEquals(
        expected, withoutJdk.prove(file).text().replaceAll("takes \\d\\.\\d s", "takes 2.5 s"));
  }

  @Test
  void aStepThatComputesTooLongIsTooSlowOnABusyMachineToo() throws Exception {
    String spin =
        """
        long spin() {
          var threads = java.lang.management.ManagementFactory.getThreadMXBean();
          long end = threads.getCurrentThreadCpuTime() + 2_600_000_000L;
          while (threads.getCurrentThreadCpuTime() < end) {}
          return 1;
        }
        spin()
        """;
    Path file = lesson("// @run spin: Wait.\n" + spin);
    Prover busy =
        new Prover(session, prints, clock, 12 * PATIENCE, () -> 30, (f, text) -> Optional.empty());
    String text = busy.prove(file).text();
    assertTrue(text.matches("(?s).*:5: spin takes \\d+\\.\\d s, expected at most 2 s"), text);
  }

  @Test
  void allFaultsOfAFileAreToldAtOnce() throws Exception {
    Path file =
        lesson(
            """
            // @run one: This does not compile.
            int n = m
            // @run two: This builds on it.
            n + 1
            // @predict three: How much is 1 + 1?
            // @answer 3
            1 + 1
            // @do four: Make `k` that is 4.
            int k = 4
            // @check k.size() == 4 -> It is {k}.
            // @check frob(k) == 4
            // @wrong int k = 5 -> Too much.
            // @wrong int k = 6 -> Too much.
            // @hint 4
            """);
    assertEquals(
        List.of(
            "5: cannot find symbol: variable m",
            "8: three: expected 3, but the code gives 2",
            "13: @check int cannot be dereferenced: k.size() == 4",
            "14: @check cannot find symbol: method frob(int): frob(k) == 4",
            "16: @wrong has the words of the one in line 15"),
        told(file));
  }

  @Test
  void whatACheckDoesToTheJvmIsToldOfTheCheckAndOfNothingElse() throws Exception {
    Path file =
        lesson(
            """
            // @run ways: Look.
            int die() { System.exit(1); return 4; }
            int eat() { return new long[1 << 30].length; }
            // @do four: Make `k` that is 4.
            int k = 4
            // @check k == die() -> It is {k}.
            // @check k == eat() -> It is {k}.
            // @also int k = 2 + 2
            // @wrong int k = 5 -> Too much.
            // @hint 4
            // @do five: Make `l` that is 5.
            int l = k + 1
            // @check l == 5 -> It is {l}.
            // @wrong int l = 6 -> Too much.
            // @hint 5
            """);
    assertEquals(
        List.of(
            "9: @check ended the JVM it ran in: k == die()",
            "10: @check ran out of memory: k == eat()"),
        told(file));
  }

  @Test
  void aChoiceIsTiedToWhatTheCodeGives() throws Exception {
    String step = "// @predict count: How many?\n// @choice 12 -> Less.\n// @choice* 13\n";
    assertEquals(
        List.of("6: the choice 13 is not what the code gives: 9"),
        told(lesson(step + "List.of(1)\n// @check it.size() + 8 == 9\n")));
    assertEquals(
        List.of("6: the choice 13 is not what the code gives: 9"), told(lesson(step + "4 + 5\n")));
    assertEquals(
        List.of("6: nothing proves the number in the choice 13: give it an @if"),
        told(lesson(step + "List.of(1)\n")));
    assertEquals(List.of(), told(lesson(step + "List.of(1)\n// @check 13 == it.size() + 12\n")));
    String tied = step.replace("13\n", "13\n// @if it.size() == 13\n");
    assertEquals(
        List.of("7: @if does not hold: it.size() == 13"),
        told(lesson(tied + "List.of(1)\n")).stream().map(s -> s.replace("6:", "7:")).toList());
  }

  @Test
  void theRestOfALessonHoldsAfterEachRightAnswer() throws Exception {
    Path file =
        lesson(
            """
            // @do big: Make `k` that is above 3.
            int k = 4
            // @check k > 3 -> It is {k}.
            // @also int k = 5
            // @also int k = 2 + 2
            // @wrong int k = 3 -> Too little.
            // @hint 4
            // @run later: Look.
            int twice = 2 * k
            // @predict eight: How much is that?
            // @answer 8
            twice
            // @do other: Make `l` that is 1.
            int l = 1
            // @check l == 1 -> It is {l}.
            // @wrong int l = 2 -> Too much.
            // @hint 1
            """);
    assertEquals(
        List.of(
            "7: after this @also, eight in line 13 fails: eight: expected 8, but the code gives 10"),
        told(file));
  }

  @Test
  void theSameWordsAreNotToldAgainAndAgain() throws Exception {
    Path file = lesson("\n// @chekc n\n".repeat(8000) + "// @chek\n".repeat(30));
    List<String> told = withoutJdk.prove(file).text().lines().toList();
    assertEquals(3 + 3 + 2, told.size(), () -> String.join("\n", told));
    assertTrue(told.get(7).endsWith("m.jsh: and 8024 more faults"), told.get(7));
  }

  @Test
  void aFaultIsOneLineAlsoOfATable() throws Exception {
    Path file = lesson("// @predict n: How?\n// @answer 3\nMlp.of(2, 3, 1).weights(1)\n");
    assertEquals(1, told(file).size());
    assertTrue(told(file).get(0).endsWith("..."), told(file).get(0));
  }

  @Test
  void aReportHasACaseForEachStepAndReplacesNothingElse() throws Exception {
    Path xml = folder.resolve("report.xml");
    Path file = lesson("// @run one: Look.\n1\n// @run two: Look.\nm\n");
    JunitReport.write(xml, List.of(withoutJdk.prove(file)));
    String text = Files.readString(xml);
    assertTrue(text.contains("tests=\"2\" failures=\"1\""), text);
    assertTrue(text.contains("name=\"one\"></testcase><testcase"), text);
    assertTrue(text.contains("m.jsh:7: cannot find symbol: variable m"), text);
    assertEquals(Optional.empty(), JunitReport.taken(xml));
    Files.writeString(xml, "precious");
    assertTrue(JunitReport.taken(xml).orElseThrow().contains("is no report"));
  }

  /** A lesson with these steps, from its fourth line on. */
  private Path lesson(String steps) throws IOException {
    String head = "// @lesson m \"M\"\n// @minutes 1\n// @goal See.\n";
    return Files.writeString(folder.resolve("m.jsh"), head + steps);
  }

  private static List<String> told(Path file) {
    Report report = withoutJdk.prove(file);
    return report.faults().stream().map(f -> f.line() + ": " + f.message()).toList();
  }

  @Test
  void aFileThatIsNotTextOrNotThereGetsAMessage() throws IOException {
    Path latin = Files.write(folder.resolve("latin.jsh"), new byte[] {'/', '/', (byte) 0xe9});
    assertEquals(latin + ":1: expected UTF-8 text", prover.prove(latin).text());
    Path none = folder.resolve("none.jsh");
    assertEquals(none + ":1: there is no such file", prover.prove(none).text());
  }

  @Test
  void theSkeletonIsProved() throws Exception {
    Path file = folder.resolve("mine.jsh");
    Files.writeString(file, Skeleton.of("mine", "My own lesson"));
    Report report = prover.prove(file);
    assertTrue(report.text().contains("5 steps proved"), report.text());
  }

  @Test
  void aTitleThatIsTooLongForALineIsRefused() {
    LessonException wrong =
        assertThrows(LessonException.class, () -> Skeleton.of("mine", "x".repeat(100)));
    assertEquals("mine.jsh:1: expected at most 100 characters, not 118", wrong.getMessage());
  }

  @Test
  void aBusyMachineGetsMoreTime() {
    Prover onBusyMachine =
        new Prover(session, prints, clock, PATIENCE, () -> 3, (file, text) -> Optional.empty());
    Report report = onBusyMachine.prove(BROKEN.resolve("slow.jsh"));
    assertTrue(report.isProved(), report.text());
  }

  @Test
  void aByteOrderMarkIsNamed() throws Exception {
    Path file = folder.resolve("mine.jsh");
    Files.writeString(file, "\uFEFF" + Skeleton.of("mine", "My own lesson"));
    assertEquals(
        file + ":1: begins with a byte order mark: save it as UTF-8 without one",
        withoutJdk.prove(file).text());
  }

  @Test
  void whatTheJdksJshellRefusesIsNotProved() throws Exception {
    Path file = folder.resolve("mine.jsh");
    Files.writeString(file, Skeleton.of("mine", "My own lesson"));
    Prover strict =
        new Prover(
            session,
            prints,
            clock,
            PATIENCE,
            () -> 1,
            (f, text) -> Optional.of(new Fault(f, 1, "refused")));
    assertEquals(file + ":1: refused", strict.prove(file).text());
  }

  @Test
  void anErrorInTheJdksJshellHasItsLine() throws IOException {
    Path file = Files.writeString(folder.resolve("other.jsh"), "int n = 3\n\nn + m\n");
    JdkShell jdk =
        new JdkShell(
            LearnerPath.entries(), Path.of("src/main/resources/apart/prelude/prelude.jsh"));
    Fault fault = jdk.run(file.toString(), Files.readString(file)).orElseThrow();
    assertEquals(3, fault.line());
    assertTrue(fault.message().contains("cannot find symbol"), fault.message());
    Files.writeString(file, "int n = 3\nMlp net = Mlp.of(2, n, 1)\nnet.weights(1)\n");
    assertTrue(jdk.run(file.toString(), Files.readString(file)).isEmpty());
  }

  @Test
  void aMutatedLessonGetsMessagesOrPasses() throws Exception {
    List<Path> lessons = Catalogue.of(LESSONS).files();
    for (int seed = 0; seed < 2000; seed++) {
      String lesson = Files.readString(lessons.get(seed % lessons.size()));
      String text = mutated(lesson, new Random(seed));
      try {
        Lint.lines("m.jsh", text);
        Lint.steps(LessonFile.parse("m.jsh", text));
      } catch (LessonException faulty) {
        assertFalse(faulty.faults().isEmpty());
        faulty.faults().forEach(fault -> assertPlaced(fault, text));
      }
    }
  }

  /** The shortest lesson that has a step of each kind: a shipped one takes several seconds each. */
  @Test
  void aMutatedLessonIsProvedOrRefusedWithMessages() throws Exception {
    String lesson = Skeleton.of("mine", "My own lesson");
    int proved = 0;
    for (int seed = FIRST_SEED; seed < FIRST_SEED + 25; seed++) {
      String text = mutated(lesson, new Random(seed));
      Path file = Files.writeString(folder.resolve("m.jsh"), text);
      Report report = withoutJdk.prove(file);
      report.faults().forEach(fault -> assertPlaced(fault, text));
      proved += report.isProved() ? 1 : 0;
    }
    assertTrue(proved < 25, "some mutation must be noticed");
  }

  private static void assertPlaced(Fault fault, String text) {
    long lines = Math.max(1, text.lines().count());
    assertTrue(fault.line() >= 1 && fault.line() <= lines, fault.toString());
    assertEquals(1, fault.toString().lines().count(), fault.toString());
    assertFalse(fault.message().isBlank());
  }

  /** A lesson with one to three lines cut, repeated, swapped or garbled. */
  private static String mutated(String lesson, Random random) {
    List<String> lines = new ArrayList<>(lesson.lines().toList());
    for (int left = 1 + random.nextInt(3); left > 0; left--) {
      int at = random.nextInt(lines.size());
      switch (random.nextInt(4)) {
        case 0 -> lines.remove(at);
        case 1 -> lines.add(at, lines.get(random.nextInt(lines.size())));
        case 2 -> lines.set(at, lines.set(random.nextInt(lines.size()), lines.get(at)));
        default -> lines.set(at, garbled(lines.get(at), random));
      }
    }
    return String.join("\n", lines) + "\n";
  }

  private static String garbled(String line, Random random) {
    StringBuilder text = new StringBuilder(line);
    for (int left = 1 + random.nextInt(5); left > 0; left--) {
      int at = random.nextInt(text.length() + 1);
      if (random.nextBoolean() && at < text.length()) {
        text.deleteCharAt(at);
      } else {
        text.insert(at, GARBAGE.charAt(random.nextInt(GARBAGE.length())));
      }
    }
    return text.toString();
  }
}
