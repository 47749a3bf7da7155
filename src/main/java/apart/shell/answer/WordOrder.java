package apart.shell.answer;

import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Whether an answer says things in the order in which a choice says them. */
final class WordOrder {
  /** Where an answer has two of these, their order is what it says: first flat, then down. */
  private static final Set<String> ORDERED =
      Set.of(
          "grow",
          "shrink",
          "part",
          "meet",
          "more",
          "less",
          "stay",
          "flat",
          "straight",
          "plus",
          "minus");

  private WordOrder() {}

  /** Whether a choice has what is so many times as much, where an answer says that. */
  static boolean isOfSameFactor(List<String> words, List<String> typed) {
    int time = typed.indexOf("tim");
    if (time < 1 || time == typed.size() - 1) {
      return true;
    }
    return Collections.indexOfSubList(words, typed.subList(time - 1, time + 2)) >= 0;
  }

  /** Whether what was typed of a choice comes as in the choice, where the order says something. */
  static boolean isKept(List<String> words, List<String> typed) {
    List<String> shared = typed.stream().filter(words::contains).toList();
    if (shared.stream().filter(ORDERED::contains).distinct().count() < 2) {
      return true;
    }
    List<String> ways = shared.stream().filter(ORDERED::contains).toList();
    List<String> others = shared.stream().filter(word -> !ORDERED.contains(word)).toList();
    return isWithin(ways, words) && isWithin(others, words);
  }

  /** Whether words come in a list in the same order, whatever is between them. */
  private static boolean isWithin(List<String> some, List<String> words) {
    int found = 0;
    for (String word : words) {
      found += found < some.size() && some.get(found).equals(word) ? 1 : 0;
    }
    return found == some.size();
  }
}
