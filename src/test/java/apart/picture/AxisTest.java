package apart.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AxisTest {
  @Test
  void aValueIsDrawnWithinHalfADotOfItself() {
    Random random = new Random(1);
    for (int i = 0; i < 10_000; i++) {
      double from = random.nextGaussian() * Math.pow(10, random.nextInt(12) - 6);
      double to = from + Math.pow(10, random.nextInt(12) - 6);
      Axis axis = Axis.of("", from, to);
      double value = from + random.nextDouble() * (to - from);
      int dots = 2 + random.nextInt(200);
      double drawn = axis.at(axis.dot(value, dots) / (dots - 1.0));
      double half = (to - from) / (dots - 1) / 2;
      assertTrue(Math.abs(drawn - value) <= half * (1 + 1e-6) + Math.ulp(from), axis + " " + value);
    }
  }

  @Test
  void onALogarithmicAxisAFactorIsAStep() {
    Axis axis = Axis.of("").log().fitted(1e-16, 1);
    assertEquals(0, axis.dot(1e-16, 17));
    assertEquals(8, axis.dot(1e-8, 17));
    assertEquals(16, axis.dot(1, 17));
    assertEquals(-1, axis.dot(0, 17));
    assertEquals(
        List.of("1e-16", "1e-12", "1e-8", "0.0001", "1"),
        axis.ticks(5).stream().map(Axis.Tick::text).toList());
  }

  @Test
  void ticksAreRound() {
    assertEquals(List.of("0", "500", "1000", "1500", "2000"), texts(0, 2000, 6));
    assertEquals(List.of("-0.2", "0", "0.2", "0.4"), texts(-0.25, 0.5, 5));
    assertEquals(List.of("0", "1e6", "2e6"), texts(0, 2.5e6, 4));
    assertEquals(List.of("1e-17", "2e-17"), texts(0.5e-17, 2.1e-17, 2));
    double most = Double.MAX_VALUE;
    assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> assertTrue(texts(-most, most, 10).size() <= 21));
    for (double at : new double[] {1, 1e300, -1e-300, Math.PI}) {
      assertTrue(texts(at, Math.nextUp(at), 5).size() <= 11);
    }
  }

  @Test
  void roundStepsReachFromBeforeItsEndsToAfter() {
    assertEquals(List.of(0.0, 1.0, 2.0, 3.0, 4.0), Axis.of("", 0.5, 3.5).roundSteps(6));
    assertEquals(List.of(1.0, 2.0, 3.0), Axis.of("", 1, 3).roundSteps(5));
  }

  private static List<String> texts(double from, double to, int most) {
    return Axis.of("", from, to).ticks(most).stream().map(Axis.Tick::text).toList();
  }
}
