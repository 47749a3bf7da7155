package apart.symmetry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.kernel.RandomStream;
import apart.nn.Activation;
import apart.nn.Dataset;
import apart.nn.Init;
import apart.nn.Loss;
import apart.nn.Matrix;
import apart.nn.Mlp;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What is said of near-twins before they are made, against what becomes of them. */
class PullTest {
  private static final double ETA = 0.1;
  private static final double TINY = 1e-8;

  private static Dataset data(double... y) {
    return Dataset.of(Matrix.ofRow(1, 2, 3), Matrix.ofRow(y));
  }

  private static Dataset random(RandomStream random, int inputs, int samples, int outputs) {
    return Dataset.of(matrix(random, inputs, samples), matrix(random, outputs, samples));
  }

  private static Matrix matrix(RandomStream random, int rows, int columns) {
    return Matrix.zeros(rows, columns).map(v -> 1.5 * random.normal());
  }

  /** Neuron j of layer l made two, w + d and w - d, a/2 + e and a/2 - e; the bias is d's last. */
  private static Mlp apart(Mlp net, int l, int j, double... difference) {
    Mlp two = NearTwins.of(net, l, j, 0);
    int last = two.layer(l).units();
    int inputs = net.layer(l).inputs();
    boolean biased = net.layer(l).hasBias();
    for (int i = 0; i < inputs + (biased ? 1 : 0); i++) {
      int k = i == inputs ? 0 : i + 1;
      two = two.nudge(l, j, k, difference[i]).nudge(l, last, k, -difference[i]);
    }
    int from = inputs + (biased ? 1 : 0);
    for (int o = from; o < difference.length; o++) {
      int unit = o - from + 1;
      two = two.nudge(l + 1, unit, j, difference[o]).nudge(l + 1, unit, last, -difference[o]);
    }
    return two;
  }

  private static double[] difference(Mlp two, int l, int j) {
    int last = two.layer(l).units();
    double[] in = halfOf(two.weights(l).row(j - 1), two.weights(l).row(last - 1));
    double[] out = halfOf(two.weights(l + 1).column(j - 1), two.weights(l + 1).column(last - 1));
    if (!two.layer(l).hasBias()) {
      return Matrix.ofColumn(in).concatRows(Matrix.ofColumn(out)).column(0);
    }
    double bias = (two.bias(l).get(j - 1, 0) - two.bias(l).get(last - 1, 0)) / 2;
    return Matrix.ofColumn(in).concatRows(Matrix.ofColumn(bias), Matrix.ofColumn(out)).column(0);
  }

  private static double[] halfOf(double[] one, double[] other) {
    double[] half = new double[one.length];
    Arrays.setAll(half, i -> (one[i] - other[i]) / 2);
    return half;
  }

  /** Minus half of the second derivatives of the loss of the two, by central differences. */
  private static Matrix curvature(Mlp net, int l, int j, Dataset data, int size) {
    double h = 1e-3;
    Matrix curvature = Matrix.zeros(size, size);
    for (int i = 0; i < size; i++) {
      for (int k = 0; k < size; k++) {
        double sum = 0;
        for (int signs = 0; signs < 4; signs++) {
          double[] difference = new double[size];
          difference[i] += (signs & 1) == 0 ? h : -h;
          difference[k] += (signs & 2) == 0 ? h : -h;
          double loss = apart(net, l, j, difference).loss(data);
          sum += signs == 0 || signs == 3 ? loss : -loss;
        }
        curvature.set(i, k, -sum / (4 * h * h) / 2);
      }
    }
    return curvature;
  }

  @Test
  void theBlockIsTheCurvatureBetweenTheTwo() {
    RandomStream random = new RandomStream(3);
    int[][] shapes = {{1, 1, 1}, {2, 3, 2}, {1, 2, 3}, {2, 2, 3, 2}, {3, 2, 2, 2, 1}};
    for (int[] shape : shapes) {
      for (Activation f : new Activation[] {Activation.TANH, Activation.SIGMOID}) {
        Mlp net =
            Mlp.of(shape).hidden(f).init(Init.normal(0.8), 7).withBias(1, new double[shape[1]]);
        Dataset data = random(random, shape[0], 5, shape[shape.length - 1]);
        for (int l = 1; l < shape.length - 1; l++) {
          Matrix block = Pull.of(net, l, 1, data).block();
          Matrix measured = curvature(net, l, 1, data, block.getNumRows());
          assertEquals(shape[l - 1] + 1 + shape[l + 1], block.getNumRows());
          double most = Math.max(1, measured.elementMaxAbs());
          assertEquals(
              0, block.minus(measured).elementMaxAbs() / most, 2e-5, Arrays.toString(shape));
        }
      }
    }
  }

  @Test
  void theBlockHoldsForClassesToo() {
    Dataset data =
        Dataset.of(
            matrix(new RandomStream(5), 2, 4),
            Matrix.of(new double[][] {{1, 0, 0, 0}, {0, 1, 0, 1}, {0, 0, 1, 0}}));
    Mlp net = Mlp.of(2, 3, 3).withLoss(Loss.SOFTMAX_CROSS_ENTROPY);
    Matrix block = Pull.of(net, 1, 2, data).block();
    assertEquals(0, block.minus(curvature(net, 1, 2, data, 6)).elementMaxAbs(), 1e-6);
  }

  /** One step multiplies a tiny difference by I + eta A, at rest or not. */
  @Test
  void oneStepOfADeepNetIsThatOfTheBlock() {
    RandomStream random = new RandomStream(11);
    for (int round = 0; round < 20; round++) {
      int outputs = 1 + round % 3;
      Mlp net = Mlp.of(2, 3, 1 + round % 4, 2, outputs).init(Init.normal(0.8), round);
      Dataset data = random(random, 2, 6, outputs);
      for (int l = 1; l <= 3; l++) {
        Matrix block = Pull.of(net, l, 1, data).block();
        Matrix u = matrix(random, block.getNumRows(), 1).scale(1e-5);
        Mlp two = apart(net, l, 1, u.column(0));
        double[] then = difference(two.step(two.gradients(data), ETA), l, 1);
        Matrix wanted = u.plus(block.mult(u).scale(ETA));
        double off = Matrix.ofColumn(then).minus(wanted).normF() / wanted.normF();
        assertEquals(0, off, 1e-8, "layer " + l + " of round " + round);
      }
    }
  }

  /** The growth per step of the distance of near-twins, trained and made tiny again and again. */
  private static double measured(Mlp net, int l, Dataset data, boolean meet) {
    int size = Pull.of(net, l, 1, data).block().getNumRows();
    int inputs = net.layer(l).inputs() + (net.layer(l).hasBias() ? 1 : 0);
    double[] difference = new double[size];
    Arrays.fill(difference, 0, inputs, 1);
    double rate = Double.NaN;
    for (int leg = 0; leg < 400; leg++) {
      Mlp two = apart(net, l, 1, sized(difference));
      double[] then = difference(two.train(data, 100, ETA).net(), l, 1);
      if (meet) { // then a difference of outgoing weights stays: what meets are the incoming ones
        Arrays.fill(then, inputs, size, 0);
      }
      double now = Math.log(norm(then) / norm(sized(difference))) / 100;
      difference = then;
      if (Math.abs(now - rate) < 1e-9) {
        return now;
      }
      rate = now;
    }
    return rate;
  }

  private static double[] sized(double[] difference) {
    return Matrix.ofColumn(difference).scale(TINY / norm(difference)).column(0);
  }

  private static double norm(double[] numbers) {
    return Matrix.ofColumn(numbers).normF();
  }

  @Test
  void nearTwinsGrowAtTheRateOnFiftyDataSets() {
    RandomStream random = new RandomStream(1);
    int tried = 0;
    int against = 0;
    for (int round = 0; tried < 50; round++) {
      int outputs = 1 + round % 3;
      boolean biased = round % 4 == 0;
      Matrix x = biased ? Matrix.ofRow(-2, -1, 0, 1, 2) : Matrix.ofRow(1, 2, 3);
      Matrix y = Matrix.zeros(outputs, x.getNumCols()).map(v -> random.uniform(3));
      Dataset data = Dataset.of(x, biased ? y : y.map(Math::abs));
      Mlp one = Mlp.of(1, 1, outputs);
      one = (biased ? one : one.withoutBiases()).train(data, 40_000, ETA).net();
      Pull pull = Pull.of(one, 1, 1, data);
      if (pull.gradient() < 1e-9) {
        tried++;
        against += pull.least() > 0 && pull.growth() > 0 ? 1 : 0;
        double rate = measured(one, 1, data, pull.growth() < 0);
        assertEquals(pull.rate(ETA), rate, 1e-8, "round " + round);
      }
    }
    assertTrue(against > 10, "with several outputs they part against aM: " + against);
  }

  /** The one neuron says nothing and is at rest, but two of it would say something at once. */
  @Test
  void anOutgoingWeightOfZeroDoesNotHoldThemTogether() {
    Dataset data = Dataset.of(Matrix.ofRow(-1, 0, 1), Matrix.ofRow(1, -2, 1));
    Mlp net = Mlp.of(1, 1, 1).withWeights(1, new double[][] {{1}}).withWeights(2, new double[1][1]);
    Pull pull = Pull.of(net, 1, 1, data);
    assertEquals(0, pull.least());
    assertTrue(pull.isAtRest());
    assertTrue(pull.toString().startsWith("neuron 1: least aM = 0, near-twins are pushed apart\n"));
    double slope = 1 / Math.pow(Math.cosh(1), 2);
    assertEquals(2 * (1 - slope) / 3, pull.growth(), 1e-12, "the mean of error times slope");
    assertEquals(pull.rate(ETA), measured(net, 1, data, false), 1e-8);
  }

  @Test
  void restMeansEveryWeightThatIsTrained() {
    for (double[] y : new double[][] {{0, 0, 1}, {1, 1, 2}}) {
      Mlp one = Mlp.of(1, 1, 1).withoutBiases().train(data(y), 50_000, 0.02).net();
      Pull pull = Pull.of(one, 1, 1, data(y));
      assertFalse(pull.isAtRest(), "the outgoing weight still moves: " + pull);
      assertEquals(one.gradients(data(y)).weights(2).elementMaxAbs(), pull.gradient());
      assertTrue(pull.toString().contains("(not at rest: dC/dw of layer 2 is up to "));
      assertTrue(Pull.of(one.freeze(2), 1, 1, data(y)).isAtRest(), "what is frozen does not move");
    }
  }

  @Test
  void whatIsCutOrFrozenHasNoPartInTheBlock() {
    Dataset data = random(new RandomStream(2), 2, 5, 2);
    Mlp net = Mlp.of(2, 2, 2).mask(1, new double[][] {{1, 0}, {1, 1}}).freeze(2);
    Pull pull = Pull.of(net, 1, 1, data);
    assertEquals("2x2", pull.block().shape(), "one input and the bias");
    assertEquals("3x3", pull.matrix().shape());
    assertEquals("5x5", Pull.of(net.unfreeze(2), 1, 2, data).block().shape());
    assertEquals(0, Pull.of(net.freeze(1), 1, 1, data).growth());
    assertThrows(IllegalArgumentException.class, () -> Pull.of(net, 1, 1, null));
  }
}
