package apart.shell.command;

import apart.shell.engine.Session;
import apart.shell.file.GivenFile;
import apart.shell.file.Reason;
import apart.shell.file.WholeFile;
import apart.shell.report.Chronicle;
import apart.shell.report.Exchange;
import apart.shell.report.PastSessions.Past;
import apart.shell.report.ReportFile;
import apart.shell.report.ReportForm;
import apart.shell.report.SessionReport;
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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Commands that read and write files of snippets. */
final class Filing {

  /** What was saved since Apart began: it may be saved over. */
  private static final Map<Path, Integer> SAVED = new ConcurrentHashMap<>();

  private Filing() {}

  static List<Command> commands() {
    return List.of(
        Command.of("/open", "FILE", "runs the snippets of a file", Filing::open),
        Command.of(
            "/save",
            "[OPTIONS] FILE",
            "a report: .jsh .md .html or .ipynb; -all -only -last N",
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
    String text = Script.read(file);
    String name = file.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".html") || name.endsWith(".htm")) {
      ReportFile report = ReportFile.of(text);
      surroundings.print("(a page: its code taken, without its outputs.)");
      surroundings.run(report.java());
      return;
    }
    Pasted script = Pasted.of(text);
    surroundings.print(script.skipped());
    surroundings.run(script.inPlace());
  }

  private static void save(Surroundings surroundings, String typed) throws CommandException {
    SaveOptions options = SaveOptions.of(typed);
    Path file = path("/save", options.file());
    if (options.bare()) {
      List<String> sources =
          options.has("-history") ? surroundings.history() : snippets(surroundings);
      String text = sources.stream().map(s -> s.strip() + "\n").collect(Collectors.joining());
      write(file, text, options);
      surroundings.print("saved " + Words.count(sources.size(), "snippet") + " to " + file);
      return;
    }
    ReportForm form =
        ReportForm.of(file.toString())
            .orElseThrow(
                () ->
                    new CommandException(
                        "/save writes .jsh, .md, .html or .ipynb, by the file's ending, not "
                            + file
                            + "."));
    SessionReport report =
        SessionReport.of(material(surroundings, options), options.wanted(), form);
    write(file, form.text(report, file.getFileName().toString()), options);
    boolean lesson = options.isWhole() && surroundings.lesson().isPresent();
    surroundings.print(
        lesson
            ? "saved the lesson's transcript to "
                + file
                + "\n(/save -all FILE saves all you entered.)"
            : "saved "
                + Words.count(report.size(), form.isScript() ? "snippet" : "input")
                + " to "
                + file);
  }

  private static SessionReport.Material material(Surroundings surroundings, SaveOptions options)
      throws CommandException {
    if (options.has("-before")) {
      Past past =
          surroundings
              .chronicle()
              .before()
              .orElseThrow(() -> new CommandException("No session before this one is known."));
      if (past.exchanges().isEmpty() && !past.trouble().isEmpty()) {
        throw new CommandException(past.trouble()); // Nothing takes the place of what is there.
      }
      if (!past.trouble().isEmpty()) {
        surroundings.print("(" + past.trouble() + ")");
      }
      return new SessionReport.Material(past.exchanges(), 0, past.listed(), Optional.empty());
    }
    Chronicle chronicle = surroundings.chronicle();
    List<Exchange> before = chronicle.exchanges();
    return new SessionReport.Material(
        before.subList(0, Math.max(0, before.size() - 1)), // without this command
        chronicle.leftOut(),
        surroundings.session().snippets(),
        surroundings.lesson());
  }

  private static List<String> snippets(Surroundings surroundings) {
    return surroundings.session().snippets().stream().map(Session.Listed::source).toList();
  }

  /** Writes a file; one that is there already only if that is asked for, or if we wrote it. */
  private static void write(Path file, String text, SaveOptions options) throws CommandException {
    Path place = file.toAbsolutePath().normalize();
    try {
      boolean there = Files.isRegularFile(file) && !options.has(SaveOptions.OVER);
      if (there && !isAsSaved(place)) {
        throw new CommandException(
            file + " is there already; /save -over " + options.typed() + " replaces it.");
      }
      WholeFile.write(file, text);
      SAVED.put(place, Arrays.hashCode(text.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException unwritable) {
      throw new CommandException("Cannot write " + file + ": " + Reason.of(unwritable) + ".");
    }
  }

  private static boolean isAsSaved(Path place) throws IOException {
    Integer saved = SAVED.get(place);
    return saved != null
        && GivenFile.isSmall(place)
        && saved.equals(Arrays.hashCode(GivenFile.bytes(place)));
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
