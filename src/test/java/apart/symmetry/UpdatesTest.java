package apart.symmetry;

import static apart.Failures.assertFails;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.nn.Activation;
import apart.nn.Backprop;
import apart.nn.Dataset;
import apart.nn.Gradients;
import apart.nn.Matrix;
import apart.nn.Mlp;
import apart.nn.Optimizer;
import apart.nn.Trainer;
import apart.nn.Training;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which start makes which updates differ at the first step: unequal weights in, or out. */
class UpdatesTest {
  private static final Dataset XOR = Dataset.xor();
  private static final double[][] ROWS = {{0.5, -0.3}, {0.2, 0.6}, {-0.4, 0.1}};

  private static Mlp start(double[][] rows, double[] bias, double... out) {
    return Mlp.of(2, 3, 1)
        .withWeights(1, rows)
        .withBias(1, bias)
        .withWeights(2, new double[][] {out})
        .withBias(2, 0.2);
  }

  private static final Mlp OUT =
      start(
          new double[][] {{0.5, -0.3}, {0.5, -0.3}, {0.5, -0.3}},
          new double[] {0.1, 0.1, 0.1},
          0.4,
          -0.1,
          0.9);
  private static final Mlp IN = start(ROWS, new double[] {0.1, 0, -0.2}, 0.4, 0.4, 0.4);

  private static void assertSpreads(double incoming, double outgoing, Mlp net) {
    Gradients gradients = net.gradients(XOR);
    assertEquals(incoming, most(gradients.weights(1)), 1e-12);
    assertEquals(outgoing, most(gradients.weights(2).transpose()), 1e-12);
  }

  /** The greatest difference of one number, as the reference cases have it. */
  private static double most(Matrix rows) {
    double most = 0;
    for (double[] one : rows.rows()) {
      for (double[] other : rows.rows()) {
        for (int k = 0; k < one.length; k++) {
          most = Math.max(most, Math.abs(one[k] - other[k]));
        }
      }
    }
    return most;
  }

  @Test
  void theFirstStepIsThatOfTheReferenceCases() {
    assertSpreads(0.12338031672552396, 0, OUT);
    assertSpreads(0.12, 0, OUT.hidden(Activation.IDENTITY));
    assertSpreads(0.032134563031779195, 0.12465763376708186, IN);
    assertSpreads(0, 0.112, IN.hidden(Activation.IDENTITY));
    assertSpreads(0, 0.20805202738154793, IN.withWeights(2, new double[1][3]));
  }

  @Test
  void anExactZeroIsShownAsOne() {
    String linear = Updates.of(IN.hidden(Activation.IDENTITY).train(XOR, 3, 0.3), 1).toString();
    assertTrue(linear.contains("    1 |          0 |   0.0336"), linear);
    String twins = Updates.of(IN.fill(0.5).train(XOR, 2, 0.3), 1).toString();
    assertTrue(twins.contains("    2 |        0 |        0"), twins);
  }

  @Test
  void theLastLayerHasNoOutgoingUpdates() {
    assertFails(
        "hidden layer must be 1 to 1, but is 2", () -> Updates.of(IN.train(XOR, 1, 0.3), 2));
  }

  /** Equal rows and different outgoing weights: without the sum, all errors are one. */
  @Test
  void theFormulaThatTheRunUsedCounts() {
    Trainer without = Trainer.of(0.3).rule(Backprop.WITHOUT_SUM);
    assertRow(OUT.train(XOR, 1, without), 0, 0);
    assertRow(OUT.train(XOR, 1, 0.3), 0.3 * spread(OUT.gradients(XOR)), 0);
  }

  /** Rates of 0, 1 and 2 part twins: their steps are as far apart as two whole ones. */
  @Test
  void ratesPartTwinsWhoseGradientsAreOne() {
    Mlp twins = OUT.withWeights(2, new double[][] {{0.4, 0.4, 0.4}});
    Gradients gradients = twins.gradients(XOR);
    double one = Matrix.ofColumn(gradients.weights(1).row(0)).normF();
    double whole = Math.hypot(one, gradients.bias(1).get(0, 0));
    assertRow(twins.train(XOR, 1, Trainer.of(0.3).rates(1, 0, 1, 2)), 2 * 0.3 * whole, 0);
    assertRow(twins.train(XOR, 1, Trainer.of(0.3)), 0, 0);
  }

  @Test
  void whatIsShownIsWhatWasDone() {
    Mlp net = Mlp.of(2, 4, 3, 1).seed(3);
    for (Trainer trainer :
        List.of(
            Trainer.of(0.3).batches(1),
            Trainer.of(Optimizer.adam(0.1)),
            Trainer.of(Optimizer.gradientDescent(0.3).decay(0.5)),
            Trainer.of(Optimizer.momentum(0.1, 0.9)).neuronNoise(0.1),
            Trainer.of(0.3).biasRates(2, 0, 5, 9))) {
      Training run = net.train(XOR, 3, trainer);
      Matrix done = rows(run.at(1), 2).minus(rows(net, 2));
      Matrix out = run.at(1).weights(3).minus(net.weights(3)).transpose();
      assertRow(run, 2, Spread.of(done), Spread.of(out));
    }
    assertTrue(
        Updates.of(net.train(XOR, 2, Trainer.of(0.3).batches(2)), 1).toString().contains("epoch"));
    assertFails(
        "updates: the run has no epoch, so no step was taken; train at least one",
        () -> Updates.of(net.train(XOR, 0, 0.3), 1));
  }

  private static Matrix rows(Mlp net, int l) {
    return net.weights(l).concatColumns(net.bias(l));
  }

  private static double spread(Gradients gradients) {
    return Spread.of(gradients.weights(1).concatColumns(gradients.bias(1)));
  }

  private static void assertRow(Training run, double incoming, double outgoing) {
    assertRow(run, 1, incoming, outgoing);
  }

  /** The first row of the table of a layer. */
  private static void assertRow(Training run, int l, double incoming, double outgoing) {
    String row =
        Updates.of(run, l)
            .toString()
            .lines()
            .filter(t -> t.matches(" +1 [|].*"))
            .findFirst()
            .orElseThrow();
    String[] cells = row.split("[|]", 0);
    assertEquals(incoming, Double.parseDouble(cells[1].strip()), 6e-5);
    assertEquals(outgoing, Double.parseDouble(cells[2].strip()), 6e-5);
  }
}
