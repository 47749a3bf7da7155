package apart.shell.lesson;

import apart.shell.lesson.Step.Choice;
import apart.shell.source.Distance;
import apart.shell.source.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Which of several choices somebody means: by a letter, by a place in the list, by the whole text
 * or by a part of it that no other choice has.
 */
final class Choosing {
  private static final Set<String> FILLING =
      Set.of(
          ("a an the it its it's is are they them of to in be will so i think guess say that this"
                  + " answer option choice but by maybe probably and they're + -")
              .split(" "));
  private static final Set<String> NEGATIONS = Set.of("not", "no", "never", "nothing", "neither");

  /** Words of one meaning; the first stands for all. */
  private static final List<String> SYNONYMS =
      List.of(
          "less lower smaller below under fewer",
          "more higher greater larger bigger above over",
          "equal same identical alike equals",
          "different differ differs unequal distinct",
          "grow grows grew increase increases rise rises up",
          "shrink shrinks decrease decreases fall falls sink sinks down",
          "alone only just solely",
          "plus positive +",
          "minus negative -",
          "no nope n",
          "yes yeah yep y");

  private static final Map<String, String> MEANINGS = new HashMap<>();

  static {
    for (String group : SYNONYMS) {
      List<String> words = Words.of(group);
      words.forEach(word -> MEANINGS.put(word, words.get(0)));
    }
  }

  private final List<Choice> offered;

  Choosing(List<Choice> offered) {
    this.offered = offered;
  }

  /** What an input means among the choices; empty if nothing. */
  Optional<Meaning> meaning(String typed) {
    String text = Characters.bare(typed);
    return byText(text)
        .or(() -> byLetter(text))
        .or(() -> byNumber(text))
        .or(() -> byPart(text))
        .or(() -> nearly(text));
  }

  static String letter(int index) {
    return String.valueOf((char) ('a' + index));
  }

  /** Whether a text is the letter of a choice. */
  boolean hasLetter(String text) {
    char lower = text.length() == 1 ? Character.toLowerCase(text.charAt(0)) : 0;
    return lower >= 'a' && lower < 'a' + offered.size();
  }

  /** The letters to choose from: {@code a-c}. */
  String letters() {
    return "a-" + letter(offered.size() - 1);
  }

  /** How to choose, in a few words. */
  String how() {
    String last = letter(offered.size() - 1);
    return "a letter, a " + (offered.size() > 2 ? "to " : "or ") + last;
  }

  private Optional<Meaning> chosen(int index) {
    return Optional.of(new Meaning.Chosen(offered.get(index)));
  }

  private Optional<Meaning> unsure(int index) {
    String letter = letter(index);
    return Optional.of(
        new Meaning.Unclear(
            "(Do you mean "
                + letter
                + ") "
                + offered.get(index).text()
                + "? Then type "
                + letter
                + ".)"));
  }

  private Optional<Meaning> byText(String text) {
    for (int i = 0; i < offered.size(); i++) {
      if (Answer.normal(offered.get(i).text()).equals(Answer.normal(text))) {
        return chosen(i);
      }
    }
    return Optional.empty();
  }

  /** {@code c}, {@code (c)}, {@code c)}, {@code option c}, {@code c) its text}. */
  private Optional<Meaning> byLetter(String typed) {
    List<String> words = new ArrayList<>(Words.of(typed));
    while (words.size() > 1 && FILLING.contains(words.get(0)) && !words.get(0).equals("a")) {
      words.remove(0);
    }
    String text = String.join(" ", words);
    int at = text.startsWith("(") ? 1 : 0;
    if (at >= text.length() || text.charAt(at) < 'a' || text.charAt(at) > 'z') {
      return Optional.empty();
    }
    int index = text.charAt(at) - 'a';
    String after = text.substring(at + 1);
    boolean marked = !after.isEmpty() && ").:".indexOf(after.charAt(0)) >= 0;
    String rest = marked ? after.substring(1).strip() : after;
    boolean word = index >= offered.size() && MEANINGS.containsKey(text);
    if (rest.isEmpty() && !word) {
      return index < offered.size()
          ? chosen(index)
          : Optional.of(
              new Meaning.Unclear(
                  "(There is no " + text.charAt(at) + ": answer with " + how() + ".)"));
    }
    if (!marked || index >= offered.size()) {
      return Optional.empty();
    }
    boolean agrees = Answer.normal(offered.get(index).text()).contains(Answer.normal(rest));
    return agrees ? chosen(index) : unsure(index);
  }

  /** A number that is a choice, or the place of one. */
  private Optional<Meaning> byNumber(String text) {
    Optional<Numeral> number = Numeral.of(text);
    if (number.isEmpty()) {
      return Optional.empty();
    }
    List<Integer> same = new ArrayList<>();
    List<Integer> near = new ArrayList<>();
    boolean digits = false;
    for (int i = 0; i < offered.size(); i++) {
      String choice = offered.get(i).text();
      boolean numeric = Words.of(choice).size() == 1 && Numeral.of(choice).isPresent();
      if (numeric && Answer.parse(choice).accepts(number.get())) {
        same.add(i);
      } else if (numeric && isNear(number.get(), Numeral.of(choice).orElseThrow())) {
        near.add(i);
      }
      digits |= Words.of(choice).stream().anyMatch(Numeral::isBegun);
    }
    if (same.size() == 1) {
      return chosen(same.get(0));
    }
    if (near.size() == 1) {
      return unsure(near.get(0));
    }
    boolean counted = !digits && text.length() == 1;
    int place = counted ? text.charAt(0) - '0' : 0;
    return place >= 1 && place <= offered.size() ? chosen(place - 1) : Optional.empty();
  }

  /** Whether a number is off by no more than a tenth, as a rounded one may be. */
  private static boolean isNear(Numeral typed, Numeral choice) {
    double value = choice.readings().get(0).value();
    return choice.readings().get(0).last() < 1
        && typed.readings().stream()
            .anyMatch(r -> Math.abs(r.value() - value) <= 0.1 * Math.abs(value));
  }

  /** Words that stand in one choice alone. */
  private Optional<Meaning> byPart(String text) {
    List<String> typed = meanings(text);
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    OptionalInt begun = only(typed, true);
    OptionalInt part = begun.isPresent() ? begun : only(typed, false);
    return part.isPresent() ? chosen(part.getAsInt()) : Optional.empty();
  }

  /** The only choice that has the words, or begins with them. */
  private OptionalInt only(List<String> typed, boolean atBeginning) {
    OptionalInt found = OptionalInt.empty();
    for (int i = 0; i < offered.size(); i++) {
      List<String> words = meanings(offered.get(i).text());
      boolean begins = words.size() >= typed.size() && words.subList(0, typed.size()).equals(typed);
      boolean fits =
          begins || (!atBeginning && words.containsAll(typed) && deniesAlike(words, typed));
      if (fits && found.isPresent()) {
        return OptionalInt.empty();
      }
      found = fits ? OptionalInt.of(i) : found;
    }
    return found;
  }

  private static boolean deniesAlike(List<String> a, List<String> b) {
    return a.stream().anyMatch(NEGATIONS::contains) == b.stream().anyMatch(NEGATIONS::contains);
  }

  /** The words of a text that say something, each as the word of its meaning. */
  private static List<String> meanings(String text) {
    List<String> all = new ArrayList<>();
    List<String> telling = new ArrayList<>();
    for (String word : Words.of(Characters.plain(text).toLowerCase(Locale.ROOT))) {
      String bare = bare(word);
      if (!bare.isEmpty()) {
        String meaning = MEANINGS.getOrDefault(bare, bare);
        all.add(meaning);
        if (!FILLING.contains(bare)) {
          telling.add(meaning);
        }
      }
    }
    return telling.isEmpty() ? all : telling;
  }

  private static String bare(String word) {
    int from = 0;
    int to = word.length();
    while (from < to && "\"'`(,.;:!?".indexOf(word.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && "\"'`),.;:!?".indexOf(word.charAt(to - 1)) >= 0) {
      to--;
    }
    boolean owns = to - from > 2 && word.startsWith("'s", to - 2);
    return word.substring(from, owns ? to - 2 : to);
  }

  /** A choice with a slip in it, or one that shares more words than the others. */
  private Optional<Meaning> nearly(String text) {
    String typed = Answer.normal(text);
    List<Integer> slips = new ArrayList<>();
    for (int i = 0; i < offered.size(); i++) {
      String choice = Answer.normal(offered.get(i).text());
      boolean comparable = typed.length() > 3 && typed.length() < 200;
      if (comparable && Distance.between(choice, typed) <= Math.max(1, typed.length() / 5)) {
        slips.add(i);
      }
    }
    if (slips.size() == 1) {
      return unsure(slips.get(0));
    }
    List<String> words = meanings(text);
    int best = -1;
    int most = 0;
    boolean tie = false;
    for (int i = 0; i < offered.size(); i++) {
      Set<String> shared = new HashSet<>(meanings(offered.get(i).text()));
      shared.retainAll(words);
      tie = shared.size() == most || (tie && shared.size() < most);
      if (shared.size() > most) {
        most = shared.size();
        best = i;
      }
    }
    return most > 0 && !tie && 2 * most >= words.size() ? unsure(best) : Optional.empty();
  }
}
