package apart.view;

import apart.kernel.Checks;
import apart.nn.Training;
import apart.picture.Picture;
import apart.text.Numbers;
import apart.text.Room;
import apart.text.Table;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;

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

  /**
   * The epochs that are shown one after the other: all of a short run, of others 200 or so, and of
   * one that took long some of those recorded.
   */
  public List<Integer> epochs() {
    TreeSet<Integer> epochs = new TreeSet<>();
    int last = run.epochs();
    if (!Track.isQuick(run)) {
      return thinned(run.recorded());
    }
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

  private static List<Integer> thinned(List<Integer> recorded) {
    int count = Math.min(MOST_FRAMES, recorded.size());
    return IntStream.range(0, count)
        .mapToObj(
            i -> recorded.get((int) ((long) i * (recorded.size() - 1) / Math.max(1, count - 1))))
        .toList();
  }

  /**
   * The picture of an epoch.
   *
   * @throws IllegalArgumentException if the run has no such epoch; the message names the range
   */
  public Picture at(int epoch) {
    Checks.inRange("the epoch", epoch, 0, run.epochs());
    return reel(epoch).at(epoch);
  }

  /** The neurons of an epoch with all their numbers. */
  public Table table(int epoch) {
    return NeuronTable.of(run.at(epoch), l);
  }

  /** All its pictures, to be shown one after the other. */
  public Reel reel() {
    return reel(epochs().stream().mapToInt(Integer::intValue).toArray());
  }

  private Reel reel(int... epochs) {
    return Reel.of(run, l, Track.of(run, epochs));
  }

  /** The layer, from 1. */
  int layer() {
    return l;
  }

  Training run() {
    return run;
  }

  /** As a page of HTML: one file with a slider, which needs no network. */
  public String html() {
    return FilmPage.of(this);
  }

  /** Five of its pictures, from the start to the end. */
  @Override
  public String toString() {
    return text(picture -> picture.text(Room.columns(), LINES, Room.unicode()));
  }

  /** The same with marks, by which a terminal colours it. */
  public String inked() {
    return text(picture -> picture.inked(Room.columns(), LINES, Room.unicode()));
  }

  private String text(Function<Picture, String> form) {
    List<Integer> shown = ApartTable.epochs(run, PRINTED);
    Reel reel = reel(shown.stream().mapToInt(Integer::intValue).toArray());
    List<String> parts = new ArrayList<>();
    parts.add(
        "film of layer %s in %s; save(film, \"film.html\") has more"
            .formatted(l, Numbers.count(shown.size(), "picture")));
    for (int epoch : shown) {
      parts.add(form.apply(reel.at(epoch)));
    }
    return String.join("\n\n", parts);
  }
}
