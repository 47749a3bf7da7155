package apart.view;

import apart.kernel.Checks;
import apart.nn.ForwardPass;
import apart.nn.Gradients;
import apart.nn.Matrix;
import apart.nn.Mlp;
import apart.nn.Training;
import apart.picture.Axis;
import apart.picture.Chart;
import apart.picture.Mark;
import apart.picture.Picture;
import apart.symmetry.Twins;
import apart.text.Numbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A network as units and connections: kinds of line are signs and sizes of weights. */
public final class Diagram {
  private static final int MOST_UNITS = 8;
  private static final double STRONG = 0.6; // of the layer's largest weight
  private static final double NOTHING = 0.02;
  private static final double LEFT = 0.06;

  private final Mlp net;
  private final ForwardPass pass; // null: none
  private final Gradients gradients; // null: none
  private final List<String> twins = new ArrayList<>();
  private boolean isCut;

  private Diagram(Mlp net, ForwardPass pass, Gradients gradients) {
    this.net = Checks.present("the network", net);
    this.pass = pass;
    this.gradients = gradients;
  }

  /** Weights alone. */
  public static Picture of(Mlp net) {
    return new Diagram(net, null, null).picture("");
  }

  /** The same after an epoch of a run. */
  public static Picture of(Training run, int epoch) {
    Checks.present("the run", run);
    return new Diagram(run.at(epoch), null, null)
        .picture(", epoch " + epoch + " of " + run.epochs());
  }

  /** With each unit's activation for the first sample of a pass. */
  public static Picture of(Mlp net, ForwardPass pass) {
    checkPass(net, pass);
    return new Diagram(net, pass, null).picture(", a of sample 1");
  }

  /** With activation and delta for the first sample of a pass. */
  public static Picture of(Mlp net, ForwardPass pass, Gradients gradients) {
    checkPass(net, pass);
    Checks.present("the gradients", gradients);
    if (gradients.layers() != net.layers()) {
      throw new IllegalArgumentException(
          "the gradients are of %s layers, but the network has %s"
              .formatted(gradients.layers(), net.layers()));
    }
    return new Diagram(net, pass, gradients).picture(", a and delta d of sample 1");
  }

  private static void checkPass(Mlp net, ForwardPass pass) {
    Checks.present("the network", net);
    Checks.present("the forward pass", pass);
    if (!Arrays.equals(pass.net().sizes(), net.sizes())) {
      throw new IllegalArgumentException(
          "the forward pass is of a network of sizes %s, but this one has %s"
              .formatted(Arrays.toString(pass.net().sizes()), Arrays.toString(net.sizes())));
    }
  }

  private Picture picture(String more) {
    List<Mark> marks = new ArrayList<>();
    for (int l = 1; l <= net.layers(); l++) {
      connections(l, marks);
    }
    for (int l = 0; l <= net.layers(); l++) {
      units(l, marks);
    }
    Chart chart =
        Chart.of("", Axis.of("", 0, 1), Axis.of("", 0, 1)).look(Chart.Look.BARE).with(marks);
    String sizes = Numbers.sizes(net.sizes());
    Picture picture =
        Picture.titled("network %s: inputs left, outputs right%s".formatted(sizes, more))
            .row(chart)
            .says(
                "a line is a weight: solid above 0, gaps below, thick from %.0f %% of the layer's"
                        .formatted(100 * STRONG)
                    + " largest, none next to 0 (in ASCII + and -, thick # and =)");
    picture =
        picture.says(
            twins.isEmpty() ? "no two neurons of a layer are equal" : String.join("; ", twins));
    picture = picture.says(biases());
    if (pass != null) {
      picture = picture.says(values());
    }
    return isCut
        ? picture.says("the first " + MOST_UNITS + " units of a layer are drawn")
        : picture;
  }

  /** The biases of each layer in words: lines are weights alone. */
  private String biases() {
    List<String> parts = new ArrayList<>();
    for (int l = 1; l <= net.layers(); l++) {
      if (net.layer(l).hasBias()) {
        parts.add("b(" + l + ") " + listed(net.bias(l), l));
      }
    }
    return parts.isEmpty() ? "" : "biases " + String.join("; ", parts);
  }

  /** The values of each layer in words: on a narrow screen not all have room beside their unit. */
  private String values() {
    List<String> parts = new ArrayList<>();
    for (int l = 0; l <= net.layers(); l++) {
      parts.add("a(" + l + ") " + listed(pass.a(l), l));
      if (gradients != null && l > 0) {
        parts.add("d(" + l + ") " + listed(gradients.delta(l), l));
      }
    }
    return String.join("; ", parts);
  }

  private String listed(Matrix values, int l) {
    return Arrays.stream(values.column(0))
        .limit(shown(l))
        .mapToObj(Diagram::number)
        .collect(Collectors.joining(" "));
  }

  private int shown(int l) {
    int units = net.sizes()[l];
    isCut |= units > MOST_UNITS;
    return Math.min(MOST_UNITS, units);
  }

  private double across(int l) {
    return LEFT + (1 - 2 * LEFT) * l / net.layers();
  }

  private double up(int l, int unit) {
    return 1 - (unit + 0.5) / shown(l);
  }

  private void connections(int l, List<Mark> marks) {
    double[][] weights = net.weights(l).rows();
    double largest = 0;
    for (double[] row : weights) {
      for (double weight : row) {
        largest = Math.max(largest, Math.abs(weight));
      }
    }
    for (int j = 0; j < shown(l); j++) {
      for (int k = 0; k < shown(l - 1); k++) {
        double size = Math.abs(weights[j][k]);
        if (size > NOTHING * largest) {
          boolean strong = size >= STRONG * largest;
          boolean above = weights[j][k] > 0;
          double[] x = {across(l - 1), across(l)};
          double[] y = {up(l - 1, k), up(l, j)};
          char letter = above ? strong ? '#' : '+' : strong ? '=' : '-';
          marks.add(Mark.Line.of(above ? 0 : 5, letter, "", x, y).stroke(stroke(above, strong)));
        }
      }
    }
  }

  private static Mark.Stroke stroke(boolean above, boolean strong) {
    if (above) {
      return strong ? Mark.Stroke.STRONG : Mark.Stroke.SOLID;
    }
    return strong ? Mark.Stroke.STRONG_DASHED : Mark.Stroke.DASHED;
  }

  private void units(int l, List<Mark> marks) {
    List<String> letters = l == 0 ? List.of() : letters(l);
    for (int unit = 0; unit < shown(l); unit++) {
      String name = l == 0 ? "x" + (unit + 1) : "(" + (unit + 1) + letters.get(unit) + ")";
      boolean isBiased = pass == null && l > 0 && net.layer(l).hasBias();
      String b = isBiased ? "\nb " + number(net.bias(l).get(unit, 0)) : "";
      String a = pass == null ? "" : "\na " + number(pass.a(l).get(unit, 0));
      boolean hasDelta = gradients != null && l > 0;
      String d = hasDelta ? "\nd " + number(gradients.delta(l).get(unit, 0)) : "";
      marks.add(new Mark.Words(across(l), up(l, unit), name + b + a + d));
    }
  }

  /** A number in few characters. */
  static String number(double value) {
    return value == 0 || (Math.abs(value) >= 0.01 && Math.abs(value) < 1000)
        ? String.format(Locale.ROOT, "%.2f", value)
        : String.format(Locale.ROOT, "%.0e", value);
  }

  /** For each neuron of a layer the letter of its twins, if it has any. */
  private List<String> letters(int l) {
    String[] letters = new String[net.layer(l).units()];
    Arrays.fill(letters, "");
    for (List<Integer> group : Twins.of(net, l, 0).groups()) {
      if (group.size() > 1 && twins.size() < 26) {
        String letter = Character.toString((char) ('A' + twins.size()));
        group.forEach(j -> letters[j - 1] = letter);
        List<Integer> from0 = group.stream().map(j -> j - 1).toList();
        twins.add(
            "%s: %s of layer %s are equal, bit for bit"
                .formatted(letter, Apartness.names(from0), l));
      }
    }
    return List.of(letters);
  }
}
