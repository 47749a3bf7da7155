package apart.shell.lesson;

import apart.shell.engine.Outcome;
import apart.shell.engine.Session;
import apart.shell.lesson.Step.Choice;
import apart.shell.lesson.Step.Kind;
import apart.shell.source.Lexer;
import apart.shell.source.Words;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The questions of a lesson, its predictions and its explanations: what an input at one of them
 * means, and what is said to it.
 */
final class Questions {
  private static final String SENTENCE = "(To explain, write a sentence.)";

  private final Lesson lesson;
  private final Session session;
  private final Judge judge;
  private final Narrator telling;

  Questions(Lesson lesson, Session session, Judge judge, Narrator telling) {
    this.lesson = lesson;
    this.session = session;
    this.judge = judge;
    this.telling = telling;
  }

  /** What an input at a question is. */
  sealed interface Reply {

    /** Java, to be run: no answer. */
    record Java() implements Reply {}

    /** An answer that does not do; what is to be said to it was said. */
    record Refused() implements Reply {}

    /** A prediction, in words; the choice if it is one. */
    record Prediction(String words, Optional<Choice> choice) implements Reply {}

    /** The right answer to an ask. */
    record Right(String answer) implements Reply {}

    /** An explanation. */
    record Explanation(String sentence) implements Reply {}
  }

  /**
   * Whether an input is meant as Java, so that Enter asks for more lines of an unfinished one. At a
   * question it is only if a bracket or a comment is open: {@code what?} is none.
   */
  boolean wantsJava(Step step, String input) {
    return switch (step.kind()) {
      case RUN, DO -> true;
      case PREDICT, ASK -> Lexer.open(input) && !isAnswerInWords(Answers.to(lesson, step), input);
      case EXPLAIN -> false;
    };
  }

  /** Such as a choice that ends with a word of Java's. */
  private static boolean isAnswerInWords(Answers answers, String input) {
    return answers.isAlmostNumber(input) || answers.choice(input).isPresent();
  }

  /** What an input is; says what has to be said to an answer that does not do. */
  Reply reply(Step step, String input) {
    return switch (step.kind()) {
      case RUN, DO -> new Reply.Java();
      case PREDICT -> predicted(step, unnamed(input));
      case ASK -> answered(step, unnamed(input));
      case EXPLAIN -> explained(input);
    };
  }

  private Reply predicted(Step step, String input) {
    Answers answers = Answers.to(lesson, step);
    Optional<Choice> choice = answers.choice(input);
    boolean taken = step.answer().isPresent() ? answers.isAnswer(input) : choice.isPresent();
    return taken
        ? new Reply.Prediction(choice.map(Choice::text).orElse(input.strip()), choice)
        : noAnswer(step, input);
  }

  private Reply answered(Step step, String input) {
    Answers answers = Answers.to(lesson, step);
    if (step.answer().isEmpty()) {
      return answers.choice(input).map(this::chosen).orElseGet(() -> noAnswer(step, input));
    }
    if (!answers.isAnswer(input)) {
      return noAnswer(step, input);
    }
    if (answers.accepts(input)) {
      return new Reply.Right(input.strip());
    }
    if (input.contains("/") && answers.known(input).isEmpty()) {
      return new Reply.Java(); // A division: its value says more.
    }
    return refused(answers.known(input).map(w -> filled(w.message())).orElse(notYet(input)));
  }

  private Reply chosen(Choice choice) {
    return choice.right() ? new Reply.Right(choice.text()) : refused(filled(choice.message()));
  }

  private static String notYet(String input) {
    return "Not " + input.strip() + ". Anything may be typed to find out, and /hint helps.";
  }

  private Reply explained(String input) {
    if (Answers.isSentence(input, () -> session.completeness(input))) {
      return new Reply.Explanation(input.strip());
    }
    return Answers.isProse(input) ? refused(SENTENCE) : new Reply.Java();
  }

  /** Words that are no Java and none of the answers; says what would be one. */
  private Reply noAnswer(Step step, String input) {
    if (Answers.to(lesson, step).isAlmostNumber(input)) {
      return refused("(Write the number with a point, and without %: 0.5.)");
    }
    return Answers.isProse(input) || isUnknownWord(input)
        ? refused("(Answer with " + telling.how(step) + ".)")
        : new Reply.Java();
  }

  /** Whether an input is one word, and not the name of something. */
  private boolean isUnknownWord(String input) {
    String word = input.strip();
    return Words.isWord(word)
        && session.snippets().stream().noneMatch(snippet -> snippet.name().equals(word));
  }

  /** An answer without the name somebody gave it: {@code z = 0.5}, where there is no z. */
  private String unnamed(String input) {
    int equals = input.indexOf('=');
    if (equals < 0) {
      return input;
    }
    String value = input.substring(equals + 1).strip();
    boolean named = Answer.number(value).isPresent() && isUnknownWord(input.substring(0, equals));
    return named ? value : input;
  }

  /** Shows a prediction and what happened side by side. */
  void compare(Step step, Reply.Prediction prediction, Optional<Outcome.Value> last) {
    Answers answers = Answers.to(lesson, step);
    String result = answers.right().map(Choice::text).orElseGet(() -> numberOr(step, last));
    telling.labelled("\nPredicted: ", prediction.words());
    telling.labelled("Happened:  ", result);
    prediction.choice().filter(c -> !c.right()).ifPresent(c -> telling.say(filled(c.message())));
    OptionalDouble expected = Answer.number(result);
    OptionalDouble guessed = Answer.number(prediction.words());
    if (prediction.choice().isEmpty() && expected.isPresent() && guessed.isPresent()) {
      double apart = Math.abs(expected.getAsDouble() - guessed.getAsDouble());
      telling.labelled(
          "Apart by:  ", answers.accepts(prediction.words()) ? "nothing that counts" : "" + apart);
    }
  }

  private static String numberOr(Step step, Optional<Outcome.Value> value) {
    return value
        .map(Outcome.Value::value)
        .filter(text -> Answer.number(text).isPresent())
        .orElseGet(() -> step.answer().map(Answer::text).orElse(""));
  }

  /** Somebody who meant to answer, and wrote what Java cannot read, is told how to answer. */
  void remind(Step step, Attempt line) {
    if (line.outcomes().stream().anyMatch(Outcome.Rejected.class::isInstance)) {
      telling.say(
          step.kind() == Kind.EXPLAIN ? SENTENCE : "(To answer, type " + telling.how(step) + ".)");
    }
  }

  private Reply refused(String words) {
    telling.say(words);
    return new Reply.Refused();
  }

  private String filled(String message) {
    return judge.words(message, Optional.empty());
  }
}
