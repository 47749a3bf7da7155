package apart.picture;

/**
 * Colours as red, green and blue for white paper: series that colour-blind people can tell apart
 * where there are up to four, and nine steps. Source of the values: the 256 indexed colours of
 * xterm, so that a terminal shows the same ones.
 */
final class Colours {
  static final int INK = 0x1c1c1c;
  static final int GREY = 0x8a8a8a;
  static final int PAPER = 0xffffff;

  private static final int[] SERIES = {
    0x005faf, 0xaf8700, 0x00875f, 0x87005f, 0x1c1c1c, 0xaf0000, 0x5f87d7, 0xaf5f87
  };
  private static final int[] SIZES = {
    0x5f0087, 0x8700af, 0xaf0087, 0xd7005f, 0xff5f5f, 0xff8700, 0xffaf00, 0xffd700, 0xffff5f
  };
  private static final int[] SIGNS = {
    0x0000d7, 0x005fd7, 0x5f87d7, 0x87afd7, 0xffffff, 0xd7af87, 0xd7875f, 0xd75f00, 0xaf0000
  };
  private static final int LAST_DARK_SIZE = 3;
  private static final int DARK_SIGNS_EACH_SIDE = 2;

  private Colours() {}

  static int series(int series) {
    return series < 0 ? GREY : SERIES[series % SERIES.length];
  }

  static int step(Steps steps, int step) {
    if (step == Steps.MISSING) {
      return GREY;
    }
    return (steps.signed() ? SIGNS : SIZES)[step];
  }

  /** What can be read on a step's colour. */
  static int inkOn(Steps steps, int step) {
    boolean dark =
        steps.signed()
            ? step < DARK_SIGNS_EACH_SIDE || step >= Steps.COUNT - DARK_SIGNS_EACH_SIDE
            : step <= LAST_DARK_SIZE;
    return dark && step != Steps.MISSING ? PAPER : INK;
  }
}
