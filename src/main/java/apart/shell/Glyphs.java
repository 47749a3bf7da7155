package apart.shell;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Which characters the screen can show, as far as the environment tells. */
final class Glyphs {
  /** The property by which the agent knows that there are more than ASCII characters. */
  private static final String OPTION = "-Dapart.unicode=true";

  /** A user's own word for none but ASCII characters. */
  private static final String ASCII = "APART_ASCII";

  private static final List<String> TERMINALS_WITHOUT = List.of("", "dumb", "linux", "unknown");

  private Glyphs() {}

  /**
   * What an agent is started with.
   *
   * @param terminal whether a terminal shows what is printed; a pipe or a file gets plain ASCII
   */
  static List<String> options(Map<String, String> environment, boolean terminal) {
    boolean asked = environment.getOrDefault(ASCII, "").isEmpty();
    boolean able = !TERMINALS_WITHOUT.contains(environment.getOrDefault("TERM", ""));
    return terminal && asked && able && isUnicode(environment) ? List.of(OPTION) : List.of();
  }

  private static boolean isUnicode(Map<String, String> environment) {
    String locale =
        Stream.of("LC_ALL", "LC_CTYPE", "LANG")
            .map(name -> environment.getOrDefault(name, ""))
            .filter(value -> !value.isEmpty())
            .findFirst()
            .orElse("")
            .toUpperCase(Locale.ROOT);
    return locale.endsWith("UTF-8") || locale.endsWith("UTF8");
  }
}
