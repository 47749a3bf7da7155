package apart.agent;

import apart.wire.Frame;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Standard input of the snippets: asks the terminal for a line when one is read. */
final class Keyboard extends InputStream {
  private final Wire wire;
  private final BlockingQueue<byte[]> lines = new LinkedBlockingQueue<>();
  private volatile boolean muted;
  private byte[] line = new byte[0];
  private int at;

  Keyboard(Wire wire) {
    this.wire = wire;
  }

  /** Hands over a line the learner typed, with its line break; an empty one is the end of input. */
  void typed(byte[] bytes) {
    lines.add(bytes);
  }

  /**
   * While muted there is no input: what is run again to bring values back must not take what the
   * learner types next.
   */
  void mute(boolean mute) {
    muted = mute;
  }

  @Override
  public int read() throws InterruptedIOException {
    return fill() ? line[at++] & 0xff : -1;
  }

  @Override
  public int read(byte[] into, int from, int length) throws InterruptedIOException {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int count = Math.min(length, line.length - at);
    System.arraycopy(line, at, into, from, count);
    at += count;
    return count;
  }

  @Override
  public int available() {
    return line.length - at;
  }

  private boolean fill() throws InterruptedIOException {
    if (at < line.length) {
      return true;
    }
    if (muted) {
      return false;
    }
    wire.send(Frame.of(Frame.Kind.NEED_INPUT).end());
    try {
      line = lines.take();
    } catch (InterruptedException e) {
      Stop.check();
      throw new InterruptedIOException("interrupted while waiting for a line of input");
    }
    at = 0;
    return line.length > 0;
  }
}
