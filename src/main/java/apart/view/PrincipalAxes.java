package apart.view;

import apart.kernel.Rows;
import java.util.Arrays;

/** The two directions in which rows of numbers differ most from their mean, by power iteration. */
final class PrincipalAxes {
  private static final int MOST_ROWS = 512;
  private static final int SWEEPS = 300;
  private static final double SETTLED = 1e-13;

  private final double[] mean;
  private final double[][] axes;
  private final double share;

  private PrincipalAxes(double[] mean, double[][] axes, double share) {
    this.mean = mean;
    this.axes = axes;
    this.share = share;
  }

  /** Of very many rows, evenly chosen ones count. */
  static PrincipalAxes of(double[][] rows) {
    int count = Math.min(MOST_ROWS, rows.length);
    double[][] some = new double[count][];
    for (int i = 0; i < count; i++) {
      some[i] = rows[(int) ((long) i * (rows.length - 1) / Math.max(1, count - 1))].clone();
    }
    double[] mean = new double[some[0].length];
    for (double[] row : some) {
      Rows.addMultiple(1.0 / count, row, mean, mean.length);
    }
    for (double[] row : some) {
      Rows.addMultiple(-1, mean, row, mean.length);
    }
    double all = squares(some);
    double[] first = direction(some, null);
    double[] second = direction(some, first);
    double held = 0;
    for (double[] row : some) {
      double one = Rows.dot(row, first, first.length);
      double other = Rows.dot(row, second, second.length);
      held += one * one + other * other;
    }
    return new PrincipalAxes(mean, new double[][] {first, second}, all == 0 ? 1 : held / all);
  }

  private static double squares(double[][] rows) {
    return Arrays.stream(rows).mapToDouble(row -> Rows.dot(row, row, row.length)).sum();
  }

  private static double[] direction(double[][] rows, double[] before) {
    int inputs = rows[0].length;
    double[] now = new double[inputs];
    Arrays.setAll(now, k -> 1 + (k % 7) / 10.0 + (k % 3) / 5.0);
    orthogonal(now, before);
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      double[] next = new double[inputs];
      for (double[] row : rows) {
        Rows.addMultiple(Rows.dot(row, now, inputs), row, next, inputs);
      }
      if (!orthogonal(next, before)) {
        break; // the rows differ in no other direction
      }
      double moved = Rows.distance(now, next);
      now = next;
      if (moved < SETTLED) {
        break;
      }
    }
    int largest = 0;
    for (int k = 1; k < inputs; k++) {
      largest = Math.abs(now[k]) > Math.abs(now[largest]) + SETTLED ? k : largest;
    }
    double sign = now[largest] < 0 ? -1 : 1;
    for (int k = 0; k < inputs; k++) {
      now[k] *= sign;
    }
    return now;
  }

  /** Without its part along another one, and of length 1; false if nothing is left. */
  private static boolean orthogonal(double[] vector, double[] other) {
    if (other != null) {
      Rows.addMultiple(-Rows.dot(vector, other, vector.length), other, vector, vector.length);
    }
    double length = Math.sqrt(Rows.dot(vector, vector, vector.length));
    if (!(length > Double.MIN_NORMAL)) {
      return false;
    }
    for (int k = 0; k < vector.length; k++) {
      vector[k] /= length;
    }
    return true;
  }

  /** Where a row is along direction 0 or 1, from the mean. */
  double along(int direction, double[] row) {
    double[] from = row.clone();
    Rows.addMultiple(-1, mean, from, from.length);
    return Rows.dot(from, axes[direction], from.length);
  }

  /** Which share of the squared distances from the mean the two directions hold. */
  double share() {
    return share;
  }
}
