package apart.shell.command;

import apart.shell.engine.Session;
import apart.shell.file.WholeFile;
import apart.shell.source.Pasted;
import apart.shell.source.Words;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Commands that read and write files of snippets. */
final class Filing {
  private static final String OVER = "-over";
  private static final Set<String> OPTIONS = Set.of("-all", "-history", OVER);

  /** What was saved since Apart began: it may be saved over. */
  private static final Map<Path, Integer> SAVED = new ConcurrentHashMap<>();

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
    Set<String> options = new TreeSet<>();
    String rest = typed;
    for (String word = Words.first(rest); isOption(word); word = Words.first(rest)) {
      if (!OPTIONS.contains(word)) {
        throw new CommandException("/save knows -all, -history and -over, not " + word + ".");
      }
      options.add(word);
      rest = rest.substring(word.length()).strip();
    }
    Path file = path("/save", rest);
    boolean over = options.remove(OVER);
    if (options.size() > 1) {
      throw new CommandException("/save takes -all or -history, not both.");
    }
    Optional<String> lesson = options.isEmpty() ? surroundings.transcript() : Optional.empty();
    if (lesson.isPresent()) {
      write(file, lesson.get(), over, rest);
      surroundings.print(
          "saved the lesson's transcript to "
              + file
              + "\n(/save -all FILE saves all you entered.)");
      return;
    }
    List<String> sources =
        options.contains("-history") ? surroundings.history() : snippets(surroundings);
    String text = sources.stream().map(s -> s.strip() + "\n").collect(Collectors.joining());
    write(file, text, over, String.join(" ", options) + (options.isEmpty() ? "" : " ") + rest);
    surroundings.print("saved " + Words.count(sources.size(), "snippet") + " to " + file);
  }

  private static boolean isOption(String word) {
    return word.startsWith("-") && Words.isWord(word.substring(1));
  }

  private static List<String> snippets(Surroundings surroundings) {
    return surroundings.session().snippets().stream().map(Session.Listed::source).toList();
  }

  /** Writes a file; one that is there already only if that is asked for, or if we wrote it. */
  private static void write(Path file, String text, boolean over, String typed)
      throws CommandException {
    Path place = file.toAbsolutePath().normalize();
    try {
      boolean ours = Files.isRegularFile(file) && isAsSaved(place, Files.readAllBytes(file));
      if (Files.isRegularFile(file) && !over && !ours) {
        throw new CommandException(
            file + " is there already; /save -over " + typed + " replaces it.");
      }
      WholeFile.write(file, text);
      SAVED.put(place, Arrays.hashCode(text.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException unwritable) {
      throw new CommandException("Cannot write " + file + ": " + Script.reason(unwritable) + ".");
    }
  }

  private static boolean isAsSaved(Path place, byte[] bytes) {
    return Integer.valueOf(Arrays.hashCode(bytes)).equals(SAVED.get(place));
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
