package apart.symmetry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.nn.Dataset;
import apart.nn.Mlp;
import apart.nn.Optimizer;
import apart.nn.Training;
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
}
