package apart.symmetry;

import apart.nn.Matrix;
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
    double[][] distances = between(net.weights(l));
    int units = distances.length;
    Table table =
        Table.titled("distances between the weights of layer " + l + "'s neurons", units)
            .counted("neuron");
    for (int other = 0; other < units; other++) {
      int column = other;
      table = table.number("to " + (other + 1), row -> distances[row][column]);
    }
    return table;
  }

  static double[][] between(Matrix weights) {
    int units = weights.getNumRows();
    double[][] rows = weights.rows();
    double[][] distances = new double[units][units];
    for (int i = 0; i < units; i++) {
      for (int j = 0; j < units; j++) {
        distances[i][j] = Spread.distance(rows[i], rows[j]);
      }
    }
    return distances;
  }
}
