package apart.shell;

import apart.shell.command.CommandException;
import apart.shell.lesson.Catalogue;
import apart.shell.lesson.LessonException;
import apart.shell.lesson.Shelf;
import apart.shell.lesson.Shelved;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which lessons an author means to prove. */
final class Checked {
  private final Shelf shelf;
  private final Path shipped;

  /**
   * Lessons by their names.
   *
   * @param shipped the folder of those that come with Apart
   */
  Checked(Shelf shelf, Path shipped) {
    this.shelf = shelf;
    this.shipped = shipped;
  }

  /**
   * The files of lessons named by ids, files and folders; without any, those of the folder one is
   * in, and if there is none there, those that come with Apart.
   */
  List<Path> files(List<String> named) throws CommandException {
    if (named.isEmpty()) {
      List<Path> here =
          Catalogue.of(Path.of("")).files().stream().filter(Checked::isLesson).toList();
      return here.isEmpty() ? folder(shipped) : here;
    }
    List<Path> files = new ArrayList<>();
    for (String name : named) {
      files.addAll(files(name));
    }
    return files.stream().distinct().toList();
  }

  private List<Path> files(String name) throws CommandException {
    Path path = path(name);
    if (Files.isDirectory(path)) {
      return folder(path);
    }
    Optional<Shelved> known = Files.exists(path) ? Optional.empty() : shelf.named(name);
    if (known.isPresent()) {
      return List.of(Path.of(known.get().lesson().file()));
    }
    if (!Files.exists(path) && !name.endsWith(".jsh")) {
      throw new CommandException("there is no file, folder or lesson " + name);
    }
    return List.of(path);
  }

  private static List<Path> folder(Path folder) throws CommandException {
    List<Path> files = Catalogue.of(folder).files();
    if (files.isEmpty()) {
      throw new CommandException(
          "there are no lessons in " + folder + ": expected files ending in .jsh");
    }
    return files;
  }

  private static Path path(String name) throws CommandException {
    try {
      return Path.of(name);
    } catch (InvalidPathException notOne) {
      throw new CommandException(name + " cannot name a file");
    }
  }

  /** Whether a script in the folder one is in says that it is a lesson. */
  private static boolean isLesson(Path file) {
    try {
      return Catalogue.text(file).contains("@lesson");
    } catch (LessonException unreadable) {
      return false;
    }
  }
}
