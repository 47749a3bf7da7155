package apart.theorem;

import static apart.prelude.Theory.theorem;
import static apart.prelude.Theory.theorems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.nn.Activation;
import apart.nn.Dataset;
import apart.nn.Init;
import apart.nn.Loss;
import apart.nn.Matrix;
import apart.nn.Mlp;
import apart.nn.Optimizer;
import apart.nn.ShapeException;
import apart.nn.Trainer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each hypothesis is spoilt alone, and exactly its line fails. */
class TheoremsTest {
  private static final Dataset XOR = Dataset.xor();
  private static final Mlp EQUAL = Mlp.of(2, 3, 1).fill(0.5);

  /** Neurons 1 and 2 are nearest to each other, and differ as a case has it; 3 is far. */
  private static final Mlp TWINS =
      Mlp.of(2, 3, 2)
          .withWeights(1, new double[][] {{0.4, -0.7}, {0.4, -0.7}, {-2, 1.5}})
          .withBias(1, 0.3, 0.3, -1)
          .withWeights(2, new double[][] {{0.6, 0.6, -1}, {-0.2, -0.2, 0.9}});

  private static final Dataset TWO = Dataset.andOr();

  @Test
  void noLineFailsWhoseHypothesesAreMet() {
    Mlp random = Mlp.of(2, 4, 2).init(Init.normal(0.7), 5);
    for (Theorem theorem : Theorems.all()) {
      for (Mlp net :
          List.of(
              random,
              TWINS,
              Mlp.of(2, 3, 2).fill(0.5),
              Mlp.of(2, 3, 2).fill(0),
              random.hidden(Activation.SIGMOID),
              random.hidden(Activation.IDENTITY),
              random.withoutBiases(),
              TWINS.mask(1, new double[][] {{1, 0}, {1, 1}, {1, 1}}),
              TWINS.freeze(1),
              TWINS.freeze(2),
              Mlp.of(2, 3, 3, 2))) {
        Proved proved = theorem.on(net, TWO);
        assertEquals(List.of(), proved.failed(), proved.toString());
      }
    }
  }

  @Test
  void whatMeetsAllHypothesesHolds() {
    for (String name :
        List.of(
            "orders",
            "gradient",
            "twins",
            "training",
            "first-step",
            "growth",
            "decay",
            "steps",
            "counting")) {
      assertTrue(theorem(name).on(TWINS, TWO).holds(), theorem(name).on(TWINS, TWO).toString());
    }
    assertTrue(theorem("one").on(EQUAL, XOR).holds(), theorem("one").on(EQUAL, XOR).toString());
    assertTrue(theorem("zeros").on(EQUAL.fill(0), XOR).holds());
    Mlp linear =
        Mlp.of(2, 3, 1).hidden(Activation.IDENTITY).withWeights(2, new double[][] {{1, 1, 1}});
    for (String name : List.of("committee", "linear", "regressions")) {
      assertTrue(theorem(name).on(linear, XOR).holds(), theorem(name).on(linear, XOR).toString());
    }
    Dataset own = Dataset.of(XOR.x(), EQUAL.predict(XOR.x()));
    assertTrue(theorem("fit").on(EQUAL, own).holds());
  }

  @Test
  void eachHypothesisOfTwinsFailsAlone() {
    assertSpoilt("twins", TWINS.nudge(1, 1, 2, 0.01), 1, List.of(5, 6, 8, 9, 10, 11, 12, 13), 0.01);
    assertSpoilt("twins", TWINS.nudge(1, 2, 0, 1e-3), 2, List.of(5, 6, 8, 9, 10, 11, 12, 13), 1e-3);
    assertSpoilt("twins", TWINS.nudge(2, 1, 1, 0.2), 4, List.of(7, 8, 9, 10, 11, 12, 13), 0.2);
    Mlp cut =
        TWINS
            .withWeights(1, new double[][] {{0.4, 0}, {0.4, 0}, {-2, 1.5}})
            .mask(1, new double[][] {{1, 0}, {1, 1}, {1, 1}});
    assertSpoilt("twins", cut, 3, List.of(9, 10, 11, 12, 13), 1);
  }

  private static void assertSpoilt(
      String theorem, Mlp net, int line, List<Integer> lost, double by) {
    Proved proved = theorem(theorem).on(net, TWO);
    assertEquals(List.of(line), proved.notMet(), proved.toString());
    assertEquals(lost, proved.lost(), proved.toString());
    assertEquals(by, proved.differ(line), 1e-12);
    assertTrue(proved.differ(lost.get(lost.size() - 1)) > 1e-6, proved.toString());
    assertEquals(List.of(), proved.failed(), proved.toString());
  }

  @Test
  void aTrainerThatTreatsNeuronsUnlikePartsThem() {
    for (Trainer unlike :
        List.of(
            Trainer.of(0.1).dropout(0.5),
            Trainer.of(0.1).neuronNoise(0.1),
            Trainer.of(0.1).gradientNoise(0.1),
            Trainer.of(0.1).weightRates(1, 1, 0, 1))) {
      Proved proved = theorem("training").on(TWINS, TWO, unlike);
      assertEquals(List.of(5), proved.notMet(), proved.toString());
      assertEquals(List.of(6, 7), proved.lost(), proved.toString());
      assertTrue(proved.differ(7) > 1e-6, proved.toString());
      assertEquals(List.of(), proved.failed());
    }
    Trainer alike = Trainer.of(Optimizer.adam(0.05).clip(0.1)).shuffled(2).inputNoise(0.1);
    assertTrue(theorem("training").on(TWINS, TWO, alike).holds());
  }

  @Test
  void hypothesesOfTheOthersFailAlone() {
    assertEquals(List.of(1), theorem("one").on(EQUAL.nudge(1, 3, 1, 0.1), XOR).notMet());
    Mlp cut = EQUAL.fill(0).mask(1, new double[][] {{0, 1}, {1, 1}, {1, 1}});
    assertEquals(List.of(2), theorem("one").on(cut, XOR).notMet());
    assertEquals(List.of(1), theorem("zeros").on(EQUAL.fill(0).nudge(2, 1, 1, 0.1), XOR).notMet());
    Proved sigmoid = theorem("zeros").on(EQUAL.fill(0).hidden(Activation.SIGMOID), XOR);
    assertEquals(List.of(2), sigmoid.notMet());
    assertEquals(0.5, sigmoid.differ(2));
    assertEquals(List.of(3, 6, 8), sigmoid.lost());
    assertEquals(List.of(1), theorem("growth").on(EQUAL.hidden(Activation.RELU), XOR).notMet());
    assertEquals(List.of(2), theorem("growth").on(EQUAL.freeze(2), XOR).notMet());
    Mlp linear = EQUAL.hidden(Activation.IDENTITY).nudge(1, 1, 1, 0.3);
    assertEquals(
        List.of(2),
        theorem("committee")
            .on(linear.nudge(2, 1, 1, 0.1).nudge(2, 1, 2, 0.4).nudge(2, 1, 3, 0.8), XOR)
            .notMet());
    Mlp half = EQUAL.fill(0).mask(1, new double[][] {{1, 0}, {1, 1}, {1, 1}});
    assertEquals(List.of(1), theorem("first-step").on(half, XOR).notMet());
    assertEquals(List.of(1), theorem("linear").on(EQUAL, XOR).notMet());
    assertEquals(List.of(1), theorem("fit").on(EQUAL, XOR).notMet());
    Proved counting = theorem("counting").on(EQUAL.hidden(Activation.SIGMOID), XOR);
    assertEquals(List.of(1), counting.notMet());
    assertEquals(List.of(2, 3, 5), counting.lost());
    assertEquals(List.of(2), theorem("steps").on(EQUAL.freeze(1), XOR).notMet());
    assertEquals(List.of(1), theorem("decay").on(EQUAL.hidden(Activation.RELU), XOR).notMet());
    assertEquals(List.of(2), theorem("regressions").on(linear, XOR).notMet());
  }

  /** One neuron at rest on x = 1, 2, 3, made two. */
  private static Mlp resting(Dataset data) {
    Mlp start = Mlp.of(1, 1, 1).withoutBiases().withWeights(1, new double[][] {{0.5}});
    Mlp one = start.withWeights(2, new double[][] {{2}}).train(data, 20_000, 0.1).net();
    return Mlp.of(1, 2, 1)
        .withoutBiases()
        .withWeights(1, new double[][] {one.weights(1).row(0), one.weights(1).row(0)})
        .withWeights(2, one.weights(2).divide(2).concatColumns(one.weights(2).divide(2)));
  }

  private static Dataset points(double... y) {
    return Dataset.of(Matrix.ofRow(1, 2, 3), Matrix.ofRow(y));
  }

  @Test
  void aNeuronAtRestPartsOrKeepsItsTwinsAsTheDataSay() {
    for (double[] y : new double[][] {{2, 2, 3}, {1, 3, 3}}) {
      Dataset data = points(y);
      Proved proved = theorem("rest").on(resting(data), data);
      assertTrue(proved.holds(), proved.toString());
      String last =
          proved
              .toString()
              .lines()
              .filter(line -> line.contains("20 steps"))
              .findAny()
              .orElseThrow();
      double factor = Double.parseDouble(last.split("\\|")[2].strip());
      assertEquals(y[0] == 2, Math.abs(factor) > 1, last);
    }
  }

  @Test
  void eachHypothesisOfRestFailsAlone() {
    Dataset data = points(2, 2, 3);
    Mlp tanh = resting(data);
    Mlp ramps =
        tanh.hidden(Activation.RELU)
            .withWeights(1, new double[][] {{1}, {1}})
            .withWeights(2, new double[][] {{15.0 / 28, 15.0 / 28}});
    assertRest(List.of(1), ramps, data, List.of(7, 8, 9, 10));
    assertRest(List.of(2), tanh.freeze(2), data, List.of(6, 7, 8, 9, 10));
    Mlp two =
        Mlp.of(1, 2, 2)
            .withoutBiases()
            .withWeights(1, tanh.weights(1))
            .withWeights(2, tanh.weights(2).concatRows(tanh.weights(2)));
    Dataset both = Dataset.of(data.x(), data.target().concatRows(data.target()));
    assertRest(List.of(3), two, both, List.of(6, 8, 9, 10));
    double near = Activation.TANH.value(0.5);
    double far = Activation.TANH.value(1);
    Dataset even = Dataset.of(Matrix.ofRow(1, 2), Matrix.ofRow(far, -near));
    Mlp silent =
        tanh.withWeights(1, new double[][] {{0.5}, {0.5}}).withWeights(2, new double[][] {{0, 0}});
    assertRest(List.of(4), silent, even, List.of(6, 8, 9, 10));
    Mlp moving = tanh.nudge(1, 1, 1, 0.1).nudge(1, 2, 1, 0.1);
    assertRest(List.of(5), moving, data, List.of(6, 8, 9, 10));
    Proved moved = theorem("rest").on(moving, data);
    assertTrue(moved.differ(6) > 1e-3 && moved.differ(10) > 1e-4, moved.toString());
  }

  private static void assertRest(List<Integer> notMet, Mlp net, Dataset data, List<Integer> lost) {
    Proved proved = theorem("rest").on(net, data);
    assertEquals(notMet, proved.notMet(), proved.toString());
    assertEquals(lost, proved.lost(), proved.toString());
    assertEquals(List.of(), proved.failed(), proved.toString());
  }

  @Test
  void answersAndLossesByHandAreThoseOfTheLibrary() {
    for (Loss loss : Loss.values()) {
      Mlp net = Mlp.of(2, 3, 2).withLoss(loss);
      Dataset data = Dataset.of(XOR.x(), Matrix.of(new double[][] {{0, 1, 1, 0}, {1, 0, 0, 1}}));
      Subject on = Subject.checked("twins", net, data, Trainer.of(0.1));
      assertEquals(net.loss(data), on.lossByHand(), 1e-14, loss.shortName());
    }
    Mlp shares = Mlp.of(2, 3, 3).output(Activation.SOFTMAX);
    Matrix by = Subject.predictionByHand(shares, XOR.x());
    assertEquals(0, by.minus(shares.predict(XOR.x())).normF(), 1e-14);
  }

  @Test
  void theTableSaysWhatIsNotMetAndWhatIsLost() {
    String shown = theorem("twins").on(EQUAL.withBias(1, 0.5, 0.51, 0.7), XOR).toString();
    assertTrue(shown.contains("line 2 is not met: b_i = b_j, but they differ by 0.0100"), shown);
    assertTrue(shown.contains("from line 5 on the conclusion is lost: 5, 6, 8, 9"), shown);
    assertTrue(shown.lines().allMatch(line -> line.length() <= 80), shown);
  }

  @Test
  void whatCannotBeUsedIsSaid() {
    Theorem twins = theorem("twins");
    assertSays("layer 1 must have 2 neurons or more", () -> twins.on(Mlp.of(2, 1, 1), XOR));
    assertSays("a hidden layer is needed", () -> twins.on(Mlp.of(2, 1), XOR));
    assertSays("softmax", () -> twins.on(EQUAL.hidden(Activation.SOFTMAX), XOR));
    assertSays("did you mean \"twins\"? there are orders", () -> theorem("twin"));
    assertSays("did you mean \"growth\"?", () -> theorem("grwoth"));
    assertThrows(ShapeException.class, () -> twins.on(Mlp.of(3, 2, 1), XOR));
    assertThrows(
        ShapeException.class, () -> twins.on(EQUAL, Dataset.of(XOR.x(), Matrix.zeros(2, 4))));
    assertSays("the network", () -> twins.on(null, XOR));
  }

  private static void assertSays(String words, Runnable call) {
    String message = assertThrows(IllegalArgumentException.class, call::run).getMessage();
    assertTrue(message.contains(words), message);
  }

  @Test
  void aProofCanBeReadAndIsListed() {
    String shown = theorem("twins").toString();
    assertTrue(shown.contains("  8  delta_i = f'(z_j) sum_m w_mj d_m   by 1, 2, 4"), shown);
    for (Theorem theorem : Theorems.all()) {
      assertTrue(theorems().toString().contains(theorem.name()), theorem.name());
      assertTrue(theorem.toString().lines().allMatch(line -> line.length() <= 80));
      assertFalse(theorem.toString().contains("null"));
    }
  }
}
