package apart.shell.answer;

import java.util.List;

/**
 * One of several answers.
 *
 * @param message for whoever chooses a wrong one
 * @param condition a boolean expression that holds where this is what happened; may be empty
 * @param also other words in which somebody may choose it
 */
public record Choice(
    int line, String text, boolean right, String message, String condition, List<String> also) {
  /** A choice without a condition or other words. */
  public Choice(int line, String text, boolean right, String message) {
    this(line, text, right, message, "", List.of());
  }

  /** The same where it is what happened only if this holds. */
  public Choice on(String holds) {
    return new Choice(line, text, right, message, holds, also);
  }

  /** The same with other words in which somebody may choose it. */
  public Choice as(List<String> words) {
    return new Choice(line, text, right, message, condition, words);
  }
}
