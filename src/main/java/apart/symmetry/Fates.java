package apart.symmetry;

import apart.kernel.Checks;
import apart.kernel.Cores;
import apart.kernel.Rows;
import apart.nn.Dataset;
import apart.nn.Init;
import apart.nn.Mlp;
import apart.nn.Training;
import apart.text.Bar;
import apart.text.Numbers;
import apart.text.Table;
import java.io.Serializable;
import java.util.Arrays;

/**
 * What becomes of many random starts: how near to each other the two nearest neurons of layer 1 end
 * up. Made by {@code fates(net, data, eta, epochs, scale, starts)}; prints a histogram.
 */
public final class Fates implements Serializable {
  private static final long serialVersionUID = 2;
  private static final double[] EDGES = {0, 1e-3, 1e-1, 1, Double.POSITIVE_INFINITY};
  private static final int BAR = 20;
  private static final int MOST_STARTS = 1_000_000;

  private final double[] distances;
  private final double scale;
  private final int epochs;
  private final int wanted;

  private Fates(double[] distances, double scale, int epochs, int wanted) {
    this.distances = distances;
    this.scale = scale;
    this.epochs = epochs;
    this.wanted = wanted;
  }

  /**
   * Trains a network from many random starts by full-batch gradient descent, on all cores. An
   * interrupt stops them all; the starts before the first that was not done are kept.
   *
   * @param net whose sizes, activation functions and loss are used; its weights are not
   * @param eta the learning rate, above 0
   * @param epochs steps to take from each start
   * @param scale the deviation of the normal distribution of all first weights; biases start at 0
   * @param starts how many, at least 1: seeds 1, 2, 3, ...
   */
  public static Fates of(Mlp net, Dataset data, double eta, int epochs, double scale, int starts) {
    Checks.present("the network", net);
    Checks.present("the data", data);
    Checks.atLeast("the number of starts", 1, starts);
    Checks.atMost("the number of starts", MOST_STARTS, starts);
    if (net.layer(1).units() == 1) {
      throw new IllegalArgumentException("fates: layer 1 has one neuron, and it takes two to meet");
    }
    int cores = Runtime.getRuntime().availableProcessors();
    return of(cores, net, data, eta, epochs, scale, starts);
  }

  /** With so many threads. */
  static Fates of(
      int threads, Mlp net, Dataset data, double eta, int epochs, double scale, int starts) {
    double[] distances =
        Cores.each(
            threads,
            starts,
            i -> end(net.init(Init.normal(scale), i + 1).train(data, epochs, eta)));
    return new Fates(distances, scale, epochs, starts);
  }

  /** How near the two nearest neurons ended up; NaN if the loss became NaN or infinite. */
  private static double end(Training run) {
    return Double.isFinite(run.loss()) ? nearest(run.net()) : Double.NaN;
  }

  /** The least distance between two neurons of layer 1; up to signs if f is odd. */
  private static double nearest(Mlp net) {
    double[][] weights = net.weights(1).rows();
    double[] bias = net.bias(1).column(0);
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < weights.length; i++) {
      double[] one = withBias(weights[i], bias[i], 1);
      for (int j = 0; j < i; j++) {
        least = Math.min(least, Rows.distance(one, withBias(weights[j], bias[j], 1)));
        if (net.activation(1).isOdd()) {
          least = Math.min(least, Rows.distance(one, withBias(weights[j], bias[j], -1)));
        }
      }
    }
    return least;
  }

  private static double[] withBias(double[] weights, double bias, double sign) {
    double[] all = Arrays.copyOf(weights, weights.length + 1);
    all[weights.length] = bias;
    return Arrays.stream(all).map(v -> sign * v).toArray();
  }

  /**
   * How many starts ended with two neurons nearer than 0.001: equal, as far as one can see.
   *
   * <pre>{@code fates(Mlp.of(2, 3, 1), xor(), 0.2, 100, 0.5, 10).met() // 0}</pre>
   */
  public int met() {
    return within(EDGES[0], EDGES[1]);
  }

  /**
   * How many starts were followed to the end.
   *
   * <pre>{@code fates(Mlp.of(2, 3, 1), xor(), 0.2, 100, 0.5, 10).starts() // 10}</pre>
   */
  public int starts() {
    return distances.length;
  }

  /**
   * The least distance of two neurons at the end of each run, of seed 1, 2, 3, ...; equal up to
   * signs if f is odd, NaN if the loss became NaN or infinite.
   *
   * <pre>{@code fates(Mlp.of(2, 3, 1), xor(), 0.2, 100, 0.5, 10).distances().length // 10}</pre>
   */
  public double[] distances() {
    return distances.clone();
  }

  private int within(double from, double to) {
    return (int) Arrays.stream(distances).filter(d -> d >= from && d < to).count();
  }

  /** A row per range of the least distance of two neurons at the end. */
  @Override
  public String toString() {
    String title =
        "%s of %s starts of scale %s met in %s epochs"
            .formatted(met(), starts(), Numbers.of(scale), epochs);
    Table table =
        Table.titled(title, EDGES.length - 1)
            .label("end apart by", Fates::range)
            .number("starts", row -> within(EDGES[row], EDGES[row + 1]))
            .word("", row -> Bar.of(within(EDGES[row], EDGES[row + 1]), starts(), BAR));
    int lost = (int) Arrays.stream(distances).filter(Double::isNaN).count();
    if (lost > 0) {
      table =
          table.note(
              Numbers.count(lost, "start")
                  + " ended with a loss that is no number: try a smaller learning rate");
    }
    return wanted > starts()
        ? table.note("stopped after %d of %d starts".formatted(starts(), wanted)).toString()
        : table.toString();
  }

  private static String range(int row) {
    return row == 0
        ? "under " + EDGES[1]
        : row == EDGES.length - 2 ? "over " + EDGES[row] : EDGES[row] + " to " + EDGES[row + 1];
  }
}
