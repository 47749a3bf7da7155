package apart.shell.command;

import apart.shell.engine.Outcome;
import apart.shell.source.Words;
import java.util.List;

/** The command that leaves. */
final class Leaving {
  private Leaving() {}

  static List<Command> commands() {
    return List.of(Command.of("/exit", "[STATUS]", "leaves (so does Ctrl-D)", Leaving::exit));
  }

  private static void exit(Surroundings surroundings, String status) throws CommandException {
    surroundings.exit(status.isEmpty() ? 0 : value(surroundings, status));
  }

  private static int value(Surroundings surroundings, String status) throws CommandException {
    if (Words.isDigits(status)) {
      return Numerals.whole(status, "/exit");
    }
    Outcome outcome = surroundings.session().query(status);
    if (outcome instanceof Outcome.Value value && Words.isDigits(value.value())) {
      return Numerals.whole(value.value(), "/exit");
    }
    String why = outcome instanceof Outcome.AgentLost lost ? "\n" + lost.text() : "";
    throw new CommandException("/exit takes a whole number, not " + status + "." + why);
  }
}
