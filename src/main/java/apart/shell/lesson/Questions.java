package apart.shell.lesson;

import apart.shell.answer.Answer;
import apart.shell.answer.Characters;
import apart.shell.answer.Choice;
import apart.shell.answer.Meaning;
import apart.shell.answer.Numeral;
import apart.shell.engine.Outcome;
import apart.shell.engine.Session;
import apart.shell.engine.Typing;
import apart.shell.lesson.Step.Kind;
import apart.shell.source.JavaText;
import apart.shell.source.Lexer;
import apart.shell.source.Prose;
import apart.shell.source.Words;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The questions of a lesson, its predictions and its explanations: what an input at one of them
 * means, and what is said to it.
 */
final class Questions {
  private static final String SENTENCE = "(To explain, write a sentence.)";
  private static final String TALK =
      "(This step asks for Java: /hint shows how it begins, Enter shows the task again.)";
  private static final String UNUSUAL =
      "(It comes out in another way with what the lesson has; /again puts that back.)";

  /** With these, somebody says that a choice asked back is the one that was meant. */
  private static final Set<String> YESES =
      Set.of(
          "yes",
          "y",
          "yep",
          "yeah",
          "yes i do",
          "i do",
          "sure",
          "ok",
          "okay",
          "right",
          "exactly",
          "correct",
          "indeed",
          "that",
          "that one",
          "yes that one",
          "of course");

  private final Lesson lesson;
  private final Session session;
  private final Judge judge;
  private final Narrator telling;

  /** What the last answer seemed to mean, if it was asked back. */
  private Optional<Choice> likely = Optional.empty();

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

    /** A wrong answer, in words; what is to be said to it was said. */
    record Wrong(String answer) implements Reply {}

    /** No answer, but what was meant as one; what would be understood was said. */
    record Unclear() implements Reply {}

    /** A prediction, in words; the choice if it is one. */
    record Prediction(String words, Optional<Choice> choice) implements Reply {}

    /** An answer to an ask that this file cannot judge. */
    record Kept(String answer) implements Reply {}

    /** The right answer to an ask, and how it is repeated. */
    record Right(String answer, String repeated) implements Reply {}

    /** An explanation. */
    record Explanation(String sentence) implements Reply {}
  }

  /**
   * Whether an input is meant as Java, so that Enter asks for more lines of an unfinished one. At a
   * question it is only if a bracket or a comment is open: {@code what?} is none.
   */
  boolean wantsJava(Step step, String input) {
    return switch (step.kind()) {
      case RUN, DO -> !isTalk(input);
      case PREDICT, ASK -> Lexer.open(input) && meaning(step, input) instanceof Meaning.Java;
      case EXPLAIN -> Lexer.open(input) && !isExplanation(input) && !Prose.is(input);
    };
  }

  /** What an input is; says what has to be said to an answer that does not do. */
  Reply reply(Step step, String input) {
    return switch (step.kind()) {
      case RUN, DO -> isTalk(input) ? told(TALK) : new Reply.Java();
      case PREDICT -> predicted(step, input);
      case ASK -> answered(step, input);
      case EXPLAIN -> explained(input);
    };
  }

  /** Whether an input is talk where Java is expected. */
  private boolean isTalk(String input) {
    String text = input.strip();
    boolean question = text.endsWith("?") && Words.isWord(text.substring(0, text.length() - 1));
    boolean remark = Prose.isRemark(text) && !session.isDeclared(Words.first(text));
    return question || text.equals("?") || Prose.isSentence(text) || remark;
  }

  private Meaning meaning(Step step, String input) {
    return Answers.to(lesson, step).meaning(input, session::isDeclared);
  }

  /** What an answer means; a yes, where the last one was asked back, means what was asked. */
  private Meaning heard(Step step, String input) {
    Meaning meaning = meaning(step, input);
    Optional<Choice> asked = likely.filter(step.choices()::contains);
    likely = meaning instanceof Meaning.Unclear unclear ? unclear.likely() : Optional.empty();
    boolean yes = YESES.contains(Characters.bare(input)) && !(meaning instanceof Meaning.Chosen);
    return yes && asked.isPresent() ? new Meaning.Chosen(asked.get()) : meaning;
  }

  private Reply predicted(Step step, String input) {
    Meaning meaning = heard(step, input);
    if (meaning instanceof Meaning.Chosen chosen) {
      return new Reply.Prediction(chosen.choice().text(), Optional.of(chosen.choice()));
    }
    if (meaning instanceof Meaning.Numeric number) {
      remark(number);
      return new Reply.Prediction(withValue(input, number), Optional.empty());
    }
    if (meaning instanceof Meaning.InWords words) {
      return new Reply.Prediction(words.words(), Optional.empty());
    }
    return noAnswer(meaning);
  }

  private Reply answered(Step step, String input) {
    Meaning meaning = heard(step, input);
    if (meaning instanceof Meaning.Chosen chosen) {
      return step.isWithheld() ? new Reply.Kept(chosen.choice().text()) : chosen(chosen.choice());
    }
    if (meaning instanceof Meaning.Numeric number) {
      remark(number);
      return step.isWithheld()
          ? new Reply.Kept(number.typed())
          : answered(Answers.to(lesson, step), number.typed(), repeated(number));
    }
    if (step.isWithheld() && meaning instanceof Meaning.InWords words) {
      return new Reply.Kept(words.words());
    }
    return meaning instanceof Meaning.InWords words
        ? answered(Answers.to(lesson, step), words.words(), words.words())
        : noAnswer(meaning);
  }

  private Reply answered(Answers answers, String typed, String repeated) {
    return answers.accepts(typed)
        ? new Reply.Right(typed, repeated)
        : refused(typed, answers.known(typed).map(w -> filled(w.message())).orElse(notYet(typed)));
  }

  private Reply noAnswer(Meaning meaning) {
    return meaning instanceof Meaning.Unclear unclear ? told(unclear.advice()) : new Reply.Java();
  }

  private void remark(Meaning.Numeric number) {
    if (!number.numeral().remark().isEmpty()) {
      telling.say(number.numeral().remark());
    }
  }

  /** A sum, or words that need the question, with the number they come to. */
  private static String withValue(String input, Meaning.Numeric number) {
    Numeral.Reading first = number.numeral().readings().get(0);
    String said = input.strip();
    String value = Numeral.shown(first.value());
    boolean sum = first.last() == 0 && said.chars().anyMatch(Character::isDigit);
    boolean needsQuestion = Numeral.of(number.typed()).isEmpty();
    return said + ((sum || needsQuestion) && !said.endsWith(value) ? " = " + value : "");
  }

  /** A number as it was typed; a sum with what it comes to, unless that was said. */
  private static String repeated(Meaning.Numeric number) {
    Numeral.Reading first = number.numeral().readings().get(0);
    String typed = number.typed().strip();
    boolean sum = first.last() == 0 && typed.chars().anyMatch(c -> "+-*/(".indexOf(c) >= 0);
    boolean told = !number.numeral().remark().isEmpty() || typed.indexOf('=') >= 0;
    return sum && !told && typed.chars().anyMatch(Character::isDigit)
        ? typed + " = " + Numeral.brief(first.value())
        : typed;
  }

  private Reply chosen(Choice choice) {
    return choice.right()
        ? new Reply.Right(choice.text(), choice.text())
        : refused(choice.text(), filled(choice.message()));
  }

  private static String notYet(String input) {
    return "Not " + input.strip() + ". Anything may be typed to find out, and /hint helps.";
  }

  private Reply explained(String input) {
    if (isExplanation(input)) {
      return new Reply.Explanation(input.strip());
    }
    boolean word = Words.isWord(input.strip()) && !session.isDeclared(input.strip());
    return word || Prose.is(input) ? told(SENTENCE) : new Reply.Java();
  }

  /** Whether a text is a sentence, or signs and words that Java cannot read. */
  private boolean isExplanation(String input) {
    String text = input.strip();
    boolean java = text.endsWith(";") || JavaText.isCall(text) || JavaText.declaresVariable(text);
    return Prose.isSentence(text)
        || (!java
            && Prose.isLong(text)
            && session.completeness(text) == Typing.Completeness.INVALID);
  }

  /** Whether an input after the end of a step is no Java. */
  boolean isTalkAtPause(String input) {
    String text = input.strip();
    boolean word = Words.isWord(text) && !session.isDeclared(text);
    return word || isTalk(input);
  }

  /** Shows a prediction and what happened in the learner's own run side by side; gives that. */
  String compare(Step step, Reply.Prediction prediction, Attempt line) {
    Optional<Choice> happened = happened(step, line);
    String result = happened.map(Choice::text).orElseGet(() -> otherwise(step, line));
    telling.labelled("\nPredicted: ", prediction.words());
    telling.labelled("Happened:  ", result);
    if (step.answer().isPresent()) {
      far(step, prediction, result);
    } else if (happened.isPresent() && !prediction.choice().equals(happened)) {
      String message = prediction.choice().orElseThrow().message();
      telling.advise(happened.get().right() ? filled(message) : UNUSUAL);
    }
    return result;
  }

  /** The choice that came true; none if none did, or if there are none. */
  private Optional<Choice> happened(Step step, Attempt line) {
    List<Choice> conditioned =
        step.choices().stream().filter(c -> !c.condition().isEmpty()).toList();
    judge.ask(step, line);
    if (!conditioned.isEmpty()) {
      return conditioned.stream().filter(c -> judge.holds(c, line)).findFirst();
    }
    return step.choices().stream()
        .filter(c -> c.right() && step.checks().stream().allMatch(k -> judge.holds(k, line)))
        .findFirst();
  }

  /** What happened in words where it is none of the choices. */
  private String otherwise(Step step, Attempt line) {
    if (step.answer().isPresent()) {
      return numberOr(step, line.it());
    }
    return step.checks().stream()
        .filter(check -> !judge.holds(check, line) && !check.message().isEmpty())
        .map(check -> "none of these: " + judge.words(check.message(), Optional.of(line)))
        .findFirst()
        .orElse("none of these, with what you had changed");
  }

  private void far(Step step, Reply.Prediction prediction, String result) {
    OptionalDouble expected = Answer.number(result);
    Answers answers = Answers.to(lesson, step);
    OptionalDouble guessed = answers.said(prediction.words());
    if (expected.isPresent() && guessed.isPresent()) {
      double apart = Math.abs(expected.getAsDouble() - guessed.getAsDouble());
      boolean near = answers.cameOut(prediction.words()) && answers.cameOut(result);
      telling.labelled(
          "Apart by:  ",
          apart == 0 ? "nothing" : near ? "nothing that counts" : Numeral.brief(apart));
    }
  }

  private static String numberOr(Step step, Optional<Outcome.Value> value) {
    return value
        .map(Outcome.Value::value)
        .filter(text -> Answer.number(text).isPresent())
        .orElseGet(() -> step.answer().map(Answer::text).orElse(""));
  }

  /**
   * Somebody who meant to answer, and wrote what Java cannot read, or looked at a value that would
   * answer, is told how to answer.
   */
  void remind(Step step, Attempt line) {
    if (line.outcomes().stream().anyMatch(Outcome.Rejected.class::isInstance)) {
      telling.say(
          step.kind() == Kind.EXPLAIN ? SENTENCE : "(To answer, type " + telling.how(step) + ".)");
    } else if (step.kind() != Kind.EXPLAIN) {
      line.it()
          .map(Outcome.Value::value)
          .filter(value -> wouldAnswer(step, value))
          .ifPresent(value -> telling.say("(To answer with that value, type it: " + value + ".)"));
    }
  }

  private boolean wouldAnswer(Step step, String value) {
    return step.answer().isPresent()
        ? Answers.to(lesson, step).accepts(value)
        : step.choices().stream()
            .anyMatch(c -> Answer.normal(c.text()).equals(Answer.normal(value)));
  }

  /** Says what helps on after a wrong answer. */
  private Reply refused(String answer, String words) {
    telling.advise(words);
    return new Reply.Wrong(answer);
  }

  /** Says what would be understood. */
  private Reply told(String words) {
    telling.say(words);
    return new Reply.Unclear();
  }

  private String filled(String message) {
    return judge.words(message, Optional.empty());
  }
}
