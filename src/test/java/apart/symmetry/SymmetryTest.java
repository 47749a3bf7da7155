package apart.symmetry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.nn.Activation;
import apart.nn.Mlp;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SymmetryTest {
  private static final Mlp EQUAL = Mlp.of(2, 3, 1).fill(0.5);

  @Test
  void equalNeuronsHaveNoSpread() {
    assertEquals(0.0, Spread.of(EQUAL, 1));
  }

  @Test
  void theSpreadIsTheGreatestDistanceOfTwoRows() {
    Mlp net = EQUAL.withWeights(1, new double[][] {{0, 0}, {3, 4}, {1, 1}}).withBias(1, 0, 0, 0);
    assertEquals(5.0, Spread.of(net, 1), 1e-15);
  }

  @Test
  void theLastBitCountsUnlessATolerance() {
    Mlp net = EQUAL.nudgeUlp(1, 2, 1);
    assertEquals(2, Twins.of(net, 1, 0).different());
    assertEquals(1, Twins.of(net, 1, 1e-12).different());
    assertTrue(Twins.of(net, 1, 0).areTwins(1, 3));
    assertFalse(Twins.of(net, 1, 0).areTwins(1, 2));
  }

  @Test
  void twinsNeedEqualOutgoingWeightsToo() {
    assertEquals(List.of(List.of(1, 2, 3)), Twins.of(EQUAL, 1, 0).groups());
    Mlp net = EQUAL.nudge(2, 1, 3, 0.1);
    assertFalse(Twins.of(net, 1, 0).areTwins(1, 3));
    assertTrue(Twins.of(net, 1, 0).areTwins(1, 2));
  }

  @Test
  void aPermutedAndFlippedNetworkIsFoundAgain() {
    Mlp net = Mlp.of(3, 6, 2).seed(5);
    Mlp other = net.permute(1, 4, 2, 6, 1, 3, 5).flip(1, 2).flip(1, 5);
    Alignment aligned = Alignment.of(net, other);
    assertTrue(aligned.distanceBefore() > 1);
    assertEquals(0.0, aligned.distance());
    assertEquals(net.weights(1), aligned.net().weights(1));
  }

  @Test
  void signsAreOnlyFlippedWhereTheFunctionStaysTheSame() {
    Mlp net = Mlp.of(3, 4, 1).hidden(Activation.RELU).seed(5);
    assertEquals(0.0, Alignment.of(net, net.permute(1, 4, 2, 1, 3)).distance());
    Mlp negative = net.withWeights(1, net.weights(1).scale(-1));
    assertTrue(Alignment.of(net, negative).distance() > 1);
  }

  @Test
  void theCheapestAssignmentIsFound() {
    Random random = new Random(1);
    for (int round = 0; round < 50; round++) {
      double[][] cost = costs(random, 5);
      int[] assigned = Assignment.best(cost);
      assertEquals(cheapest(cost, 0, 0), total(cost, assigned), 1e-12);
    }
    assertArrayEquals(new int[] {1, 0}, Assignment.best(new double[][] {{5, 1}, {1, 5}}));
  }

  private static double[][] costs(Random random, int size) {
    double[][] cost = new double[size][size];
    for (double[] row : cost) {
      for (int k = 0; k < size; k++) {
        row[k] = random.nextDouble();
      }
    }
    return cost;
  }

  /** By trying all. */
  private static double cheapest(double[][] cost, int row, int taken) {
    if (row == cost.length) {
      return 0;
    }
    double best = Double.POSITIVE_INFINITY;
    for (int column = 0; column < cost.length; column++) {
      if ((taken & 1 << column) == 0) {
        best = Math.min(best, cost[row][column] + cheapest(cost, row + 1, taken | 1 << column));
      }
    }
    return best;
  }

  private static double total(double[][] cost, int[] assigned) {
    double sum = 0;
    for (int row = 0; row < assigned.length; row++) {
      sum += cost[row][assigned[row]];
    }
    return sum;
  }

  @Test
  void twinsMayBeAsFarApartAsTheToleranceAndNoFarther() {
    Mlp net = Mlp.of(1, 2, 1).fill(0).withWeights(1, new double[][] {{0}, {0.5}});
    assertTrue(Twins.of(net, 1, 0.5).areTwins(1, 2));
    assertEquals(2, Twins.of(net, 1, 0.49).different());
  }
}
