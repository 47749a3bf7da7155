package apart.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GlyphsTest {
  private static final List<String> UNICODE = List.of("-Dapart.unicode=true");
  private static final List<String> ASCII = List.of();

  @Test
  void aTerminalOfUtf8ShowsMoreThanAscii() {
    assertEquals(UNICODE, of(Map.of("TERM", "xterm-256color", "LANG", "de_DE.UTF-8")));
    assertEquals(UNICODE, of(Map.of("TERM", "screen", "LC_ALL", "C.utf8", "LANG", "C")));
  }

  @Test
  void othersShowAscii() {
    assertEquals(ASCII, of(Map.of("TERM", "xterm", "LANG", "C")));
    assertEquals(ASCII, of(Map.of("TERM", "xterm", "LC_ALL", "C", "LANG", "de_DE.UTF-8")));
    assertEquals(ASCII, of(Map.of("TERM", "xterm")));
    assertEquals(ASCII, of(Map.of("TERM", "linux", "LANG", "de_DE.UTF-8")));
    assertEquals(ASCII, of(Map.of("TERM", "dumb", "LANG", "de_DE.UTF-8")));
    assertEquals(ASCII, of(Map.of("LANG", "de_DE.UTF-8")));
  }

  @Test
  void whoeverWantsAsciiGetsIt() {
    assertEquals(ASCII, of(Map.of("TERM", "xterm", "LANG", "C.UTF-8", "APART_ASCII", "1")));
  }

  @Test
  void aPipeGetsAscii() {
    assertEquals(ASCII, Glyphs.options(Map.of("TERM", "xterm", "LANG", "C.UTF-8"), false));
  }

  private static List<String> of(Map<String, String> environment) {
    return Glyphs.options(environment, true);
  }
}
