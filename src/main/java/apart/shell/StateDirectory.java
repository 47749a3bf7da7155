package apart.shell;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where Apart keeps what outlives a session: history, progress, logs. {@code
 * $XDG_STATE_HOME/apart}, or {@code ~/.local/state/apart}; never below the folder it happens to be
 * started in.
 */
final class StateDirectory {
  private StateDirectory() {}

  /** The directory, an absolute path; it need not exist or be writable. */
  static Path in(Map<String, String> environment) {
    String state = environment.getOrDefault("XDG_STATE_HOME", "");
    if (Path.of(state).isAbsolute()) {
      return Path.of(state, "apart");
    }
    String home =
        Stream.of(environment.getOrDefault("HOME", ""), System.getProperty("user.home", ""))
            .filter(folder -> Path.of(folder).isAbsolute())
            .findFirst()
            .orElse(System.getProperty("java.io.tmpdir"));
    return Path.of(home, ".local", "state", "apart");
  }
}
