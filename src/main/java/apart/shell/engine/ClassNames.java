package apart.shell.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a compiler calls the classes that it makes of snippets, and what the agent calls them. The
 * two are the same for the first compiler. A later one numbers the snippets anew, while the agent
 * keeps the classes it has, whose static fields are the learner's values.
 *
 * <p>A class of a snippet is {@code $JShell$11}, {@code $JShell$11B} when it is made again, and so
 * on; what is declared within it is {@code $JShell$11B$Net}. Small letters are ours: a class made
 * again by a later compiler is {@code $JShell$11BxC}, so that no name is used twice.
 */
final class ClassNames {
  private static final Pattern CLASS = Pattern.compile("\\$JShell\\$([0-9]+)([A-Za-z]*)");

  private final Map<String, String> toAgent = new HashMap<>();
  private final Map<String, String> fromAgent = new HashMap<>();
  private final Map<String, String> madeAgain = new HashMap<>();
  private final int base;
  private int highest;

  /**
   * Names of a compiler that knows nothing yet.
   *
   * @param base the agent knows no class of a higher number
   */
  ClassNames(int base) {
    this.base = base;
    this.highest = base;
  }

  /** Whether both call all classes the same. */
  boolean arePlain() {
    return base == 0 && madeAgain.isEmpty();
  }

  /** No class of the agent's has a higher number. */
  int highest() {
    return highest;
  }

  /** The class that the compiler calls {@code own} is one the agent has already. */
  void same(String own, String agents) {
    String ownClass = wrapper(own);
    String agentClass = wrapper(agents);
    toAgent.put(ownClass, agentClass);
    fromAgent.put(agentClass, ownClass);
    madeAgain.put(number(ownClass), agentClass);
  }

  /**
   * What the compiler makes of the snippet of a number is that class of the agent's, made again.
   */
  void again(int number, String agents) {
    if (!agents.isEmpty()) {
      madeAgain.put(Integer.toString(number), wrapper(agents));
    }
  }

  /** A text with the compiler's names in it, as the agent has them. */
  String toAgent(String text) {
    return replaced(text, true);
  }

  /** A text with the agent's names in it, as the compiler has them. */
  String fromAgent(String text) {
    return replaced(text, false);
  }

  /** The class of the snippet within which a class stands. */
  static String wrapper(String name) {
    Matcher found = CLASS.matcher(name);
    return found.find() ? found.group() : name;
  }

  /** The compiler's number of the snippet whose class, as the compiler has it, this is. */
  static String number(String name) {
    Matcher found = CLASS.matcher(name);
    return found.find() ? found.group(1) : "";
  }

  private String replaced(String text, boolean out) {
    if (text.indexOf("$JShell$") < 0) {
      return text;
    }
    return CLASS
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(out ? agents(found.group()) : own(found)));
  }

  private String agents(String own) {
    return toAgent.computeIfAbsent(
        own,
        name -> {
          String number = number(name);
          String letters = name.substring(name.indexOf(number) + number.length());
          String before = madeAgain.get(number);
          int next = Integer.parseInt(number) + base;
          highest = Math.max(highest, before == null ? next : highest);
          String given = before == null ? "$JShell$" + next + letters : before + "x" + letters;
          fromAgent.put(given, name);
          return given;
        });
  }

  /** What no snippet of this compiler's made has a name that it does not know. */
  private String own(MatchResult agents) {
    return fromAgent.getOrDefault(agents.group(), "$Past$" + agents.group(1));
  }
}
