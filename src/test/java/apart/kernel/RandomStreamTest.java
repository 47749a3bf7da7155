package apart.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Normal numbers are normal out to where hardly any are. */
class RandomStreamTest {
  private static final int DRAWS = 20_000_000;

  /** P(|x| > 4) = 6.334e-5 and P(|x| > 4.5) = 6.795e-6, from tables of the normal distribution. */
  @Test
  void theTailIsAsThickAsItShouldBe() {
    RandomStream random = new RandomStream(3);
    int beyond4 = 0;
    int beyond4AndAHalf = 0;
    for (int i = 0; i < DRAWS; i++) {
      double size = Math.abs(random.normal());
      beyond4 += size > 4 ? 1 : 0;
      beyond4AndAHalf += size > 4.5 ? 1 : 0;
    }
    assertEquals(6.334e-5 * DRAWS, beyond4, 90); // 2.5 deviations
    assertEquals(6.795e-6 * DRAWS, beyond4AndAHalf, 30);
  }
}
