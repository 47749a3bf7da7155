package apart.agent;

import apart.wire.Frame;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** The agent's way to the terminal; frames of several threads do not mix. */
final class Wire {
  /** Exit status of an agent whose terminal is gone. */
  static final int TERMINAL_GONE = 0;

  private static final long PAUSE_MILLIS = 1000;

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

  /**
   * Sends a frame now and every second from now on: what the learner has this JVM do before it ends
   * may never end, and the terminal, which is no longer heard, may.
   */
  void sendOnAndOn(Frame frame) {
    send(frame);
    Thread sending =
        new Thread(
            () -> {
              while (true) {
                pause();
                send(frame);
              }
            },
            "wire");
    sending.setDaemon(true);
    sending.start();
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      // By code of the learner's that interrupts all threads there are.
      return;
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
