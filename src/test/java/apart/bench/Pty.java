package apart.bench;

import com.pty4j.PtyProcess;
import com.pty4j.PtyProcessBuilder;
import com.pty4j.WinSize;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A process on a pseudo-terminal, of 80x24 unless told otherwise: types keys, and waits for what it
 * shows.
 */
public final class Pty implements AutoCloseable {
  private static final long PATIENCE_MILLIS = 60_000;
  private static final long ENDING_MILLIS = 5_000;

  private final PtyProcess process;
  private final StringBuilder shown = new StringBuilder();
  private final StringBuilder raw = new StringBuilder();

  private Pty(PtyProcess process) {
    this.process = process;
    Thread reader = new Thread(this::read, "pty");
    reader.setDaemon(true);
    reader.start();
  }

  /** Starts {@code command} with its state in {@code folder}. */
  public static Pty start(Path folder, String... command) throws IOException {
    return start(folder, Map.of(), command);
  }

  /** The same with more environment variables. */
  public static Pty start(Path folder, Map<String, String> more, String... command)
      throws IOException {
    return start(folder, more, 80, 24, command);
  }

  /** The same in another size. */
  public static Pty start(
      Path folder, Map<String, String> more, int columns, int rows, String... command)
      throws IOException {
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.put("XDG_STATE_HOME", folder.toString());
    environment.put("TERM", "xterm-256color");
    environment.putAll(more);
    return new Pty(
        new PtyProcessBuilder(command)
            .setEnvironment(environment)
            .setDirectory(folder.toString())
            .setInitialColumns(columns)
            .setInitialRows(rows)
            .start());
  }

  public void type(String keys) throws IOException {
    process.getOutputStream().write(keys.getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
  }

  /** Enters a line at Apart's prompt, and waits for what it shows and for the next prompt. */
  public void enter(String line, String shown) throws IOException, InterruptedException {
    forget();
    type(line + "\r");
    see(shown);
    see("\napart> ");
  }

  /** Gives the terminal another size, as somebody does who draws at a corner of its window. */
  public void resize(int columns, int rows) {
    process.setWinSize(new WinSize(columns, rows));
  }

  /** Waits until {@code text} was shown since this was last asked. */
  public synchronized void see(String text) throws InterruptedException {
    if (!seesWithin(text, PATIENCE_MILLIS)) {
      throw new AssertionError("waited in vain for " + text + "; shown:\n" + shown);
    }
  }

  /** Waits for {@code text} as {@link #see} does, but not for long; whether it was shown. */
  public synchronized boolean seesWithin(String text, long millis) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    while (shown.indexOf(text) < 0) {
      long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (left <= 0) {
        return false;
      }
      wait(left);
    }
    shown.delete(0, shown.indexOf(text) + text.length());
    return true;
  }

  /** Waits for the end; gives the exit status. */
  public int status() throws InterruptedException {
    if (!process.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
      throw new AssertionError("still running; shown:\n" + shown);
    }
    return process.exitValue();
  }

  /** All that was written to the terminal. */
  public synchronized String raw() {
    return raw.toString();
  }

  /** The same without the sequences that colour and move. */
  public String plain() {
    return raw().replaceAll("\u001b\\[[0-9;?]*[A-Za-z]", "");
  }

  /** Forgets what was shown so far. */
  public synchronized void forget() {
    shown.setLength(0);
  }

  public long pid() {
    return process.pid();
  }

  /** What the process has started, and what that has. */
  public List<ProcessHandle> descendants() {
    return ProcessHandle.of(process.pid()).stream().flatMap(ProcessHandle::descendants).toList();
  }

  public void kill() {
    process.destroyForcibly();
  }

  @Override
  public void close() {
    List<ProcessHandle> started =
        ProcessHandle.of(process.pid()).stream().flatMap(ProcessHandle::descendants).toList();
    process.destroyForcibly();
    // Those that end after it would be in the way of what is timed next.
    CompletableFuture.allOf(
            started.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
        .completeOnTimeout(null, ENDING_MILLIS, TimeUnit.MILLISECONDS)
        .join();
  }

  private void read() {
    try (InputStream in = process.getInputStream()) {
      byte[] bytes = new byte[4096];
      for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
        String bare = new String(bytes, 0, n, StandardCharsets.UTF_8);
        String text = bare.replaceAll("\u001b(\\[[0-9;?]*[A-Za-z]|[=>])|\r", "");
        synchronized (this) {
          raw.append(bare);
          shown.append(text);
          notifyAll();
        }
      }
    } catch (IOException end) {
      // The process closed its side.
      return;
    }
  }
}
