package apart.shell;

import apart.shell.command.CommandException;
import apart.shell.command.Surroundings;
import apart.shell.file.Reason;
import apart.shell.lesson.Catalogue;
import apart.shell.lesson.Lesson;
import apart.shell.lesson.LessonException;
import apart.shell.lesson.Pack;
import apart.shell.lesson.PackException;
import apart.shell.lesson.Shelf;
import apart.shell.lesson.Shelved;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What {@code /lesson} does with a file, a folder or a zip. */
final class LessonFiles {
  private final Shelf shelf;

  LessonFiles(Shelf shelf) {
    this.shelf = shelf;
  }

  /** Whether a learner means something of theirs rather than the name of a lesson. */
  static boolean isMeant(String typed) {
    String text = unquoted(typed);
    String name = text.toLowerCase(Locale.ROOT);
    return name.endsWith(".jsh")
        || isMany(text)
        || text.startsWith("/")
        || text.startsWith("~/")
        || text.startsWith("../");
  }

  /** Whether a learner gives lessons that stand together: a zip, or a folder by its path. */
  static boolean isMany(String typed) {
    String text = unquoted(typed);
    boolean path = text.startsWith(".") || text.startsWith("/") || text.startsWith("~/");
    return text.toLowerCase(Locale.ROOT).endsWith(".zip")
        || text.endsWith("/")
        || (path && Files.isDirectory(path(text)));
  }

  private static String unquoted(String typed) {
    boolean quoted = typed.length() > 1 && typed.startsWith("\"") && typed.endsWith("\"");
    return quoted ? typed.substring(1, typed.length() - 1) : typed;
  }

  private static Path path(String text) {
    try {
      return Path.of(
          text.startsWith("~/") ? System.getProperty("user.home") + text.substring(1) : text);
    } catch (InvalidPathException notOne) {
      return Path.of("no file has such a name");
    }
  }

  /** Keeps lessons that stand together; gives them, in their order. */
  List<Shelved> keep(Surroundings surroundings, String typed) throws CommandException {
    Path given = path(unquoted(typed));
    try {
      Pack pack = shelf.keep(given);
      List<Shelved> lessons = shelf.in(pack).toList();
      surroundings.print("(" + given + " is kept as " + pack.name() + ".)");
      return lessons;
    } catch (PackException refused) {
      throw new CommandException(refused.getMessage() + ".");
    } catch (IOException unkept) {
      throw new CommandException("Cannot keep " + given + ": " + Reason.of(unkept) + ".");
    }
  }

  /** Takes away lessons that were kept under a name. */
  void remove(Surroundings surroundings, String pack) throws CommandException {
    try {
      shelf.remove(pack);
      surroundings.print("(" + pack + " is gone from /lesson's list. What you did of it is kept.)");
    } catch (PackException refused) {
      throw new CommandException(refused.getMessage() + ".");
    } catch (IOException unremoved) {
      throw new CommandException("Cannot remove " + pack + ": " + Reason.of(unremoved) + ".");
    }
  }

  /** The lesson in a file, kept where that is possible. */
  Shelved lesson(Surroundings surroundings, String typed) throws CommandException {
    Path file = path(unquoted(typed));
    try {
      return shelf.lesson(file);
    } catch (LessonException | PackException refused) {
      throw new CommandException(refused.getMessage());
    } catch (IOException unkept) {
      surroundings.print("(It cannot be kept in /lesson's list: " + Reason.of(unkept) + ".)");
      return where(file);
    }
  }

  private Shelved where(Path file) throws CommandException {
    try {
      Lesson lesson = Catalogue.read(file);
      return shelf.unkept(file, lesson);
    } catch (LessonException refused) {
      throw new CommandException(refused.getMessage());
    }
  }
}
