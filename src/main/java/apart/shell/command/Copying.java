package apart.shell.command;

import apart.shell.engine.Look;
import apart.shell.engine.Outcome;
import java.util.List;
import java.util.Optional;

/** The command that puts values on the clipboard. */
final class Copying {
  private Copying() {}

  static List<Command> commands() {
    return List.of(
        Command.of(
                "/copy",
                "[svg]",
                "the last value as text, or the last picture, to the clipboard",
                Copying::copy)
            .choosing(s -> List.of("svg")));
  }

  private static void copy(Surroundings surroundings, String what) throws CommandException {
    switch (what) {
      case "" -> copied(surroundings, text(surroundings), "txt");
      case "svg" -> copied(surroundings, svg(surroundings), "svg");
      default -> throw new CommandException("/copy takes svg or nothing, not " + what + ".");
    }
  }

  private static String text(Surroundings surroundings) throws CommandException {
    return surroundings
        .lastValue()
        .orElseThrow(() -> new CommandException("There is no value yet: type an expression."));
  }

  private static String svg(Surroundings surroundings) throws CommandException {
    Outcome drawn = surroundings.session().look(new Look.Svg());
    if (drawn instanceof Outcome.Value value) {
      return value.value();
    }
    throw new CommandException(
        drawn instanceof Outcome.Threw
            ? "There is no picture yet, such as plane(Mlp.of(2, 3, 1), 1)."
            : drawn.text());
  }

  private static void copied(Surroundings surroundings, String text, String ending)
      throws CommandException {
    Optional<String> refusal = surroundings.copy(text);
    if (refusal.isPresent()) {
      throw new CommandException(
          refusal.get() + " save(value, \"file." + ending + "\") keeps it in a file.");
    }
  }
}
