package apart.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import apart.nn.Activation;
import apart.nn.Mlp;
import org.junit.jupiter.api.Test;

class DeltaTableTest {
  /** The formula without the sum has the wrong signs, or means nothing. */
  @Test
  void showsThreeWays() {
    Mlp net =
        Mlp.of(2, 3, 2)
            .hidden(Activation.SIGMOID)
            .output(Activation.SIGMOID)
            .withWeights(1, new double[][] {{1, -1}, {0.5, 1}, {-1, 2}})
            .withWeights(2, new double[][] {{1, 2, -1}, {3, -1, 1}});
    assertEquals(
        """
        delta of layer 1, three ways
         neuron | chain rule | measured |     page
        --------+------------+----------+----------
              1 |     0.0119 |   0.0119 |   0.0275
              2 |     0.0504 |   0.0504 |  -0.0044
              3 |    -0.0349 |  -0.0349 | NaN
        4 decimals shown; digits(17) shows all""",
        DeltaTable.of(net, 1, new double[] {1, 0.5}, new double[] {0, 1}).toString());
  }
}
