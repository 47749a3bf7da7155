package apart.shell.answer;

import apart.shell.source.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** What the text of a choice says, first and behind its comma, and what of it an answer says. */
final class ChoiceText {
  private static final Set<String> BOUNDS = Set.of("less", "more");

  /** With these, a number is another one. */
  private static final Set<String> COMPARING =
      Set.of("less", "more", "between", "about", "without", "plus", "minus", "nearer", "toward");

  private ChoiceText() {}

  /** The only one of so many choices for which something holds. */
  static OptionalInt only(int count, IntPredicate condition) {
    int[] found = IntStream.range(0, count).filter(condition).limit(2).toArray();
    return found.length == 1 ? OptionalInt.of(found[0]) : OptionalInt.empty();
  }

  static boolean isWithin(Extent typed, Optional<Extent> choice) {
    return choice.isPresent() && choice.get().holds(typed);
  }

  static boolean begins(List<String> words, List<String> typed) {
    return words.size() >= typed.size() && words.subList(0, typed.size()).equals(typed);
  }

  /** Whether a choice has all words, and denies as they do, its own yes or no aside. */
  static boolean holds(String choice, List<String> typed) {
    List<String> words = Wording.of(choice);
    boolean deniesAlike = Wording.isDenied(words) == Wording.isDenied(typed);
    boolean behind = Wording.isDenied(Wording.of(afterFirst(choice))) == Wording.isDenied(typed);
    boolean oneEnd =
        words.get(0).equals("between") && !typed.contains("between") && Extent.of(choice).isEmpty();
    return words.containsAll(typed)
        && !oneEnd
        && (deniesAlike || behind)
        && WordOrder.isOfSameFactor(words, typed)
        && WordOrder.isKept(words, typed);
  }

  /** Whether an answer names two things, and a choice only one: {@code that of a alone}. */
  static boolean namesMore(String choice, String text) {
    boolean alone = Wording.of(choice).contains("alone") && !choice.contains(" and ");
    boolean said = Wording.of(text).contains("alone") || Words.of(text).contains("just");
    return alone && !said && Words.of(text).contains("and");
  }

  /** What a choice says first, before its colon or comma. */
  static String first(String choice) {
    int end = firstEnd(choice);
    return end < 0 ? choice : choice.substring(0, end);
  }

  /** What it says behind that. */
  static String afterFirst(String choice) {
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

  /** Whether a choice is what was typed and a word more: {@code all equal again}. */
  static boolean isOneWordLonger(Choice choice, List<String> typed) {
    List<String> words = Wording.of(choice.text());
    boolean apart = Wording.of(first(choice.text())).equals(typed);
    return !apart && words.size() == typed.size() + 1 && begins(words, typed);
  }

  /** Whether nothing that was typed makes something else of a choice's first words. */
  static boolean agrees(String choice, List<String> typed) {
    List<String> words = Wording.of(choice);
    List<String> first = Wording.of(first(choice));
    boolean number = first.stream().anyMatch(word -> Numeral.of(word).isPresent());
    boolean compares = !words.containsAll(typed.stream().filter(COMPARING::contains).toList());
    boolean scales =
        IntStream.range(0, typed.size())
            .anyMatch(at -> scales(typed, at) && !words.contains(typed.get(at)));
    return !(number && compares)
        && !scales
        && !Wording.areOpposed(typed, words)
        && WordOrder.isKept(words, typed)
        && Wording.isDenied(typed) == Wording.isDenied(first);
  }

  /** Whether a word says by how much; not that of {@code less than twice}. */
  private static boolean scales(List<String> typed, int at) {
    boolean bound = at > 0 && BOUNDS.contains(typed.get(at - 1));
    return Wording.scales(typed.get(at)) && !bound;
  }

  static List<String> loosened(List<String> words, Map<String, String> looser) {
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
}
