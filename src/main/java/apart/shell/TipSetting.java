package apart.shell;

import apart.shell.command.Command;
import apart.shell.command.CommandException;
import apart.shell.command.Surroundings;
import apart.shell.file.PlainFile;
import apart.shell.file.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Which help is given while somebody types, and the command that changes it. Kept in a file with
 * one word; a place that cannot be written costs the keeping and nothing else.
 */
final class TipSetting {
  private static final List<String> WORDS = List.of("on", "off", "signatures", "history");

  private final Path file;
  private volatile String word;

  private TipSetting(Path file, String word) {
    this.file = file;
    this.word = word;
  }

  /** The setting kept in a file, which need not exist: then all help is given. */
  static TipSetting at(Path file) {
    return new TipSetting(file, kept(file));
  }

  private static String kept(Path file) {
    try {
      PlainFile.expect(file);
      String word = Files.exists(file) ? Files.readString(file).strip() : "on";
      return WORDS.contains(word) ? word : "on";
    } catch (IOException | SecurityException unreadable) {
      return "on";
    }
  }

  /** Whether the signature at the cursor is shown. */
  boolean signatures() {
    return word.equals("on") || word.equals("signatures");
  }

  /** Whether the rest of an earlier line is shown. */
  boolean history() {
    return word.equals("on") || word.equals("history");
  }

  List<Command> commands() {
    return List.of(
        Command.of(
                "/tips",
                "[on|off|...]",
                "help while you type: on, off, signatures or history only",
                this::set)
            .choosing(surroundings -> WORDS));
  }

  private void set(Surroundings surroundings, String typed) throws CommandException {
    String wanted = typed.toLowerCase(Locale.ROOT);
    if (!wanted.isEmpty() && !WORDS.contains(wanted)) {
      throw new CommandException("/tips takes on, off, signatures or history, not " + typed + ".");
    }
    word = wanted.isEmpty() ? word : wanted;
    surroundings.print(said());
    if (!wanted.isEmpty()) {
      keep(surroundings);
    }
  }

  private String said() {
    return switch (word) {
      case "off" -> "No help is shown while you type. /tips on brings it back.";
      case "signatures" -> "While you type, the signature of a call is shown.";
      case "history" -> "While you type, the rest of an earlier line is shown; Right takes it.";
      default ->
          "While you type, the signature of a call and the rest of an earlier line are shown;\n"
              + "Right takes that. /tips off shows neither.";
    };
  }

  private void keep(Surroundings surroundings) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      WholeFile.write(file, word + "\n");
    } catch (IOException | SecurityException unwritable) {
      surroundings.print("(It cannot be kept for the next time.)");
    }
  }
}
