package apart.shell.answer;

import apart.shell.source.JavaText;
import apart.shell.source.Prose;
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

  /** With these, a reason begins. */
  private static final Set<String> REASONS = Set.of("as", "because", "since", "for", "so");

  /** Sentences that say yes. */
  private static final Set<String> YESES =
      Set.of(
          "it does", "they do", "it did", "they did", "it will", "they will", "of course", "sure");

  /** Meanings that count only where some choice has them. */
  private static final Set<String> SOFT =
      Set.of(
          "alone", "about", "all", "far", "little", "stay", "again", "very", "quite", "really",
          "even", "already", "exactly", "such", "alway", "first");

  /** Meanings that are as good as others where nothing nearer is meant. */
  private static final Map<String, String> LOOSER =
      Map.ofEntries(
          Map.entry("grow", "more"),
          Map.entry("shrink", "less"),
          Map.entry("become", ""),
          Map.entry(Wording.NOT, Wording.NO),
          Map.entry("never", Wording.NO),
          Map.entry("both", "all"),
          Map.entry("alway", "all"));

  /** The same for an answer that says one thing alone: that nothing changes, or nothing at all. */
  private static final List<Map<String, String>> ALONE =
      List.of(
          Map.of("equal", "stay", "none", "stay"),
          Map.of("none", "0", Wording.NOT, "0", Wording.NO, "0"),
          Map.of("meet", "equal"));

  private final List<Choice> offered;
  private final Topic topic;
  private final NumberAsked counts;

  /** Of those that a question offers, in their order. */
  public Choosing(String question, List<Choice> offered) {
    this.offered = offered;
    this.counts = new NumberAsked(question);
    this.topic = counts.topic();
  }

  /** What an input means among the choices; empty if nothing. */
  public Optional<Meaning> meaning(String typed) {
    String bare = Characters.bare(typed);
    String text = YESES.contains(bare) ? Wording.YES : withoutAsked(bare);
    Optional<Meaning> exact = byText(text).or(() -> byLetter(text)).or(() -> byNumber(text));
    if (exact.isPresent() || (JavaText.isSum(text) && !Prose.is(text))) {
      return exact;
    }
    return byPart(text)
        .or(() -> byPlace(text))
        .or(() -> byDenial(text))
        .or(() -> byCount(text))
        .or(() -> bySeveral(text))
        .or(() -> nearly(text));
  }

  /** {@code > 0}, where {@code aM > 0} was typed and the question asks for aM. */
  private String withoutAsked(String text) {
    List<String> words = Words.of(text);
    boolean compared = words.size() > 2 && List.of("<", ">").contains(words.get(1));
    return compared && topic.says(words.get(0))
        ? String.join(" ", words.subList(1, words.size()))
        : text;
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
                + ", or yes.)",
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
    while (words.size() > 1 && isBefore(words.get(0)) && !words.get(0).equals("a")) {
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
    boolean reason = REASONS.contains(Words.first(rest));
    boolean agrees =
        reason || Answer.normal(offered.get(index).text()).contains(Answer.normal(rest));
    return agrees ? chosen(index) : unsure(index);
  }

  /** Whether a word may stand before a letter: {@code I think it's b}. */
  private static boolean isBefore(String word) {
    return Wording.fills(word) || OPINION.contains(word) || word.equals("it's");
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
    if (spoken.isPresent() && isOfNoOther(spoken.getAsInt(), text)) {
      return chosen(spoken.getAsInt());
    }
    boolean counted = !isNumbered() && !counts.isOfMany() && text.length() == 1;
    int place = counted ? text.charAt(0) - '0' : 0;
    return place >= 1 && place <= offered.size() ? chosen(place - 1) : Optional.empty();
  }

  /** Whether no word of an answer is one that only other choices have: {@code times}. */
  private boolean isOfNoOther(int index, String text) {
    Set<String> elsewhere = elsewhere(offered.get(index).text());
    elsewhere.removeAll(SOFT);
    return Wording.of(text).stream().noneMatch(elsewhere::contains);
  }

  /** {@code 25}, {@code always}: as many as a choice says in another way. */
  private Optional<Meaning> byCount(String text) {
    OptionalInt same =
        count(text)
            .map(n -> only(choice -> countInWords(choice).filter(n::isAlike).isPresent()))
            .orElse(OptionalInt.empty());
    return same.isPresent() ? chosen(same.getAsInt()) : Optional.empty();
  }

  private Optional<Numeral> countInWords(String choice) {
    return Numeral.isBegun(choice) ? Optional.empty() : count(ChoiceText.first(choice));
  }

  private Optional<Numeral> count(String text) {
    return counts.isOfMany() ? counts.number(text) : Optional.empty();
  }

  /** Whoever denies what is asked means the choice that says so. */
  private Optional<Meaning> byDenial(String text) {
    OptionalInt nothing = topic.isDeniedBy(Wording.of(text)) ? denial() : OptionalInt.empty();
    return nothing.isPresent() ? chosen(nothing.getAsInt()) : Optional.empty();
  }

  /** The choice that says no: in so many words, or since all others say yes. */
  private OptionalInt denial() {
    OptionalInt nothing = only(topic::isNothing);
    return nothing.isPresent() ? nothing : allButYes();
  }

  private OptionalInt allButYes() {
    return offered.size() > 2 ? only(choice -> !says(Wording.YES, choice)) : OptionalInt.empty();
  }

  private static boolean says(String particle, String choice) {
    return Wording.of(choice).get(0).equals(particle);
  }

  /** What it seems to mean: with a colon, what is behind it, or else all of it. */
  private Optional<Meaning> nearly(String text) {
    return likely(text.substring(text.indexOf(": ") + 1).strip()).or(() -> likely(text));
  }

  private Optional<Meaning> likely(String text) {
    OptionalInt likely = new Guess(offered).of(text, telling(text));
    return likely.isPresent() ? unsure(likely.getAsInt()) : Optional.empty();
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
    boolean digit = Words.isDigits(word) && word.length() == 1 && !counts.isOfMany();
    place = place == 0 && digit ? word.charAt(0) - '0' : place;
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
    List<String> typed = telling(text);
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    OptionalInt part = only(choice -> ChoiceText.begins(Wording.of(choice), typed));
    Optional<Extent> extent = Extent.of(text);
    if (part.isEmpty() && extent.isPresent()) {
      part = only(choice -> Extent.of(choice).equals(extent));
      part =
          part.isPresent()
              ? part
              : only(choice -> ChoiceText.isWithin(extent.get(), Extent.of(choice)));
    }
    boolean range = extent.isPresent() && extent.get().point().isEmpty();
    boolean several =
        part.isEmpty()
            && offered.stream().anyMatch(c -> ChoiceText.begins(Wording.of(c.text()), typed));
    part =
        part.isPresent() || range || several
            ? part
            : only(choice -> ChoiceText.holds(choice, typed));
    part = part.isPresent() ? part : byYesOrNo(typed);
    part = part.isPresent() ? part : byFirstWords(typed);
    part = part.isPresent() ? part : loosely(typed, LOOSER);
    part = part.isPresent() ? part : only(choice -> saysFirst(Wording.of(text), choice));
    for (Map<String, String> looser : ALONE) {
      part = part.isPresent() || typed.size() > 1 ? part : loosely(typed, looser);
    }
    return part.isPresent() && !ChoiceText.namesMore(offered.get(part.getAsInt()).text(), text)
        ? chosen(part.getAsInt())
        : Optional.empty();
  }

  /** Whether an answer begins with other words for a choice and then says nothing of another. */
  private boolean saysFirst(List<String> said, String text) {
    Choice choice = offered.stream().filter(c -> c.text().equals(text)).findFirst().orElseThrow();
    return choice.also().stream()
        .map(Wording::of)
        .anyMatch(
            phrase ->
                !List.of(List.of(Wording.YES), List.of(Wording.NO)).contains(phrase)
                    && ChoiceText.begins(said, phrase)
                    && Wording.isDenied(phrase) == Wording.isDenied(said)
                    && said.stream().noneMatch(elsewhere(text)::contains));
  }

  private OptionalInt loosely(List<String> typed, Map<String, String> looser) {
    List<String> loose = ChoiceText.loosened(typed, looser);
    return only(
        choice -> ChoiceText.begins(ChoiceText.loosened(Wording.of(choice), looser), loose));
  }

  /** What tells one choice from another: without what only the question says. */
  private List<String> telling(String text) {
    Set<String> said = new HashSet<>();
    offered.forEach(choice -> said.addAll(Wording.of(choice.text())));
    boolean particles = said.contains(Wording.YES) || said.contains(Wording.NO);
    List<String> typed = Wording.of(particles ? text : withoutParticle(text));
    List<String> own = new ArrayList<>();
    for (String typedWord : typed) {
      boolean place = typed.size() == 1 && isPlace(typedWord);
      String word = said.contains(typedWord) || place ? typedWord : counted(typedWord, said);
      if (said.contains(word) || !topic.has(word)) {
        own.add(word);
      }
    }
    List<String> telling =
        own.stream().filter(word -> said.contains(word) || !SOFT.contains(word)).toList();
    return !telling.isEmpty() ? telling : own.isEmpty() ? typed : own;
  }

  /** Without a yes or a no before a comma. */
  private static String withoutParticle(String text) {
    int comma = text.indexOf(',');
    return comma > 0 && isYesOrNo(text.substring(0, comma)) ? text.substring(comma + 1) : text;
  }

  /** Whether a word may be a place in the list of choices. */
  private boolean isPlace(String word) {
    return Spoken.place(word).orElse(Integer.MAX_VALUE) <= offered.size();
  }

  /** A place in a row as the number that choices have for it. */
  private static String counted(String word, Set<String> said) {
    OptionalInt place = Spoken.place(word);
    String number = place.isPresent() ? Integer.toString(place.getAsInt()) : word;
    return said.contains(number) ? number : word;
  }

  /** The only choice for which something holds. */
  private OptionalInt only(Predicate<String> condition) {
    return ChoiceText.only(offered.size(), i -> condition.test(offered.get(i).text()));
  }

  /** The only choice that says yes, or no, as the answer does first. */
  private OptionalInt byYesOrNo(List<String> typed) {
    String first = typed.get(0);
    boolean denies = List.of(Wording.NOT, "not little").contains(first) || topic.isDenied(first);
    String particle = denies ? Wording.NO : first;
    boolean answers = List.of(Wording.YES, Wording.NO).contains(particle);
    if (!answers) {
      return OptionalInt.empty();
    }
    OptionalInt said = only(choice -> says(particle, choice));
    OptionalInt meant = said.isPresent() || particle.equals(Wording.YES) ? said : allButYes();
    boolean clear =
        meant.isPresent()
            && typed.stream().noneMatch(elsewhere(offered.get(meant.getAsInt()).text())::contains);
    return clear ? meant : OptionalInt.empty();
  }

  /** The only choice whose first words are among those typed, if nothing speaks against it. */
  private OptionalInt byFirstWords(List<String> typed) {
    if (offered.stream().anyMatch(choice -> ChoiceText.isOneWordLonger(choice, typed))) {
      return OptionalInt.empty();
    }
    OptionalInt found =
        only(
            choice ->
                typed.containsAll(Wording.of(ChoiceText.first(choice)))
                    && isMarked(choice, typed)
                    && typed.stream().noneMatch(elsewhere(choice)::contains));
    return found.isPresent() && ChoiceText.agrees(offered.get(found.getAsInt()).text(), typed)
        ? found
        : OptionalInt.empty();
  }

  /** Whether an answer that begins as a choice does can be no other one. */
  private boolean isMarked(String choice, List<String> typed) {
    return typed.equals(Wording.of(ChoiceText.first(choice)))
        || beginsAlone(choice)
        || typed.stream().anyMatch(own(choice)::contains);
  }

  /** Whether no other choice begins with what a choice says first: {@code in none, on both}. */
  private boolean beginsAlone(String choice) {
    List<String> first = Wording.of(ChoiceText.first(choice));
    return offered.stream()
        .map(Choice::text)
        .allMatch(other -> other.equals(choice) || !ChoiceText.begins(Wording.of(other), first));
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

  /** What more than one choice says: which of them it fits. */
  private Optional<Meaning> bySeveral(String text) {
    List<String> typed = telling(text);
    List<String> fitting = new ArrayList<>();
    for (int i = 0; i < offered.size() && !typed.isEmpty(); i++) {
      String choice = offered.get(i).text();
      boolean particle = List.of(Wording.YES, Wording.NO).contains(typed.get(0));
      boolean alike = particle && Wording.of(choice).get(0).equals(typed.get(0));
      if (alike || ChoiceText.holds(choice, typed)) {
        fitting.add(letter(i));
      }
    }
    return fitting.size() < 2
        ? Optional.empty()
        : Optional.of(
            new Meaning.Unclear(
                "(That fits " + String.join(" and ", fitting) + ": type one of these letters.)"));
  }
}
