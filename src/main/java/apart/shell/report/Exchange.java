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
 * @param still whether what it made is still there
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
    Still still) {

  /** What became of what an input made. */
  public enum Still {
    /** It is there. */
    THERE,
    /** It failed, or was dropped, replaced or forgotten since. */
    GONE,
    /** The learner took it back. */
    TAKEN_BACK
  }

  /** What a command says that has dropped something: this and a name. */
  public static final String DROPPED = "dropped ";

  /** What a command says that has dropped all. */
  public static final String ALL_FORGOTTEN = "All you declared is forgotten.";

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

  /** The command, in full, if it took something away that was declared; empty for any other. */
  String takingAway() {
    if (by != By.COMMAND || isTakenBack()) {
      return "";
    }
    List<String> dropped =
        told().stream().map(Shown::text).filter(text -> text.startsWith(DROPPED)).toList();
    boolean all = told().stream().anyMatch(each -> each.text().startsWith(ALL_FORGOTTEN));
    return dropped.isEmpty()
        ? (all ? "/reset" : "")
        : "/drop "
            + String.join(
                " ", dropped.stream().map(text -> text.substring(DROPPED.length())).toList());
  }

  /** What a lesson or a command said. */
  public List<Shown> told() {
    return shown.stream().filter(each -> each.kind() == Kind.TOLD).toList();
  }

  /** Whether it is still there. */
  public boolean stands() {
    return still == Still.THERE;
  }

  /** Whether the learner took it back. */
  public boolean isTakenBack() {
    return still == Still.TAKEN_BACK;
  }

  /** Why it no longer stands, in one sentence; empty if it does, or if that is plain to see. */
  String fallen() {
    return switch (still) {
      case THERE -> "";
      case TAKEN_BACK -> "This was taken back.";
      case GONE -> failed() ? "" : "This no longer stands: it was dropped, replaced or forgotten.";
    };
  }

  Exchange being(Still other) {
    return new Exchange(number, by, at, millis, columns, step, input, shown, other);
  }
}
