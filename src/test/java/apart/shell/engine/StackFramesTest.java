package apart.shell.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class StackFramesTest {
  private static final JShell JSHELL = JShell.builder().executionEngine("local").build();

  @AfterAll
  static void close() {
    JSHELL.close();
  }

  @Test
  void framesOfTheJdkAndOfApartAreLeftOut() {
    StackTraceElement java = new StackTraceElement("java.util.List", "of", "List.java", 3);
    StackTraceElement unknown = new StackTraceElement("X", "y", null, 3);
    assertEquals(List.of(), frames(java, unknown));
  }

  @Test
  void theOnlyFrameOfALineSaysNothingNew() {
    assertEquals(List.of(), frames(own("f", 1)));
  }

  @Test
  void aFrameNamesItsMethodAndLine() {
    assertEquals(List.of("f, line 2", "line 1"), frames(own("f", 2), own("", 1)));
  }

  @Test
  void whereAVariableGetsItsValueIsNoMethodOfTheLearners() {
    assertEquals(List.of(), frames(own("do_it$Aux", 1), own("", 1)));
    assertEquals(
        List.of("f, line 2", "line 1"), frames(own("f", 2), own("do_it$Aux", 1), own("", 1)));
  }

  @Test
  void repeatsOfOneLineAreCounted() {
    assertEquals(
        List.of("f, line 2", "... that line 1000 times", "line 1"),
        frames(repeated(1000, own("f", 2)), own("", 1)));
  }

  @Test
  void twoOfALineAreRepeatsAlready() {
    assertEquals(
        List.of("f, line 2", "... that line 2 times", "line 1"),
        frames(repeated(2, own("f", 2)), own("", 1)));
  }

  @Test
  void repeatsOfTwoLinesAreCounted() {
    StackTraceElement[] trace = repeated(50, own("f", 2), own("g", 3));
    assertEquals(List.of("f, line 2", "g, line 3", "... these 2 lines 50 times"), frames(trace));
  }

  @Test
  void manyDifferentFramesAreCutAfterEight() {
    StackTraceElement[] trace =
        Stream.iterate(1, i -> i + 1)
            .limit(20)
            .map(i -> own("f" + i, i))
            .toArray(StackTraceElement[]::new);
    List<String> frames = frames(trace);
    assertEquals(8, frames.size());
    assertEquals("... and 13 more", frames.get(7));
  }

  private static StackTraceElement own(String method, int line) {
    return new StackTraceElement("REPL.$JShell$1", method, "#no such snippet", line);
  }

  private static StackTraceElement[] repeated(int times, StackTraceElement... block) {
    return Collections.nCopies(times, List.of(block)).stream()
        .flatMap(List::stream)
        .toArray(StackTraceElement[]::new);
  }

  private static List<String> frames(StackTraceElement[] trace, StackTraceElement... more) {
    return frames(
        Stream.concat(Stream.of(trace), Stream.of(more)).toArray(StackTraceElement[]::new));
  }

  private static List<String> frames(StackTraceElement... trace) {
    return StackFrames.of(JSHELL, "a line", trace);
  }
}
