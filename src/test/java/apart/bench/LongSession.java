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
 * Opens files of many mixed snippets in the terminal and in the JDK's jshell, one after the other,
 * and types many lines with an error in each: how long that takes and the longest of the lines
 * typed, what a line takes then, and the memory of both JVMs. Arguments: the checkout, the home of
 * a JDK, then numbers of snippets, or of lines with an error: {@code errors=1000}.
 */
public final class LongSession {
  private static final int MINUTES = 20;
  private static final int LINES = 7;
  private static final String ERRORS = "errors=";

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
    System.out.println("session        tool        all of it   longest  warm line  memory of both");
    for (String what : Arrays.copyOfRange(arguments, 2, arguments.length)) {
      if (what.startsWith(ERRORS)) {
        bench.errors(Integer.parseInt(what.substring(ERRORS.length())));
      } else {
        bench.rows(Integer.parseInt(what));
      }
    }
  }

  private void errors(int count) throws Exception {
    try (Pty pty = apart()) {
      errors(count, "apart", new Tool(pty, "apart> "));
    }
    try (Pty pty = shell()) {
      errors(count, "jshell", new Tool(pty, "jshell> "));
    }
  }

  private static void errors(int count, String name, Tool tool) throws Exception {
    tool.pty().see(tool.prompt());
    tool.line("int first = 1");
    long start = System.nanoTime();
    long longest = 0;
    for (int n = 0; n < count; n++) {
      long took = tool.longLine("int e" + n + " = first + missing" + n, 1);
      if (took < 0) {
        System.out.printf("%6d errors  %-8s dead or silent at line %d%n", count, name, n);
        return;
      }
      longest = Math.max(longest, took);
    }
    long all = System.nanoTime() - start;
    result(count + " errors", name, tool, all, longest);
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
      System.out.printf("%6d mixed   %-8s dead or silent after %d minutes%n", count, name, MINUTES);
      return;
    }
    result(count + " mixed", name, tool, open, 0);
  }

  private static void result(String what, String name, Tool tool, long all, long longest)
      throws Exception {
    List<Long> lines = new ArrayList<>();
    for (int n = 0; n < LINES; n++) {
      lines.add(tool.longLine("first + " + n, 1));
    }
    long middle = lines.stream().sorted().toList().get(LINES / 2);
    System.out.printf(
        Locale.ROOT,
        "%-13s  %-8s %10.1f s  %8s    %5.2f s        %5d MB%n",
        what,
        name,
        all / 1e9,
        longest == 0 ? "" : String.format(Locale.ROOT, "%.2f s", longest / 1e9),
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
