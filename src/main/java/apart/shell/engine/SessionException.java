package apart.shell.engine;

/** A session that cannot go on; the message says why, for the learner. */
public final class SessionException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** A failure with the reason of it. */
  public SessionException(String message, Throwable cause) {
    super(message, cause);
  }
}
