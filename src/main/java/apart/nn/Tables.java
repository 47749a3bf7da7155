package apart.nn;

import apart.text.Table;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The tables in which the values of this package print themselves. */
final class Tables {
  private static final int WIDEST_TITLE = 79;
  private static final int MOST_ROWS = 24; // as many as a table shows without leaving any out
  private static final int MOST_COLUMNS = 20;

  private Tables() {}

  /** Numbers in rows and columns, both counted from 1. */
  static Table matrix(String title, String row, Matrix numbers) {
    return columns(Table.titled(title, numbers.getNumRows()).counted(row), "", numbers);
  }

  /** With a column of numbers for each of a matrix, named and counted from 1. */
  static Table columns(Table table, String name, Matrix numbers) {
    Table more = table;
    for (int k = 0; k < numbers.getNumCols(); k++) {
      int from = k;
      more = more.number(name + (k + 1), j -> numbers.get(j, from));
    }
    return more;
  }

  /** With a column of numbers for each of a matrix. */
  static Table columns(Table table, List<String> names, Matrix numbers) {
    Table more = table;
    for (int k = 0; k < numbers.getNumCols(); k++) {
      int from = k;
      more = more.number(Table.header(names.get(k)), j -> numbers.get(j, from));
    }
    return more;
  }

  /** A row per neuron: its weights and its bias, or their gradients. */
  static Table neurons(String title, String weight, Matrix weights, String bias, Matrix biases) {
    Table table = Table.titled(title, weights.getNumRows()).counted("neuron");
    table = columns(table, weight, weights);
    return biases == null ? table : table.number(bias, j -> biases.get(j, 0));
  }

  /** Whether a table of so many rows and columns is too large to be shown whole. */
  static boolean isLarge(int rows, int columns) {
    return rows > MOST_ROWS || columns > MOST_COLUMNS;
  }

  /** With the smallest, the mean and the largest of the numbers of each layer, from 1. */
  static Table ranges(Table table, String name, IntFunction<Matrix> ofLayer) {
    return table
        .number("min " + name, row -> ofLayer.apply(row + 1).elementMin())
        .number("mean " + name, row -> mean(ofLayer.apply(row + 1)))
        .number("max " + name, row -> ofLayer.apply(row + 1).elementMax());
  }

  private static double mean(Matrix numbers) {
    return numbers.elementSum() / numbers.getNumElements();
  }

  /** The activation functions of all layers, shorter where hidden layers have the same. */
  static String activations(Mlp net) {
    List<String> names =
        IntStream.rangeClosed(1, net.layers()).mapToObj(l -> net.activation(l).name()).toList();
    boolean alike = names.size() > 2 && names.stream().distinct().count() <= 2;
    for (int l = 1; alike && l < names.size() - 1; l++) {
      alike = names.get(l).equals(names.get(0));
    }
    return String.join(" ", alike ? List.of(names.get(0), names.get(names.size() - 1)) : names);
  }

  /** The first of some texts that fits a title line; the last one is cut if none does. */
  static String title(String... texts) {
    for (String text : texts) {
      if (text.length() <= WIDEST_TITLE) {
        return text;
      }
    }
    return texts[texts.length - 1].substring(0, WIDEST_TITLE - 3) + "...";
  }
}
