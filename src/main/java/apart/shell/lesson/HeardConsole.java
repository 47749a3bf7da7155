package apart.shell.lesson;

import apart.shell.engine.Console;
import java.util.function.Supplier;

/** Stands before a console: hears what snippets print, and keeps it from the screen if told to. */
public final class HeardConsole implements Console {
  private final Console console;
  private final StringBuilder heard = new StringBuilder();
  private boolean silent;
  private long said; // characters since what was printed was last taken
  private long most = Long.MAX_VALUE;
  private Runnable tooMuch = () -> {};

  /** An ear before {@code console}. */
  public HeardConsole(Console console) {
    this.console = console;
  }

  @Override
  public void printed(String text, boolean error) {
    if (!hear(text, error)) {
      console.printed(text, error);
    }
  }

  /** Has something done, once between two {@link #take}s, when more characters are printed. */
  public synchronized void whenOver(long characters, Runnable action) {
    most = characters;
    tooMuch = action;
  }

  private synchronized boolean hear(String text, boolean error) {
    boolean before = said > most;
    said += text.length();
    if (said > most && !before) {
      tooMuch.run();
    }
    if (!error && heard.length() < 100_000) {
      heard.append(text);
    }
    return silent;
  }

  @Override
  public void progress(String line) {
    if (!isSilent()) {
      console.progress(line);
    }
  }

  @Override
  public void live(String lines) {
    if (!isSilent()) {
      console.live(lines);
    }
  }

  @Override
  public String readLine() {
    return isSilent() ? null : console.readLine();
  }

  /** What was printed on System.out since this was last asked. */
  synchronized String take() {
    String text = heard.toString();
    heard.setLength(0);
    said = 0;
    return text;
  }

  /** Does work whose prints nobody shall see. */
  <T> T silently(Supplier<T> work) {
    boolean before = silence(true);
    try {
      return work.get();
    } finally {
      silence(before);
    }
  }

  private synchronized boolean silence(boolean on) {
    boolean before = silent;
    silent = on;
    return before;
  }

  private synchronized boolean isSilent() {
    return silent;
  }
}
