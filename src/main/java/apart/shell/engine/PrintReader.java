package apart.shell.engine;

import apart.wire.Frame;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Turns what the agent says unasked into calls of the {@link Console}. */
final class PrintReader {
  private final Console console;
  private final Consumer<byte[]> typed;
  private final Decoder out = new Decoder();
  private final Decoder err = new Decoder();
  private final Decoder others = new Decoder();
  private final AtomicLong count = new AtomicLong();

  PrintReader(Console console, Consumer<byte[]> typed) {
    this.console = console;
    this.typed = typed;
  }

  /** How often something was printed. */
  long count() {
    return count.get();
  }

  void happened(Frame frame) {
    if (frame.kind() == Frame.Kind.OUT || frame.kind() == Frame.Kind.ERR) {
      count.incrementAndGet();
    }
    switch (frame.kind()) {
      case OUT -> console.printed(out.decode(frame.body()), false);
      case ERR -> console.printed(err.decode(frame.body()), true);
      case PROGRESS -> console.progress(new String(frame.body(), StandardCharsets.UTF_8));
      case LIVE -> console.live(new String(frame.body(), StandardCharsets.UTF_8));
      case NEED_INPUT -> {
        Thread asking = Daemon.of("ask for input", this::ask);
        asking.start();
      }
      default -> throw new IllegalArgumentException("unexpected " + frame.kind());
    }
  }

  /** Something other than a snippet's own streams wrote: a process that it started. */
  void written(byte[] bytes) {
    count.incrementAndGet();
    console.printed(others.decode(bytes), false);
  }

  private void ask() {
    String line = console.readLine();
    typed.accept(line == null ? null : (line + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** UTF-8 whose characters may be cut by the ends of frames. */
  private static final class Decoder {
    private final CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private byte[] rest = new byte[0];

    String decode(byte[] bytes) {
      byte[] all = Arrays.copyOf(rest, rest.length + bytes.length);
      System.arraycopy(bytes, 0, all, rest.length, bytes.length);
      ByteBuffer in = ByteBuffer.wrap(all);
      CharBuffer chars = CharBuffer.allocate(all.length + 1);
      decoder.decode(in, chars, false);
      rest = Arrays.copyOfRange(all, in.position(), all.length);
      return chars.flip().toString();
    }
  }
}
