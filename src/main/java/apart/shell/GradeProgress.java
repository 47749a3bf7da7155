package apart.shell;

import apart.shell.grade.Grading;
import java.io.PrintStream;
import java.util.Locale;

/** How far a grading is: a bar with the time left on a terminal, elsewhere a line for each. */
final class GradeProgress implements Grading.Console {
  private static final int WIDTH = 20;
  private static final int MINUTE = 60;

  private final PrintStream out;
  private final PrintStream err;
  private final boolean terminal;
  private final long start = System.nanoTime();
  private int shown;

  GradeProgress(PrintStream out, PrintStream err, boolean terminal) {
    this.out = out;
    this.err = err;
    this.terminal = terminal;
  }

  @Override
  public synchronized void say(String line) {
    err.println(line);
    err.flush();
  }

  @Override
  public synchronized void progress(int done, int all, String last) {
    if (terminal) {
      double seconds = (System.nanoTime() - start) / 1e9;
      long left = Math.round(seconds / done * (all - done));
      int full = done * WIDTH / all;
      String bar = "#".repeat(full) + ".".repeat(WIDTH - full);
      String time = left < MINUTE ? left + " s" : (left + MINUTE / 2) / MINUTE + " min";
      String line = String.format(Locale.ROOT, "[%s] %d of %d, %s left", bar, done, all, time);
      err.print("\r" + line + " ".repeat(Math.max(0, shown - line.length())));
      err.flush();
      shown = line.length();
    } else {
      out.println(last);
      out.flush();
    }
  }

  /** Nothing more is to come. */
  synchronized void end() {
    if (shown > 0) {
      err.println();
      err.flush();
      shown = 0;
    }
  }
}
