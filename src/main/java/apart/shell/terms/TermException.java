package apart.shell.terms;

/** A text that states no term; the message says what was expected and what was found. */
public final class TermException extends Exception {
  private static final long serialVersionUID = 1L;

  TermException(String expected, String found) {
    super("expected " + expected + ", not " + found);
  }
}
