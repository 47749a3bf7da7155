package apart.nn;

import java.util.Arrays;

/** Weights and biases of all layers as plain arrays, l from 0: what is trained, or its gradient. */
final class Parameters {
  final double[][][] weights;
  final double[][] bias;

  Parameters(double[][][] weights, double[][] bias) {
    this.weights = weights;
    this.bias = bias;
  }

  static Parameters zeros(int[] sizes) {
    double[][][] weights = new double[sizes.length - 1][][];
    double[][] bias = new double[sizes.length - 1][];
    for (int l = 0; l < weights.length; l++) {
      weights[l] = new double[sizes[l + 1]][sizes[l]];
      bias[l] = new double[sizes[l + 1]];
    }
    return new Parameters(weights, bias);
  }

  Parameters copy() {
    double[][][] copied = new double[weights.length][][];
    Arrays.setAll(copied, l -> Shapes.copy(weights[l]));
    return new Parameters(copied, Shapes.copy(bias));
  }

  int layers() {
    return weights.length;
  }

  /** How many numbers there are. */
  int count() {
    int count = 0;
    for (int l = 0; l < weights.length; l++) {
      count += bias[l].length * (1 + weights[l][0].length);
    }
    return count;
  }

  /** Writes all numbers one after the other; returns the place after them. */
  int save(double[] to, int at) {
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
  int restore(double[] from, int at) {
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
