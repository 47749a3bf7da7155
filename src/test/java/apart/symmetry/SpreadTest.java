package apart.symmetry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.kernel.Rows;
import apart.nn.Dataset;
import apart.nn.Mlp;
import apart.nn.Optimizer;
import apart.nn.Training;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SpreadTest {
  private static final Mlp EQUAL = Mlp.of(2, 3, 1).fill(0.5);

  @Test
  void followsEveryEpochOfARun() {
    Training run = EQUAL.nudge(1, 1, 1, 0.1).train(Dataset.xor(), 300, Optimizer.adam(0.01));
    double[] spreads = Spread.over(run, 1);
    assertEquals(301, spreads.length);
    for (int epoch : new int[] {0, 1, 77, 300}) {
      assertEquals(Spread.of(run.at(epoch), 1), spreads[epoch], "epoch " + epoch);
    }
  }

  @Test
  void findsTheFirstEpochAbove() {
    Training run = EQUAL.nudge(1, 1, 1, 0.1).train(Dataset.xor(), 2000, 0.2);
    int epoch = Spread.firstAbove(run, 1, 1);
    assertTrue(Spread.of(run.at(epoch), 1) > 1);
    assertTrue(Spread.of(run.at(epoch - 1), 1) <= 1);
    assertEquals(-1, Spread.firstAbove(EQUAL.train(Dataset.xor(), 20, 0.2), 1, 0));
  }

  /** Squares of these differences are too small, or too large, for a double. */
  @Test
  void theSmallestDifferenceCountsAndTheLargestDoesToo() {
    Mlp zero = Mlp.of(2, 3, 1).fill(0);
    assertEquals(Double.MIN_VALUE, Spread.of(zero.nudgeUlp(1, 1, 1), 1));
    for (double size : new double[] {1e-320, 1e-200, 1, 1e200, 4e307}) {
      double[][] rows = {{3 * size, 0}, {0, 4 * size}, {0, 0}};
      assertEquals(5 * size, Spread.of(zero.withWeights(1, rows), 1), 1e-15 * 5 * size);
      assertEquals(5 * size, Rows.distance(rows[0], rows[1]), 1e-15 * 5 * size);
    }
    assertEquals(1.7e308, Rows.distance(new double[] {0.8e308}, new double[] {-0.9e308}), 1e293);
    assertTrue(Distances.of(zero.nudgeUlp(1, 1, 1), 1).toString().contains("4.9000e-324"));
    assertEquals(Double.NaN, Rows.distance(new double[] {1}, new double[] {Double.NaN}));
  }

  @Test
  void anAngleIsThatOfTheDirectionsWhateverTheirLengths() {
    Mlp net = Mlp.of(2, 4, 1);
    for (double size : new double[] {1e-320, 1e-200, 1, 1e200, 1e308}) {
      double[][] from = {{size, 0}, {size, size}, {size, 0}, {0, 0}};
      double[][] to = {{0, size}, {-size, -size}, {size, size * 1e-3}, {size, 0}};
      String[] angles =
          Divergence.of(net.withWeights(1, from), net.withWeights(1, to), 1)
              .toString()
              .lines()
              .filter(line -> line.matches(" +[1-4] [|].*"))
              .map(line -> line.split("[|]", 0)[3].strip())
              .toArray(String[]::new);
      double small =
          size == 1e-320 ? Double.parseDouble(angles[2]) : Math.toDegrees(Math.atan(1e-3));
      assertArrayEquals(
          new double[] {90, 180, small, Double.NaN},
          Arrays.stream(angles).mapToDouble(Double::parseDouble).toArray(),
          5e-5);
    }
  }
}
