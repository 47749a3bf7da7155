package apart.shell.lesson;

/** What a learner's line is as an answer to a step. */
public sealed interface Verdict {

  /** It answers the step. */
  record Passed() implements Verdict {}

  /** It was meant as an answer and is none; these words help on. */
  sealed interface Refused extends Verdict {
    String words();
  }

  /** It is a mistake that the lesson knows. */
  record Known(Step.Wrong wrong, String words) implements Refused {}

  /** This is what is not yet so. */
  record Facts(String words) implements Refused {}

  /** It was not meant as an answer. */
  record Exploring() implements Verdict {}
}
