package apart.symmetry;

import apart.kernel.Checks;
import apart.nn.Matrix;
import apart.nn.Mlp;
import apart.nn.Training;
import apart.text.Table;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Which weights and biases are no longer what they were at the start, bit for bit. Made by {@code
 * moved(before, after)} of two networks or {@code moved(run)} of a training run; prints a row for
 * the weights W and the bias b of each layer.
 */
public final class Moved implements Serializable {
  private static final long serialVersionUID = 1;
  private static final int MOST_EPOCHS = 5;

  @SuppressWarnings("serial") // The lists made here are.
  private final List<String> headers;

  @SuppressWarnings("serial") // The lists made here are.
  private final List<Mlp> nets; // the start, then what it became

  private Moved(List<String> headers, List<Mlp> nets) {
    this.headers = headers;
    this.nets = nets;
  }

  /**
   * What differs between two networks.
   *
   * @throws IllegalArgumentException if they do not have the same sizes
   */
  public static Moved of(Mlp before, Mlp after) {
    Places.sameSizes(before, after);
    return new Moved(new ArrayList<>(List.of("by")), new ArrayList<>(List.of(before, after)));
  }

  /** What a run has moved after each of its first four epochs, and at its end. */
  public static Moved of(Training run) {
    Checks.present("the run", run);
    List<String> headers = new ArrayList<>();
    List<Mlp> nets = new ArrayList<>(List.of(run.at(0)));
    for (int epoch = 1; epoch <= run.epochs(); epoch++) {
      if (epoch < MOST_EPOCHS || epoch == run.epochs()) {
        headers.add("epoch " + epoch);
        nets.add(run.at(epoch));
      }
    }
    if (headers.isEmpty()) {
      headers.add("epoch 0");
      nets.add(run.at(0));
    }
    return new Moved(headers, nets);
  }

  /**
   * The greatest change of a weight of layer {@code l}, from 1, in the end; 0 if none moved, or if
   * all that did is the sign of a 0.
   *
   * <pre>{@code moved(Mlp.of(2, 3, 1), Mlp.of(2, 3, 1).nudge(1, 2, 1, 0.5)).weights(1) // 0.5}
   * </pre>
   */
  public double weights(int l) {
    return greatest(start().weights(l), end().weights(l));
  }

  /**
   * The greatest change of a bias of layer {@code l}, from 1, in the end, as for weights.
   *
   * <pre>{@code moved(Mlp.of(2, 3, 1), Mlp.of(2, 3, 1).nudge(1, 2, 0, 0.5)).bias(1) // 0.5}</pre>
   */
  public double bias(int l) {
    return greatest(start().bias(l), end().bias(l));
  }

  /**
   * How far the weights of layer {@code l}, from 1, are from the start in the end, as a part of
   * their own size: the length of the change of all of them over their length at the start. Use it
   * to tell a net that found new weights, above 1, from one that hardly moved them.
   *
   * <pre>{@code moved(Mlp.of(2, 3, 1), Mlp.of(2, 3, 1).scale(2)).relative(1) // 1.0}</pre>
   *
   * @throws IllegalStateException if all weights of the layer are 0 at the start; the message says
   *     so
   */
  public double relative(int l) {
    double start = start().weights(l).normF();
    if (start == 0) {
      throw new IllegalStateException(
          "the weights of layer %s are all 0 at the start: no change can be a part of that"
              .formatted(l));
    }
    return end().weights(l).minus(start().weights(l)).normF() / start;
  }

  /**
   * How many weights and biases of all layers differ in the end from the start.
   *
   * <pre>{@code moved(Mlp.of(2, 3, 1), Mlp.of(2, 3, 1)).count() // 0}</pre>
   */
  public int count() {
    int count = 0;
    for (int l = 1; l <= start().layers(); l++) {
      count += count(start().weights(l), end().weights(l)) + count(start().bias(l), end().bias(l));
    }
    return count;
  }

  /** A row per layer's weights and per bias of a layer; a 0 means that no number is another. */
  @Override
  public String toString() {
    List<Integer> rows = new ArrayList<>(); // 2l: the weights of layer l; 2l + 1: its bias
    for (int l = 1; l <= start().layers(); l++) {
      rows.add(2 * l);
      if (start().layer(l).hasBias() || end().layer(l).hasBias()) {
        rows.add(2 * l + 1);
      }
    }
    Table table =
        Table.titled(
                "greatest change since the start: "
                    + count()
                    + " of "
                    + start().parameterCount()
                    + " numbers moved",
                rows.size())
            .label("", row -> (rows.get(row) % 2 == 0 ? "W" : "b") + rows.get(row) / 2);
    for (int i = 0; i < headers.size(); i++) {
      Moved then = new Moved(headers, List.of(start(), nets.get(i + 1)));
      table =
          table.number(
              headers.get(i),
              row ->
                  rows.get(row) % 2 == 0
                      ? then.weights(rows.get(row) / 2)
                      : then.bias(rows.get(row) / 2));
    }
    return table.toString();
  }

  private Mlp start() {
    return nets.get(0);
  }

  private Mlp end() {
    return nets.get(nets.size() - 1);
  }

  private static double greatest(Matrix from, Matrix to) {
    double greatest = 0;
    for (int i = 0; i < from.getNumElements(); i++) {
      if (isMoved(from.get(i), to.get(i))) {
        greatest = Math.max(greatest, Math.abs(to.get(i) - from.get(i)));
      }
    }
    return greatest;
  }

  private static int count(Matrix from, Matrix to) {
    int count = 0;
    for (int i = 0; i < from.getNumElements(); i++) {
      count += isMoved(from.get(i), to.get(i)) ? 1 : 0;
    }
    return count;
  }

  private static boolean isMoved(double from, double to) {
    return Double.doubleToLongBits(from) != Double.doubleToLongBits(to);
  }
}
