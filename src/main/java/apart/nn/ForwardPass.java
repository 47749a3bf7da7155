package apart.nn;

import apart.kernel.Checks;
import apart.kernel.Parameters;
import apart.text.Numbers;
import apart.text.Table;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What every neuron computed for a batch of samples: z = W a + b and a = f(z) of each layer.
 * Immutable; made by {@link Mlp#forward}.
 */
public final class ForwardPass implements Serializable {
  private static final long serialVersionUID = 1L;

  private final transient Mlp net;
  private final transient double[][] x;
  private final transient int samples;
  private final transient Workspace workspace;

  private ForwardPass(Mlp net, double[][] x, int samples, Workspace workspace) {
    this.net = net;
    this.x = x;
    this.samples = samples;
    this.workspace = workspace;
  }

  /** Runs the network; the rows of x are taken over. */
  static ForwardPass of(Mlp net, double[][] x, int samples) {
    int inputs = net.layer(1).inputs();
    if (x.length != inputs) {
      throw new ShapeException(
          "layer 1 takes %s, but x has %s"
              .formatted(
                  inputs == 1 ? "1 input" : inputs + " inputs",
                  x.length == 1 ? "1 row" : x.length + " rows"));
    }
    Checks.atLeast("the number of samples", 1, samples);
    Workspace workspace = new Workspace(net, samples);
    workspace.forward(net.parameters(), x, samples);
    return new ForwardPass(net, x, samples, workspace);
  }

  /**
   * The network that computed this.
   *
   * <pre>{@code Mlp.of(2, 3, 1).forward(1, 0).net().equals(Mlp.of(2, 3, 1)) // true}</pre>
   */
  public Mlp net() {
    return net;
  }

  /**
   * The number of samples, the columns of every matrix here.
   *
   * <pre>{@code Mlp.of(2, 3, 1).forward(xor().x()).samples() // 4}</pre>
   */
  public int samples() {
    return samples;
  }

  /**
   * Returns a copy of the inputs, a column per sample.
   *
   * <pre>{@code Mlp.of(2, 3, 1).forward(1, 0).x().column(0) // { 1.0, 0.0 }}</pre>
   */
  public Matrix x() {
    return Matrix.ofRows(x, samples).named("x", "input");
  }

  /**
   * Returns a copy of the pre-activations z = W a(l-1) + b of layer l: m x s, a row per neuron, a
   * column per sample.
   *
   * <pre>{@code Mlp.of(2, 1).fill(0.5).forward(1, 2).z(1).get(0, 0) // 2.0}</pre>
   *
   * @param l the layer, from 1
   * @throws IllegalArgumentException if there is no layer l; the message names the range
   */
  public Matrix z(int l) {
    return Matrix.ofRows(workspace.z[index(l)], samples).named("z(" + l + ")", "neuron");
  }

  /**
   * Returns a copy of the activations a = f(z) of layer l: m x s, a row per neuron, a column per
   * sample; a(0) is x.
   *
   * <pre>{@code Mlp.of(2, 1).fill(0.5).output(sigmoid).forward(1, -2).a(1).get(0, 0) // 0.5}</pre>
   *
   * @param l the layer, from 1, or 0
   * @throws IllegalArgumentException if there is no layer l; the message names the range
   */
  public Matrix a(int l) {
    return l == 0
        ? x()
        : Matrix.ofRows(workspace.a[index(l)], samples).named("a(" + l + ")", "neuron");
  }

  private int index(int l) {
    return Checks.inRange("the layer", l, 1, net.layers()) - 1;
  }

  /**
   * Returns the activations of the last layer, a column per sample.
   *
   * <pre>{@code Mlp.of(2, 3, 1).forward(xor().x()).prediction().shape() // "1x4"}</pre>
   */
  public Matrix prediction() {
    return a(net.layers());
  }

  /**
   * Returns the probabilities that a cross-entropy loss makes of the last activations: sigmoid or
   * softmax of the logits. For the squared losses they are the activations themselves.
   *
   * <pre>
   * {@code Mlp.of(2, 2).fill(0).withLoss(Loss.SOFTMAX_CROSS_ENTROPY).forward(1, 0).probabilities().column(0) // { 0.5, 0.5 }}
   * </pre>
   */
  public Matrix probabilities() {
    double[][] logits = prediction().rows();
    net.loss().probabilities(logits, logits.length, samples);
    return Matrix.ofRows(logits, samples);
  }

  /**
   * Returns the loss against targets.
   *
   * <pre>{@code Mlp.of(2, 3, 1).fill(0).forward(xor().x()).loss(xor().target()) // 0.25}</pre>
   *
   * @param target m x s, a row per output, a column per sample; not changed
   * @throws ShapeException if it has another shape; the message names both
   */
  public double loss(Matrix target) {
    return workspace.loss(targetRows(target), samples);
  }

  /**
   * Returns the loss against the target of one sample, a number per output.
   *
   * <pre>{@code Mlp.of(2, 3, 1).fill(0).forward(1, 0).loss(1) // 0.5}</pre>
   */
  public double loss(double... target) {
    return loss(Matrix.ofColumn(target));
  }

  /** A fresh pass, so that this one's arrays stay as they are. */
  Gradients backward(Matrix target, Backprop rule) {
    double[][] y = targetRows(target);
    Workspace fresh = new Workspace(net, samples);
    Parameters p = net.parameters();
    fresh.forward(p, x, samples);
    fresh.backward(p, y, samples, samples, rule);
    Parameters g = Parameters.zeros(net.sizes());
    fresh.gradients(x, samples, g, false);
    net.wiring().apply(g);
    double[][] inputDelta = new double[x.length][samples];
    fresh.pullThrough(p.weights[0], fresh.delta[0], inputDelta, samples);
    return new Gradients(net, g, fresh.delta, inputDelta, samples, fresh.loss(y, samples));
  }

  private double[][] targetRows(Matrix target) {
    Checks.present("the target", target);
    Shapes.same("the target", net.layer(net.layers()).units(), samples, target);
    return net.loss().checkTargets(target.rows(), samples);
  }

  @Override
  public String toString() {
    String title =
        Tables.title(
            "forward pass of %s through Mlp %s"
                .formatted(Numbers.count(samples, "sample"), Numbers.sizes(net.sizes())));
    if (Tables.isLarge(Arrays.stream(net.sizes()).skip(1).max().orElseThrow(), samples)) {
      return summary(title).toString();
    }
    List<Object> parts = new ArrayList<>(List.of(title));
    for (int l = 1; l <= net.layers(); l++) {
      if (samples == 1) {
        parts.add(oneSample(l));
      } else {
        parts.add(Tables.matrix("z(" + l + ")  column = sample", "neuron", z(l)));
        parts.add(Tables.matrix("a(" + l + ")  " + net.activation(l), "neuron", a(l)));
      }
    }
    return Table.stacked(parts.toArray()).toString();
  }

  private Table summary(String title) {
    Table table =
        Table.titled(title, net.layers())
            .counted("layer")
            .number("neurons", row -> net.layer(row + 1).units())
            .word("activation", row -> net.activation(row + 1).name());
    table = Tables.ranges(table, "z", this::z);
    return Tables.ranges(table, "a", this::a).note("z(1) and a(1) show the numbers of layer 1");
  }

  private Table oneSample(int l) {
    Matrix z = z(l);
    Matrix a = a(l);
    return Table.titled("layer " + l + "  " + net.activation(l), z.getNumRows())
        .counted("neuron")
        .number("z", j -> z.get(j, 0))
        .number("a", j -> a.get(j, 0));
  }

  private Object writeReplace() {
    return new Saved(net, x());
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a ForwardPass is computed again from its network and inputs");
  }

  /** The pass is computed again when read, which gives the same bits. */
  private record Saved(Mlp net, Matrix x) implements Serializable {
    private Object readResolve() {
      return net.forward(x);
    }
  }
}
