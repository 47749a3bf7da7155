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
      Matrix wrong = net.backward(pass, target, Backprop.PAGE).delta(1);
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

  /** Science 2.3: two tanh neurons, no biases, x = 1, 2, 3; the data decide. */
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
