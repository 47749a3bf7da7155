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
  private volatile int stage;

  private Reports(Wire wire) {
    this.wire = wire;
  }

  /** Sends the reports of the network library to the terminal from now on. */
  static Reports to(Wire wire) {
    Reports reports = new Reports(wire);
    RunProgress.to(reports);
    return reports;
  }

  /** A line is run, during which so many lines of the screen may change in place. */
  void stage(int lines) {
    stage = lines;
  }

  @Override
  public int stage() {
    return stage;
  }

  @Override
  public void picture(String lines) {
    wire.send(new Frame(Frame.Kind.LIVE, lines.getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public void report(int epoch, int epochs, double loss, double spread, double secondsLeft) {
    StringBuilder line = bar(epoch, epochs).append("epoch ").append(epoch);
    line.append("  loss ").append(Numbers.of(loss));
    if (!Double.isNaN(spread)) {
      line.append("  spread ").append(Numbers.of(spread));
    }
    send(line, secondsLeft);
  }

  @Override
  public void pieces(int done, int all, double secondsLeft) {
    send(bar(done, all).append(done).append(" of ").append(all), secondsLeft);
  }

  private static StringBuilder bar(int done, int all) {
    String bar = Bar.of(done, all, BAR);
    StringBuilder line = new StringBuilder("[");
    line.append(bar).append("-".repeat(Math.max(0, BAR - bar.length()))).append("] ");
    return line.append(Math.round(100.0 * done / all)).append("%  ");
  }

  private void send(StringBuilder line, double secondsLeft) {
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
