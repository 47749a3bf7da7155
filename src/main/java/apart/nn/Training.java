package apart.nn;

import apart.text.Table;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** A training run. Immutable: {@link #more} returns a longer one. */
public final class Training implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Mlp start;
  private final Dataset data;
  private final Trainer trainer;
  private final TreeMap<Integer, double[]> snapshots;
  private final double[] losses;

  private Training(
      Mlp start,
      Dataset data,
      Trainer trainer,
      NavigableMap<Integer, double[]> snapshots,
      double[] losses) {
    this.start = start;
    this.data = data;
    this.trainer = trainer;
    this.snapshots = new TreeMap<>(snapshots);
    this.losses = losses;
  }

  static Training begin(Mlp net, Dataset data, Trainer trainer) {
    data.checkFits(net);
    NavigableMap<Integer, double[]> snapshots = new TreeMap<>();
    TrainingLoop loop = TrainingLoop.of(net, data, trainer);
    snapshots.put(0, loop.save());
    return new Training(net, data, trainer, snapshots, new double[] {loop.loss()});
  }

  /** The number of epochs done. */
  public int epochs() {
    return snapshots.lastKey();
  }

  /** The network after the last epoch. */
  public Mlp net() {
    return at(epochs());
  }

  /** The loss before each epoch, and after the last. */
  public double[] losses() {
    return losses.clone();
  }

  /** The epochs whose networks are recorded. */
  public List<Integer> recorded() {
    return new ArrayList<>(snapshots.keySet());
  }

  /** The network after an epoch; 0 is the start. */
  public Mlp at(int epoch) {
    Shapes.inRange("the epoch", epoch, 0, epochs());
    double[] numbers = snapshots.get(epoch);
    TrainingLoop loop = TrainingLoop.of(start, data, trainer);
    if (numbers != null) {
      loop.restore(numbers);
    } else {
      int from = snapshots.floorKey(epoch);
      loop.restore(snapshots.get(from));
      for (int e = from; e < epoch; e++) {
        loop.epoch(e);
      }
    }
    Parameters p = Parameters.zeros(start.sizes());
    p.restore(loop.save(), 0);
    return start.with(p);
  }

  /** Trains on for some epochs. */
  public Training more(int epochs) {
    Shapes.atLeast("the number of epochs", 0, epochs);
    TrainingLoop loop = TrainingLoop.of(start, data, trainer);
    loop.restore(snapshots.lastEntry().getValue());
    NavigableMap<Integer, double[]> all = new TreeMap<>(snapshots);
    double[] longer = Arrays.copyOf(losses, losses.length + epochs);
    int begin = epochs();
    for (int e = begin; e < begin + epochs; e++) {
      longer[e] = loop.epoch(e);
    }
    longer[begin + epochs] = loop.loss();
    all.put(begin + epochs, loop.save());
    return new Training(start, data, trainer, all, longer);
  }

  @Override
  public String toString() {
    List<Integer> shown = shown();
    String title =
        "training of Mlp %s on %s, %s"
            .formatted(Tables.sizes(start.sizes()), data.name(), Tables.count(epochs(), "epoch"));
    return Table.titled(Tables.title(title), shown.size())
        .label("epoch", row -> shown.get(row).toString())
        .number("loss", row -> losses[shown.get(row)])
        .note(trainer.toString())
        .toString();
  }

  /** The start, the end and up to eight epochs between at even steps. */
  private List<Integer> shown() {
    TreeSet<Integer> shown = new TreeSet<>();
    for (int i = 0; i <= 9; i++) {
      shown.add((int) Math.round(epochs() * (i / 9.0)));
    }
    return new ArrayList<>(shown);
  }
}
