package apart.view;

import apart.kernel.Checks;
import apart.nn.Dataset;
import apart.nn.ForwardPass;
import apart.nn.Gradients;
import apart.nn.Layer;
import apart.nn.Matrix;
import apart.nn.Mlp;
import apart.text.Table;
import java.util.Arrays;
import java.util.List;

/**
 * One row per neuron of a layer: everything it has, and with data everything that happens to it.
 */
public final class NeuronTable {
  private NeuronTable() {}

  /** Incoming weights, bias and outgoing weights. */
  public static Table of(Mlp net, int l) {
    return withWeights(net, l, "", Names.NONE);
  }

  /** The same with pre-activation z and activation a, averaged over the samples of a pass. */
  public static Table of(Mlp net, int l, ForwardPass pass) {
    present(net);
    Checks.present("the forward pass", pass);
    if (!Arrays.equals(pass.net().sizes(), net.sizes())) {
      throw new IllegalArgumentException(
          "neurons: the forward pass is of a network of sizes %s, but this one has %s"
              .formatted(Arrays.toString(pass.net().sizes()), Arrays.toString(net.sizes())));
    }
    return withPass(net, l, pass, over(pass.samples()), Names.NONE);
  }

  /**
   * The same with z, a and delta, averaged over the samples, and the gradient of each weight and of
   * the bias. Where the data set has names, they stand beside the weights from its inputs and at
   * the neurons of its outputs.
   */
  public static Table of(Mlp net, int l, Dataset data) {
    ForwardPass pass = present(net).forward(Checks.present("the data", data).x());
    Gradients gradients = net.gradients(data);
    Table table =
        withPass(net, l, pass, ", " + data.name() + over(pass.samples()), Names.of(data, net, l));
    return withGradients(table, net.layer(l), l, gradients);
  }

  /** The same for one input and its target. */
  public static Table of(Mlp net, int l, double[] x, double[] target) {
    ForwardPass pass = present(net).forward(x);
    Gradients gradients = net.backward(pass, target);
    return withGradients(withPass(net, l, pass, "", Names.NONE), net.layer(l), l, gradients);
  }

  private static Mlp present(Mlp net) {
    return Checks.present("the network", net);
  }

  private static Table withWeights(Mlp net, int l, String more, Names names) {
    Matrix weights = present(net).weights(l);
    Matrix bias = net.bias(l);
    Table table =
        Table.titled(
                "neurons of layer " + l + " of " + net.layers() + "  " + net.activation(l) + more,
                weights.getNumRows())
            .label("neuron", j -> Names.numbered("", j, names.own()));
    for (int k = 0; k < weights.getNumCols(); k++) {
      int from = k;
      table = table.number(Names.numbered("w", k, names.before()), j -> weights.get(j, from));
    }
    if (net.layer(l).hasBias()) {
      table = table.number("bias", j -> bias.get(j, 0));
    }
    if (l < net.layers()) {
      Matrix outgoing = net.weights(l + 1);
      for (int m = 0; m < outgoing.getNumRows(); m++) {
        int to = m;
        table = table.number(Names.numbered("out", m, names.after()), j -> outgoing.get(to, j));
      }
    }
    return table;
  }

  private static Table withPass(Mlp net, int l, ForwardPass pass, String more, Names names) {
    double[] z = means(pass.z(l));
    double[] a = means(pass.a(l));
    return withWeights(net, l, more, names).number("z", j -> z[j]).number("a", j -> a[j]);
  }

  private static Table withGradients(Table table, Layer layer, int l, Gradients gradients) {
    double[] delta = means(gradients.delta(l));
    Matrix weights = gradients.weights(l);
    Matrix bias = gradients.bias(l);
    Table more = table.number("delta", j -> delta[j]);
    for (int k = 0; k < weights.getNumCols(); k++) {
      int from = k;
      more = more.number("dC/dw" + (k + 1), j -> weights.get(j, from));
    }
    return layer.hasBias() ? more.number("dC/db", j -> bias.get(j, 0)) : more;
  }

  /** What the data calls a layer's neurons and those beside it; empty where it has no names. */
  private record Names(List<String> before, List<String> own, List<String> after) {
    static final Names NONE = new Names(List.of(), List.of(), List.of());

    static Names of(Dataset data, Mlp net, int l) {
      List<String> outputs = data.outputNames();
      return new Names(
          l == 1 ? data.inputNames() : List.of(),
          l == net.layers() ? outputs : List.of(),
          l + 1 == net.layers() ? outputs : List.of());
    }

    /** Such as {@code w3 petal length}; names that only count, x3 or y3, say nothing. */
    static String numbered(String word, int index, List<String> names) {
      String number = word + (index + 1);
      boolean said = names.isEmpty() || names.get(index).matches("[xy]" + (index + 1));
      return said ? number : number + " " + Table.header(names.get(index));
    }
  }

  private static String over(int samples) {
    return samples == 1 ? "" : ", z, a and delta averaged over " + samples + " samples";
  }

  private static double[] means(Matrix rows) {
    double[] means = new double[rows.getNumRows()];
    for (int j = 0; j < means.length; j++) {
      double sum = 0;
      for (double value : rows.row(j)) {
        sum += value;
      }
      means[j] = sum / rows.getNumCols();
    }
    return means;
  }
}
