package apart.agent;

import apart.wire.Frame;

/** How far a long computation is, as frames. */
final class Reports {
  private static Wire wire;
  private static boolean shown;

  private Reports() {}

  /** Sends the reports of the network library to the terminal from now on. */
  static void to(Wire terminal) {
    wire = terminal;
  }

  /** Takes the last report off the screen. */
  static void end() {
    if (shown) {
      wire.send(Frame.of(Frame.Kind.PROGRESS).text("").end());
      shown = false;
    }
  }
}
