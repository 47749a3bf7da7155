package apart.symmetry;

import static apart.Failures.assertFails;
import static org.junit.jupiter.api.Assertions.assertEquals;

import apart.nn.Mlp;
import apart.text.Room;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How far neurons went, against triangles worked out by hand. */
class DivergenceTest {
  private static final Mlp BEFORE =
      Mlp.of(2, 4, 1)
          .withWeights(1, new double[][] {{1, 0}, {3, 4}, {0, 0}, {1, 0}})
          .withBias(1, 0.5, 0, 1, 0);

  private static final Mlp AFTER =
      BEFORE
          .withWeights(1, new double[][] {{1, 1}, {-4, 3}, {0, 2}, {-4, 0}})
          .withBias(1, 0.25, 2, 1, 0);

  @BeforeEach
  void wide() {
    Room.columns(80);
  }

  @Test
  void anglesAreInDegreesAndBarsBesideTheFarthest() {
    assertEquals(
        """
        how far the neurons of layer 1 went
         neuron | distance | bias change | angle |
        --------+----------+-------------+-------+----------------------
              1 |   1.0000 |     -0.2500 |    45 | ###
              2 |   7.0711 |      2.0000 |    90 | ####################
              3 |   2.0000 |      0      |   NaN | ######
              4 |   5.0000 |      0      |   180 | ##############
        4 decimals shown; digits(17) shows all""",
        Divergence.of(BEFORE, AFTER, 1).toString());
  }

  @Test
  void whatDidNotMoveHasNoBar() {
    String layer2 = Divergence.of(BEFORE, AFTER, 2).toString();
    assertEquals(BEFORE.weights(2), AFTER.weights(2));
    assertEquals(
        "1 | 0 | 0 | 0 |",
        layer2.lines().skip(3).findFirst().orElse("").strip().replaceAll(" +", " "));
  }

  @Test
  void networksOfOtherSizesAreRefused() {
    assertFails(
        "two networks of the same sizes expected, but they are [2, 4, 1] and [2, 3, 1]",
        () -> Divergence.of(BEFORE, Mlp.of(2, 3, 1), 1));
    assertFails("the network must be given, but is null", () -> Divergence.of(BEFORE, null, 1));
  }
}
