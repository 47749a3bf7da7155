package apart.shell.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

  private static final HeardConsole prints = new HeardConsole(LessonSessions.silent());
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
            System.getProperty("java.class.path"),
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
    assertEquals(expected, withoutJdk.prove(file).text());
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
    assertTrue(
        withoutJdk.prove(file).text().contains(":1: begins with a byte order mark: save it as"));
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
            System.getProperty("java.class.path"),
            Path.of("src/main/resources/apart/prelude/prelude.jsh"));
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

  @Test
  void aMutatedLessonIsProvedOrRefusedWithMessages() throws Exception {
    List<Path> lessons = Catalogue.of(LESSONS).files();
    int proved = 0;
    for (int seed = FIRST_SEED; seed < FIRST_SEED + 25; seed++) {
      String lesson = Files.readString(lessons.get(seed % lessons.size()));
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
