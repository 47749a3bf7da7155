package apart.nn;

import apart.text.Table;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/**
 * Prints the table of {@code scripts/bench train}: every library that is installed, first checked
 * to compute our loss and a right gradient, then timed with one thread in the same run.
 */
public final class TrainBench {
  private static final int TIMES = 25;
  private static final int STEPS = 10; // after which losses are compared
  private static final double LOSS_LIMIT = 1e-9;
  private static final double GRADIENT_LIMIT = 1e-4;
  private static final Path FOLDER = Path.of("target", "bench");
  private static final String[] PYTHONS = {"python3", "/usr/bin/python3"};

  /** A line of the table; what failed or is missing has no numbers but says why. */
  private record Line(
      BenchTask task, String library, double median, double error, double best, String note) {}

  private TrainBench() {}

  /**
   * Runs everything and prints the table; exit status 1 if a library computes something else.
   *
   * @param args the names of tasks, or nothing for all; STARTS is many starts at once
   */
  public static void main(String[] args) throws Exception {
    Files.createDirectories(FOLDER);
    List<BenchTask> tasks =
        args.length == 0
            ? List.of(BenchTask.values())
            : Arrays.stream(args)
                .filter(name -> !name.equals(StartsBench.NAME))
                .map(BenchTask::valueOf)
                .toList();
    List<Line> lines = new ArrayList<>();
    for (BenchTask task : tasks) {
      task.write(FOLDER);
      lines.add(
          measured(
              task,
              "Apart",
              "checked by gradCheck and refdata in the tests; with the loss of every epoch"));
      if (task == BenchTask.DIGITS) {
        lines.add(measured(task, "Apart, no loss", "leaves out the loss of all 1,797 samples"));
      }
      if (task != BenchTask.XOR_TANH) {
        lines.add(checked(task, "EJML"));
        lines.add(dl4j(task));
        lines.add(python(task, "numpy"));
        lines.add(python(task, "PyTorch"));
      } else {
        lines.add(checked(task, "Encog"));
      }
    }
    print(tasks, lines);
    if (args.length == 0 || List.of(args).contains(StartsBench.NAME)) {
      System.out.println();
      System.out.println(StartsBench.measured(FOLDER));
    }
    if (lines.stream().anyMatch(line -> line.note.startsWith("WRONG"))) {
      System.exit(1);
    }
  }

  private static Line dl4j(BenchTask task) throws RunnerException {
    if (!TrainBenchmark.hasDl4j()) {
      return skipped(task, TrainBenchmark.DL4J, "Maven could not get it");
    }
    try {
      return checked(task, TrainBenchmark.DL4J);
    } catch (IllegalStateException e) {
      return skipped(task, TrainBenchmark.DL4J, "it does not start here: " + e.getCause());
    }
  }

  private static Line skipped(BenchTask task, String library, String why) {
    return new Line(task, library, Double.NaN, Double.NaN, Double.NaN, "skipped: " + why);
  }

  private static Line checked(BenchTask task, String library) throws RunnerException {
    Rival rival = TrainBenchmark.rival(library, task);
    Dataset batch = task.batches().get(0);
    double ours = task.net().loss(batch);
    double worst = relative(ours, rival.loss());
    double gradient = gradientError(rival, task.eta);
    Mlp net = task.net();
    rival.parameters(BenchTask.parameters(net));
    for (int step = 0; step < STEPS; step++) {
      rival.step();
    }
    worst = Math.max(worst, relative(net.train(batch, STEPS, task.eta).loss(), rival.loss()));
    return judged(task, library, worst, gradient, measuredIfRight(task, library, worst, gradient));
  }

  private static double[] measuredIfRight(
      BenchTask task, String library, double loss, double gradient) throws RunnerException {
    boolean right = loss < LOSS_LIMIT && gradient < GRADIENT_LIMIT;
    return right ? time(task, library) : new double[] {Double.NaN, Double.NaN, Double.NaN};
  }

  private static Line judged(
      BenchTask task, String library, double loss, double gradient, double[] times) {
    String verdict = loss < LOSS_LIMIT && gradient < GRADIENT_LIMIT ? "" : "WRONG: ";
    String note =
        String.format(Locale.ROOT, "%sloss off by %.0e, gradient by %.0e", verdict, loss, gradient);
    return new Line(task, library, times[0], times[1], times[2], note);
  }

  /** A step's change over eta against central differences of the library's own loss. */
  private static double gradientError(Rival rival, double eta) {
    double[] start = rival.parameters();
    rival.step();
    double[] stepped = rival.parameters();
    double worst = 0;
    int stride = Math.max(1, start.length / 97);
    for (int i = 0; i < start.length; i += stride) {
      double analytic = (start[i] - stepped[i]) / eta;
      double[] there = start.clone();
      there[i] = start[i] + 1e-5;
      rival.parameters(there);
      double above = rival.loss();
      there[i] = start[i] - 1e-5;
      rival.parameters(there);
      double numeric = (above - rival.loss()) / 2e-5;
      double larger = Math.max(Math.abs(analytic), Math.abs(numeric));
      worst = Math.max(worst, Math.abs(analytic - numeric) / Math.max(larger, 1e-3));
    }
    return worst;
  }

  private static double relative(double expected, double actual) {
    return Math.abs(expected - actual) / Math.max(1e-300, Math.abs(expected));
  }

  private static Line measured(BenchTask task, String library, String note) throws RunnerException {
    double[] times = time(task, library);
    return new Line(task, library, times[0], times[1], times[2], note);
  }

  /** Median, 99.9 % error and best of the time of an epoch, in the task's unit. */
  private static double[] time(BenchTask task, String library) throws RunnerException {
    System.err.println("timing " + library + ", " + task.title + " ...");
    RunResult result =
        new Runner(
                new OptionsBuilder()
                    .include(TrainBenchmark.class.getSimpleName() + ".epochs")
                    .param("task", task.name())
                    .param("library", library)
                    .forks(1)
                    .threads(1)
                    .warmupIterations(4)
                    .warmupTime(new TimeValue(1, TimeUnit.SECONDS))
                    .measurementIterations(TIMES)
                    .measurementTime(new TimeValue(200, TimeUnit.MILLISECONDS))
                    .verbosity(VerboseMode.SILENT)
                    .build())
            .runSingle();
    Statistics statistics = result.getPrimaryResult().getStatistics();
    double unit = TrainBenchmark.epochs(library, task) * task.nanos;
    return new double[] {
      statistics.getPercentile(50) / unit,
      statistics.getMeanErrorAt(0.999) / unit,
      statistics.getMin() / unit
    };
  }

  /** The first Python that has the library does the same; its last line is what it found. */
  private static Line python(BenchTask task, String library)
      throws IOException, InterruptedException {
    System.err.println("timing " + library + ", " + task.title + " ...");
    String said = "no python3";
    for (String python : PYTHONS) {
      ProcessBuilder builder =
          new ProcessBuilder(
              python,
              "src/bench/python/train.py",
              library,
              FOLDER.resolve(task.name()).toString(),
              Integer.toString(STEPS),
              Integer.toString(TIMES));
      builder.redirectError(ProcessBuilder.Redirect.DISCARD);
      for (String threads : new String[] {"OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"}) {
        builder.environment().put(threads, "1");
      }
      String output;
      try {
        Process process = builder.start();
        try (InputStream in = process.getInputStream()) {
          output = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
        process.waitFor();
      } catch (IOException missing) {
        continue; // no such Python here: try the next
      }
      String[] words = output.substring(output.lastIndexOf('\n') + 1).split(" ", 7);
      if (words.length == 7 && words[0].equals("found")) {
        return fromPython(task, words);
      }
      said = output.isEmpty() ? "failed" : output;
    }
    return skipped(task, library, said);
  }

  /** found LOSS-AT-START LOSS-AFTER GRADIENT-ERROR MEDIAN ERROR BEST VERSION, times in seconds. */
  private static Line fromPython(BenchTask task, String... words) {
    Dataset batch = task.batches().get(0);
    double loss =
        Math.max(
            relative(task.net().loss(batch), Double.parseDouble(words[1])),
            relative(
                task.net().train(batch, STEPS, task.eta).loss(), Double.parseDouble(words[2])));
    double[] times = {
      Double.parseDouble(words[4]) * 1e9 / task.nanos,
      Double.parseDouble(words[5]) * 1e9 / task.nanos,
      Double.parseDouble(words[6].split(" ", 2)[0]) * 1e9 / task.nanos
    };
    return judged(task, words[6].split(" ", 2)[1], loss, Double.parseDouble(words[3]), times);
  }

  private static void print(List<BenchTask> tasks, List<Line> lines) {
    System.out.printf(
        Locale.ROOT,
        "training with one thread, float64, Java %s, median, 99.9 %% error and best of %d;"
            + " load average %.1f%n",
        Runtime.version(),
        TIMES,
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    for (BenchTask task : tasks) {
      List<Line> rows = lines.stream().filter(line -> line.task == task).toList();
      double ours = rows.get(0).median;
      System.out.println();
      Table table =
          Table.titled(task.title, rows.size())
              .label("library", row -> rows.get(row).library)
              .number(task.unit, row -> rows.get(row).median)
              .number("error", row -> rows.get(row).error)
              .number("best", row -> rows.get(row).best)
              .number("of ours", row -> rows.get(row).median / ours);
      for (Line row : rows) {
        table = table.note(row.library + ": " + row.note);
      }
      System.out.println(table);
    }
  }
}
