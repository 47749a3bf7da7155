package apart.shell.lesson;

import apart.shell.engine.Typing;
import apart.shell.lesson.Step.Choice;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** The answers to the question of a step: how they are offered, and which one was typed. */
public final class Answers {
  private static final Pattern WORDS = Pattern.compile("[\\p{L}\\d\\s,'’\"!?;:%-]+\\.?");
  private static final Pattern ALMOST_NUMBER =
      Pattern.compile("(?:about |= ?)?[-+]?\\d+(?:[.,]\\d+)*\\s*(?:%|per ?cent)?\\s*\\.?");
  private static final Pattern SENTENCE = Pattern.compile("(?:\\S+\\s+){2,}\\S+");

  /** What the first of several words is in Java. */
  private static final Set<String> JAVA =
      Set.of(
          "boolean",
          "byte",
          "char",
          "double",
          "final",
          "float",
          "import",
          "int",
          "long",
          "new",
          "record",
          "short",
          "static",
          "throw",
          "var",
          "class",
          "enum",
          "interface",
          "return");

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
      list.append(i == 0 ? "" : "\n").append("  ");
      list.append(
          Prose.wrap(letter(i) + ") " + offered.get(i).text(), columns - 2, 3)
              .replace("\n", "\n  "));
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
    String text = typed.strip().toLowerCase(Locale.ROOT).replaceAll("^\\(?([a-z])[).]?$", "$1");
    if (text.length() == 1) {
      int index = text.charAt(0) - 'a';
      return index >= 0 && index < offered.size()
          ? Optional.of(offered.get(index))
          : Optional.empty();
    }
    return offered.stream()
        .filter(choice -> Answer.normal(choice.text()).equals(Answer.normal(typed)))
        .findFirst();
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
        && ALMOST_NUMBER.matcher(typed.strip()).matches();
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
    return WORDS.matcher(typed.strip()).matches();
  }

  /** Whether a text is several words that are no Java: the first is small and not one of Java's. */
  static boolean isProse(String typed) {
    String text = typed.strip();
    return isWords(text)
        && text.contains(" ")
        && Character.isLetter(text.charAt(0))
        && !text.endsWith(";")
        && !JAVA.contains(text.split("\\s")[0])
        && (Character.isLowerCase(text.charAt(0)) || SENTENCE.matcher(text).matches());
  }

  /**
   * Whether a text is a sentence rather than Java: several words that are nothing but words, or
   * that Java cannot read and that are no call or assignment gone wrong.
   */
  static boolean isSentence(String typed, Supplier<Typing.Completeness> asJava) {
    String text = typed.strip();
    boolean java =
        text.endsWith(";") || text.matches("(?s)[\\w.]+\\(.*\\)|\\w+(<.*>)?(\\[\\])* \\w+ = .*");
    return SENTENCE.matcher(text).matches()
        && !java
        && (isProse(text) || asJava.get() == Typing.Completeness.INVALID);
  }

  private static char letter(int index) {
    return (char) ('a' + index);
  }
}
