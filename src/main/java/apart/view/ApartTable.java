package apart.view;

import apart.kernel.Checks;
import apart.nn.Matrix;
import apart.nn.Mlp;
import apart.nn.Training;
import apart.symmetry.Spread;
import apart.text.Bar;
import apart.text.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/** The neurons of a layer growing apart (or not) over the epochs of a training run. */
public final class ApartTable {
  private static final int MOST_ROWS = 14;

  /** When the weights need two blocks, both and a title fit 24 lines. */
  private static final int MOST_ROWS_TWICE = 8;

  private static final int WEIGHTS_BESIDE = 4;
  private static final int BAR = 10;

  private ApartTable() {}

  /**
   * A row per epoch, at most 14 of the recorded ones (8 of a layer with more than 4 weights), dense
   * at the start: loss, spread (as a number and as a bar), and every weight of every neuron; {@code
   * w21} is neuron 2's weight from unit 1.
   *
   * @param l the layer, from 1
   */
  public static Table of(Training run, int l) {
    Checks.present("the run", run);
    Matrix shape = run.net().weights(l);
    int weights = shape.getNumRows() * shape.getNumCols();
    List<Integer> epochs = epochs(run, weights > WEIGHTS_BESIDE ? MOST_ROWS_TWICE : MOST_ROWS);
    List<Mlp> nets = epochs.stream().map(run::at).toList();
    double[] spreads = nets.stream().mapToDouble(net -> Spread.of(net, l)).toArray();
    double widest = Arrays.stream(spreads).max().orElse(0);
    Table table =
        Table.titled(title(run, l, widest), epochs.size())
            .label("epoch", row -> Integer.toString(epochs.get(row)))
            .number("loss", row -> run.loss(epochs.get(row)))
            .number("spread", row -> spreads[row])
            .word("", row -> Bar.of(spreads[row], widest, BAR));
    for (int j = 0; j < shape.getNumRows(); j++) {
      for (int k = 0; k < shape.getNumCols(); k++) {
        int unit = j;
        int from = k;
        table = table.number(name(shape, j, k), row -> nets.get(row).weights(l).get(unit, from));
      }
    }
    return table;
  }

  private static String title(Training run, int l, double widest) {
    int units = run.net().weights(l).getNumRows();
    String verdict = widest == 0 ? "never apart" : "spread = greatest distance of two";
    return "layer " + l + ": " + units + " neurons over " + run.epochs() + " epochs, " + verdict;
  }

  private static String name(Matrix shape, int j, int k) {
    boolean twoDigits = shape.getNumRows() > 9 || shape.getNumCols() > 9;
    return "w" + (j + 1) + (twoDigits ? "," : "") + (k + 1);
  }

  /** First and last recorded epoch and, between them, those nearest to an even ratio. */
  static List<Integer> epochs(Training run, int most) {
    TreeSet<Integer> recorded = new TreeSet<>(run.recorded());
    if (recorded.size() <= most) {
      return new ArrayList<>(recorded);
    }
    TreeSet<Integer> chosen = new TreeSet<>(List.of(recorded.first(), recorded.last()));
    double last = recorded.last() + 1.0;
    for (int i = 1; i < most - 1; i++) {
      int wanted = (int) Math.round(StrictMath.pow(last, i / (most - 1.0)) - 1);
      Integer near = recorded.ceiling(wanted);
      chosen.add(near == null ? recorded.last() : near);
    }
    return new ArrayList<>(chosen);
  }
}
