package apart.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the values of this package print. */
class ShownTest {
  private static final Mlp NET =
      Mlp.of(2, 3, 1)
          .withWeights(1, new double[][] {{0.5, -0.25}, {1, 2}, {0, 0.125}})
          .withBias(1, 0.1, 0, -0.5)
          .withWeights(2, new double[][] {{1, -1, 0.5}});

  @Test
  void aNetworkShowsItsTitleAndEveryLayer() {
    assertEquals(
        """
        Mlp 2-3-1  tanh identity  13 parameters  seed 1
        layer 1  3 neurons of 2 inputs  tanh
         neuron |     w1 |      w2 |    bias
        --------+--------+---------+---------
              1 | 0.5000 | -0.2500 |  0.1000
              2 | 1.0000 |  2.0000 |  0
              3 | 0      |  0.1250 | -0.5000
        layer 2  1 neuron of 3 inputs  identity
         neuron | w1 | w2 |     w3 | bias
        --------+----+----+--------+------
              1 |  1 | -1 | 0.5000 |    0"""
            .stripIndent(),
        NET.toString());
  }

  @Test
  void matricesSayWhereTheyComeFrom() {
    assertTrue(NET.weights(1).toString().startsWith("weights(1)  3x2  row = neuron\n neuron |"));
    assertTrue(NET.weights(1).transpose().toString().startsWith("Matrix  2x3\n row |"));
    assertEquals("Matrix  0x2", Matrix.zeros(0, 2).toString());
  }

  @Test
  void aPassOfOneSampleShowsZBesideA() {
    assertEquals(
        """
        forward pass of 1 sample through Mlp 2-3-1
        layer 1  tanh
         neuron |       z |       a
        --------+---------+---------
              1 |  0.8500 |  0.6911
              2 | -1.0000 | -0.7616
              3 | -0.6250 | -0.5546
        layer 2  identity
         neuron |      z |      a
        --------+--------+--------
              1 | 1.1754 | 1.1754
        4 decimals shown; digits(17) shows all"""
            .stripIndent(),
        NET.forward(1, -1).toString());
  }

  @Test
  void everyTitleIsShortAndEveryLineFitsTheScreen() {
    Mlp deep = Mlp.of(2, 3, 3, 3, 3, 3, 1).activation(2, Activation.leakyRelu(0.01));
    Mlp wide = Mlp.of(64, 100, 10).hidden(Activation.RELU).withLoss(Loss.SOFTMAX_CROSS_ENTROPY);
    List<Object> values =
        List.of(
            deep,
            wide,
            wide.weights(1),
            wide.layer(1).toString(),
            NET.forward(Dataset.xor().x()),
            NET.gradients(Dataset.xor()),
            NET.backward(NET.forward(1, 2), 3),
            Dataset.xor(),
            Optimizer.rmsProp(0.0123456, 0.98765, 1.23e-8, 0.5, true)
                .decay(0.001)
                .clip(1.5)
                .schedule(Schedule.cosine(10_000, 0.01)),
            Trainer.of(Optimizer.adam(0.01).schedule(Schedule.warmup(100)))
                .shuffled(32)
                .dropout(0.25)
                .labelNoise(0.125)
                .rates(1, 1, 1.01, 1.02)
                .seed(1234567890123L),
            NET.train(Dataset.xor(), 100, 0.5),
            Mlp.of(2, 2).train(Dataset.andOr().named("a".repeat(100)), 0, 0.5));
    for (Object value : values) {
      String text = value.toString();
      assertTrue(text.lines().findFirst().orElseThrow().length() < 80, text);
      Stream<String> lines = text.lines();
      assertTrue(lines.allMatch(line -> line.length() <= 80), text);
    }
  }

  @Test
  void largeValuesShowARowPerLayer() {
    Mlp net = Mlp.of(64, 32, 10);
    Dataset digits = Dataset.digits();
    for (Object value : List.of(net, net.forward(digits.x()), net.gradients(digits))) {
      String text = value.toString();
      assertTrue(text.lines().count() < 12, text);
      assertTrue(text.lines().allMatch(line -> line.length() <= 80), text);
      assertTrue(text.contains("show the numbers of layer 1"), text);
    }
    String pictures = digits.toString();
    assertTrue(pictures.contains("|sample 1: 0     |sample 2: 1     |"), pictures);
    assertTrue(pictures.lines().allMatch(line -> line.length() <= 80), pictures);
  }

  @Test
  void aTrainerSaysWhichLayerHasWhichRates() {
    Trainer trainer = Trainer.of(0.5);
    assertEquals(
        "gradient descent, eta 0.5, rates of layer 2 [1.0, 1.01]",
        trainer.rates(2, 1, 1.01).toString());
    assertEquals(
        "gradient descent, eta 0.5, rates of layer 1 [0.5], weight rates of layer 2\n[3.0]",
        trainer.rates(1, 0.5).weightRates(2, 3).toString());
    assertEquals(
        "gradient descent, eta 0.5, hidden deltas without the sum",
        trainer.rule(Backprop.WITHOUT_SUM).toString());
  }
}
