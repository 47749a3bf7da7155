package apart.picture;

/** Of very many values in a row, those that a curve of them needs. */
final class Thinning {
  private Thinning() {}

  /** The places of the first, the least, the greatest and the last of each of some stretches. */
  static int[] of(double[] values, int most) {
    int stretches = most / 4;
    int[] kept = new int[4 * stretches];
    int count = 0;
    for (int i = 0; i < stretches; i++) {
      int from = (int) ((long) values.length * i / stretches);
      int to = (int) ((long) values.length * (i + 1) / stretches);
      int least = from;
      int greatest = from;
      for (int k = from; k < to; k++) {
        least = values[k] < values[least] || Double.isNaN(values[least]) ? k : least;
        greatest = values[k] > values[greatest] || Double.isNaN(values[greatest]) ? k : greatest;
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
    return java.util.Arrays.copyOf(kept, count);
  }
}
