package apart.view;

import apart.kernel.Checks;
import apart.nn.Matrix;
import apart.picture.Axis;
import apart.picture.Bars;
import apart.picture.Picture;
import apart.text.Numbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Numbers as bars, and how many of them are how large. */
public final class Counts {
  private static final int MOST_BINS = 12;

  private Counts() {}

  /** A bar for each number, named 1, 2, 3, ... */
  public static Picture bars(double... values) {
    Checks.present("the values", values);
    List<String> names =
        IntStream.rangeClosed(1, values.length).mapToObj(Integer::toString).toList();
    return bars(Numbers.count(values.length, "number"), names, values);
  }

  private static Picture bars(String title, List<String> names, double[] values) {
    List<Double> lengths = Arrays.stream(values).boxed().toList();
    Picture picture = Picture.titled(title);
    return values.length == 0
        ? picture.says("nothing to draw")
        : picture.row(new Bars("", names, lengths)).says(ends(values));
  }

  /** A bar for each number of a matrix, row by row, named by its row and column. */
  public static Picture bars(Matrix matrix) {
    double[] values = numbers(matrix);
    int columns = matrix.getNumCols();
    List<String> names =
        IntStream.range(0, values.length)
            .mapToObj(i -> (i / columns + 1) + "," + (i % columns + 1))
            .toList();
    String title = Numbers.count(values.length, "number") + ", row,column of " + matrix.shape();
    return bars(title, names, values);
  }

  /** How many numbers are in each of some equal steps of size. */
  public static Picture histogram(double... values) {
    Checks.present("the values", values);
    double[] finite = Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
    String title = "how many of " + Numbers.count(values.length, "number") + " lie in each range";
    if (finite.length == 0) {
      return Picture.titled(title).says("nothing to draw: no finite values");
    }
    List<Double> edges = edges(finite[0], finite[finite.length - 1]);
    List<String> names = new ArrayList<>();
    List<Double> counts = new ArrayList<>();
    int from = 0;
    for (int bin = 0; bin + 1 < edges.size(); bin++) {
      int to = from;
      boolean last = bin + 2 == edges.size();
      while (to < finite.length && (last || finite[to] < edges.get(bin + 1))) {
        to++;
      }
      names.add(Numbers.of(edges.get(bin)) + " to " + Numbers.of(edges.get(bin + 1)));
      counts.add((double) (to - from));
      from = to;
    }
    double mean = Arrays.stream(finite).sum() / finite.length;
    String none =
        finite.length == values.length
            ? ""
            : "; " + (values.length - finite.length) + " NaN or infinite";
    return Picture.titled(title)
        .row(new Bars("", names, counts))
        .says(ends(finite) + ", mean " + Numbers.of(mean) + none);
  }

  /** The same for all numbers of a matrix. */
  public static Picture histogram(Matrix matrix) {
    return histogram(numbers(matrix));
  }

  private static List<Double> edges(double least, double greatest) {
    return least == greatest
        ? List.of(least, greatest)
        : Axis.of("", least, greatest).roundSteps(MOST_BINS);
  }

  private static double[] numbers(Matrix matrix) {
    Checks.present("the matrix", matrix);
    return Arrays.stream(matrix.rows()).flatMapToDouble(Arrays::stream).toArray();
  }

  private static String ends(double[] values) {
    double least = Arrays.stream(values).filter(Double::isFinite).min().orElse(Double.NaN);
    double greatest = Arrays.stream(values).filter(Double::isFinite).max().orElse(Double.NaN);
    long missing = Arrays.stream(values).filter(value -> !Double.isFinite(value)).count();
    return "least "
        + Numbers.of(least)
        + ", greatest "
        + Numbers.of(greatest)
        + (missing == 0 ? "" : "; " + missing + " NaN or infinite, without a bar");
  }
}
