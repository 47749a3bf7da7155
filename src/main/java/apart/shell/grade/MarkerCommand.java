package apart.shell.grade;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The command that starts a {@link Marker}: as this program was started, with less memory. */
final class MarkerCommand {
  /** Ten times what the compiler needs for an assignment's answers. */
  private static final String LARGEST_HEAP = "-Xmx768m";

  private static final List<String> KEPT =
      List.of("-X", "-Dfile.encoding=", "-Dapart.", "--enable-native-access=");

  private MarkerCommand() {}

  /** The command, with this {@code java}. */
  static List<String> of(Path java) {
    List<String> command = new ArrayList<>();
    command.add(java.toString());
    for (String option : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
      if (KEPT.stream().anyMatch(option::startsWith)) {
        command.add(option);
      }
    }
    command.add(LARGEST_HEAP);
    command.add("-XX:+ExitOnOutOfMemoryError");
    command.add("-cp");
    command.add(
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(entry -> Path.of(entry).toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator)));
    command.add(Marker.class.getName());
    return command;
  }
}
