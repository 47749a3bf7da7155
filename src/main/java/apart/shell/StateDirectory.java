package apart.shell;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where Apart keeps what outlives a session: history, progress, logs. {@code
 * $XDG_STATE_HOME/apart}, or {@code ~/.local/state/apart}.
 */
final class StateDirectory {
  private StateDirectory() {}

  /** The directory; it need not exist or be writable. */
  static Path in(Map<String, String> environment) {
    String state = environment.getOrDefault("XDG_STATE_HOME", "");
    if (state.startsWith("/")) {
      return Path.of(state, "apart");
    }
    String home = environment.getOrDefault("HOME", System.getProperty("user.home", "."));
    return Path.of(home, ".local", "state", "apart");
  }
}
