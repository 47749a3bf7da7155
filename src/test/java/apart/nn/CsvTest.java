package apart.nn;

import static apart.Failures.assertFails;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.view.NeuronTable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files as people have them. */
class CsvTest {
  private static final Dataset TWO =
      Dataset.ofSamples(new double[][] {{1, 2}, {3, 4}}, new double[][] {{1}, {0}});

  @TempDir Path folder;

  /** The content with / for a new line, the first note, and what the columns are called. */
  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      textBlock =
          """
          a;b;y/1;2;1/3;4;0                => separated by ;, 3 columns a, b, y
          1;2;1/3;4;0                      => separated by ;, 3 columns, no header
          a\\tb\\ty/1\\t2\\t1/3\\t4\\t0    => separated by tabs, 3 columns a, b, y
          a b y/1 2 1/3 4 0                => separated by blanks, 3 columns a, b, y
          'a,b,y/1,2,1,/3,4,0,'            => separated by commas, 3 columns a, b, y
          'a,b,y,,/1,2,1,,/3,4,0,,'        => separated by commas, 3 columns a, b, y
          'a,b,y,/1,2,1/3,4,0'             => separated by commas, 3 columns a, b, y
          '1,2,1,/3,4,0,'                  => separated by commas, 3 columns, no header
          ',a,b,y/0,1,2,1/1,3,4,0'         => separated by commas, 3 columns a, b, y
          '"","a","b","y"/"1",1,2,1/"2",3,4,0' => separated by commas, 3 columns a, b, y
          '"a" "b" "y"/"Mazda RX4" 1 2 1/"Fiat 128" 3 4 0' => separated by blanks, 3 columns a, b, y
          '"a" "b" "y"/"1" 1 2 1/"2" 3 4 0' => separated by blanks, 3 columns a, b, y
          '"a","b","y"/"1","2","1"/"3","4","0"' => separated by commas, 3 columns a, b, y
          'a, b, y/ 1, 2, 1/ 3, 4, 0'      => separated by commas, 3 columns a, b, y
          'a;b;y/1,0;2,0;1/3,0;4,0;0'      => separated by ;, decimal comma, 3 columns a, b, y
          '1,0 2,0 1/3,0 4,0 0'            => separated by blanks, decimal comma, 3 columns, no header
          '"length, cm";"b";"y"/1;2;1/3;4;0' => separated by ;, 3 columns length, cm, b, y
          'a,b,y/1,2,1/,,/3,4,0'           => separated by commas, 3 columns a, b, y
          """)
  void howItIsWrittenIsFoundOutAndSaid(String content, String seen) throws IOException {
    for (String newLine : List.of("\n", "\r\n", "\r")) {
      for (String mark : List.of("", "\ufeff")) {
        String text = mark + content.replace("\\t", "\t").replace("/", newLine) + newLine;
        Dataset data = Dataset.csv(file(text.getBytes(StandardCharsets.UTF_8)), 1);
        assertEquals(TWO, data, text);
        assertTrue((data + "\n").contains("\nread: " + seen + "\n"), data + text);
      }
    }
  }

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("k.csv"), bytes);
  }

  private Path file(String text) throws IOException {
    return file(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void theTableHasTheNamesOfTheFile() throws IOException {
    assertEquals(
        """
        k.csv: 2 samples, 2 inputs, 1 target
         sample |      a |      b | y
        --------+--------+--------+---
              1 | 1.5000 | 2.0000 | 1
              2 | 3.0000 | 4.2500 | 0
        read: separated by ;, decimal comma, 3 columns a, b, y
        left out: the first column, which has no name: r1, r2"""
            .stripIndent(),
        Dataset.csv(file(";a;b;y\nr1;1,5;2;1\nr2;3;4,25;0\n"), 1).toString());
  }

  @Test
  void neuronsAreCalledWhatTheFileCallsTheirInputsAndOutputs() throws IOException {
    Dataset data = Dataset.csv(file("petal length,b,y\n1,2,no\n3,4,yes\n"), 1);
    Mlp net = Mlp.of(2, 2, 2);
    String first = NeuronTable.of(net, 1, data).toString();
    assertTrue(first.contains(" neuron | w1 petal length |   w2 b |"), first);
    assertTrue(first.contains("| out1 no | out2 yes |"), first);
    String last = NeuronTable.of(net, 2, data).toString();
    assertTrue(last.contains("\n   1 no | ") && last.contains("\n  2 yes | "), last);
    assertEquals(-1, NeuronTable.of(net, 2, Dataset.andOr()).toString().indexOf("y1"));
  }

  @Test
  void longNamesAreShortenedInTables() throws IOException {
    String table = Dataset.csv(file("a,%s,y\n1,2,3\n".formatted("b".repeat(200))), 1).toString();
    assertTrue(table.contains(" | " + "b".repeat(21) + "... | "), table);
    assertTrue(table.lines().allMatch(line -> line.length() <= 80), table);
  }

  @Test
  void otherCharactersThanUtf8AreRead() throws IOException {
    String text = "Größe;b;y\n1;2;1\n3;4;0\n";
    Dataset old = Dataset.csv(file(text.getBytes(Charset.forName("windows-1252"))), 1);
    assertEquals(List.of("Größe", "b"), old.inputNames());
    assertTrue(old.toString().endsWith("\nread as Windows-1252: it is not UTF-8"), old.toString());
    Dataset wide = Dataset.csv(file(("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE)), 1);
    assertEquals(List.of("Größe", "b"), wide.inputNames());
    assertEquals(TWO, wide);
  }

  @Test
  void aColumnOfWordsHasTheClasses() throws IOException {
    Dataset flowers = Dataset.csv(file("5.1,3.5,setosa\n6.2,2.9,virginica\n5,3,setosa\n"), 1);
    assertEquals(List.of("setosa", "virginica"), flowers.classes());
    assertEquals(Matrix.of(new double[][] {{1, 0, 1}, {0, 1, 0}}), flowers.target());
    Dataset back = Dataset.csv(flowers.writeCsv(folder.resolve("back.csv").toString()), 2);
    assertEquals(flowers, back);
    assertEquals(List.of("setosa", "virginica"), back.outputNames());
  }

  @Test
  void nothingIsWrittenOverUnasked() throws IOException {
    Path kept = Files.writeString(folder.resolve("kept.csv"), "precious\n");
    assertFails(
        kept + " is there already: writeCsv(\"" + kept + "\", true) replaces it",
        () -> Dataset.xor().writeCsv(kept.toString()));
    assertEquals("precious\n", Files.readString(kept));
    assertEquals(Dataset.xor(), Dataset.csv(Dataset.xor().writeCsv(kept.toString(), true), 1));
  }

  @Test
  void classesCalledByNumbersAreWrittenAndReadBack() {
    Dataset digits = Dataset.digits().first(3);
    Path file = digits.writeCsv(folder.resolve("digits.csv").toString());
    assertEquals(digits, Dataset.csv(file, 10));
  }

  @Test
  void missingValuesAreNamedOrLeftOut() throws IOException {
    Path file = file("a;b;y\n1,5;2;1\n3;NA;0\n\n4;5;\n6;7;1\n");
    assertFails(
        file
            + " line 3, column 2 (b): the value is missing;"
            + " csv(\""
            + file
            + "\", ..., Missing.DROP) leaves such lines out",
        () -> Dataset.csv(file, 1));
    Dataset rest = Dataset.csv(file.toString(), 1, Missing.DROP);
    assertEquals(2, rest.samples());
    assertTrue(
        rest.toString().endsWith("\nleft out: 2 of 4 rows, where a value is missing: line 3, 5"),
        rest.toString());
    assertTrue(rest.shuffled(1).toString().contains("\nleft out: 2 of 4 rows"));
    Path none = file("a,y\n,1\n2,?\n");
    assertFails(
        none + " has no samples: a value is missing in each of its lines",
        () -> Dataset.csv(none.toString(), 1, Missing.DROP));
  }

  @Test
  void theFirstLineIsNeverLost() throws IOException {
    assertCsvFails("1;2;x\n3;4;5\n", " line 1, column 3: expected a number, but found 'x'");
    assertCsvFails("NA,NA\n3,4\n", " line 1, column 1: the value is missing;");
    assertEquals(2, Dataset.csv(file("1,5;2\n3;4\n"), 1).samples());
  }

  @Test
  void whatIsNotSoIsNamed() throws IOException {
    assertCsvFails(
        "a;b\n1,5;2\n1.234,5;3\n",
        " line 3, column 1 (a): expected a number with a decimal comma, but found '1.234,5'");
    assertCsvFails("name,y\nMazda,1\n", " line 2, column 1 (name): expected a number,");
    assertCsvFails("a,b,c\n1,2\n", " line 2: expected 3 columns, as in the header, but found 2");
    assertCsvFails("a,b\n1.5,2,3\n", " line 2: expected 2 columns, as in the header, but found 3");
    assertCsvFails("a,b\n0x10,2\n", " line 2, column 1 (a): expected a number, but found '0x10'");
    assertCsvFails("a,b\n1e999,2\n", " line 2, column 1 (a), must be a finite number,");
    assertFails("'\0' cannot name a file", () -> Dataset.csv("\0", 1));
    assertFails(folder + " is a folder, not a file", () -> Dataset.csv(folder, 1));
    assertCsvFails("\0\1\2\3", " is not a text file in UTF-8");
  }

  private void assertCsvFails(String content, String message) throws IOException {
    Path file = file(content);
    String actual =
        org.junit.jupiter.api.Assertions.assertThrows(
                IllegalArgumentException.class, () -> Dataset.csv(file, 1))
            .getMessage();
    assertTrue(actual.startsWith(file + message), actual);
  }

  @Test
  void classesWithoutNamesAreCalledByTheirNumbers() {
    Dataset data = Dataset.ofClasses(new double[][] {{1}, {2}}, new int[] {0, 1});
    assertEquals(List.of("0", "1"), data.classes());
    assertEquals(Matrix.identity(2), data.target());
    assertFails(
        "the label of sample 2 must be 0 to 1, but is -1",
        () -> Dataset.ofClasses(new double[][] {{1}, {2}}, new int[] {1, -1}));
    assertFails("the labels must be given, but is null", () -> Dataset.ofClasses(null, null));
  }
}
