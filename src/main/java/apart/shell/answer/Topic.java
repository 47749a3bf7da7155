package apart.shell.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a question with choices speaks of. Its own words tell no choice from another, and whoever
 * denies them says no: {@code noise can't set them apart}, where it asks what sets them apart.
 */
final class Topic {
  private static final Set<String> DISTANCES = Set.of("far", "distanc", "spread");
  private static final Set<String> DIFFERENCES = Set.of("part", "different", "distanc", "spread");

  /** Words that deny whatever is asked. */
  private static final Set<String> DENYING = Set.of(Wording.NO, Wording.NOT, "none", "never");

  /** Words that say how sure somebody is, or for how long something is so. */
  private static final Set<String> BESIDE =
      Set.of(
          "exactly", "again", "alway", "really", "even", "all", "tim", "any", "such", "befor",
          "little");

  /** What is so of two neurons where nothing sets them apart. */
  private static final Set<String> TOGETHER = Set.of("equal", "meet", "0", "not part");

  private final Set<String> meanings = new HashSet<>();
  private final Set<String> words;
  private final boolean ofDistance;
  private final boolean ofDifference;

  Topic(String text) {
    words = Set.copyOf(Wording.plain(text));
    for (String word : Wording.of(text)) {
      meanings.add(Wording.undenied(word));
    }
    ofDistance = DISTANCES.stream().anyMatch(meanings::contains);
    ofDifference = DIFFERENCES.stream().anyMatch(meanings::contains);
  }

  /** Whether a word is the question's own, and so says nothing in an answer to it. */
  boolean has(String meaning) {
    return meanings.contains(meaning);
  }

  /** Whether a word stands in the question as it is. */
  boolean says(String word) {
    return words.contains(word);
  }

  /** Whether an answer says no more than that what is asked is not so. */
  boolean isDeniedBy(List<String> said) {
    boolean denied = false;
    boolean together = said.contains("stay") || said.stream().anyMatch(TOGETHER::contains);
    if (together && said.stream().anyMatch(w -> DENYING.contains(w) && !w.equals(Wording.NO))) {
      return false;
    }
    for (String word : said) {
      boolean own = isOwn(Wording.undenied(word));
      boolean denies =
          DENYING.contains(word) || isDenied(word) || (ofDifference && TOGETHER.contains(word));
      boolean stays = word.equals("stay");
      if (!denies && !own && !stays && !BESIDE.contains(word)) {
        return false;
      }
      denied |= denies || (stays && !ofDistance);
    }
    return denied;
  }

  /** Whether a meaning denies one that the question has. */
  boolean isDenied(String meaning) {
    return isOwn(Wording.undenied(meaning)) && !isOwn(meaning);
  }

  private boolean isOwn(String word) {
    return meanings.contains(word) || (ofDifference && DIFFERENCES.contains(word));
  }

  /** Whether an answer says that two of which a distance is asked are in one place. */
  boolean isOfOnePlace(List<String> said) {
    boolean ofThem =
        said.stream()
            .allMatch(
                word ->
                    TOGETHER.contains(word)
                        || DENYING.contains(word)
                        || DIFFERENCES.contains(Wording.undenied(word))
                        || BESIDE.contains(word)
                        || word.equals("stay"));
    return ofDifference && ofDistance && ofThem && isDeniedBy(said);
  }

  /** Whether a choice says first that there is nothing of what is asked. */
  boolean isNothing(String choice) {
    List<String> said = new ArrayList<>(Wording.of(choice));
    said.removeAll(List.of("exactly", "about"));
    String first = said.isEmpty() ? "" : said.get(0);
    return DENYING.contains(first)
        || first.equals("0")
        || (first.equals("stay") && !ofDifference && !ofDistance);
  }
}
