package apart.shell.engine;

import apart.wire.AnswerMark;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * What an agent's process writes beside its frames: before the first {@link AnswerMark} what its
 * JVM says when it does not start, then what processes that snippets start, and native code, show
 * the learner.
 */
final class ProcessOutput {
  private static final int LONGEST_DIAGNOSTICS = 2000;

  /** A mark comes at once, unless a snippet closed the descriptor: then none comes any more. */
  private static final long PATIENCE_MILLIS = 1000;

  private final byte[] mark = AnswerMark.bytes();
  private final Consumer<byte[]> show;
  private final StringBuilder diagnostics = new StringBuilder();
  private byte[] rest = new byte[0];
  private int marks;
  private boolean silent;
  private volatile boolean muted;

  /**
   * Output that goes to {@code show} from the first mark on.
   *
   * @param show takes bytes, on the reading thread
   */
  ProcessOutput(Consumer<byte[]> show) {
    this.show = show;
  }

  /** Reads to the end, which is that of all processes that have the descriptors. */
  void read(InputStream from) {
    try (InputStream in = from) {
      byte[] buffer = new byte[8192];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        take(Arrays.copyOf(buffer, n));
      }
    } catch (IOException e) {
      // The agent ended: nothing more comes.
    }
    passed(true);
  }

  /** Takes bytes as they were written; a mark may be cut by their ends. */
  void take(byte[] bytes) {
    byte[] all = Arrays.copyOf(rest, rest.length + bytes.length);
    System.arraycopy(bytes, 0, all, rest.length, bytes.length);
    int begin = 0;
    int at = 0;
    while (at < all.length) {
      int same =
          Arrays.mismatch(mark, 0, mark.length, all, at, Math.min(all.length, at + mark.length));
      if (same < 0) {
        said(Arrays.copyOfRange(all, begin, at));
        passed(false);
        at += mark.length;
        begin = at;
      } else if (at + same == all.length) {
        break; // What may become a mark.
      } else {
        at++;
      }
    }
    said(Arrays.copyOfRange(all, begin, at));
    rest = Arrays.copyOfRange(all, at, all.length);
  }

  private void said(byte[] bytes) {
    if (bytes.length == 0) {
      return;
    }
    synchronized (this) {
      if (marks == 0) {
        if (diagnostics.length() < LONGEST_DIAGNOSTICS) {
          diagnostics.append(new String(bytes, StandardCharsets.UTF_8));
        }
        return;
      }
    }
    if (!muted) {
      show.accept(bytes);
    }
  }

  private synchronized void passed(boolean end) {
    marks++;
    silent |= end;
    notifyAll();
  }

  /** Waits until so many marks have passed, if marks come at all. */
  void await(int count) throws InterruptedException {
    await(count, PATIENCE_MILLIS);
  }

  /** Waits a moment for the end of the output, which a process that goes on may delay for long. */
  void awaitEnd(long millis) throws InterruptedException {
    await(Integer.MAX_VALUE, millis);
  }

  private synchronized void await(int count, long millis) throws InterruptedException {
    long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    for (long left = millis; marks < count && !silent; ) {
      if (left <= 0) {
        silent = true;
      } else {
        wait(left);
        left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
      }
    }
  }

  /** Whether what is written from now on is thrown away. */
  void mute(boolean now) {
    muted = now;
  }

  /** What was written before the first mark. */
  synchronized String diagnostics() {
    return diagnostics.toString().strip();
  }
}
