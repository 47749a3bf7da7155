package apart.kernel;

/** Ends a long epoch in its middle, because the thread was interrupted; its flag stays set. */
public final class Interrupt extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private Interrupt() {
    super("the thread was interrupted", null, false, false);
  }

  /** Throws one if the thread is interrupted. */
  public static void check() {
    if (Thread.currentThread().isInterrupted()) {
      throw new Interrupt();
    }
  }
}
