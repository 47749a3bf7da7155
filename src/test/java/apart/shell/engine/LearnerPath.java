package apart.shell.engine;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The class path of an agent in tests: what {@code apart-api.jar} is made of, and none of what only
 * the terminal and the tests need. The compiler looks through all of it at every line.
 */
public final class LearnerPath {
  private static final Pattern ENTRY =
      Pattern.compile(".*[/\\\\](classes|(ejml|ascii-table|fastcsv)-[^/\\\\]*\\.jar)[/\\\\]?");

  private static final String MANIFEST = manifest();

  private LearnerPath() {}

  public static String entries() {
    return Stream.concat(
            Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> ENTRY.matcher(entry).matches()),
            Stream.of(MANIFEST))
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** A jar with but what matters to an agent in the manifest of {@code apart-api.jar}. */
  private static String manifest() {
    try {
      return PlainJShell.manifest(Map.of("Agent-Class", "apart.agent.Redefinition")).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
