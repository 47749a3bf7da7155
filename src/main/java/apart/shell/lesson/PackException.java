package apart.shell.lesson;

/** What somebody gave has no lessons, or none that are let in; the message is one sentence. */
public final class PackException extends Exception {
  private static final long serialVersionUID = 1L;

  PackException(String message) {
    super(message);
  }
}
