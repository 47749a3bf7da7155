package apart.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A tool at its prompt. */
record Tool(Pty pty, String prompt) {

  /** Types without Enter; an editor that colours writes a word again, so its text is no sign. */
  private void enter(String text) throws Exception {
    pty.type(text);
    TimeUnit.MILLISECONDS.sleep(150);
    pty.forget();
  }

  /** Types a line and waits for the next prompt; what it takes is of no interest. */
  void quickLine(String text) throws Exception {
    pty.forget();
    pty.type(text + "\r");
    pty.see("\n" + prompt);
  }

  /** Nanoseconds from Enter to the next prompt. */
  long line(String text) throws Exception {
    enter(text);
    long start = System.nanoTime();
    pty.type("\r");
    pty.see("\n" + prompt);
    return System.nanoTime() - start;
  }

  /** The same for a line that may take minutes; -1 if the prompt never came. */
  long longLine(String text, long minutes) throws Exception {
    enter(text);
    long start = System.nanoTime();
    pty.type("\r");
    boolean seen = pty.seesWithin("\n" + prompt, TimeUnit.MINUTES.toMillis(minutes));
    return seen ? System.nanoTime() - start : -1;
  }

  /** Nanoseconds from Tab to the completed word; the line is cleared again. */
  long tab(String text, String rest) throws Exception {
    enter(text);
    long start = System.nanoTime();
    pty.type("\t");
    pty.see(rest);
    long took = System.nanoTime() - start;
    TimeUnit.MILLISECONDS.sleep(100);
    pty.type("\u0003");
    pty.see("\n" + prompt);
    return took;
  }

  /**
   * Nanoseconds from each key to its echo; each comes when the help for the one before it is being
   * found out. The line is cleared again.
   */
  List<Long> echoes(String text, String keys) throws Exception {
    enter(text);
    List<Long> took = new ArrayList<>();
    for (String key : keys.split("")) {
      TimeUnit.MILLISECONDS.sleep(85);
      pty.forget();
      long start = System.nanoTime();
      pty.type(key);
      pty.see(key);
      took.add(System.nanoTime() - start);
    }
    TimeUnit.MILLISECONDS.sleep(300);
    pty.type("\u0003");
    pty.see("\n" + prompt);
    return took;
  }

  /** Nanoseconds from Ctrl-C to the prompt. */
  long stop(String text) throws Exception {
    enter(text);
    pty.type("\r");
    TimeUnit.MILLISECONDS.sleep(700);
    pty.forget();
    long start = System.nanoTime();
    pty.type("\u0003");
    pty.see("\n" + prompt);
    return System.nanoTime() - start;
  }

  /** Nanoseconds of a line while threads of an earlier one spin; ends them with their JVM. */
  long besideThreads() throws Exception {
    line("for (int t = 0; t < 100; t++) new Thread(() -> { while (true); }).start();");
    long took = line("1 + 1");
    line("System.exit(0)");
    return took;
  }

  /** Kilobytes of the process and of what it has started, shared pages counted in part. */
  long memory() throws IOException {
    List<Long> processes = new ArrayList<>(List.of(pty.pid()));
    pty.descendants().forEach(process -> processes.add(process.pid()));
    long sum = 0;
    for (long process : processes) {
      for (String line : Files.readAllLines(Path.of("/proc/" + process + "/smaps_rollup"))) {
        if (line.startsWith("Pss:")) {
          sum += Long.parseLong(line.replaceAll("\\D", ""));
        }
      }
    }
    return sum;
  }
}
