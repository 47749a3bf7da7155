package apart.shell.lesson;

import apart.shell.engine.Typing;
import apart.shell.lesson.Step.Choice;
import apart.shell.source.JavaText;
import apart.shell.source.Words;
import apart.shell.source.Wrap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Supplier;

/** The answers to the question of a step: how they are offered, and which one was typed. */
public final class Answers {
  private static final String SIGNS_IN_WORDS = ",'’\"!?;:%-";
  private static final int WORDS_OF_A_SENTENCE = 3;

  private final Step step;
  private final List<Choice> offered;

  private Answers(Step step, List<Choice> offered) {
    this.step = step;
    this.offered = offered;
  }

  /** The answers to a step, its choices in an order that is the same every time. */
  public static Answers to(Lesson lesson, Step step) {
    List<Choice> offered = new ArrayList<>(step.choices());
    Collections.shuffle(offered, new Random((lesson.id() + "/" + step.id()).hashCode()));
    return new Answers(step, offered);
  }

  /** The choices, one below the other; empty if there are none. */
  String listed(int columns) {
    StringBuilder list = new StringBuilder();
    for (int i = 0; i < offered.size(); i++) {
      list.append(i == 0 ? "" : "\n");
      list.append(Wrap.beside("  " + letter(i) + ") ", offered.get(i).text(), columns));
    }
    return list.toString();
  }

  /** How to answer, in a few words. */
  public String how() {
    if (!offered.isEmpty()) {
      return "a letter, a " + (offered.size() > 2 ? "to " : "or ") + letter(offered.size() - 1);
    }
    return step.answer().map(Answer::isNumber).orElse(false) ? "a number" : "a word or two";
  }

  /** The choice that was typed, as its letter or its text. */
  Optional<Choice> choice(String typed) {
    OptionalInt letter = letter(typed.strip().toLowerCase(Locale.ROOT));
    if (letter.isPresent()) {
      int index = letter.getAsInt() - 'a';
      return index >= 0 && index < offered.size()
          ? Optional.of(offered.get(index))
          : Optional.empty();
    }
    return offered.stream()
        .filter(choice -> Answer.normal(choice.text()).equals(Answer.normal(typed)))
        .findFirst();
  }

  /** The letter of {@code a}, {@code (a)}, {@code a)} or {@code a.}; any one character else. */
  private static OptionalInt letter(String typed) {
    if (typed.length() == 1) {
      return OptionalInt.of(typed.charAt(0));
    }
    int at = typed.startsWith("(") ? 1 : 0;
    String after = typed.substring(Math.min(typed.length(), at + 1));
    boolean marked = after.isEmpty() || after.equals(")") || after.equals(".");
    return marked && at < typed.length() && typed.charAt(at) >= 'a' && typed.charAt(at) <= 'z'
        ? OptionalInt.of(typed.charAt(at))
        : OptionalInt.empty();
  }

  /** The choice that is right. */
  Optional<Choice> right() {
    return offered.stream().filter(Choice::right).findFirst();
  }

  /** Whether what was typed is meant as an answer to a question without choices. */
  public boolean isAnswer(String typed) {
    Answer answer = step.answer().orElseThrow();
    OptionalDouble number = Answer.number(typed);
    return answer.isNumber() ? number.isPresent() : number.isPresent() || isWords(typed);
  }

  /** Whether a number was meant that is none to us: 0,5 or 50%. */
  boolean isAlmostNumber(String typed) {
    return step.answer().map(Answer::isNumber).orElse(false)
        && !isAnswer(typed)
        && Numeral.isAlmost(typed.strip());
  }

  /** Whether a question without choices is answered rightly. */
  public boolean accepts(String typed) {
    return step.answer().orElseThrow().accepts(typed)
        || step.also().stream().anyMatch(also -> Answer.parse(also.text()).accepts(typed));
  }

  /** The words for a wrong answer that the lesson knows. */
  public Optional<Step.Wrong> known(String typed) {
    return step.wrongs().stream()
        .filter(wrong -> Answer.parse(wrong.answer()).accepts(typed))
        .findFirst();
  }

  /** Whether a text is words rather than Java. */
  static boolean isWords(String typed) {
    String text = typed.strip();
    String words = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    return !words.isEmpty() && words.codePoints().allMatch(Answers::isInWords);
  }

  private static boolean isInWords(int character) {
    return Character.isLetterOrDigit(character)
        || Character.isWhitespace(character)
        || SIGNS_IN_WORDS.indexOf(character) >= 0;
  }

  /** Whether a text is several words that are no Java: the first is small and not one of Java's. */
  static boolean isProse(String typed) {
    String text = typed.strip();
    return isWords(text)
        && text.contains(" ")
        && Character.isLetter(text.charAt(0))
        && !text.endsWith(";")
        && !JavaText.beginsWithKeyword(text)
        && (Character.isLowerCase(text.charAt(0)) || isLong(text));
  }

  private static boolean isLong(String text) {
    return Words.of(text).size() >= WORDS_OF_A_SENTENCE;
  }

  /**
   * Whether a text is a sentence rather than Java: several words that are nothing but words, or
   * that Java cannot read and that are no call or assignment gone wrong.
   */
  static boolean isSentence(String typed, Supplier<Typing.Completeness> asJava) {
    String text = typed.strip();
    boolean java = text.endsWith(";") || JavaText.isCall(text) || JavaText.declaresVariable(text);
    return isLong(text) && !java && (isProse(text) || asJava.get() == Typing.Completeness.INVALID);
  }

  private static char letter(int index) {
    return (char) ('a' + index);
  }
}
