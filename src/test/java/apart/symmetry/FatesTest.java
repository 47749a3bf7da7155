package apart.symmetry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.nn.Dataset;
import apart.nn.Mlp;
import org.junit.jupiter.api.Test;

/** The share of random starts whose two neurons end equal. */
class FatesTest {
  private static final Mlp KIND = Mlp.of(1, 2, 1).withoutBiases();

  private static Fates fates(double scale, int starts, double... y) {
    Dataset data =
        Dataset.ofSamples(new double[][] {{1}, {2}, {3}}, new double[][] {{y[0]}, {y[1]}, {y[2]}});
    return Fates.of(KIND, data, 0.02, 20_000, scale, starts);
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
}
