package apart.shell.command;

import apart.shell.source.Distance;
import apart.shell.source.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The table of commands. */
public final class Commands {
  private final List<Command> commands;

  private Commands(List<Command> commands) {
    this.commands = List.copyOf(commands);
  }

  /** The commands that every terminal has. */
  public static Commands standard() {
    return new Commands(
        Stream.of(
                Inspecting.commands(),
                Documenting.commands(),
                Running.commands(),
                Editing.commands(),
                Filing.commands(),
                Copying.commands(),
                Leaving.commands())
            .flatMap(List::stream)
            .toList());
  }

  /** This table with more commands after its own. */
  public Commands with(List<Command> more) {
    List<Command> all = new ArrayList<>(commands);
    all.addAll(more);
    return new Commands(all);
  }

  /** This table with each command changed. */
  public Commands each(UnaryOperator<Command> change) {
    return new Commands(commands.stream().map(change).toList());
  }

  /** All commands, in the order of the help. */
  List<Command> all() {
    return commands;
  }

  /**
   * Runs a line.
   *
   * @param line begins with a slash
   * @throws CommandException if there is no such command, or it cannot do what it is asked for
   */
  public void run(Surroundings surroundings, String line) throws CommandException {
    String name = Words.first(line);
    String arguments = line.strip().substring(name.length()).strip();
    if (Editing.repeats(name)) {
      Editing.repeat(surroundings, name);
    } else {
      find(name).action().run(surroundings, arguments);
    }
  }

  /**
   * The command of a name, which may be shortened to any beginning that only one command has.
   *
   * @throws CommandException if there is none; the message suggests the nearest
   */
  Command find(String name) throws CommandException {
    Optional<Command> exact = named(name);
    if (exact.isPresent()) {
      return exact.get();
    }
    List<Command> begun = commands.stream().filter(c -> c.name().startsWith(name)).toList();
    if (begun.size() == 1 && name.length() > 1) {
      return begun.get(0);
    }
    if (begun.size() > 1 && name.length() > 1) {
      throw new CommandException(name + " could be " + names(begun) + ".");
    }
    if (name.length() == 1) {
      throw new CommandException(
          "A line that begins with / is a command. To divide, end the line before with /, or paste"
              + " both lines.");
    }
    throw new CommandException(
        JdkWords.instead(name)
            .orElseGet(() -> "There is no command " + name + ". " + suggestion(name)));
  }

  private Optional<Command> named(String name) {
    return commands.stream().filter(command -> command.name().equals(name)).findFirst();
  }

  private static String names(List<Command> commands) {
    return String.join(" or ", commands.stream().map(Command::name).toList());
  }

  private String suggestion(String name) {
    return commands.stream()
        .map(Command::name)
        .min(Comparator.comparingInt(known -> Distance.between(known, name)))
        .filter(known -> Distance.between(known, name) <= Math.max(1, (name.length() - 1) / 2))
        .map(known -> "Did you mean " + known + "?")
        .orElse("/help lists them all.");
  }
}
