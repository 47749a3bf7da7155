package apart.shell.engine;

import apart.shell.source.Lexer;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The JDK's packages that may go on where the beginning of one's name stands before the cursor.
 *
 * @param from where the word begins that they replace
 * @param names each with a point behind it
 */
record Packages(int from, List<String> names) {
  private static final Pattern PATH =
      Pattern.compile("(import\\s+(?:static\\s+)?)?(?<![\\w$.])((?:\\w+\\.)*)(\\w*)$");

  private static final Packages NONE = new Packages(0, List.of());

  /** Read when one is asked for first. */
  private static final class All {
    static final List<String> NAMES =
        ModuleFinder.ofSystem().findAll().stream()
            .flatMap(module -> module.descriptor().exports().stream())
            .filter(exported -> !exported.isQualified())
            .map(ModuleDescriptor.Exports::source)
            .toList();
  }

  /**
   * What the word that ends a text may become.
   *
   * @param text up to the cursor
   * @param variables names that stand for values, and no packages
   */
  static Packages after(String text, Set<String> variables) {
    Matcher path = PATH.matcher(text);
    if (!path.find() || !isCode(text)) {
      return NONE;
    }
    String within = path.group(2);
    String begun = path.group(3);
    boolean nothing = within.isEmpty() && begun.isEmpty() && path.group(1) == null;
    if (nothing || variables.contains(within.split("\\.")[0])) {
      return NONE;
    }
    List<String> names =
        All.NAMES.stream()
            .filter(name -> name.startsWith(within + begun))
            .map(name -> name.substring(within.length()))
            .filter(rest -> !rest.isEmpty())
            .map(rest -> rest.split("\\.")[0] + ".")
            .distinct()
            .sorted()
            .toList();
    return new Packages(path.start(3), names);
  }

  private static boolean isCode(String text) {
    List<Lexer.Token> tokens = Lexer.tokens(text);
    Lexer.Kind last = tokens.isEmpty() ? Lexer.Kind.BLANK : tokens.get(tokens.size() - 1).kind();
    return last != Lexer.Kind.STRING && last != Lexer.Kind.COMMENT && last != Lexer.Kind.NUMBER;
  }
}
