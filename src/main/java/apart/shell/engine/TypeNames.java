package apart.shell.engine;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Types as the learner calls them: without the packages that the prelude imports. JShell shortens
 * what snippets import that have one import each; the prelude is a single snippet.
 */
final class TypeNames {
  private static final Pattern IMPORT =
      Pattern.compile("import (?<place>[\\w.]+)\\.(?<what>\\w+|\\*);");

  private final Pattern imported;

  private TypeNames(Pattern imported) {
    this.imported = imported;
  }

  /** Names where lines such as {@code import java.util.*;} were run first. */
  static TypeNames of(List<String> prelude) {
    String places =
        prelude.stream()
            .map(line -> IMPORT.matcher(line.strip()))
            .filter(Matcher::matches)
            .map(line -> place(line.group("place"), line.group("what")))
            .collect(Collectors.joining("|"));
    return new TypeNames(Pattern.compile("(?<![\\w.$])(?:" + places + ")"));
  }

  private static String place(String place, String what) {
    String next = what.equals("*") ? "\\p{Lu}" : what + "\\b";
    return Pattern.quote(place + ".") + "(?=" + next + ")";
  }

  /** A type of JShell's, such as {@code java.util.List<apart.nn.Mlp>}, as {@code List<Mlp>}. */
  String shown(String type) {
    return imported.matcher(type).replaceAll("");
  }
}
