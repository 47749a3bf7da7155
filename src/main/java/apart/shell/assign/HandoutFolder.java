package apart.shell.assign;

import apart.shell.file.WholeFile;
import apart.shell.lesson.Lesson;
import apart.shell.terms.Seed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A folder with all that students get: their file, the data, and how to go about it. */
public final class HandoutFolder {
  private final Path folder;
  private final Map<Path, byte[]> files = new LinkedHashMap<>();

  /**
   * What students get, not written yet.
   *
   * @throws IOException if data of the assignment cannot be read
   */
  public HandoutFolder(Path folder, Lesson lesson, Optional<Seed> seed) throws IOException {
    this.folder = folder;
    add(lesson.id() + ".jsh", Handout.of(lesson, seed));
    add("README.md", StudentReadme.of(lesson));
    for (String name : lesson.terms().files()) {
      files.put(
          folder.resolve(name), Files.readAllBytes(Path.of(lesson.file()).resolveSibling(name)));
    }
  }

  private void add(String name, String text) {
    files.put(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Writes all of it.
   *
   * @param own the teacher's file, which nothing replaces
   * @param over whether other files that are there already are replaced
   * @throws FileAlreadyExistsException if one is there and may not be replaced; then none is
   *     written
   */
  public void write(Path own, boolean over) throws IOException {
    for (Map.Entry<Path, byte[]> each : files.entrySet()) {
      Path file = each.getKey();
      boolean there = Files.exists(file) && !isSame(file, each.getValue());
      if (there && (!over || Files.isSameFile(file, own))) {
        throw new FileAlreadyExistsException(file.toString());
      }
    }
    for (Map.Entry<Path, byte[]> each : files.entrySet()) {
      Files.createDirectories(each.getKey().toAbsolutePath().getParent());
      write(each.getKey(), each.getValue());
    }
  }

  private static boolean isSame(Path file, byte[] bytes) throws IOException {
    return Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), bytes);
  }

  private void write(Path file, byte[] bytes) throws IOException {
    if (file.toString().endsWith(".jsh") || file.toString().endsWith(".md")) {
      WholeFile.write(file, new String(bytes, StandardCharsets.UTF_8));
    } else {
      Path begun = file.resolveSibling("." + file.getFileName() + ".new");
      Files.write(begun, bytes);
      Files.move(begun, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** The files, in the order in which they are written. */
  public Iterable<Path> files() {
    return files.keySet();
  }
}
