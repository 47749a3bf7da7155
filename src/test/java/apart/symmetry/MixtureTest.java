package apart.symmetry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.nn.Mlp;
import java.util.List;
import org.junit.jupiter.api.Test;

class MixtureTest {
  private static final Mlp A = Mlp.of(2, 3, 1).withBias(1, 1, 2, 3);
  private static final Mlp B = Mlp.of(2, 3, 1).seed(2).withBias(1, -1, 0, 7);

  @Test
  void theEndsAreTheTwoNetworks() {
    assertEquals(A, Mixture.of(A, B, 0));
    assertEquals(B, Mixture.of(A, B, 1));
  }

  @Test
  void halfWayIsTheMeanOfEachNumber() {
    Mlp half = Mixture.of(A, B, 0.5);
    assertEquals(List.of(0.0, 1.0, 5.0), List.of(bias(half, 0), bias(half, 1), bias(half, 2)));
    double mean = (A.weights(2).get(0, 1) + B.weights(2).get(0, 1)) / 2;
    assertEquals(mean, half.weights(2).get(0, 1), 1e-15);
    assertEquals(-3.0, bias(Mixture.of(A, B, 2), 0), 1e-15);
  }

  private static double bias(Mlp net, int j) {
    return net.bias(1).get(j, 0);
  }

  @Test
  void whatCannotBeMixedIsNamed() {
    Mlp other = Mlp.of(2, 2, 1);
    String message =
        assertThrows(IllegalArgumentException.class, () -> Mixture.of(A, other, 0.5)).getMessage();
    assertTrue(message.contains("[2, 3, 1] and [2, 2, 1]"), message);
    message =
        assertThrows(IllegalArgumentException.class, () -> Mixture.of(A, B, Double.NaN))
            .getMessage();
    assertTrue(message.contains("t"), message);
  }

  /** An order alone does what it can; order and signs do what aligning does. */
  @Test
  void theNearestVariantIsAsNearAsAligningComes() {
    Mlp flipped = B.permute(1, 3, 1, 2).flip(1, 2);
    assertEquals(0.0, Variants.of(flipped, 1).distance(B));
    double order = Variants.orders(flipped, 1).distance(B);
    assertTrue(order > 0.5, "" + order);
    assertEquals(Alignment.of(A, B).distance(), Variants.of(B, 1).distance(A), 1e-12);
    assertThrows(
        IllegalArgumentException.class, () -> Variants.orders(B, 1).distance(Mlp.of(2, 2, 1)));
  }
}
