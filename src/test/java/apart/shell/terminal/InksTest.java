package apart.shell.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import apart.wire.Ink;
import org.junit.jupiter.api.Test;

class InksTest {
  @Test
  void aShadeIsItsPaperAloneButADigitBesideItCanBeRead() {
    String line = Ink.step(false, 8) + "\u25881\u2588" + Ink.NONE + " end";
    String shade = "\u001b[48;5;227;38;5;227m\u2588\u001b[0m";
    assertEquals(
        shade + "\u001b[48;5;227;38;5;16m1\u001b[0m" + shade + " end", new Inks(true).ansi(line));
    assertEquals("\u25881\u2588 end", new Inks(false).ansi(line));
  }
}
