package apart.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StateDirectoryTest {
  private static final Path OF_THE_USER =
      Path.of(System.getProperty("user.home"), ".local", "state", "apart");

  @Test
  void theStateHomeComesFirst() {
    assertEquals(
        Path.of("/s/apart"), StateDirectory.in(Map.of("XDG_STATE_HOME", "/s", "HOME", "/h")));
    assertEquals(Path.of("/h/.local/state/apart"), StateDirectory.in(Map.of("HOME", "/h")));
  }

  @Test
  void aRelativeOrEmptyFolderIsNone() {
    Path home = Path.of("/h/.local/state/apart");
    assertEquals(home, StateDirectory.in(Map.of("XDG_STATE_HOME", "s", "HOME", "/h")));
    assertEquals(home, StateDirectory.in(Map.of("XDG_STATE_HOME", "", "HOME", "/h")));
    assertEquals(OF_THE_USER, StateDirectory.in(Map.of("HOME", "")));
    assertEquals(OF_THE_USER, StateDirectory.in(Map.of("HOME", "here/and/there")));
    assertEquals(OF_THE_USER, StateDirectory.in(Map.of()));
  }
}
