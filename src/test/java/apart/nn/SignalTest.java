package apart.nn;

import static apart.Failures.assertFails;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Mean squares through the layers: by hand for a small net, by their rules for a deep one. */
class SignalTest {
  private static final Dataset INPUTS = Dataset.teacher(Mlp.of(100, 1), 100, 7);

  @Test
  void aChainOfTwoByHand() {
    // z(1) = 2x, z(2) = 3 z(1); targets 0, so delta(2) = z(2) and delta(1) = 3 delta(2)
    Mlp chain =
        Mlp.of(1, 1, 1)
            .hidden(Activation.IDENTITY)
            .withoutBiases()
            .withWeights(1, new double[][] {{2}})
            .withWeights(2, new double[][] {{3}});
    Dataset data = Dataset.of(Matrix.ofRow(1, 3), Matrix.ofRow(0, 0));
    Signal signal = Signal.of(chain, data);
    assertEquals((4 + 36) / 2.0, signal.z(1));
    assertEquals((36 + 324) / 2.0, signal.z(2));
    assertEquals((36 + 324) / 2.0, signal.delta(2));
    assertEquals(9 * 180.0, signal.delta(1));
    assertTrue(signal.toString().contains("over the neurons of a layer and 2 samples"));
  }

  @Test
  void hesRuleKeepsRelusSizeAndGlorotsHalvesIt() {
    Signal he = deep(Init.he());
    Signal glorot = deep(Init.glorotNormal());
    assertEquals(1, he.z(5) / he.z(1), 0.4);
    assertEquals(1.0 / 16, glorot.z(5) / glorot.z(1), 0.025);
    assertEquals(he.z(5) / he.z(1), 16 * glorot.z(5) / glorot.z(1), 1e-9);
  }

  private static Signal deep(Init rule) {
    Mlp net = Mlp.of(100, 100, 100, 100, 100, 100).hidden(Activation.RELU).init(rule, 1);
    return Signal.of(net, Dataset.of(INPUTS.x(), Matrix.zeros(100, 100)));
  }

  @Test
  void whatCannotBeIsNamed() {
    assertFails("the network must be given, but is null", () -> Signal.of(null, INPUTS));
    assertFails("the data must be given, but is null", () -> Signal.of(Mlp.of(2, 1), null));
    assertFails(
        "the layer must be 1 to 2, but is 0", () -> Signal.of(Mlp.of(2, 3, 1), Dataset.xor()).z(0));
  }
}
