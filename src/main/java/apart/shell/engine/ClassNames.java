package apart.shell.engine;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.Snippet;
import jdk.jshell.TypeDeclSnippet;

/**
 * What a compiler calls the classes that it makes of snippets, and what the agent calls them. The
 * two are the same for the first compiler, as a rule. A later one numbers the snippets anew, while
 * the agent keeps the classes it has, whose static fields are the learner's values.
 *
 * <p>A class of a snippet is {@code $JShell$11}, {@code $JShell$11B} when it is made again, and so
 * on; what is declared within it is {@code $JShell$11B$Net}. Small letters are ours: a class made
 * again by a later compiler is {@code $JShell$11BxC}, so that no name is used twice.
 */
final class ClassNames {
  private static final Comparator<String> BY_NUMBER =
      Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

  private static final String PACKAGE = "REPL.";

  private static final Pattern CLASS = Pattern.compile("\\$JShell\\$([0-9]+)([A-Za-z]*)");

  private static final Pattern BEFORE = Pattern.compile("^REPL\\." + CLASS + "[.$]");

  /** A class without a name of its own, within that of a snippet; JShell counts them. */
  private static final Pattern NAMELESS =
      Pattern.compile("(" + CLASS + ")(\\$\\$JShell\\$anonymous\\$\\$[0-9]+)");

  private final Map<String, String> toAgent = new HashMap<>();
  private final Map<String, String> fromAgent = new HashMap<>();
  private final Map<String, String> madeAgain = new HashMap<>();
  private final Map<String, String> nameless = new HashMap<>();
  private final int base;
  private final Predicate<String> isTaken;
  private int highest;

  /**
   * Names of a compiler that knows nothing yet.
   *
   * @param base the agent knows no class of a higher number
   * @param isTaken whether the agent knows a class already
   */
  ClassNames(int base, Predicate<String> isTaken) {
    this.isTaken = isTaken;
    this.base = base;
    this.highest = base;
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

  /** The end of the name of a class that has no name of its own; nothing of any other. */
  static Optional<String> nameless(String name) {
    Matcher found = NAMELESS.matcher(name);
    return found.find() ? Optional.of(found.group(4)) : Optional.empty();
  }

  /** What has no name within two such classes is the same in the order of its numbers. */
  void sameWithin(String own, List<String> owns, String agents, List<String> agentsOwn) {
    List<String> made = owns.stream().sorted(BY_NUMBER).toList();
    List<String> there = agentsOwn.stream().sorted(BY_NUMBER).toList();
    for (int at = 0; at < Math.min(made.size(), there.size()); at++) {
      nameless.put(wrapper(own) + made.get(at), there.get(at));
    }
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

  /** Whether a class is of a snippet. */
  static boolean isLearners(String name) {
    return CLASS.matcher(name).find();
  }

  /** The class of the snippet within which a class stands. */
  static String wrapper(String name) {
    Matcher found = CLASS.matcher(name);
    return found.find() ? found.group() : name;
  }

  /** What stands behind the snippet's class: a field of it, or a field with the class within it. */
  static String within(String field) {
    return BEFORE.matcher(field).replaceFirst("");
  }

  /** What a compiler calls the class that it makes first of the snippet of a number. */
  static String first(int number) {
    return "$JShell$" + number;
  }

  /** How the name of the class ends that a snippet declares: a type is one within its snippet's. */
  static String end(Snippet snippet) {
    return snippet instanceof TypeDeclSnippet type ? "$" + type.name() : "";
  }

  /** The whole name of a snippet's class. */
  static String whole(String wrapper) {
    return PACKAGE + wrapper;
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
    String renamed =
        out && !nameless.isEmpty()
            ? NAMELESS
                .matcher(text)
                .replaceAll(
                    found ->
                        Matcher.quoteReplacement(
                            found.group(1) + nameless.getOrDefault(found.group(), found.group(4))))
            : text;
    return CLASS
        .matcher(renamed)
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
          while (isTaken.test(given)) {
            given += "x"; // Made again after what had been made so was taken back.
          }
          fromAgent.put(given, name);
          return given;
        });
  }

  /** What no snippet of this compiler's made has a name that it does not know. */
  private String own(MatchResult agents) {
    return fromAgent.getOrDefault(agents.group(), "$Past$" + agents.group(1));
  }
}
