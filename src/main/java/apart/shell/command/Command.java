package apart.shell.command;

import java.util.List;
import java.util.function.Function;

/**
 * A slash command.
 *
 * @param name with its slash: {@code /vars}
 * @param arguments what it takes, as the help shows it: {@code FILE}, {@code [NAME]}, or nothing
 * @param help what it does, in one line
 * @param choices words that could stand as its argument, given the surroundings
 * @param action what it does with the text after its name
 */
public record Command(
    String name,
    String arguments,
    String help,
    Function<Surroundings, List<String>> choices,
    Action action) {

  /** What a command does. */
  @FunctionalInterface
  public interface Action {
    /**
     * Does it.
     *
     * @param arguments the text after the command's name, without blanks at its ends
     * @throws CommandException to tell the learner what is wrong
     */
    void run(Surroundings surroundings, String arguments) throws CommandException;
  }

  /** A command without words to suggest. */
  public static Command of(String name, String arguments, String help, Action action) {
    return new Command(name, arguments, help, surroundings -> List.of(), action);
  }

  /** This command, with words to suggest for its argument. */
  public Command choosing(Function<Surroundings, List<String>> words) {
    return new Command(name, arguments, help, words, action);
  }

  /** Name and arguments, as a learner would type them. */
  String usage() {
    return arguments.isEmpty() ? name : name + " " + arguments;
  }
}
