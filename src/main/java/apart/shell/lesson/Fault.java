package apart.shell.lesson;

/**
 * What is wrong with a lesson, and where.
 *
 * @param file the lesson's file, as messages name it
 * @param line from 1
 * @param message what was expected and what was found, in one line
 */
public record Fault(String file, int line, String message) {

  /** {@code FILE:LINE: message}. */
  @Override
  public String toString() {
    return file + ":" + line + ": " + message;
  }
}
