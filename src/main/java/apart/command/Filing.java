package apart.command;

import apart.engine.Session;
import java.io.File;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Commands that read and write files of snippets. */
final class Filing {
  private static final String HISTORY = "-history ";

  private Filing() {}

  static List<Command> commands() {
    return List.of(
        Command.of("/open", "FILE", "runs the snippets of a file", Filing::open),
        Command.of("/save", "[-history] FILE", "writes what you entered to a file", Filing::save));
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
    surroundings.run(Script.read(file));
  }

  private static void save(Surroundings surroundings, String typed) throws CommandException {
    boolean history = typed.startsWith(HISTORY);
    Path file = path("/save", history ? typed.substring(HISTORY.length()).strip() : typed);
    List<String> sources =
        history
            ? surroundings.history()
            : surroundings.session().snippets().stream().map(Session.Listed::source).toList();
    String text = sources.stream().map(s -> s.strip() + "\n").collect(Collectors.joining());
    try {
      Atomic.write(file, text);
    } catch (IOException unwritable) {
      throw new CommandException("Cannot write " + file + ": " + Script.reason(unwritable) + ".");
    }
    surroundings.print("saved " + sources.size() + " snippets to " + file);
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
