package apart.picture;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/** Of very many values in a row, those that a curve of them needs. */
final class Thinning {
  private Thinning() {}

  /** The places of the first, the least, the greatest and the last of each of some stretches. */
  static int[] of(int size, IntToDoubleFunction values, int most) {
    int stretches = most / 4;
    int[] kept = new int[4 * stretches];
    int count = 0;
    for (int i = 0; i < stretches; i++) {
      int from = (int) ((long) size * i / stretches);
      int to = (int) ((long) size * (i + 1) / stretches);
      int least = from;
      int greatest = from;
      double low = values.applyAsDouble(from);
      double high = low;
      for (int k = from; k < to; k++) {
        double value = values.applyAsDouble(k);
        if (value < low || Double.isNaN(low)) {
          least = k;
          low = value;
        }
        if (value > high || Double.isNaN(high)) {
          greatest = k;
          high = value;
        }
      }
      int before = -1;
      for (int place :
          new int[] {from, Math.min(least, greatest), Math.max(least, greatest), to - 1}) {
        if (place > before) {
          kept[count++] = place;
          before = place;
        }
      }
    }
    return Arrays.copyOf(kept, count);
  }
}
