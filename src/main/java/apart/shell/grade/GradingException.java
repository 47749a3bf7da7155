package apart.shell.grade;

/** Nothing can be graded; the message says why, for a teacher. */
public final class GradingException extends Exception {
  private static final long serialVersionUID = 1;

  GradingException(String message) {
    super(message);
  }
}
