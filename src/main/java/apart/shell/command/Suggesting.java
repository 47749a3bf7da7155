package apart.shell.command;

import apart.shell.engine.Suggestion;
import apart.shell.engine.Typing.Completion;
import java.util.List;

/** Completion of a line that begins with a slash. */
public final class Suggesting {
  private Suggesting() {}

  /** Names of commands, or words for the argument at the cursor. */
  public static Completion at(Surroundings surroundings, String line, int cursor) {
    String typed = line.substring(0, cursor);
    int blank = typed.lastIndexOf(' ');
    String word = typed.substring(blank + 1);
    if (blank < 0) {
      return new Completion(0, names(surroundings.commands(), word));
    }
    return new Completion(blank + 1, arguments(surroundings, typed, word));
  }

  private static List<Suggestion> names(Commands commands, String word) {
    return commands.all().stream()
        .filter(command -> command.name().startsWith(word))
        .map(command -> new Suggestion(command.name(), command.help(), 0))
        .toList();
  }

  private static List<Suggestion> arguments(Surroundings surroundings, String typed, String word) {
    Command command;
    try {
      command = surroundings.commands().find(typed.substring(0, typed.indexOf(' ')));
    } catch (CommandException unknown) {
      return List.of();
    }
    return words(surroundings, command, word).stream()
        .filter(choice -> choice.startsWith(word))
        .map(choice -> new Suggestion(choice, "", 0))
        .toList();
  }

  private static List<String> words(Surroundings surroundings, Command command, String word) {
    if (Filing.takesFile(command)) {
      return Filing.completions(word);
    }
    return command.name().equals(Documenting.NAME) && word.indexOf('.') > 0
        ? Documenting.members(surroundings, word)
        : command.choices().apply(surroundings);
  }
}
