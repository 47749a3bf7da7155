package apart.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * What refdata has no case for, against the formulas written out for one weight: f(x) = w x on the
 * sample x = 1, y = 0, so that the gradient of the half-squared loss is w itself.
 */
class OptimizerTest {
  private static final Map<String, Double> WORST = new TreeMap<>();
  private static final Dataset ONE = Dataset.ofSamples(new double[][] {{1}}, new double[][] {{0}});

  private static double after(int steps, Optimizer optimizer) {
    Mlp net = Mlp.of(1, 1).withoutBiases().withWeights(1, new double[][] {{2}});
    return net.train(ONE, steps, optimizer).net().weights(1).get(0, 0);
  }

  private static void compare(String what, double expected, double actual, double limit) {
    WORST.merge(what, Math.abs(actual - expected), Math::max);
    assertEquals(expected, actual, limit, what);
  }

  @AfterAll
  static void worst() {
    System.out.println("worst deviation from the formulas of optimisers without a reference case:");
    WORST.forEach((what, worst) -> System.out.printf("  %-24s %.2e%n", what, worst));
    assertEquals(3, WORST.size());
  }

  @Test
  void dampedMomentumTakesTheFirstGradientWhole() {
    double w = 2;
    double v = w;
    w -= 0.1 * v;
    v = 0.9 * v + (1 - 0.25) * w;
    w -= 0.1 * v;
    v = 0.9 * v + (1 - 0.25) * w;
    w -= 0.1 * v;
    compare("damped momentum", w, after(3, Optimizer.momentum(0.1, 0.9, 0.25)), 1e-15);
  }

  @Test
  void adamWShrinksTheWeightsFirst() {
    double w = 2;
    double m = 0;
    double v = 0;
    for (int t = 1; t <= 5; t++) {
      double g = w;
      w *= 1 - 0.1 * 0.2;
      m = 0.9 * m + 0.1 * g;
      v = 0.999 * v + 0.001 * g * g;
      double corrected = m / (1 - Math.pow(0.9, t));
      w -= 0.1 * corrected / (Math.sqrt(v / (1 - Math.pow(0.999, t))) + 1e-8);
    }
    compare("AdamW", w, after(5, Optimizer.adamW(0.1, 0.2)), 1e-14);
  }

  @Test
  void centredRmsPropTakesTheMeanSquareOut() {
    double w = 2;
    double v = 0;
    double mean = 0;
    double u = 0;
    for (int t = 1; t <= 5; t++) {
      double g = w;
      v = 0.9 * v + (1 - 0.9) * g * g;
      mean = 0.9 * mean + (1 - 0.9) * g;
      u = 0.5 * u + g / (Math.sqrt(v - mean * mean) + 1e-8);
      w -= 0.01 * u;
    }
    compare("centred RMSprop", w, after(5, Optimizer.rmsProp(0.01, 0.9, 1e-8, 0.5, true)), 1e-13);
  }

  @Test
  void decayAndClippingComeBeforeTheStep() {
    assertEquals(2 - 0.1 * (2 + 0.5 * 2), after(1, Optimizer.gradientDescent(0.1).decay(0.5)));
    assertEquals(2 - 0.1 * (2 + 0.5), after(1, Optimizer.gradientDescent(0.1).decayL1(0.5)));
    assertEquals(2 - 0.1 * 0.25, after(1, Optimizer.gradientDescent(0.1).clip(0.25)));
    assertEquals(2 - 0.1 * 0.25, after(1, Optimizer.gradientDescent(0.1).clipNorm(0.25)), 1e-15);
  }

  @Test
  void theNormIsThatOfTheWholeGradient() {
    Mlp net = Mlp.of(2, 3, 1);
    Gradients g = net.gradients(Dataset.xor());
    double squares = 0;
    for (int l = 1; l <= 2; l++) {
      squares += Math.pow(g.weights(l).normF(), 2) + Math.pow(g.bias(l).normF(), 2);
    }
    Mlp clipped = net.train(Dataset.xor(), 1, Optimizer.gradientDescent(1).clipNorm(0.1)).net();
    Matrix expected = g.weights(1).scale(0.1 / Math.sqrt(squares));
    Matrix step = net.weights(1).minus(clipped.weights(1));
    assertEquals(0, expected.minus(step).elementMaxAbs(), 1e-15);
  }

  @Test
  void schedulesMultiplyTheRate() {
    assertEquals(0.25, Schedule.steps(10, 0.5).factor(25));
    assertEquals(0.125, Schedule.exponential(0.5).factor(3));
    assertEquals(0.2, Schedule.inverse(2).factor(2));
    assertEquals(0.55, Schedule.cosine(100, 0.1).factor(50), 1e-15);
    assertEquals(0.1, Schedule.cosine(100, 0.1).factor(1000), 1e-15);
    assertEquals(0.75, Schedule.warmup(4).factor(2));
    assertEquals(2 - 2 * 0.25, after(1, Optimizer.gradientDescent(1).schedule(Schedule.warmup(4))));
  }

  @Test
  void whatHasNoGradientStaysWithoutEpsilonToo() {
    Mlp net = Mlp.of(2, 3, 1).mask(1, new double[][] {{0, 1}, {1, 0}, {1, 1}});
    Dataset first = Dataset.ofSamples(new double[][] {{0, 1}, {0, -2}}, new double[][] {{1}, {0}});
    for (Optimizer optimizer :
        List.of(
            Optimizer.adam(0.01, 0.9, 0.999, 0),
            Optimizer.adamW(0.01, 0.9, 0.999, 0, 0),
            Optimizer.rmsProp(0.01, 0.9, 0),
            Optimizer.adam(0.01, 0.9, 0.999, 1e-300))) {
      Mlp trained = net.train(first, 5, optimizer).net();
      assertEquals(0, trained.weights(1).get(0, 0), optimizer.toString());
      assertEquals(0, trained.weights(1).get(1, 1), optimizer.toString());
      assertEquals(net.weights(1).get(2, 0), trained.weights(1).get(2, 0), optimizer.toString());
      assertTrue(Double.isFinite(trained.loss(first)), optimizer.toString());
    }
  }

  @Test
  void aVarianceThatRoundingMadeNegativeIs0() {
    Mlp net = Mlp.of(1, 1).withWeights(1, new double[][] {{0.3}});
    Dataset far = Dataset.ofSamples(new double[][] {{1}}, new double[][] {{1e6}});
    Mlp trained = net.train(far, 3000, Optimizer.rmsProp(1e-12, 0.5, 1e-3, 0, true)).net();
    assertTrue(Double.isFinite(trained.loss(far)));
  }

  @Test
  void withoutMomentumDampeningDoesNothing() {
    Mlp net = Mlp.of(2, 3, 1);
    assertEquals(
        net.train(Dataset.xor(), 5, 0.5).net(),
        net.train(Dataset.xor(), 5, Optimizer.momentum(0.5, 0, 0.5)).net());
  }
}
