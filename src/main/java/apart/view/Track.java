package apart.view;

import apart.nn.Mlp;
import apart.nn.Training;
import apart.symmetry.Spread;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;

/**
 * The networks of a run at as many epochs as a picture needs: those recorded, and where training
 * once more takes no time, some hundred between them.
 *
 * @param epochs in ascending order, the first and the last of the run among them
 * @param nets one for each
 */
record Track(List<Integer> epochs, List<Mlp> nets) {
  private static final int BETWEEN = 300;
  private static final double QUICK = 2e7; // weights times samples times epochs: 0.1 s or less
  private static final int MOST_EPOCHS = 50_000;
  private static final int LEAST_SHOWN = 24;
  private static final double MOST_NUMBERS = 2e6;

  /** A single network. */
  static Track of(Mlp net) {
    return new Track(List.of(0), List.of(net));
  }

  /** A run, with some epochs that must be among those chosen. */
  static Track of(Training run, int... also) {
    TreeSet<Integer> wanted = new TreeSet<>(run.recorded());
    if (!isQuick(run)) {
      wanted = thinned(wanted, run);
      Arrays.stream(also).forEach(wanted::add);
      return new Track(List.copyOf(wanted), wanted.stream().map(run::at).toList());
    }
    for (int i = 0; i <= BETWEEN; i++) {
      wanted.add((int) Math.round(run.epochs() * (i / (double) BETWEEN)));
    }
    Arrays.stream(also).forEach(wanted::add);
    return every(run, wanted);
  }

  /** Whether training once more takes no time. */
  static boolean isQuick(Training run) {
    double work = (double) run.net().parameterCount() * run.data().samples() * run.epochs();
    return work <= QUICK && run.epochs() <= MOST_EPOCHS;
  }

  private static Track every(Training run, TreeSet<Integer> wanted) {
    List<Mlp> nets = new ArrayList<>();
    int[] epoch = {0};
    run.over(
        net -> {
          if (wanted.contains(epoch[0]++)) {
            nets.add(net);
          }
          return 0;
        });
    return new Track(List.copyOf(wanted), nets);
  }

  /** Of large networks fewer, since each is copied once more. */
  private static TreeSet<Integer> thinned(TreeSet<Integer> recorded, Training run) {
    int most = (int) Math.max(LEAST_SHOWN, MOST_NUMBERS / run.net().parameterCount());
    if (recorded.size() <= most) {
      return recorded;
    }
    List<Integer> all = new ArrayList<>(recorded);
    TreeSet<Integer> some = new TreeSet<>();
    for (int i = 0; i < most; i++) {
      some.add(all.get((int) ((long) i * (all.size() - 1) / (most - 1))));
    }
    return some;
  }

  /** The epochs as places on an axis. */
  double[] times() {
    return epochs.stream().mapToDouble(Integer::doubleValue).toArray();
  }

  /** The spread of layer {@code l} at each of the epochs. */
  double[] spreads(int l) {
    return nets.stream().mapToDouble(net -> Spread.of(net, l)).toArray();
  }

  /** The same with one epoch more. */
  Track with(int epoch, Mlp net) {
    int at = -1 - Collections.binarySearch(epochs, epoch);
    List<Integer> moreEpochs = new ArrayList<>(epochs);
    List<Mlp> moreNets = new ArrayList<>(nets);
    moreEpochs.add(at, epoch);
    moreNets.add(at, net);
    return new Track(List.copyOf(moreEpochs), moreNets);
  }

  /** Only up to an epoch, which is one of those chosen. */
  Track until(int epoch) {
    int count = epochs.indexOf(epoch) + 1;
    return new Track(epochs.subList(0, count), nets.subList(0, count));
  }

  /** Only some of the epochs chosen. */
  Track only(List<Integer> some) {
    return new Track(some, some.stream().map(this::at).toList());
  }

  /** The network of an epoch, which is one of those chosen. */
  Mlp at(int epoch) {
    return nets.get(epochs.indexOf(epoch));
  }

  Mlp last() {
    return nets.get(nets.size() - 1);
  }
}
