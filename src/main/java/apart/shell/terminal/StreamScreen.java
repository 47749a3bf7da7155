package apart.shell.terminal;

import apart.shell.engine.Tone;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * A screen on a pair of streams: no prompt, no editing, no colour. Values go to the output, errors
 * to the error stream.
 */
public final class StreamScreen implements Screen {
  private static final int COLUMNS = 80;

  private final BufferedReader in;
  private final FreshLines lines;
  private final PrintStream out;
  private final PrintStream err;

  private StreamScreen(InputStream in, PrintStream out, PrintStream err) {
    this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    this.lines = new FreshLines(out);
    this.out = out;
    this.err = err;
  }

  /** A screen that reads lines of UTF-8 from {@code in} and writes to the other two. */
  public static StreamScreen of(InputStream in, PrintStream out, PrintStream err) {
    return new StreamScreen(in, out, err);
  }

  @Override
  public Input read(String prompt, String draft) {
    try {
      String line = in.readLine();
      return line == null ? new Input.End() : new Input.Text(draft + line);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read the input", unreadable);
    }
  }

  @Override
  public void print(Tone tone, String text) {
    if (!text.isEmpty()) {
      lines.lines(text);
    }
  }

  @Override
  public void complain(String text) {
    out.flush();
    err.println(text);
    err.flush();
  }

  @Override
  public void printed(String text, boolean error) {
    if (error) {
      out.flush();
      err.print(text);
      err.flush();
    } else {
      lines.text(text);
    }
  }

  /** Null: the input holds the snippets themselves. */
  @Override
  public String readLine() {
    return null;
  }

  @Override
  public void progress(String line) {}

  @Override
  public int columns() {
    return COLUMNS;
  }

  @Override
  public boolean interactive() {
    return false;
  }

  @Override
  public void onInterrupt(Runnable action) {}

  @Override
  public void onResize(IntConsumer action) {}

  @Override
  public List<String> history() {
    return List.of();
  }

  @Override
  public void close() {
    out.flush();
    err.flush();
  }
}
