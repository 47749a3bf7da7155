package apart.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Times the terminal beside the JDK's jshell under a pseudo-terminal, one after the other in every
 * round, and prints medians and ratios. The jshell has the same library and imports where a line
 * needs them. Arguments: the checkout, the number of rounds, then homes of JDKs.
 */
public final class TerminalBench {
  private static final int WARM_UP = 12;
  private static final int LINES = 9;

  /** Beginnings of words that complete in one way only, and their ends. */
  private static final String[][] WORDS = {
    {"weig", "hts("}, {"gradi", "ents("}, {"forw", "ard("}, {"predi", "ct("}, {"backw", "ard("}
  };

  private final Path root;
  private final Path jdk;
  private final Path folder;
  private final Map<String, Pair> figures = new LinkedHashMap<>();

  private TerminalBench(Path root, Path jdk, Path folder) {
    this.root = root;
    this.jdk = jdk;
    this.folder = folder;
  }

  /** Runs all of it; takes about half a minute a round. */
  public static void main(String[] arguments) throws Exception {
    Path root = Path.of(arguments[0]).toAbsolutePath();
    int rounds = Integer.parseInt(arguments[1]);
    Path folder = Files.createTempDirectory("apart-bench");
    for (String jdk : Arrays.copyOfRange(arguments, 2, arguments.length)) {
      TerminalBench bench = new TerminalBench(root, Path.of(jdk), folder);
      bench.prepare();
      for (int round = 0; round < rounds; round++) {
        bench.round();
      }
      bench.print(rounds);
    }
  }

  private void prepare() throws Exception {
    try (Pty ours = apart()) {
      ours.see("apart> ");
    }
  }

  private void round() throws Exception {
    start("start to first prompt", this::bareShell);
    firstValue();
    lines();
  }

  private interface Starter {
    Pty start() throws IOException;
  }

  private void start(String what, Starter theirs) throws Exception {
    long ours = promptAfter(this::apart, "apart> ");
    long shell = promptAfter(theirs, "jshell> ");
    add(what, ours, shell);
  }

  private static long promptAfter(Starter starter, String prompt) throws Exception {
    long start = System.nanoTime();
    try (Pty pty = starter.start()) {
      pty.see(prompt);
      return System.nanoTime() - start;
    }
  }

  private void firstValue() throws Exception {
    long ours = valueAfter(this::apart);
    long shell = valueAfter(this::shell);
    add("start to the value of Mlp.of(2, 3, 1) typed at once", ours, shell);
  }

  private static long valueAfter(Starter starter) throws Exception {
    long start = System.nanoTime();
    try (Pty pty = starter.start()) {
      pty.type("Mlp.of(2, 3, 1)\r");
      pty.see("13 parameters");
      return System.nanoTime() - start;
    }
  }

  private void lines() throws Exception {
    try (Pty ours = apart();
        Pty shell = shell()) {
      Tool we = new Tool(ours, "apart> ");
      Tool they = new Tool(shell, "jshell> ");
      for (Tool tool : List.of(we, they)) {
        tool.pty.see(tool.prompt);
        tool.line("Mlp net = Mlp.of(2, 3, 1).fill(0.5)");
        tool.line("int i = 1");
        for (int n = 0; n < WARM_UP; n++) {
          tool.line("i + " + n);
          tool.line("double warm" + n + " = " + n);
          tool.line("neurons(net, 1)");
        }
      }
      for (int n = 0; n < LINES; n++) {
        add("a warm line: expression", we.line("i * " + n), they.line("i * " + n));
        String declaration = "double x" + n + " = i + " + n;
        add("a warm line: declaration", we.line(declaration), they.line(declaration));
        add("a warm line: table", we.line("neurons(net, 1)"), they.line("neurons(net, 1)"));
      }
      for (String[] word : WORDS) {
        String typed = "net." + word[0];
        add("Tab after a point", we.tab(typed, word[1]), they.tab(typed, word[1]));
      }
      TimeUnit.MILLISECONDS.sleep(500);
      addMemory(we.memory(), they.memory());
      // Before the endless loops: the other tool would run them again.
      long back = we.line("System.exit(0)") + we.line("i");
      long reload = they.line("System.exit(0)") + they.line("/reload -restore");
      add("values back after System.exit(0)", back, reload);
      add("Ctrl-C in while (true);", we.stop("while (true);"), they.stop("while (true);"));
      String training = "net.train(xor(), Integer.MAX_VALUE, 0.1)";
      add("Ctrl-C in a training run", we.stop(training), they.stop(training));
      add("a line beside 100 spinning threads", we.besideThreads(), they.besideThreads());
    }
  }

  private Pty apart() throws IOException {
    return Pty.start(folder, Map.of("JAVA_HOME", jdk.toString()), root + "/scripts/apart");
  }

  private Pty bareShell() throws IOException {
    return Pty.start(folder, jdk.resolve("bin/jshell").toString(), preferences());
  }

  private Pty shell() throws IOException {
    return Pty.start(
        folder,
        jdk.resolve("bin/jshell").toString(),
        preferences(),
        "--class-path",
        root.resolve("target/apart-api.jar").toString(),
        "--startup",
        root.resolve("target/classes/apart/prelude/prelude.jsh").toString());
  }

  private String preferences() {
    return "-J-Djava.util.prefs.userRoot=" + folder;
  }

  private void add(String what, long ours, long theirs) {
    figures.computeIfAbsent(what, key -> new Pair("ms", 1e6)).add(ours, theirs);
  }

  private void addMemory(long ours, long theirs) {
    figures
        .computeIfAbsent("memory of both processes at the prompt", key -> new Pair("MB", 1 << 10))
        .add(ours, theirs);
  }

  private void print(int rounds) {
    System.out.printf(
        "%n%s, medians of %d rounds%n%-54s %9s %9s %7s%n",
        jdk.getFileName(), rounds, "", "apart", "jshell", "ratio");
    figures.forEach((what, pair) -> System.out.println(pair.row(what)));
  }

  /** A tool at its prompt. */
  private record Tool(Pty pty, String prompt) {

    /** Types without Enter; an editor that colours writes a word again, so its text is no sign. */
    private void enter(String text) throws Exception {
      pty.type(text);
      TimeUnit.MILLISECONDS.sleep(150);
      pty.forget();
    }

    /** Nanoseconds from Enter to the next prompt. */
    long line(String text) throws Exception {
      enter(text);
      long start = System.nanoTime();
      pty.type("\r");
      pty.see("\n" + prompt);
      return System.nanoTime() - start;
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

  /** Figures of both tools for one thing. */
  private static final class Pair {
    private final String unit;
    private final double scale;
    private final List<Long> ours = new ArrayList<>();
    private final List<Long> theirs = new ArrayList<>();

    Pair(String unit, double scale) {
      this.unit = unit;
      this.scale = scale;
    }

    void add(long our, long their) {
      ours.add(our);
      theirs.add(their);
    }

    String row(String what) {
      double our = median(ours) / scale;
      double their = median(theirs) / scale;
      return String.format(
          "%-54s %6.0f %s %6.0f %s %6.2fx", what, our, unit, their, unit, our / their);
    }

    private static double median(List<Long> values) {
      List<Long> sorted = values.stream().sorted().toList();
      return sorted.get(sorted.size() / 2);
    }
  }
}
