package apart.shell.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The fences of Markdown: lines of at least three backticks or tildes, each pair with what stands
 * between them. A fence ends at one of its own kind that is as long and says nothing.
 */
public final class Fences {
  private static final Set<String> JAVA = Set.of("java", "jshell");

  /** Behind the language of a fence: the learner took back what it holds. */
  public static final String TAKEN_BACK = "taken-back";

  private Fences() {}

  /**
   * What stands between two fences.
   *
   * @param info what the first one says: {@code java}, {@code text failed}, or nothing
   * @param from the line of the first fence, from 0
   * @param to the line of the second; the number of lines if there is none
   */
  public record Block(String info, int from, int to) {
    /** Whether the first fence says that this is Java that counts. */
    public boolean isJava() {
      return JAVA.contains(language()) && !isTakenBack();
    }

    /** Whether the first fence says that this was taken back. */
    public boolean isTakenBack() {
      return Words.of(info).contains(TAKEN_BACK);
    }

    /** The first word that the fence says, in small letters. */
    public String language() {
      return Words.first(info).toLowerCase(Locale.ROOT);
    }

    /** Whether the second fence is there. */
    public boolean isClosed(int lines) {
      return to < lines;
    }
  }

  /** The blocks of a text, in order. */
  public static List<Block> of(List<String> lines) {
    List<Block> blocks = new ArrayList<>();
    int from = -1;
    for (int i = 0; i < lines.size(); i++) {
      int length = length(lines.get(i));
      if (from < 0 && length > 0) {
        from = i;
      } else if (from >= 0 && closes(lines.get(i), length, lines.get(from))) {
        blocks.add(new Block(info(lines.get(from)), from, i));
        from = -1;
      }
    }
    if (from >= 0) {
      blocks.add(new Block(info(lines.get(from)), from, lines.size()));
    }
    return blocks;
  }

  /** A fence that is longer than any run of backticks in a text. */
  public static String around(String text) {
    int longest = 2;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return "`".repeat(longest + 1);
  }

  private static boolean closes(String line, int length, String opening) {
    String bare = line.strip();
    return length >= length(opening)
        && bare.length() == length
        && bare.charAt(0) == opening.strip().charAt(0);
  }

  private static String info(String fence) {
    return fence.strip().substring(length(fence)).strip();
  }

  /** How many signs a fence has; 0 for a line that is none. */
  private static int length(String line) {
    String bare = line.strip();
    char sign = bare.isEmpty() ? ' ' : bare.charAt(0);
    int length = 0;
    while ((sign == '`' || sign == '~') && length < bare.length() && bare.charAt(length) == sign) {
      length++;
    }
    boolean ticks = sign == '`' && bare.indexOf('`', length) >= 0;
    boolean rule = sign == '~' && length >= 20;
    return length < 3 || ticks || rule ? 0 : length;
  }
}
