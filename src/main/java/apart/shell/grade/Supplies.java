package apart.shell.grade;

import apart.shell.lesson.Lesson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The data files of an assignment, copied to a folder in which nothing else is: beside the
 * assignment itself are its answers.
 */
record Supplies(Path folder) implements AutoCloseable {
  static Supplies of(Lesson lesson, Path work) throws IOException {
    Path folder = Files.createDirectories(work.resolve("data"));
    for (String name : lesson.terms().files()) {
      Path copy = folder.resolve(name);
      Files.createDirectories(copy.getParent());
      Files.copy(Path.of(lesson.file()).toAbsolutePath().resolveSibling(name), copy);
      copy.toFile().setReadOnly();
    }
    return new Supplies(folder);
  }

  @Override
  public void close() {
    Folders.delete(folder);
  }
}
