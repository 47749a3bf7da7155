package apart.shell.report;

/** The mark of a step that is done, {@code @done ID: ANSWER}, as each form has it in a comment. */
record DoneMark(String id, String answer) {
  private static final String DONE = "@done ";
  private static final String END = "@end";

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
