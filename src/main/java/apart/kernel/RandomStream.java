package apart.kernel;

/**
 * A stream of random numbers from a seed, the same bits on every machine and JDK.
 *
 * <p>SplitMix64 (Steele, Lea and Flood, OOPSLA 2014) makes the bits; normal numbers come from a
 * ziggurat of 256 layers (Marsaglia and Tsang, Journal of Statistical Software 5(8), 2000; the
 * tables are made with StrictMath).
 */
public final class RandomStream {
  private static final long GAMMA = 0x9E3779B97F4A7C15L;
  private static final double UNIT = 0x1p-53;

  private static final int LAYERS = 256;
  private static final double TAIL = 3.654152885361009; // where the bottom layer's tail begins
  private static final double AREA = 0.00492867323399; // of each layer, for exp(-x^2/2)
  private static final double[] EDGE = new double[LAYERS + 1];
  private static final double[] HEIGHT = new double[LAYERS + 1];

  static {
    EDGE[0] = AREA / bell(TAIL);
    EDGE[1] = TAIL;
    for (int i = 2; i < LAYERS; i++) {
      EDGE[i] = StrictMath.sqrt(-2 * StrictMath.log(AREA / EDGE[i - 1] + bell(EDGE[i - 1])));
    }
    EDGE[LAYERS] = 0;
    for (int i = 0; i <= LAYERS; i++) {
      HEIGHT[i] = bell(EDGE[i]);
    }
  }

  private long state;

  /** The stream of a seed. */
  public RandomStream(long seed) {
    state = mix(seed + GAMMA);
  }

  /** A stream of its own for a part of some work, such as an epoch. */
  public RandomStream(long seed, long part) {
    restart(seed, part);
  }

  /** Starts this stream again, as that of another part. */
  public void restart(long seed, long part) {
    state = mix(mix(seed + GAMMA) + part * GAMMA);
  }

  private static double bell(double x) {
    return StrictMath.exp(-0.5 * x * x);
  }

  private static long mix(long bits) {
    long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** 64 random bits. */
  public long bits() {
    state += GAMMA;
    return mix(state);
  }

  /** A number in [0, 1). */
  public double unit() {
    return (bits() >>> 11) * UNIT;
  }

  /** A number in [-bound, bound). */
  public double uniform(double bound) {
    return bound * (2 * unit() - 1);
  }

  /** A number of 0 to below count, each equally often to within 2^-32. */
  public int below(int count) {
    return (int) (((bits() >>> 32) * count) >>> 32);
  }

  /** A normal number with mean 0 and deviation 1. */
  public double normal() {
    while (true) {
      long bits = bits();
      int layer = (int) bits & (LAYERS - 1);
      double x = (bits >> 11) * 0x1p-52 * EDGE[layer];
      if (Math.abs(x) < EDGE[layer + 1]) {
        return x;
      }
      if (layer == 0) {
        return tail(x < 0);
      }
      double y = HEIGHT[layer] + unit() * (HEIGHT[layer + 1] - HEIGHT[layer]);
      if (y < bell(x)) {
        return x;
      }
    }
  }

  private double tail(boolean negative) {
    while (true) {
      double beyond = -StrictMath.log(1 - unit()) / TAIL;
      double height = -StrictMath.log(1 - unit());
      if (2 * height >= beyond * beyond) {
        return negative ? -(TAIL + beyond) : TAIL + beyond;
      }
    }
  }

  /** Puts the numbers in a random order. */
  public void shuffle(int[] numbers) {
    for (int i = numbers.length - 1; i > 0; i--) {
      int j = below(i + 1);
      int kept = numbers[i];
      numbers[i] = numbers[j];
      numbers[j] = kept;
    }
  }
}
