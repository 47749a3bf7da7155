package apart.agent;

/** Thrown where code that is graded would use what such code may not use. */
public final class Refused extends SecurityException {
  private static final long serialVersionUID = 1;

  private Refused(String message) {
    super(message);
  }

  /** Throws; woven into code before it does what it may not do. */
  @SuppressWarnings("DoNotCallSuggester") // Only woven code calls it.
  public static void now(String message) {
    throw new Refused(message);
  }
}
