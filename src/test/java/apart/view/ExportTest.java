package apart.view;

import static apart.prelude.Apart.*;
import static apart.prelude.Making.*;
import static apart.prelude.Pictures.*;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.nn.Dataset;
import apart.nn.Matrix;
import apart.nn.Mlp;
import apart.picture.Picture;
import apart.text.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportTest {
  private static final Mlp NET = Mlp.of(2, 3, 1);
  private static final Picture PICTURE = plane(NET, 1);
  private static final Table TABLE = neurons(NET, 1);

  @TempDir Path folder;

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  private String saved(Object value, String name) throws IOException {
    return Files.readString(save(value, file(name)));
  }

  @Test
  void theEndingDecides() throws IOException {
    assertEquals(PICTURE.svg(), saved(PICTURE, "a.svg"));
    assertEquals(PICTURE.html(), saved(PICTURE, "a.HTML"));
    assertEquals(PICTURE + "\n", saved(PICTURE, "a.txt"));
    assertArrayEquals(PICTURE.png(), Files.readAllBytes(save(PICTURE, file("a.png"))));
    assertEquals(TABLE.markdown(), saved(TABLE, "t.md"));
    assertEquals(TABLE.tex(), saved(TABLE, "t.tex"));
    assertEquals(TABLE + "\n", saved(TABLE, "t.txt"));
    assertTrue(saved(TABLE, "t.html").contains(TABLE.html()));
    assertEquals(NET + "\n", saved(NET, "net.txt"));
    assertEquals("\"hello\"\n", saved("hello", "hello.txt"));
  }

  @Test
  void csvReadsBackToTheSameBits() {
    double[][] numbers = {{1.0 / 3, -1e-300}, {12345.678901234567, 0}};
    save(Matrix.of(numbers), file("m.csv"));
    Dataset read = csv(file("m.csv"), 1);
    assertEquals(Matrix.of(numbers).column(0)[0], read.x().get(0, 0));
    assertEquals(numbers[1][0], read.x().get(0, 1));
    assertEquals(numbers[0][1], read.target().get(0, 0));
  }

  @Test
  void aLongTableIsSavedWhole() throws IOException {
    List<String> lines = saved(neurons(Mlp.of(2, 100, 1), 1), "long.csv").lines().toList();
    assertEquals(101, lines.size());
    assertEquals("neuron,w1,w2,bias,out1", lines.get(0));
    assertEquals(
        100, saved(neurons(Mlp.of(2, 100, 1), 1), "long.txt").lines().skip(3).limit(100).count());
  }

  @Test
  void anUnknownEndingNamesThoseThereAre() {
    refused(
        PICTURE,
        "a.gif",
        "a picture is saved as svg, png, html or txt, so the name of the file ends with one of them");
    refused(PICTURE, "svg", "a picture is saved as svg, png, html or txt");
    refused(PICTURE, ".svgz", "a picture is saved as svg, png, html or txt");
    refused(TABLE, "a.svg", "a table is saved as csv, md, tex, html or txt");
    refused(NET, "a.svg", "this Mlp is saved as html or txt");
    refused(null, "a.svg", "null is saved as html or txt");
  }

  @Test
  void nothingIsReplacedUnasked() throws IOException {
    Files.writeString(folder.resolve("a.svg"), "mine");
    refused(PICTURE, "a.svg", "is there already: save(value, \"");
    assertEquals("mine", Files.readString(folder.resolve("a.svg")));
    save(PICTURE, file("a.svg"), true);
    assertEquals(PICTURE.svg(), Files.readString(folder.resolve("a.svg")));
  }

  @Test
  void aMissingFolderIsSaid() {
    refused(PICTURE, "no/such/a.svg", "there is no folder");
    refused(PICTURE, "a\u0000.svg", "cannot be the name of a file");
  }

  @Test
  void nothingIsLeftBehindWhenItFails() throws IOException {
    Files.createDirectory(folder.resolve("a.svg"));
    refused(PICTURE, "a.svg", "is a folder");
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(1, files.count());
    }
  }

  @Test
  void severalTablesInOneAreTextAlone() {
    Table two = Table.stacked(TABLE, TABLE);
    refused(two, "two.csv", "save it as txt");
  }

  private void refused(Object value, String name, String message) {
    String said =
        assertThrows(IllegalArgumentException.class, () -> save(value, folder + "/" + name))
            .getMessage();
    assertTrue(said.contains(message), said);
  }
}
