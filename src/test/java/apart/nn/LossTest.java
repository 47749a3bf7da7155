package apart.nn;

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
}
