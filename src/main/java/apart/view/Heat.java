package apart.view;

import apart.kernel.Checks;
import apart.nn.Matrix;
import apart.nn.Mlp;
import apart.nn.Training;
import apart.picture.Grid;
import apart.picture.Mark;
import apart.picture.Picture;
import apart.picture.Steps;
import apart.text.Numbers;
import apart.text.Table;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Numbers in rows and columns as cells, by their size and sign. */
public final class Heat {
  private Heat() {}

  /** A cell for each number of a matrix; NaN is drawn as question marks. */
  public static Picture of(Matrix matrix) {
    Checks.present("the matrix", matrix);
    if (matrix.getNumElements() == 0) {
      return Picture.titled("matrix  " + matrix.shape()).says("nothing to draw: no numbers");
    }
    return of("matrix  " + matrix.shape(), "row", "column", matrix.rows());
  }

  /** The weights of layer {@code l}, from 1, and its biases, if it has any, in a last column. */
  public static Picture of(Mlp net, int l) {
    Checks.present("the network", net);
    return weights(net, l, "");
  }

  /** The same after an epoch of a run. */
  public static Picture of(Training run, int l, int epoch) {
    Checks.present("the run", run);
    return weights(run.at(epoch), l, ", epoch " + epoch + " of " + run.epochs());
  }

  /** The numbers of a table, such as {@code distances(net, 1)}: a cell for each. */
  public static Picture of(Table table) {
    Checks.present("the table", table);
    double[][] values = table.numbers();
    if (values.length == 0 || values[0].length == 0) {
      return Picture.titled(table.title()).says("nothing to draw: the table has no numbers");
    }
    List<String> labels = table.labels();
    List<String> names = table.numberNames();
    Mark.Cells cells = Mark.Cells.of(values, Steps.signedOver(values));
    Grid grid = new Grid("", table.labelName(), "", labels, names, cells);
    String row = table.labelName().isEmpty() ? "row " : table.labelName() + " ";
    return Picture.titled(table.title())
        .row(grid)
        .says(words(values, i -> row + labels.get(i), names::get));
  }

  private static Picture weights(Mlp net, int l, String when) {
    Matrix weights = net.weights(l);
    boolean biased = net.layer(l).hasBias();
    double[][] values = (biased ? weights.concatColumns(net.bias(l)) : weights).rows();
    int last = weights.getNumCols();
    List<String> columns =
        IntStream.rangeClosed(1, values[0].length)
            .mapToObj(k -> k == last + 1 ? "b" : Integer.toString(k))
            .toList();
    Grid grid =
        new Grid(
            "",
            "neuron",
            "weight",
            counted(values.length),
            columns,
            Mark.Cells.of(values, Steps.signedOver(values)));
    String biases = biased ? ", and the biases" : "";
    return Picture.titled("weights(%s)  %s%s%s".formatted(l, weights.shape(), biases, when))
        .row(grid)
        .says(
            words(values, i -> "neuron " + (i + 1), k -> k == last ? "bias" : "weight " + (k + 1)))
        .says(Apartness.words(weights.rows()));
  }

  private static Picture of(String title, String row, String column, double[][] values) {
    Grid grid =
        new Grid(
            "",
            row,
            column,
            counted(values.length),
            counted(values[0].length),
            Mark.Cells.of(values, Steps.signedOver(values)));
    return Picture.titled(title)
        .row(grid)
        .says(words(values, i -> row + " " + (i + 1), k -> column + " " + (k + 1)));
  }

  private static List<String> counted(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(Integer::toString).toList();
  }

  /** Where the least and the greatest number are, and how many are none. */
  private static String words(
      double[][] values, IntFunction<String> row, IntFunction<String> column) {
    int[] least = {-1, -1};
    int[] greatest = {-1, -1};
    int missing = 0;
    for (int i = 0; i < values.length; i++) {
      for (int k = 0; k < values[i].length; k++) {
        double value = values[i][k];
        if (!Double.isFinite(value)) {
          missing++;
        } else {
          least = least[0] < 0 || value < at(values, least) ? new int[] {i, k} : least;
          greatest = greatest[0] < 0 || value > at(values, greatest) ? new int[] {i, k} : greatest;
        }
      }
    }
    long all = Arrays.stream(values).mapToLong(line -> line.length).sum();
    String none = missing == 0 ? "" : "; " + missing + " of " + all + " NaN or infinite (? is NaN)";
    if (least[0] < 0) {
      return "no number is finite" + none;
    }
    if (at(values, least) == at(values, greatest)) {
      return "all are " + Numbers.of(at(values, least)) + none;
    }
    return "least %s (%s, %s), greatest %s (%s, %s)%s"
        .formatted(
            Numbers.of(at(values, least)),
            row.apply(least[0]),
            column.apply(least[1]),
            Numbers.of(at(values, greatest)),
            row.apply(greatest[0]),
            column.apply(greatest[1]),
            none);
  }

  private static double at(double[][] values, int[] place) {
    return values[place[0]][place[1]];
  }
}
