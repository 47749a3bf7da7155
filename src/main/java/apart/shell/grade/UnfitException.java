package apart.shell.grade;

/** A session does not answer what any session does: a submission is marked in another one. */
final class UnfitException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnfitException() {
    super("the session answers no questions");
  }
}
