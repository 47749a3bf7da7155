package apart.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The numbers that the lessons quote, from refdata/lesson_cases.json. */
class LessonCasesTest {
  private static final double LIMIT = 1e-12;

  private final JsonObject cases;

  LessonCasesTest() throws IOException {
    cases = ReferenceCasesTest.read("lesson_cases.json");
  }

  /** Science A9: the right delta of the hidden layer, and that of the page's formula. */
  @Test
  void theWrongFormulaGivesTheNumbersOfThePage() {
    for (String name : new String[] {"page_221", "page_222", "page_232"}) {
      JsonObject example = cases.getAsJsonObject(name);
      Matrix w1 = ReferenceCasesTest.rows(example.get("W1"));
      Matrix w2 = ReferenceCasesTest.rows(example.get("W2"));
      Mlp net =
          Mlp.of(w1.getNumCols(), w1.getNumRows(), w2.getNumRows())
              .withWeights(1, w1)
              .withWeights(2, w2)
              .hidden(Activation.SIGMOID)
              .output(Activation.SIGMOID);
      ForwardPass pass = net.forward(ReferenceCasesTest.samples(example.get("x")));
      Matrix target = ReferenceCasesTest.samples(example.get("y"));
      assertClose(
          ReferenceCasesTest.samples(ReferenceCasesTest.item(example, "delta", 1)),
          net.backward(pass, target).delta(1));
      Matrix wrong = net.backward(pass, target, Backprop.WITHOUT_SUM).delta(1);
      JsonElement page = example.get("delta1_page_formula");
      for (int j = 0; j < wrong.getNumRows(); j++) {
        JsonElement expected = page.getAsJsonArray().get(j);
        if (expected.isJsonNull()) {
          assertTrue(Double.isNaN(wrong.get(j, 0)), "the layer above has no unit " + (j + 1));
        } else {
          assertEquals(expected.getAsDouble(), wrong.get(j, 0), LIMIT);
        }
      }
    }
  }

  @Test
  void softmaxNeedsItsWholeJacobian() {
    JsonObject example = cases.getAsJsonObject("softmax_jacobian");
    Mlp net =
        Mlp.of(1, 3)
            .output(Activation.SOFTMAX)
            .withWeights(1, ReferenceCasesTest.samples(example.get("z")));
    Gradients squared = net.backward(net.forward(1), 0, 1, 0);
    assertClose(ReferenceCasesTest.samples(example.get("delta_true_mse_half")), squared.delta(1));
    Mlp logits = net.output(Activation.IDENTITY).withLoss(Loss.SOFTMAX_CROSS_ENTROPY);
    Gradients crossed = logits.backward(logits.forward(1), 0, 1, 0);
    assertClose(ReferenceCasesTest.samples(example.get("delta_cross_entropy")), crossed.delta(1));
  }

  /** Two tanh neurons, no biases, x = 1, 2, 3: after Fukumizu and Amari 2000, the data decide. */
  @Test
  void nearTwinsPartOrMeetAsTheDataSay() {
    for (String name : new String[] {"twins_y223", "twins_y232", "twins_y133"}) {
      JsonObject example = cases.getAsJsonObject(name);
      JsonObject near = example.getAsJsonObject("near_twins");
      Dataset data =
          Dataset.of(
              ReferenceCasesTest.column(example.get("x")).transpose(),
              ReferenceCasesTest.column(example.get("y")).transpose());
      Mlp start = twins(near.getAsJsonObject("0"));
      for (String steps : near.keySet()) {
        int count = Integer.parseInt(steps);
        if (count <= 1000) {
          Mlp end = start.train(data, count, example.get("lr").getAsDouble()).net();
          JsonObject expected = near.getAsJsonObject(steps);
          Matrix w = ReferenceCasesTest.column(expected.get("w"));
          assertTrue(w.minus(end.weights(1)).elementMaxAbs() < 1e-9, name + " after " + steps);
        }
      }
    }
  }

  /** 226 steps more for every tenth of the split, exactly as many as the reference counted. */
  @Test
  void escapingTakesTheStepsOfTheTable() {
    JsonObject example = cases.getAsJsonObject("escape_times_y223");
    Dataset data =
        Dataset.ofSamples(new double[][] {{1}, {2}, {3}}, new double[][] {{2}, {2}, {3}});
    double w = example.get("w").getAsDouble();
    double half = example.get("a").getAsDouble() / 2;
    for (JsonElement row : example.getAsJsonArray("rows")) {
      double split = row.getAsJsonObject().get("split").getAsDouble();
      Mlp net =
          Mlp.of(1, 2, 1)
              .withoutBiases()
              .withWeights(1, new double[][] {{w + split / 2}, {w - split / 2}})
              .withWeights(2, new double[][] {{half, half}});
      int expected = row.getAsJsonObject().get("steps_to_half").getAsInt();
      Training run = net.train(data, expected, example.get("lr").getAsDouble());
      assertTrue(distance(run.at(expected - 1)) <= 0.5, "too early for a split of " + split);
      assertTrue(distance(run.net()) > 0.5, "too late for a split of " + split);
    }
  }

  private static double distance(Mlp twins) {
    return Math.abs(twins.weights(1).get(0, 0) - twins.weights(1).get(1, 0));
  }

  /** With fixed outgoing weights linear neurons keep their distances, tanh ones do not. */
  @Test
  void committeesKeepOrChangeTheirDistances() {
    for (Activation activation : new Activation[] {Activation.IDENTITY, Activation.TANH}) {
      JsonObject example = cases.getAsJsonObject("committee_" + activation);
      JsonObject after = example.getAsJsonObject("after");
      Matrix x = ReferenceCasesTest.samples(example.get("X_with_bias_column"));
      Dataset data = Dataset.of(x, ReferenceCasesTest.column(example.get("y")).transpose());
      Mlp start =
          Mlp.of(3, 3, 1)
              .hidden(activation)
              .withoutBiases()
              .withWeights(1, ReferenceCasesTest.rows(after.getAsJsonObject("0").get("W")))
              .withWeights(2, new double[][] {{1, 1, 1}})
              .freeze(2);
      for (String steps : after.keySet()) {
        Mlp end = start.train(data, Integer.parseInt(steps), 0.1).net();
        Matrix expected = ReferenceCasesTest.rows(after.getAsJsonObject(steps).get("W"));
        assertTrue(expected.minus(end.weights(1)).elementMaxAbs() < 1e-11, activation + steps);
      }
    }
  }

  /** Regressions that share one residual keep their differences. */
  @Test
  void jointRegressionsKeepTheirDifferences() {
    JsonObject example = cases.getAsJsonObject("regressions");
    Matrix x = ReferenceCasesTest.samples(example.get("X"));
    Matrix y = ReferenceCasesTest.column(example.get("y")).transpose();
    Matrix start = ReferenceCasesTest.rows(example.get("W0"));
    Mlp joint =
        Mlp.of(2, 3, 1)
            .hidden(Activation.IDENTITY)
            .withoutBiases()
            .withWeights(1, start)
            .withWeights(2, new double[][] {{1, 1, 1}})
            .freeze(2);
    int steps = example.get("steps").getAsInt();
    Matrix end = joint.train(Dataset.of(x, y), steps, 0.1).net().weights(1);
    assertTrue(ReferenceCasesTest.rows(example.get("joint")).minus(end).elementMaxAbs() < 1e-12);
    Matrix three = Matrix.of(new double[][] {y.row(0), y.row(0), y.row(0)});
    Mlp separate = Mlp.of(2, 3).withoutBiases().withWeights(1, start).withLoss(Loss.HALF_SQUARED);
    end = separate.train(Dataset.of(x, three), steps, 0.1).net().weights(1);
    assertTrue(ReferenceCasesTest.rows(example.get("separate")).minus(end).elementMaxAbs() < 1e-12);
  }

  @Test
  void symmetriesMoveTheGradientAndKeepTheLoss() {
    JsonObject example = cases.getAsJsonObject("symmetries");
    Mlp net = Mlp.of(2, 3, 1);
    for (int l = 1; l <= 2; l++) {
      net =
          net.withWeights(l, ReferenceCasesTest.rows(ReferenceCasesTest.item(example, "W", l)))
              .withBias(
                  l, ReferenceCasesTest.column(ReferenceCasesTest.item(example, "b", l)).column(0));
    }
    assertGradient(example, "loss", "gW", net);
    assertGradient(example, "loss_permuted", "gW_permuted", net.permute(1, 3, 1, 2));
    assertGradient(example, "loss_sign_flipped", "gW_sign_flipped", net.flip(1, 2));
  }

  private static void assertGradient(JsonObject example, String loss, String gradient, Mlp net) {
    Gradients g = net.gradients(Dataset.xor());
    assertEquals(example.get(loss).getAsDouble(), g.loss(), LIMIT);
    for (int l = 1; l <= 2; l++) {
      assertClose(
          ReferenceCasesTest.rows(ReferenceCasesTest.item(example, gradient, l)), g.weights(l));
    }
  }

  private static Mlp twins(JsonObject at) {
    return Mlp.of(1, 2, 1)
        .withoutBiases()
        .withWeights(1, ReferenceCasesTest.column(at.get("w")))
        .withWeights(2, ReferenceCasesTest.column(at.get("a")).transpose());
  }

  private static void assertClose(Matrix expected, Matrix actual) {
    assertEquals(expected.shape(), actual.shape());
    assertTrue(
        expected.minus(actual).elementMaxAbs() <= LIMIT, () -> expected + "\nbut is\n" + actual);
  }
}
