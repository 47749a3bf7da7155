package apart.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Times the terminal beside the JDK's jshell under a pseudo-terminal, one after the other in every
 * round, and prints medians and ratios. The jshell has the same library and imports where a line
 * needs them; a third tool is that jshell with our agent under it. Arguments: the checkout, the
 * number of rounds, then homes of JDKs.
 */
public final class TerminalBench {
  private static final int WARM_UP = 12;
  private static final int LINES = 9;

  /** Beginnings of words that complete in one way only, and their ends. */
  private static final String[][] WORDS = {
    {"weig", "hts("}, {"gradi", "ents("}, {"forw", "ard("}, {"predi", "ct("}, {"backw", "ard("}
  };

  /** Digits that stand nowhere in what is shown meanwhile. */
  private static final String KEYS = "734579357";

  private final Path root;
  private final Path jdk;
  private final Path folder;
  private final Map<String, Pair> figures = new LinkedHashMap<>();
  private final Map<String, Pair> plugin = new LinkedHashMap<>();

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
        Pty shell = shell();
        Pty plugged = plugin()) {
      Tool we = new Tool(ours, "apart> ");
      Tool they = new Tool(shell, "jshell> ");
      Tool both = new Tool(plugged, "jshell> ");
      for (Tool tool : List.of(we, they, both)) {
        tool.pty().see(tool.prompt());
        tool.line("Mlp net = Mlp.of(2, 3, 1).fill(0.5)");
        tool.line("int i = 1");
        for (int n = 0; n < WARM_UP; n++) {
          tool.line("i + " + n);
          tool.line("double warm" + n + " = " + n);
          tool.line("neurons(net, 1)");
        }
      }
      for (int n = 0; n < LINES; n++) {
        line("expression", "i * " + n, we, they, both);
        line("declaration", "double x" + n + " = i + " + n, we, they, both);
        line("table", "neurons(net, 1)", we, they, both);
      }
      for (String[] word : WORDS) {
        String typed = "net." + word[0];
        add("Tab after a point", we.tab(typed, word[1]), they.tab(typed, word[1]));
      }
      echoes(we, they);
      TimeUnit.MILLISECONDS.sleep(500);
      addMemory(figures, we.memory(), they.memory());
      addMemory(plugin, both.memory(), they.memory());
      // Before the endless loops: the other tool would run them again.
      String exit = "values back after System.exit(0)";
      long reload = they.line("System.exit(0)") + they.line("/reload -restore");
      add(exit, we.line("System.exit(0)") + we.line("i"), reload);
      addPlugin(exit, both.line("System.exit(0)") + both.line("i"), reload);
      stop("while (true);", "while (true);", we, they, both);
      stop("a training run", "net.train(xor(), Integer.MAX_VALUE, 0.1)", we, they, both);
      // Nothing stops this in the other tool.
      String stubborn = "while (true) try { while (true); } catch (Throwable t) { }";
      addPlugin("Ctrl-C in a loop that catches all (jshell: never)", both.stop(stubborn), -1);
      add("a line beside 100 spinning threads", we.besideThreads(), they.besideThreads());
    }
  }

  private void echoes(Tool we, Tool they) throws Exception {
    String call = "net.backward(net.forward(1, -1), ";
    List<Long> our = we.echoes(call, KEYS);
    List<Long> their = they.echoes(call, KEYS);
    for (int key = 0; key < our.size(); key++) {
      add("a key's echo while help is found", our.get(key), their.get(key));
    }
    add("the slowest of 9 such echoes", Collections.max(our), Collections.max(their));
  }

  private void line(String what, String text, Tool we, Tool they, Tool both) throws Exception {
    long their = they.line(text);
    add("a warm line: " + what, we.line(text), their);
    addPlugin("a warm line: " + what, both.line(text), their);
  }

  private void stop(String what, String text, Tool we, Tool they, Tool both) throws Exception {
    long their = they.stop(text);
    add("Ctrl-C in " + what, we.stop(text), their);
    addPlugin("Ctrl-C in " + what, both.stop(text), their);
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

  /** The same jshell with our agent under it. */
  private Pty plugin() throws IOException {
    return Pty.start(
        folder,
        jdk.resolve("bin/jshell").toString(),
        preferences(),
        "-J--class-path",
        "-J" + root.resolve("target/apart.jar"),
        "--execution",
        "apart",
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

  private void addPlugin(String what, long ours, long theirs) {
    plugin.computeIfAbsent(what, key -> new Pair("ms", 1e6)).add(ours, theirs);
  }

  private static void addMemory(Map<String, Pair> figures, long ours, long theirs) {
    figures
        .computeIfAbsent("memory of both processes at the prompt", key -> new Pair("MB", 1 << 10))
        .add(ours, theirs);
  }

  private void print(int rounds) {
    System.out.printf(
        "%n%s, medians of %d rounds%n%-54s %9s %9s %7s%n",
        jdk.getFileName(), rounds, "", "apart", "jshell", "ratio");
    figures.forEach((what, pair) -> System.out.println(pair.row(what)));
    System.out.printf("jshell --execution apart%n");
    plugin.forEach((what, pair) -> System.out.println(pair.row(what)));
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
      return their < 0
          ? String.format("%-54s %6.0f %s", what, our, unit)
          : String.format(
              "%-54s %6.0f %s %6.0f %s %6.2fx", what, our, unit, their, unit, our / their);
    }

    private static double median(List<Long> values) {
      List<Long> sorted = values.stream().sorted().toList();
      return sorted.get(sorted.size() / 2);
    }
  }
}
