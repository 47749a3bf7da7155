package apart.view;

import apart.kernel.Checks;
import apart.nn.Activation;
import apart.nn.ForwardPass;
import apart.nn.Gradients;
import apart.nn.Loss;
import apart.nn.Matrix;
import apart.nn.Mlp;
import apart.text.Numbers;
import apart.text.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The arithmetic of neurons with the numbers put in: a line for each formula, its numbers and its
 * value. The values are those of {@code forward}, {@code backward} and {@code step}, bit for bit.
 */
public final class Work {
  private static final double ETA = 0.1;
  private static final int MOST_TERMS = 3;
  private static final int MOST_LINES = 60;
  private static final String MINUS = " - ";

  private final Mlp net;
  private final ForwardPass pass;
  private final Gradients gradients;
  private final Mlp next;
  private final double[] target;
  private final double eta;
  private final int most; // terms of a sum
  private final List<Line> lines = new ArrayList<>();

  private record Line(String neuron, String formula, String numbers, double value) {}

  private Work(Mlp net, double[] x, double[] target, double eta, int most) {
    this.net = net;
    this.pass = net.forward(x);
    this.gradients = net.backward(pass, target);
    this.next = net.step(gradients, eta);
    this.target = target.clone();
    this.eta = eta;
    this.most = most;
  }

  /**
   * What neuron {@code j} of layer {@code l} computes for one sample, and a step with a learning
   * rate of 0.1.
   *
   * @param l the layer, from 1
   * @param j the neuron, from 1
   * @param x a number per input
   * @param target a number per output
   */
  public static Table of(Mlp net, int l, int j, double[] x, double[] target) {
    return of(net, l, j, x, target, ETA);
  }

  /** The same with a learning rate for the step. */
  public static Table of(Mlp net, int l, int j, double[] x, double[] target, double eta) {
    Checks.present("the network", net);
    Checks.inRange("the neuron of layer " + l, j, 1, net.layer(l).units());
    Work work = new Work(net, x, target, eta, MOST_TERMS);
    work.forward(l, j);
    work.backward(l, j);
    return work.table("neuron %s of layer %s, a step with eta %s".formatted(j, l, eta), false);
  }

  /** The same for all neurons: forward from the first layer to the last, then back. */
  public static Table of(Mlp net, double[] x, double[] target) {
    return of(net, x, target, ETA);
  }

  /** The same with a learning rate for the step. */
  public static Table of(Mlp net, double[] x, double[] target, double eta) {
    Checks.present("the network", net);
    Work work = new Work(net, x, target, eta, MOST_TERMS - 1);
    for (int l = 1; l <= net.layers(); l++) {
      for (int j = 1; j <= net.layer(l).units(); j++) {
        work.forward(l, j);
      }
    }
    work.add("", "C", net.loss().shortName() + " of all outputs", work.gradients.loss());
    for (int l = net.layers(); l >= 1; l--) {
      for (int j = 1; j <= net.layer(l).units(); j++) {
        work.backward(l, j);
      }
    }
    return work.table("a sample forward and back, a step with eta " + eta, true);
  }

  private Table table(String title, boolean all) {
    Table table = Table.titled(title, lines.size()).upTo(MOST_LINES);
    table =
        all
            ? table
                .label("l.j", row -> lines.get(row).neuron())
                .word("", row -> lines.get(row).formula().split(" = ", -1)[0])
            : table.word("formula", row -> lines.get(row).formula());
    table =
        table
            .word("with its numbers", row -> lines.get(row).numbers())
            .number("value", row -> lines.get(row).value());
    return all ? table.note("work(net, l, j, x, target) has the formulas of neuron j") : table;
  }

  private void add(String neuron, String formula, String numbers, double value) {
    lines.add(new Line(neuron, formula, numbers, value));
  }

  // ---- forward ----

  private void forward(int l, int j) {
    double[] w = net.weights(l).row(j - 1);
    double[] input = pass.a(l - 1).column(0);
    String from = l == 1 ? "x" : "a";
    boolean biased = net.layer(l).hasBias();
    double b = net.bias(l).get(j - 1, 0);
    String neuron = l + "." + j;
    add(
        neuron,
        "z = " + sum(w.length, k -> "w" + k + " " + from + k) + (biased ? " + b" : ""),
        sum(w.length, k -> number(w[k - 1]) + " * " + signed(input[k - 1]))
            + (biased ? plus(b) : ""),
        pass.z(l).get(j - 1, 0));
    Activation f = net.activation(l);
    boolean softmax = f.equals(Activation.SOFTMAX);
    add(
        neuron,
        "a = " + f + (softmax ? "(all z)" : "(z)"),
        softmax ? "over the layer" : f + "(" + number(pass.z(l).get(j - 1, 0)) + ")",
        pass.a(l).get(j - 1, 0));
  }

  // ---- backward ----

  private void backward(int l, int j) {
    String neuron = l + "." + j;
    double delta = gradients.delta(l).get(j - 1, 0);
    add(neuron, deltaFormula(l), deltaNumbers(l, j), delta);
    double[] input = pass.a(l - 1).column(0);
    Matrix g = gradients.weights(l);
    String from = l == 1 ? "x" : "a";
    for (int k = 1; k <= input.length; k++) {
      if (isShown(k, input.length, MOST_TERMS)) {
        add(
            neuron,
            "dC/dw" + k + " = delta " + from + k,
            number(delta) + " * " + signed(input[k - 1]),
            g.get(j - 1, k - 1));
      }
    }
    boolean biased = net.layer(l).hasBias();
    if (biased) {
      add(neuron, "dC/db = delta", number(delta), gradients.bias(l).get(j - 1, 0));
    }
    double[] w = net.weights(l).row(j - 1);
    String step = MINUS + "eta dC/dw";
    for (int k = 1; k <= w.length; k++) {
      if (isShown(k, w.length, MOST_TERMS)) {
        add(
            neuron,
            "new w" + k + " = w" + k + step + k,
            number(w[k - 1]) + MINUS + eta + " * " + signed(g.get(j - 1, k - 1)),
            next.weights(l).get(j - 1, k - 1));
      }
    }
    if (biased) {
      add(
          neuron,
          "new b = b" + MINUS + "eta dC/db",
          number(net.bias(l).get(j - 1, 0))
              + MINUS
              + eta
              + " * "
              + signed(gradients.bias(l).get(j - 1, 0)),
          next.bias(l).get(j - 1, 0));
    }
  }

  private String deltaFormula(int l) {
    if (l < net.layers()) {
      String sum = "(" + sum(net.layer(l + 1).units(), i -> "delta'" + i + " w'" + i) + ")";
      return "delta = " + sum + times(l);
    }
    return "delta = "
        + switch (net.loss()) {
          case HALF_SQUARED -> "(a - y)";
          case MEAN_SQUARED -> "2/m (a - y)";
          case SUMMED_SQUARED -> "2 (a - y)";
          case BINARY_CROSS_ENTROPY -> "(sigmoid(a) - y)/m";
          case SOFTMAX_CROSS_ENTROPY -> "(softmax(a) - y)";
        }
        + times(l);
  }

  private String times(int l) {
    return isPlain(l) ? " f'(z)" : " through softmax";
  }

  private boolean isPlain(int l) {
    return !net.activation(l).equals(Activation.SOFTMAX);
  }

  private String deltaNumbers(int l, int j) {
    String slope =
        isPlain(l)
            ? " * " + signed(net.activation(l).slope(pass.z(l).get(j - 1, 0)))
            : " through softmax";
    if (l < net.layers()) {
      double[] above = gradients.delta(l + 1).column(0);
      double[] out = net.weights(l + 1).column(j - 1);
      return "("
          + sum(above.length, i -> number(above[i - 1]) + " * " + signed(out[i - 1]))
          + ")"
          + slope;
    }
    double y = target[j - 1];
    int m = net.layer(l).units();
    String missing = "(" + number(pass.probabilities().get(j - 1, 0)) + minus(y) + ")";
    Loss loss = net.loss();
    return switch (loss) {
      case HALF_SQUARED, SOFTMAX_CROSS_ENTROPY -> missing + slope;
      case MEAN_SQUARED -> "2/" + m + " * " + missing + slope;
      case SUMMED_SQUARED -> "2 * " + missing + slope;
      case BINARY_CROSS_ENTROPY -> missing + "/" + m + slope;
    };
  }

  // ---- numbers ----

  /** Terms from 1 on; of many, the first ones and the last. */
  private String sum(int count, IntFunction<String> term) {
    return IntStream.rangeClosed(1, count)
        .filter(k -> isShown(k, count, most))
        .mapToObj(k -> (k == count && count > most ? "... + " : "") + term.apply(k))
        .collect(Collectors.joining(" + "));
  }

  private static boolean isShown(int k, int count, int most) {
    return count <= most || k < most || k == count;
  }

  private static String number(double value) {
    return Numbers.of(value);
  }

  private static String signed(double value) {
    return value < 0 ? "(" + number(value) + ")" : number(value);
  }

  private static String plus(double value) {
    return value < 0 ? MINUS + number(-value) : " + " + number(value);
  }

  private static String minus(double value) {
    return value < 0 ? " + " + number(-value) : MINUS + number(value);
  }
}
