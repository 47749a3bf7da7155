package apart.view;

import apart.kernel.Checks;
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

/** Curves of numbers and of training runs. */
public final class Curves {
  private static final String LETTERS = "*ox+#abcdefghijklmnpqrstuvwyz";
  private static final int MANY = 8000;

  private Curves() {}

  /** Numbers, such as losses, over their index, from 0. */
  public static Picture of(double... values) {
    Checks.present("the values", values);
    String title = values.length > 1 ? " in order, the first at 0" : "";
    return one(title, "index", counted(values.length), values);
  }

  /** The same over what they are counted by, such as {@code "epoch"}. */
  public static Picture of(String across, double... values) {
    Checks.present("the name of the axis", across);
    Checks.present("the values", values);
    return one(over(across), across, counted(values.length), values);
  }

  /** Several rows of numbers over their index, each with its own letter. */
  public static Picture of(double[] first, double[]... more) {
    Checks.present("the further rows", more);
    double[][] rows = new double[more.length + 1][];
    rows[0] = first;
    System.arraycopy(more, 0, rows, 1, more.length);
    int longest = longest(rows);
    return several(" in order, the first at 0", "index", counted(longest), rows);
  }

  /**
   * Rows of numbers over other numbers.
   *
   * @param across what those are, such as {@code "eta"}
   * @param at where the values of each row stand, from left to right
   */
  public static Picture of(String across, double[] at, double[]... rows) {
    Checks.present("the name of the axis", across);
    Checks.finite(across, new double[][] {Checks.present(across, at)});
    requireRising(across, at);
    Checks.present("the rows", rows);
    longest(rows);
    for (int i = 0; i < rows.length; i++) {
      if (rows[i].length != at.length) {
        throw new IllegalArgumentException(
            "row %s has %s, but there are %s of %s"
                .formatted(
                    i + 1,
                    Numbers.count(rows[i].length, "value"),
                    Numbers.count(at.length, "value"),
                    across));
      }
    }
    return rows.length == 1
        ? one(over(across), across, at, rows[0])
        : several(over(across), across, at, rows);
  }

  /** Else it is a curve that was taken for the first of several. */
  private static void requireRising(String across, double[] at) {
    for (int i = 1; i < at.length; i++) {
      if (at[i] <= at[i - 1]) {
        throw new IllegalArgumentException(
            "%s must rise from value to value, but value %s is %s after %s; curves alone: plot(a, b)"
                .formatted(across, i + 1, Numbers.of(at[i]), Numbers.of(at[i - 1])));
      }
    }
  }

  private static String over(String across) {
    return " over " + across;
  }

  private static int longest(double[][] rows) {
    int longest = 0;
    for (int i = 0; i < rows.length; i++) {
      longest = Math.max(longest, Checks.present("row " + (i + 1), rows[i]).length);
    }
    return longest;
  }

  private static Picture one(String where, String across, double[] at, double[] values) {
    Chart chart =
        Chart.of("", axis(across, at), Axis.of("value"))
            .with(Mark.Line.of(0, LETTERS.charAt(0), "", at, values));
    return Picture.titled(Numbers.count(values.length, "value") + where)
        .row(chart)
        .says(words(at, values))
        .says(thinned(values.length));
  }

  private static Picture several(String where, String across, double[] at, double[][] rows) {
    List<Mark> marks = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < rows.length; i++) {
      char letter = LETTERS.charAt(i % LETTERS.length());
      double[] places = Arrays.copyOf(at, rows[i].length);
      marks.add(Mark.Line.of(i, letter, "row " + (i + 1), places, rows[i]));
      lines.add(letter + " " + words(at, rows[i]));
    }
    Picture picture =
        Picture.titled(rows.length + " rows of up to " + at.length + " values" + where)
            .row(Chart.of("", axis(across, at), Axis.of("value")).with(marks));
    for (String line : lines.subList(0, Math.min(4, lines.size()))) {
      picture = picture.says(line);
    }
    return picture.says(thinned(at.length));
  }

  private static Axis axis(String across, double[] at) {
    double least = Arrays.stream(at).min().orElse(0);
    double greatest = Arrays.stream(at).max().orElse(0);
    return Axis.of(across, least, greatest > least ? greatest : least + 1);
  }

  /** 0, 1, 2, ...: the places of numbers that stand one after the other. */
  static double[] counted(int count) {
    double[] counted = new double[count];
    Arrays.setAll(counted, i -> i);
    return counted;
  }

  private static String thinned(int count) {
    return count > MANY
        ? "drawn are the first, least, greatest and last of each " + Math.max(2, 4 * count / MANY)
        : "";
  }

  private static String words(double[] at, double[] values) {
    int least = -1;
    int greatest = -1;
    int missing = 0;
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        missing++;
      } else {
        least = least < 0 || values[i] < values[least] ? i : least;
        greatest = greatest < 0 || values[i] > values[greatest] ? i : greatest;
      }
    }
    String none = missing == 0 ? "" : "; " + missing + " NaN or infinite, not drawn";
    if (least < 0) {
      return values.length == 0 ? "" : "no value is finite";
    }
    return "from %s to %s; least %s (at %s), greatest %s (at %s)%s"
        .formatted(
            Numbers.of(values[0]),
            Numbers.of(values[values.length - 1]),
            Numbers.of(values[least]),
            Numbers.of(at[least]),
            Numbers.of(values[greatest]),
            Numbers.of(at[greatest]),
            none);
  }

  // ---- a run ----

  /**
   * The loss of a run over its epochs, and below it the spread of layer {@code l} on an axis where
   * a straight line is exponential growth: A and B are the ends of the longest such line.
   *
   * @param l the layer, from 1
   */
  public static Picture of(Training run, int l) {
    Checks.present("the run", run);
    run.net().layer(l);
    Track track = Track.of(run);
    double[] epochs = track.times();
    double[] spreads = track.spreads(l);
    Stretch straight = Stretch.longest(epochs, spreads);
    String words =
        Arrays.stream(spreads).allMatch(spread -> spread == 0)
            ? equalWords(track.last().layer(l).units())
            : spreadWords(spreads, straight);
    return Picture.titled(
            "loss, and spread of layer %s, over %s epochs on %s"
                .formatted(l, run.epochs(), run.data().name()))
        .row(loss(run))
        .row(spread(run, epochs, spreads, straight))
        .says(lossWords(run) + "; " + words);
  }

  private static Chart loss(Training run) {
    int count = run.epochs() + 1;
    Axis epochs = Axis.of("", 0, Math.max(1, run.epochs()));
    return Chart.of("", epochs, Axis.of("loss"))
        .with(Mark.Line.counted(0, LETTERS.charAt(0), "", count, epoch -> run.loss(epoch)));
  }

  private static Chart spread(Training run, double[] epochs, double[] spreads, Stretch straight) {
    List<Mark> marks = new ArrayList<>();
    marks.add(Mark.Line.of(0, LETTERS.charAt(0), "", epochs, spreads));
    if (straight != null) {
      marks.add(new Mark.Point(1, "A", straight.from(), straight.start()));
      marks.add(new Mark.Point(1, "B", straight.to(), straight.end()));
    }
    Axis axis = Axis.of("epoch", 0, Math.max(1, run.epochs()));
    return Chart.of("", axis, Axis.of("spread").log()).with(marks);
  }

  private static String lossWords(Training run) {
    return "loss %s to %s".formatted(Numbers.of(run.loss(0)), Numbers.of(run.loss()));
  }

  private static String equalWords(int neurons) {
    return neurons == 1
        ? "one neuron has no spread"
        : "the spread is 0 from beginning to end: the neurons never part";
  }

  private static String spreadWords(double[] spreads, Stretch straight) {
    String ends =
        "spread (greatest distance of two neurons) %s to %s"
            .formatted(Numbers.of(spreads[0]), Numbers.of(spreads[spreads.length - 1]));
    return straight == null ? ends + ", nowhere straight" : ends + ", " + straight.words();
  }

  /** A stretch of epochs over which a value grows by about the same factor in each. */
  private record Stretch(double from, double start, double to, double end) {
    private static final int MOST = 70;
    private static final int LEAST_POINTS = 5;
    private static final double BENT = 0.03; // of the rise, off the straight line
    private static final double LEAST_RISE = Math.log(2);

    /** The one with the greatest rise or fall, of at least a factor of 2; null for none. */
    static Stretch longest(double[] epochs, double[] values) {
      List<double[]> points = points(epochs, values);
      Stretch best = null;
      double most = LEAST_RISE;
      for (int i = 0; i < points.size(); i++) {
        for (int j = points.size() - 1; j >= i + LEAST_POINTS - 1; j--) {
          double rise = Math.abs(points.get(j)[1] - points.get(i)[1]);
          if (rise > most && isStraight(points, i, j)) {
            most = rise;
            best =
                new Stretch(points.get(i)[0], points.get(i)[2], points.get(j)[0], points.get(j)[2]);
          }
        }
      }
      return best;
    }

    /** Epoch, logarithm and value at some even steps, without zeros. */
    private static List<double[]> points(double[] epochs, double[] values) {
      List<double[]> points = new ArrayList<>();
      double step = epochs[epochs.length - 1] / MOST;
      double next = 0;
      for (int i = 0; i < epochs.length; i++) {
        boolean wanted = epochs[i] >= next || i == epochs.length - 1;
        if (wanted && values[i] > 0 && Double.isFinite(values[i])) {
          points.add(new double[] {epochs[i], Math.log(values[i]), values[i]});
          next = epochs[i] + step;
        }
      }
      return points;
    }

    private static boolean isStraight(List<double[]> points, int i, int j) {
      double[] first = points.get(i);
      double[] last = points.get(j);
      double slope = (last[1] - first[1]) / (last[0] - first[0]);
      double off = BENT * Math.abs(last[1] - first[1]);
      for (int k = i + 1; k < j; k++) {
        double on = first[1] + slope * (points.get(k)[0] - first[0]);
        if (Math.abs(points.get(k)[1] - on) > off) {
          return false;
        }
      }
      return true;
    }

    String words() {
      double rate = Math.log(end / start) / (to - from);
      double percent = 100 * Math.abs(Math.expm1(rate));
      String each = String.format(Locale.ROOT, percent < 10 ? "%.2g %%" : "%.0f %%", percent);
      double twice = Math.log(2) / Math.abs(rate);
      return "from A (epoch %.0f) to B (epoch %.0f) it %s by about %s an epoch, %s in %s"
          .formatted(
              from,
              to,
              rate > 0 ? "grows" : "falls",
              each.startsWith("0.0000") ? "next to nothing" : each,
              rate > 0 ? "twice as much" : "half as much",
              Math.max(1, Math.round(twice)));
    }
  }
}
