package apart.shell.command;

import apart.shell.engine.Session;
import apart.shell.report.Exchange;
import apart.shell.source.Words;
import java.util.List;

/** Commands that change what there is: drop, reset, edit, and running something again. */
final class Editing {
  private Editing() {}

  static List<Command> commands() {
    return List.of(
        Command.of("/edit", "NAME|ID", "puts what you entered back to change it", Editing::edit)
            .choosing(Inspecting::names),
        Command.of("/drop", "NAME|ID", "removes a variable, method or type of yours", Editing::drop)
            .choosing(Inspecting::names),
        Command.of("/reset", "[yes]", "forgets all you declared", new Resetting()));
  }

  /** Whether a name is jshell's way to run again: {@code /!}, {@code /3}, {@code /-2}. */
  static boolean repeats(String name) {
    return name.equals("/!") || Words.isDigits(name.substring(name.startsWith("/-") ? 2 : 1));
  }

  /** Runs the last snippet, the one of a number, or the n-th last one, again. */
  static void repeat(Surroundings surroundings, String name) throws CommandException {
    List<Session.Listed> snippets = surroundings.session().snippets();
    String which = name.equals("/!") ? "-1" : name.substring(1);
    String source =
        which.startsWith("-")
            ? fromEnd(snippets, Numerals.whole(which.substring(1), name))
            : entered(snippets, which).source();
    surroundings.print(source.strip());
    surroundings.run(source);
  }

  private static String fromEnd(List<Session.Listed> snippets, int back) throws CommandException {
    if (back < 1 || back > snippets.size()) {
      throw new CommandException("There are " + snippets.size() + " snippets to run again.");
    }
    return snippets.get(snippets.size() - back).source();
  }

  private static void edit(Surroundings surroundings, String which) throws CommandException {
    if (which.isEmpty()) {
      throw new CommandException("/edit needs a name or a number from /list.");
    }
    surroundings.edit(entered(surroundings.session().snippets(), which).source().strip());
  }

  private static void drop(Surroundings surroundings, String which) throws CommandException {
    if (which.isEmpty()) {
      throw new CommandException("/drop needs the name of a variable, method or type: /drop net");
    }
    for (String each : Words.of(which.replace(',', ' '))) {
      dropOne(surroundings, each);
    }
  }

  private static void dropOne(Surroundings surroundings, String which) throws CommandException {
    Session session = surroundings.session();
    String name = Words.isDigits(which) ? entered(session.snippets(), which).name() : which;
    if (!session.drop(name)) {
      throw new CommandException("Nothing you entered is called " + which + ".");
    }
    surroundings.print(Exchange.DROPPED + name);
  }

  private static Session.Listed entered(List<Session.Listed> snippets, String which)
      throws CommandException {
    return snippets.stream()
        .filter(snippet -> snippet.id().equals(which) || snippet.name().equals(which))
        .reduce((earlier, later) -> later)
        .orElseThrow(() -> new CommandException("Nothing you entered is called " + which + "."));
  }
}
