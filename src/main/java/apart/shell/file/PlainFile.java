package apart.shell.file;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What is a file indeed: a pipe in its place would keep who opens it waiting for good. */
public final class PlainFile {
  static final String EXPECTED = "expected a file, and it is a pipe or a device";

  private PlainFile() {}

  /** Whether there is a pipe or a device, or a link to one. */
  static boolean isOther(Path file) {
    return Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file);
  }

  /**
   * Takes what is to be opened; it need not exist.
   *
   * @throws IOException if it is a pipe or a device; {@link Reason} has the words
   */
  public static void expect(Path file) throws IOException {
    if (isOther(file)) {
      throw new FileSystemException(file.toString(), null, EXPECTED);
    }
  }
}
