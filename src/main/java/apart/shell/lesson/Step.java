package apart.shell.lesson;

import apart.shell.source.JavaText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * One step of a lesson.
 *
 * @param line of its tag in the file, from 1
 * @param prose paragraphs that introduce it; may be empty
 * @param text the task or the question; empty for a run
 * @param code the model answer, or what runs after a prediction; empty for an ask or an explain
 * @param also further answers that must be accepted
 * @param wrongs answers that must be refused, each with its own words
 * @param hints from the vaguest on
 * @param why the reason of the model answer; may be empty
 */
public record Step(
    Kind kind,
    String id,
    int line,
    List<String> prose,
    String text,
    Code code,
    List<Check> checks,
    List<Code> also,
    List<Wrong> wrongs,
    List<Choice> choices,
    Optional<Answer> answer,
    List<String> hints,
    List<String> rubric,
    String why) {

  /**
   * A short text that is another one as soon as the step asks for something else; letters, digits.
   * Case, blanks and punctuation do not matter, nor does what helps a learner to answer.
   */
  String asks() {
    StringBuilder asked = new StringBuilder(kind + "\n" + plain(text));
    choices.forEach(choice -> asked.append('\n').append(plain(choice.text())));
    answer.ifPresent(right -> asked.append('\n').append(right));
    if (kind == Kind.PREDICT) {
      asked.append('\n').append(JavaText.normal(code.text()));
    }
    CRC32 sum = new CRC32();
    sum.update(asked.toString().getBytes(StandardCharsets.UTF_8));
    return Long.toHexString(sum.getValue());
  }

  private static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    Answer.normal(text)
        .codePoints()
        .filter(c -> "?!:;`".indexOf(c) < 0)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  /** What a learner does in a step. */
  public enum Kind {
    /** Watches code run. */
    RUN,
    /** Writes code that is judged by its result. */
    DO,
    /** Commits to an answer before code runs. */
    PREDICT,
    /** Answers a question. */
    ASK,
    /** Writes a sentence or two. */
    EXPLAIN
  }

  /**
   * Java of a lesson.
   *
   * @param line of its first line in the file, from 1
   */
  public record Code(int line, String text) {}

  /**
   * A condition on what a learner reached.
   *
   * @param condition a boolean expression; {@code it} is the last value, {@code out} what was
   *     printed
   * @param message for a learner who does not meet it, with {@code {expression}}s; may be empty
   */
  public record Check(int line, String condition, String message) {}

  /** An answer that is refused, and the words for whoever gives it. */
  public record Wrong(int line, String answer, String message) {}

  /**
   * One of several answers.
   *
   * @param message for whoever chooses a wrong one
   * @param condition a boolean expression that holds where this is what happened; may be empty
   */
  public record Choice(int line, String text, boolean right, String message, String condition) {
    /** A choice without a condition. */
    Choice(int line, String text, boolean right, String message) {
      this(line, text, right, message, "");
    }

    Choice on(String holds) {
      return new Choice(line, text, right, message, holds);
    }
  }
}
