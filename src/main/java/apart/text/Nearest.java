package apart.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The word that was probably meant by one that is not there. */
public final class Nearest {
  private static final int LETTERS_PER_SLIP = 3;

  private Nearest() {}

  /** Of these words the nearest to one that was typed; none if all are far from it. */
  public static Optional<String> of(String typed, Collection<String> words) {
    String wanted = Given.present("the word", typed).toLowerCase(Locale.ROOT);
    return Given.present("the words", words).stream()
        .filter(word -> slips(wanted, word) <= Math.max(1, wanted.length() / LETTERS_PER_SLIP))
        .min(Comparator.comparingInt(word -> slips(wanted, word)));
  }

  /** The beginning of an answer: {@code did you mean "twins"? }, or nothing. */
  public static String question(String typed, Collection<String> words) {
    return of(typed, words).map(word -> "did you mean \"" + word + "\"? ").orElse("");
  }

  /** Letters to insert, remove or replace. */
  private static int slips(String typed, String word) {
    if (!typed.isEmpty() && word.startsWith(typed)) {
      return 0;
    }
    int[] above = new int[word.length() + 1];
    for (int k = 0; k < above.length; k++) {
      above[k] = k;
    }
    for (int i = 1; i <= typed.length(); i++) {
      int[] row = new int[above.length];
      row[0] = i;
      for (int k = 1; k < row.length; k++) {
        int changed = above[k - 1] + (typed.charAt(i - 1) == word.charAt(k - 1) ? 0 : 1);
        row[k] = Math.min(changed, Math.min(above[k], row[k - 1]) + 1);
      }
      above = row;
    }
    return above[word.length()];
  }
}
