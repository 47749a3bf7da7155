package apart.nn;

import static apart.Failures.assertFails;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be: the message says what was expected, what came and where. */
class BadInputTest {
  private static final Mlp NET = Mlp.of(2, 3, 1).hidden(Activation.RELU);

  @TempDir Path folder;

  @Test
  void weightsThatBecomeInfiniteAreNamed() {
    assertFails(
        "weights(1), row 1, column 1, must be a finite number, but is Infinity",
        () -> NET.fill(1e300).scale(1e100));
    assertFails(
        "weights(2), row 1, column 2, must be a finite number, but is Infinity",
        () -> NET.withWeights(2, new double[][] {{1, 1, 1}}).rescale(1, 2, 1e-320));
    assertFails(
        "weights(1), row 1, column 1, must be a finite number, but is Infinity",
        () -> NET.init(Init.constant(1e300).scaled(1e100), 1));
  }

  @Test
  void whatIsMissingIsNamed() {
    assertFails("the loss must be given, but is null", () -> NET.withLoss(null));
    assertFails("the activation function must be given, but is null", () -> NET.hidden(null));
    assertFails("the rule must be given, but is null", () -> NET.init(null, 1));
    assertFails("the optimiser must be given, but is null", () -> Trainer.of((Optimizer) null));
    assertFails("the rule must be given, but is null", () -> Trainer.of(1).rule(null));
    assertFails(
        "batch 2 must be given, but is null", () -> Trainer.of(1).batches(new int[][] {{1}, null}));
    assertFails(
        "the schedule must be given, but is null", () -> Optimizer.adam(0.1).schedule(null));
    assertFails("the file must be given, but is null", () -> Dataset.csv((String) null, 1));
  }

  @Test
  void arraysThatAreMissingAreNamed() {
    assertFails("the sizes must be given, but is null", () -> Mlp.of((int[]) null));
    assertFails("the bias must be given, but is null", () -> NET.withBias(1, (double[]) null));
    String rows = "the rows of the matrix must be given, but is null";
    assertFails(rows, () -> NET.withWeights(1, (double[][]) null));
    assertFails(rows, () -> NET.mask(1, null));
    assertFails("weights(1) must be given, but is null", () -> NET.withWeights(1, (Matrix) null));
    assertFails("the order must be given, but is null", () -> NET.permute(1, (int[]) null));
    assertFails("the values must be given, but is null", () -> NET.predict((double[]) null));
    assertFails("the values must be given, but is null", () -> Matrix.ofRow((double[]) null));
    assertFails("x must be given, but is null", () -> NET.forward((Matrix) null));
    assertFails("the data must be given, but is null", () -> NET.train(null, 1, 0.1));
    assertFails("the data must be given, but is null", () -> NET.gradients(null));
    assertFails("the gradients must be given, but is null", () -> NET.step(null, 0.1));
    assertFails("the rates must be given, but is null", () -> Trainer.of(1).rates(1, null));
    assertFails(
        "the batches must be given, but is null", () -> Trainer.of(1).batches((int[][]) null));
  }

  @Test
  void aStepThatLeadsNowhereIsRefused() {
    Mlp net = Mlp.of(1, 1).fill(1);
    Dataset far = Dataset.of(Matrix.ofRow(1), Matrix.ofRow(1000));
    assertFails(
        "after a step with eta 1.0E308, weights(1), row 1, column 1, must be a finite number, but"
            + " is Infinity",
        () -> net.step(net.gradients(far), 1e308));
  }

  @Test
  void samplesAreNamedAsTheyWereGiven() {
    double[][] two = {{1}, {2}};
    assertFails(
        "input 2 of sample 1 must be a finite number, but is NaN",
        () -> Dataset.ofSamples(new double[][] {{1, Double.NaN}, {3, 4}}, two));
    assertFails(
        "target 1 of sample 2 must be a finite number, but is Infinity",
        () -> Dataset.ofSamples(two, new double[][] {{1}, {1 / 0.0}}));
    assertFails(
        "row 2 of x, a row per sample, has 1 number, but row 1 has 2",
        () -> Dataset.ofSamples(new double[][] {{1, 2}, {3}}, two));
    assertFails(
        "x, a row per sample, needs at least one row, but has none",
        () -> Dataset.ofSamples(new double[0][], two));
  }

  @Test
  void onlyTheFirstLineOfACsvIsAHeader() throws IOException {
    assertCsvFails("a,b,c\n1,2\n", " line 2: expected 3 columns, as in the header, but found 2");
    assertCsvFails("", " has no samples: expected at least one line of numbers");
    Path marked = Files.writeString(folder.resolve("marked.csv"), "\ufeff1,2\n\n3,4\n");
    assertEquals(2, Dataset.csv(marked, 1).samples());
    Path late = Files.writeString(folder.resolve("late.csv"), "\nx,y\n3,4\n");
    assertEquals(1, Dataset.csv(late, 1).samples());
  }

  private void assertCsvFails(String content, String message) throws IOException {
    Path file = Files.writeString(folder.resolve("bad.csv"), content);
    assertFails(file + message, () -> Dataset.csv(file, 1));
  }

  @Test
  void matricesThatDoNotFitAreNamed() {
    Matrix matrix = Matrix.zeros(2, 3);
    assertFails(
        "a 2x3 matrix times a 2x3 one: expected 3 rows in the second, but it has 2",
        () -> matrix.mult(matrix));
    assertFails(
        "plus: expected a matrix of 2x3, but it is 3x2", () -> matrix.plus(matrix.transpose()));
    assertFails(
        "minus: expected a matrix of 2x3, but it is 1x1", () -> matrix.minus(Matrix.zeros(1, 1)));
    assertFails(
        "elementMult: expected a matrix of 2x3, but it is 3x2",
        () -> matrix.elementMult(matrix.transpose()));
    assertFails(
        "dot of 2x1 and 3x1: expected 2 numbers in the second, but it has 3",
        () -> Matrix.zeros(2, 1).dot(Matrix.zeros(3, 1)));
  }

  @Test
  void aStepThatIsTooLargeIsNamed() {
    Mlp net = Mlp.of(2, 3, 1);
    Gradients gradients =
        net.gradients(Dataset.ofSamples(new double[][] {{1, 2}}, new double[][] {{50}}));
    assertFails(
        "after a step with eta 1.0E308, weights(1), row 1, column 1, must be a finite number,"
            + " but is Infinity",
        () -> net.step(gradients, 1e308));
    assertFails("eta must be a finite number, but is NaN", () -> net.step(gradients, Double.NaN));
    assertFails("the gradients must be given, but is null", () -> net.step(null, 1));
  }

  @Test
  void missingArraysAndDataAreNamed() {
    double[][] one = {{1}};
    assertFails(
        "x, a row per sample, must be given, but is null", () -> Dataset.ofSamples(null, one));
    assertFails(
        "the target, a row per sample, must be given, but is null",
        () -> Dataset.ofSamples(one, null));
    assertFails("x must be given, but is null", () -> Dataset.of(null, null));
    assertFails("the rows of the matrix must be given, but is null", () -> Matrix.of(null));
    assertFails("the values must be given, but is null", () -> Matrix.ofColumn((double[]) null));
    assertFails("the teacher must be given, but is null", () -> Dataset.teacher(null, 1, 1));
    assertFails("the name must be given, but is null", () -> Dataset.xor().named(null));
    assertFails("the network must be given, but is null", () -> Dataset.xor().accuracy(null));
    assertFails("the network must be given, but is null", () -> GradCheck.of(null, Dataset.xor()));
    assertFails("the data must be given, but is null", () -> GradCheck.of(NET, null));
    assertFails("the name of the loss must be given, but is null", () -> Loss.named(null));
    assertFails(
        "the target must be given, but is null",
        () -> Loss.HALF_SQUARED.value(Matrix.identity(1), null));
  }
}
