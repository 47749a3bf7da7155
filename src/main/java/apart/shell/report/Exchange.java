package apart.shell.report;

import apart.shell.report.Shown.Kind;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Something that was entered, and all that was shown for it.
 *
 * @param number from 1, in the order of time
 * @param at when it was entered
 * @param millis how long it took; -1 while that is not known
 * @param columns the width of the screen
 * @param step the lesson's step that it did; empty if none
 * @param input as it was typed, without prompts
 * @param stands whether what it made is still there: it did not fail, and was not dropped, replaced
 *     or forgotten since
 */
public record Exchange(
    int number,
    By by,
    Instant at,
    long millis,
    int columns,
    String step,
    String input,
    List<Shown> shown,
    boolean stands) {

  /** Who entered what. */
  public enum By {
    /** Java of the learner's. */
    LEARNER,
    /** Java that a lesson ran. */
    LESSON,
    /** A learner's answer to a lesson, or Enter alone. */
    ANSWER,
    /** A command of the terminal. */
    COMMAND,
    /** A step of a lesson that is done: the input is the answer, what is told the question. */
    STEP
  }

  /** Whether it is Java. */
  public boolean isJava() {
    return by == By.LEARNER || by == By.LESSON;
  }

  /** Whether some of it did not run to its end. */
  public boolean failed() {
    return shown.stream().anyMatch(each -> each.kind() == Kind.FAILED);
  }

  /** What code printed and gave, as on the screen. */
  public String output() {
    return shown.stream()
        .filter(Shown::isOutput)
        .map(each -> each.kind() == Kind.PRINTED ? withoutEnd(each.text()) : each.text())
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private static String withoutEnd(String printed) {
    return printed.endsWith("\n") ? printed.substring(0, printed.length() - 1) : printed;
  }

  /** What a lesson or a command said. */
  public List<Shown> told() {
    return shown.stream().filter(each -> each.kind() == Kind.TOLD).toList();
  }

  Exchange standing(boolean still) {
    return new Exchange(number, by, at, millis, columns, step, input, shown, still);
  }

  Exchange showing(List<Shown> other) {
    return new Exchange(number, by, at, millis, columns, step, input, other, stands);
  }
}
