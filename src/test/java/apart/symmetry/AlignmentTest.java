package apart.symmetry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.kernel.RandomStream;
import apart.nn.Activation;
import apart.nn.Init;
import apart.nn.Mlp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Networks that differ in the order of their neurons, against what is known and against all. */
class AlignmentTest {
  private static final List<Activation> KINDS =
      List.of(Activation.TANH, Activation.RELU, Activation.SIGMOID);

  private static Mlp net(Activation f, int seed, int... sizes) {
    Mlp net = Mlp.of(sizes).hidden(f).init(Init.normal(1), seed);
    RandomStream random = new RandomStream(seed, 9);
    for (int l = 1; l <= net.layers(); l++) {
      double[] bias = new double[sizes[l]];
      Arrays.setAll(bias, j -> random.normal());
      net = net.withBias(l, bias);
    }
    return net;
  }

  private static Mlp reordered(Mlp net, RandomStream random) {
    Mlp other = net;
    for (int l = 1; l < net.layers(); l++) {
      int[] order = new int[net.layer(l).units()];
      Arrays.setAll(order, j -> j + 1);
      random.shuffle(order);
      other = other.permute(l, order);
      for (int j = 1; j <= order.length; j++) {
        if (net.activation(l).isOdd() && random.below(2) == 0) {
          other = other.flip(l, j);
        } else if (net.activation(l).isHomogeneous()) {
          other = other.rescale(l, j, Math.exp(random.normal()));
        }
      }
    }
    return other;
  }

  @Test
  void twoHiddenLayersInAnotherOrderAreFoundAgain() {
    Mlp net = Mlp.of(2, 3, 3, 1);
    Alignment aligned = Alignment.of(net, net.permute(2, 2, 3, 1));
    assertEquals(0.0, aligned.distance());
    assertEquals(net, aligned.net());
  }

  @Test
  void aMereReorderingIsFoundWhateverTheSizes() {
    RandomStream random = new RandomStream(2);
    for (int round = 0; round < 150; round++) {
      int[] sizes = new int[3 + round % 3];
      Arrays.setAll(sizes, l -> l == 0 ? 1 + random.below(4) : 1 + random.below(10));
      for (Activation f : KINDS) {
        Mlp net = net(f, round, sizes);
        Alignment aligned = Alignment.of(net, reordered(net, random));
        double most = f.isHomogeneous() ? 1e-12 : 0;
        assertEquals(0, aligned.distance(), most, f + " " + Arrays.toString(sizes));
        assertTrue(aligned.isBest());
        assertTrue(aligned.toString().endsWith("(no other order is nearer)"));
      }
    }
  }

  @Test
  void neuronsThatDifferOnlyInWhatGoesOutAreFoundToo() {
    for (int seed = 1; seed <= 20; seed++) {
      Mlp net = net(Activation.TANH, seed, 2, 6, 7, 6, 1);
      net = net.withWeights(1, Mlp.of(2, 6).fill(0.5).weights(1)).withBias(1, new double[6]);
      Mlp other = reordered(net, new RandomStream(seed));
      assertEquals(0, Alignment.of(net, other).distance(), "seed " + seed);
    }
  }

  // ---- against all orders, signs and scales ----

  private static List<Mlp> all(Mlp net, int l) {
    return new ArrayList<>(Variants.of(net, l).nets());
  }

  private static void assertIsTheNearest(Mlp net, Mlp other) {
    double least = Double.POSITIVE_INFINITY;
    for (Mlp first : all(other, 1)) {
      for (Mlp one : net.layers() == 3 ? all(first, 2) : List.of(first)) {
        least = Math.min(least, Alignment.distance(net, one));
      }
    }
    Alignment aligned = Alignment.of(net, other);
    assertTrue(aligned.isBest());
    assertEquals(least, aligned.distance(), 1e-12 * least);
  }

  @Test
  void strangersAreAsNearAsCanBe() {
    for (Activation f : List.of(Activation.TANH, Activation.SIGMOID)) {
      for (int units = 1; units <= 5; units++) {
        for (int seed = 1; seed <= 3; seed++) {
          assertIsTheNearest(net(f, seed, 2, units, 2), net(f, seed + 50, 2, units, 2));
        }
      }
      assertIsTheNearest(net(f, 4, 2, 3, 3, 1), net(f, 5, 2, 3, 3, 1));
    }
    for (int seed = 1; seed <= 5; seed++) {
      Mlp net = net(Activation.SIGMOID, seed, 2, 4, 4, 1);
      assertIsTheNearest(net, net(Activation.SIGMOID, seed + 50, 2, 4, 4, 1));
    }
    assertIsTheNearest(net(Activation.TANH, 1, 2, 4, 4, 1), net(Activation.TANH, 2, 2, 4, 4, 1));
  }

  @Test
  void strangersWithReluAreAsNearAsOrderAndScaleCanBring() {
    for (int seed = 1; seed <= 5; seed++) {
      Mlp net = net(Activation.RELU, seed, 2, 4, 2);
      Mlp other = net(Activation.RELU, seed + 50, 2, 4, 2);
      double least = Double.POSITIVE_INFINITY;
      for (Mlp one : all(other, 1)) {
        least = Math.min(least, Alignment.distance(net, scaled(net, one)));
      }
      assertEquals(least, Alignment.of(net, other).distance(), 1e-6);
    }
  }

  /** Each neuron by the scale, of all thousandths of e, that brings it nearest. */
  private static Mlp scaled(Mlp net, Mlp other) {
    Mlp best = other;
    for (int j = 1; j <= 4; j++) {
      int near = nearest(net, best, j, 0, 3000, 50);
      best = rescaled(best, j, nearest(net, best, j, near, 50, 1));
    }
    return best;
  }

  /** The thousandths of the logarithm, around one, of the scale that brings a neuron nearest. */
  private static int nearest(Mlp net, Mlp other, int j, int around, int within, int step) {
    int nearest = around;
    for (int i = around - within; i <= around + within; i += step) {
      if (Alignment.distance(net, rescaled(other, j, i))
          < Alignment.distance(net, rescaled(other, j, nearest))) {
        nearest = i;
      }
    }
    return nearest;
  }

  private static Mlp rescaled(Mlp net, int j, int thousandths) {
    return net.rescale(1, j, Math.exp(thousandths / 1000.0));
  }

  @Test
  void theTableSaysWhenItMayNotBeTheBest() {
    Mlp net = net(Activation.TANH, 1, 3, 9, 9, 9, 1);
    Alignment aligned = Alignment.of(net, net(Activation.TANH, 2, 3, 9, 9, 9, 1));
    assertFalse(aligned.isBest());
    assertTrue(aligned.distance() < aligned.distanceBefore());
    assertTrue(
        aligned.toString().endsWith("(the nearest of 32 starts; another order may be nearer)"),
        aligned.toString());
  }

  @Test
  void sizesOfWeightsDoNotMatter() {
    for (double size : new double[] {1e-200, 1e200}) {
      Mlp net = net(Activation.TANH, 3, 2, 4, 3, 1).scale(size);
      assertEquals(0, Alignment.of(net, reordered(net, new RandomStream(1))).distance());
    }
  }
}
