package apart.symmetry;

import apart.kernel.Checks;
import apart.kernel.Cores;
import apart.nn.Dataset;
import apart.nn.Mlp;
import apart.text.Table;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The networks that differ from one only in the order, and perhaps the signs, of the neurons of a
 * hidden layer, and so compute the same function. Made by {@code orders(net, 1)} or {@code
 * variants(net, 1)}; prints a row per network.
 *
 * <p>m neurons have m! orders. If the activation function is odd (tanh, erf, identity), each neuron
 * may also have all its signs flipped, which makes 2^m m! variants. Source: Hecht-Nielsen, On the
 * algebraic structure of feedforward network weight spaces, 1990.
 */
public final class Variants implements Serializable {
  private static final long serialVersionUID = 1;
  private static final int MOST = 50_000;

  private final Mlp net;
  private final int layer;

  @SuppressWarnings("serial") // The lists made here are.
  private final List<Variant> variants;

  private Variants(Mlp net, int layer, List<Variant> variants) {
    this.net = net;
    this.layer = layer;
    this.variants = variants;
  }

  /** An order of the neurons, from 1, and a bit per neuron of the old order that is flipped. */
  private static final class Variant implements Serializable {
    private static final long serialVersionUID = 1;

    private final int[] order;
    private final int flips;

    Variant(int[] order, int flips) {
      this.order = order;
      this.flips = flips;
    }

    String orderText() {
      return IntStream.of(order).mapToObj(Integer::toString).collect(Collectors.joining(" "));
    }

    String signs() {
      return IntStream.of(order)
          .mapToObj(j -> isFlipped(j) ? "-" : "+")
          .collect(Collectors.joining(" "));
    }

    boolean isFlipped(int j) {
      return (flips >> (j - 1) & 1) == 1;
    }
  }

  /**
   * Every order of the neurons of layer {@code l}, all signs as they are.
   *
   * <pre>{@code Variants.orders(Mlp.of(2, 3, 1), 1).count() // 6}</pre>
   *
   * @param l a hidden layer, from 1
   * @throws IllegalArgumentException if {@code l} is the last layer, or has so many neurons that
   *     there are more than 50,000 networks
   */
  public static Variants orders(Mlp net, int l) {
    return of(net, l, 1);
  }

  /** Every order, with every choice of signs if the activation function of the layer is odd. */
  public static Variants of(Mlp net, int l) {
    int neurons = Checks.present("the network", net).weights(l).getNumRows();
    return of(net, l, net.activation(l).isOdd() ? StrictMath.pow(2, neurons) : 1);
  }

  private static Variants of(Mlp net, int l, double signs) {
    int neurons = Checks.present("the network", net).weights(l).getNumRows();
    if (l == net.layers()) {
      throw new IllegalArgumentException(
          "layer %s is the last: its neurons are the outputs, which have an order".formatted(l));
    }
    double count = signs;
    for (int j = 2; j <= neurons; j++) {
      count *= j;
    }
    if (count > MOST) {
      throw new IllegalArgumentException(
          "layer %s has %s neurons and so %.4g variants: expected at most %s"
              .formatted(l, neurons, count, MOST));
    }
    List<Variant> variants = new ArrayList<>();
    for (int flips = 0; flips < signs; flips++) {
      addOrders(new int[neurons], 0, flips, variants);
    }
    return new Variants(net, l, variants);
  }

  /** Adds every order that begins with the first {@code chosen} numbers, in ascending order. */
  private static void addOrders(int[] order, int chosen, int flips, List<Variant> variants) {
    if (chosen == order.length) {
      variants.add(new Variant(order.clone(), flips));
      return;
    }
    for (int j = 1; j <= order.length; j++) {
      int next = j;
      if (IntStream.of(order).limit(chosen).noneMatch(taken -> taken == next)) {
        order[chosen] = j;
        addOrders(order, chosen + 1, flips, variants);
      }
    }
  }

  /**
   * How many there are; the network itself is the first.
   *
   * <pre>{@code variants(Mlp.of(2, 2, 1), 1).count() // 8}</pre>
   */
  public int count() {
    return variants.size();
  }

  /**
   * The networks; the first is the one they are variants of.
   *
   * <pre>{@code orders(Mlp.of(2, 3, 1), 1).nets().get(0).equals(Mlp.of(2, 3, 1)) // true}</pre>
   */
  public List<Mlp> nets() {
    return variants.stream().map(this::made).toList();
  }

  private Mlp made(Variant variant) {
    Mlp flipped = net;
    for (int j = 1; j <= variant.order.length; j++) {
      flipped = variant.isFlipped(j) ? flipped.flip(layer, j) : flipped;
    }
    return flipped.permute(layer, variant.order);
  }

  /**
   * How near to another network the nearest of these comes: the least distance of all weights and
   * biases. Use it to see what an order alone can do, {@code orders(b, 1).distance(a)}, and what
   * order and signs can, {@code variants(b, 1).distance(a)}.
   *
   * <pre>{@code
   * Mlp net = Mlp.of(2, 3, 1);
   * orders(net.permute(1, 3, 1, 2), 1).distance(net) // 0.0
   * }</pre>
   *
   * @throws IllegalArgumentException if the two do not have the same sizes
   * @throws CancellationException if the thread is interrupted
   */
  public double distance(Mlp other) {
    Places.sameSizes(net, other);
    double[] distances = Cores.each(count(), i -> Alignment.distance(other, made(variants.get(i))));
    if (distances.length < count()) {
      throw new CancellationException("interrupted after %d networks".formatted(distances.length));
    }
    return Arrays.stream(distances).min().orElseThrow();
  }

  /**
   * A row per network with its loss and how far that is from the loss of the first: exactly 0, or
   * as much as the order of a sum of rounded numbers can do.
   *
   * <pre>
   * {@code orders(Mlp.of(2, 3, 1), 1).losses(xor()) // 6 networks of one function, losses on xor ...}
   * </pre>
   *
   * @throws apart.nn.ShapeException if the data does not fit the network
   * @throws CancellationException if the thread is interrupted
   */
  public Table losses(Dataset data) {
    double loss = net.loss(data);
    double[] losses = Cores.each(count(), i -> made(variants.get(i)).loss(data));
    if (losses.length < count()) {
      throw new CancellationException("interrupted after %d losses".formatted(losses.length));
    }
    return table(", losses on " + data.name())
        .number("loss", row -> losses[row])
        .number("difference", row -> losses[row] - loss);
  }

  private Table table(String more) {
    return Table.titled(variants.size() + " networks of one function" + more, variants.size())
        .counted("network")
        .word("order", row -> variants.get(row).orderText())
        .word("signs", row -> variants.get(row).signs());
  }

  @Override
  public String toString() {
    return table("").toString();
  }
}
