package apart.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlotTest {
  @AfterEach
  void usualScreen() {
    Room.columns(80);
  }

  @Test
  void aFallingLineFalls() {
    Room.columns(40);
    List<String> lines =
        Plot.titled("loss", 0, 100).curve("loss", 4, 3, 2, 1).toString().lines().toList();
    assertEquals("loss", lines.get(0));
    assertTrue(lines.get(1).startsWith("        4 |*"), lines.get(1));
    assertTrue(lines.get(12).startsWith("        1 |"), lines.get(12));
    assertTrue(lines.get(12).endsWith("*"));
    assertTrue(lines.stream().allMatch(line -> line.length() <= 40));
    assertEquals("* loss", lines.get(15));
  }

  @Test
  void onALogarithmicAxisZerosAreNotDrawn() {
    String text = Plot.titled("spread", 0, 2).log().curve("s", 0, 1e-16, 1).toString();
    assertTrue(text.contains("1.0000e-16"), text);
    assertTrue(
        Plot.titled("spread", 0, 2).log().curve("s", 0, 0).toString().contains("nothing to draw"));
  }
}
