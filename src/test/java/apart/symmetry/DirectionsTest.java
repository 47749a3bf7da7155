package apart.symmetry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.nn.Activation;
import apart.nn.Mlp;
import java.util.List;
import org.junit.jupiter.api.Test;

class DirectionsTest {
  private static final Mlp FIVE =
      Mlp.of(2, 5, 1)
          .hidden(Activation.RELU)
          .withWeights(1, new double[][] {{1, 0}, {3, 0}, {0, 2}, {-1, 0}, {2, 0.1}})
          .withWeights(2, new double[][] {{1, 1, 1, 1, 1}});

  @Test
  void sizesDoNotCount() {
    Directions directions = Directions.of(FIVE, 1);
    assertEquals(List.of(List.of(1, 2, 5), List.of(3), List.of(4)), directions.groups());
    assertEquals(3, directions.different());
    assertEquals(5, directions.active());
    Mlp larger = FIVE.rescale(1, 2, 1e200).rescale(1, 3, 1e-200);
    assertEquals(directions.groups(), Directions.of(larger, 1).groups());
  }

  @Test
  void signsDoNotCountIfFIsOdd() {
    assertEquals(
        List.of(List.of(1, 2, 4, 5), List.of(3)),
        Directions.of(FIVE.hidden(Activation.TANH), 1).groups());
  }

  @Test
  void theBiasIsPartOfADirection() {
    Mlp net = FIVE.withBias(1, 0, 3, 0, 0, 0);
    assertEquals(
        List.of(List.of(1, 5), List.of(2), List.of(3), List.of(4)), Directions.of(net, 1).groups());
  }

  @Test
  void whatDoesHardlyAnythingIsNotCounted() {
    Mlp net = FIVE.withWeights(2, new double[][] {{1, 1, 0.01, 1, 0}});
    Directions directions = Directions.of(net, 1);
    assertEquals(List.of(List.of(1, 2), List.of(4)), directions.groups());
    assertEquals(3, directions.active());
    assertTrue(
        directions.toString().contains("2 neurons more, each under a hundredth"),
        directions.toString());
  }

  @Test
  void aLayerOfZerosHasNone() {
    Directions directions = Directions.of(FIVE.fill(0), 1);
    assertEquals(0, directions.different());
    assertEquals(0, directions.active());
    assertTrue(directions.toString().startsWith("layer 1: 0 directions of 0 neurons"));
  }

  /** 0, 10 and 20 degrees: each is near the next, in any order. */
  @Test
  void neuronsOfAChainHaveOneDirectionInAnyOrder() {
    double[][] rows = new double[3][];
    for (int j = 0; j < 3; j++) {
      double angle = Math.toRadians(10 * j);
      rows[j] = new double[] {Math.cos(angle), Math.sin(angle)};
    }
    Mlp net = Mlp.of(2, 3, 1).hidden(Activation.RELU).withWeights(1, rows).withoutBiases();
    for (Mlp one : Variants.orders(net, 1).nets()) {
      assertEquals(1, Directions.of(one, 1).different());
    }
    rows[1] = new double[] {-1, 0};
    assertEquals(3, Directions.of(net.withWeights(1, rows), 1).different());
  }

  @Test
  void theLastLayerHasNoOutgoingWeights() {
    assertEquals(1, Directions.of(FIVE, 2).different());
  }

  @Test
  void whatIsAskedForIsThere() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> Directions.of(FIVE, 3));
    assertTrue(e.getMessage().contains("1 to 2"), e.getMessage());
    assertThrows(IllegalArgumentException.class, () -> Directions.of(null, 1));
  }
}
