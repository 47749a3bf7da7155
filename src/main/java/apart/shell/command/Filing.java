package apart.shell.command;

import apart.shell.engine.Session;
import apart.shell.file.WholeFile;
import apart.shell.source.Pasted;
import apart.shell.source.Words;
import java.io.File;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Commands that read and write files of snippets. */
final class Filing {
  private Filing() {}

  static List<Command> commands() {
    return List.of(
        Command.of("/open", "FILE", "runs the snippets of a file", Filing::open),
        Command.of(
            "/save",
            "[-history] FILE",
            "writes what you entered, or a lesson's transcript",
            Filing::save));
  }

  /** Whether a command's argument is a file, for completion. */
  static boolean takesFile(Command command) {
    return command.arguments().contains("FILE");
  }

  /** Files and folders that could complete what is typed so far. */
  static List<String> completions(String typed) {
    int slash = typed.lastIndexOf('/');
    String folder = typed.substring(0, slash + 1);
    String begun = typed.substring(slash + 1);
    File[] files = new File(home(folder.isEmpty() ? "." : folder)).listFiles();
    if (files == null) {
      return List.of();
    }
    return List.of(files).stream()
        .filter(file -> file.getName().startsWith(begun))
        .filter(file -> !file.getName().startsWith(".") || begun.startsWith("."))
        .map(file -> folder + file.getName() + (file.isDirectory() ? "/" : ""))
        .sorted()
        .toList();
  }

  private static void open(Surroundings surroundings, String typed) throws CommandException {
    Path file = path("/open", typed);
    Pasted script = Pasted.of(Script.read(file));
    surroundings.print(script.skipped());
    surroundings.run(script.inPlace());
  }

  private static void save(Surroundings surroundings, String typed) throws CommandException {
    String first = Words.first(typed);
    String which = first.startsWith("-") && Words.isWord(first.substring(1)) ? first : "";
    Path file = path("/save", typed.substring(which.length()).stripLeading());
    switch (which) {
      case "" -> {
        Optional<String> lesson = surroundings.transcript();
        if (lesson.isPresent()) {
          write(file, lesson.get());
          surroundings.print(
              "saved the lesson's transcript to "
                  + file
                  + "\n(/save -all FILE saves all you entered.)");
        } else {
          saveAll(surroundings, file, snippets(surroundings));
        }
      }
      case "-all" -> saveAll(surroundings, file, snippets(surroundings));
      case "-history" -> saveAll(surroundings, file, surroundings.history());
      default -> throw new CommandException("/save knows -all and -history, not " + which + ".");
    }
  }

  private static List<String> snippets(Surroundings surroundings) {
    return surroundings.session().snippets().stream().map(Session.Listed::source).toList();
  }

  private static void saveAll(Surroundings surroundings, Path file, List<String> sources)
      throws CommandException {
    write(file, sources.stream().map(s -> s.strip() + "\n").collect(Collectors.joining()));
    surroundings.print("saved " + sources.size() + " snippets to " + file);
  }

  private static void write(Path file, String text) throws CommandException {
    try {
      WholeFile.write(file, text);
    } catch (IOException unwritable) {
      throw new CommandException("Cannot write " + file + ": " + Script.reason(unwritable) + ".");
    }
  }

  private static Path path(String command, String typed) throws CommandException {
    if (typed.isEmpty()) {
      throw new CommandException(command + " needs a file: " + command + " mine.jsh");
    }
    try {
      return Path.of(home(unquoted(typed)));
    } catch (InvalidPathException notOne) {
      throw new CommandException(typed + " is not a file name.");
    }
  }

  private static String unquoted(String typed) {
    boolean quoted = typed.length() > 1 && typed.startsWith("\"") && typed.endsWith("\"");
    return quoted ? typed.substring(1, typed.length() - 1) : typed;
  }

  private static String home(String typed) {
    return typed.startsWith("~/") ? System.getProperty("user.home") + typed.substring(1) : typed;
  }
}
