package apart.nn;

import static apart.Failures.assertFails;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.kernel.Rows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetTest {
  @TempDir private Path folder;

  @Test
  void aDigitPrintsAsAPicture() {
    assertEquals(
        """
        digits, sample 1: class 0
        |    --%%++..    |
        |    %%@@**@@--  |
        |  ::@@..  ##++  |
        |  ::##    ++++  |
        |  --++    ++++  |
        |  ::##  ..##==  |
        |  ..%%--**##    |
        |    ==%%**      |
        from blank for 0 to @@ for 0.9375""",
        Dataset.digits().sample(1).toString());
  }

  @Test
  void theShippedOnesAreWhole() {
    Dataset digits = Dataset.digits();
    assertEquals("1797x64x10", digits.samples() + "x" + digits.inputs() + "x" + digits.outputs());
    double[] perClass = new double[10];
    for (int c = 0; c < 10; c++) {
      perClass[c] = Rows.sum(digits.targetRows()[c], 1797);
    }
    assertEquals(
        List.of(178.0, 182.0, 177.0, 183.0, 181.0, 182.0, 181.0, 179.0, 174.0, 180.0),
        java.util.Arrays.stream(perClass).boxed().toList());
    Dataset iris = Dataset.iris();
    assertEquals(List.of("setosa", "versicolor", "virginica"), iris.classes());
    assertEquals(5.843333, Rows.sum(iris.xRows()[0], 150) / 150, 1e-6);
    assertEquals(50, Rows.sum(iris.targetRows()[2], 150));
  }

  @Test
  void digitsAndIrisCanBeLearned() {
    Dataset digits = Dataset.digits();
    Mlp net = Mlp.of(64, 16, 10).withLoss(Loss.SOFTMAX_CROSS_ENTROPY);
    Trainer trainer = Trainer.of(Optimizer.adam(0.01)).shuffled(32);
    Mlp trained = net.train(digits.first(1400), 20, trainer).net();
    assertTrue(digits.last(397).accuracy(trained) > 0.88);
    Dataset iris = Dataset.iris().standardized();
    Mlp small = Mlp.of(4, 3, 3).withLoss(Loss.SOFTMAX_CROSS_ENTROPY);
    assertTrue(iris.accuracy(small.train(iris, 500, 0.5).net()) > 0.96);
  }

  @Test
  void standardizedInputsHaveMean0AndDeviation1() {
    for (double[] row : Dataset.iris().standardized().xRows()) {
      assertEquals(0, Rows.sum(row, 150), 1e-12);
      assertEquals(150, Rows.dot(row, row, 150), 1e-12 * 150);
    }
  }

  @Test
  void computedOnesLieWhereTheySay() {
    Dataset circles = Dataset.circles(100, 0, 1);
    for (int s = 0; s < 100; s++) {
      double radius = Math.hypot(circles.xRows()[0][s], circles.xRows()[1][s]);
      assertEquals(circles.targetRows()[0][s] == 0 ? 0.5 : 1, radius, 1e-15);
    }
    Dataset sin = Dataset.sin(5);
    assertEquals(-Math.PI, sin.xRows()[0][0]);
    assertEquals(Math.PI, sin.xRows()[0][4]);
    assertEquals(1, sin.targetRows()[0][3], 1e-15);
    assertEquals(Matrix.ofRow(-3, -1, 1), Dataset.line(3).target());
    Mlp teacher = Mlp.of(3, 2, 1).seed(5);
    Dataset lesson = Dataset.teacher(teacher, 20, 3);
    assertEquals(0, teacher.loss(lesson));
    Mlp student = Mlp.of(2, 8, 1);
    Dataset moons = Dataset.moons(100, 0.05, 1);
    assertTrue(moons.accuracy(student.train(moons, 3000, 0.5).net()) > 0.99);
    Dataset spirals = Dataset.spirals(100, 0, 1);
    assertTrue(spirals.accuracy(Mlp.of(2, 1).train(spirals, 500, 0.5).net()) < 0.75);
  }

  @Test
  void csvComesBackToTheSameBits() {
    Dataset moons = Dataset.moons(31, 0.1, 4);
    Path file = moons.writeCsv(folder.resolve("moons.csv").toString());
    assertEquals(moons, Dataset.csv(file, 1));
    assertEquals("moons.csv", Dataset.csv(file.toString(), 1).name());
  }

  @Test
  void malformedCsvIsNamedWithLineAndColumn() throws IOException {
    assertCsvFails("x,y\n1,2\n3,four\n", " line 3, column 2: expected a number, but found 'four'");
    assertCsvFails("1,2\n\n3,\n", " line 3, column 2: expected a number, but found ''");
    assertCsvFails(
        "1,2\n3,4,5\n", " line 2: expected 2 columns, as in the first sample, but found 3");
    assertCsvFails(
        "1\n", " line 1: expected at least 2 columns, 1 input and 1 target, but found 1");
    assertCsvFails("1,NaN\n", " line 1, column 2, must be a finite number, but is NaN");
    assertCsvFails("x,y\n", " has no samples: expected at least one line of numbers");
    Exception missing =
        assertThrows(IllegalArgumentException.class, () -> Dataset.csv("nowhere.csv", 1));
    assertEquals("there is no file nowhere.csv", missing.getMessage());
  }

  private void assertCsvFails(String content, String message) throws IOException {
    Path file = Files.writeString(folder.resolve("bad.csv"), content);
    Exception wrong = assertThrows(IllegalArgumentException.class, () -> Dataset.csv(file, 1));
    assertEquals(file + message, wrong.getMessage());
  }

  @Test
  void impossibleDataIsNamed() {
    assertFails(
        "the label of sample 2 must be 0 to 1, but is 2",
        () -> Dataset.ofClasses(new double[][] {{1}, {2}}, new int[] {0, 2}, "a", "b"));
    assertFails(
        "x has 2 samples (columns), but the target has 1",
        () -> Dataset.ofSamples(new double[][] {{1}, {2}}, new double[][] {{1}}));
    assertFails(
        "input 1 of sample 2 must be a finite number, but is NaN",
        () -> Dataset.ofSamples(new double[][] {{1}, {Double.NaN}}, new double[][] {{1}, {2}}));
    assertFails(
        "a data set needs at least one sample, one input and one target,"
            + " but x is 2x0 and the target 1x0",
        () -> Dataset.of(Matrix.zeros(2, 0), Matrix.zeros(1, 0)));
    assertFails("the sample must be 1 to 4, but is 5", () -> Dataset.xor().sample(5));
    assertFails("the number of samples must be at least 2, but is 1", () -> Dataset.line(1));
    assertFails("the noise must not be negative, but is -1.0", () -> Dataset.moons(9, -1, 1));
    assertFails(
        "layer 1 takes 3 inputs, but the samples of xor have 2",
        () -> Mlp.of(3, 1).train(Dataset.xor(), 1, 0.1));
    assertFails(
        "layer 1, the last, has 2 neurons, but the targets of xor have 1 row",
        () -> Mlp.of(2, 2).train(Dataset.xor(), 1, 0.1));
  }

  @Test
  void aLogitIsOnTheSideOfItsProbability() {
    Mlp net =
        Mlp.of(1, 1)
            .withWeights(1, new double[][] {{1}})
            .withBias(1, 0)
            .withLoss(Loss.BINARY_CROSS_ENTROPY);
    Dataset positive = Dataset.ofSamples(new double[][] {{0.3}}, new double[][] {{1}});
    assertEquals(1, positive.accuracy(net), "sigmoid(0.3) = 0.57");
  }

  @Test
  void pixelsBelowZeroAreBlank() {
    String picture = Dataset.digits().standardized().sample(1).toString();
    assertTrue(picture.lines().skip(1).limit(8).allMatch(row -> row.length() == 18), picture);
  }
}
