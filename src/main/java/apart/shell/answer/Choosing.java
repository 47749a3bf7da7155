package apart.shell.answer;

import apart.shell.source.Distance;
import apart.shell.source.JavaText;
import apart.shell.source.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which of several choices somebody means: by a letter, by a place in the list, by the whole text
 * or by a part of it that no other choice has.
 */
public final class Choosing {
  /** Words of somebody who is not sure, before or behind a letter. */
  private static final Set<String> OPINION =
      Set.copyOf(
          Words.of("i think guess say suppose believe maybe probably perhaps please sure answer"));

  /** Sentences that say yes. */
  private static final Set<String> YESES =
      Set.of(
          "it does", "they do", "it did", "they did", "it will", "they will", "of course", "sure");

  /** Meanings that count only where some choice has them. */
  private static final Set<String> SOFT =
      Set.of(
          "alone", "about", "all", "far", "little", "stay", "again", "very", "quite", "really",
          "even", "already", "exactly", "such", "always", "first");

  /** With these, a number is another one. */
  private static final Set<String> COMPARING =
      Set.of("less", "more", "between", "about", "without", "plus", "minus", "nearer", "toward");

  /** Meanings that are as good as others where nothing nearer is meant. */
  private static final Map<String, String> LOOSER =
      Map.ofEntries(
          Map.entry("grow", "more"),
          Map.entry("shrink", "less"),
          Map.entry("become", ""),
          Map.entry(Wording.NOT, Wording.NO),
          Map.entry("never", Wording.NO),
          Map.entry("both", "all"));

  /** The same for an answer that says one thing alone: that nothing changes, or nothing at all. */
  private static final List<Map<String, String>> ALONE =
      List.of(
          Map.of("equal", "stay", "none", "stay"),
          Map.of("none", "0", Wording.NOT, "0", Wording.NO, "0"));

  private final List<Choice> offered;

  /** Of those that a question offers, in their order. */
  public Choosing(List<Choice> offered) {
    this.offered = offered;
  }

  /** What an input means among the choices; empty if nothing. */
  public Optional<Meaning> meaning(String typed) {
    String bare = Characters.bare(typed);
    String text = YESES.contains(bare) ? Wording.YES : bare;
    Optional<Meaning> exact = byText(text).or(() -> byLetter(text)).or(() -> byNumber(text));
    if (exact.isPresent() || JavaText.isSum(text)) {
      return exact;
    }
    return byPart(text).or(() -> byPlace(text)).or(() -> nearly(text)).or(() -> bySeveral(text));
  }

  /** The letter of a choice, from {@code a} for 0. */
  public static String letter(int index) {
    return String.valueOf((char) ('a' + index));
  }

  /** Whether a text is the letter of a choice. */
  public boolean hasLetter(String text) {
    char lower = text.length() == 1 ? Character.toLowerCase(text.charAt(0)) : 0;
    return lower >= 'a' && lower < 'a' + offered.size();
  }

  /** The letters to choose from: {@code a-c}. */
  public String letters() {
    return "a-" + letter(offered.size() - 1);
  }

  /** How to choose, in a few words. */
  public String how() {
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
                + ".)",
            Optional.of(offered.get(index))));
  }

  private Optional<Meaning> byText(String text) {
    for (int i = 0; i < offered.size(); i++) {
      if (Answer.normal(offered.get(i).text()).equals(Answer.normal(text))) {
        return chosen(i);
      }
    }
    List<String> typed = Wording.of(text);
    for (int i = 0; i < offered.size(); i++) {
      if (offered.get(i).also().stream().map(Wording::of).anyMatch(typed::equals)) {
        return chosen(i);
      }
    }
    return Optional.empty();
  }

  /** {@code c}, {@code (c)}, {@code c)}, {@code option c}, {@code c, I think}, {@code c) text}. */
  private Optional<Meaning> byLetter(String typed) {
    List<String> words = new ArrayList<>(Words.of(typed));
    while (words.size() > 1 && Wording.fills(words.get(0)) && !words.get(0).equals("a")) {
      words.remove(0);
    }
    while (words.size() > 1 && OPINION.contains(words.get(words.size() - 1))) {
      words.remove(words.size() - 1);
    }
    String text = String.join(" ", words);
    int at = text.startsWith("(") ? 1 : 0;
    if (at >= text.length() || text.charAt(at) < 'a' || text.charAt(at) > 'z') {
      return Optional.empty();
    }
    int index = text.charAt(at) - 'a';
    String after = text.substring(at + 1);
    boolean marked = !after.isEmpty() && "),.:".indexOf(after.charAt(0)) >= 0;
    String rest = marked ? after.substring(1).strip() : after;
    boolean word = index >= offered.size() && isYesOrNo(text);
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

  private static boolean isYesOrNo(String text) {
    return List.of(List.of(Wording.YES), List.of(Wording.NO)).contains(Wording.of(text));
  }

  /** A number that is a choice, or the place of one. */
  private Optional<Meaning> byNumber(String text) {
    Optional<Numeral> number = Numeral.of(text);
    if (number.isEmpty()) {
      return Optional.empty();
    }
    List<Integer> same = new ArrayList<>();
    List<Integer> near = new ArrayList<>();
    for (int i = 0; i < offered.size(); i++) {
      String choice = offered.get(i).text();
      boolean numeric = Words.of(choice).size() == 1 && Numeral.of(choice).isPresent();
      if (numeric && Answer.parse(choice).accepts(number.get())) {
        same.add(i);
      } else if (numeric && isNear(number.get(), Numeral.of(choice).orElseThrow())) {
        near.add(i);
      }
    }
    if (same.size() == 1) {
      return chosen(same.get(0));
    }
    if (near.size() == 1) {
      return unsure(near.get(0));
    }
    OptionalInt spoken =
        only(choice -> Extent.of(choice).filter(e -> e.holds(number.get())).isPresent());
    if (spoken.isPresent()) {
      return chosen(spoken.getAsInt());
    }
    boolean counted = !isNumbered() && text.length() == 1;
    int place = counted ? text.charAt(0) - '0' : 0;
    return place >= 1 && place <= offered.size() ? chosen(place - 1) : Optional.empty();
  }

  /** Whether a number in an answer may be one that a choice speaks of, and not a place. */
  private boolean isNumbered() {
    return offered.stream()
        .flatMap(choice -> Words.of(choice.text()).stream())
        .anyMatch(word -> Numeral.isBegun(word) || Spoken.place(word).isPresent());
  }

  /** {@code the second}, {@code number 2}, {@code the last one}: a place in the list. */
  private Optional<Meaning> byPlace(String text) {
    List<String> said = new ArrayList<>(Wording.of(text));
    said.removeAll(List.of("number", "no"));
    boolean sum = Numeral.of(text).isPresent() && Words.of(text).size() > 1;
    if (said.size() != 1 || sum || isNumbered()) {
      return Optional.empty();
    }
    String word = said.get(0);
    int place = Spoken.place(word).orElse(word.equals("last") ? offered.size() : 0);
    place = place == 0 && Words.isDigits(word) && word.length() == 1 ? word.charAt(0) - '0' : place;
    return place >= 1 && place <= offered.size() ? chosen(place - 1) : Optional.empty();
  }

  /** Whether a number is off by no more than a tenth, as a rounded one may be. */
  private static boolean isNear(Numeral typed, Numeral choice) {
    double value = choice.readings().get(0).value();
    return choice.readings().get(0).last() < 1
        && typed.readings().stream()
            .anyMatch(r -> Math.abs(r.value() - value) <= 0.1 * Math.abs(value));
  }

  /** Words that only one choice says: some of its words, or all that it says first, and more. */
  private Optional<Meaning> byPart(String text) {
    List<String> typed = telling(Wording.of(text));
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    OptionalInt part = only(choice -> begins(Wording.of(choice), typed));
    Optional<Extent> extent = Extent.of(text);
    if (part.isEmpty() && extent.isPresent()) {
      part = only(choice -> Extent.of(choice).equals(extent));
      part = part.isPresent() ? part : only(choice -> isWithin(extent.get(), Extent.of(choice)));
    }
    boolean range = extent.isPresent() && extent.get().point().isEmpty();
    part = part.isPresent() || range ? part : only(choice -> holds(choice, typed));
    part = part.isPresent() ? part : byYesOrNo(typed);
    part = part.isPresent() ? part : byFirstWords(typed);
    part = part.isPresent() ? part : loosely(typed, LOOSER);
    part = part.isPresent() ? part : only(choice -> saysFirst(Wording.of(text), choice));
    for (Map<String, String> looser : ALONE) {
      part = part.isPresent() || typed.size() > 1 ? part : loosely(typed, looser);
    }
    return part.isPresent() ? chosen(part.getAsInt()) : Optional.empty();
  }

  /** Whether an answer begins with other words for a choice and then says nothing of another. */
  private boolean saysFirst(List<String> said, String text) {
    Choice choice = offered.stream().filter(c -> c.text().equals(text)).findFirst().orElseThrow();
    return choice.also().stream()
        .map(Wording::of)
        .anyMatch(
            phrase ->
                !List.of(List.of(Wording.YES), List.of(Wording.NO)).contains(phrase)
                    && begins(said, phrase)
                    && Wording.isDenied(phrase) == Wording.isDenied(said)
                    && said.stream().noneMatch(elsewhere(text)::contains));
  }

  private OptionalInt loosely(List<String> typed, Map<String, String> looser) {
    List<String> loose = loosened(typed, looser);
    return only(choice -> begins(loosened(Wording.of(choice), looser), loose));
  }

  /** Without what counts only where some choice has it. */
  private List<String> telling(List<String> typed) {
    Set<String> said = new HashSet<>();
    offered.forEach(choice -> said.addAll(Wording.of(choice.text())));
    List<String> telling =
        typed.stream().filter(word -> said.contains(word) || !SOFT.contains(word)).toList();
    return telling.isEmpty() ? typed : telling;
  }

  /** The only choice for which something holds. */
  private OptionalInt only(Predicate<String> condition) {
    OptionalInt found = OptionalInt.empty();
    for (int i = 0; i < offered.size(); i++) {
      boolean fits = condition.test(offered.get(i).text());
      if (fits && found.isPresent()) {
        return OptionalInt.empty();
      }
      found = fits ? OptionalInt.of(i) : found;
    }
    return found;
  }

  private static boolean isWithin(Extent typed, Optional<Extent> choice) {
    return choice.isPresent() && choice.get().holds(typed);
  }

  private static boolean begins(List<String> words, List<String> typed) {
    return words.size() >= typed.size() && words.subList(0, typed.size()).equals(typed);
  }

  /** Whether a choice has all words, and denies as they do, its own yes or no aside. */
  private static boolean holds(String choice, List<String> typed) {
    List<String> words = Wording.of(choice);
    boolean deniesAlike = Wording.isDenied(words) == Wording.isDenied(typed);
    boolean behind = Wording.isDenied(Wording.of(afterFirst(choice))) == Wording.isDenied(typed);
    boolean oneEnd =
        words.get(0).equals("between") && !typed.contains("between") && Extent.of(choice).isEmpty();
    return words.containsAll(typed)
        && !oneEnd
        && (deniesAlike || behind)
        && WordOrder.isKept(words, typed);
  }

  /** What a choice says first, before its colon or comma. */
  private static String first(String choice) {
    int end = firstEnd(choice);
    return end < 0 ? choice : choice.substring(0, end);
  }

  /** What it says behind that. */
  private static String afterFirst(String choice) {
    int end = firstEnd(choice);
    return end < 0 ? choice : choice.substring(end + 1);
  }

  private static int firstEnd(String choice) {
    for (int i = 1; i < choice.length() - 1; i++) {
      if (",:;".indexOf(choice.charAt(i)) >= 0 && choice.charAt(i + 1) == ' ') {
        return i;
      }
    }
    return -1;
  }

  /** The only choice that says yes, or no, as the answer does first. */
  private OptionalInt byYesOrNo(List<String> typed) {
    String particle = typed.get(0).startsWith(Wording.NOT) ? Wording.NO : typed.get(0);
    boolean answers = List.of(Wording.YES, Wording.NO).contains(particle);
    Set<String> elsewhere = new HashSet<>();
    offered.stream()
        .map(choice -> Wording.of(choice.text()))
        .filter(words -> !words.get(0).equals(particle))
        .forEach(elsewhere::addAll);
    return answers && typed.stream().noneMatch(elsewhere::contains)
        ? only(choice -> Wording.of(choice).get(0).equals(particle))
        : OptionalInt.empty();
  }

  /** The only choice whose first words are among those typed, if nothing speaks against it. */
  private OptionalInt byFirstWords(List<String> typed) {
    if (offered.stream().anyMatch(choice -> isOneWordLonger(choice, typed))) {
      return OptionalInt.empty();
    }
    OptionalInt found =
        only(
            choice ->
                typed.containsAll(Wording.of(first(choice)))
                    && isMarked(choice, typed)
                    && typed.stream().noneMatch(elsewhere(choice)::contains));
    return found.isPresent() && agrees(offered.get(found.getAsInt()).text(), typed)
        ? found
        : OptionalInt.empty();
  }

  /** Whether an answer that begins as a choice does can be no other one. */
  private boolean isMarked(String choice, List<String> typed) {
    return typed.equals(Wording.of(first(choice)))
        || beginsAlone(choice)
        || typed.stream().anyMatch(own(choice)::contains);
  }

  /** Whether no other choice begins with what a choice says first: {@code in none, on both}. */
  private boolean beginsAlone(String choice) {
    List<String> first = Wording.of(first(choice));
    return offered.stream()
        .map(Choice::text)
        .allMatch(other -> other.equals(choice) || !begins(Wording.of(other), first));
  }

  /** Whether a choice is what was typed and a word more: {@code all equal again}. */
  private static boolean isOneWordLonger(Choice choice, List<String> typed) {
    List<String> words = Wording.of(choice.text());
    boolean apart = Wording.of(first(choice.text())).equals(typed);
    return !apart && words.size() == typed.size() + 1 && begins(words, typed);
  }

  /** What other choices say, and a choice does not. */
  private Set<String> elsewhere(String choice) {
    Set<String> elsewhere = others(choice);
    elsewhere.removeAll(Wording.of(choice));
    return elsewhere;
  }

  /** What a choice says, and no other one does. */
  private Set<String> own(String choice) {
    Set<String> own = new HashSet<>(Wording.of(choice));
    own.removeAll(others(choice));
    return own;
  }

  private Set<String> others(String choice) {
    Set<String> others = new HashSet<>();
    offered.stream()
        .filter(other -> !other.text().equals(choice))
        .forEach(other -> others.addAll(Wording.of(other.text())));
    return others;
  }

  /** Whether nothing that was typed makes something else of a choice's first words. */
  private static boolean agrees(String choice, List<String> typed) {
    List<String> words = Wording.of(choice);
    List<String> first = Wording.of(first(choice));
    boolean number = first.stream().anyMatch(word -> Numeral.of(word).isPresent());
    boolean compares = !words.containsAll(typed.stream().filter(COMPARING::contains).toList());
    boolean scales = typed.stream().anyMatch(m -> Wording.scales(m) && !words.contains(m));
    return !(number && compares)
        && !scales
        && !Wording.areOpposed(typed, words)
        && WordOrder.isKept(words, typed)
        && Wording.isDenied(typed) == Wording.isDenied(first);
  }

  private static List<String> loosened(List<String> words, Map<String, String> looser) {
    List<String> loose = new ArrayList<>();
    for (String word : words) {
      String meaning = looser.getOrDefault(word, word);
      boolean said = !meaning.isEmpty();
      if (said && (loose.isEmpty() || !loose.get(loose.size() - 1).equals(meaning))) {
        loose.add(meaning);
      }
    }
    return loose;
  }

  /** What more than one choice says: which of them it fits. */
  private Optional<Meaning> bySeveral(String text) {
    List<String> typed = telling(Wording.of(text));
    List<String> fitting = new ArrayList<>();
    for (int i = 0; i < offered.size() && !typed.isEmpty(); i++) {
      String choice = offered.get(i).text();
      boolean particle = List.of(Wording.YES, Wording.NO).contains(typed.get(0));
      boolean alike = particle && Wording.of(choice).get(0).equals(typed.get(0));
      if (alike || holds(choice, typed)) {
        fitting.add(letter(i));
      }
    }
    return fitting.size() < 2
        ? Optional.empty()
        : Optional.of(
            new Meaning.Unclear(
                "(That fits " + String.join(" and ", fitting) + ": type one of these letters.)"));
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
    List<String> words = Wording.of(text);
    int best = -1;
    int most = 0;
    boolean tie = false;
    for (int i = 0; i < offered.size(); i++) {
      Set<String> shared = new HashSet<>(Wording.of(offered.get(i).text()));
      boolean opposed = Wording.areOpposed(words, List.copyOf(shared));
      shared.retainAll(opposed ? List.of() : words);
      tie = shared.size() == most || (tie && shared.size() < most);
      if (shared.size() > most) {
        most = shared.size();
        best = i;
      }
    }
    return most > 0 && !tie && 2 * most >= words.size() ? unsure(best) : Optional.empty();
  }
}
