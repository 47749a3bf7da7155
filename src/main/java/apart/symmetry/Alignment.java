package apart.symmetry;

import apart.kernel.Checks;
import apart.kernel.RandomStream;
import apart.kernel.Rows;
import apart.nn.Mlp;
import apart.text.Numbers;
import apart.text.Table;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The order of a network's hidden neurons that makes it most like another; for odd activation
 * functions with their signs, for relu and leaky relu with their scales. Permuting neurons,
 * flipping the sign of a neuron's weights, bias and outgoing weights when f(-z) = -f(z), and
 * multiplying weights and bias by a number above 0 and dividing the outgoing weights by it when f(c
 * z) = c f(z), leave what a network computes as it is (Hecht-Nielsen 1990; Sussmann 1992).
 *
 * <p>Use it to see whether two trained networks found the same function or two different ones:
 * {@code align(run1.net(), run2.net())} has a distance of nearly 0 if one is a mere reordering of
 * the other. Its {@code net()} can be averaged with the first, or compared with it neuron by
 * neuron. The plain distance of two networks says little, since m neurons have m! orders.
 *
 * <p>The neurons of a layer are matched so that the sum of the squared distances of incoming
 * weights, biases and outgoing weights is least (the Hungarian method, as in Kuhn 1955). For one
 * hidden layer that is the best there is, and so it is for few neurons, when every order of every
 * second layer is tried. Otherwise layer after layer is matched until nothing changes, from several
 * starts, as in Ainsworth, Hayase and Srinivasa 2023, Git Re-Basin; then another order may be
 * nearer, and the table says so.
 */
public final class Alignment implements Serializable {
  private static final long serialVersionUID = 2;
  private static final double MOST_WORK = 2e8; // additions: about a second
  private static final int MOST_STARTS = 32;
  private static final int MOST_SWEEPS = 200;
  private static final double LESS = 1 - 1e-12;
  private static final double NOTHING = 1e-24; // of a squared distance

  private final Mlp aligned;
  private final int[][] orders;
  private final double[][] factors;
  private final double before;
  private final double after;
  private final int starts; // 0: it is the best there is

  private Alignment(Mlp aligned, Search found, double before, double after) {
    this.aligned = aligned;
    this.orders = found.best.order;
    this.factors = found.best.factor;
    this.before = before;
    this.after = after;
    this.starts = found.starts;
  }

  /**
   * Matches the hidden neurons of {@code other} to those of {@code net}.
   *
   * @throws IllegalArgumentException if the two networks do not have the same sizes
   */
  public static Alignment of(Mlp net, Mlp other) {
    Checks.present("the first network", net);
    Checks.present("the other network", other);
    Places.sameSizes(net, other);
    Search search = new Search(new Reordering(net, other));
    search.run();
    Mlp aligned = made(other, search.best);
    return new Alignment(aligned, search, distance(net, other), distance(net, aligned));
  }

  /** Looks for the best order, of all or of many. */
  private static final class Search {
    final Reordering now;
    Reordering.Saved best;
    int starts;

    Search(Reordering now) {
      this.now = now;
      this.best = now.save();
    }

    void run() {
      int first = work(0) < work(1) ? 0 : 1;
      if (work(first) < MOST_WORK) {
        all(first);
      } else {
        many();
      }
    }

    /** Keeps what there is now if it is nearer. */
    private void keep() {
      if (now.squared() < best.squared) {
        best = now.save();
      }
    }

    // ---- all: every order of every second layer, the best ones of those between ----

    /** The additions it takes to try every order of the layers first, first + 2, ... */
    private double work(int first) {
      if (now.layers() == 1) {
        return first == 0 ? MOST_WORK : 0;
      }
      if (now.hasScales()) {
        return MOST_WORK;
      }
      double orders = 1;
      double once = now.size();
      for (int l = 0; l < now.layers(); l++) {
        double units = now.units(l);
        for (int j = 2; j <= units && l % 2 == first; j++) {
          orders *= j;
        }
        orders *= l % 2 == first && now.hasSigns(l) ? StrictMath.pow(2, units) : 1;
        once += l % 2 == first ? 0 : 4 * units * units * units;
      }
      return orders * once;
    }

    private void all(int layer) {
      if (layer >= now.layers()) {
        for (int l = 1 - layer % 2; l < now.layers(); l += 2) {
          now.match(l, true, true);
        }
        keep();
        return;
      }
      int units = now.units(layer);
      long signs = now.hasSigns(layer) ? 1L << units : 1;
      for (long flips = 0; flips < signs; flips++) {
        double[] factor = new double[units];
        for (int j = 0; j < units; j++) {
          factor[j] = (flips >> j & 1) == 1 ? -1 : 1;
        }
        orders(layer, new int[units], 0, factor);
      }
    }

    private void orders(int layer, int[] order, int chosen, double[] factor) {
      if (chosen == order.length) {
        now.set(layer, order.clone(), factor.clone());
        all(layer + 2);
        return;
      }
      for (int j = 0; j < order.length; j++) {
        int next = j;
        if (Arrays.stream(order, 0, chosen).noneMatch(taken -> taken == next)) {
          order[chosen] = j;
          orders(layer, order, chosen + 1, factor);
        }
      }
    }

    // ---- many: from several starts, layer after layer until nothing changes ----

    private void many() {
      int layers = now.layers();
      double nothing = NOTHING * now.norm();
      List<Runnable> ways = new ArrayList<>();
      ways.add(() -> upwards(false));
      ways.add(() -> upwards(true));
      ways.add(
          () -> {
            for (int l = layers - 1; l >= 0; l--) {
              now.match(l, false, true);
            }
          });
      int most = mostStarts();
      for (int seed = 1; ways.size() < most; seed++) {
        RandomStream random = new RandomStream(seed);
        ways.add(() -> now.random(random));
      }
      for (Runnable way : ways) {
        if (starts > 0 && (best.squared <= nothing || Thread.currentThread().isInterrupted())) {
          break;
        }
        now.asItIs();
        way.run();
        sweep();
        keep();
        starts++;
      }
      starts = best.squared <= nothing ? 0 : starts;
    }

    private void upwards(boolean outgoing) {
      for (int l = 0; l < now.layers(); l++) {
        now.match(l, true, outgoing);
      }
    }

    private void sweep() {
      double last = Double.POSITIVE_INFINITY;
      for (int sweep = 0; sweep < MOST_SWEEPS && now.squared() < last * LESS; sweep++) {
        if (Thread.currentThread().isInterrupted()) {
          return;
        }
        last = now.squared();
        keep();
        for (int l = 0; l < now.layers(); l++) {
          now.match(l, true, true);
        }
      }
    }

    private int mostStarts() {
      double once = 0;
      for (int l = 0; l < now.layers(); l++) {
        once += 40.0 * now.units(l) * now.units(l) * now.units(l);
      }
      return (int) Math.max(1, Math.min(MOST_STARTS, MOST_WORK / once));
    }
  }

  /** The other network in an order and with factors that were found. */
  private static Mlp made(Mlp other, Reordering.Saved found) {
    Mlp made = other;
    int hidden = found.order.length;
    for (int l = 1; l <= hidden; l++) {
      made = made.permute(l, Arrays.stream(found.order[l - 1]).map(j -> j + 1).toArray());
    }
    for (int l = 1; l <= made.layers(); l++) {
      double[][] rows = made.weights(l).rows();
      double[] bias = made.bias(l).column(0);
      for (int j = 0; j < rows.length; j++) {
        double own = l <= hidden ? found.factor[l - 1][j] : 1;
        bias[j] *= own;
        for (int k = 0; k < rows[j].length; k++) {
          rows[j][k] *= l == 1 ? own : own / found.factor[l - 2][k];
        }
      }
      made = made.withWeights(l, rows);
      made = made.layer(l).hasBias() ? made.withBias(l, bias) : made;
    }
    return made;
  }

  /**
   * The other network with its neurons in the order, with the signs and scales found.
   *
   * <pre>
   * {@code align(Mlp.of(2, 3, 1), Mlp.of(2, 3, 1).permute(1, 2, 3, 1)).net().equals(Mlp.of(2, 3, 1)) // true}
   * </pre>
   */
  public Mlp net() {
    return aligned;
  }

  /**
   * The distance of all weights and biases of the two networks after matching.
   *
   * <pre>{@code align(Mlp.of(2, 3, 1), Mlp.of(2, 3, 1).permute(1, 2, 3, 1)).distance() // 0.0}
   * </pre>
   */
  public double distance() {
    return after;
  }

  /**
   * The distance of all weights and biases of the two networks as they were.
   *
   * <pre>
   * {@code align(Mlp.of(2, 3, 1), Mlp.of(2, 3, 1).permute(1, 2, 3, 1)).distanceBefore() > 1 // true}
   * </pre>
   */
  public double distanceBefore() {
    return before;
  }

  /**
   * Whether no other order, signs or scales can bring the two networks nearer.
   *
   * <pre>{@code align(Mlp.of(2, 3, 1), Mlp.of(2, 3, 1).seed(2)).isBest() // true}</pre>
   */
  public boolean isBest() {
    return starts == 0;
  }

  /** Which neuron of the other network stands for which, from 1, and where a sign was flipped. */
  @Override
  public String toString() {
    StringBuilder text =
        new StringBuilder(
            "distance of the two networks "
                + Numbers.of(before)
                + ", aligned "
                + Numbers.of(after));
    for (int l = 0; l < orders.length; l++) {
      text.append('\n').append(table(l));
    }
    return text.append(
            isBest()
                ? "\n(no other order is nearer)"
                : "\n(the nearest of "
                    + Numbers.count(starts, "start")
                    + "; another order may be nearer)")
        .toString();
  }

  private Table table(int l) {
    Table table =
        Table.titled("layer " + (l + 1), orders[l].length)
            .counted("neuron")
            .word("is the other's", j -> Integer.toString(orders[l][j] + 1));
    return aligned.activation(l + 1).isHomogeneous()
        ? table.number("times", j -> factors[l][j])
        : table.word("sign", j -> factors[l][j] < 0 ? "flipped" : "same");
  }

  /** Distance of all weights and biases of two networks of the same sizes. */
  static double distance(Mlp net, Mlp other) {
    return Rows.distance(numbers(net), numbers(other));
  }

  private static double[] numbers(Mlp net) {
    double[] numbers = new double[0];
    for (int l = 1; l <= net.layers(); l++) {
      for (double[] row : net.weights(l).concatColumns(net.bias(l)).rows()) {
        int from = numbers.length;
        numbers = Arrays.copyOf(numbers, from + row.length);
        System.arraycopy(row, 0, numbers, from, row.length);
      }
    }
    return numbers;
  }
}
