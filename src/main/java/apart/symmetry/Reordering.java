package apart.symmetry;

import apart.kernel.RandomStream;
import apart.nn.Activation;
import apart.nn.Mlp;
import java.util.Arrays;

/**
 * An order of the neurons of all hidden layers of a network, with a factor for each: -1 for a sign
 * that is flipped, a number above 0 for a neuron that is rescaled. It can be changed layer by layer
 * so that the network comes nearer to another; all layers but one stay as they are meanwhile, and
 * of that one the best order there is is found.
 *
 * <p>All numbers are divided by one power of two, so that no square gets too large or too small.
 */
final class Reordering {
  private static final int GRID = 80; // points at which roots are looked for
  private static final int HALVINGS = 80;

  private final double[][][] mine; // a row per neuron: weights, then the bias
  private final double[][][] others;
  private final boolean[] odd;
  private final boolean[] scaled;
  private final int[][] order; // by hidden layer, from 0
  private final double[][] factor;

  Reordering(Mlp net, Mlp other) {
    double unit = unit(net, other);
    this.mine = rows(net, unit);
    this.others = rows(other, unit);
    int hidden = mine.length - 1;
    this.odd = new boolean[hidden];
    this.scaled = new boolean[hidden];
    this.order = new int[hidden][];
    this.factor = new double[hidden][];
    for (int l = 0; l < hidden; l++) {
      Activation f = other.activation(l + 1);
      odd[l] = f.isOdd();
      scaled[l] = f.isHomogeneous();
    }
    asItIs();
  }

  private static double unit(Mlp net, Mlp other) {
    double most = Double.MIN_NORMAL;
    for (int l = 1; l <= net.layers(); l++) {
      for (Mlp one : new Mlp[] {net, other}) {
        most = Math.max(most, one.weights(l).elementMaxAbs());
        most = Math.max(most, one.bias(l).elementMaxAbs());
      }
    }
    return Math.scalb(1.0, -Math.min(Math.getExponent(most), Double.MAX_EXPONENT - 1));
  }

  private static double[][][] rows(Mlp net, double unit) {
    double[][][] rows = new double[net.layers()][][];
    for (int l = 0; l < rows.length; l++) {
      rows[l] = net.weights(l + 1).concatColumns(net.bias(l + 1)).scale(unit).rows();
    }
    return rows;
  }

  /** Every neuron in its place, with its own signs. */
  void asItIs() {
    for (int l = 0; l < order.length; l++) {
      int units = mine[l].length;
      order[l] = new int[units];
      factor[l] = new double[units];
      Arrays.setAll(order[l], j -> j);
      Arrays.fill(factor[l], 1);
    }
  }

  /** Some order and some signs. */
  void random(RandomStream random) {
    for (int l = 0; l < order.length; l++) {
      random.shuffle(order[l]);
      for (int j = 0; odd[l] && j < factor[l].length; j++) {
        factor[l][j] = random.below(2) == 0 ? 1 : -1;
      }
    }
  }

  int layers() {
    return order.length;
  }

  int units(int l) {
    return order[l].length;
  }

  /** How many weights and biases there are. */
  int size() {
    int size = 0;
    for (double[][] layer : mine) {
      size += layer.length * layer[0].length;
    }
    return size;
  }

  boolean hasSigns(int l) {
    return odd[l];
  }

  boolean hasScales() {
    for (boolean one : scaled) {
      if (one) {
        return true;
      }
    }
    return false;
  }

  int[] order(int l) {
    return order[l];
  }

  double[] factor(int l) {
    return factor[l];
  }

  /** Takes over an order and factors of a layer, which are kept. */
  void set(int l, int[] newOrder, double[] newFactor) {
    order[l] = newOrder;
    factor[l] = newFactor;
  }

  Saved save() {
    int[][] orders = new int[order.length][];
    double[][] factors = new double[order.length][];
    for (int l = 0; l < order.length; l++) {
      orders[l] = order[l].clone();
      factors[l] = factor[l].clone();
    }
    return new Saved(orders, factors, squared());
  }

  /** What was found, and the squared distance, in units of its own. */
  static final class Saved {
    final int[][] order;
    final double[][] factor;
    final double squared;

    private Saved(int[][] order, double[][] factor, double squared) {
      this.order = order;
      this.factor = factor;
      this.squared = squared;
    }
  }

  /** The squared length of all numbers of the network that is to be met. */
  double norm() {
    double sum = 0;
    for (double[][] layer : mine) {
      for (double[] row : layer) {
        for (double value : row) {
          sum += value * value;
        }
      }
    }
    return sum;
  }

  /** The squared distance of all weights and biases. */
  double squared() {
    double sum = 0;
    for (int l = 0; l < mine.length; l++) {
      for (int j = 0; j < mine[l].length; j++) {
        double[] row = incoming(l, l < order.length ? order[l][j] : j);
        double c = l < order.length ? factor[l][j] : 1;
        for (int k = 0; k < row.length; k++) {
          double off = mine[l][j][k] - c * row[k];
          sum += off * off;
        }
      }
    }
    return sum;
  }

  /**
   * Finds the best order and factors of a layer while the others stay as they are.
   *
   * @param in whether incoming weights and biases count
   * @param out whether outgoing weights count
   */
  void match(int l, boolean in, boolean out) {
    int units = units(l);
    double[][] costs = new double[units][units];
    double[][] factors = new double[units][units];
    double[][] theirs = new double[units][];
    double[][] theirWay = new double[units][];
    for (int k = 0; k < units; k++) {
      theirs[k] = in ? incoming(l, k) : new double[0];
      theirWay[k] = out ? outgoing(l, k) : new double[0];
    }
    for (int j = 0; j < units; j++) {
      double[] own = in ? mine[l][j] : new double[0];
      double[] ownWay = out ? column(mine[l + 1], j) : new double[0];
      for (int k = 0; k < units; k++) {
        double c = best(l, own, theirs[k], ownWay, theirWay[k]);
        factors[j][k] = c;
        costs[j][k] = cost(c, own, theirs[k], ownWay, theirWay[k]);
      }
    }
    order[l] = Assignment.best(costs);
    for (int j = 0; j < units; j++) {
      factor[l][j] = factors[j][order[l][j]];
    }
  }

  /** The row of the other's neuron k as the neurons below are ordered now. */
  private double[] incoming(int l, int k) {
    double[] row = others[l][k];
    if (l == 0) {
      return row;
    }
    double[] ordered = new double[row.length];
    for (int i = 0; i < order[l - 1].length; i++) {
      ordered[i] = row[order[l - 1][i]] / factor[l - 1][i];
    }
    ordered[row.length - 1] = row[row.length - 1];
    return ordered;
  }

  /** The column of the other's neuron k as the neurons above are ordered now. */
  private double[] outgoing(int l, int k) {
    double[] column = column(others[l + 1], k);
    if (l + 1 == order.length) {
      return column;
    }
    double[] ordered = new double[column.length];
    for (int o = 0; o < ordered.length; o++) {
      ordered[o] = column[order[l + 1][o]] * factor[l + 1][o];
    }
    return ordered;
  }

  private static double[] column(double[][] rows, int k) {
    double[] column = new double[rows.length];
    for (int o = 0; o < column.length; o++) {
      column[o] = rows[o][k];
    }
    return column;
  }

  private static double cost(double c, double[] p, double[] u, double[] q, double[] v) {
    double sum = 0;
    for (int i = 0; i < p.length; i++) {
      double off = p[i] - c * u[i];
      sum += off * off;
    }
    for (int o = 0; o < q.length; o++) {
      double off = q[o] - v[o] / c;
      sum += off * off;
    }
    return sum;
  }

  private double best(int l, double[] p, double[] u, double[] q, double[] v) {
    if (odd[l]) {
      return cost(-1, p, u, q, v) < cost(1, p, u, q, v) ? -1 : 1;
    }
    return scaled[l] ? scale(p, u, q, v) : 1;
  }

  /** The c above 0 with the least |p - c u|^2 + |q - v / c|^2; 1 if none is the best. */
  private static double scale(double[] p, double[] u, double[] q, double[] v) {
    double uu = dot(u, u);
    double vv = dot(v, v);
    if (q.length == 0 || p.length == 0) { // directions alone
      double c = q.length == 0 ? Math.sqrt(dot(p, p) / uu) : Math.sqrt(vv / dot(q, q));
      return c > 0 && Double.isFinite(c) ? c : 1;
    }
    double pu = dot(p, u);
    double qv = dot(q, v);
    if (uu == 0 || vv == 0) {
      double c = uu == 0 ? vv / qv : pu / uu;
      return c > 0 && Double.isFinite(c) ? c : 1;
    }
    // Half the slope times c^3 is g(c) = uu c^4 - pu c^3 + qv c - vv: below 0 at 0, and it has one
    // root or three above 0. A root lies between low and high.
    double low = 1 / (1 + Math.max(uu, Math.max(Math.abs(pu), Math.abs(qv))) / vv);
    double high = 1 + Math.max(vv, Math.max(Math.abs(pu), Math.abs(qv))) / uu;
    double step = StrictMath.pow(high / low, 1.0 / GRID);
    double best = 1;
    double least = Double.POSITIVE_INFINITY;
    double from = low / step;
    for (int i = 0; i <= GRID + 2; i++) {
      double to = from * step;
      if (g(from, uu, pu, qv, vv) < 0 && g(to, uu, pu, qv, vv) >= 0) {
        double root = root(from, to, uu, pu, qv, vv);
        double cost = cost(root, p, u, q, v);
        if (cost < least) {
          least = cost;
          best = root;
        }
      }
      from = to;
    }
    return best;
  }

  private static double root(double from, double to, double uu, double pu, double qv, double vv) {
    double low = from;
    double high = to;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = low + (high - low) / 2;
      if (g(middle, uu, pu, qv, vv) < 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  private static double g(double c, double uu, double pu, double qv, double vv) {
    return c * (c * c * (uu * c - pu) + qv) - vv;
  }

  private static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
