package apart.shell.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Keeps what snippets print, answers what they read, and can act at the first print. */
final class TestConsole implements Console {
  private final StringBuilder out = new StringBuilder();
  private final StringBuilder err = new StringBuilder();
  private final Deque<String> input = new ArrayDeque<>();
  private final List<String> progress = new ArrayList<>();
  private Runnable atFirstPrint = () -> {};

  synchronized void atFirstPrint(Runnable action) {
    atFirstPrint = action;
  }

  synchronized void type(String line) {
    input.add(line);
  }

  /** What was printed since this was last asked. */
  synchronized String takeOut() {
    String text = out.toString();
    out.setLength(0);
    return text;
  }

  /** What was printed on System.err, or as a notice, since this was last asked. */
  synchronized String takeErr() {
    String text = err.toString();
    err.setLength(0);
    return text;
  }

  @Override
  public synchronized void printed(String text, boolean error) {
    StringBuilder to = error ? err : out;
    if (to.length() < 100_000) {
      to.append(text);
    }
    Runnable action = atFirstPrint;
    atFirstPrint = () -> {};
    action.run();
  }

  @Override
  public synchronized void progress(String line) {
    progress.add(line);
  }

  /** The lines of progress since this was last asked. */
  synchronized List<String> takeProgress() {
    List<String> lines = new ArrayList<>(progress);
    progress.clear();
    return lines;
  }

  @Override
  public synchronized String readLine() {
    return input.poll();
  }
}
