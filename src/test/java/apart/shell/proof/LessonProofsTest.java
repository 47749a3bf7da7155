package apart.shell.proof;

import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.shell.engine.Console;
import apart.shell.engine.LearnerPath;
import apart.shell.engine.Session;
import apart.shell.lesson.Catalogue;
import apart.shell.lesson.HeardConsole;
import apart.shell.lesson.LessonSessions;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/** Each shipped lesson is proved. */
@Timeout(300)
class LessonProofsTest {
  private static final HeardConsole prints = new HeardConsole(Console.unseen());
  private static final ScheduledExecutorService clock = Executors.newScheduledThreadPool(1);
  private static Session session;

  @BeforeAll
  static void open() {
    session = LessonSessions.open(prints);
  }

  @AfterAll
  static void close() {
    session.close();
    clock.shutdownNow();
  }

  @TestFactory
  Stream<DynamicTest> eachLessonIsProved() {
    Prover prover =
        new Prover(
            session,
            prints,
            LearnerPath.entries(),
            Path.of("src/main/resources/apart/prelude/prelude.jsh"),
            clock);
    return Catalogue.of(Path.of("lessons")).files().stream()
        .map(file -> DynamicTest.dynamicTest(file.toString(), () -> prove(prover, file)));
  }

  private static void prove(Prover prover, Path file) {
    Report report = prover.prove(file);
    assertTrue(report.isProved(), report.text());
  }
}
