package apart.shell.command;

import apart.shell.engine.Outcome;
import apart.shell.source.Wrap;
import java.util.List;

/** The command that runs something to see how long it takes. */
final class Running {
  private static final String USAGE = "/time needs an expression: /time spread(net, 1)";

  private Running() {}

  static List<Command> commands() {
    return List.of(
        Command.of(
            "/time", "EXPRESSION", "runs it, some times if quick; how long?", Running::time));
  }

  /** Nothing of it is kept: no {@code $n}, and no name that it would declare. */
  private static void time(Surroundings surroundings, String typed) throws CommandException {
    String java = withoutEnd(typed);
    if (java.isEmpty()) {
      throw new CommandException(USAGE);
    }
    Outcome outcome = surroundings.session().query(question(java));
    if (outcome instanceof Outcome.Rejected) {
      outcome = surroundings.session().query(question("{ " + java + "; }"));
    }
    if (outcome instanceof Outcome.Value value) {
      surroundings.print(Wrap.at(surroundings.columns(), value.value()));
    } else if (outcome instanceof Outcome.Rejected) {
      throw new CommandException(
          "/time takes an expression, and this is none that Java knows; typed alone it says why: "
              + java);
    } else {
      throw new CommandException(outcome.text());
    }
  }

  private static String question(String java) {
    return "apart.agent.Timing.of(() -> " + java + "\n)";
  }

  private static String withoutEnd(String typed) {
    String java = typed.strip();
    while (java.endsWith(";")) {
      java = java.substring(0, java.length() - 1).strip();
    }
    return java;
  }
}
