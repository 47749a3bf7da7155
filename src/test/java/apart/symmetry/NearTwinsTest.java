package apart.symmetry;

import static apart.Failures.assertFails;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.kernel.Rows;
import apart.nn.Dataset;
import apart.nn.Init;
import apart.nn.Matrix;
import apart.nn.Mlp;
import org.junit.jupiter.api.Test;

/** Near-twins part or meet as the data say: Fukumizu and Amari 2000. */
class NearTwinsTest {
  private static Dataset data(double... y) {
    return Dataset.ofSamples(
        new double[][] {{1}, {2}, {3}}, new double[][] {{y[0]}, {y[1]}, {y[2]}});
  }

  private static Mlp best(Dataset data) {
    return Mlp.of(1, 1, 1).withoutBiases().train(data, 20_000, 0.1).net();
  }

  private static double pull(double... y) {
    return Pull.of(best(data(y)), 1, 1, data(y)).least();
  }

  @Test
  void twinsDoWhatTheOneDid() {
    Mlp net = Mlp.of(3, 4, 4, 2).init(Init.normal(1), 5).withBias(2, 1, 2, 3, 4);
    Mlp split = NearTwins.of(net, 2, 3, 0);
    assertEquals(5, split.sizes()[2]);
    assertTrue(Twins.of(split, 2, 0).areTwins(3, 5));
    double[] x = {0.3, -1, 2};
    assertEquals(net.predict(x)[1], split.predict(x)[1], 1e-14);
    assertEquals(0.25, Rows.distance(row(net, 0.25, 3), row(net, 0.25, 5)), 1e-15);
    assertFails("hidden layer must be 1 to 2, but is 3", () -> NearTwins.of(net, 3, 1, 0));
    assertFails("neuron of layer 2 must be 1 to 4, but is 5", () -> NearTwins.of(net, 2, 5, 0));
  }

  private static double[] row(Mlp net, double distance, int j) {
    return NearTwins.of(net, 2, 3, distance).weights(2).row(j - 1);
  }

  /** The reference cases escape_times_y223. */
  @Test
  void escapeTakesTheStepsOfTheReference() {
    Dataset data = data(2, 2, 3);
    Mlp one = best(data);
    double[] splits = {0.1, 0.01, 0.001, 1e-6, 1e-9, 1e-12};
    int[] steps = {169, 395, 621, 1300, 1978, 2656};
    for (int i = 0; i < splits.length; i++) {
      assertEquals(steps[i], Escape.of(NearTwins.of(one, 1, 1, splits[i]), data, 0.1, 0.5));
    }
    assertEquals(-1, Escape.of(NearTwins.of(one, 1, 1, 0), data, 0.1, 0.5), "twins never part");
  }

  /** The reference cases twins_y223, twins_y232, twins_y133. */
  @Test
  void pullIsThatOfTheReference() {
    assertEquals(-0.2047804827227972, pull(2, 2, 3), 1e-8);
    assertEquals(0.044826392908653645, pull(2, 3, 2), 1e-8);
    assertEquals(0.3607787057714662, pull(1, 3, 3), 1e-8);
    Pull push = Pull.of(best(data(2, 2, 3)), 1, 1, data(2, 2, 3));
    assertEquals(0.01018696041471948, push.rate(0.1), 1e-9);
    assertTrue(push.isAtRest());
    assertTrue(push.toString().endsWith("near-twins are pushed apart"), push.toString());
  }

  /** The Hessian of the loss in the antisymmetric direction, by central differences. */
  @Test
  void pullIsTheCurvatureOfTheLossBetweenTwins() {
    Mlp net = Mlp.of(1, 2, 2, 2).init(Init.normal(0.8), 3).withBias(1, 0.3, -0.2);
    Dataset sine = Dataset.sin(7);
    Matrix targets = Matrix.of(new double[][] {sine.target().row(0), sine.x().row(0)});
    Dataset two = Dataset.of(sine.x(), targets);
    Pull pull = Pull.of(net, 1, 2, two);
    double h = 1e-3;
    double bent =
        (2 * NearTwins.of(net, 1, 2, 2 * h).loss(two) - 2 * NearTwins.of(net, 1, 2, 0).loss(two))
            / (h * h);
    assertEquals(bent, pull.matrix().get(0, 0), 1e-5);
    assertEquals("2x2", pull.matrix().shape(), "a row for the input and one for the bias");
    assertFalse(pull.isAtRest());
    assertTrue(pull.toString().contains("train on"), "this net is not at a minimum");
    assertThrows(IllegalArgumentException.class, () -> Pull.of(net, 3, 1, two));
    assertThrows(IllegalArgumentException.class, () -> Pull.of(net, 1, 3, two));
  }
}
