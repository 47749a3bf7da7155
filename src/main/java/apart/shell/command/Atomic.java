package apart.shell.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files that are there as a whole or not at all. */
final class Atomic {
  private Atomic() {}

  /** Writes {@code text} as UTF-8 beside {@code file}, then puts it in its place. */
  static void write(Path file, String text) throws IOException {
    Path whole = file.toAbsolutePath();
    Path begun =
        whole.resolveSibling("." + whole.getFileName() + "." + ProcessHandle.current().pid());
    try {
      Files.writeString(begun, text);
      Files.move(begun, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(begun);
    }
  }
}
