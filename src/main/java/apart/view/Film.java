package apart.view;

import apart.kernel.Checks;
import apart.nn.Mlp;
import apart.nn.Training;
import apart.picture.Axis;
import apart.picture.Chart;
import apart.picture.Mark;
import apart.picture.Panel;
import apart.picture.Picture;
import apart.symmetry.Spread;
import apart.text.Numbers;
import apart.text.Room;
import apart.text.Table;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * A run as a film of one layer: the weight plane, the neurons' maps where there are two inputs, and
 * loss and spread with a mark at the epoch. Made by {@code film(run, 1)}; {@code film.at(100)} is
 * the picture of an epoch, and {@code save(film, "film.html")} a page with a slider. Immutable.
 */
public final class Film implements Serializable {
  private static final long serialVersionUID = 1;
  private static final int PRINTED = 5;
  private static final int MOST_FRAMES = 200;
  private static final int LINES = 23;

  private final Training run;
  private final int l;

  private Film(Training run, int l) {
    this.run = run;
    this.l = l;
  }

  /** The film of layer {@code l}, from 1. */
  public static Film of(Training run, int l) {
    Checks.present("the run", run);
    run.net().layer(l);
    return new Film(run, l);
  }

  /** The epochs that are shown one after the other: all of a short run, of others 200 or so. */
  public List<Integer> epochs() {
    TreeSet<Integer> epochs = new TreeSet<>();
    int last = run.epochs();
    if (last < MOST_FRAMES) {
      for (int epoch = 0; epoch <= last; epoch++) {
        epochs.add(epoch);
      }
      return List.copyOf(epochs);
    }
    int half = MOST_FRAMES / 2;
    for (int i = 0; i < half; i++) {
      epochs.add((int) Math.round((double) last * i / (half - 1)));
      epochs.add((int) Math.round(StrictMath.pow(last + 1.0, i / (half - 1.0)) - 1));
    }
    return List.copyOf(epochs);
  }

  /**
   * The picture of an epoch.
   *
   * @throws IllegalArgumentException if the run has no such epoch; the message names the range
   */
  public Picture at(int epoch) {
    Checks.inRange("the epoch", epoch, 0, run.epochs());
    return at(epoch, Track.of(run, epoch));
  }

  /** The neurons of an epoch with all their numbers. */
  public Table table(int epoch) {
    return NeuronTable.of(run.at(epoch), l);
  }

  /** The layer, from 1. */
  int layer() {
    return l;
  }

  Training run() {
    return run;
  }

  private Picture at(int epoch, Track track) {
    Plane plane = Plane.of(track, l);
    List<Panel> first = List.of(plane.chart(epoch), curves(epoch, track));
    Mlp net = track.at(epoch);
    Picture picture = Picture.titled(title(epoch, net)).row(first);
    if (net.layer(1).inputs() == 2) {
      picture = picture.row(Maps.charts(net, l, run.data()));
    }
    return picture.says(plane.words(epoch)).brief();
  }

  private String title(int epoch, Mlp net) {
    return "epoch %s of %s, layer %s: loss %s, spread %s"
        .formatted(
            epoch, run.epochs(), l, Numbers.of(run.losses()[epoch]), Numbers.of(Spread.of(net, l)));
  }

  /** Loss and spread on one axis, and a line at the epoch. */
  private Chart curves(int epoch, Track track) {
    double[] losses = run.losses();
    Axis epochs = Axis.of("epoch", 0, Math.max(1, run.epochs()));
    Chart chart =
        Chart.of("loss *, spread o", epochs, Axis.of("").log())
            .with(Mark.Line.of(0, '*', "loss", Curves.counted(losses.length), losses))
            .with(Mark.Line.of(1, 'o', "spread", track.times(), track.spreads(l)));
    double[] ends = chart.ends();
    if (ends.length == 0) {
      return chart;
    }
    double[] x = {epoch, epoch};
    return chart.with(Mark.Line.of(4, '|', "", x, ends).stroke(Mark.Stroke.DOTTED));
  }

  /** As a page of HTML: one file with a slider, which needs no network. */
  public String html() {
    return FilmPage.of(this);
  }

  /** Five of its pictures, from the start to the end. */
  @Override
  public String toString() {
    List<Integer> shown = ApartTable.epochs(run, PRINTED);
    Track track = Track.of(run, shown.stream().mapToInt(Integer::intValue).toArray());
    List<String> parts = new ArrayList<>();
    parts.add(
        "film of layer %s in %s; save(film, \"film.html\") has more"
            .formatted(l, Numbers.count(shown.size(), "picture")));
    for (int epoch : shown) {
      parts.add(at(epoch, track).text(Room.columns(), LINES, Room.unicode()));
    }
    return String.join("\n\n", parts);
  }
}
