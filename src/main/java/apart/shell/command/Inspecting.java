package apart.shell.command;

import apart.shell.engine.Session;
import apart.shell.engine.Session.Listed.Kind;
import apart.shell.source.Wrap;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Commands that show what there is: help, variables, snippets, documentation, history. */
final class Inspecting {
  private static final String KEYS =
      """
      Anything else is Java: type an expression and Enter, such as Mlp.of(2, 3, 1).
      Tab completes, spread? tells what spread is, /doc what there is, Up recalls,
      Ctrl-R searches the history, Ctrl-C stops a line, Ctrl-D leaves.""";

  /** The commands that a beginner needs, in the order in which they are needed. */
  private static final List<String> WHAT_MATTERS =
      List.of(
          "/lesson", "/hint", "/skip", "/next", "/review", "/doc", "/vars", "/list", "/undo",
          "/save", "/open", "/reset", "/exit");

  private static final String MORE = "\n/help all lists all commands, /help NAME tells of one.";

  private Inspecting() {}

  static List<Command> commands() {
    return List.of(
        Command.of(
                "/help", "[COMMAND|NAME]", "what can be typed, or about one name", Inspecting::help)
            .choosing(s -> s.commands().all().stream().map(Command::name).toList()),
        Command.of("/vars", "", "your variables and their values", (s, none) -> variables(s)),
        Command.of("/list", "[NAME|ID]", "what you entered, with its number", Inspecting::list)
            .choosing(Inspecting::names),
        Command.of("/methods", "", "your methods", (s, none) -> kind(s, Kind.METHOD, "methods")),
        Command.of(
            "/types",
            "",
            "your classes, records, interfaces and enums",
            (s, none) -> kind(s, Kind.TYPE, "types")),
        Command.of("/imports", "", "your imports", (s, none) -> kind(s, Kind.IMPORT, "imports")),
        Command.of(
            "/history",
            "[COUNT]",
            "the lines entered, also in earlier sessions",
            Inspecting::history));
  }

  static List<String> names(Surroundings surroundings) {
    return surroundings.session().snippets().stream()
        .map(Session.Listed::name)
        .filter(name -> !name.isEmpty())
        .distinct()
        .toList();
  }

  private static void help(Surroundings surroundings, String about) throws CommandException {
    if (about.isEmpty()) {
      surroundings.print(
          overview(surroundings, c -> WHAT_MATTERS.contains(c.name()))
              + Wrap.at(surroundings.columns(), MORE));
    } else if (about.equals("all")) {
      surroundings.print(overview(surroundings, c -> true));
    } else if (about.startsWith("/")) {
      Command command = surroundings.commands().find(about);
      surroundings.print(command.usage() + "\n  " + command.help());
    } else if (surroundings.commands().all().stream().anyMatch(c -> c.name().equals("/" + about))) {
      help(surroundings, "/" + about);
    } else {
      Documenting.show(surroundings, about);
    }
  }

  private static String overview(Surroundings surroundings, Predicate<Command> wanted) {
    List<Command> commands =
        surroundings.commands().all().stream()
            .filter(wanted)
            .sorted(Comparator.comparingInt(Inspecting::place))
            .toList();
    int widest = commands.stream().mapToInt(c -> c.usage().length()).max().orElse(0);
    StringBuilder text = new StringBuilder();
    for (Command command : commands) {
      text.append(entry(command, widest, surroundings.columns())).append('\n');
    }
    return text + "\n" + Wrap.at(surroundings.columns(), KEYS);
  }

  /** Where a command stands in the help: what matters first. */
  private static int place(Command command) {
    int place = WHAT_MATTERS.indexOf(command.name());
    return place < 0 ? WHAT_MATTERS.size() : place;
  }

  private static String entry(Command command, int widest, int columns) {
    String line = String.format("%-" + widest + "s  %s", command.usage(), command.help());
    return line.length() <= columns
        ? line
        : command.usage() + "\n" + Wrap.at(columns - 2, command.help()).indent(2).stripTrailing();
  }

  private static void variables(Surroundings surroundings) {
    List<Session.Variable> variables = surroundings.session().variables();
    if (variables.isEmpty()) {
      surroundings.print("No variables yet.");
    }
    for (Session.Variable variable : variables) {
      String line = variable.type() + " " + variable.name() + " = " + variable.value();
      surroundings.print(shortened(line, surroundings.columns()));
    }
  }

  private static void list(Surroundings surroundings, String which) throws CommandException {
    Predicate<Session.Listed> wanted =
        which.isEmpty() || which.equals("-all")
            ? snippet -> true
            : snippet -> snippet.name().equals(which) || snippet.id().equals(which);
    List<Session.Listed> listed =
        surroundings.session().snippets().stream().filter(wanted).toList();
    if (listed.isEmpty() && !which.isEmpty()) {
      throw new CommandException("Nothing you entered is called " + which + ".");
    }
    show(surroundings, listed, "Nothing entered yet.");
  }

  private static void kind(Surroundings surroundings, Kind kind, String kinds) {
    List<Session.Listed> listed =
        surroundings.session().snippets().stream().filter(s -> s.kind() == kind).toList();
    show(surroundings, listed, "No " + kinds + " of yours yet.");
  }

  private static void show(Surroundings surroundings, List<Session.Listed> listed, String none) {
    if (listed.isEmpty()) {
      surroundings.print(none);
    }
    for (Session.Listed snippet : listed) {
      String label = String.format("%4s : ", snippet.id());
      String lines = snippet.source().strip().replace("\n", "\n" + " ".repeat(label.length()));
      surroundings.print(label + lines);
    }
  }

  private static void history(Surroundings surroundings, String count) throws CommandException {
    List<String> entries = surroundings.history();
    int wanted = count.isEmpty() ? 50 : Numerals.whole(count, "/history");
    int from = Math.max(0, entries.size() - wanted);
    if (from > 0 && count.isEmpty()) {
      surroundings.print("(the last " + wanted + " of " + entries.size() + ")");
    }
    entries.subList(from, entries.size()).forEach(surroundings::print);
  }

  private static String shortened(String line, int columns) {
    return line.length() <= columns ? line : line.substring(0, Math.max(0, columns - 3)) + "...";
  }
}
