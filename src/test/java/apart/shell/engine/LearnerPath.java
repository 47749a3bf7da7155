package apart.shell.engine;

import java.io.File;
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

  private LearnerPath() {}

  public static String entries() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> ENTRY.matcher(entry).matches())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
