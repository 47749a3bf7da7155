package apart.shell;

import apart.shell.command.CommandException;
import apart.shell.engine.Session;
import apart.shell.lesson.Catalogue;
import apart.shell.lesson.HeardConsole;
import apart.shell.lesson.Lesson;
import apart.shell.lesson.Progress;
import apart.shell.lesson.Runner;
import apart.shell.lesson.Shelved;
import apart.shell.report.Chronicle;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A learner at a lesson, in the application's own loop with all its commands: types a line, and
 * gets what is on the screen after it.
 */
public final class Play {
  private final VirtualScreen screen;
  private final Lesson lesson;
  private final Progress progress;
  private final LessonGuide guide;
  private final Repl repl;

  /** A play in a session whose console is {@code prints}. */
  public Play(Lesson lesson, Progress progress, Session session, HeardConsole prints, int columns) {
    this.screen = new VirtualScreen(columns);
    this.lesson = lesson;
    this.progress = progress;
    this.guide = new LessonGuide(Catalogue.of(Path.of("lessons")), Path.of("none"), prints);
    this.repl =
        Terminal.repl(screen, session, guide, TipSetting.at(Path.of("none")), Chronicle.unsaved());
  }

  /** The lesson that is going on, or has just ended. */
  public Runner runner() {
    return guide.last().orElseThrow();
  }

  /** What was accepted of it, as a script. */
  public String transcript(Optional<String> student) {
    return runner().progress().transcript(lesson, student);
  }

  /** Begins the lesson. */
  public String begin() {
    try {
      guide.begin(repl, new Shelved(lesson.id(), "", lesson, Path.of("none")), progress);
    } catch (CommandException refused) {
      throw new IllegalStateException(refused);
    }
    return screen.taken();
  }

  /** Types a line. */
  public String type(String line) {
    screen.type(line);
    repl.run(
        fault -> {
          throw new AssertionError(fault);
        });
    return screen.taken();
  }
}
