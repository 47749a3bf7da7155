package apart.nn;

import static apart.Failures.assertFails;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Losses and their slopes where a network is sure, against values of 60 digits. */
class LossTest {
  @Test
  void binaryCrossEntropyKeepsTheDigitsOfASmallLoss() {
    double[][] exact = {
      {40, 1, 4.248354255291589e-18, -4.248354255291589e-18},
      {-40, 0, 4.248354255291589e-18, 4.248354255291589e-18},
      {20, 1, 2.061153620314381e-09, -2.0611536181902037e-09},
      {700, 1, 9.85967654375977e-305, -9.85967654375977e-305},
      {40, 0, 40, 1},
      {3, 0.25, 2.298587351573742, 0.7025741268224333},
    };
    for (double[] row : exact) {
      assertLoss(Loss.BINARY_CROSS_ENTROPY, row[2], row[3], column(row[0]), column(row[1]));
    }
  }

  @Test
  void softmaxCrossEntropyKeepsTheDigitsOfASmallLoss() {
    Loss loss = Loss.SOFTMAX_CROSS_ENTROPY;
    double small = 4.248354255291589e-18;
    assertLoss(loss, small, -small, column(40, 0), column(1, 0));
    assertLoss(loss, 2 * small, -2 * small, column(41, 1, 1), column(1, 0, 0));
    assertLoss(loss, 40, 1, column(40, 0), column(0, 1));
  }

  /** Also in training: a step moves what is nearly right by what is left. */
  private static void assertLoss(
      Loss loss, double value, double slope, double[][] a, double[][] target) {
    double[][] delta = new double[a.length][1];
    loss.slope(a, target, delta, a.length, 1, 1);
    assertEquals(value, loss.value(a, target, a.length, 1), 4 * Math.ulp(value));
    assertEquals(slope, delta[0][0], 4 * Math.ulp(slope));
  }

  private static double[][] column(double... numbers) {
    return Matrix.ofColumn(numbers).rows();
  }

  @Test
  void outputsWithTheSameLogitAndTargetHaveTheSameSlope() {
    double[][] delta = new double[3][1];
    for (double logit : new double[] {0, 0.3, -7}) {
      Loss.SOFTMAX_CROSS_ENTROPY.slope(column(logit, logit, 0), column(0, 0, 1), delta, 3, 1, 1);
      assertEquals(delta[0][0], delta[1][0]);
    }
  }

  @Test
  void whatMakesALossMeaninglessIsNamedWithWhatToWrite() {
    Mlp net = Mlp.of(2, 3, 1).withLoss(Loss.BINARY_CROSS_ENTROPY);
    String twice =
        "layer 2, the last, is sigmoid, but bce_logits makes probabilities of numbers of any size"
            + " itself: write .output(identity)";
    assertFails(twice, () -> net.output(Activation.SIGMOID));
    assertFails(
        twice,
        () -> Mlp.of(2, 3, 1).output(Activation.SIGMOID).withLoss(Loss.BINARY_CROSS_ENTROPY));
    assertFails(
        "layer 1, the last, is softmax, but softmax_ce makes probabilities of numbers of any size"
            + " itself: write .output(identity)",
        () -> Mlp.of(2, 3).output(Activation.SOFTMAX).withLoss(Loss.SOFTMAX_CROSS_ENTROPY));
    assertFails(
        "layer 2, the last, has 1 neuron, of which softmax_ce makes the probability 1 whatever its"
            + " weights: write Loss.BINARY_CROSS_ENTROPY, or a neuron for each class",
        () -> Mlp.of(2, 3, 1).withLoss(Loss.SOFTMAX_CROSS_ENTROPY));
    String high =
        "target 1 of sample 2 must be 0 to 1 for bce_logits, but is 2.0: write Loss.HALF_SQUARED"
            + " for targets that are any numbers";
    Dataset two = Dataset.ofSamples(new double[][] {{1, 2}, {3, 4}}, new double[][] {{1}, {2}});
    assertFails(high, () -> net.loss(two));
    assertFails(high, () -> net.gradients(two));
    assertFails(high, () -> net.train(two, 1, 0.1));
    assertFails(high, () -> Loss.BINARY_CROSS_ENTROPY.value(two.target(), two.target()));
    assertFails(
        "the targets of sample 1 must sum to 1 for softmax_ce, but sum to 0.0: write"
            + " Loss.BINARY_CROSS_ENTROPY where a sample may belong to several classes or none",
        () -> Mlp.of(2, 2).withLoss(Loss.SOFTMAX_CROSS_ENTROPY).train(Dataset.andOr(), 1, 0.1));
  }

  @Test
  void theAccuracyOfANetworkThatIsNoNumberIsNone() {
    Dataset far = Dataset.ofSamples(new double[][] {{1, 2}}, new double[][] {{50}});
    Mlp lost = Mlp.of(2, 3, 1).train(far, 5, Optimizer.gradientDescent(1e308)).net();
    assertEquals(Double.NaN, lost.predict(0, 0)[0]);
    assertEquals(Double.NaN, Dataset.xor().accuracy(lost));
  }
}
