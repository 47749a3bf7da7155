package apart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.function.Executable;

/** What a wrong argument is answered with. */
public final class Failures {
  private Failures() {}

  /** Runs what must be refused with exactly this message. */
  public static void assertFails(String message, Executable bad) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, bad).getMessage());
  }
}
