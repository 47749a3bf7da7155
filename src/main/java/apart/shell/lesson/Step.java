package apart.shell.lesson;

import apart.shell.answer.Answer;
import apart.shell.answer.Choice;
import apart.shell.lesson.Step.Worth.Judged;
import apart.shell.source.JavaText;
import apart.shell.terms.Points;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
 * @param stated the points of the whole step, where the file says so
 * @param needs earlier steps without whose result this one cannot be judged
 * @param expected in the students' file, what stands for an answer that it does not have: the names
 *     that the answer declares, or whether it is a number or words
 * @param withheld in the students' file, the points of each hidden check
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
    String why,
    Optional<Points> stated,
    List<String> needs,
    List<String> expected,
    List<Points> withheld) {
  /** Among the {@link #expected} names: the last line is a value, and no variable's. */
  public static final String VALUE = "it";

  static final String NUMBER = "number";
  static final String WORDS = "words";

  /** Whether this is the students' form of a step, which does not have its answer. */
  public boolean isWithheld() {
    return switch (kind) {
      case DO -> code.text().isEmpty();
      case ASK -> answer.isEmpty() && choices.stream().noneMatch(Choice::right);
      case EXPLAIN -> rubric.isEmpty();
      case RUN, PREDICT -> false;
    };
  }

  /** The points that the step is worth in all. */
  public Points points() {
    return stated.orElseGet(
        () -> own().plus(sharing().isEmpty() && hasOwn() ? Points.NONE : usual()));
  }

  /** Whether the file says something of points in it. */
  boolean saysPoints() {
    return stated.isPresent()
        || !withheld.isEmpty()
        || checks.stream().anyMatch(check -> check.hidden() || check.points().isPresent())
        || wrongs.stream().anyMatch(Wrong::hidden);
  }

  /** What each part of the step is worth; nothing that is worth nothing. */
  public List<Worth> worths() {
    List<Worth> worths = new ArrayList<>();
    Points rest = points().minus(own());
    Judged whole =
        kind == Kind.EXPLAIN
            ? Judged.BY_HAND
            : isWithheld() && kind == Kind.ASK ? Judged.WHEN_GRADED : Judged.HERE;
    if (!rest.isNone()) {
      worths.add(new Worth(sharing(), rest, whole));
    }
    for (Check check : checks) {
      Judged judged = check.hidden() ? Judged.WHEN_GRADED : Judged.HERE;
      check
          .points()
          .filter(own -> !own.isNone())
          .ifPresent(own -> worths.add(new Worth(List.of(check), own, judged)));
    }
    withheld.forEach(p -> worths.add(new Worth(List.of(), p, Judged.WHEN_GRADED)));
    return worths;
  }

  /** The checks without points of their own: together they earn what the others leave. */
  public List<Check> sharing() {
    return checks.stream().filter(check -> check.points().isEmpty()).toList();
  }

  /** The points that are some check's own. */
  Points own() {
    Points own = Points.NONE;
    for (Check check : checks) {
      own = own.plus(check.points().orElse(Points.NONE));
    }
    for (Points hidden : withheld) {
      own = own.plus(hidden);
    }
    return own;
  }

  private boolean hasOwn() {
    return !withheld.isEmpty() || !checks.isEmpty();
  }

  private Points usual() {
    return kind == Kind.RUN || kind == Kind.PREDICT ? Points.NONE : Points.ONE;
  }

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
   * @param hidden whether students do not see it
   * @param points its own; without, it shares those of the step
   */
  public record Check(
      int line, String condition, String message, boolean hidden, Optional<Points> points) {
    Check worth(Points own) {
      return new Check(line, condition, message, hidden, Optional.of(own));
    }
  }

  /**
   * An answer that is refused, and the words for whoever gives it.
   *
   * @param hidden whether students do not see it
   */
  public record Wrong(int line, String answer, String message, boolean hidden) {}

  /**
   * A part of a step that is earned as a whole.
   *
   * @param checks those that must hold; none if the part is the answer itself, or if its check is
   *     withheld from this file
   * @param judged who judges it
   */
  public record Worth(List<Check> checks, Points points, Judged judged) {
    /** Who says whether a part is earned. */
    public enum Judged {
      /** The lesson, as one works on it. */
      HERE,
      /** The grader: a hidden check, or an answer that the students' file does not have. */
      WHEN_GRADED,
      /** A person. */
      BY_HAND
    }
  }
}
