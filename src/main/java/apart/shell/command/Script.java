package apart.shell.command;

import apart.shell.file.GivenFile;
import apart.shell.file.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files of snippets. */
public final class Script {
  private Script() {}

  /**
   * The text of a file.
   *
   * @throws CommandException if it cannot be read; the message names the file and the reason
   */
  public static String read(Path file) throws CommandException {
    if (Files.isDirectory(file)) {
      throw new CommandException("Cannot read " + file + ": it is a folder.");
    }
    try {
      return GivenFile.text(file);
    } catch (IOException unreadable) {
      throw new CommandException("Cannot read " + file + ": " + Reason.of(unreadable) + ".");
    }
  }
}
