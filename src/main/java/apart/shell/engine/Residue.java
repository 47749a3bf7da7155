package apart.shell.engine;

/**
 * About how many bytes a compiler keeps that another, taught what is still declared, would not.
 * With each line it keeps the names that were there then; with each one it complained of, all that
 * it knew of them. (Measured on the JDK's of 17 and 25.)
 */
final class Residue {
  private static final long NAME = 100;
  private static final long LINE = 4_000;
  private static final long COMPLAINT = 150_000;
  private static final long NAME_OF_COMPLAINT = 400;

  /** So much is worth another compiler's work. */
  private static final long LEAST = 24L << 20;

  /** So many names are learned in a second or two. */
  private static final int FEW_NAMES = 400;

  private static final long MUCH = 96L << 20;

  private long kept;
  private int names;

  /** A line was entered while so many names were declared. */
  void line(int declared, boolean complaint) {
    names = declared;
    kept += LINE + NAME * declared;
    if (complaint) {
      kept += COMPLAINT + NAME_OF_COMPLAINT * declared;
    }
  }

  /** What another compiler would keep from the start. */
  private long needed() {
    return names * (LINE + NAME * names / 2);
  }

  /** Whether another compiler is worth its work, in a quiet moment. */
  boolean isMuch() {
    return kept > 2 * needed() + LEAST;
  }

  /** Whether that cannot wait for a quiet moment. */
  boolean isTooMuch() {
    long most = Runtime.getRuntime().maxMemory() / 3;
    return kept - needed() > (names < FEW_NAMES ? Math.min(MUCH, most) : most);
  }

  /** Another compiler could not learn it all: no other try until as much has come again. */
  void bear() {
    kept = needed();
  }
}
