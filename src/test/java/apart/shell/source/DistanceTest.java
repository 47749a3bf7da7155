package apart.shell.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistanceTest {
  @ParameterizedTest
  @CsvSource({
    "/vars, /vars, 0",
    "/vars, /var, 1",
    "/var, /vras, 2",
    "/vars, /cars, 1",
    "/vars, /vasr, 1",
    "/list, /silt, 2",
    "'', abc, 3",
    "abc, '', 3",
    "ab, ba, 1",
    "abc, cab, 2",
    "ca, abc, 3",
    "/reset, /set, 2"
  })
  void lettersAreInsertedRemovedReplacedOrSwapped(String a, String b, int distance) {
    assertEquals(distance, Distance.between(a, b));
    assertEquals(distance, Distance.between(b, a));
  }

  @Test
  void nothingIsNearNothing() {
    assertEquals(0, Distance.between("", ""));
  }
}
