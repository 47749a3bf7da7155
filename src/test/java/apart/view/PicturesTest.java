package apart.view;

import static apart.prelude.Apart.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.nn.Dataset;
import apart.nn.Matrix;
import apart.nn.Mlp;
import apart.nn.Training;
import apart.picture.Picture;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a learner sees, in {@code pictures/}: every view at three sizes of the screen, with and
 * without more than ASCII characters. After a wanted change, {@code mvn test -Dtest=PicturesTest
 * -Dapart.pictures=FOLDER} writes what is seen now into FOLDER.
 */
class PicturesTest {
  private static final Training PARTING =
      Mlp.of(2, 3, 1).fill(0.5).nudge(1, 1, 1, 0.1).train(Dataset.xor(), 2000, 0.2);

  static Map<String, Supplier<Picture>> views() {
    Map<String, Supplier<Picture>> views = new LinkedHashMap<>();
    views.put("plane(run, 1)", () -> plane(PARTING, 1));
    views.put("plane(run, 1, 704)", () -> plane(PARTING, 1, 704));
    views.put("plane(run, 1, 0, 1)", () -> plane(PARTING, 1, 0, 1));
    views.put("plane(run.net(), 1)", () -> plane(PARTING.net(), 1));
    views.put("plane(run, 2)", () -> plane(PARTING, 2));
    views.put("maps(run.net(), 1, xor())", () -> maps(PARTING.net(), 1, xor()));
    views.put("maps(run, 1, 0)", () -> maps(PARTING, 1, 0));
    views.put("maps(Mlp.of(2, 3, 1), 1)", () -> maps(Mlp.of(2, 3, 1), 1));
    views.put("maps(Mlp.of(1, 2, 1), 1)", () -> maps(Mlp.of(1, 2, 1), 1));
    views.put("heat(run.net(), 1)", () -> heat(PARTING.net(), 1));
    views.put("heat(distances(run.net(), 1))", () -> heat(distances(PARTING.net(), 1)));
    views.put("heat(Mlp.of(64, 32, 10), 1)", () -> heat(Mlp.of(64, 32, 10), 1));
    views.put(
        "heat(Matrix.of(new double[][] {{1, Double.NaN}, {-2, 3}}))",
        () -> heat(Matrix.of(new double[][] {{1, Double.NaN}, {-2, 3}})));
    return views;
  }

  @ParameterizedTest
  @CsvSource({
    "80,24,false",
    "80,24,true",
    "40,20,false",
    "40,20,true",
    "120,50,false",
    "120,50,true"
  })
  void areSeenAgain(int columns, int lines, boolean unicode)
      throws IOException, URISyntaxException {
    String name = columns + "x" + lines + (unicode ? "-unicode" : "-ascii") + ".txt";
    StringBuilder seen = new StringBuilder();
    views()
        .forEach(
            (typed, view) -> {
              String text = view.get().text(columns, lines, unicode);
              assertFits(typed, text, columns, unicode);
              seen.append("> ").append(typed).append('\n').append(text).append('\n');
            });
    String folder = System.getProperty("apart.pictures");
    if (folder != null) {
      Files.writeString(Path.of(folder).resolve(name), seen);
    }
    Path expected = Path.of(PicturesTest.class.getResource("pictures").toURI()).resolve(name);
    assertEquals(Files.readString(expected), seen.toString(), name);
  }

  private static void assertFits(String typed, String text, int columns, boolean unicode) {
    text.lines().forEach(line -> assertTrue(line.length() <= columns, typed + "\n" + line));
    assertTrue(unicode || text.chars().allMatch(c -> c < 127), typed + "\n" + text);
  }
}
