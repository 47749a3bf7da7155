package apart.shell.lesson;

import apart.shell.engine.Console;
import apart.shell.engine.JShellSession;
import apart.shell.engine.Launch;
import apart.shell.engine.LearnerPath;
import apart.shell.engine.Session;

/** Sessions for tests, with the learner's names: the agent runs on the test's own class path. */
public final class LessonSessions {
  private LessonSessions() {}

  public static Session open(Console console) {
    Launch launch = LearnerPath.launch();
    return JShellSession.open(launch, LearnerPath.prelude(), console);
  }
}
