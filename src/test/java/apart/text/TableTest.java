package apart.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TableTest {
  @AfterEach
  void usualScreen() {
    Room.columns(80);
    Numbers.digits(4);
  }

  @Test
  void aWideCharacterTakesTwoColumns() {
    List<String> names = List.of("\u732b", "dog");
    Table table = Table.titled("animals", 2).label("name", names::get).number("x", row -> row);
    assertEquals(
        """
         name | x
        ------+---
           \u732b | 0
          dog | 1""",
        table.toString().substring(table.toString().indexOf('\n') + 1));
  }

  @Test
  void linesAboveStackedTablesAreWrappedAtWords() {
    Room.columns(24);
    Table row = Table.titled("layer 1", 1).counted("neuron");
    assertEquals(
        """
        Mlp 2-3-1  tanh identity
        13 parameters
        layer 1""",
        String.join(
            "\n",
            Table.stacked("Mlp 2-3-1  tanh identity  13 parameters", row)
                .toString()
                .lines()
                .limit(3)
                .toList()));
  }

  @Test
  void numbersStandPointUnderPoint() {
    double[] w1 = {0.5, -0.25, 12.75};
    double[] w2 = {0, 1e-17, -3};
    Table table =
        Table.titled("weights(1)  3x2  row = neuron", 3)
            .counted("neuron")
            .number("x1", row -> w1[row])
            .number("x2", row -> w2[row]);
    assertEquals(
        """
        weights(1)  3x2  row = neuron
         neuron |      x1 |      x2
        --------+---------+---------
              1 |  0.5000 |  0
              2 | -0.2500 | 1.0e-17
              3 | 12.7500 | -3.0000""",
        table.toString());
  }

  @Test
  void nothingIsSaidWhenNoDigitIsHidden() {
    assertFalse(Table.titled("t", 1).number("a", row -> 0.5).toString().contains("decimals"));
    assertTrue(Table.titled("t", 1).number("a", row -> 1.0 / 3).toString().contains("decimals"));
  }

  @Test
  void theCellsOfARowStandTogetherWhereNothingElseTellsWhichRowItIs() {
    Room.columns(24);
    List<String> formulas = List.of("z = w1 x1 + w2 x2", "a = tanh(z)");
    double[] values = {-0.25, 12};
    Table table =
        Table.titled("neuron 1", 2)
            .word("formula", formulas::get)
            .word("with its numbers", row -> row == 0 ? "0.5 * 2 + -1.25 * 1" : "tanh(12)")
            .number("value", row -> values[row]);
    assertEquals(
        """
        neuron 1
        formula
          with its numbers
          value
        ------------
        z = w1 x1 + w2 x2
          0.5 * 2 + -1.25 * 1
          -0.2500
        a = tanh(z) | tanh(12)
          12.0000""",
        table.toString());
    Table labelled = Table.titled("papers", 1).label("who wrote it", row -> "Fukumizu and Amari");
    assertEquals(
        """
        papers
        who wrote it | year
        ------------
        Fukumizu and Amari
          2000""",
        labelled.number("year", row -> 2000).toString());
  }

  @Test
  void aWideTableIsSplitAndKeepsItsLabels() {
    Room.columns(40);
    Table table = Table.titled("wide", 2).counted("neuron");
    for (int k = 1; k <= 8; k++) {
      table = table.number("w" + k, row -> -1.0 / (row + 2));
    }
    List<String> lines = table.toString().lines().toList();
    assertTrue(lines.stream().allMatch(line -> line.length() <= 40), table.toString());
    assertTrue(lines.stream().filter(line -> line.contains("neuron")).count() >= 2);
    for (int k = 1; k <= 8; k++) {
      int column = k;
      assertTrue(lines.stream().anyMatch(line -> line.contains("w" + column)));
    }
  }

  @Test
  void ofALongTableTheMiddleIsLeftOutAndSaidSo() {
    Table table = Table.titled("long", 1000).counted("row").number("v", row -> row);
    String text = table.toString();
    assertTrue(text.lines().count() < 40);
    assertTrue(text.contains("shown in part: 1000 rows"));
    assertTrue(text.contains(" 1000 | 999"));
    assertEquals(1003, Room.whole(table::toString).lines().count());
  }

  @Test
  void everyRowIsEquallyWideAndFits() {
    Random random = new Random(1);
    for (int round = 0; round < 200; round++) {
      Room.columns(30 + random.nextInt(100));
      int rows = 1 + random.nextInt(6);
      double[][] values = new double[1 + random.nextInt(9)][rows];
      Table table = Table.titled("t", rows).counted("neuron");
      for (double[] column : values) {
        for (int row = 0; row < rows; row++) {
          column[row] = random.nextGaussian() * Math.pow(10, random.nextInt(12) - 6);
        }
        table = table.number("c", row -> column[row]);
      }
      for (String line : table.toString().lines().toList()) {
        assertTrue(line.length() <= Room.columns(), line);
      }
    }
  }

  @Test
  void aNumberThatIsNotZeroNeverLooksLikeZero() {
    Random random = new Random(2);
    for (int round = 0; round < 1000; round++) {
      double value = random.nextGaussian() * Math.pow(10, random.nextInt(40) - 30);
      for (String cell : Numbers.column(value, 1)) {
        assertTrue(Double.parseDouble(cell.strip()) != 0, cell);
      }
    }
    assertEquals("0", Numbers.of(0.0));
    assertEquals("NaN", Numbers.of(Double.NaN));
    assertEquals("-Infinity", Numbers.of(Double.NEGATIVE_INFINITY));
  }

  @Test
  void digitsAreWithinTheirRange() {
    Numbers.digits(17);
    assertEquals(0.1, Double.parseDouble(Numbers.of(0.1)));
    assertEquals(
        "digits(18): expected 1 to 17 decimals",
        assertThrows(IllegalArgumentException.class, () -> Numbers.digits(18)).getMessage());
  }

  @Test
  void aSavedTableIsItsText() throws Exception {
    Table table = Table.titled("t", 2).counted("row").number("v", row -> row / 3.0);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(table);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertEquals(table.toString(), in.readObject().toString());
    }
  }
}
