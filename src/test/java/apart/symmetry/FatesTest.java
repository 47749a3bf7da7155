package apart.symmetry;

import static apart.Failures.assertFails;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.nn.Dataset;
import apart.nn.Init;
import apart.nn.Matrix;
import apart.nn.Mlp;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The share of random starts whose two neurons end equal. */
class FatesTest {
  private static final Mlp KIND = Mlp.of(1, 2, 1).withoutBiases();

  private static Fates fates(double scale, int starts, double... y) {
    return Fates.of(KIND, line(y), 0.02, 20_000, scale, starts);
  }

  private static Dataset line(double... y) {
    return Dataset.of(Matrix.ofRow(1, 2, 3), Matrix.ofRow(y));
  }

  @Test
  void theDataDecideWhetherRandomStartsMeet() {
    assertEquals(50, fates(0.5, 50, 1, 3, 3).met(), "all of them");
    assertEquals(0, fates(0.5, 50, 2, 2, 3).met(), "none");
    int large = fates(2, 50, 1, 3, 3).met();
    assertTrue(large > 8 && large < 30, "about 37 in 100, but " + large + " of 50");
  }

  @Test
  void everyStartIsShown() {
    Fates fates = fates(0.5, 3, 1, 3, 3);
    assertEquals(3, fates.starts());
    assertEquals(3, fates.distances().length);
    assertTrue(fates.toString().startsWith("3 of 3 starts of scale 0.5000 met in 20000 epochs"));
    assertThrows(IllegalArgumentException.class, () -> fates(0.5, 0, 1, 3, 3));
  }

  @Test
  void itTakesTwoToMeet() {
    Mlp one = Mlp.of(1, 1, 1);
    assertFails(
        "fates: layer 1 has one neuron, and it takes two to meet",
        () -> Fates.of(one, Dataset.xor(), 0.02, 10, 1, 5));
    assertFails("the data must be given, but is null", () -> Fates.of(KIND, null, 0.1, 1, 1, 1));
  }

  @Test
  void aLossThatIsNoNumberIsNoMeeting() {
    Fates fates = Fates.of(KIND, line(1, 3, 3), 1e5, 200, 1, 4);
    assertEquals(0, fates.met());
    assertTrue(fates.toString().contains("4 starts ended with a loss that is no number"));
  }

  @Test
  void oneThreadAndManyGiveTheSameBits() {
    Dataset data = line(1, 3, 3);
    double[] one = Fates.of(1, KIND, data, 0.02, 500, 1, 40).distances();
    for (int threads : new int[] {2, 3, 8}) {
      assertArrayEquals(one, Fates.of(threads, KIND, data, 0.02, 500, 1, 40).distances());
    }
    double[] seeds = new double[40];
    Arrays.setAll(
        seeds,
        i ->
            Math.min(
                distance(KIND.init(Init.normal(1), i + 1).train(data, 500, 0.02).net(), 1),
                distance(KIND.init(Init.normal(1), i + 1).train(data, 500, 0.02).net(), -1)));
    assertArrayEquals(seeds, one, "in the order of the seeds");
  }

  private static double distance(Mlp net, double sign) {
    return Math.abs(net.weights(1).get(0, 0) - sign * net.weights(1).get(1, 0));
  }

  @Test
  void anInterruptStopsAllStarts() {
    Thread.currentThread().interrupt();
    Fates fates = Fates.of(KIND, line(1, 3, 3), 0.02, 1_000_000, 1, 1000);
    assertTrue(Thread.interrupted(), "the flag stays");
    assertTrue(fates.starts() < 100, fates.toString());
    assertTrue(fates.toString().endsWith("stopped after " + fates.starts() + " of 1000 starts"));
  }
}
