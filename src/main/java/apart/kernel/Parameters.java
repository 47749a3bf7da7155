package apart.kernel;

import java.util.Arrays;

/** Weights and biases of all layers as plain arrays, l from 0: what is trained, or its gradient. */
public final class Parameters {
  /** Per layer a row per neuron. */
  public final double[][][] weights;

  /** Per layer a number per neuron. */
  public final double[][] bias;

  /** Takes the arrays over. */
  public Parameters(double[][][] weights, double[][] bias) {
    this.weights = weights;
    this.bias = bias;
  }

  /** All 0, for units per layer that begin with the inputs. */
  public static Parameters zeros(int[] sizes) {
    double[][][] weights = new double[sizes.length - 1][][];
    double[][] bias = new double[sizes.length - 1][];
    for (int l = 0; l < weights.length; l++) {
      weights[l] = new double[sizes[l + 1]][sizes[l]];
      bias[l] = new double[sizes[l + 1]];
    }
    return new Parameters(weights, bias);
  }

  /** A copy that shares nothing. */
  public Parameters copy() {
    double[][][] copied = new double[weights.length][][];
    Arrays.setAll(copied, l -> Rows.copy(weights[l]));
    return new Parameters(copied, Rows.copy(bias));
  }

  /** How many layers there are. */
  public int layers() {
    return weights.length;
  }

  /** How many numbers there are. */
  public int count() {
    int count = 0;
    for (int l = 0; l < weights.length; l++) {
      count += bias[l].length * (1 + weights[l][0].length);
    }
    return count;
  }

  /** Writes all numbers one after the other; returns the place after them. */
  public int save(double[] to, int at) {
    int next = at;
    for (int l = 0; l < weights.length; l++) {
      for (double[] row : weights[l]) {
        System.arraycopy(row, 0, to, next, row.length);
        next += row.length;
      }
      System.arraycopy(bias[l], 0, to, next, bias[l].length);
      next += bias[l].length;
    }
    return next;
  }

  /** Reads what {@link #save} wrote. */
  public int restore(double[] from, int at) {
    int next = at;
    for (int l = 0; l < weights.length; l++) {
      for (double[] row : weights[l]) {
        System.arraycopy(from, next, row, 0, row.length);
        next += row.length;
      }
      System.arraycopy(from, next, bias[l], 0, bias[l].length);
      next += bias[l].length;
    }
    return next;
  }
}
