package apart.shell.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.shell.Play;
import apart.shell.engine.Console;
import apart.shell.engine.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/**
 * The shipped lessons as a learner sees them: each play is seen again. A play is a file {@code
 * plays/LESSON-NAME.txt}: what stands behind a prompt is typed. After a wanted change, {@code mvn
 * test -Dtest=LessonsTest -Dapart.plays=FOLDER} writes what is seen now into FOLDER, with Enter
 * typed where the lesson waits for nothing else.
 */
@Timeout(300)
class LessonsTest {
  private static final Path PLAYS = Path.of("src/test/resources/apart/shell/lesson/plays");

  private static final HeardConsole prints = new HeardConsole(Console.unseen());
  private static Session session;

  @BeforeAll
  static void open() {
    session = LessonSessions.open(prints);
  }

  @AfterAll
  static void close() {
    session.close();
  }

  @Test
  void theListNamesEachLesson() throws IOException {
    String list = Files.readString(Path.of("lessons/README.md"));
    for (Path file : Catalogue.of(Path.of("lessons")).files()) {
      assertTrue(list.contains("](" + file.getFileName() + ")"), file.toString());
    }
  }

  @TestFactory
  List<DynamicTest> eachPlayIsSeenAgain() throws IOException {
    try (Stream<Path> plays = Files.list(PLAYS)) {
      return plays
          .sorted()
          .map(play -> DynamicTest.dynamicTest(play.getFileName().toString(), () -> seen(play)))
          .toList();
    }
  }

  private static void seen(Path file) throws IOException {
    String expected = Files.readString(file);
    String id = file.getFileName().toString().replaceFirst("-[a-z]+\\.txt$", "");
    Lesson lesson = Catalogue.of(Path.of("lessons")).lesson(id).orElseThrow();
    session.reset();
    int columns = file.toString().contains("narrow") ? 40 : 80;
    session.columns(columns);
    Play play = new Play(lesson, Progress.unsaved(), session, prints, columns);
    StringBuilder actual = new StringBuilder(play.begin());
    String update = System.getProperty("apart.plays");
    for (String line :
        expected.lines().filter(l -> l.matches(id + " \\d+/\\d+( \\S+)?>.*")).toList()) {
      String typed = line.replaceFirst("^[^>]*> ?", "");
      while (update != null && waits(play) && !typed.isEmpty() && !typed.startsWith("/")) {
        actual.append(play.type(""));
      }
      if (update == null || waits(play) || !typed.isEmpty()) {
        actual.append(play.type(typed));
      }
    }
    while (update != null && expected.contains("\nThe end of ") && waits(play)) {
      actual.append(play.type(""));
    }
    if (update != null) {
      Files.writeString(Path.of(update).resolve(file.getFileName()), actual);
    }
    assertEquals(expected, actual.toString());
  }

  /** Whether a lesson waits for Enter alone. */
  private static boolean waits(Play play) {
    return !play.runner().isFinished() && play.runner().prompt().endsWith(" Enter> ");
  }
}
