package apart.shell.engine;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import jdk.jshell.Snippet;
import jdk.jshell.VarSnippet;

/**
 * Which names and ids JShell gives: the learner's values are {@code $1, $2, ...} and the learner's
 * snippets 1, 2, ... without gaps; what Apart evaluates for itself is hidden under names of its
 * own.
 */
final class Names {
  private static final String HIDDEN = "apart$";

  private final Set<String> burnt = new HashSet<>();
  private int values;
  private int snippets;
  private int hiddenCount;
  private boolean hidden;

  /**
   * The name for the value of the expression being evaluated. JShell does not take a name twice,
   * not even one whose expression failed; a value that should have such a name gets a hidden one,
   * and an {@link #alias}.
   */
  String next() {
    return hidden || burnt.contains(visible()) ? HIDDEN + ++hiddenCount : visible();
  }

  /** The learner's name for a value that JShell keeps under a hidden one; null if it needs none. */
  String alias(String name) {
    return name.startsWith(HIDDEN) ? visible() : null;
  }

  /** An expression failed; its name must be given again. */
  void failed(String name) {
    burnt.add(name);
  }

  private String visible() {
    return "$" + (values + 1);
  }

  String id(Snippet snippet) {
    return hidden ? HIDDEN + "s" + ++hiddenCount : Integer.toString(++snippets);
  }

  /** A value was kept: its name is taken. */
  void used(String name) {
    if (name.equals(visible())) {
      values++;
    }
  }

  /** Whether a variable of this name is none of the learner's. */
  static boolean isHidden(String name) {
    return name.startsWith(HIDDEN);
  }

  boolean isLearners(Snippet snippet) {
    return !snippet.id().startsWith(HIDDEN)
        && !(snippet instanceof VarSnippet variable && variable.name().startsWith(HIDDEN));
  }

  /** Does work whose snippets are not the learner's. */
  <T> T hidden(Supplier<T> work) {
    hidden = true;
    try {
      return work.get();
    } finally {
      hidden = false;
    }
  }

  void reset() {
    burnt.clear();
    values = 0;
    snippets = 0;
  }
}
