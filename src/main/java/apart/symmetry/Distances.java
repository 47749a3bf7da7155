package apart.symmetry;

import apart.kernel.Checks;
import apart.kernel.Rows;
import apart.nn.Mlp;
import apart.text.Table;

/** The distance of each neuron of a layer from each other one. */
public final class Distances {
  private Distances() {}

  /**
   * A table of the Euclidean distances between the weight rows of layer {@code l}'s neurons; an
   * exact {@code 0} means equal weights.
   *
   * @param l the layer, from 1
   */
  public static Table of(Mlp net, int l) {
    double[][] rows = Checks.present("the network", net).weights(l).rows();
    int units = rows.length;
    Table table =
        Table.titled("distances between the weights of layer " + l + "'s neurons", units)
            .counted("neuron");
    for (int other = 0; other < units; other++) {
      int column = other;
      table = table.number("to " + (other + 1), row -> Rows.distance(rows[row], rows[column]));
    }
    return table;
  }
}
