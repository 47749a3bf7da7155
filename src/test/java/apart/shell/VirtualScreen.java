package apart.shell;

import apart.shell.engine.Tone;
import apart.shell.terminal.Input;
import apart.shell.terminal.Screen;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.IntConsumer;

/** A screen on which lines are typed that were known before, and that remembers what it showed. */
final class VirtualScreen implements Screen {
  private final Deque<String> lines = new ArrayDeque<>();
  private final StringBuilder shown = new StringBuilder();
  private final int columns;
  private String begun = "";

  VirtualScreen(int columns) {
    this.columns = columns;
  }

  /** Types a line as soon as one is asked for. */
  void type(String line) {
    lines.add(line);
  }

  /** What was shown since this was last asked, with the lines typed. */
  synchronized String taken() {
    String text = shown.toString();
    shown.setLength(0);
    return text;
  }

  /** Whether {@code text} was shown. */
  synchronized boolean shows(String text) {
    return shown.indexOf(text) >= 0;
  }

  @Override
  public synchronized Input read(String prompt, String draft) {
    begun += draft;
    if (lines.isEmpty()) {
      return new Input.End();
    }
    String line = lines.remove();
    String input = begun + line;
    begun = "";
    shown.append(prompt).append(line).append('\n');
    return new Input.Text(input);
  }

  @Override
  public synchronized void print(Tone tone, String text) {
    if (!text.isEmpty()) {
      shown.append(text).append('\n');
      notifyAll();
    }
  }

  /** Waits until {@code text} was shown. */
  synchronized void await(String text) throws InterruptedException {
    while (shown.indexOf(text) < 0) {
      wait();
    }
  }

  @Override
  public void complain(String text) {
    print(text);
  }

  @Override
  public synchronized void printed(String text, boolean error) {
    shown.append(text);
  }

  @Override
  public void progress(String line) {}

  @Override
  public String readLine() {
    return null;
  }

  @Override
  public int columns() {
    return columns;
  }

  @Override
  public boolean interactive() {
    return true;
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
  public void close() {}
}
