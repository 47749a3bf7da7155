package apart.shell.answer;

import apart.shell.source.Distance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Which choice an answer seems to mean that is none in so many words: one with a slip in it, one
 * that shares words with it, or a number, or says the same in a wider sense. It is only asked
 * about.
 */
final class Guess {
  /** Meanings that go one way, by the way they go. */
  private static final Map<String, String> WAYS = new HashMap<>();

  static {
    way("together", "equal", "meet", "nearer", "hardly", "0", "not part");
    way("apart", "part", "different", "more");
    way("as it was", "stay", "again", "start", "as-it-was", "not mov");
    way("changing", "change", "grow", "shrink");
    way("twice", "twic", "2", "doubl");
    way("sooner", "onc", "quickly", "immediately", "already");
  }

  /** How nearly something is so: of no choice alone. */
  private static final Set<String> DEGREES =
      Set.of("about", "very", "quite", "really", "even", "already", "exactly", "such", "befor");

  private final List<Choice> offered;

  Guess(List<Choice> offered) {
    this.offered = offered;
  }

  private static void way(String name, String... meanings) {
    for (String meaning : meanings) {
      WAYS.put(meaning, name);
    }
  }

  /**
   * The place of the choice that is meant, it seems.
   *
   * @param said what of an answer tells one choice from another
   */
  OptionalInt of(String text, List<String> said) {
    List<Double> numbers = Wording.isDenied(said) ? List.of() : numbers(text);
    return first(
        List.of(
            bySlip(Answer.normal(text), Wording.isDenied(Wording.of(text))),
            byWords(said),
            byWay(said),
            byNumbers(numbers)));
  }

  private static OptionalInt first(List<OptionalInt> places) {
    return places.stream().filter(OptionalInt::isPresent).findFirst().orElse(OptionalInt.empty());
  }

  private OptionalInt bySlip(String typed, boolean denied) {
    return typed.length() > 3 && typed.length() < 200
        ? only(
            i ->
                Distance.between(Answer.normal(text(i)), typed) <= slips(typed)
                    && Wording.isDenied(Wording.of(text(i))) == denied)
        : OptionalInt.empty();
  }

  private static int slips(String typed) {
    return Math.max(1, typed.length() / 5);
  }

  /** The choice with which an answer shares the most words, a third of its own at least. */
  private OptionalInt byWords(List<String> said) {
    List<Integer> shared = new ArrayList<>();
    for (int i = 0; i < offered.size(); i++) {
      List<String> words = Wording.of(text(i));
      Set<String> both = new HashSet<>(words);
      both.retainAll(said);
      shared.add(
          speaksAgainst(words, said)
              ? 0
              : (int) both.stream().filter(word -> !DEGREES.contains(word)).count());
    }
    int most = shared.stream().mapToInt(Integer::intValue).max().orElse(0);
    return most > 0 && 3 * most >= said.size()
        ? only(i -> shared.get(i) == most)
        : OptionalInt.empty();
  }

  /** Whether an answer denies something, and a choice does not, or not the same. */
  private static boolean speaksAgainst(List<String> words, List<String> said) {
    return Wording.areOpposed(said, words) || (Wording.isDenied(said) && !Wording.isDenied(words));
  }

  private OptionalInt byWay(List<String> said) {
    Set<String> ways = ways(said);
    return ways.size() == 1
        ? only(i -> goes(Wording.of(text(i)), ways, said))
        : OptionalInt.empty();
  }

  private static boolean goes(List<String> words, Set<String> ways, List<String> said) {
    boolean same =
        said.stream().anyMatch(word -> word.startsWith("not ") && WAYS.containsKey(word));
    return ways(words).equals(ways) && (same || !speaksAgainst(words, said));
  }

  private static Set<String> ways(List<String> said) {
    Set<String> ways = new HashSet<>();
    said.stream().filter(WAYS::containsKey).forEach(word -> ways.add(WAYS.get(word)));
    return ways;
  }

  /** The choice with the one number of a sentence, or one that is near it. */
  private OptionalInt byNumbers(List<Double> numbers) {
    return numbers.size() == 1
        ? only(i -> numbers(text(i)).stream().anyMatch(n -> isNear(numbers.get(0), n)))
        : OptionalInt.empty();
  }

  private static boolean isNear(double typed, double choice) {
    return Math.abs(typed - choice) <= 0.1 * Math.abs(choice);
  }

  /** The numbers in a text; {@code a twelfth} is 1/12. */
  private static List<Double> numbers(String text) {
    List<String> words = Wording.plain(text);
    List<Double> numbers = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      OptionalInt place = Spoken.place(words.get(i));
      boolean part = i > 0 && words.get(i - 1).equals("a") && place.isPresent();
      if (part) {
        numbers.add(1.0 / place.getAsInt());
      } else if (!Spoken.isNothing(words.get(i)) && !isSomeOne(words, i) && !isWhole(words, i)) {
        Numeral.of(words.get(i)).ifPresent(n -> numbers.add(n.readings().get(0).value()));
      }
    }
    return numbers;
  }

  /** {@code the smallest one}: no number. */
  private static boolean isSomeOne(List<String> words, int at) {
    return at > 0 && words.get(at).equals("one");
  }

  /** {@code 10} of {@code 8 of 10}. */
  private static boolean isWhole(List<String> words, int at) {
    return at > 1 && words.get(at - 1).equals("of") && Numeral.of(words.get(at - 2)).isPresent();
  }

  private String text(int index) {
    return offered.get(index).text();
  }

  private OptionalInt only(IntPredicate condition) {
    return ChoiceText.only(offered.size(), condition);
  }
}
