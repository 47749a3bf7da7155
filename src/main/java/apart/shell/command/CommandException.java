package apart.shell.command;

/** What is wrong with a command a learner typed, in one line for the learner. */
public final class CommandException extends Exception {
  private static final long serialVersionUID = 1L;

  /** An exception whose message names what was expected and what was found. */
  public CommandException(String message) {
    super(message);
  }
}
