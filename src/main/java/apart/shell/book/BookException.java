package apart.shell.book;

/** Why there is no book; the message says it in one line. */
public final class BookException extends Exception {
  private static final long serialVersionUID = 1;

  BookException(String message) {
    super(message);
  }
}
