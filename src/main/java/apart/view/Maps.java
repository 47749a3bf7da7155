package apart.view;

import apart.kernel.Checks;
import apart.nn.Dataset;
import apart.nn.ForwardPass;
import apart.nn.Matrix;
import apart.nn.Mlp;
import apart.nn.Training;
import apart.picture.Axis;
import apart.picture.Chart;
import apart.picture.Mark;
import apart.picture.Picture;
import apart.picture.Steps;
import apart.text.Numbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What each neuron of a layer answers over the input plane, beside each other. */
public final class Maps {
  private static final int CELLS = 48;
  private static final int POINTS_OF_A_CURVE = 200;
  private static final double AROUND = 0.25; // of the data's range, to each side
  private static final double RANGE = 1.5; // without data
  private static final int MOST_MAPS = 12;
  private static final int MOST_SAMPLES = 60;
  private static final int MOST_DIGIT = 9;
  private static final int MOST_ANSWERS = 5;

  private final Mlp net;
  private final int l;
  private final Dataset data; // null: none
  private final List<String> names;

  private Maps(Mlp net, int l, Dataset data) {
    this.net = net;
    this.l = l;
    this.data = data;
    int inputs = net.layer(1).inputs();
    this.names =
        data != null
            ? data.inputNames()
            : IntStream.rangeClosed(1, inputs).mapToObj(k -> "x" + k).toList();
  }

  /** What layer {@code l}, from 1, answers to inputs from -1.5 to 1.5. */
  public static Picture of(Mlp net, int l) {
    Checks.present("the network", net);
    net.layer(l);
    return new Maps(net, l, null).picture("");
  }

  /**
   * What layer {@code l}, from 1, answers where the data are and around them, and with the last
   * layer's map the samples: the digit of a target that is one, else x.
   */
  public static Picture of(Mlp net, int l, Dataset data) {
    Checks.present("the network", net);
    Checks.present("the data", data);
    net.layer(l);
    net.loss(data); // says where they do not fit
    return new Maps(net, l, data).picture("");
  }

  /** The same after an epoch of a run, on its data. */
  public static Picture of(Training run, int l, int epoch) {
    Checks.present("the run", run);
    run.net().layer(l);
    String when = ", epoch " + epoch + " of " + run.epochs();
    return new Maps(run.at(epoch), l, run.data()).picture(when);
  }

  /** The maps alone, of a network with two inputs. */
  static List<Chart> charts(Mlp net, int l, Dataset data) {
    Maps maps = new Maps(net, l, data);
    return maps.charts(net.forward(maps.grid()));
  }

  private Picture picture(String when) {
    String title =
        "answers of %s of layer %s %s%s"
            .formatted(
                Numbers.count(net.layer(l).units(), "neuron"),
                l,
                data == null ? "to the inputs" : "on " + data.name(),
                when);
    return net.layer(1).inputs() == 1 ? curves(title) : maps(title);
  }

  // ---- one input: a curve for each neuron ----

  private Picture curves(String title) {
    Axis axis = axis(0);
    double[] x = new double[POINTS_OF_A_CURVE];
    Arrays.setAll(x, i -> axis.from() + (axis.to() - axis.from()) * i / (x.length - 1));
    Matrix answers = net.forward(Matrix.ofRow(x)).a(l);
    List<Mark> marks = new ArrayList<>();
    int shown = Math.min(MOST_MAPS, answers.getNumRows());
    for (int j = 0; j < shown; j++) {
      char letter = (char) ((j < MOST_DIGIT ? '1' : 'a' - MOST_DIGIT) + j);
      marks.add(Mark.Line.of(j, letter, "neuron " + (j + 1), x, answers.row(j)));
    }
    Chart chart = Chart.of("", axis, Axis.of("a")).with(marks);
    return Picture.titled(title).row(chart).says(words(answers)).says(left(shown));
  }

  // ---- two inputs or more: a map for each neuron ----

  private Picture maps(String title) {
    ForwardPass pass = net.forward(grid());
    List<Chart> charts = charts(pass);
    int shown = Math.min(MOST_MAPS, net.layer(l).units());
    String more = net.layer(1).inputs() > 2 ? others() : "";
    return Picture.titled(title)
        .row(charts)
        .says(words(pass.a(l)))
        .says(data == null ? "" : samplesTold())
        .says(more)
        .says(left(shown));
  }

  /** A map for each neuron, and that of the first output with the data. */
  private List<Chart> charts(ForwardPass pass) {
    Matrix answers = pass.a(l);
    int shown = Math.min(MOST_MAPS, answers.getNumRows());
    Steps steps = Steps.over(answers.rows());
    List<Chart> charts = new ArrayList<>();
    for (int j = 0; j < shown; j++) {
      Chart map = map("neuron " + (j + 1), answers.row(j), steps, j == 0);
      charts.add(l == net.layers() && j == 0 ? map.with(samples()) : map);
    }
    if (l < net.layers()) {
      double[] output = pass.prediction().row(0);
      charts.add(map("output", output, Steps.over(output), false).with(samples()));
    }
    return charts;
  }

  private Chart map(String caption, double[] answers, Steps steps, boolean first) {
    double[][] cells = new double[CELLS][];
    Arrays.setAll(cells, row -> Arrays.copyOfRange(answers, row * CELLS, (row + 1) * CELLS));
    return Chart.of(caption, axis(0), axis(1))
        .squared()
        .look(first ? Chart.Look.FRAME : Chart.Look.FRAME_AGAIN)
        .with(Mark.Cells.of(cells, steps));
  }

  /** The middles of all cells, the upper row first; inputs beyond two are at their mean. */
  private Matrix grid() {
    Axis across = axis(0);
    Axis up = axis(1);
    double[][] x = new double[net.layer(1).inputs()][CELLS * CELLS];
    for (int k = 2; k < x.length; k++) {
      Arrays.fill(x[k], mean(k));
    }
    for (int i = 0; i < CELLS * CELLS; i++) {
      x[0][i] = across.from() + (across.to() - across.from()) * (i % CELLS + 0.5) / CELLS;
      int row = i / CELLS;
      x[1][i] = up.to() - (up.to() - up.from()) * (row + 0.5) / CELLS;
    }
    return Matrix.of(x);
  }

  private Axis axis(int k) {
    if (data == null) {
      return Axis.of(names.get(k), -RANGE, RANGE);
    }
    double[] values = data.x().row(k);
    double least = Arrays.stream(values).min().orElseThrow();
    double greatest = Arrays.stream(values).max().orElseThrow();
    double room = greatest > least ? AROUND * (greatest - least) : 1;
    return Axis.of(names.get(k), least - room, greatest + room);
  }

  private double mean(int k) {
    return data == null ? 0 : Arrays.stream(data.x().row(k)).average().orElseThrow();
  }

  private List<Mark> samples() {
    List<Mark> marks = new ArrayList<>();
    int shown = data == null ? 0 : Math.min(MOST_SAMPLES, data.samples());
    Matrix x = data == null ? null : data.x();
    Matrix target = data == null ? null : data.target();
    for (int s = 0; s < shown; s++) {
      double wanted = target.get(0, s);
      boolean isDigit = isDigit(wanted);
      String label = isDigit ? Integer.toString((int) wanted) : "x";
      marks.add(new Mark.Point(isDigit ? (int) wanted : 0, label, x.get(0, s), x.get(1, s)));
    }
    return marks;
  }

  private static boolean isDigit(double target) {
    return target == Math.rint(target) && target >= 0 && target <= MOST_DIGIT;
  }

  // ---- in words ----

  /** What the digits and crosses on a map are. */
  private String samplesTold() {
    int shown = Math.min(MOST_SAMPLES, data.samples());
    double[] targets = Arrays.copyOf(data.target().row(0), shown);
    boolean digits = Arrays.stream(targets).anyMatch(Maps::isDigit);
    boolean crosses = !Arrays.stream(targets).allMatch(Maps::isDigit);
    String where = l == net.layers() ? "on neuron 1's map" : "on the output's map";
    String what = digits ? "a digit " + where + " is a sample's target" : "";
    String other = digits ? ", x another one" : "x " + where + " is a sample";
    String few = shown < data.samples() ? "; the first " + shown + " are drawn" : "";
    return what + (crosses ? other : "") + few + answered();
  }

  /** What the output answers to the samples, which cover its cells there. */
  private String answered() {
    Matrix x = data.x();
    double[] answers = net.forward(x).prediction().row(0);
    if (answers.length > MOST_ANSWERS) {
      double off = farthest(answers, data.target().row(0));
      return "; the answers are off their targets by at most " + Numbers.of(off);
    }
    return IntStream.range(0, answers.length)
        .mapToObj(s -> Diagram.number(answers[s]) + " at " + sample(x.column(s)))
        .collect(Collectors.joining(", ", "; it answers ", ""));
  }

  private static String sample(double[] x) {
    return Arrays.stream(x).mapToObj(Numbers::of).collect(Collectors.joining(" "));
  }

  private String others() {
    int others = names.size() - 2;
    String where = others == 1 ? "its mean in the data" : "their mean in the data";
    return "over %s and %s; the other %s at %s"
        .formatted(
            names.get(0),
            names.get(1),
            others == 1 ? "input is" : others + " inputs are",
            data == null ? "0" : where);
  }

  private String left(int shown) {
    int units = net.layer(l).units();
    return shown == units ? "" : "the first " + shown + " of " + units + " neurons are drawn";
  }

  /** Whose answers are equal, and how much the others' differ. */
  private static String words(Matrix answers) {
    double[][] rows = answers.rows();
    if (rows.length == 1) {
      return "from %s to %s".formatted(Numbers.of(least(rows[0])), Numbers.of(greatest(rows[0])));
    }
    List<Integer> like = new ArrayList<>();
    double most = 0;
    int other = 0;
    for (int i = 0; i < rows.length && like.isEmpty(); i++) {
      for (int j = i + 1; j < rows.length; j++) {
        if (Arrays.equals(rows[i], rows[j])) {
          if (like.isEmpty()) {
            like.add(i);
          }
          like.add(j);
        }
      }
    }
    for (int j = 1; j < rows.length; j++) {
      double difference = farthest(rows[like.isEmpty() ? 0 : like.get(0)], rows[j]);
      if (difference > most) {
        most = difference;
        other = j;
      }
    }
    double first = farthest(rows[like.isEmpty() ? 0 : like.get(0)], rows[0]);
    other = first > most ? 0 : other;
    most = Math.max(first, most);
    if (like.size() == rows.length) {
      return (rows.length == 2 ? "both" : "all " + rows.length)
          + " neurons answer alike: the same picture";
    }
    String from =
        like.isEmpty()
            ? "no two neurons answer alike; neurons 1 and " + (other + 1) + " differ by up to "
            : Apartness.names(like) + " answer alike; neuron " + (other + 1) + " differs by up to ";
    return from + Numbers.of(most);
  }

  private static double least(double[] row) {
    return Arrays.stream(row).min().orElseThrow();
  }

  private static double greatest(double[] row) {
    return Arrays.stream(row).max().orElseThrow();
  }

  private static double farthest(double[] one, double[] other) {
    double most = 0;
    for (int i = 0; i < one.length; i++) {
      most = Math.max(most, Math.abs(one[i] - other[i]));
    }
    return most;
  }
}
