package apart.symmetry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.nn.Activation;
import apart.nn.Dataset;
import apart.nn.Mlp;
import java.util.List;
import org.junit.jupiter.api.Test;

class VariantsTest {
  private static final Mlp NET = Mlp.of(2, 3, 1).withBias(1, 0.1, 0.2, -0.3);

  @Test
  void hasEveryOrderAndEverySign() {
    assertEquals(6, Variants.orders(NET, 1).count());
    assertEquals(48, Variants.of(NET, 1).count());
    assertEquals(48, Variants.of(NET, 1).nets().stream().distinct().count());
  }

  @Test
  void isOrdersAloneWithoutAnOddActivation() {
    assertEquals(6, Variants.of(NET.hidden(Activation.SIGMOID), 1).count());
  }

  @Test
  void allComputeTheSameFunction() {
    List<Mlp> nets = Variants.of(NET, 1).nets();
    double loss = NET.loss(Dataset.xor());
    assertEquals(NET, nets.get(0));
    assertEquals(NET.permute(1, 1, 3, 2), nets.get(1));
    nets.forEach(net -> assertEquals(loss, net.loss(Dataset.xor()), 1e-15));
  }

  @Test
  void showsARowPerNetwork() {
    String table = Variants.orders(NET, 1).losses(Dataset.xor()).toString();
    assertTrue(table.startsWith("6 networks of one function, losses on xor\n"), table);
    assertTrue(table.contains("| 3 2 1 | + + + |"), table);
  }

  @Test
  void refusesTheLastLayerAndTooMany() {
    assertThrows(IllegalArgumentException.class, () -> Variants.of(NET, 2));
    String message =
        assertThrows(IllegalArgumentException.class, () -> Variants.of(Mlp.of(2, 9, 1), 1))
            .getMessage();
    assertEquals(
        "layer 1 has 9 neurons and so 1.858e+08 variants: expected at most 50000", message);
  }
}
