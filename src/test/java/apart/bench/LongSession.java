package apart.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Opens files of many mixed snippets in the terminal and in the JDK's jshell, one after the other:
 * how long that takes, what a line takes then, and the memory of both JVMs. Arguments: the
 * checkout, the home of a JDK, then numbers of snippets.
 */
public final class LongSession {
  private static final int MINUTES = 20;
  private static final int LINES = 7;

  private final Path root;
  private final Path jdk;
  private final Path folder;

  private LongSession(Path root, Path jdk, Path folder) {
    this.root = root;
    this.jdk = jdk;
    this.folder = folder;
  }

  /** Prints a row for each tool and number. */
  public static void main(String[] arguments) throws Exception {
    Path root = Path.of(arguments[0]).toAbsolutePath();
    Path jdk = Path.of(arguments[1]);
    LongSession bench = new LongSession(root, jdk, Files.createTempDirectory("apart-long"));
    System.out.println(jdk.getFileName());
    System.out.println("snippets  tool        open  warm line  memory of both");
    for (String count : Arrays.copyOfRange(arguments, 2, arguments.length)) {
      bench.rows(Integer.parseInt(count));
    }
  }

  private void rows(int count) throws Exception {
    Path script = Files.writeString(folder.resolve("s" + count + ".jsh"), snippets(count));
    try (Pty pty = apart()) {
      row(count, "apart", new Tool(pty, "apart> "), script);
    }
    try (Pty pty = shell()) {
      row(count, "jshell", new Tool(pty, "jshell> "), script);
    }
  }

  private static void row(int count, String name, Tool tool, Path script) throws Exception {
    tool.pty().see(tool.prompt());
    tool.line("int first = 1");
    long open = tool.longLine("/open " + script, MINUTES);
    if (open < 0) {
      System.out.printf("%8d  %-8s dead or silent after %d minutes%n", count, name, MINUTES);
      return;
    }
    List<Long> lines = new ArrayList<>();
    for (int n = 0; n < LINES; n++) {
      lines.add(tool.longLine("first + " + n, 1));
    }
    long middle = lines.stream().sorted().toList().get(LINES / 2);
    System.out.printf(
        Locale.ROOT,
        "%8d  %-8s %6.1f s   %6.2f s       %5d MB%n",
        count,
        name,
        open / 1e9,
        middle / 1e9,
        tool.memory() >> 10);
  }

  /** Variables, methods, classes, records, lists and expressions in turn, each using older ones. */
  private static String snippets(int count) {
    StringBuilder text = new StringBuilder();
    for (int n = 0; n < count; n++) {
      int group = n / 6;
      text.append(
          switch (n % 6) {
            case 0 -> "int v" + group + " = " + group;
            case 1 -> "int f" + group + "(int x) { return x + v" + group + "; }";
            case 2 ->
                "class C" + group + " { int n = " + group + "; int twice() { return 2 * n; } }";
            case 3 -> "record R" + group + "(int a, String b) {}";
            case 4 -> "var l" + group + " = List.of(v" + group + ", new C" + group + "().twice())";
            default -> "f" + group + "(" + group + ")";
          });
      text.append('\n');
    }
    return text.toString();
  }

  private Pty apart() throws IOException {
    return Pty.start(folder, Map.of("JAVA_HOME", jdk.toString()), root + "/scripts/apart");
  }

  private Pty shell() throws IOException {
    return Pty.start(
        folder,
        jdk.resolve("bin/jshell").toString(),
        "-J-Djava.util.prefs.userRoot=" + folder,
        "--class-path",
        root.resolve("target/apart-api.jar").toString(),
        "--startup",
        root.resolve("target/classes/apart/prelude/prelude.jsh").toString());
  }
}
