package apart.nn;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where data files are looked for: beside the lesson that names them, then where one works. */
public final class DataFiles {
  /** May be set from outside, for the JDK's own jshell: {@code -R-Dapart.beside=FOLDER}. */
  private static volatile String beside = System.getProperty("apart.beside", "");

  /** Whether the code is one that is graded, and may not look around. */
  private static final boolean CONFINED = Boolean.getBoolean("apart.confined");

  private DataFiles() {}

  /** Has files looked for in a folder first; an empty text for none. */
  public static void lookIn(String folder) {
    beside = folder;
  }

  /**
   * A path that is given in code; in code that is graded it leads no further than the folder it
   * works in.
   *
   * @throws IllegalArgumentException if it leads elsewhere
   */
  public static Path within(Path file) {
    if (CONFINED && (file.isAbsolute() || file.normalize().startsWith(".."))) {
      throw new IllegalArgumentException(
          file + " is outside of the folder that what is graded may use");
    }
    return file;
  }

  /** The file that a path means: one in that folder, if it is there. */
  static Path find(Path given) {
    Path file = within(given);
    Path there = Path.of(beside).resolve(file);
    return beside.isEmpty() || file.isAbsolute() || !Files.exists(there) ? file : there;
  }
}
