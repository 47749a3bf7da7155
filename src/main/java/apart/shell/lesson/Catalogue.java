package apart.shell.lesson;

import apart.shell.file.GivenFile;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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
    return readable().toList();
  }

  /** The first lesson, in the order of the files, of which something is so; reads no further. */
  public Optional<Lesson> first(Predicate<Lesson> wanted) {
    return readable().filter(wanted).findFirst();
  }

  /** The lessons that can be read; a file is read when its lesson is wanted. */
  Stream<Lesson> readable() {
    return files().stream().flatMap(file -> readable(file).stream());
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
    return first(lesson -> lesson.id().equals(id));
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
      return GivenFile.text(file);
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
