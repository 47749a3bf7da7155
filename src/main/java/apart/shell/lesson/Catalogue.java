package apart.shell.lesson;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The lessons of a folder. */
public final class Catalogue {
  private final Path folder;

  private Catalogue(Path folder) {
    this.folder = folder;
  }

  /** The lessons in {@code folder}, which need not exist. */
  public static Catalogue of(Path folder) {
    return new Catalogue(folder);
  }

  /** Its lesson files, by name. */
  public List<Path> files() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jsh")).sorted().toList();
    } catch (IOException none) {
      return List.of();
    }
  }

  /** The lessons that can be read, in the order of their files. */
  public List<Lesson> lessons() {
    return files().stream().flatMap(file -> readable(file).stream()).toList();
  }

  private static Optional<Lesson> readable(Path file) {
    try {
      return Optional.of(read(file));
    } catch (LessonException faulty) {
      return Optional.empty(); // `apart check` says what is wrong with it.
    }
  }

  /** Files that are no lessons: {@code apart check} says why. */
  public List<Path> faulty() {
    return files().stream().filter(file -> readable(file).isEmpty()).toList();
  }

  /** The lesson of an id. */
  public Optional<Lesson> lesson(String id) {
    return lessons().stream().filter(lesson -> lesson.id().equals(id)).findFirst();
  }

  /** The lesson after one. */
  public Optional<Lesson> after(Lesson lesson) {
    List<Lesson> all = lessons();
    List<String> ids = all.stream().map(Lesson::id).toList();
    int next = ids.indexOf(lesson.id()) + 1;
    return next > 0 && next < all.size() ? Optional.of(all.get(next)) : Optional.empty();
  }

  /**
   * The lesson in a file.
   *
   * @throws LessonException if it cannot be read, or is not a lesson
   */
  public static Lesson read(Path file) throws LessonException {
    return LessonFile.parse(file.toString(), text(file));
  }

  public static String text(Path file) throws LessonException {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new LessonException(List.of(new Fault(file.toString(), 1, reason(unreadable))));
    }
  }

  private static String reason(IOException unreadable) {
    if (unreadable instanceof CharacterCodingException) {
      return "expected UTF-8 text";
    }
    return unreadable instanceof NoSuchFileException
        ? "there is no such file"
        : "cannot be read: " + unreadable.getMessage();
  }
}
