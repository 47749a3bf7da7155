package apart.shell.lesson;

import apart.shell.answer.Answer;
import apart.shell.answer.Arithmetic;
import apart.shell.answer.Characters;
import apart.shell.answer.Choice;
import apart.shell.answer.Choosing;
import apart.shell.answer.Meaning;
import apart.shell.answer.NumberAsked;
import apart.shell.answer.Numeral;
import apart.shell.source.JavaText;
import apart.shell.source.Prose;
import apart.shell.source.Words;
import apart.shell.source.Wrap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.Predicate;

/** The answers to the question of a step: how they are offered, and what an input means there. */
public final class Answers {
  private static final List<String> REASONS = List.of("because", "since");

  private final Step step;
  private final List<Choice> offered;
  private final Choosing choosing;
  private final NumberAsked asked;

  private Answers(Step step, List<Choice> offered) {
    this.step = step;
    this.offered = offered;
    this.choosing = new Choosing(step.text(), offered);
    this.asked = new NumberAsked(step.text());
  }

  /** The answers to a step, its choices in an order that is the same every time. */
  public static Answers to(Lesson lesson, Step step) {
    List<Choice> offered = new ArrayList<>(step.choices());
    Collections.shuffle(offered, new Random((lesson.id() + "/" + step.id()).hashCode()));
    return new Answers(step, offered);
  }

  /** The choices as they are offered. */
  public List<Choice> offered() {
    return List.copyOf(offered);
  }

  /** The choices, one below the other; empty if there are none. */
  String listed(int columns) {
    StringBuilder list = new StringBuilder();
    for (int i = 0; i < offered.size(); i++) {
      list.append(i == 0 ? "" : "\n");
      list.append(Wrap.beside("  " + Choosing.letter(i) + ") ", offered.get(i).text(), columns));
    }
    return list.toString();
  }

  /** How to answer, in a few words. */
  public String how() {
    if (!offered.isEmpty()) {
      return choosing.how();
    }
    return isNumber() ? "a number" : "a word or two";
  }

  /** What is waited for, as a prompt says it. */
  String awaited() {
    return !offered.isEmpty() ? choosing.letters() : isNumber() ? "number" : "word";
  }

  private boolean isNumber() {
    return step.answer().map(Answer::isNumber).orElse(step.expected().contains(Step.NUMBER));
  }

  /**
   * What an input means.
   *
   * @param isKnown whether something of that name was declared; it is Java then
   */
  public Meaning meaning(String typed, Predicate<String> isKnown) {
    String text = typed.strip();
    boolean name = isKnown.test(withoutSemicolon(text));
    boolean letter = choosing.hasLetter(text);
    if ((name && !letter) || isJava(text)) {
      return new Meaning.Java();
    }
    return withoutReason(text, isKnown)
        .or(() -> given(unnamed(text, isKnown)))
        .orElseGet(() -> none(text, isKnown));
  }

  /** What an answer with a reason behind it means, if it is one without and none with it. */
  private Optional<Meaning> withoutReason(String text, Predicate<String> isKnown) {
    String answer = beforeReason(text).strip();
    if (answer.isEmpty() || answer.equals(text) || isCertain(given(text))) {
      return Optional.empty();
    }
    Optional<Meaning> bare = given(unnamed(answer, isKnown));
    return isCertain(bare) ? bare : Optional.empty();
  }

  /** What stands before {@code , because they are equal}; all of it where no reason is given. */
  private static String beforeReason(String text) {
    for (int at = 1; at < text.length(); at++) {
      if (isBetween(text.charAt(at - 1)) && isReason(text, at)) {
        int end = at;
        while (end > 0 && isBetween(text.charAt(end - 1))) {
          end--;
        }
        return text.substring(0, end);
      }
    }
    return text;
  }

  private static boolean isReason(String text, int at) {
    return REASONS.stream()
        .filter(word -> text.regionMatches(true, at, word, 0, word.length()))
        .anyMatch(
            word ->
                at + word.length() == text.length()
                    || !Character.isLetterOrDigit(text.charAt(at + word.length())));
  }

  private static boolean isBetween(char c) {
    return Character.isWhitespace(c) || ",.;:(".indexOf(c) >= 0;
  }

  private static boolean isCertain(Optional<Meaning> meaning) {
    return meaning
        .filter(m -> m instanceof Meaning.Chosen || m instanceof Meaning.Numeric)
        .isPresent();
  }

  /** What an input means if it is an answer, or nearly one. */
  private Optional<Meaning> given(String text) {
    if (!offered.isEmpty()) {
      return choosing.meaning(text);
    }
    Optional<Meaning> number = number(text).map(n -> new Meaning.Numeric(n, text));
    if (number.isPresent() || isNumber()) {
      return number;
    }
    boolean words = isWords(text) && !isQuestion(text);
    return words ? Optional.of(new Meaning.InWords(text)) : Optional.empty();
  }

  private Meaning none(String text, Predicate<String> isKnown) {
    if (isUnsureOf(text)) {
      return new Meaning.Unclear(
          step.kind() == Step.Kind.PREDICT
              ? "(A guess is fine, the code will tell: " + how() + ".)"
              : "(/hint helps. Answer with " + how() + ".)");
    }
    boolean begun = isNumber() && Numeral.isBegun(Characters.plain(text));
    if (!begun && isJavaOf(text, isKnown)) {
      return new Meaning.Java();
    }
    return new Meaning.Unclear(
        isNumber() && hasDigit(text)
            ? "(A number alone, please, such as -1.25 or 3e-4.)"
            : "(That was not understood. Answer with " + how() + ".)");
  }

  private static boolean hasDigit(String text) {
    return Characters.plain(text).chars().anyMatch(Character::isDigit);
  }

  /** Whether a text says that somebody does not know. */
  private static boolean isUnsureOf(String text) {
    String words = Answer.normal(text);
    return words.startsWith("idontknow")
        || words.startsWith("idon'tknow")
        || words.startsWith("noidea")
        || List.of("idk", "help", "hint", "dunno").contains(words)
        || isQuestion(text);
  }

  private static boolean isQuestion(String text) {
    if (!text.endsWith("?")) {
      return false;
    }
    String words = text.substring(0, text.length() - 1);
    return words.isEmpty() || Prose.is(words) || Words.isWord(words);
  }

  /** Whether a text is words rather than Java or a number. */
  private static boolean isWords(String text) {
    String bare = Characters.bare(text);
    return Prose.is(bare)
        || bare.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || ".-'’ ".indexOf(c) >= 0);
  }

  /** Whether a text can be nothing but Java. */
  private static boolean isJava(String text) {
    boolean made = JavaText.isCall(text) && Arithmetic.of(text.toLowerCase(Locale.ROOT)).isEmpty();
    return text.startsWith("//")
        || text.startsWith("/*")
        || (hasSeveral(text) && !Prose.is(text))
        || ((made
                || (JavaText.beginsWithKeyword(text) && !Words.isWord(text))
                || JavaText.declaresVariable(text))
            && !Prose.is(text));
  }

  /** Whether a text is several lines or several snippets. */
  private static boolean hasSeveral(String text) {
    String bare = withoutSemicolon(text);
    return bare.indexOf('\n') >= 0 || bare.indexOf(';') >= 0;
  }

  /** Whether a text that is no answer was meant as Java: something in it is called or known. */
  private static boolean isJavaOf(String text, Predicate<String> isKnown) {
    boolean talk = Words.of(text).size() > 1 && Words.of(text).stream().allMatch(Words::isWord);
    return !talk
        && !Prose.is(text)
        && (JavaText.names(text).stream().anyMatch(isKnown)
            || JavaText.hasCall(text)
            || JavaText.isSum(text));
  }

  /** An answer without the name somebody gave it: {@code z = 0.5}, where there is no z. */
  private static String unnamed(String text, Predicate<String> isKnown) {
    int sign = Math.max(text.lastIndexOf('='), text.lastIndexOf('≈'));
    if (sign <= 0 || text.charAt(sign - 1) == '=') {
      return text;
    }
    String name = text.substring(0, sign).strip();
    String value = text.substring(sign + 1).strip();
    return Numeral.of(value).isPresent() && !isKnown.test(name) ? value : text;
  }

  private static String withoutSemicolon(String text) {
    return text.endsWith(";") ? text.substring(0, text.length() - 1).strip() : text;
  }

  /** The choice that is right. */
  Optional<Choice> right() {
    return offered.stream().filter(Choice::right).findFirst();
  }

  /** Whether a question without choices is answered rightly. */
  public boolean accepts(String typed) {
    return isSaid(step.answer().orElseThrow(), typed)
        || step.also().stream().anyMatch(also -> isSaid(Answer.parse(also.text()), typed));
  }

  private boolean isSaid(Answer answer, String typed) {
    Optional<Numeral> number = answer.isNumber() ? number(typed) : Optional.empty();
    return number.map(answer::accepts).orElseGet(() -> answer.accepts(typed));
  }

  /** The number that an input gives, where a number is asked for. */
  private Optional<Numeral> number(String typed) {
    return isNumber() ? asked.number(typed) : Numeral.of(typed);
  }

  /** The number that a prediction was, from the words that were kept of it. */
  OptionalDouble said(String kept) {
    return number(unnamed(kept, name -> false)).stream()
        .mapToDouble(numeral -> numeral.readings().get(0).value())
        .findFirst();
  }

  /** Whether a prediction came out, from the words that were kept of it. */
  boolean cameOut(String kept) {
    return accepts(unnamed(kept, name -> false));
  }

  /** Whether an answer that was kept or handed in is right, in whatever form it was given. */
  public boolean isRight(String given) {
    boolean asOffered =
        right().filter(c -> Answer.normal(c.text()).equals(Answer.normal(given))).isPresent();
    if (asOffered || step.isWithheld()) {
      return asOffered;
    }
    Meaning meaning = meaning(given, name -> false);
    if (meaning instanceof Meaning.Chosen chosen) {
      return chosen.choice().right();
    }
    if (meaning instanceof Meaning.Numeric number) {
      return accepts(number.typed());
    }
    return meaning instanceof Meaning.InWords words && accepts(words.words());
  }

  /** The words for a wrong answer that the lesson knows. */
  public Optional<Step.Wrong> known(String typed) {
    return step.wrongs().stream()
        .filter(wrong -> isSaid(Answer.parse(wrong.answer()), typed))
        .findFirst();
  }
}
