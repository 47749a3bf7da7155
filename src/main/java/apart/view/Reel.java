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
import apart.text.Table;
import java.util.List;

/**
 * A film while its pictures are shown one after the other: what all of them share is worked out
 * once. Made by {@link Film#reel()}.
 */
public final class Reel {
  private static final String READ = "a number (or *) is a neuron, o its start";

  private final Training run;
  private final int l;
  private final Track track;
  private final Plane plane;
  private final Chart loss; // without the line at an epoch: of a long run it takes long to make
  private final Chart spread;

  private Reel(Training run, int l, Track track, Plane plane) {
    this.run = run;
    this.l = l;
    this.track = track;
    this.plane = plane;
    this.loss =
        chart("loss", Mark.Line.counted(0, '*', "", run.epochs() + 1, epoch -> run.loss(epoch)));
    this.spread = chart("spread", Mark.Line.of(0, '*', "", track.times(), track.spreads(l)));
  }

  /** A line on an axis where each step multiplies. */
  private Chart chart(String name, Mark.Line line) {
    Axis epochs = Axis.of("epoch", 0, Math.max(1, run.epochs()));
    return Chart.of("", epochs, Axis.of(name).log()).with(line);
  }

  /** The pictures of layer {@code l} at epochs of the track. */
  static Reel of(Training run, int l, Track track) {
    return new Reel(run, l, track, Plane.of(track, l));
  }

  /**
   * The picture of an epoch.
   *
   * @throws IllegalArgumentException if the run has no such epoch; the message names the range
   */
  public Picture at(int epoch) {
    Checks.inRange("the epoch", epoch, 0, run.epochs());
    return reelAt(epoch).drawn(epoch);
  }

  /**
   * The same as text with marks for a screen that may be too small for all of it: then nothing but
   * the plane.
   *
   * @param columns the most characters of a line
   * @param lines the most lines, as long as the plane can do with them
   */
  public String text(int epoch, int columns, int lines, boolean unicode) {
    String text = at(epoch).inked(columns, lines, unicode);
    if (text.lines().count() > lines) {
      text =
          Picture.titled(title(epoch, reelAt(epoch).track.at(epoch)))
              .row(reelAt(epoch).plane.chart(epoch))
              .inked(columns, lines + 2, unicode);
    }
    return text;
  }

  /** The neurons of an epoch with all their numbers. */
  public Table table(int epoch) {
    Checks.inRange("the epoch", epoch, 0, run.epochs());
    return NeuronTable.of(reelAt(epoch).track.at(epoch), l);
  }

  /** A reel with this epoch on it. */
  private Reel reelAt(int epoch) {
    return track.epochs().contains(epoch) ? this : of(run, l, track.with(epoch, run.at(epoch)));
  }

  private Picture drawn(int epoch) {
    Mlp net = track.at(epoch);
    List<Panel> first = List.of(plane.chart(epoch), until(epoch, loss), until(epoch, spread));
    Picture picture = Picture.titled(title(epoch, net)).row(first);
    boolean maps = net.layer(1).inputs() == 2;
    if (maps) {
      picture = picture.row(Maps.charts(net, l, run.data()));
    }
    return picture.says(plane.words(epoch, maps ? READ : Plane.READ)).brief();
  }

  private String title(int epoch, Mlp net) {
    return "epoch %s of %s, layer %s: loss %s, spread %s"
        .formatted(
            epoch, run.epochs(), l, Numbers.of(run.loss(epoch)), Numbers.of(Spread.of(net, l)));
  }

  /** A chart with a line from top to bottom at the epoch. */
  private static Chart until(int epoch, Chart chart) {
    double[] ends = chart.ends();
    if (ends.length == 0) {
      return chart;
    }
    double[] x = {epoch, epoch};
    return chart.with(Mark.Line.of(4, '|', "", x, ends).stroke(Mark.Stroke.DOTTED));
  }
}
