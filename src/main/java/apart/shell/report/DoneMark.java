package apart.shell.report;

/** The mark of a step that is done, {@code @done ID: ANSWER}, as each form has it in a comment. */
record DoneMark(String id, String answer) {
  private static final String DONE = "@done ";
  private static final String END = "@end";

  /** Begins a comment that says which command took something away. */
  private static final String COMMAND = "@command ";

  /** The comment for a command. */
  static String ofCommand(String command) {
    return COMMAND + command;
  }

  /** The command that a comment tells of; empty for another comment. */
  static String command(String comment) {
    String text = comment.strip();
    return text.startsWith(COMMAND) ? text.substring(COMMAND.length()).strip() : "";
  }

  /** The mark that a comment's text begins with; null if it is none. That of an end has no id. */
  static DoneMark of(String comment) {
    String text = comment.strip();
    if (text.equals(END)) {
      return new DoneMark("", "");
    }
    if (!text.startsWith(DONE)) {
      return null;
    }
    String done = text.substring(DONE.length());
    int colon = done.indexOf(':');
    return colon < 0
        ? new DoneMark(done.strip(), "")
        : new DoneMark(done.substring(0, colon).strip(), done.substring(colon + 1).strip());
  }

  @Override
  public String toString() {
    return id.isEmpty() ? END : DONE + id + (answer.isEmpty() ? "" : ": " + answer);
  }
}
