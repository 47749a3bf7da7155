package apart.symmetry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.nn.Activation;
import apart.nn.Dataset;
import apart.nn.Mlp;
import org.junit.jupiter.api.Test;

/**
 * What moves from a start of zeros: with tanh only the last bias, with sigmoids a layer an epoch.
 */
class MovedTest {
  private static final Mlp ZERO = Mlp.of(2, 3, 1).fill(0);
  private static final Dataset XOR = Dataset.xor();

  @Test
  void fromZerosOnlyTheOutputBiasMoves() {
    Moved moved = Moved.of(ZERO.train(XOR, 2000, 0.3));
    assertEquals(1, moved.count());
    assertEquals(0.0, moved.weights(1));
    assertEquals(0.0, moved.bias(1));
    assertEquals(0.0, moved.weights(2));
    assertEquals(0.5, moved.bias(2), 1e-12, "the mean of the targets");
  }

  @Test
  void withSigmoidsALayerWakesPerEpoch() {
    Mlp deep = Mlp.of(2, 3, 3, 3, 1).hidden(Activation.SIGMOID).fill(0);
    for (int epoch = 1; epoch <= 4; epoch++) {
      Moved moved = Moved.of(deep.train(XOR, epoch, 0.3));
      for (int l = 1; l <= 4; l++) {
        assertEquals(l > 4 - epoch, moved.weights(l) > 0, "layer " + l + " in epoch " + epoch);
      }
    }
  }

  @Test
  void twoNetworksAreComparedNumberByNumber() {
    assertEquals(0, Moved.of(ZERO, ZERO).count());
    assertEquals(1, Moved.of(ZERO, ZERO.nudgeUlp(1, 2, 1)).count());
    assertEquals(13, Moved.of(ZERO, ZERO.fill(1)).count());
    assertThrows(
        IllegalArgumentException.class, () -> Moved.of(ZERO, Mlp.of(2, 2, 1)), "other sizes");
  }

  @Test
  void aRunIsShownEpochByEpoch() {
    assertTrue(Moved.of(ZERO.train(XOR, 9, 0.3)).toString().contains("epoch 4 | epoch 9"));
    assertTrue(Moved.of(ZERO.train(XOR, 0, 0.3)).toString().startsWith("greatest change"));
  }

  @Test
  void theSignOfAZeroIsABit() {
    Mlp negative = ZERO.withBias(1, 0.0, -0.0, 0.0);
    assertEquals(1, Moved.of(ZERO, negative).count());
    assertEquals(0.0, Moved.of(ZERO, negative).bias(1));
  }

  @Test
  void aMoveIsAPartOfTheStart() {
    Mlp net = ZERO.withWeights(1, new double[][] {{3, 0}, {0, 4}, {0, 0}});
    assertEquals(0.2, Moved.of(net, net.nudge(1, 3, 2, -1)).relative(1));
    IllegalStateException none =
        assertThrows(IllegalStateException.class, () -> Moved.of(net, net).relative(2));
    assertEquals(
        "the weights of layer 2 are all 0 at the start: no change can be a part of that",
        none.getMessage());
  }
}
