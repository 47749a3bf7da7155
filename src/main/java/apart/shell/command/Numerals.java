package apart.shell.command;

/** Numbers typed as arguments of commands. */
final class Numerals {
  private Numerals() {}

  /** A whole number from 0; the error names the command and what was typed. */
  static int whole(String typed, String command) throws CommandException {
    try {
      return Integer.parseUnsignedInt(typed);
    } catch (NumberFormatException notOne) {
      throw new CommandException(command + " takes a whole number, not " + typed + ".");
    }
  }
}
