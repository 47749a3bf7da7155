package apart.nn;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where data files are looked for: beside the lesson that names them, then where one works. */
public final class DataFiles {
  /** May be set from outside, for the JDK's own jshell: {@code -R-Dapart.beside=FOLDER}. */
  private static volatile String beside = System.getProperty("apart.beside", "");

  private DataFiles() {}

  /** Has files looked for in a folder first; an empty text for none. */
  public static void lookIn(String folder) {
    beside = folder;
  }

  /** The file that a path means: one in that folder, if it is there. */
  static Path find(Path file) {
    Path there = Path.of(beside).resolve(file);
    return beside.isEmpty() || file.isAbsolute() || !Files.exists(there) ? file : there;
  }
}
