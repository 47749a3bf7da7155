package apart.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShowTest {
  @Test
  void valuesAsALearnerReadsThem() {
    assertEquals("null", Show.of(null));
    assertEquals("\"a \\\"b\\\"\\n\"", Show.of("a \"b\"\n"));
    assertEquals("'c'", Show.of('c'));
    assertEquals("0.1", Show.of(0.1));
    assertEquals("{ 1, 2 }", Show.of(new int[] {1, 2}));
    assertEquals("{{ 1.0, 2.0 },\n { 3.0 }}", Show.of(new double[][] {{1, 2}, {3}}));
    assertEquals("[\"a\", null]", Show.of(java.util.Arrays.asList("a", null)));
    assertEquals("{\"k\"={ true }}", Show.of(Map.of("k", new boolean[] {true})));
  }

  @Test
  void ofALongStringTheBeginningIsShownAndTheRestCounted() {
    String text = Show.of("\"".repeat(100_000));
    assertTrue(text.startsWith("\"\\\"\\\""), text.substring(0, 20));
    assertTrue(text.length() < 5000, "length " + text.length());
    assertTrue(
        text.endsWith("\n... 100002 more characters; show(...) prints all"), text.substring(3990));
  }

  @Test
  void aValueThatContainsItself() {
    List<Object> self = new ArrayList<>();
    self.add(self);
    assertEquals("[(this again)]", Show.of(self));
  }

  @Test
  void whateverToStringDoes() {
    assertEquals("(its toString() gave null)", Show.of(new Odd(() -> null)));
    assertEquals(
        "(its toString() threw IllegalStateException: no)",
        Show.of(
            new Odd(
                () -> {
                  throw new IllegalStateException("no");
                })));
    String large = Show.of(new Odd(() -> "x".repeat(10_000)));
    assertTrue(large.endsWith("... 6000 more characters; show(...) prints all"), large);
    assertEquals(10_000, Room.whole(() -> Show.of(new Odd(() -> "x".repeat(10_000)))).length());
  }

  @Test
  void manyElementsAreCounted() {
    String text = Show.of(new int[1000]);
    assertTrue(text.endsWith("0, ... 900 more; show(...) prints all }"), text);
  }

  private record Odd(java.util.function.Supplier<String> text) {
    @Override
    public String toString() {
      return text.get();
    }
  }
}
