package apart.shell;

import apart.shell.engine.JShellSession;
import apart.shell.engine.Launch;
import apart.shell.engine.LearnerPath;
import apart.shell.terminal.HistoryFile;
import apart.shell.terminal.PairOfStreams;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody at a virtual terminal of 80 columns, through the application's own wiring: types keys,
 * and sees the screen as text.
 */
final class Learner implements AutoCloseable {
  private static final Pattern CONTROLS = Pattern.compile("\u001b(\\[[0-9;?]*[A-Za-z]|[=>])|\r");
  private static final Pattern BEGUN = Pattern.compile("\u001b(\\[[0-9;?]*)?\\z");
  private static final Pattern PROMPT =
      Pattern.compile("(?s).*(^|\n)([a-z0-9][A-Za-z0-9 /-]*> )[^\n]*");
  private static final long PATIENCE_MILLIS = 60_000;
  private static final int TRIES = 60;

  private final PipedOutputStream keys = new PipedOutputStream();
  private final Screenful seen = new Screenful();
  private final CompletableFuture<Integer> status = new CompletableFuture<>();

  private Learner() {}

  /** Starts Apart, with its history in {@code folder}, and waits for the prompt. */
  static Learner at(Path folder) throws IOException {
    // What is shown while a line is typed depends on how quickly that is done.
    Files.writeString(folder.resolve("tips"), "off");
    return withTips(folder);
  }

  /** The same with what helps while a line is typed. */
  static Learner withTips(Path folder) throws IOException {
    Learner learner = new Learner();
    PipedInputStream in = new PipedInputStream(learner.keys, 1 << 16);
    Launch launch = LearnerPath.launch();
    Terminal terminal =
        new Terminal(
            assistant ->
                PairOfStreams.on(
                    in,
                    learner.seen,
                    "xterm",
                    80,
                    HistoryFile.at(folder.resolve("history")),
                    assistant),
            console -> JShellSession.open(launch, AgentOpener.prelude(), console),
            Path.of("lessons"),
            folder);
    Thread thread =
        new Thread(
            () -> {
              try {
                learner.status.complete(terminal.run(Optional.empty()));
              } catch (Throwable failure) {
                learner.status.completeExceptionally(failure);
              }
            },
            "terminal");
    thread.setDaemon(true);
    thread.start();
    learner.see("apart> ");
    return learner;
  }

  /** Types a line and Enter; gives what the screen shows from there to the next prompt. */
  String line(String line) throws IOException {
    return prompted(line + "\r");
  }

  /** Ctrl-C: stops a line, or drops one that is half typed. */
  void interrupt() throws IOException {
    prompted("\u0003");
  }

  private String prompted(String text) throws IOException {
    seen.forget();
    keys(text);
    return seen.until(shown -> shown.indexOf('\n') >= 0 && PROMPT.matcher(shown).matches());
  }

  /** Types keys. */
  void keys(String text) throws IOException {
    keys.write(text.getBytes(StandardCharsets.UTF_8));
    keys.flush();
  }

  /** Waits until the screen shows {@code text}; gives everything shown since the last line. */
  String see(String text) {
    return seen.until(shown -> shown.contains(text));
  }

  /** Waits for the end; gives the exit status. */
  int status() {
    return status.orTimeout(PATIENCE_MILLIS, TimeUnit.MILLISECONDS).join();
  }

  @Override
  public void close() throws IOException {
    // Keys that come between two prompts may be lost: whoever wants to leave tries again.
    for (int i = 0; i < TRIES && !ends("\u0003", 100) && !ends("\u0004", 900); i++) {}
    status();
  }

  /** Whether Apart ends within a moment after a key. */
  private boolean ends(String key, long millis) throws IOException {
    if (!status.isDone()) {
      keys(key);
    }
    return status
        .handle((code, failure) -> true)
        .completeOnTimeout(false, millis, TimeUnit.MILLISECONDS)
        .join();
  }

  private interface Condition {
    boolean met(String text);
  }

  /** What was written to the terminal, without its controls. */
  private static final class Screenful extends ByteArrayOutputStream {
    @Override
    public synchronized void write(byte[] bytes, int from, int length) {
      super.write(bytes, from, length);
      notifyAll();
    }

    @Override
    public synchronized void write(int b) {
      super.write(b);
      notifyAll();
    }

    /** Forgets all but a control that has only begun to come. */
    synchronized void forget() {
      String text = toString(StandardCharsets.UTF_8);
      Matcher begun = BEGUN.matcher(text);
      byte[] rest = (begun.find() ? begun.group() : "").getBytes(StandardCharsets.UTF_8);
      reset();
      write(rest, 0, rest.length);
    }

    synchronized String until(Condition condition) {
      long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
      while (true) {
        String text = CONTROLS.matcher(toString(StandardCharsets.UTF_8)).replaceAll("");
        if (condition.met(text)) {
          return BEGUN.matcher(text).replaceAll("");
        }
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (left <= 0) {
          throw new AssertionError("waited in vain; the screen shows:\n" + text);
        }
        try {
          wait(left);
        } catch (InterruptedException e) {
          throw new AssertionError(e);
        }
      }
    }
  }
}
