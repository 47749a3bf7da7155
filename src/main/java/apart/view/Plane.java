package apart.view;

import apart.kernel.Checks;
import apart.kernel.Rows;
import apart.nn.Matrix;
import apart.nn.Mlp;
import apart.nn.Training;
import apart.picture.Axis;
import apart.picture.Chart;
import apart.picture.Mark;
import apart.picture.Picture;
import apart.text.Numbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The weight plane: a numbered point for each neuron of a layer, with its trail over a run. */
public final class Plane {
  private static final int MOST_TRAILS = 12;
  private static final char TRAIL = '.';
  private static final String START = "o";
  static final String READ =
      "a number (or *) is a neuron where its weights are; its trail starts at o";

  private final int l;
  private final Track track;
  private final Plot across;
  private final Plot up;
  private final String how;
  private final double[][] xs; // for each neuron where it is at each epoch of the track
  private final double[][] ys;

  /** What is measured along an axis, of a neuron's weights, its bias, and its first way out. */
  private record Plot(String name, ToDoubleFunction<double[]> of) {}

  private Plane(int l, Track track, Plot across, Plot up, String how) {
    this.l = l;
    this.track = track;
    this.across = across;
    this.up = up;
    this.how = how;
    this.xs = places(track, l, across);
    this.ys = places(track, l, up);
  }

  /** The neurons of layer {@code l}, from 1, without trails. */
  public static Picture of(Mlp net, int l) {
    Checks.present("the network", net);
    Plane plane = of(Track.of(net), l);
    String neurons = Numbers.count(net.layer(l).units(), "neuron");
    return plane.picture("weights of " + neurons + " of layer " + l, 0);
  }

  /** The neurons of layer {@code l}, from 1, at the end of a run, with their trails. */
  public static Picture of(Training run, int l) {
    Checks.present("the run", run);
    return of(run, l, run.epochs());
  }

  /** The same up to an epoch, on the axes of the whole run. */
  public static Picture of(Training run, int l, int epoch) {
    Checks.present("the run", run);
    Checks.inRange("the epoch", epoch, 0, run.epochs());
    return of(Track.of(run, epoch), l).picture(title(run, l, epoch), epoch);
  }

  /**
   * The same of two weights, as the run ends.
   *
   * @param i the unit of the layer before whose weight is drawn to the right, from 1; 0: the bias
   * @param k the one whose weight is drawn upwards
   * @throws IllegalArgumentException if there is no such unit, or no bias
   */
  public static Picture of(Training run, int l, int i, int k) {
    Checks.present("the run", run);
    int inputs = run.net().layer(l).inputs();
    Checks.inRange("the input of layer " + l, i, 0, inputs);
    Checks.inRange("the input of layer " + l, k, 0, inputs);
    if ((i == 0 || k == 0) && !run.net().layer(l).hasBias()) {
      throw new IllegalArgumentException("layer " + l + " has no bias");
    }
    Plane plane = new Plane(l, Track.of(run), weight(i, inputs), weight(k, inputs), "");
    return plane.picture(title(run, l, run.epochs()), run.epochs());
  }

  /**
   * Two runs at their ends with their trails, beside each other on the same axes.
   *
   * @throws IllegalArgumentException if the neurons of the two layers have not as many inputs
   */
  public static Picture of(Training one, Training other, int l) {
    Checks.present("the first run", one);
    Checks.present("the other run", other);
    int inputs = one.net().layer(l).inputs();
    if (other.net().layer(l).inputs() != inputs) {
      throw new IllegalArgumentException(
          "neurons of layer %s have %s in the first run, but %s in the other"
              .formatted(
                  l,
                  Numbers.count(inputs, "input"),
                  Numbers.count(other.net().layer(l).inputs(), "input")));
    }
    Track first = Track.of(one);
    Track second = Track.of(other);
    List<Mlp> nets = new ArrayList<>(first.nets());
    nets.addAll(second.nets());
    Plane both = usual(l, new Track(IntStream.range(0, nets.size()).boxed().toList(), nets));
    Plane left = new Plane(l, first, both.across, both.up, both.how);
    Plane right = new Plane(l, second, both.across, both.up, both.how);
    Axis across =
        around(both.across.name(), left.chart(one.epochs()).x(), right.chart(other.epochs()).x());
    Axis up = around(both.up.name(), left.chart(one.epochs()).y(), right.chart(other.epochs()).y());
    return Picture.titled("weights of layer %s of two runs, on the same axes".formatted(l))
        .row(
            List.of(
                left.chart(one.epochs()).on("A, epoch " + one.epochs(), across, up),
                right.chart(other.epochs()).on("B, epoch " + other.epochs(), across, up)))
        .says("A: " + Apartness.words(one.net().weights(l).rows()))
        .says("B: " + Apartness.words(other.net().weights(l).rows()))
        .says(READ)
        .says(both.how);
  }

  private static Axis around(String name, Axis one, Axis other) {
    return Axis.of(name, Math.min(one.from(), other.from()), Math.max(one.to(), other.to()));
  }

  static String title(Training run, int l, int epoch) {
    int units = run.net().layer(l).units();
    return "weights of %s of layer %s, epoch %s of %s on %s"
        .formatted(Numbers.count(units, "neuron"), l, epoch, run.epochs(), run.data().name());
  }

  /** The plane of a layer over what a track holds. */
  static Plane of(Track track, int l) {
    return usual(l, track);
  }

  private Picture picture(String title, int epoch) {
    return Picture.titled(title).row(chart(epoch)).says(words(epoch));
  }

  private static Plane usual(int l, Track track) {
    Mlp net = track.nets().get(0);
    int inputs = net.layer(l).inputs();
    if (inputs == 1) {
      return new Plane(l, track, weight(1, 1), beside(net, l), "");
    }
    if (inputs == 2) {
      return new Plane(l, track, weight(1, 2), weight(2, 2), "");
    }
    List<double[]> all = new ArrayList<>();
    for (Mlp each : track.nets()) {
      all.addAll(Arrays.asList(each.weights(l).rows()));
    }
    PrincipalAxes directions = PrincipalAxes.of(all.toArray(double[][]::new));
    String how =
        "directions 1 and 2 are those in which the %s weights differ most (%s of it)"
            .formatted(inputs, percent(directions.share()));
    return new Plane(
        l,
        track,
        new Plot("direction 1", row -> directions.along(0, Arrays.copyOf(row, inputs))),
        new Plot("direction 2", row -> directions.along(1, Arrays.copyOf(row, inputs))),
        how);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", Math.floor(100 * share));
  }

  /** What stands beside the only weight: the bias, or else the weight that goes out. */
  private static Plot beside(Mlp net, int l) {
    return net.layer(l).hasBias()
        ? weight(0, 1)
        : new Plot(l < net.layers() ? "out1" : "", row -> row[2]);
  }

  private static Plot weight(int k, int inputs) {
    return k == 0 ? new Plot("bias", row -> row[inputs]) : new Plot("w" + k, row -> row[k - 1]);
  }

  /** What one sees at an epoch. */
  String words(int epoch) {
    return words(epoch, READ);
  }

  /** The same, with how the marks of few neurons are read. */
  String words(int epoch, String read) {
    Track before = track.until(epoch);
    double[][] rows = before.last().weights(l).rows();
    boolean run = track.nets().size() > 1;
    double first = Rows.spread(track.nets().get(0).weights(l).rows());
    String then = "; spread " + Numbers.of(first) + " at epoch 0";
    String many =
        rows.length > MOST_TRAILS
            ? "trails are drawn of at most 12 neurons; * is one without room for its number"
            : "";
    String marks = many.isEmpty() ? read : many;
    return Apartness.words(rows)
        + (run && rows.length > 1 ? then : "")
        + (run ? "\n" + marks : "")
        + (how.isEmpty() ? "" : "\n" + how);
  }

  private static Axis axis(String name, double[][] values) {
    double least = Arrays.stream(values).flatMapToDouble(Arrays::stream).min().orElse(0);
    double greatest = Arrays.stream(values).flatMapToDouble(Arrays::stream).max().orElse(0);
    return Axis.around(name, least, greatest);
  }

  /** For each neuron where it is after each epoch. */
  private static double[][] places(Track track, int l, Plot plot) {
    double[][] places = new double[track.last().layer(l).units()][track.nets().size()];
    for (int e = 0; e < track.nets().size(); e++) {
      Mlp net = track.nets().get(e);
      Matrix weights = net.weights(l);
      Matrix bias = net.bias(l);
      double[] out = l < net.layers() ? net.weights(l + 1).row(0) : new double[places.length];
      int inputs = weights.getNumCols();
      for (int j = 0; j < places.length; j++) {
        double[] row = Arrays.copyOf(weights.row(j), inputs + 2);
        row[inputs] = bias.get(j, 0);
        row[inputs + 1] = out[j];
        places[j][e] = plot.of().applyAsDouble(row);
      }
    }
    return places;
  }

  /** The neurons at an epoch with their trails until then, on the axes of all epochs. */
  Chart chart(int epoch) {
    int end = track.epochs().indexOf(epoch);
    boolean trails = track.nets().size() > 1 && xs.length <= MOST_TRAILS;
    List<Mark> marks = new ArrayList<>();
    for (int j = 0; trails && j < xs.length; j++) {
      double[] x = Arrays.copyOf(xs[j], end + 1);
      double[] y = Arrays.copyOf(ys[j], end + 1);
      marks.add(Mark.Line.of(j, TRAIL, "", x, y));
    }
    for (int j = 0; trails && j < xs.length; j++) {
      marks.add(new Mark.Words(xs[j][0], ys[j][0], START));
    }
    for (int j = 0; j < xs.length; j++) {
      marks.add(new Mark.Point(j, Integer.toString(j + 1), xs[j][end], ys[j][end]));
    }
    return Chart.of("", axis(across.name(), xs), axis(up.name(), ys)).with(marks);
  }
}
