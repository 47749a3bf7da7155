package apart.shell.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import apart.wire.Exits;
import org.junit.jupiter.api.Test;

class EndingTest {
  @Test
  void aStatusAboveASignalsIsASignal() {
    assertEquals("was killed (signal 9)", Ending.of(Ending.KILLED, ""));
    assertEquals("was killed (signal 1)", Ending.of(129, ""));
  }

  @Test
  void anyOtherStatusIsTheProgramsOwn() {
    assertEquals("ended with exit status 128", Ending.of(128, ""));
    assertEquals("ended with exit status 0", Ending.of(0, ""));
    assertEquals("ended with exit status 127", Ending.of(127, ""));
    assertEquals("ended with exit status 1", Ending.of(1, "said something"));
  }

  @Test
  void whatDidNotStartIsToldByItsFirstLine() {
    assertEquals("did not start: Error: no heap", Ending.of(1, "Error: no heap\nmore"));
    assertEquals("did not start: java: not found", Ending.of(127, "java: not found"));
    assertEquals("did not start: java: no permission", Ending.of(126, "java: no permission"));
  }

  @Test
  void memoryThatRanOutIsSaid() {
    assertEquals("ran out of memory", Ending.of(Exits.OUT_OF_MEMORY, ""));
  }
}
