package apart.view;

import static apart.prelude.Apart.*;
import static apart.prelude.Making.*;
import static apart.prelude.Pictures.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.nn.Activation;
import apart.nn.Dataset;
import apart.nn.Matrix;
import apart.nn.Mlp;
import apart.nn.Training;
import apart.picture.Chart;
import apart.picture.Mark;
import apart.picture.Picture;
import apart.text.Table;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What views show, and what they say of what they cannot show. */
class ViewsTest {
  private static final Training PARTING =
      Mlp.of(2, 3, 1).fill(0.5).nudge(1, 1, 1, 0.1).train(Dataset.xor(), 200, 0.2);

  @Test
  void thePlaneShowsTheWeightsOfTheEpoch() {
    for (int epoch : new int[] {0, 77, 200}) {
      Chart chart = (Chart) plane(PARTING, 1, epoch).rows().get(0).get(0);
      Matrix weights = PARTING.at(epoch).weights(1);
      List<Mark.Point> points = points(chart);
      assertEquals(3, points.size());
      for (int j = 0; j < 3; j++) {
        assertEquals(weights.get(j, 0), points.get(j).x());
        assertEquals(weights.get(j, 1), points.get(j).y());
        assertEquals(Integer.toString(j + 1), points.get(j).label());
      }
    }
  }

  @Test
  void theAxesOfAPlaneAreThoseOfTheWholeRun() {
    Chart first = (Chart) plane(PARTING, 1, 0).rows().get(0).get(0);
    Chart last = (Chart) plane(PARTING, 1).rows().get(0).get(0);
    assertEquals(last.x(), first.x());
    assertEquals(last.y(), first.y());
  }

  @Test
  void equalNeuronsHaveEqualMaps() {
    List<Chart> charts = new Beside(maps(PARTING.net(), 1, xor())).charts();
    for (int row = 0; row < 48; row++) {
      for (int column = 0; column < 48; column++) {
        assertEquals(
            cells(charts.get(1)).value(row, column), cells(charts.get(2)).value(row, column));
      }
    }
    assertEquals(cells(charts.get(0)).steps(), cells(charts.get(1)).steps());
  }

  @Test
  void numbersStandOverWhatTheyAreCountedBy() {
    Picture losses = plot("epoch", PARTING.losses());
    assertEquals("201 values over epoch", losses.title());
    assertEquals("epoch", ((Chart) losses.rows().get(0).get(0)).x().name());
    double[] widths = {10, 30, 100};
    Picture moves = plot("neurons", widths, new double[] {0.3, 0.1, 0.2});
    Chart chart = (Chart) moves.rows().get(0).get(0);
    assertEquals(10, chart.x().from());
    assertEquals(100, chart.x().to());
    assertTrue(moves.words().contains("least 0.1000 (at 30)"), moves.words());
    Picture two = plot("neurons", widths, new double[] {3, 1, 2}, new double[] {1, 2, 3});
    assertEquals("2 rows of up to 3 values over neurons", two.title());
    assertTrue(two.words().contains("least 1 (at 10)"), two.words());
    assertTrue(plot("neurons", new double[] {5}, new double[] {1}).toString().contains("neurons"));
    assertEquals(
        "row 1 has 2 values, but there are 3 values of neurons",
        assertThrows(
                IllegalArgumentException.class, () -> plot("neurons", widths, new double[] {3, 1}))
            .getMessage());
    double[] falling = {3, 1, 0.5};
    assertEquals(
        "epoch must rise from value to value, but value 2 is 1 after 3; curves alone: plot(a, b)",
        assertThrows(IllegalArgumentException.class, () -> plot("epoch", falling, falling))
            .getMessage());
  }

  private record Beside(Picture picture) {
    List<Chart> charts() {
      return picture.rows().get(0).stream().map(panel -> (Chart) panel).toList();
    }
  }

  @Test
  void aMapShowsWhatTheNeuronAnswers() {
    Mlp net = PARTING.net();
    Chart map = new Beside(maps(net, 1)).charts().get(0);
    double step = 3.0 / 48;
    double x = -1.5 + 10.5 * step;
    double y = 1.5 - 20.5 * step;
    assertEquals(net.forward(x, y).a(1).get(0, 0), cells(map).value(20, 10), 1e-12);
  }

  @Test
  void answersToSamplesThatCoverTheirCellsAreSaid() {
    Mlp net = Mlp.of(2, 3, 1).fill(0.5);
    String words = maps(net, 1, xor()).words();
    assertTrue(
        words.contains("; it answers 1.19 at 0 0, 1.64 at 0 1, 1.64 at 1 0, 1.86 at 1 1"), words);
    String many = maps(net, 1, moons(50, 0.1, 1)).words();
    assertTrue(many.contains("; the answers are off their targets by at most "), many);
  }

  @Test
  void apartnessIsSaidInWords() {
    Mlp twins = Mlp.of(2, 3, 1).fill(0.5);
    assertEquals(
        "all 3 neurons coincide: their weights are equal, bit for bit", plane(twins, 1).words());
    Mlp one = twins.nudge(1, 1, 1, 2);
    assertEquals("neurons 2 and 3 coincide; neuron 1 is 2 away", plane(one, 1).words());
    Mlp near = one.nudge(1, 2, 1, 1e-6);
    assertEquals(
        "neurons 2 and 3 are within 1.0e-06 of each other; neuron 1 is 2.0000 away",
        plane(near, 1).words().replaceAll("1.0000e-06|9.9[0-9]+e-07", "1.0e-06"));
    Mlp all = twins.nudge(1, 1, 1, 2).nudge(1, 2, 1, 1);
    assertEquals(
        "the farthest two, 1 and 3, are 2 apart; the nearest two, 1 and 2, 1",
        plane(all, 1).words());
    assertTrue(plane(twins, 2).words().startsWith("one neuron alone"));
  }

  @Test
  void whatIsNotThereIsSaid() {
    Training run = PARTING;
    fails("the layer must be 1 to 2, but is 3", () -> plane(run, 3));
    fails("the layer must be 1 to 2, but is 0", () -> maps(run.net(), 0));
    fails("the layer must be 1 to 2, but is 3", () -> heat(run.net(), 3));
    fails("the epoch must be 0 to 200, but is 201", () -> plane(run, 1, 201));
    fails("the epoch must be 0 to 200, but is -1", () -> maps(run, 1, -1));
    fails("the input of layer 1 must be 0 to 2, but is 3", () -> plane(run, 1, 3, 1));
    fails("the network must be given, but is null", () -> plane((Mlp) null, 1));
    fails("the run must be given, but is null", () -> plane((Training) null, 1));
    fails("the matrix must be given, but is null", () -> heat((Matrix) null));
  }

  @Test
  void samplesThatDoNotFitAreSaid() {
    fails("layer 1 takes 2 inputs, but x has 4 rows", () -> maps(PARTING.net(), 1, iris()));
  }

  @Test
  void oneNeuronOneInputAndOneEpochArePictures() {
    Training short0 = Mlp.of(1, 1, 1).train(line(3), 0, 0.1);
    assertTrue(plane(short0, 1).toString().contains("epoch 0 of 0"));
    assertTrue(maps(short0.net(), 1, line(3)).toString().contains("neuron 1"));
    assertTrue(heat(short0.net(), 1).toString().contains("bias"));
  }

  @Test
  void manyNeuronsAreDrawnInPartAndThatIsSaid() {
    Mlp wide = Mlp.of(2, 100, 1).hidden(Activation.RELU);
    assertTrue(maps(wide, 1).words().contains("the first 12 of 100 neurons are drawn"));
    assertTrue(plane(wide.train(xor(), 5, 0.01), 1).words().contains("at most 12 neurons"));
    assertTrue(
        heat(Matrix.zeros(1000, 1000)).toString().contains("of 1000 x 1000"),
        heat(Matrix.zeros(1000, 1000)).toString());
  }

  @Test
  void aTableOfTextAloneHasNothingToDraw() {
    Table words = Table.titled("words", 2).word("a", row -> "b");
    assertTrue(heat(words).toString().contains("the table has no numbers"));
  }

  @Test
  void aSpreadThatIsZeroThroughoutIsSaidInPlaceOfACurve() {
    String equal = plot(Mlp.of(2, 3, 1).fill(0.5).train(xor(), 20, 0.5), 1).toString();
    assertTrue(equal.contains("(nothing to draw: spread is 0 throughout)"), equal);
    String negative = plot("below", new double[] {-1, -2, 0}).log().toString();
    assertTrue(negative.contains("(nothing to draw: no positive values)"), negative);
  }

  @Test
  void aCurveHasTheValuesOfTheRun() {
    Chart loss = (Chart) plot(PARTING, 1).rows().get(0).get(0);
    Mark.Line line = (Mark.Line) loss.marks().get(0);
    for (int epoch = 0; epoch <= 200; epoch++) {
      assertEquals(PARTING.losses()[epoch], line.y(epoch));
    }
    Chart spread = (Chart) plot(PARTING, 1).rows().get(1).get(0);
    Mark.Line over = (Mark.Line) spread.marks().get(0);
    double[] spreads = spreads(PARTING, 1);
    for (int i = 0; i < over.size(); i++) {
      assertEquals(spreads[(int) over.x(i)], over.y(i));
    }
  }

  @Test
  void steadyGrowthIsFoundWithItsRate() {
    // Of w x with loss w^2 x^2 / 2 each step multiplies w, and so the spread, by 1 - eta.
    Dataset one = Dataset.ofSamples(new double[][] {{1}}, new double[][] {{0, 0}});
    Mlp line = Mlp.of(1, 2).withoutBiases().withWeights(1, new double[][] {{1}, {2}});
    String words = plot(line.train(one, 500, 0.01), 1).words();
    assertTrue(words.contains("from A (epoch 0) to B (epoch 500) it falls by about 1.0 %"), words);
    assertTrue(words.contains("half as much in 69"), words);
  }

  @Test
  void neuronsThatNeverPartHaveNoSpread() {
    String words = plot(Mlp.of(2, 3, 1).fill(0.5).train(xor(), 50, 0.1), 1).words();
    assertTrue(words.contains("the neurons never part"), words);
  }

  @Test
  void valuesThatAreNotFiniteAreSaid() {
    String text = plot(1, Double.NaN, Double.POSITIVE_INFINITY, 2).words();
    assertTrue(text.contains("2 NaN or infinite, not drawn"), text);
    assertTrue(plot(Double.NaN).toString().contains("no finite values"));
    assertTrue(plot().toString().contains("nothing to draw"));
    assertTrue(histogram(Double.NaN).toString().contains("no finite values"));
    assertTrue(histogram(Double.MAX_VALUE, -Double.MAX_VALUE).toString().contains("2 numbers"));
    assertTrue(bars().toString().contains("nothing to draw"));
    assertTrue(plot(Double.MAX_VALUE, -Double.MAX_VALUE).toString().contains("least"));
    assertTrue(plot(Double.MIN_VALUE, 0).log().toString().contains("4.9"));
  }

  @Test
  void numbersAtTheEndsOfDoublesAreDrawn() {
    Mlp net = Mlp.of(2, 3, 1);
    for (double size : new double[] {Double.MIN_VALUE, 1e-310, 1e308, Double.MAX_VALUE}) {
      assertTrue(plane(net.fill(size), 1).text(80, 24, false).contains("1,2,3"));
      assertTrue(plane(net.fill(size), 1).text(80, 24, false).contains("all 3 neurons coincide"));
      assertTrue(plot(size, -size).text(80, 24, false).contains("*"));
      assertTrue(histogram(0, size).text(80, 24, false).contains("of 2 numbers"));
    }
    String none = valley(net.fill(1e308), 1, 1, xor()).text(80, 24, false);
    assertTrue(none.contains("nothing to draw: X has loss "), none);
  }

  @Test
  void asShapesTooManyNumbersAreMeansOrTheFirst() {
    String heat = heat(Matrix.zeros(1000, 300)).svg();
    assertTrue(heat.contains("each cell is the mean of 5 rows by 2 columns, of 1000 x 300"));
    assertTrue(heat.length() < 100_000, heat.length() + " characters");
    String bars = bars(new double[100_000]).svg();
    assertTrue(bars.contains("... 99500 more") && bars.length() < 200_000);
    String wide = heat(Matrix.zeros(1, 5000)).text(80, 24, true);
    assertTrue(wide.lines().allMatch(line -> line.length() <= 80), wide);
  }

  @Test
  void barsOfAMatrixNameRowAndColumn() {
    String text = bars(Matrix.of(new double[][] {{1, 2}, {3, 4}})).text(40, 20, false);
    assertTrue(text.startsWith("4 numbers, row,column of 2x2\n1,1 |"), text);
    assertTrue(text.contains("\n2,1 |"), text);
  }

  @Test
  void aScaleFromZeroIsNotCalledTheLeastNumber() {
    String text = heat(Matrix.of(new double[][] {{1, 2}})).text(80, 24, false);
    assertTrue(text.contains("blank is 0; .:+=xoO@ rise to 2\nleast 1 (row 1"), text);
  }

  @Test
  void aMillionValuesAreDrawnInPartAndThatIsSaid() {
    String text = plot(new double[1_000_000]).toString();
    assertTrue(text.contains("1000000 values"), text);
    assertTrue(text.contains("first, least, greatest and last of each 500"), text);
    assertTrue(bars(new double[100]).toString().contains(" more"));
  }

  @Test
  void theEndsOfTheWayBetweenAreTheTwoNetworks() {
    Mlp a = Mlp.of(2, 3, 1);
    Mlp b = Mlp.of(2, 3, 1).seed(5);
    Mark.Line plain =
        (Mark.Line) ((Chart) between(a, b, xor()).rows().get(0).get(0)).marks().get(0);
    assertEquals(a.loss(xor()), plain.y(0));
    assertEquals(b.loss(xor()), plain.y(plain.size() - 1));
    String text = between(a, b, xor()).text(80, 24, true);
    assertTrue(text.lines().anyMatch(line -> line.contains("\u2524a")), text);
    assertTrue(text.lines().anyMatch(line -> line.endsWith("b")), text);
    Mlp same = a.permute(1, 3, 1, 2);
    Mark.Line aligned =
        (Mark.Line) ((Chart) between(a, same, xor()).rows().get(0).get(0)).marks().get(1);
    for (int i = 0; i < aligned.size(); i++) {
      assertEquals(a.loss(xor()), aligned.y(i), 1e-15);
    }
  }

  @Test
  void aSaddleIsToldFromAValley() {
    Dataset points = Dataset.of(Matrix.ofRow(1, 2, 3), Matrix.ofRow(2, 2, 3));
    Mlp one = Mlp.of(1, 1, 1).withoutBiases().train(points, 20_000, 0.1).net();
    Picture saddle = valley(one, 1, 1, points);
    assertTrue(saddle.words().contains("from X up and down it rises: a saddle"), saddle.words());
    Chart map = (Chart) saddle.rows().get(0).get(0);
    assertEquals(
        List.of("X", "V", "V"),
        map.marks().stream()
            .filter(Mark.Words.class::isInstance)
            .map(mark -> ((Mark.Words) mark).text())
            .toList());
    Mlp onItsWay = Mlp.of(2, 1, 1).fill(0.5).train(xor(), 3000, 0.3).net();
    String slope = valley(onItsWay, 1, 1, xor()).words();
    assertTrue(slope.contains("from X down it falls, too: X is not at rest"), slope);
    Mlp start = Mlp.of(2, 3, 1).fill(0.5);
    String low = valley(start, 1, 2, xor()).words();
    assertTrue(low.contains("is the least here, at a difference of 0: the twins together"), low);
    String still = valley(PARTING.more(3000).net(), 1, 1, xor()).words();
    assertTrue(still.contains("pulled together"), still);
  }

  @Test
  void runsOfOtherLayersCannotBeCompared() {
    Training other = Mlp.of(4, 2, 3).train(iris(), 1, 0.1);
    fails(
        "neurons of layer 1 have 2 inputs in the first run, but 4 inputs in the other",
        () -> compare(PARTING, other, 1));
  }

  @Test
  void equalNeuronsHaveOneLetterInADiagram() {
    String text = diagram(Mlp.of(2, 3, 1).fill(0.5)).toString();
    assertTrue(text.contains("(1A)") && text.contains("(2A)") && text.contains("(3A)"), text);
    assertTrue(diagram(Mlp.of(2, 3, 1)).words().contains("no two neurons of a layer are equal"));
    assertTrue(text.contains("b 0.50") && text.contains("biases b(1) 0.50 0.50 0.50; b(2) 0.50"));
    assertFalse(diagram(Mlp.of(2, 3, 1).withoutBias(1).withoutBias(2)).toString().contains("bias"));
    fails(
        "the forward pass is of a network of sizes [2, 3, 1], but this one has [2, 2, 1]",
        () -> diagram(Mlp.of(2, 2, 1), Mlp.of(2, 3, 1).forward(1, 1)));
  }

  private static List<Mark.Point> points(Chart chart) {
    return chart.marks().stream()
        .filter(Mark.Point.class::isInstance)
        .map(Mark.Point.class::cast)
        .toList();
  }

  private static Mark.Cells cells(Chart chart) {
    return (Mark.Cells) chart.marks().get(0);
  }

  private static void fails(String message, Executable code) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, code).getMessage());
  }
}
