package apart.nn;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The states of a run at some of its epochs: all at the start, then ever fewer, so many for each
 * doubling of the epochs. However long a run is, there are at most some hundred, and fewer of large
 * networks; and whatever run got to an epoch, the same epochs before it are recorded.
 */
final class Recording implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int MOST_PER_DOUBLING = 16;
  private static final int MOST_DOUBLINGS = 31;
  private static final int MOST_NUMBERS = 4_000_000; // 32 MB
  private static final int MOST_SAVED = 500_000; // 4 MB, which a saved session still takes

  private final int perDoubling;
  private final transient NavigableMap<Integer, double[]> states;

  private Recording(int perDoubling, SortedMap<Integer, double[]> states) {
    this.perDoubling = perDoubling;
    this.states = new TreeMap<>(states);
  }

  /** Of a run whose state at the start is this. */
  static Recording of(double[] start) {
    int room = MOST_NUMBERS / start.length / MOST_DOUBLINGS;
    int perDoubling = Integer.highestOneBit(Math.min(MOST_PER_DOUBLING, room));
    Recording recording = new Recording(perDoubling, new TreeMap<>());
    recording.states.put(0, start);
    return recording;
  }

  Recording copy() {
    return new Recording(perDoubling, states);
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

  private Object writeReplace() {
    TreeMap<Integer, double[]> saved = new TreeMap<>(states);
    if ((long) states.size() * states.firstEntry().getValue().length > MOST_SAVED) {
      saved.keySet().retainAll(List.of(states.firstKey(), states.lastKey()));
    }
    return new Saved(perDoubling, saved);
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a Recording is read through its saved form");
  }

  /** Of large networks start and end alone; what is between can be trained again. */
  private record Saved(int perDoubling, TreeMap<Integer, double[]> states) implements Serializable {
    private Object readResolve() {
      return new Recording(perDoubling, states);
    }
  }

  /**
   * Takes the state at the epoch the run has got to, or went back to; the end before it goes unless
   * kept.
   */
  void end(int epoch, double[] state) {
    states.tailMap(epoch, false).clear();
    int before = states.lastKey();
    if (!isKept(before)) {
      states.remove(before);
    }
    states.put(epoch, state);
  }
}
