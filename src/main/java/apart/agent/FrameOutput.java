package apart.agent;

import apart.wire.Frame;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What a snippet prints, as frames; closing it does nothing, stopping the snippet stops it. */
final class FrameOutput extends OutputStream {
  private static final int LARGEST = 8192;

  private final Frame.Kind kind;
  private final Wire wire;

  private FrameOutput(Frame.Kind kind, Wire wire) {
    this.kind = kind;
    this.wire = wire;
  }

  /** A print stream whose output arrives at the terminal as frames of {@code kind}. */
  static PrintStream stream(Frame.Kind kind, Wire wire) {
    return new PrintStream(new FrameOutput(kind, wire), true, StandardCharsets.UTF_8) {
      @Override
      public void close() {
        // Or the next line could not print.
        flush();
      }

      @Override
      public String toString() {
        return kind == Frame.Kind.OUT ? "System.out" : "System.err";
      }
    };
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) {
    for (int at = from; at < from + length; at += LARGEST) {
      Stop.check();
      int end = Math.min(at + LARGEST, from + length);
      wire.print(new Frame(kind, Arrays.copyOfRange(bytes, at, end)));
    }
  }
}
