package apart.shell.engine;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How deep the expressions of a snippet may be, judged by how long they are. */
final class Depth {
  /** No shorter expression fills the compiler's stack. */
  private static final int LONG = 1_000;

  private static final Pattern BETWEEN = Pattern.compile("[;{},]");
  private static final Pattern UNSEEN = Pattern.compile("[\\s;]");

  private Depth() {}

  /** Whether the compiler's stack may be full before it has made a class of a snippet. */
  static boolean mayBeTooGreat(String source) {
    return Stream.of(BETWEEN.split(source)).anyMatch(part -> part.length() > LONG);
  }

  /** Whether two snippets differ in blanks at most: they come to the same class. */
  static boolean isSame(String one, String other) {
    return UNSEEN.matcher(one).replaceAll("").equals(UNSEEN.matcher(other).replaceAll(""));
  }
}
