package apart.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.kernel.Parameters;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Neurons that start equal stay equal to the last bit, and what parts them does. */
class TwinsTest {
  private static final Dataset XOR = Dataset.xor();
  private static final int STEPS = 200_000;

  /** Equal tanh neurons over two inputs. */
  private static Mlp equal(int units) {
    return Mlp.of(2, units, 1)
        .withWeights(1, Matrix.zeros(units, 2).map(w -> 0.5).rows())
        .withWeights(1, repeated(units, 0.5, -0.3))
        .withBias(1, Matrix.zeros(units, 1).plus(0.1).column(0))
        .withWeights(2, Matrix.zeros(1, units).plus(0.4))
        .withBias(2, 0.2);
  }

  private static double[][] repeated(int units, double... row) {
    double[][] rows = new double[units][];
    java.util.Arrays.setAll(rows, j -> row);
    return rows;
  }

  /** The greatest distance between any number of two neurons: incoming, bias, outgoing. */
  private static double spread(Parameters p) {
    double greatest = 0;
    for (int j = 1; j < p.weights[0].length; j++) {
      for (int k = 0; k < p.weights[0][0].length; k++) {
        greatest = Math.max(greatest, Math.abs(p.weights[0][j][k] - p.weights[0][0][k]));
      }
      greatest = Math.max(greatest, Math.abs(p.bias[0][j] - p.bias[0][0]));
      greatest = Math.max(greatest, Math.abs(p.weights[1][0][j] - p.weights[1][0][0]));
    }
    return greatest;
  }

  @Test
  void twinsStayTwinsWithEveryOptimizer() {
    Mlp start = equal(4);
    for (Optimizer optimizer : TrainingTest.OPTIMIZERS) {
      TrainingLoop loop = new TrainingLoop(start, XOR, Trainer.of(optimizer));
      for (int step = 0; step < STEPS; step++) {
        loop.epoch(step);
      }
      double moved = Math.abs(loop.parameters().weights[0][0][0] - 0.5);
      double spread = spread(loop.parameters());
      System.out.printf("%d steps of %s: spread %s, moved %.2f%n", STEPS, optimizer, spread, moved);
      assertEquals(0.0, spread, optimizer.toString());
      assertTrue(moved > 0.05, "the neurons hardly moved with " + optimizer);
    }
  }

  @Test
  void whatAllNeuronsShareDoesNotPartThem() {
    for (Trainer trainer :
        List.of(
            Trainer.of(0.1).online(),
            Trainer.of(0.1).shuffled(3),
            Trainer.of(0.1).shuffled(2).inputNoise(0.3),
            Trainer.of(0.1).labelNoise(0.5).inputNoise(0.2))) {
      assertEquals(0.0, spread(after(trainer, 2000)), trainer.toString());
    }
  }

  @Test
  void whatIsANeuronsOwnPartsThem() {
    for (Trainer trainer :
        List.of(
            Trainer.of(0.3).dropout(0.3),
            Trainer.of(0.3).neuronNoise(0.1),
            Trainer.of(0.3).gradientNoise(0.01),
            Trainer.of(0.3).rates(1, 1, 1.01, 1.02, 1.03))) {
      assertTrue(spread(after(trainer, 1)) > 1e-5, trainer.toString());
      assertTrue(spread(after(trainer, 200)) > 1e-3, trainer.toString());
    }
    Mlp masked = equal(4).mask(1, new double[][] {{1, 0}, {1, 1}, {1, 1}, {1, 1}});
    TrainingLoop loop = new TrainingLoop(masked, XOR, Trainer.of(0.3));
    loop.epoch(0);
    assertTrue(Math.abs(loop.parameters().bias[0][0] - loop.parameters().bias[0][1]) > 1e-5);
  }

  private static Parameters after(Trainer trainer, int epochs) {
    TrainingLoop loop = new TrainingLoop(equal(4), XOR, trainer);
    for (int epoch = 0; epoch < epochs; epoch++) {
      loop.epoch(epoch);
    }
    return loop.parameters();
  }

  /** Without noise both teacher neurons are found, with much noise only one. */
  @Test
  void noiseThatNeuronsShareMakesDifferentOnesEqual() {
    Mlp teacher = committee(0.5, 2);
    Mlp student = committee(0.91, 0.89);
    Dataset data = Dataset.teacher(teacher, 1000, 8);
    Trainer online = Trainer.of(0.2).shuffled(1);
    Matrix found = student.train(data, 30, online).net().weights(1);
    assertEquals(1.5, Math.abs(found.get(0, 0) - found.get(1, 0)), 0.05);
    for (long seed = 1; seed <= 5; seed++) {
      Trainer noisy = online.labelNoise(1.5).seed(seed);
      Matrix equal = student.train(data, 30, noisy).net().weights(1);
      assertEquals(equal.get(0, 0), equal.get(1, 0), "seed " + seed);
    }
  }

  private static Mlp committee(double one, double other) {
    return Mlp.of(1, 2, 1)
        .withoutBiases()
        .withWeights(1, new double[][] {{one}, {other}})
        .withWeights(2, new double[][] {{1, 1}})
        .freeze(2);
  }

  @Test
  void oneUlpGrowsToATenth() {
    Mlp start = equal(4).nudgeUlp(1, 2, 1);
    TrainingLoop loop = new TrainingLoop(start, XOR, Trainer.of(0.3));
    int step = 0;
    while (spread(loop.parameters()) <= 0.1 && step < STEPS) {
      loop.epoch(step++);
    }
    System.out.printf(
        "one ulp of %.1e grew to a spread of %.2f in %d steps%n",
        Math.ulp(0.5), spread(loop.parameters()), step);
    assertTrue(step > 500 && step < STEPS, "it took " + step + " steps");
  }

  /** H equal neurons act as one that learns with eta / H, its way out with eta H. */
  @Test
  void equalNeuronsAreOneNeuronWithOtherRates() throws IOException {
    JsonObject cases = ReferenceCasesTest.read("lesson_cases.json");
    double worst = 0;
    for (int units : new int[] {3, 4, 7}) {
      Mlp one =
          Mlp.of(2, 1, 1)
              .withWeights(1, new double[][] {{0.5, -0.3}})
              .withBias(1, 0.1)
              .withWeights(2, new double[][] {{0.4 * units}})
              .withBias(2, 0.2);
      Trainer rates = Trainer.of(0.3).rates(1, 1.0 / units).weightRates(2, units);
      for (int steps : new int[] {1, 10, 500}) {
        Mlp many = equal(units).train(XOR, steps, 0.3).net();
        Mlp single = one.train(XOR, steps, rates).net();
        Matrix in = many.weights(1).extractVector(true, 0).minus(single.weights(1));
        double out = units * many.weights(2).get(0) - single.weights(2).get(0);
        worst = Math.max(worst, Math.max(in.elementMaxAbs(), Math.abs(out)));
        if (units == 4) {
          assertExpected(cases, "all_equal_xor", steps, many);
          assertExpected(cases, "one_unit_equivalent", steps, single);
        }
      }
    }
    System.out.printf("3, 4 and 7 equal neurons against one, 500 steps: %.1e%n", worst);
    assertTrue(worst > 0 && worst < 1e-13, "they differ by " + worst);
  }

  private static void assertExpected(JsonObject cases, String name, int steps, Mlp net) {
    JsonObject after =
        cases.getAsJsonObject(name).getAsJsonObject("after").getAsJsonObject("" + steps);
    if (after == null) {
      assertEquals(500, steps, "no case " + name + " after " + steps);
      return;
    }
    assertEquals(after.get("loss").getAsDouble(), net.loss(XOR), 1e-13);
    for (int l = 1; l <= 2; l++) {
      Matrix expected = ReferenceCasesTest.rows(ReferenceCasesTest.item(after, "W", l));
      assertTrue(expected.minus(net.weights(l)).elementMaxAbs() < 1e-13, name);
    }
  }
}
