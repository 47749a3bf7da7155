package apart.symmetry;

import apart.kernel.Checks;
import apart.kernel.Rows;
import apart.nn.Matrix;
import apart.nn.Mlp;
import apart.nn.Training;

/** How far apart the neurons of a layer are, measured on their weights. */
public final class Spread {
  private Spread() {}

  /**
   * The greatest Euclidean distance between the weight rows of two neurons of layer {@code l};
   * exactly 0.0 if all rows are equal, and for a layer of one neuron. Biases do not count.
   *
   * @param l the layer, from 1
   * @throws IllegalArgumentException if there is no such layer; the message says which there are
   */
  public static double of(Mlp net, int l) {
    return of(Checks.present("the network", net).weights(l));
  }

  /** The greatest Euclidean distance between two rows of a matrix, such as a layer's gradient. */
  public static double of(Matrix rows) {
    return Rows.spread(Checks.present("the matrix", rows).rows());
  }

  /**
   * The spread of layer {@code l} after each epoch of a run, the first of the start. Trains once
   * more to see every epoch.
   *
   * @param l the layer, from 1
   */
  public static double[] over(Training run, int l) {
    return Checks.present("the run", run).over(net -> of(net, l));
  }

  /**
   * The first epoch of a run after which the spread of layer {@code l} is above a distance; -1 if
   * it never is.
   *
   * @param l the layer, from 1
   */
  public static int firstAbove(Training run, int l, double distance) {
    double[] spreads = over(run, l);
    for (int epoch = 0; epoch < spreads.length; epoch++) {
      if (spreads[epoch] > distance) {
        return epoch;
      }
    }
    return -1;
  }
}
