package apart.shell.engine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
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
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<Integer, String> keys = new HashMap<>();
  private int values;
  private int snippets;
  private int hiddenCount;
  private boolean hidden;
  private Declaration known;
  private boolean knownGiven;
  private String given;
  private Map<String, String> ids = Map.of();

  /** Goes on where the names of an earlier compiler ended. */
  void follow(Names earlier) {
    values = earlier.values;
    snippets = earlier.snippets;
    hiddenCount = Math.max(hiddenCount, earlier.hiddenCount);
  }

  /** How many values and snippets of the learner's there are. */
  record Count(int values, int snippets) {}

  Count count() {
    return new Count(values, snippets);
  }

  /** Goes on from a count, perhaps an earlier one: the names since cannot be given as they are. */
  void goOnFrom(Count count) {
    for (int value = count.values() + 1; value <= values; value++) {
      burnt.add("$" + value);
    }
    values = count.values();
    snippets = count.snippets();
  }

  /**
   * The name for the value of the expression being evaluated. JShell does not take a name twice,
   * not even one whose expression failed; a value that should have such a name gets a hidden one,
   * and an {@link #alias}.
   */
  String next() {
    if (known != null && !knownGiven) {
      knownGiven = true;
      return known.name();
    }
    return hidden || known != null || burnt.contains(visible())
        ? HIDDEN + ++hiddenCount
        : visible();
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

  /**
   * The id of a new snippet.
   *
   * @param number JShell's own, which stands in the names of the snippet's classes
   */
  String id(Snippet snippet, int number) {
    String id = known == null ? given : ids.get(Declaration.key(snippet));
    if (id == null) {
      id = hidden || known != null ? HIDDEN + "s" + ++hiddenCount : Integer.toString(++snippets);
    }
    numbers.put(id, number);
    keys.put(number, Declaration.key(snippet));
    return id;
  }

  /** What the snippets of a number of JShell's own declare: a {@link Declaration#key}. */
  String key(int number) {
    return keys.getOrDefault(number, "");
  }

  /** JShell's own number of a snippet. */
  int number(Snippet snippet) {
    return numbers.getOrDefault(snippet.id(), 0);
  }

  /** A value was kept: its name is taken. */
  void used(String name) {
    if (name.equals(visible())) {
      values++;
    }
  }

  /**
   * A field of the agent's as the learner would write it: {@code REPL.$JShell$12.x} is the variable
   * {@code x}, and {@code REPL.$JShell$12$Count.n} is {@code Count.n}, {@code $1Count.n} too if
   * that class is declared within a method.
   */
  static String ofField(String field) {
    String within = ClassNames.within(field);
    int dot = within.lastIndexOf('.');
    return dot < 0
        ? within
        : within.substring(0, dot).replaceAll("(^|\\$)(\\d+(?=[^\\d$]))?", ".").substring(1)
            + within.substring(dot);
  }

  /** Whether a field is of a class that the learner declared, and no variable. */
  static boolean isInClass(String field) {
    return ofField(field).indexOf('.') >= 0;
  }

  /** Whether a variable of this name is none of the learner's. */
  static boolean isHidden(String name) {
    return name.startsWith(HIDDEN);
  }

  boolean isLearners(Snippet snippet) {
    return isEntered(snippet)
        && !(snippet instanceof VarSnippet variable && variable.name().startsWith(HIDDEN));
  }

  /** Whether a snippet comes from the learner's lines, be it under a hidden name. */
  static boolean isEntered(Snippet snippet) {
    return !snippet.id().startsWith(HIDDEN);
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

  /**
   * Evaluates what was declared before, under the names and ids that it had.
   *
   * @param before the ids, by {@link Declaration#key}
   */
  <T> T again(Declaration declaration, Map<String, String> before, Supplier<T> work) {
    known = declaration;
    knownGiven = false;
    ids = before;
    try {
      return work.get();
    } finally {
      known = null;
    }
  }

  /** Evaluates a snippet under an id. */
  <T> T under(String id, Supplier<T> work) {
    given = id;
    try {
      return work.get();
    } finally {
      given = null;
    }
  }
}
