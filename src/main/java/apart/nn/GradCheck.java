package apart.nn;

import apart.kernel.Checks;
import apart.kernel.Parameters;
import apart.text.Numbers;
import apart.text.Table;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Every derivative of the loss twice: by backpropagation, and as (C(w + h) - C(w - h)) / 2h, which
 * uses no formula but the loss itself. Immutable; made by {@link #of(Mlp, Dataset)}.
 *
 * <p>h is 1e-5 times the size of the weight, at least 1e-5, so the central difference is right to
 * about ten digits. The relative error is abs(difference) over the larger of the two; two numbers
 * below 1e-8, both as good as zero, pass, and so do two that differ by less than 1e-9 of the
 * largest derivative (of 1, if all are smaller), which is what rounding leaves. Where a step of h
 * takes a z across the kink of a relu, the central difference means nothing: such parameters are
 * named and not judged.
 */
public final class GradCheck implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final double STEP = 1e-5;
  private static final double SMALL = 1e-5;
  private static final double ZERO = 1e-8;
  private static final double LIMIT = 1e-5;
  private static final double ROUNDING = 1e-9; // of a central difference, for derivatives of 1
  private static final double ULPS = 16; // by which a loss of logits may be off

  private final String title;

  @SuppressWarnings("serial") // The lists made here are.
  private final List<Row> rows;

  private GradCheck(String title, List<Row> rows) {
    this.title = title;
    this.rows = rows;
  }

  /**
   * One derivative: of weight k of neuron j of layer l, all from 1; k = 0 is the bias.
   *
   * @param analytic by backpropagation
   * @param numeric by central difference
   * @param relativeError of the two; 0 if both are as good as zero
   * @param atKink whether a z crosses the kink of a relu within the step
   * @param passes whether the two agree, or cannot be compared
   */
  public record Row(
      int l,
      int j,
      int k,
      double analytic,
      double numeric,
      double relativeError,
      boolean atKink,
      boolean passes)
      implements Serializable {

    /** What was varied, such as {@code w21} in layer 1, or {@code b2}. */
    String parameter() {
      return k == 0 ? "b" + j : j > 9 || k > 9 ? "w" + j + "," + k : "w" + j + k;
    }
  }

  /**
   * Checks the gradient that training uses.
   *
   * <pre>{@code GradCheck.of(Mlp.of(2, 3, 1), xor()).passes() // true}</pre>
   */
  public static GradCheck of(Mlp net, Dataset data) {
    return of(net, data, Backprop.CHAIN_RULE);
  }

  /** Checks a formula for the deltas of hidden layers. */
  public static GradCheck of(Mlp net, Dataset data, Backprop rule) {
    Checks.present("the network", net);
    Checks.present("the data", data);
    Checks.present("the rule", rule);
    data.checkFits(net);
    Gradients gradients = net.backward(net.forward(data.x()), data.target(), rule);
    Difference difference = new Difference(net, data, largest(gradients));
    List<Row> rows = new ArrayList<>();
    for (int l = 1; l <= net.layers(); l++) {
      Layer layer = net.layer(l);
      for (int j = 1; j <= layer.units(); j++) {
        for (int k = 1; k <= layer.inputs(); k++) {
          if (layer.maskRows() == null || layer.maskRows()[j - 1][k - 1] != 0) {
            rows.add(difference.row(l, j, k, gradients.parameters().weights[l - 1][j - 1][k - 1]));
          }
        }
        if (layer.hasBias()) {
          rows.add(difference.row(l, j, 0, gradients.parameters().bias[l - 1][j - 1]));
        }
      }
    }
    String title =
        "gradCheck of Mlp %s on %s, %s"
            .formatted(
                Numbers.sizes(net.sizes()), data.name(), Numbers.count(rows.size(), "parameter"));
    return new GradCheck(title, rows);
  }

  private static double largest(Gradients gradients) {
    double largest = 0;
    for (int l = 1; l <= gradients.layers(); l++) {
      largest = Math.max(largest, gradients.weights(l).elementMaxAbs());
      largest = Math.max(largest, gradients.bias(l).elementMaxAbs());
    }
    return largest;
  }

  /** Varies one parameter at a time in a copy of its own. */
  private static final class Difference {
    private final Loss loss;
    private final double rounding;
    private final Parameters p;
    private final Workspace workspace;
    private final Workspace other;
    private final double[][] x;
    private final double[][] y;
    private final int samples;

    Difference(Mlp net, Dataset data, double largest) {
      loss = net.loss();
      rounding = ROUNDING * Math.max(1, largest);
      p = net.parameters().copy();
      samples = data.samples();
      workspace = new Workspace(net, samples);
      other = new Workspace(net, samples);
      x = data.xRows();
      y = data.targetRows();
    }

    Row row(int l, int j, int k, double analytic) {
      double[] place = k == 0 ? p.bias[l - 1] : p.weights[l - 1][j - 1];
      int index = k == 0 ? j - 1 : k - 1;
      double value = place[index];
      double h = STEP * Math.max(1, Math.abs(value));
      place[index] = value + h;
      double above = place[index];
      workspace.forward(p, x, samples);
      place[index] = value - h;
      double width = above - place[index];
      other.forward(p, x, samples);
      place[index] = value;
      double[][] output = workspace.output();
      double numeric = loss.difference(output, other.output(), y, output.length, samples) / width;
      double larger = Math.max(Math.abs(analytic), Math.abs(numeric));
      double error = Math.abs(analytic - numeric);
      boolean kink = workspace.crossesKink(other, samples);
      boolean zero = larger < ZERO;
      boolean passes =
          zero || kink || error <= LIMIT * larger || error <= Math.max(rounding, noise(width));
      return new Row(l, j, k, analytic, numeric, zero ? 0 : error / larger, kink, passes);
    }

    /** What the rounding of a loss that is not taken apart makes of its difference. */
    private double noise(double width) {
      return loss.takesLogits() ? ULPS * Math.ulp(workspace.loss(y, samples)) / width : 0;
    }
  }

  /**
   * A row per parameter, layer by layer and neuron by neuron.
   *
   * <pre>{@code GradCheck.of(Mlp.of(2, 3, 1), xor()).rows().size() // 13}</pre>
   */
  public List<Row> rows() {
    return rows;
  }

  /**
   * Whether every parameter that can be judged agrees.
   *
   * <pre>{@code GradCheck.of(Mlp.of(2, 3, 1), xor()).passes() // true}</pre>
   */
  public boolean passes() {
    return rows.stream().allMatch(Row::passes);
  }

  /**
   * The largest relative error of a parameter that is judged, of those with a derivative above
   * 1e-5: of smaller ones the central difference itself has few digits.
   *
   * <pre>{@code GradCheck.of(Mlp.of(2, 3, 1), xor()).worst() < 1e-5 // true}</pre>
   */
  public double worst() {
    return rows.stream()
        .filter(row -> !row.atKink())
        .filter(row -> Math.max(Math.abs(row.analytic()), Math.abs(row.numeric())) > SMALL)
        .mapToDouble(Row::relativeError)
        .max()
        .orElse(0);
  }

  /** A row per parameter, then the verdict. */
  @Override
  public String toString() {
    long wrong = rows.stream().filter(row -> !row.passes()).count();
    long kinks = rows.stream().filter(Row::atKink).count();
    Table table =
        Table.titled(Tables.title(title), rows.size())
            .label("layer", row -> Integer.toString(rows.get(row).l()))
            .label("parameter", row -> rows.get(row).parameter())
            .number("analytic", row -> rows.get(row).analytic())
            .number("numeric", row -> rows.get(row).numeric())
            .number("relative error", row -> rows.get(row).relativeError())
            .word("", row -> verdict(rows.get(row)))
            .note(
                wrong == 0
                    ? "passes: worst relative error " + Numbers.of(worst())
                    : "%s of %s are wrong: worst relative error %s"
                        .formatted(wrong, rows.size(), Numbers.of(worst())));
    return (kinks == 0
            ? table
            : table.note(
                kinks + " not judged: a z is so near the kink of relu that both sides mix"))
        .toString();
  }

  private static String verdict(Row row) {
    return row.atKink() ? "kink" : row.passes() ? "ok" : "WRONG";
  }
}
