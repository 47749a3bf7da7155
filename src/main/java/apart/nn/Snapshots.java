package apart.nn;

import java.io.Serializable;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The states of a run at some of its epochs: all at the start, then ever fewer, so many for each
 * doubling of the epochs. However long a run is, there are at most some hundred, and fewer of large
 * networks; and whatever run got to an epoch, the same epochs before it are recorded.
 */
final class Snapshots implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int MOST_PER_DOUBLING = 16;
  private static final int MOST_DOUBLINGS = 31;
  private static final int MOST_NUMBERS = 500_000; // 4 MB, which a saved session still takes

  private final int perDoubling;
  private final TreeMap<Integer, double[]> states;

  private Snapshots(int perDoubling, SortedMap<Integer, double[]> states) {
    this.perDoubling = perDoubling;
    this.states = new TreeMap<>(states);
  }

  /** Of a run whose state at the start is this. */
  static Snapshots of(double[] start) {
    int room = MOST_NUMBERS / start.length / MOST_DOUBLINGS;
    int perDoubling = Integer.highestOneBit(Math.min(MOST_PER_DOUBLING, room));
    Snapshots snapshots = new Snapshots(perDoubling, new TreeMap<>());
    snapshots.states.put(0, start);
    return snapshots;
  }

  Snapshots copy() {
    return new Snapshots(perDoubling, states);
  }

  /** The epochs with a state, in ascending order. */
  NavigableMap<Integer, double[]> states() {
    return states;
  }

  /** Whether the state at an epoch is kept for good. */
  boolean isKept(int epoch) {
    if (epoch == 0) {
      return true;
    }
    if (perDoubling == 0) {
      return false;
    }
    int octave = Integer.highestOneBit(epoch);
    return octave <= perDoubling || (epoch & (octave / perDoubling - 1)) == 0;
  }

  /** Takes the state at the epoch the run has got to; the end before it goes unless kept. */
  void end(int epoch, double[] state) {
    int before = states.lastKey();
    if (!isKept(before)) {
      states.remove(before);
    }
    states.put(epoch, state);
  }
}
