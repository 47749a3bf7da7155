package apart.kernel;

import java.util.Arrays;

/**
 * The one kernel under forward pass, backward pass and gradient: sums of rows in a fixed order.
 *
 * <p>Every number of the result is c[0] row[0] + c[1] row[1] + ..., added from left to right. The
 * lanes of a vector instruction are different numbers of the result (samples, or inputs), never
 * parts of one sum, so neither blocking nor vectorising nor the JVM's mode can change a bit, and
 * two neurons with equal weights get equal bits.
 */
public final class Rows {
  private Rows() {}

  private static final int LEAST_ROWS = 8; // below, blocks only cost
  private static final int BLOCK = 33; // rows that stay in the first cache with a batch of 64

  /**
   * out[j][i] = sum over r of c[j][r] * rows[r][i], plus b[j] at the end: {@link #combineAll} and
   * {@link #addTo}, for up to three rows in one go.
   */
  public static void affine(
      double[][] c, double[][] rows, int count, double[] b, double[][] out, int length) {
    if (count > 3) {
      combineAll(c, rows, count, out, length, false);
      for (int j = 0; j < out.length; j++) {
        addTo(out[j], b[j], length);
      }
      return;
    }
    for (int j = 0; j < out.length; j++) {
      double[] w = c[j];
      if (count == 1) {
        affine(w[0], rows[0], b[j], out[j], length);
      } else if (count == 2) {
        affine(w[0], rows[0], w[1], rows[1], b[j], out[j], length);
      } else {
        affine(w[0], rows[0], w[1], rows[1], w[2], rows[2], b[j], out[j], length);
      }
    }
  }

  private static void affine(double c0, double[] r0, double b, double[] out, int length) {
    for (int i = 0; i < length; i++) {
      out[i] = c0 * r0[i] + b;
    }
  }

  private static void affine(
      double c0, double[] r0, double c1, double[] r1, double b, double[] out, int length) {
    for (int i = 0; i < length; i++) {
      out[i] = c0 * r0[i] + c1 * r1[i] + b;
    }
  }

  private static void affine(
      double c0,
      double[] r0,
      double c1,
      double[] r1,
      double c2,
      double[] r2,
      double b,
      double[] out,
      int length) {
    for (int i = 0; i < length; i++) {
      out[i] = c0 * r0[i] + c1 * r1[i] + c2 * r2[i] + b;
    }
  }

  /**
   * out[j][i] = sum over r of c[j][r] * rows[r][i], r ascending, for every j and i below length:
   * {@link #combine} for all j, a block of rows at a time, so that rows are read from the cache.
   *
   * @param more whether the sums go on from what is in out
   */
  public static void combineAll(
      double[][] c, double[][] rows, int count, double[][] out, int length, boolean more) {
    if (count < LEAST_ROWS) {
      for (int j = 0; j < out.length; j++) {
        combineBlock(c[j], rows, 0, count, out[j], length, more);
      }
      return;
    }
    for (int j = 0; !more && j < out.length; j++) {
      set(c[j][0], rows[0], out[j], length);
    }
    for (int from = more ? 0 : 1; from < count; from += BLOCK) {
      int to = Math.min(from + BLOCK, count);
      int j = 0;
      for (; j + 1 < out.length; j += 2) {
        combinePair(c[j], c[j + 1], rows, from, to, out[j], out[j + 1], length);
      }
      if (j < out.length) {
        combineBlock(c[j], rows, from, to, out[j], length, true);
      }
    }
  }

  /** Goes on with two sums at once: a row is loaded once for both. */
  private static void combinePair(
      double[] c,
      double[] d,
      double[][] rows,
      int from,
      int to,
      double[] outC,
      double[] outD,
      int length) {
    int r = from;
    for (; r + 2 < to; r += 3) {
      addThree(
          c[r],
          c[r + 1],
          c[r + 2],
          d[r],
          d[r + 1],
          d[r + 2],
          rows[r],
          rows[r + 1],
          rows[r + 2],
          outC,
          outD,
          length);
    }
    for (; r < to; r++) {
      add(c[r], rows[r], outC, length);
      add(d[r], rows[r], outD, length);
    }
  }

  /** Three rows: with four, C2 of JDK 17 no longer makes vectors of eight. */
  private static void addThree(
      double c0,
      double c1,
      double c2,
      double d0,
      double d1,
      double d2,
      double[] r0,
      double[] r1,
      double[] r2,
      double[] outC,
      double[] outD,
      int length) {
    for (int i = 0; i < length; i++) {
      double x0 = r0[i]; // loaded before the first store, which might change them for all C2 knows
      double x1 = r1[i];
      double x2 = r2[i];
      outC[i] = outC[i] + c0 * x0 + c1 * x1 + c2 * x2;
      outD[i] = outD[i] + d0 * x0 + d1 * x1 + d2 * x2;
    }
  }

  private static void combineBlock(
      double[] c, double[][] rows, int from, int to, double[] out, int length, boolean more) {
    int r = more ? from : first(c, rows, to, out, length);
    for (; r + 3 < to; r += 4) {
      addFour(
          c[r],
          rows[r],
          c[r + 1],
          rows[r + 1],
          c[r + 2],
          rows[r + 2],
          c[r + 3],
          rows[r + 3],
          out,
          length);
    }
    for (; r < to; r++) {
      add(c[r], rows[r], out, length);
    }
  }

  /** out[i] = sum over r of c[r] * rows[r][i], r ascending, for i below length. */
  public static void combine(double[] c, double[][] rows, int count, double[] out, int length) {
    combineBlock(c, rows, 0, count, out, length, false);
  }

  private static int first(double[] c, double[][] rows, int count, double[] out, int length) {
    if (count >= 4) {
      setFour(c[0], rows[0], c[1], rows[1], c[2], rows[2], c[3], rows[3], out, length);
      return 4;
    }
    set(c[0], rows[0], out, length);
    return 1;
  }

  private static void set(double c, double[] row, double[] out, int length) {
    for (int i = 0; i < length; i++) {
      out[i] = c * row[i];
    }
  }

  private static void setFour(
      double c0,
      double[] r0,
      double c1,
      double[] r1,
      double c2,
      double[] r2,
      double c3,
      double[] r3,
      double[] out,
      int length) {
    for (int i = 0; i < length; i++) {
      out[i] = c0 * r0[i] + c1 * r1[i] + c2 * r2[i] + c3 * r3[i];
    }
  }

  private static void addFour(
      double c0,
      double[] r0,
      double c1,
      double[] r1,
      double c2,
      double[] r2,
      double c3,
      double[] r3,
      double[] out,
      int length) {
    for (int i = 0; i < length; i++) {
      out[i] = out[i] + c0 * r0[i] + c1 * r1[i] + c2 * r2[i] + c3 * r3[i];
    }
  }

  /** out[i] += c * row[i]. */
  public static void addMultiple(double c, double[] row, double[] out, int length) {
    add(c, row, out, length);
  }

  private static void add(double c, double[] row, double[] out, int length) {
    for (int i = 0; i < length; i++) {
      out[i] += c * row[i];
    }
  }

  /** The same sum as {@link #combine} for one number: left[0] right[0] + left[1] right[1] + ... */
  public static double dot(double[] left, double[] right, int count) {
    return dot(left[0] * right[0], left, right, 1, count);
  }

  /** Goes on with such a sum. */
  public static double dot(double begun, double[] left, double[] right, int from, int to) {
    double sum = begun;
    for (int i = from; i < to; i++) {
      sum += left[i] * right[i];
    }
    return sum;
  }

  /** Adds a number to every number of a row. */
  public static void addTo(double[] row, double number, int length) {
    for (int i = 0; i < length; i++) {
      row[i] += number;
    }
  }

  /** row[0] + row[1] + ..., from left to right. */
  public static double sum(double[] row, int count) {
    return sum(row[0], row, 1, count);
  }

  /** Goes on with such a sum. */
  public static double sum(double begun, double[] row, int from, int to) {
    double sum = begun;
    for (int i = from; i < to; i++) {
      sum += row[i];
    }
    return sum;
  }

  /** into[i][k] = from[k][i]. */
  public static void transpose(double[][] from, int rows, int columns, double[][] into) {
    for (int row = 0; row < rows; row++) {
      double[] source = from[row];
      for (int column = 0; column < columns; column++) {
        into[column][row] = source[column];
      }
    }
  }

  /** The Euclidean distance of two rows of one length, summed from the first to the last. */
  public static double distance(double[] one, double[] other) {
    double sum = 0;
    for (int k = 0; k < one.length; k++) {
      double difference = one[k] - other[k];
      sum += difference * difference;
    }
    return Math.sqrt(sum);
  }

  /** The greatest distance of two of the rows; 0 if all are equal, and of a single row. */
  public static double spread(double[][] rows) {
    double greatest = 0;
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < i; j++) {
        greatest = Math.max(greatest, distance(rows[i], rows[j]));
      }
    }
    return greatest;
  }

  /** A copy that shares nothing. */
  public static double[][] copy(double[][] rows) {
    double[][] copied = new double[rows.length][];
    Arrays.setAll(copied, row -> rows[row].clone());
    return copied;
  }

  /** A copy with the rows in a new order, counted from 1. */
  public static double[][] reordered(double[][] rows, int[] order) {
    double[][] moved = new double[rows.length][];
    Arrays.setAll(moved, j -> rows[order[j] - 1].clone());
    return moved;
  }

  /** A copy with the columns in a new order, counted from 1. */
  public static double[][] columnsReordered(double[][] rows, int[] order) {
    double[][] moved = new double[rows.length][order.length];
    for (int j = 0; j < rows.length; j++) {
      for (int k = 0; k < order.length; k++) {
        moved[j][k] = rows[j][order[k] - 1];
      }
    }
    return moved;
  }
}
