package apart.nn;

/** Says that two things do not fit together: what was expected, what came, and where. */
public final class ShapeException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** With the whole sentence: expected, actual, place. */
  public ShapeException(String message) {
    super(message);
  }
}
