package apart.kernel;

/** The number that an assignment has for a student; the learner asks seed(). */
public final class AssignedSeed {
  /** May be set from outside, for the JDK's own jshell: {@code -R-Dapart.assigned=NUMBER}. */
  private static volatile long number = Long.getLong("apart.assigned", 1);

  private AssignedSeed() {}

  /** Has {@code seed()} give a number from now on. */
  public static void is(long assigned) {
    number = assigned;
  }

  /** That number; 1 where there is none. */
  public static long number() {
    return number;
  }
}
