package apart.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.wire.Ink;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PictureTest {
  private static final Chart UNIT = Chart.of("", Axis.of("x", 0, 1), Axis.of("y", 0, 1));

  @Test
  void aPointIsDrawnInTheCharacterOfItsValue() {
    Random random = new Random(2);
    for (boolean unicode : new boolean[] {false, true}) {
      for (int i = 0; i < 500; i++) {
        double x = random.nextDouble();
        double y = random.nextDouble();
        List<String> lines =
            Picture.titled("")
                .row(UNIT.with(new Mark.Point(0, "@", x, y)))
                .text(80, 24, unicode)
                .lines()
                .toList();
        int row = 0;
        while (lines.get(row).indexOf('@') < 0) {
          row++;
        }
        String first =
            lines.stream().filter(line -> line.contains("1.0")).findFirst().orElseThrow();
        int margin = first.indexOf(unicode ? '\u2524' : '+') + 1;
        int floor = lines.size() - 2;
        int top = lines.indexOf(first);
        double columns = 80 - margin - 1;
        double across = (lines.get(row).indexOf('@') - margin + 0.5) / columns;
        double up = 1 - (row - top + 0.5) / (floor - top);
        assertEquals(x, across, 1 / columns, lines.toString());
        assertEquals(y, up, 1.0 / (floor - top), lines.toString());
      }
    }
  }

  @Test
  void aPointAtATickStandsInTheTicksRowAndColumn() {
    Chart odd = Chart.of("", Axis.of("x", -0.3, 1.17), Axis.of("y", 0.2, 2.31));
    for (boolean unicode : new boolean[] {false, true}) {
      String wall = unicode ? "\u2524" : "+";
      for (int height = 10; height < 40; height++) {
        List<String> lines = lines(odd.with(new Mark.Point(0, "@", 0, 1)), height, unicode);
        for (String line : lines.subList(0, lines.size() - 2)) {
          int end = line.indexOf(wall);
          if (end > 0) {
            double tick = Double.parseDouble(line.substring(0, end).strip());
            assertAt(odd, 0.3, tick, lines.indexOf(line), -1, height, unicode);
          }
        }
        String floor = lines.get(lines.size() - 2);
        String names = lines.get(lines.size() - 1);
        for (String name : names.strip().split(" +")) {
          if (!name.equals("x")) {
            int near = names.indexOf(name) + name.length() / 2;
            int column = floor.indexOf(unicode ? '\u252c' : '+', near - 1);
            assertAt(odd, Double.parseDouble(name), 1.1, -1, column, height, unicode);
          }
        }
      }
    }
  }

  /** Where a point stands; -1 for a row or a column that does not matter. */
  private static void assertAt(
      Chart chart, double x, double y, int row, int column, int height, boolean unicode) {
    List<String> lines = lines(chart.with(new Mark.Point(0, "@", x, y)), height, unicode);
    int found = 0;
    while (lines.get(found).indexOf('@') < 0) {
      found++;
    }
    String all = x + ", " + y + ":\n" + String.join("\n", lines);
    assertTrue(row < 0 || row == found, all);
    assertTrue(column < 0 || column == lines.get(found).indexOf('@'), all);
  }

  private static List<String> lines(Chart chart, int height, boolean unicode) {
    return Picture.titled("").row(chart).text(60, height, unicode).lines().toList();
  }

  @Test
  void twoPointsInOnePlaceShareIt() {
    Picture both =
        Picture.titled("")
            .row(
                UNIT.with(new Mark.Point(0, "2", 0.5, 0.5)).with(new Mark.Point(1, "3", 0.5, 0.5)));
    assertTrue(both.text(80, 24, false).contains(" 2,3"), both.text(80, 24, false));
  }

  @Test
  void atTheRightEndALabelStandsLeftOfItsPoint() {
    Picture picture = Picture.titled("").row(UNIT.with(new Mark.Point(0, "123", 1, 0.5)));
    String line =
        picture.text(40, 20, false).lines().filter(l -> l.contains("123")).findFirst().orElse("");
    assertEquals(39, line.length(), line);
  }

  @Test
  void noTickAtAnEndGivesWayToTheNameOfTheAxis() {
    for (int columns = 20; columns <= 120; columns++) {
      for (int last : new int[] {7, 2000, 123456}) {
        Chart chart = Chart.of("", Axis.of("epoch", 0, last), Axis.of("y", 0, 1));
        Picture picture = Picture.titled("").row(chart.with(new Mark.Point(0, "@", 0, 0)));
        List<String> lines = picture.text(columns, 20, false).lines().toList();
        String names = lines.get(lines.size() - 1);
        int end = lines.get(lines.size() - 2).lastIndexOf('+');
        assertTrue(names.strip().startsWith("0 ") && names.length() <= columns, names);
        assertTrue((names + " ").contains(" epoch "), names);
        assertTrue(Character.isDigit(names.charAt(end)), columns + names);
      }
    }
  }

  @Test
  void linesOfWordsAreBelowEachOtherWhereThereIsRoomForAll() {
    Chart bare = UNIT.look(Chart.Look.BARE);
    for (int i = 0; i < 3; i++) {
      bare = bare.with(new Mark.Words(0.5, 1 - (i + 0.5) / 3, "(" + i + ")\na 0.5\nd 1.5"));
    }
    String high = Picture.titled("").row(bare).text(40, 14, false);
    assertEquals(List.of("(0)", "a 0.5", "d 1.5"), stripped(high).subList(0, 3), high);
    String low = Picture.titled("").row(bare).text(40, 8, false);
    assertEquals(
        List.of("(0) a 0.5 d 1.5", "(1) a 0.5 d 1.5", "(2) a 0.5 d 1.5"), stripped(low), low);
    String narrow = Picture.titled("").row(bare).text(12, 8, false);
    assertEquals(List.of("(0)", "(1)", "(2)"), stripped(narrow), narrow);
    assertTrue(Picture.titled("").row(bare).svg().contains(">d 1.5<"));
  }

  private static List<String> stripped(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  @Test
  void aLabelOnCellsHasTheColourOfItsCell() {
    double[][] cells = {{0, 1}, {2, 8}};
    Mark.Cells marks = Mark.Cells.of(cells, Steps.over(cells));
    Chart map = UNIT.squared().look(Chart.Look.FRAME).with(marks);
    String text =
        Picture.titled("").row(map.with(new Mark.Point(3, "q", 0.75, 0.25))).inked(40, 20, true);
    int at = text.indexOf('q');
    int mark = at;
    while (!Ink.isMark(text.charAt(mark))) {
      mark--;
    }
    assertEquals(Ink.step(false, Steps.COUNT - 1), text.charAt(mark));
  }

  @Test
  void scalesThatDifferAreSaid() {
    double[][] small = {{0, 1}};
    double[][] large = {{0, 9}};
    Chart one = UNIT.look(Chart.Look.FRAME).on("one", UNIT.x(), UNIT.y());
    Chart two = one.on("two", UNIT.x(), UNIT.y());
    Chart first = one.with(Mark.Cells.of(small, Steps.over(small)));
    Picture differ =
        Picture.titled("").row(List.of(first, two.with(Mark.Cells.of(large, Steps.over(large)))));
    assertTrue(differ.text(80, 24, false).contains("two, a scale of its own: blank is 0"));
    assertTrue(differ.svg().contains("two, a scale of its own: 0"));
    Picture same =
        Picture.titled("").row(List.of(first, two.with(Mark.Cells.of(small, Steps.over(small)))));
    assertTrue(same.text(80, 24, false).contains("\nblank is 0"), same.text(80, 24, false));
  }

  @Test
  void aCurveOfAMillionValuesKeepsItsSpikes() {
    double[] x = new double[1_000_000];
    double[] y = new double[x.length];
    Arrays.setAll(x, i -> i);
    y[123_456] = 5;
    y[777_777] = -5;
    Mark.Line line = Mark.Line.of(0, '*', "", x, y);
    assertTrue(line.size() <= 8000);
    double most = 0;
    double least = 0;
    for (int i = 0; i < line.size(); i++) {
      most = Math.max(most, line.y(i));
      least = Math.min(least, line.y(i));
    }
    assertEquals(5, most);
    assertEquals(-5, least);
    assertEquals(0, line.x(0));
    assertEquals(999_999, line.x(line.size() - 1));
  }

  @Test
  void whatIsNotFiniteBreaksALine() {
    double nan = Double.NaN;
    Mark.Line line =
        Mark.Line.of(
            0, '*', "", new double[] {0, 0.2, 0.4, 0.6, 1}, new double[] {0, 0, nan, 1, 1});
    String text = Picture.titled("").row(UNIT.with(line)).text(40, 20, false);
    assertEquals(2, text.lines().filter(l -> l.contains("*")).count(), text);
  }

  @Test
  void nothingToDrawIsSaid() {
    double[] nan = {Double.NaN, Double.NEGATIVE_INFINITY};
    Chart none = Chart.of("", Axis.of("x"), Axis.of("y")).with(Mark.Line.of(0, '*', "", nan, nan));
    assertTrue(Picture.titled("t").row(none).text(80, 24, true).contains("no finite values"));
    Chart zeros =
        Chart.of("", Axis.of("x"), Axis.of("y"))
            .with(Mark.Line.of(0, '*', "", new double[2], new double[2]));
    assertTrue(
        Picture.titled("t").row(zeros).log().text(80, 24, true).contains("y is 0 throughout"));
  }

  @Test
  void equalNumbersAreEqualCells() {
    double[][] values = {{1, -2, 0.5}, {0.5, 1, -2}};
    Grid grid =
        new Grid(
            "",
            "row",
            "column",
            List.of("1", "2"),
            List.of("1", "2", "3"),
            Mark.Cells.of(values, Steps.signedOver(values)));
    List<String> lines = Picture.titled("").row(grid).text(80, 24, false).lines().toList();
    String first = lines.get(1).substring(lines.get(1).indexOf('|') + 1);
    String second = lines.get(2).substring(lines.get(2).indexOf('|') + 1);
    assertEquals(first.substring(0, 7), second.substring(7, 14));
    assertEquals(first.substring(7, 14), second.substring(14, 21));
    assertEquals(first.substring(14, 21), second.substring(0, 7));
  }
}
