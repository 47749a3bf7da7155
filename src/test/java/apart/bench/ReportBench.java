package apart.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Times what is done of a session as a whole, under a pseudo-terminal from Enter to the next
 * prompt: lines taken back and brought again with a network for digits among the values, and a
 * session of 500 lines with 20 pictures saved in each form. Prints medians and the slowest.
 * Arguments: the checkout, the home of a JDK, and how often each is done.
 */
public final class ReportBench {
  private static final int LINES = 500;
  private static final int PICTURES = 20;
  private static final double UNDO_SECONDS = 0.3;
  private static final double SAVE_SECONDS = 2;

  private final Tool apart;
  private final Path folder;
  private final int times;

  private ReportBench(Tool apart, Path folder, int times) {
    this.apart = apart;
    this.folder = folder;
    this.times = times;
  }

  /** Runs all of it. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("apart-report");
    String program = Path.of(arguments[0]).toAbsolutePath() + "/scripts/apart";
    try (Pty pty = Pty.start(folder, Map.of("JAVA_HOME", arguments[1]), program)) {
      pty.see("apart> ");
      new ReportBench(new Tool(pty, "apart> "), folder, Integer.parseInt(arguments[2])).run();
    }
  }

  private void run() throws Exception {
    System.out.printf("%-44s %8s %8s %6s%n", "seconds, of " + times, "median", "slowest", "aim");
    apart.line("Mlp net = Mlp.of(64, 32, 10)");
    apart.line("Training run = net.train(digits(), 2, 0.1)");
    List<Long> back = new ArrayList<>();
    List<Long> again = new ArrayList<>();
    for (int i = 0; i <= times; i++) {
      apart.line("net = net.nudge(1, 1, 1, 0." + (i + 1) + ")");
      back.add(apart.line("/undo"));
      again.add(apart.line("/redo"));
    }
    print("/undo, 64-32-10 among the values", back.subList(1, times + 1), UNDO_SECONDS);
    print("/redo", again.subList(1, times + 1), UNDO_SECONDS);
    for (int i = 0; i < LINES; i++) {
      boolean picture = i % (LINES / PICTURES) == 0;
      apart.quickLine(picture ? "heat(net, 1)" : "double x" + i + " = " + i + " / 7.0");
    }
    for (String form : List.of("jsh", "md", "html", "ipynb")) {
      List<Long> took = new ArrayList<>();
      for (int i = 0; i < times; i++) {
        took.add(apart.line("/save -over " + folder.resolve("session." + form)));
      }
      long size = Files.size(folder.resolve("session." + form));
      print("/save, " + LINES + " lines, " + size / 1000 + " kB ." + form, took, SAVE_SECONDS);
    }
  }

  private static void print(String what, List<Long> took, double aim) {
    List<Long> sorted = new ArrayList<>(took);
    Collections.sort(sorted);
    System.out.printf(
        Locale.ROOT,
        "%-44s %8.3f %8.3f %6.1f%n",
        what,
        sorted.get(sorted.size() / 2) / 1e9,
        sorted.get(sorted.size() - 1) / 1e9,
        aim);
  }
}
