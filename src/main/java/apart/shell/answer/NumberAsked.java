package apart.shell.answer;

import apart.shell.source.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A question for a number, and the numbers that people give to it in words that need the question:
 * {@code all but one} of the 13 it speaks of, {@code in the fourth epoch}, or a whole sentence
 * around one number.
 */
public final class NumberAsked {
  private static final int LONGEST_SENTENCE = 14;

  /** Words with which a number is not the one that was meant, or not the only one. */
  private static final Set<String> CHANGING =
      Set.of(
          ("not no never nor none nothing neither without isn't don't doesn't didn't won't or and"
                  + " between to but except more less fewer over under above below least most than"
                  + " greater smaller larger bigger lower higher half double twice triple"
                  + " times squared cubed root power per each every if unless")
              .split(" "));

  private static final Set<String> ALL =
      Set.of("all", "each", "every", "everyone", "everything", "always");
  private static final Set<String> NONE = Set.of("none", "no", "never", "nobody", "nothing");

  /** Questions with one of these words ask how large something is. */
  private static final Set<String> DISTANCES = Set.of("far", "much", "differenc", "off", "apart");

  /** Questions with one of these words ask how much comes to something. */
  private static final Set<String> MORE =
      Set.of("more", "longer", "later", "further", "another", "extra");

  /** What has a number for a name, as in {@code all weights of layer 2}. */
  private static final Set<String> LABELLED =
      Set.of("layer", "neuron", "unit", "row", "column", "input", "sample");

  private static final Set<String> FACTORS = Set.of("twice", "double", "thrice");

  private static final Set<String> EXCEPT = Set.of("but", "except", "minus", "save");

  /** What may stand around {@code all} and {@code none}. */
  private static final Set<String> AROUND =
      Set.of(
          ("in of the them these those it is are they one time times again case cases will be i"
                  + " think guess say")
              .split(" "));

  private static final List<String> CONCLUDING =
      List.of(
          " so ",
          " that is ",
          " that's ",
          " that makes ",
          " which is ",
          " i.e. ",
          " hence ",
          " therefore ",
          " leaves ",
          " leaving ",
          " thus ");

  /** What says that a quantity is what it was. */
  private static final Set<String> KEPT = Set.of("stay", "equal", "not change");

  private final Set<String> words;
  private final OptionalDouble whole;
  private final Topic topic;
  private final boolean distance;
  private final boolean more;
  private final Optional<Numeral> named;
  private final boolean ratio;

  /** Of a question, whose words say what is counted and whether it asks how far. */
  public NumberAsked(String question) {
    topic = new Topic(question);
    List<String> all = bare(question);
    words = all.stream().map(Wording::stem).collect(Collectors.toSet());
    whole = whole(all);
    distance = DISTANCES.stream().anyMatch(words::contains);
    more = MORE.stream().anyMatch(all::contains);
    List<String> digits = all.stream().filter(Words::isDigits).distinct().toList();
    named = digits.size() == 1 ? Numeral.of(digits.get(0)) : Optional.empty();
    ratio = String.join(" ", all).contains("how many times");
  }

  /** What the question speaks of. */
  Topic topic() {
    return topic;
  }

  /** The number that an answer gives; empty if it gives none. */
  public Optional<Numeral> number(String input) {
    String typed =
        withDigits(input.replace("each and every", "every").replace("every single", "every"));
    if (!ratio && isFactor(bare(typed))) {
      return timesTheOne(bare(typed));
    }
    if (!more && isAdded(bare(typed))) {
      return Optional.empty();
    }
    return partOfAll(bare(typed))
        .or(() -> share(typed))
        .or(() -> Numeral.of(typed))
        .or(() -> onePlace(typed))
        .or(() -> counted(bare(typed)))
        .or(() -> kept(typed))
        .or(() -> concluded(typed))
        .or(() -> inSentence(typed))
        .or(() -> beforeWords(typed))
        .or(() -> nothing(typed))
        .or(() -> beforeColon(typed))
        .or(() -> behindColon(typed));
  }

  /** {@code a pair of rows}, {@code 12 and a half}, {@code 12 and a bit} with digits alone. */
  private static String withDigits(String text) {
    String digits = text.strip();
    for (String two : List.of("a pair", "a couple")) {
      boolean whole = digits.startsWith(two) && !isLetterAt(digits, two.length());
      String rest = whole ? digits.substring(two.length()) : "";
      digits = whole ? "2" + (rest.startsWith(" of ") ? rest.substring(3) : rest) : digits;
    }
    int half = digits.indexOf(" and a half");
    if (half > 0 && Character.isDigit(digits.charAt(half - 1))) {
      digits = digits.substring(0, half) + ".5" + digits.substring(half + 11);
    }
    int bit = digits.indexOf(" and a bit");
    return bit > 0 && Character.isDigit(digits.charAt(bit - 1))
        ? digits.substring(0, bit) + digits.substring(bit + 10)
        : digits;
  }

  private static boolean isLetterAt(String text, int at) {
    return at < text.length() && Character.isLetter(text.charAt(at));
  }

  /** {@code no difference: 0}, which says it twice. */
  private static Optional<Numeral> nothing(String typed) {
    int at = Math.max(typed.lastIndexOf(", "), typed.lastIndexOf(": "));
    List<String> before = at < 0 ? List.of() : bare(typed.substring(0, at));
    boolean denied = !before.isEmpty() && NONE.contains(before.get(0));
    return denied && before.stream().skip(1).allMatch(NumberAsked::leaves)
        ? Numeral.of(typed.substring(at + 2)).filter(n -> n.readings().get(0).value() == 0)
        : Optional.empty();
  }

  /** {@code twice as many}: no number, where the question does not ask how many times. */
  private static boolean isFactor(List<String> typed) {
    int as = typed.indexOf("as");
    boolean alone = typed.size() == 1 && List.of("double", "triple").contains(typed.get(0));
    return alone
        || (as > 0 && FACTORS.contains(typed.get(as - 1)))
        || (as == 2 && typed.get(1).equals("times"))
        || (typed.size() == 3 && typed.subList(1, 3).equals(List.of("times", "that")))
        || (typed.size() == 2 && FACTORS.contains(typed.get(0)) && typed.get(1).equals("that"));
  }

  /** {@code three times as long}: so many times the only number that the question names. */
  private Optional<Numeral> timesTheOne(List<String> typed) {
    return factor(typed).flatMap(times -> named.flatMap(one -> product(times, one)));
  }

  /** The word before {@code as} or {@code times as}, or else the first. */
  private static Optional<Numeral> factor(List<String> typed) {
    int as = typed.indexOf("as");
    int before = as - (typed.contains("times") ? 2 : 1);
    return factor(typed.get(as > 0 ? Math.max(before, 0) : 0));
  }

  private static Optional<Numeral> factor(String word) {
    return Numeral.of(
        switch (word) {
          case "double" -> "2";
          case "triple" -> "3";
          default -> word;
        });
  }

  /** {@code another 117 later}: no number but an addition, where the question asks for none. */
  private static boolean isAdded(List<String> typed) {
    return typed.size() > 1
        && (List.of("another", "further").contains(typed.get(0))
            || (typed.size() < 5
                && List.of("more", "later", "longer").contains(typed.get(typed.size() - 1))));
  }

  /** {@code 5 % of 20}, {@code half of 26}, {@code twice 13}; {@code 20 %} of what is counted. */
  private Optional<Numeral> share(String typed) {
    String text = Characters.bare(typed);
    List<String> said = Words.of(text);
    int of = said.indexOf("of");
    boolean factor = said.size() > 1 && FACTORS.contains(said.get(0)) && of < 0;
    int behind = factor ? 1 : of + 1;
    if (behind > 0 && behind < said.size()) {
      String part = String.join(" ", said.subList(0, factor ? 1 : of));
      Optional<Numeral> all = Numeral.of(String.join(" ", said.subList(behind, said.size())));
      if (isPercent(part) && AROUND.containsAll(said.subList(behind, said.size()))) {
        return share(part);
      }
      boolean share = factor || isPercent(part) || (of > 0 && Spoken.isPart(said.get(of - 1)));
      return share && all.isPresent()
          ? factor(part).flatMap(n -> product(n, all.get()))
          : Optional.empty();
    }
    return isPercent(text) && isOfMany()
        ? Numeral.of(text).flatMap(n -> numeral(n.readings().get(0).value() * whole.getAsDouble()))
        : Optional.empty();
  }

  private static boolean isPercent(String text) {
    return text.endsWith("%") || text.endsWith("percent") || text.endsWith("per cent");
  }

  private static Optional<Numeral> product(Numeral part, Numeral all) {
    return numeral(part.readings().get(0).value() * all.readings().get(0).value());
  }

  /** {@code they never part}: no distance between them. */
  private Optional<Numeral> onePlace(String typed) {
    return !ratio && topic.isOfOnePlace(Wording.of(typed)) ? numeral(0) : Optional.empty();
  }

  /** {@code 2: neuron 1, and the others}, {@code two rows - ...}: a number, and what it counts. */
  private Optional<Numeral> beforeColon(String typed) {
    int colon = Math.max(typed.indexOf(": "), typed.indexOf(" - "));
    String before = colon > 0 ? typed.substring(0, colon) : "";
    boolean sum = colon > 0 && isNumber(Words.first(typed.substring(colon + 2).strip()));
    return colon > 0 && !sum
        ? Numeral.of(before).or(() -> counted(bare(before))).or(() -> inSentence(before))
        : Optional.empty();
  }

  /** {@code six powers of ten at 226 each: about 1977}: how it was found, and the number. */
  private static Optional<Numeral> behindColon(String typed) {
    int colon = typed.lastIndexOf(": ");
    return colon > 0 && Words.of(typed.substring(0, colon)).size() > 1
        ? Numeral.of(typed.substring(colon + 2).strip())
        : Optional.empty();
  }

  /** {@code 1, there is only one such row}: a number, and words that leave it as it is. */
  private static Optional<Numeral> beforeWords(String typed) {
    int at = typed.indexOf(", ");
    String behind =
        at < 0 ? "" : withoutShares(" " + Characters.bare(typed.substring(at + 2))).strip();
    Optional<Numeral> number =
        at < 0 || behind.isBlank() ? Optional.empty() : Numeral.of(typed.substring(0, at));
    return number.filter(
        n -> bare(behind).stream().allMatch(w -> leaves(w) ? isSame(w, n) : says(w, n)));
  }

  /** Without {@code one for each}, which is no other number. */
  private static String withoutShares(String text) {
    String rest = text;
    for (String to : List.of(" for", " in", " of", " from", "")) {
      rest = rest.replace(" one" + to + " each ", " ").replace(" one" + to + " every ", " ");
    }
    return rest.replace(" one per ", " ");
  }

  /** Whether a word is no other number. */
  private static boolean isSame(String word, Numeral number) {
    return Numeral.of(word).isEmpty() || says(word, number);
  }

  private static boolean says(String word, Numeral number) {
    return Numeral.of(word)
        .filter(n -> n.readings().get(0).value() == number.readings().get(0).value())
        .isPresent();
  }

  // Of how many.

  /** Whether the question asks how many there are of a number that it names. */
  boolean isOfMany() {
    return whole.isPresent() && words.contains("many");
  }

  /** The number behind {@code of}, {@code the} or the like, as in {@code of the 13}. */
  private static OptionalDouble whole(List<String> question) {
    for (int i = 1; i < question.size(); i++) {
      OptionalDouble number = count(question.get(i));
      String before = question.get(i - 1);
      boolean counted = Set.of("of", "the", "these", "those", "all").contains(before);
      if (number.isPresent() && counted && number.getAsDouble() > 1) {
        return number;
      }
    }
    boolean them = String.join(" ", question).contains("how many of them");
    return them && !question.isEmpty() ? count(question.get(0)) : OptionalDouble.empty();
  }

  /** {@code half}, {@code a quarter of them}: of the 20 that the question counts. */
  private Optional<Numeral> partOfAll(List<String> typed) {
    List<String> said =
        typed.stream()
            .filter(word -> !AROUND.contains(word) && !Set.of("a", "about").contains(word))
            .toList();
    boolean part = said.size() == 1 && Spoken.isPart(said.get(0));
    if (!part || ratio || whole.isEmpty() || !words.contains("many")) {
      return Optional.empty();
    }
    return numeral(whole.getAsDouble() * Spoken.number(said).getAsDouble());
  }

  /** {@code no change}, where the question asks how many times as large something becomes. */
  private Optional<Numeral> kept(String typed) {
    List<String> said = Wording.of(typed);
    return ratio && !said.isEmpty() && KEPT.containsAll(said) ? numeral(1) : Optional.empty();
  }

  private static OptionalDouble count(String word) {
    return Words.isDigits(word) && word.length() < 7
        ? OptionalDouble.of(Integer.parseInt(word))
        : Spoken.digits(word).stream().mapToDouble(Double::parseDouble).findFirst();
  }

  /** {@code all}, {@code in all 100}, {@code all but one}, {@code none of them}. */
  private Optional<Numeral> counted(List<String> typed) {
    String said = String.join(" ", typed);
    boolean none = List.of("not at all", "not apart", "not apart at all").contains(said);
    if (distance && (none || List.of("equal").equals(Wording.of(said)))) {
      return numeral(0);
    }
    int at = 0;
    while (at < typed.size() && AROUND.contains(typed.get(at))) {
      at++;
    }
    if (at == typed.size()) {
      return Optional.empty();
    }
    String first = typed.get(at);
    List<String> rest =
        typed.subList(at + 1, typed.size()).stream()
            .filter(word -> !(AROUND.contains(word) && !word.equals("one")))
            .toList();
    if (NONE.contains(first) && (whole.isPresent() || words.contains("many"))) {
      return rest.stream().allMatch(this::isAsked) ? numeral(0) : Optional.empty();
    }
    return ALL.contains(first) ? all(rest) : Optional.empty();
  }

  private Optional<Numeral> all(List<String> rest) {
    if (!rest.isEmpty() && EXCEPT.contains(rest.get(0))) {
      OptionalDouble less = rest.size() == 2 ? count(rest.get(1)) : OptionalDouble.empty();
      return whole.isPresent() && less.isPresent()
          ? numeral(whole.getAsDouble() - less.getAsDouble())
          : Optional.empty();
    }
    List<String> numbers = rest.stream().filter(word -> count(word).isPresent()).toList();
    boolean known = rest.stream().allMatch(word -> isAsked(word) || count(word).isPresent());
    boolean each = numbers.isEmpty() || numbers.equals(List.of("one"));
    OptionalDouble all = each ? whole : count(numbers.get(0));
    return known && numbers.size() < 2 && all.isPresent()
        ? numeral(all.getAsDouble())
        : Optional.empty();
  }

  private boolean isAsked(String word) {
    return AROUND.contains(word)
        || (words.contains(Wording.stem(word)) && !CHANGING.contains(word));
  }

  private static Optional<Numeral> numeral(double value) {
    return Numeral.of(Numeral.shown(value));
  }

  // In a sentence.

  /** What stands behind {@code so}: {@code all but one, so 12}. */
  private Optional<Numeral> concluded(String typed) {
    String text = Characters.bare(typed).replace(',', ' ').replace(':', ' ');
    for (String sign : CONCLUDING) {
      int at = text.lastIndexOf(sign);
      if (at > 0) {
        Optional<Numeral> before = counted(bare(text.substring(0, at)));
        return Numeral.of(text.substring(at + sign.length()))
            .filter(said -> before.isEmpty() || before.get().readings().equals(said.readings()));
      }
    }
    return Optional.empty();
  }

  /** The only number among words that leave it as it is. */
  private Optional<Numeral> inSentence(String typed) {
    List<String> said = Words.of(Characters.bare(typed));
    if (said.size() < 2 || said.size() > LONGEST_SENTENCE) {
      return Optional.empty();
    }
    int from = -1;
    int to = -1;
    List<String> around = new ArrayList<>();
    for (int i = 0; i < said.size(); i++) {
      String word = bareWord(said.get(i));
      boolean sign = i + 1 < said.size() && List.of("minus", "plus").contains(word);
      if (isNumber(word) || (sign && isNumber(bareWord(said.get(i + 1))))) {
        from = from < 0 ? i : from;
        to = i;
      } else {
        around.add(word);
      }
    }
    boolean label =
        from > 0 && LABELLED.contains(bareWord(said.get(from - 1))) && !words.contains("which");
    boolean harmless =
        from >= 0
            && !label
            && around.size() == said.size() - (to - from + 1)
            && !isSomeOne(said, to)
            && around.stream().allMatch(NumberAsked::leaves);
    return harmless ? behindThe(said, from, to) : Optional.empty();
  }

  /** The number from one word to another; {@code the fourth} is 4, {@code a fourth} is 1/4. */
  private static Optional<Numeral> behindThe(List<String> said, int from, int to) {
    String word = bareWord(said.get(to));
    boolean place = from == to && from > 0 && said.get(from - 1).equals("the");
    return place && Spoken.place(word).isPresent()
        ? numeral(Spoken.place(word).getAsInt())
        : Numeral.of(String.join(" ", said.subList(from, to + 1)));
  }

  /** {@code the straight one}: a one that is no number. */
  private static boolean isSomeOne(List<String> said, int to) {
    boolean one = to > 1 && bareWord(said.get(to)).equals("one");
    String before = one ? bareWord(said.get(to - 1)) : "";
    return one
        && bareWord(said.get(to - 2)).equals("the")
        && !Set.of("number", "only", "answer", "value").contains(before)
        && !isNumber(before);
  }

  private static boolean isNumber(String word) {
    return !word.isEmpty()
        && (Numeral.of(word).isPresent() || Spoken.place(word).isPresent())
        && !Spoken.isNothing(word);
  }

  private static boolean leaves(String word) {
    boolean letters = word.chars().allMatch(c -> Character.isLetter(c) || c == '\'' || c == '-');
    return letters && !CHANGING.contains(word);
  }

  private static String bareWord(String word) {
    String bare = word;
    while (!bare.isEmpty() && ",;:.!?`\"*".indexOf(bare.charAt(bare.length() - 1)) >= 0) {
      bare = bare.substring(0, bare.length() - 1);
    }
    return bare.startsWith("`") || bare.startsWith("*") ? bare.substring(1) : bare;
  }

  private static List<String> bare(String text) {
    return Words.of(Characters.bare(text)).stream().map(NumberAsked::bareWord).toList();
  }
}
