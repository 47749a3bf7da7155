package apart.shell.lesson;

import apart.shell.engine.Console;
import apart.shell.engine.JShellSession;
import apart.shell.engine.Launch;
import apart.shell.engine.LearnerPath;
import apart.shell.engine.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Sessions for tests, with the learner's names: the agent runs on the test's own class path. */
public final class LessonSessions {
  private static final Path PRELUDE = Path.of("src/main/resources/apart/prelude/prelude.jsh");

  private LessonSessions() {}

  public static Session open(Console console) {
    Launch launch = LearnerPath.launch();
    return JShellSession.open(launch, prelude(), console);
  }

  public static List<String> prelude() {
    try {
      return Files.readAllLines(PRELUDE).stream().filter(line -> !line.isBlank()).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
