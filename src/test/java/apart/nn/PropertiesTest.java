package apart.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.kernel.RandomStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What must hold for every network, tried on seeded random ones. */
class PropertiesTest {
  private static final int NETWORKS = 60;
  private static final List<Activation> ACTIVATIONS =
      List.of(
          Activation.IDENTITY,
          Activation.SIGMOID,
          Activation.TANH,
          Activation.RELU,
          Activation.leakyRelu(0.1),
          Activation.SOFTPLUS,
          Activation.GELU,
          Activation.ERF,
          Activation.SOFTMAX);

  private static final List<Loss> LOSSES = List.of(Loss.values());

  private final RandomStream random = new RandomStream(2026);

  private int oneTo(int most) {
    return 1 + random.below(most);
  }

  /** Two to four layers of any activation functions and any loss, and data for it. */
  private Mlp network(List<Activation> activations) {
    int[] sizes = random.below(2) == 0 ? new int[3] : new int[4];
    for (int l = 0; l < sizes.length; l++) {
      sizes[l] = oneTo(l == 0 ? 12 : 6);
    }
    Mlp net = Mlp.of(sizes).init(Init.normal(0.8), random.bits());
    for (int l = 1; l <= net.layers(); l++) {
      double[] bias = new double[net.layer(l).units()];
      for (int j = 0; j < bias.length; j++) {
        bias[j] = 0.3 * random.normal();
      }
      net = net.withBias(l, bias).activation(l, activations.get(random.below(activations.size())));
    }
    Loss loss = LOSSES.get(random.below(LOSSES.size()));
    return (loss.takesLogits() ? net.output(Activation.IDENTITY) : net).withLoss(loss);
  }

  private Dataset data(Mlp net) {
    int samples = oneTo(9);
    double[][] x = new double[samples][net.sizes()[0]];
    double[][] y = new double[samples][net.sizes()[net.layers()]];
    for (int s = 0; s < samples; s++) {
      for (int k = 0; k < x[s].length; k++) {
        x[s][k] = random.normal();
      }
      for (int j = 0; j < y[s].length; j++) {
        y[s][j] = random.unit();
      }
    }
    return Dataset.ofSamples(x, y);
  }

  @Test
  void backpropagationIsTheCentralDifference() {
    double worst = 0;
    for (int i = 0; i < NETWORKS; i++) {
      Mlp net = network(ACTIVATIONS);
      Dataset data = data(net);
      GradCheck check = GradCheck.of(net, data);
      assertTrue(check.passes(), () -> net + "\n" + data + "\n" + check);
      worst = Math.max(worst, check.worst());
    }
    System.out.printf("worst relative error to a central difference: %.1e%n", worst);
    assertTrue(worst < 1e-4);
  }

  @Test
  void thePageFormulaFailsTheSameCheck() {
    Mlp net = Mlp.of(2, 2, 1);
    GradCheck check = GradCheck.of(net, Dataset.xor(), Backprop.WITHOUT_SUM);
    assertFalse(check.passes());
    assertEquals(6, check.rows().stream().filter(row -> !row.passes()).count());
    assertTrue(check.toString().contains("6 of 9 are wrong"));
  }

  @Test
  void aKinkIsNamedAndNotJudged() {
    Mlp net =
        Mlp.of(2, 1, 1)
            .hidden(Activation.RELU)
            .withWeights(1, new double[][] {{1, 1}})
            .withBias(1, 0)
            .withWeights(2, new double[][] {{1}});
    Dataset data = Dataset.ofSamples(new double[][] {{1, -1}}, new double[][] {{3}});
    GradCheck check = GradCheck.of(net, data);
    assertTrue(check.passes());
    assertEquals(3, check.rows().stream().filter(GradCheck.Row::atKink).count());
    assertTrue(check.toString().contains("3 not judged"), check.toString());
  }

  @Test
  void twoZerosPass() {
    Mlp dead = Mlp.of(1, 1, 1).hidden(Activation.RELU).withBias(1, -9).fill(0).withBias(1, -9);
    GradCheck check = GradCheck.of(dead, Dataset.sin(5));
    assertTrue(check.passes());
    assertEquals(0, check.rows().get(0).relativeError());
  }

  @Test
  void permutingNeuronsPermutesTheGradientAndLeavesTheLoss() {
    for (int i = 0; i < NETWORKS; i++) {
      Mlp net = network(ACTIVATIONS);
      Dataset data = data(net);
      int[] order = new int[net.layer(1).units()];
      for (int j = 0; j < order.length; j++) {
        order[j] = j + 1;
      }
      random.shuffle(order);
      Mlp permuted = net.permute(1, order);
      Gradients before = net.gradients(data);
      Gradients after = permuted.gradients(data);
      assertEquals(before.loss(), after.loss(), 1e-13 * Math.max(1, before.loss()));
      for (int j = 0; j < order.length; j++) {
        double[] expected = before.weights(1).row(order[j] - 1);
        assertArrayEquals(expected, after.weights(1).row(j), 1e-12);
      }
    }
  }

  @Test
  void flippingAndRescalingLeaveTheOutputs() {
    for (int i = 0; i < NETWORKS; i++) {
      Mlp odd = network(List.of(Activation.TANH, Activation.ERF, Activation.IDENTITY));
      Matrix x = data(odd).x();
      Mlp flipped = odd.flip(1, oneTo(odd.layer(1).units()));
      assertEquals(odd.predict(x), flipped.predict(x));
      Mlp bent = network(List.of(Activation.RELU, Activation.leakyRelu(0.2)));
      x = data(bent).x();
      int j = oneTo(bent.layer(1).units());
      assertEquals(bent.predict(x), bent.rescale(1, j, 4).predict(x)); // a power of 2 is exact
      Matrix difference = bent.predict(x).minus(bent.rescale(1, j, 3).predict(x));
      assertTrue(difference.elementMaxAbs() < 1e-12);
    }
  }

  @Test
  void noBatchSizeChangesABitOfAForwardPass() {
    for (int i = 0; i < NETWORKS; i++) {
      Mlp net = network(ACTIVATIONS);
      Dataset data = data(net);
      Matrix all = net.predict(data.x());
      for (int s = 1; s <= data.samples(); s++) {
        double[] alone = net.predict(data.sample(s).x().column(0));
        assertArrayEquals(alone, all.column(s - 1), 0);
      }
    }
  }

  @Test
  void orthogonalRowsAreOrthogonal() {
    Matrix wide = Mlp.of(9, 4).init(Init.orthogonal(), 3).weights(1);
    Matrix unit = wide.mult(wide.transpose());
    assertTrue(unit.minus(Matrix.identity(4)).elementMaxAbs() < 1e-15);
    Matrix tall = Mlp.of(4, 9).init(Init.orthogonal().scaled(2), 3).weights(1);
    assertTrue(
        tall.transpose().mult(tall).minus(Matrix.identity(4).scale(4)).elementMaxAbs() < 1e-14);
  }

  @Test
  void rulesOfInitialisationHaveTheirVariance() {
    assertVariance(2.0 / 300, Init.glorot());
    assertVariance(2.0 / 300, Init.glorotNormal());
    assertVariance(2.0 / 100, Init.he());
    assertVariance(1.0 / 100, Init.lecun());
    assertVariance(4.0 / 100, Init.lecun().scaled(2));
    assertVariance(0.25, Init.normal(0.5));
    assertVariance(0.25 / 3, Init.uniform(0.5));
    assertEquals(
        Matrix.zeros(200, 100).plus(0.5), Mlp.of(100, 200).init(Init.constant(0.5), 1).weights(1));
  }

  /** 20,000 numbers: the variance of a sample is within 5 % but once in a million. */
  private static void assertVariance(double expected, Init rule) {
    Matrix w = Mlp.of(100, 200).init(rule, 7).weights(1);
    double variance = w.elementPower(2).elementSum() / 20_000;
    assertEquals(expected, variance, 0.05 * expected, rule.toString());
    assertEquals(0, w.elementSum() / 20_000, 5 * Math.sqrt(expected / 20_000), rule.toString());
  }
}
