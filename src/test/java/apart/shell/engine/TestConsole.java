package apart.shell.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Keeps what snippets print, answers what they read, and can act at the first print. */
final class TestConsole implements Console {
  /** More than any test looks at; a flood of prints must fit into memory. */
  private static final int LONGEST = 1_000_000;

  private final StringBuilder out = new StringBuilder();
  private final StringBuilder err = new StringBuilder();
  private final Deque<String> input = new ArrayDeque<>();
  private final List<String> progress = new ArrayList<>();
  private Runnable atFirstPrint = () -> {};
  private long printed;

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

  /** How many characters were ever printed. */
  synchronized long printed() {
    return printed;
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
    printed += text.length();
    if (to.length() < LONGEST) {
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
