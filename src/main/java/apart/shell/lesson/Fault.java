package apart.shell.lesson;

/**
 * What is wrong with a lesson, and where.
 *
 * @param file the lesson's file, as messages name it
 * @param line from 1
 * @param message what was expected and what was found, in one line
 */
public record Fault(String file, int line, String message) {
  private static final int LONGEST = 240;

  /** Keeps of a message what fits in a line: no table, no trace. */
  public Fault {
    String first = message.strip().lines().findFirst().orElse("");
    boolean more = first.length() < message.strip().length() || first.length() > LONGEST;
    message = first.substring(0, Math.min(first.length(), LONGEST)) + (more ? " ..." : "");
  }

  /** {@code FILE:LINE: message}. */
  @Override
  public String toString() {
    return file + ":" + line + ": " + message;
  }
}
