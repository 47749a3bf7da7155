package apart.shell.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.shell.engine.Console;
import apart.shell.engine.LearnerPath;
import apart.shell.engine.Session;
import apart.shell.lesson.Catalogue;
import apart.shell.lesson.HeardConsole;
import apart.shell.lesson.LessonSessions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

/** Assignments are proved as lessons are, and for many students at once. */
@Timeout(300)
class AssignmentsTest {
  private static final Path ASSIGNMENTS = Path.of("lessons/assignments");
  private static final int STUDENTS = 5;

  private static final HeardConsole prints = new HeardConsole(Console.unseen());
  private static final ScheduledExecutorService clock = Executors.newScheduledThreadPool(1);
  private static Session session;
  private static Prover prover;

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
  }

  @AfterAll
  static void close() {
    session.close();
    clock.shutdownNow();
  }

  @TestFactory
  Stream<DynamicTest> eachAssignmentIsProvedForAllStudents() {
    return Catalogue.of(ASSIGNMENTS).files().stream()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> prove(file)));
  }

  private static void prove(Path file) {
    Report report = prover.prove(file, List.of(), List.of(), STUDENTS);
    assertTrue(report.isProved(), report.text());
    assertTrue(
        report.text().contains("points in all; the model answers earn them for 5 students"),
        report.text());
    assertEquals(10, report.steps().size());
  }

  @Test
  void anAnswerThatHoldsForSomeStudentsOnlyIsNamedWithTheirNumber() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("luck.jsh"),
            """
            // @lesson luck "Luck"
            // @minutes 5
            // @goal Be lucky.
            // @seed student

            // @run numbers:
            int n = Math.floorMod(seed(), 10)

            // @do make: Make `other`, a number from 0 to 9 that is not `n`.
            int other = 7
            // @check other >= 0 && other < 10 -> It is {other}.
            // @points 1
            // @hidden
            // @check other != n
            // @points 1
            // @wrong int other = n -> That is n.
            // @hint Seven is rarely it.
            """);
    Report one = prover.prove(file);
    assertTrue(one.isProved(), one.text());
    String text = prover.prove(file, List.of(), List.of(), 40).text();
    assertTrue(
        text.matches(
            "(?s).*luck.jsh:10: for student \\d+, whose seed\\(\\) is -?\\d+: the model answer is"
                + " refused: .*"),
        text);
  }

  @Test
  void aLessonIsNoAssignment() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("plain.jsh"),
            """
            // @lesson plain "Plain"
            // @minutes 5
            // @goal See a number.
            // @run number: A number.
            int n = 1
            """);
    Report report = prover.prove(file, List.of(), List.of(), STUDENTS);
    assertTrue(report.isProved(), report.text());
    assertTrue(!report.text().contains("points in all"), report.text());
  }
}
