package apart.shell;

import apart.shell.command.CommandException;
import apart.shell.command.Surroundings;
import apart.shell.file.Reason;
import apart.shell.file.WholeFile;
import apart.shell.lesson.Course;
import apart.shell.lesson.Summary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** What {@code /lesson summary} shows, or writes to a file that is not there yet. */
final class SummaryCommand {
  static final String NAME = "summary";

  private SummaryCommand() {}

  static void run(LessonGuide guide, Surroundings surroundings, String file)
      throws CommandException {
    Summary summary = new Summary(Course.of(guide.shelf()));
    if (file.isEmpty()) {
      surroundings.print(summary.text(surroundings.columns()));
    } else {
      write(file, summary.markdown());
      surroundings.print("saved to " + file);
    }
  }

  private static void write(String typed, String text) throws CommandException {
    try {
      Path file = Path.of(typed);
      if (!typed.endsWith(".md")) {
        throw new CommandException(
            "/lesson summary writes Markdown: expected FILE.md, not " + typed);
      }
      if (Files.exists(file)) {
        throw new CommandException(typed + " is there already; choose another name.");
      }
      WholeFile.write(file, text);
    } catch (InvalidPathException notOne) {
      throw new CommandException(typed + " is not a file name.");
    } catch (IOException unwritable) {
      throw new CommandException("Cannot write " + typed + ": " + Reason.of(unwritable) + ".");
    }
  }
}
