package apart.symmetry;

import java.util.Arrays;

/** The cheapest way to pair rows with columns, one to one. */
final class Assignment {
  private Assignment() {}

  /**
   * For each row the column it is paired with, so that the sum of the costs is least.
   *
   * <p>Shortest augmenting paths with potentials, of order n cubed (Jonker and Volgenant 1987);
   * index 0 stands for "none", so rows and columns are counted from 1 inside.
   *
   * @param costs n x n
   */
  static int[] best(double[][] costs) {
    int n = costs.length;
    double[] rowPotential = new double[n + 1];
    double[] columnPotential = new double[n + 1];
    int[] rowOf = new int[n + 1];
    for (int row = 1; row <= n; row++) {
      augment(costs, row, rowPotential, columnPotential, rowOf);
    }
    int[] columnOf = new int[n];
    for (int column = 1; column <= n; column++) {
      columnOf[rowOf[column] - 1] = column - 1;
    }
    return columnOf;
  }

  private static void augment(
      double[][] costs, int row, double[] rowPotential, double[] columnPotential, int[] rowOf) {
    int n = costs.length;
    double[] least = new double[n + 1];
    int[] from = new int[n + 1];
    boolean[] done = new boolean[n + 1];
    Arrays.fill(least, Double.POSITIVE_INFINITY);
    rowOf[0] = row;
    int column = 0;
    while (rowOf[column] != 0) {
      done[column] = true;
      int next = 0;
      double step = Double.POSITIVE_INFINITY;
      for (int c = 1; c <= n; c++) {
        if (!done[c]) {
          double cost =
              costs[rowOf[column] - 1][c - 1] - rowPotential[rowOf[column]] - columnPotential[c];
          if (cost < least[c]) {
            least[c] = cost;
            from[c] = column;
          }
          if (least[c] < step) {
            step = least[c];
            next = c;
          }
        }
      }
      for (int c = 0; c <= n; c++) {
        if (done[c]) {
          rowPotential[rowOf[c]] += step;
          columnPotential[c] -= step;
        } else {
          least[c] -= step;
        }
      }
      column = next;
    }
    while (column != 0) {
      rowOf[column] = rowOf[from[column]];
      column = from[column];
    }
  }
}
