package apart.shell.lesson;

/** What a learner's line is as an answer to a step. */
public sealed interface Verdict {

  /** It answers the step. */
  record Passed() implements Verdict {}

  /** It is a mistake that the lesson knows. */
  record Known(Step.Wrong wrong, String words) implements Verdict {}

  /** It was meant as an answer, and this is what is not yet so. */
  record Facts(String words) implements Verdict {}

  /** It was not meant as an answer. */
  record Exploring() implements Verdict {}
}
