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
    assertCsvFails("a;b\n1;2\n", " line 2, column 1: expected a number, but found '1;2'");
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
}
