package apart.bench;

import apart.kernel.RunProgress;
import apart.nn.Dataset;
import apart.nn.Mlp;
import apart.nn.Optimizer;
import apart.nn.Trainer;
import apart.nn.Training;
import apart.view.Film;
import apart.view.Plane;
import apart.view.Reel;
import apart.view.Watch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** Times films and training that is seen, and prints a line for each figure. */
public final class FilmBench {
  private static final int COLUMNS = 80;
  private static final int LINES = 23;
  private static final int ROUNDS = 5;
  private static final int LONG = 1_000_000;
  private static final int WATCHED = 4_000_000;

  private FilmBench() {}

  /**
   * Prints the figures.
   *
   * @param args the folder of the checkout
   */
  public static void main(String[] args) throws Exception {
    Mlp twins = Mlp.of(2, 3, 1).fill(0.5).nudge(1, 1, 1, 0.1);
    Training parting = twins.train(Dataset.xor(), 2000, 0.2);
    frames("2-3-1 on XOR, 2,000 epochs", () -> Film.of(parting, 1));
    Training digits =
        Mlp.of(64, 32, 10)
            .train(Dataset.digits(), 30, Trainer.of(Optimizer.adam(0.001)).shuffled(32));
    frames("digits 64-32-10, 30 epochs", () -> Film.of(digits, 1));
    Training run = twins.train(Dataset.xor(), LONG, 0.2);
    row("the plane of a run of 1,000,000 epochs, ms", millis(() -> Plane.of(run, 1).toString()));
    frames("2-3-1 on XOR, 1,000,000 epochs", () -> Film.of(run, 1));
    watch();
    bytes(Path.of(args[0]));
  }

  private static void frames(String what, Supplier<Film> made) {
    List<Double> first = new ArrayList<>();
    List<Double> each = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      Film film = made.get();
      Reel[] reel = new Reel[1];
      first.add(
          millis(
              () -> {
                reel[0] = film.reel();
                return reel[0].text(0, COLUMNS, LINES, true);
              }));
      List<Integer> epochs = film.epochs();
      double all =
          millis(
              () ->
                  epochs.stream()
                      .mapToInt(epoch -> reel[0].text(epoch, COLUMNS, LINES, true).length())
                      .sum());
      each.add(all / epochs.size());
    }
    row("film of " + what + ": until the first picture, ms", median(first));
    row("film of " + what + ": a picture in the agent, ms", median(each));
  }

  private static void watch() {
    Trainer trainer = Trainer.of(0.01);
    Mlp net = Mlp.of(2, 3, 1);
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      double alone = millis(() -> net.train(Dataset.xor(), WATCHED, trainer));
      RunProgress.to(new Sink());
      double seen = millis(() -> Watch.of(net, Dataset.xor(), WATCHED, trainer));
      RunProgress.to(null);
      ratios.add(seen / alone);
    }
    row("watch of 4,000,000 epochs of XOR, as part of train", median(ratios));
  }

  private static void bytes(Path root) throws Exception {
    Path folder = Files.createTempDirectory("apart-film");
    Map<String, String> utf8 = Map.of("LC_ALL", "C.UTF-8");
    try (Pty pty = Pty.start(folder, utf8, root + "/scripts/apart")) {
      pty.see("apart> ");
      pty.type("film(Mlp.of(2, 3, 1).fill(0.5).nudge(1, 1, 1, 0.1).train(xor(), 2000, 0.2), 1)\r");
      pty.see("q leaves");
      int first = pty.raw().length();
      pty.see("play");
      String written = pty.raw().substring(first);
      int pictures = written.split("\u001b\\[\\?2026h", -1).length - 1;
      row("bytes to the terminal for a picture that differs", (double) written.length() / pictures);
      row("pictures shown of it", pictures);
      pty.type("q\u0004");
      pty.status();
    }
  }

  private static double millis(Supplier<?> work) {
    long start = System.nanoTime();
    Object made = work.get();
    long end = System.nanoTime();
    return made == null ? Double.NaN : (end - start) * 1e-6;
  }

  private static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static void row(String what, double figure) {
    System.out.printf(Locale.ROOT, "%-70s %10.2f%n", what, figure);
  }

  /** A screen on which everything is shown. */
  private static final class Sink implements RunProgress {
    @Override
    public int stage() {
      return LINES;
    }

    @Override
    public void report(int epoch, int epochs, double loss, double spread, double secondsLeft) {}

    @Override
    public void done() {}
  }
}
