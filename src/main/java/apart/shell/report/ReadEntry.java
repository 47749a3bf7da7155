package apart.shell.report;

/**
 * Something that a report says was entered.
 *
 * @param step the id of the lesson's step that it did; empty outside of lessons
 * @param answer what the learner said in that step, in one line; empty where nothing was said
 * @param source the code, without prompts; a command of the terminal with its slash; empty for a
 *     step that was answered without code
 * @param output what was shown for it, lines joined by line breaks; empty for nothing
 * @param told whether the report holds outputs for this entry at all, if only none
 * @param failed whether the report says that it failed
 * @param line the line of the file on which it begins, from 1; 0 where the form has no lines
 */
public record ReadEntry(
    String step,
    String answer,
    String source,
    String output,
    boolean told,
    boolean failed,
    int line) {
  private static final String STOPPED = "stopped";

  /** Whether it is a command of the terminal, not Java. */
  public boolean isCommand() {
    return source.startsWith("/") && !source.startsWith("//") && !source.startsWith("/*");
  }

  /** Whether it is code to run. */
  public boolean isJava() {
    return !source.isBlank() && !isCommand();
  }

  /** Whether it ran until somebody stopped it. */
  boolean wasStopped() {
    return failed && (output.equals(STOPPED) || output.endsWith("\n" + STOPPED));
  }

  /** The same entry of a part that begins after so many lines. */
  ReadEntry below(int lines) {
    return new ReadEntry(step, answer, source, output, told, failed, line + lines);
  }

  /** The same entry, of which all that was shown is known. */
  ReadEntry wholly() {
    return new ReadEntry(step, answer, source, output, true, failed, line);
  }
}
