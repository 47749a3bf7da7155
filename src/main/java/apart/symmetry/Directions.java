package apart.symmetry;

import apart.kernel.Checks;
import apart.kernel.Rows;
import apart.nn.Matrix;
import apart.nn.Mlp;
import apart.text.Numbers;
import apart.text.Table;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How many different neurons a layer has, sizes aside: neurons whose weights and bias point in one
 * direction are one kind of neuron, however many they are. Made by {@code directions(net, 1)};
 * prints a row per direction.
 *
 * <p>Two neurons have one direction if the cosine between their weights, with the bias as one more,
 * is at least 0.98 (11.5 degrees), up to signs if f is odd; neurons of which each is near the next
 * have one, too. With relu such neurons are copies of one another in every size; with tanh they are
 * so as long as their weights are small. A neuron that does hardly anything does not count: one
 * whose length times that of its outgoing weights is under a hundredth of the strongest neuron's.
 *
 * <p>That small starts leave few directions is called condensation; source: Luo, Xu, Ma and Zhang,
 * JMLR 22(71), 2021.
 */
public final class Directions implements Serializable {
  private static final long serialVersionUID = 1;
  private static final double NEAR = 0.98;
  private static final double IDLE = 0.01;
  private static final int MOST_COLUMNS = 4;

  private final int layer;
  private final boolean biased;
  private final double[][] unit; // of each neuron its direction, of length 1
  private final double[] strength;
  private final int[] first; // for each neuron the first that has its direction; -1: it is idle

  private Directions(Mlp net, int layer) {
    this.layer = layer;
    this.biased = net.layer(layer).hasBias();
    Matrix weights = net.weights(layer);
    double[][] rows = (biased ? weights.concatColumns(net.bias(layer)) : weights).rows();
    double[][] outgoing =
        layer == net.layers() ? new double[0][] : net.weights(layer + 1).transpose().rows();
    this.unit = new double[rows.length][];
    this.strength = new double[rows.length];
    for (int j = 0; j < rows.length; j++) {
      double length = length(rows[j]);
      strength[j] = length * (outgoing.length == 0 ? 1 : length(outgoing[j]));
      unit[j] = Arrays.stream(rows[j]).map(w -> length == 0 ? 0 : w / length).toArray();
    }
    this.first = firsts(net.activation(layer).isOdd());
  }

  /**
   * The directions of layer {@code l}.
   *
   * @param l the layer, from 1; in the last one outgoing weights do not count
   * @throws IllegalArgumentException if there is no such layer; the message says which there are
   */
  public static Directions of(Mlp net, int l) {
    Checks.present("the network", net).layer(l);
    return new Directions(net, l);
  }

  private static double length(double[] row) {
    return Rows.distance(row, new double[row.length]);
  }

  /** The least neuron of each one's chain. */
  private int[] firsts(boolean signs) {
    double most = Arrays.stream(strength).max().orElseThrow();
    int[] least = IntStream.range(0, unit.length).toArray();
    for (int i = 0; i < unit.length; i++) {
      if (!(strength[i] >= IDLE * most && strength[i] > 0)) {
        least[i] = -1;
        continue;
      }
      for (int j = 0; j < i; j++) {
        double cosine = Rows.dot(unit[i], unit[j], unit[i].length);
        if (least[j] >= 0 && (signs ? Math.abs(cosine) : cosine) >= NEAR) {
          int joined = Math.min(least[i], least[j]);
          int other = Math.max(least[i], least[j]);
          Arrays.setAll(least, k -> least[k] == other ? joined : least[k]);
        }
      }
    }
    return least;
  }

  /**
   * How many directions there are.
   *
   * <pre>{@code directions(Mlp.of(2, 3, 1).fill(0.5).nudge(1, 2, 1, -1), 1).different() // 2}</pre>
   */
  public int different() {
    return groups().size();
  }

  /**
   * How many neurons count: those that are not idle.
   *
   * <pre>{@code directions(Mlp.of(2, 3, 1).fill(0.5), 1).active() // 3}</pre>
   */
  public int active() {
    return (int) Arrays.stream(first).filter(j -> j >= 0).count();
  }

  /**
   * The neurons, from 1, in groups of one direction each; idle neurons are in none.
   *
   * <pre>
   * {@code directions(Mlp.of(2, 3, 1).fill(0.5).nudge(1, 2, 1, -1), 1).groups() // [[1, 3], [2]]}
   * </pre>
   */
  public List<List<Integer>> groups() {
    List<List<Integer>> groups = new ArrayList<>();
    for (int j = 0; j < first.length; j++) {
      if (first[j] == j) {
        int leader = j;
        groups.add(
            IntStream.range(0, first.length)
                .filter(k -> first[k] == leader)
                .mapToObj(k -> k + 1)
                .toList());
      }
    }
    return groups;
  }

  /** A row per direction: how many neurons have it, their share, and where it points. */
  @Override
  public String toString() {
    List<List<Integer>> groups = groups();
    double all = Arrays.stream(strength).sum();
    Table table =
        Table.titled(
                "layer %s: %s of %s"
                    .formatted(
                        layer,
                        Numbers.count(groups.size(), "direction"),
                        Numbers.count(active(), "neuron")),
                groups.size())
            .counted("direction")
            .number("neurons", row -> groups.get(row).size())
            .number("share", row -> strength(groups.get(row)) / all);
    int columns = unit[0].length;
    for (int k = 0; k < columns && columns <= MOST_COLUMNS; k++) {
      int input = k;
      table =
          table.number(
              biased && k == columns - 1 ? "bias" : "w" + (k + 1),
              row -> unit[strongest(groups.get(row))][input]);
    }
    int idle = unit.length - active();
    return idle == 0
        ? table.toString()
        : table
            .note(
                Numbers.count(idle, "neuron")
                    + " more, each under a hundredth of the strongest: not counted")
            .toString();
  }

  private double strength(List<Integer> group) {
    return group.stream().mapToDouble(j -> strength[j - 1]).sum();
  }

  private int strongest(List<Integer> group) {
    return group.stream().reduce((i, j) -> strength[j - 1] > strength[i - 1] ? j : i).orElseThrow()
        - 1;
  }
}
