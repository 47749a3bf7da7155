package apart.nn;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** The data sets that come in files beside the classes; their sources are in README.md there. */
final class Shipped {
  private static final double INK = 16;
  private static final int WIDTH = 8;

  private Shipped() {}

  static Dataset iris() {
    List<String> lines = lines("iris.csv");
    String[] names = lines.get(0).split(",");
    Dataset iris = classes("iris", lines.subList(1, lines.size()), 1, names[2], names[3], names[4]);
    return iris.labelled(
        new Labels(
            List.of("sepal length", "sepal width", "petal length", "petal width"),
            List.of(),
            iris.classes(),
            List.of(
                "lengths in cm; source: R. A. Fisher, The use of multiple measurements in"
                    + " taxonomic problems, Annals of Eugenics 7(2), 1936; UCI Machine Learning"
                    + " Repository, CC BY 4.0")));
  }

  static Dataset digits() {
    String[] names = {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"};
    Dataset digits = classes("digits", lines("digits.csv.gz"), INK, names).pictures(WIDTH);
    return digits.note(
        "source: E. Alpaydin and C. Kaynak, Optical Recognition of Handwritten Digits (test part),"
            + " 1998; UCI Machine Learning Repository, CC BY 4.0; pixels divided by 16");
  }

  /** Lines of inputs, which are divided by a unit, and a label. */
  private static Dataset classes(String name, List<String> lines, double unit, String... names) {
    double[][] x = new double[lines.size()][];
    int[] labels = new int[lines.size()];
    for (int s = 0; s < labels.length; s++) {
      String[] cells = lines.get(s).split(",");
      x[s] = new double[cells.length - 1];
      for (int k = 0; k < x[s].length; k++) {
        x[s][k] = Double.parseDouble(cells[k]) / unit;
      }
      labels[s] = Integer.parseInt(cells[cells.length - 1]);
    }
    return Dataset.ofClasses(x, labels, names).named(name);
  }

  private static List<String> lines(String file) {
    try (InputStream raw = Shipped.class.getResourceAsStream(file);
        InputStream in = file.endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the shipped file " + file + " cannot be read", e);
    }
  }
}
