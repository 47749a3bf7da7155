package apart.shell.command;

import apart.shell.engine.Session;
import apart.shell.report.Exchange;
import apart.shell.source.Wrap;
import java.util.List;

/** Forgets all that was declared; where somebody would lose something, at the second asking. */
final class Resetting implements Command.Action {
  private List<Session.Listed> asked = List.of();

  @Override
  public void run(Surroundings surroundings, String answer) throws CommandException {
    if (!List.of("", "yes", "y").contains(answer)) {
      throw new CommandException("/reset forgets all; /drop " + answer + " removes one thing.");
    }
    List<Session.Listed> there = surroundings.session().snippets();
    boolean sure =
        !answer.isEmpty() || there.isEmpty() || there.equals(asked) || !surroundings.interactive();
    if (!sure) {
      asked = there;
      surroundings.print(
          Wrap.at(
              surroundings.columns(), "All you entered would be forgotten: /reset again does it."));
      return;
    }
    asked = List.of();
    surroundings.session().reset();
    surroundings.chronicle().beginAfresh();
    surroundings.print(Exchange.ALL_FORGOTTEN);
  }
}
