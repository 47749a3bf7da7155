package apart.shell;

import apart.shell.command.Command;
import apart.shell.command.CommandException;
import apart.shell.command.Surroundings;
import apart.shell.file.PlainFile;
import apart.shell.file.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Who works here, as a teacher knows them: an assignment may have numbers of each student's own.
 * Told once, and kept in a file with one line.
 */
final class Student {
  private static final int LONGEST = 64;

  private final Path file;
  private Optional<String> id;

  private Student(Path file) {
    this.file = file;
    this.id = kept(file);
  }

  /** Whoever is named in a file, which need not exist. */
  static Student at(Path file) {
    return new Student(file);
  }

  private static Optional<String> kept(Path file) {
    try {
      PlainFile.expect(file);
      return Files.exists(file)
          ? Optional.of(Files.readString(file).strip()).filter(Student::isId)
          : Optional.empty();
    } catch (IOException | SecurityException unreadable) {
      return Optional.empty(); // Then it is asked again.
    }
  }

  /** The id, once it was told. */
  Optional<String> id() {
    return id;
  }

  /** Takes an id for this and all later times. */
  void is(String told) throws CommandException {
    if (!isId(told.strip())) {
      throw new CommandException(
          "expected a student's id of 1 to "
              + LONGEST
              + " letters, digits and . _ - @ + , not "
              + told.strip());
    }
    id = Optional.of(told.strip());
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      WholeFile.write(file, told.strip() + "\n");
    } catch (IOException | SecurityException unwritable) {
      throw new CommandException("your id cannot be kept: " + unwritable.getMessage());
    }
  }

  private static boolean isId(String text) {
    return !text.isEmpty()
        && text.length() <= LONGEST
        && text.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || "._-@+".indexOf(c) >= 0);
  }

  /** The command that tells who works here. */
  static Command command(LessonGuide guide) {
    return Command.of(
        "/student", "[ID]", "who you are, for assignments", (s, id) -> say(guide, s, id));
  }

  private static void say(LessonGuide guide, Surroundings surroundings, String told)
      throws CommandException {
    Student student = guide.student();
    if (told.isEmpty()) {
      surroundings.print(
          student.id().map(id -> "You are " + id + ".").orElse("Say who you are: /student ID"));
      return;
    }
    student.is(told);
    surroundings.print("You are " + student.id().orElseThrow() + ", here and from now on.");
    guide.beginForStudent(surroundings);
  }
}
