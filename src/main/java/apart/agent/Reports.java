package apart.agent;

import apart.kernel.RunProgress;
import apart.text.Bar;
import apart.text.Numbers;
import apart.text.Room;
import apart.wire.Frame;
import java.nio.charset.StandardCharsets;

/** How far a training run is, as frames: one line that the terminal shows until the run ends. */
final class Reports implements RunProgress {
  private static final int BAR = 12;
  private static final int MINUTE = 60;

  private final Wire wire;

  private Reports(Wire wire) {
    this.wire = wire;
  }

  /** Sends the reports of the network library to the terminal from now on. */
  static void to(Wire wire) {
    RunProgress.to(new Reports(wire));
  }

  @Override
  public void report(int epoch, int epochs, double loss, double spread, double secondsLeft) {
    String bar = Bar.of(epoch, epochs, BAR);
    StringBuilder line = new StringBuilder("[");
    line.append(bar).append("-".repeat(Math.max(0, BAR - bar.length()))).append("] ");
    line.append(Math.round(100.0 * epoch / epochs)).append("%  epoch ").append(epoch);
    line.append("  loss ").append(Numbers.of(loss));
    if (!Double.isNaN(spread)) {
      line.append("  spread ").append(Numbers.of(spread));
    }
    line.append("  ").append(duration(secondsLeft)).append(" left");
    int most = Room.columns() - 1;
    send(line.length() <= most ? line.toString() : line.substring(BAR + 3));
  }

  @Override
  public void done() {
    send("");
  }

  private void send(String line) {
    wire.send(new Frame(Frame.Kind.PROGRESS, line.getBytes(StandardCharsets.UTF_8)));
  }

  private static String duration(double seconds) {
    long whole = Math.round(seconds);
    if (whole < MINUTE) {
      return whole + " s";
    }
    long minutes = whole / MINUTE;
    return minutes < MINUTE ? minutes + " min" : minutes / MINUTE + " h";
  }
}
