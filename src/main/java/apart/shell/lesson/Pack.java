package apart.shell.lesson;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Lessons that a learner was given, and the data beside them, in a folder of their own.
 *
 * @param name of the folder: small letters, digits and -
 */
public record Pack(String name, Path folder) {
  /** In it stands the path of the folder, zip or file that the pack was made of. */
  static final String SOURCE = ".source";

  /** Its lessons. */
  public Catalogue catalogue() {
    return Catalogue.of(folder);
  }

  /** Whether it was made of what is, or was, at a path. */
  boolean isOf(Path source) {
    try {
      return Files.readString(folder.resolve(SOURCE)).strip().equals(source.toString());
    } catch (IOException unknown) {
      return false; // Not one of ours, or spoiled: it stays as it is.
    }
  }
}
