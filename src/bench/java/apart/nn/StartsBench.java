package apart.nn;

import apart.kernel.Cores;
import apart.text.Table;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;

/**
 * Many starts of a small network, as {@code fates} follows them: 300 of 1-2-1 without biases,
 * 20,000 epochs each, on one core and on all, beside numpy with all starts in one array.
 */
final class StartsBench {
  static final String NAME = "STARTS";

  private static final int STARTS = 300;
  private static final int EPOCHS = 20_000;
  private static final double ETA = 0.02;
  private static final int TIMES = 5;
  private static final Mlp KIND = Mlp.of(1, 2, 1).withoutBiases();
  private static final Dataset DATA =
      Dataset.of(Matrix.ofRow(1, 2, 3), Matrix.ofRow(1, 3, 3)).named("pull");

  /** Seconds, and what is to be said. */
  private record Line(String library, double median, double best, String note) {}

  private StartsBench() {}

  static Table measured(Path folder) throws IOException, InterruptedException {
    int cores = Runtime.getRuntime().availableProcessors();
    double[] losses = losses(1);
    write(folder);
    List<Line> lines = new ArrayList<>();
    lines.add(ours("Apart, one core", 1, losses));
    lines.add(ours("Apart, " + cores + " cores", cores, losses));
    lines.add(numpy(folder, Arrays.stream(losses).sum()));
    Table table =
        Table.titled(STARTS + " starts of 1-2-1 tanh, " + EPOCHS + " epochs each", lines.size())
            .label("library", row -> lines.get(row).library)
            .number("s", row -> lines.get(row).median)
            .number("best", row -> lines.get(row).best)
            .number("of ours", row -> lines.get(row).median / lines.get(0).median);
    for (Line line : lines) {
      table = line.note.isEmpty() ? table : table.note(line.library + ": " + line.note);
    }
    return table;
  }

  private static Mlp start(int i) {
    return KIND.init(Init.normal(0.5), i + 1);
  }

  private static double[] losses(int threads) {
    return Cores.each(threads, STARTS, i -> start(i).train(DATA, EPOCHS, ETA).loss());
  }

  private static Line ours(String name, int threads, double... expected) {
    double[] seconds = new double[TIMES];
    boolean same = true;
    for (int time = 0; time < TIMES; time++) {
      long begin = System.nanoTime();
      double[] losses = losses(threads);
      seconds[time] = (System.nanoTime() - begin) * 1e-9;
      same &= Arrays.equals(expected, losses);
    }
    return line(name, seconds, same ? "" : "WRONG: other bits than on one core");
  }

  private static Line line(String name, double[] seconds, String note) {
    Arrays.sort(seconds);
    return new Line(name, seconds[TIMES / 2], seconds[0], note);
  }

  private static void write(Path folder) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("x " + join(DATA.x().row(0)));
    lines.add("y " + join(DATA.target().row(0)));
    lines.add("epochs " + EPOCHS);
    lines.add("eta " + ETA);
    lines.add("times " + TIMES);
    for (int i = 0; i < STARTS; i++) {
      Mlp start = start(i);
      lines.add(
          "start " + join(start.weights(1).column(0)) + " " + join(start.weights(2).row(0)));
    }
    Files.write(folder.resolve(NAME + ".txt"), lines);
  }

  private static String join(double... numbers) {
    StringJoiner text = new StringJoiner(" ");
    Arrays.stream(numbers).forEach(number -> text.add(Double.toString(number)));
    return text.toString();
  }

  private static Line numpy(Path folder, double sum) throws IOException, InterruptedException {
    String[] words = new String[0];
    for (String python : List.of("python3", "/usr/bin/python3")) {
      ProcessBuilder builder =
          new ProcessBuilder(
              python, "src/bench/python/starts.py", folder.resolve(NAME + ".txt").toString());
      builder.redirectError(ProcessBuilder.Redirect.DISCARD);
      Process process = builder.start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      process.waitFor();
      if (said.startsWith("found ")) {
        words = said.strip().split(" ");
      }
    }
    if (words.length == 0) {
      return new Line("numpy", Double.NaN, Double.NaN, "skipped: not installed");
    }
    double off = Math.abs(Double.parseDouble(words[2]) - sum) / sum;
    double[] seconds = Arrays.stream(words).skip(3).mapToDouble(Double::parseDouble).toArray();
    String verdict = off < 1e-6 ? "" : "WRONG: ";
    return line(
        "numpy " + words[1],
        seconds,
        verdict + "all starts in one array, one thread; sum of losses off by " + (float) off);
  }
}
