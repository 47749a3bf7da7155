package apart.symmetry;

import static apart.Failures.assertFails;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.nn.Activation;
import apart.nn.Dataset;
import apart.nn.Gradients;
import apart.nn.Matrix;
import apart.nn.Mlp;
import org.junit.jupiter.api.Test;

/** Which start makes which updates differ at the first step: unequal weights in, or out. */
class UpdatesTest {
  private static final Dataset XOR = Dataset.xor();
  private static final double[][] ROWS = {{0.5, -0.3}, {0.2, 0.6}, {-0.4, 0.1}};

  private static Mlp start(double[][] rows, double[] bias, double... out) {
    return Mlp.of(2, 3, 1)
        .withWeights(1, rows)
        .withBias(1, bias)
        .withWeights(2, new double[][] {out})
        .withBias(2, 0.2);
  }

  private static final Mlp OUT =
      start(
          new double[][] {{0.5, -0.3}, {0.5, -0.3}, {0.5, -0.3}},
          new double[] {0.1, 0.1, 0.1},
          0.4,
          -0.1,
          0.9);
  private static final Mlp IN = start(ROWS, new double[] {0.1, 0, -0.2}, 0.4, 0.4, 0.4);

  private static void assertSpreads(double incoming, double outgoing, Mlp net) {
    Gradients gradients = net.gradients(XOR);
    assertEquals(incoming, most(gradients.weights(1)), 1e-12);
    assertEquals(outgoing, most(gradients.weights(2).transpose()), 1e-12);
  }

  /** The greatest difference of one number, as the reference cases have it. */
  private static double most(Matrix rows) {
    double most = 0;
    for (double[] one : rows.rows()) {
      for (double[] other : rows.rows()) {
        for (int k = 0; k < one.length; k++) {
          most = Math.max(most, Math.abs(one[k] - other[k]));
        }
      }
    }
    return most;
  }

  @Test
  void theFirstStepIsThatOfTheReferenceCases() {
    assertSpreads(0.12338031672552396, 0, OUT);
    assertSpreads(0.12, 0, OUT.hidden(Activation.IDENTITY));
    assertSpreads(0.032134563031779195, 0.12465763376708186, IN);
    assertSpreads(0, 0.112, IN.hidden(Activation.IDENTITY));
    assertSpreads(0, 0.20805202738154793, IN.withWeights(2, new double[1][3]));
  }

  @Test
  void anExactZeroIsShownAsOne() {
    String linear = Updates.of(IN.hidden(Activation.IDENTITY).train(XOR, 3, 0.3), 1).toString();
    assertTrue(linear.contains("    1 |   0      |   0.1120"), linear);
    String twins = Updates.of(IN.fill(0.5).train(XOR, 2, 0.3), 1).toString();
    assertTrue(twins.contains("    2 |        0 |        0"), twins);
  }

  @Test
  void theLastLayerHasNoOutgoingUpdates() {
    assertFails(
        "hidden layer must be 1 to 1, but is 2", () -> Updates.of(IN.train(XOR, 1, 0.3), 2));
  }
}
