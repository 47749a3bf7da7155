package apart.nn;

import apart.kernel.Checks;
import apart.kernel.Interrupt;
import apart.kernel.Pace;
import apart.text.Numbers;
import apart.text.Table;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * A training run: the losses of all its epochs and the networks of some of them. Immutable: {@link
 * #more} returns a longer one. Made by {@link Mlp#train(Dataset, int, double)}.
 *
 * <p>Epoch 0 is the start. The networks recorded are those of the first epochs, then ever fewer, so
 * that a run of any length fits in memory; {@link #at} trains again from the last recorded one
 * before, which gives the same bits.
 */
public final class Training implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int MOST_EPOCHS = 100_000_000; // each has a loss that is kept

  private final Mlp start;
  private final Dataset data;
  private final Trainer trainer;
  private final Recording recording;
  private final double[] losses;
  private final int wanted;

  private Training(
      Mlp start, Dataset data, Trainer trainer, Recording recording, double[] losses, int wanted) {
    this.start = start;
    this.data = data;
    this.trainer = trainer;
    this.recording = recording;
    this.losses = losses;
    this.wanted = wanted;
  }

  static Training begin(Mlp net, Dataset data, Trainer trainer) {
    data.checkFits(net);
    TrainingLoop loop = new TrainingLoop(net, data, trainer);
    loop.watch(0, Double.NaN);
    try {
      return new Training(
          net, data, trainer, Recording.of(loop.save()), new double[] {loop.loss()}, 0);
    } catch (Interrupt interrupt) {
      throw new CancellationException("interrupted before the first epoch");
    }
  }

  /**
   * The number of epochs done.
   *
   * <pre>{@code Mlp.of(2, 3, 1).train(xor(), 10, 0.2).epochs() // 10}</pre>
   */
  public int epochs() {
    return losses.length - 1;
  }

  /**
   * The network after the last epoch.
   *
   * <pre>{@code Mlp.of(2, 3, 1).train(xor(), 10, 0.2).net().sizes() // { 2, 3, 1 }}</pre>
   */
  public Mlp net() {
    return at(epochs());
  }

  /**
   * The data the network was trained on.
   *
   * <pre>{@code Mlp.of(2, 3, 1).train(xor(), 10, 0.2).data().name() // "xor"}</pre>
   */
  public Dataset data() {
    return data;
  }

  /**
   * How the network was trained.
   *
   * <pre>{@code Mlp.of(2, 3, 1).train(xor(), 10, 0.2).trainer() // gradient descent, eta 0.2}</pre>
   */
  public Trainer trainer() {
    return trainer;
  }

  /**
   * The loss over all samples after each epoch; the first is that of the start.
   *
   * <pre>{@code Mlp.of(2, 3, 1).train(xor(), 10, 0.2).losses().length // 11}</pre>
   */
  public double[] losses() {
    return losses.clone();
  }

  /**
   * The loss over all samples at the end.
   *
   * <pre>{@code Mlp.of(2, 3, 1).train(xor(), 2000, 0.2).loss() // 5.745434210096002E-30}</pre>
   */
  public double loss() {
    return losses[losses.length - 1];
  }

  /**
   * The loss over all samples after an epoch.
   *
   * <pre>{@code Mlp.of(2, 3, 1).train(xor(), 10, 0.2).loss(0) // 0.31932187182612387}</pre>
   *
   * @param epoch 0, the start, or up to the number of epochs
   */
  public double loss(int epoch) {
    return losses[Checks.inRange("the epoch", epoch, 0, epochs())];
  }

  /**
   * The first epoch after which the loss is below a number; -1 if it never is, and 0 if it was at
   * the start. Use it to time a drop of the loss.
   *
   * <pre>{@code Mlp.of(2, 3, 1).train(xor(), 2000, 0.2).firstBelow(0.01) // 256}</pre>
   *
   * @param bound any number but NaN
   */
  public int firstBelow(double bound) {
    if (Double.isNaN(bound)) {
      throw new IllegalArgumentException("the loss to be below must be a number, but is NaN");
    }
    return IntStream.range(0, losses.length).filter(e -> losses[e] < bound).findFirst().orElse(-1);
  }

  /**
   * The epochs whose networks are recorded, in ascending order.
   *
   * <pre>{@code Mlp.of(2, 3, 1).train(xor(), 10, 0.2).recorded().size() // 11}</pre>
   */
  public List<Integer> recorded() {
    return new ArrayList<>(recording.states().keySet());
  }

  /**
   * The network after an epoch.
   *
   * <pre>{@code Mlp.of(2, 3, 1).train(xor(), 10, 0.2).at(0).equals(Mlp.of(2, 3, 1)) // true}</pre>
   *
   * @param epoch 0, the start, to {@link #epochs()}
   * @throws IllegalArgumentException if there is no such epoch; the message names the range
   * @throws CancellationException if the thread is interrupted while epochs are trained again
   */
  public Mlp at(int epoch) {
    Checks.inRange("the epoch", epoch, 0, epochs());
    TrainingLoop loop = new TrainingLoop(start, data, trainer);
    int from = recording.states().floorKey(epoch);
    loop.restore(recording.states().get(from));
    again(loop, from, epoch, e -> {});
    return start.with(loop.parameters());
  }

  /** Trains once more from an epoch to another; the thread's interrupt ends it. */
  private static void again(TrainingLoop loop, int from, int to, IntConsumer after) {
    loop.watch(from, Double.NaN);
    for (int epoch = from; epoch < to; epoch++) {
      try {
        Interrupt.check();
        loop.epoch(epoch);
      } catch (Interrupt interrupt) {
        throw new CancellationException(
            "interrupted while epoch %s was trained again, from epoch %s"
                .formatted(epoch + 1, from));
      }
      after.accept(epoch + 1);
    }
  }

  /**
   * A number of the network after each epoch, such as {@code run.over(net -> spread(net, 1))}; the
   * first is that of the start. The run is trained once more, so it takes as long as before.
   *
   * <pre>
   * {@code Mlp.of(2, 3, 1).fill(0.5).train(xor(), 3, 0.2).over(net -> spread(net, 1)) // { 0.0, 0.0, 0.0, 0.0 }}
   * </pre>
   *
   * @throws CancellationException if the thread is interrupted meanwhile
   */
  public double[] over(ToDoubleFunction<Mlp> measure) {
    Checks.present("the measure", measure);
    TrainingLoop loop = new TrainingLoop(start, data, trainer);
    double[] measured = new double[losses.length];
    measured[0] = measure.applyAsDouble(start);
    again(
        loop,
        0,
        epochs(),
        epoch -> measured[epoch] = measure.applyAsDouble(start.with(loop.parameters().copy())));
    return measured;
  }

  /**
   * Trains on from where this run stopped. Interrupting the thread ends it with the epochs done so
   * far: after an epoch, or soon in the middle of a long one, which then does not count. A loss
   * that is NaN or infinite ends it, too.
   *
   * <pre>{@code Mlp.of(2, 3, 1).train(xor(), 10, 0.2).more(5).epochs() // 15}</pre>
   *
   * @param epochs how many more, 0 or more; at most 100 million in all
   * @return the longer run, with the epochs done so far if it was stopped
   * @throws IllegalArgumentException if the loss of this run is NaN or infinite already
   */
  public Training more(int epochs) {
    return more(epochs, Watched.BY_NOBODY);
  }

  /**
   * As {@link #more(int)}, showing the run so far while it goes on: at most ten times a second, and
   * for at most a fiftieth of the time. What is done with it changes nothing.
   *
   * <pre>{@code Mlp.of(2, 3, 1).train(xor(), 10, 0.2).more(5, soFar -> {}).epochs() // 15}</pre>
   *
   * @param epochs how many more, 0 or more; at most 100 million in all
   * @param each takes the run so far
   * @return the longer run, with the epochs done so far if it was stopped
   */
  public Training more(int epochs, Consumer<Training> each) {
    return more(epochs, Watched.by(Checks.present("what looks at the run", each)));
  }

  private Training more(int epochs, Watched watched) {
    Checks.atLeast("the number of epochs", 0, epochs);
    if (epochs > 0 && !Double.isFinite(loss()) && wanted > 0) {
      throw new IllegalArgumentException(
          "there is no going on from here: the " + whatHappened() + "; " + whatToTry());
    }
    Checks.inRange("the number of epochs", epochs, 0, MOST_EPOCHS + 1 - losses.length);
    TrainingLoop loop = new TrainingLoop(start, data, trainer);
    Recording longer = recording.copy();
    loop.restore(longer.states().lastEntry().getValue());
    double[] all = lossesOf(losses.length + epochs);
    int end = run(loop, epochs, all, longer, watched);
    return new Training(
        start,
        data,
        trainer,
        longer,
        end + 1 == all.length ? all : Arrays.copyOf(all, end + 1),
        epochs() + epochs);
  }

  /** The losses so far, with room for more. */
  private double[] lossesOf(int count) {
    try {
      return Arrays.copyOf(losses, count);
    } catch (OutOfMemoryError e) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%d epochs are too many: the losses alone, one of each epoch, take %.1f GB, and there"
                  + " are %.1f GB of memory; train fewer epochs",
              count - 1,
              count * 8e-9,
              Runtime.getRuntime().maxMemory() * 1e-9));
    }
  }

  /** Runs epochs from begin on, as many as come; returns the last one done. */
  private int run(
      TrainingLoop loop, int epochs, double[] losses, Recording recording, Watched watched) {
    int begin = epochs();
    int epoch = begin;
    boolean stopped = false;
    loop.watch(begin, losses[begin]);
    try (Pace pace = watched.isWatched() ? Pace.silent(epochs) : new Pace(epochs)) {
      while (epoch < begin + epochs && !stopped) {
        int stop = epoch + pace.next(begin + epochs - epoch);
        while (epoch < stop && !stopped) {
          losses[epoch] = loop.epoch(epoch);
          stopped = !Double.isFinite(losses[epoch]);
          if (!stopped && recording.isKept(++epoch)) {
            recording.end(epoch, loop.save());
          }
        }
        stopped |=
            epoch > begin
                && pace.look(epoch - begin, losses[epoch - 1], loop.parameters().weights[0]);
        int now = epoch;
        watched.look(() -> soFar(loop, now, begin + epochs, losses, recording));
      }
      losses[epoch] = loop.loss();
    } catch (Interrupt interrupt) {
      epoch = loop.back();
      losses[epoch] = loop.lossBack();
    }
    recording.end(epoch, loop.save());
    return epoch;
  }

  private Training soFar(
      TrainingLoop loop, int epoch, int wantedEpochs, double[] losses, Recording recording) {
    Recording until = recording.copy();
    until.end(epoch, loop.save());
    double[] before = Arrays.copyOf(losses, epoch + 1);
    before[epoch] = loop.loss();
    return new Training(start, data, trainer, until, before, wantedEpochs);
  }

  private String whatHappened() {
    return epochs() == 0
        ? "loss is " + Numbers.of(loss()) + " at the start"
        : "loss became " + Numbers.of(loss()) + " in epoch " + epochs();
  }

  private String whatToTry() {
    if (epochs() == 0) {
      return "try smaller weights or smaller numbers in the data";
    }
    if (trainer.rule() == Backprop.WITHOUT_SUM && lacksDeltas()) {
      return "try Backprop.CHAIN_RULE; without the sum over the layer above, some neurons have no"
          + " delta";
    }
    double eta = trainer.optimizer().eta();
    return "try a smaller learning rate than " + eta + ", such as " + eta / 10 + ", or clipNorm(1)";
  }

  /** Whether a hidden layer has more neurons than the formula without the sum has deltas for. */
  private boolean lacksDeltas() {
    int[] sizes = start.sizes();
    return IntStream.range(1, sizes.length - 1)
        .anyMatch(l -> sizes[l + 1] > 1 && sizes[l] > sizes[l + 1]);
  }

  /** A title, the losses of ten epochs or so, how it was trained and why it stopped. */
  @Override
  public String toString() {
    List<Integer> shown = shown();
    String title =
        "training of Mlp %s on %s, %s"
            .formatted(Numbers.sizes(start.sizes()), data.name(), Numbers.count(epochs(), "epoch"));
    Table table =
        Table.titled(Tables.title(title), shown.size())
            .label("epoch", row -> shown.get(row).toString())
            .number("loss", row -> losses[shown.get(row)])
            .note(trainer.toString());
    if (!Double.isFinite(loss())) {
      table = table.note("the " + whatHappened() + ": " + whatToTry());
    } else if (epochs() < wanted) {
      table = table.note("stopped before epoch " + wanted + "; more(n) goes on");
    }
    return table.toString();
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
