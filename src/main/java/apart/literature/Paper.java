package apart.literature;

import apart.text.Room;
import apart.text.Wrapped;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;

/**
 * One work of the literature on equal and different neurons. Take one from {@code papers()}, such
 * as {@code papers().get(0)}, or {@code papers("noise").get(0)}.
 *
 * @param who the authors
 * @param year of publication
 * @param title of the work
 * @param where journal or conference, with what finds it
 * @param gives what it proves or shows, in a sentence
 * @param lesson the lesson that shows it, as {@code /lesson} takes it; empty if none does
 * @param backing how Apart knows
 */
public record Paper(
    String who, int year, String title, String where, String gives, String lesson, Backing backing)
    implements Serializable {

  /** Whether every word, in whatever case, stands somewhere in what is known of the paper. */
  boolean has(List<String> words) {
    String all = text();
    return words.stream().allMatch(all::contains);
  }

  /** All that a search looks at, in small letters. */
  String text() {
    return String.join(" ", who, "" + year, title, where, gives, lesson, backing.toString())
        .toLowerCase(Locale.ROOT);
  }

  /** The work as a list of references has it, what it gives, and how Apart knows. */
  @Override
  public String toString() {
    String text =
        "%s (%d): %s. %s.%n%s%n%s"
            .formatted(
                who,
                year,
                title,
                where,
                gives,
                (lesson.isEmpty() ? "no lesson yet" : "lesson " + lesson) + "; here: " + backing);
    return String.join("\n", Wrapped.lines(text, Room.columns()));
  }
}
