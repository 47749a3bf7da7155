package apart.view;

import static apart.prelude.Apart.*;
import static apart.prelude.Making.*;
import static apart.prelude.Pictures.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.nn.Dataset;
import apart.nn.ForwardPass;
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
import org.junit.jupiter.api.Test;
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
    views.put("plot(run, 1)", () -> plot(PARTING, 1));
    views.put("plot(run.losses())", () -> plot(PARTING.losses()));
    views.put("plot(run.losses()).log()", () -> plot(PARTING.losses()).log());
    views.put(
        "plot(new double[] {1, 2}, new double[] {3, Double.NaN, 1})",
        () -> plot(new double[] {1, 2}, new double[] {3, Double.NaN, 1}));
    views.put("bars(1, -2, 3.5, Double.NaN)", () -> bars(1, -2, 3.5, Double.NaN));
    views.put(
        "histogram(Mlp.of(64, 32, 10).weights(1))", () -> histogram(Mlp.of(64, 32, 10).weights(1)));
    views.put("diagram(Mlp.of(2, 3, 1).fill(0.5))", () -> diagram(Mlp.of(2, 3, 1).fill(0.5)));
    views.put("diagram(run, 2000)", () -> diagram(PARTING, 2000));
    Mlp net = PARTING.net();
    ForwardPass pass = net.forward(1, 0);
    views.put("diagram(net, net.forward(1, 0))", () -> diagram(net, pass));
    views.put(
        "diagram(net, pass, net.backward(pass, 1))",
        () -> diagram(net, pass, net.backward(pass, 1)));
    Training second = Mlp.of(2, 3, 1).seed(2).train(xor(), 2000, 0.3);
    views.put(
        "between(run.net(), second.net(), xor())",
        () -> between(PARTING.net(), second.net(), xor()));
    Mlp one = Mlp.of(2, 1, 1).fill(0.5).train(xor(), 3000, 0.3).net();
    views.put("valley(one, 1, 1, xor())", () -> valley(one, 1, 1, xor()));
    views.put("compare(run, second, 1)", () -> compare(PARTING, second, 1));
    views.put("film(run, 1).at(704)", () -> film(PARTING, 1).at(704));
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
              assertFits(typed, text, columns, lines, unicode);
              seen.append("> ").append(typed).append('\n').append(text).append('\n');
            });
    String folder = System.getProperty("apart.pictures");
    if (folder != null) {
      Files.writeString(Path.of(folder).resolve(name), seen);
    }
    Path expected = Path.of(PicturesTest.class.getResource("pictures").toURI()).resolve(name);
    assertEquals(Files.readString(expected), seen.toString(), name);
  }

  @ParameterizedTest
  @CsvSource({"40,20", "80,24", "120,50"})
  void manyPartsFitAndWhatIsLeftOutIsSaid(int columns, int lines) {
    Mlp wide = Mlp.of(2, 12, 1);
    Training run = wide.train(xor(), 50, 0.1);
    double[][] rows = new double[12][3];
    Map<String, Picture> many = new LinkedHashMap<>();
    many.put("maps", maps(wide, 1, xor()));
    many.put("maps of 40", maps(Mlp.of(2, 40, 1), 1, moons(100, 0.1, 1)));
    many.put("film", film(run, 1).at(50));
    many.put("plane", plane(run, 1));
    many.put("compare", compare(run, run, 1));
    many.put("plot", plot(rows[0], rows));
    many.put("diagram", diagram(Mlp.of(12, 30, 20, 3)));
    many.put("bars", bars(new double[200]));
    many.put("heat", heat(Mlp.of(64, 32, 10), 1));
    many.forEach(
        (view, picture) -> {
          for (boolean unicode : new boolean[] {true, false}) {
            assertFits(view, picture.text(columns, lines, unicode), columns, lines, unicode);
          }
        });
    String narrow = many.get("maps").text(40, 20, false);
    assertTrue(narrow.contains("no room for neuron") && narrow.contains(" output"), narrow);
    assertTrue(many.get("plot").text(40, 20, false).contains(" more lines; .words() has all"));
  }

  @Test
  void theReadmeShowsWhatIsSeen() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    String seen = plane(PARTING, 1).text(80, 24, false);
    assertTrue(readme.contains("apart> plane(run, 1)\n$3 ==> " + seen + "\n"), seen);
  }

  /** No line is wider than the screen, and above the picture there is what was typed for it. */
  private static void assertFits(
      String typed, String text, int columns, int lines, boolean unicode) {
    assertTrue(text.lines().count() <= lines - 2, typed + "\n" + text);
    text.lines().forEach(line -> assertTrue(line.length() <= columns, typed + "\n" + line));
    assertTrue(unicode || text.chars().allMatch(c -> c < 127), typed + "\n" + text);
  }
}
