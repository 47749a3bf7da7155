package apart.agent;

import apart.wire.Frame;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** The agent's way to the terminal; frames of several threads do not mix. */
final class Wire {
  /** Exit status of an agent whose terminal is gone. */
  static final int TERMINAL_GONE = 0;

  private final OutputStream out;
  private volatile boolean muted;

  Wire(OutputStream out) {
    this.out = new BufferedOutputStream(out, 16 * 1024);
  }

  /** Sends a frame; ends this JVM if the terminal is gone. */
  synchronized void send(Frame frame) {
    try {
      frame.write(out);
    } catch (IOException e) {
      Runtime.getRuntime().halt(TERMINAL_GONE);
    }
  }

  /** Sends what a snippet printed, unless prints are muted. */
  void print(Frame frame) {
    if (!muted) {
      send(frame);
    }
  }

  void mute(boolean mute) {
    muted = mute;
  }
}
