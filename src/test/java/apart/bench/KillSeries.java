package apart.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Kills the terminal in a lesson, the agent under a terminal, and the terminal whose session is
 * saved by the next one, at random moments, and counts what was lost: of all that was entered at
 * most the line that was on its way may be. Arguments: the checkout, how often to kill the terminal
 * in a lesson, how often the agent, how often the terminal for its report, and the seed of the
 * moments.
 */
public final class KillSeries {
  private static final int MOST_STEPS = 5000;

  /** More than are answered before one kill. */
  private static final int STEPS_OF_A_KILL = 100;

  /** A kill comes after so many lines and one less than this, at some moment of the next two. */
  private static final int LINES = 6;

  private static final long FIRST_LINE_NANOS = 500_000_000;

  private final String apart;
  private final Path folder;
  private final Random random;
  private final int steps;
  private final List<String> losses = new ArrayList<>();
  private int entered;

  private KillSeries(Path root, Path folder, int kills, long seed) {
    this.apart = root.resolve("scripts/apart").toString();
    this.folder = folder;
    this.random = new Random(seed);
    this.steps = Math.min(MOST_STEPS, kills * STEPS_OF_A_KILL);
  }

  /** What a series found. */
  public record Result(int kills, int entered, List<String> losses) {
    /** In one line, and one for each loss. */
    public String text(String victim) {
      String line = kills + " kills of " + victim + ", " + entered + " lines entered: ";
      return line
          + (losses.isEmpty() ? "nothing lost but what was being typed" : losses.size() + " losses")
          + String.join("", losses.stream().map(loss -> "\n  " + loss).toList());
    }
  }

  /** Runs both series; exits with 1 if something was lost. */
  public static void main(String[] arguments) throws Exception {
    Path root = Path.of(arguments[0]).toAbsolutePath();
    long seed = Long.parseLong(arguments[4]);
    System.out.println("seed " + seed);
    Path folder = Files.createTempDirectory("apart-kills");
    Result terminals = ofTheTerminal(root, folder, Integer.parseInt(arguments[1]), seed);
    System.out.println(terminals.text("the terminal in a lesson"));
    Result agents = ofTheAgent(root, folder, Integer.parseInt(arguments[2]), seed);
    System.out.println(agents.text("the agent"));
    Result reports = ofTheReport(root, folder, Integer.parseInt(arguments[3]), seed);
    System.out.println(reports.text("the terminal before its report"));
    boolean lost =
        Stream.of(terminals, agents, reports).anyMatch(result -> !result.losses().isEmpty());
    System.exit(lost ? 1 : 0);
  }

  /** Kills terminals that answer the questions of a lesson, each going on where the last ended. */
  public static Result ofTheTerminal(Path root, Path folder, int kills, long seed)
      throws Exception {
    KillSeries series = new KillSeries(root, folder, kills, seed);
    Path lesson = Files.writeString(folder.resolve("kills.jsh"), series.lesson());
    int answered = 0;
    for (int kill = 1; kill <= kills; kill++) {
      answered = series.killInLesson(kill, lesson, answered);
    }
    return new Result(kills, series.entered, series.losses);
  }

  /** Kills the agents of one terminal while lines change a value. */
  public static Result ofTheAgent(Path root, Path folder, int kills, long seed) throws Exception {
    KillSeries series = new KillSeries(root, folder, kills, seed);
    try (Pty pty = Pty.start(folder, series.apart)) {
      pty.see("apart> ");
      line(pty, "var list = new ArrayList<Integer>()");
      int least = 0;
      for (int kill = 1; kill <= kills; kill++) {
        least = series.killAgent(kill, pty, least);
      }
      pty.type("\u0004");
      pty.status();
    }
    return new Result(kills, series.entered, series.losses);
  }

  /** Kills terminals, each of which first saves the session of the one before as a report. */
  public static Result ofTheReport(Path root, Path folder, int kills, long seed) throws Exception {
    KillSeries series = new KillSeries(root, folder, kills, seed);
    int taken = series.killAfterReport(0);
    for (int kill = 1; kill <= kills; kill++) {
      int before = taken;
      taken = kill < kills ? series.killAfterReport(kill) : series.reportAlone(kill);
      series.look(kill, before);
    }
    return new Result(kills, series.entered, series.losses);
  }

  /** Saves the session before, and enters lines until killed; gives how many were answered. */
  private int killAfterReport(int kill) throws Exception {
    int taken;
    try (Pty pty = Pty.start(folder, apart)) {
      pty.see("apart> ");
      save(pty, kill);
      taken = untilKilled(pty, 0, KillSeries::value, KillSeries::shown);
    }
    entered += taken;
    return taken;
  }

  private int reportAlone(int kill) throws Exception {
    try (Pty pty = Pty.start(folder, apart)) {
      pty.see("apart> ");
      save(pty, kill);
      pty.type("\u0004");
      pty.status();
    }
    return 0;
  }

  private void save(Pty pty, int kill) throws Exception {
    if (kill > 0) {
      line(pty, "/save " + report(kill) + " -before");
    }
  }

  private Path report(int kill) {
    return folder.resolve("report" + kill + ".md");
  }

  /** Whether a report has all lines that were answered, with their values, and at most one more. */
  private void look(int kill, int taken) throws IOException {
    if (!Files.exists(report(kill))) {
      if (taken > 0) {
        losses.add("kill " + kill + ": answered " + taken + ", no report");
      }
      return;
    }
    String text = Files.readString(report(kill));
    boolean whole = IntStream.range(0, taken).allMatch(n -> text.contains(shown(n)));
    if (!whole || text.contains(value(taken + 1))) {
      losses.add("kill " + kill + ": answered " + taken + ", kept\n" + text);
    }
  }

  private static String value(int n) {
    return "int v" + n + " = 7 * " + n;
  }

  private static String shown(int n) {
    return "v" + n + " ==> " + 7 * n;
  }

  private String lesson() {
    StringBuilder text = new StringBuilder();
    text.append("// @lesson kills \"Sums\"\n// @needs apart 1   @minutes 1   @topics sums\n");
    text.append("// @goal Add one.\n");
    for (int n = 1; n <= steps; n++) {
      text.append("\n// @ask s").append(n).append(": What is ").append(n).append(" + 1?\n");
      text.append("// @answer ").append(n + 1).append('\n');
      text.append("// @wrong ").append(n).append(" -> That is the number itself.\n");
      text.append("// @hint Count on.\n");
    }
    return text.toString();
  }

  /** Answers until the terminal is killed; gives the number of answers that were kept. */
  private int killInLesson(int kill, Path lesson, int before) throws Exception {
    int taken;
    try (Pty pty = Pty.start(folder, apart, "lesson", lesson.toString())) {
      pty.see("kills " + (before + 1) + "/" + steps + " number> ");
      taken =
          untilKilled(
              pty,
              before,
              n -> Integer.toString(n + 2),
              n -> "kills " + (n + 2) + "/" + steps + " number> ");
    }
    entered += taken - before;
    int done = (int) progress().lines().filter(line -> line.startsWith("// @done ")).count();
    if (done < taken || done > taken + 1) {
      losses.add("kill " + kill + ": answered " + taken + ", kept " + done);
    }
    return done;
  }

  /**
   * Enters lines until the terminal is killed, and waits for the end of its agents; gives the
   * number of the first that was not answered.
   *
   * @param first the number of the first line
   */
  private int untilKilled(Pty pty, int first, IntFunction<String> line, IntFunction<String> answer)
      throws Exception {
    List<ProcessHandle> agents = pty.descendants();
    int taken = first;
    int last = first + random.nextInt(LINES);
    long took = FIRST_LINE_NANOS;
    boolean alive = true;
    while (alive) {
      if (taken == last) {
        killLater(pty.pid(), took);
      }
      long start = System.nanoTime();
      alive = type(pty, line.apply(taken) + "\r") && sees(pty, answer.apply(taken));
      taken += alive ? 1 : 0;
      took = System.nanoTime() - start;
    }
    pty.status();
    for (ProcessHandle agent : agents) {
      agent.onExit().get(10, TimeUnit.SECONDS);
    }
    return taken;
  }

  /** Kills a process at some moment of the next two lines, which take so long each. */
  private void killLater(long process, long nanosOfALine) {
    long nanos = (long) (random.nextDouble() * 2 * nanosOfALine);
    Thread killer =
        new Thread(
            () -> {
              try {
                TimeUnit.NANOSECONDS.sleep(nanos);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              ProcessHandle.of(process).ifPresent(ProcessHandle::destroyForcibly);
            },
            "killer");
    killer.setDaemon(true);
    killer.start();
  }

  /** What is kept of the lesson, in the one file that there is. */
  private String progress() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("apart/lessons"))) {
      return Files.readString(
          files.filter(file -> file.toString().endsWith(".jsh")).findFirst().orElseThrow());
    }
  }

  private static boolean type(Pty pty, String keys) {
    try {
      pty.type(keys);
      return true;
    } catch (IOException gone) {
      return false;
    }
  }

  /** Waits for a text, or for the end of the process; whether it was the text. */
  private static boolean sees(Pty pty, String text) throws InterruptedException {
    while (!pty.seesWithin(text, 50)) {
      if (ProcessHandle.of(pty.pid()).isEmpty()) {
        return pty.seesWithin(text, 200);
      }
    }
    return true;
  }

  /** Adds to the list until the agent was killed; gives the size that was kept. */
  private int killAgent(int kill, Pty pty, int before) throws Exception {
    int taken = before;
    long agent = pty.descendants().get(0).pid();
    int last = taken + random.nextInt(LINES);
    long took = FIRST_LINE_NANOS;
    boolean lost = false;
    while (!lost) {
      if (taken == last) {
        killLater(agent, took);
      }
      long start = System.nanoTime();
      String answer = line(pty, "list.add(" + taken + ")");
      took = System.nanoTime() - start;
      lost = answer.contains("agent restarted");
      taken += answer.contains("==> true") ? 1 : 0;
    }
    entered += taken - before;
    Matcher size =
        Pattern.compile("size:(\\d+):").matcher(line(pty, "\"size:\" + list.size() + ':'"));
    int kept = size.find() ? Integer.parseInt(size.group(1)) : -1;
    if (kept < taken || kept > taken + 1) {
      losses.add("kill " + kill + ": added " + taken + ", kept " + kept);
    }
    return Math.max(0, kept);
  }

  /** Enters a line; gives what was written until the next prompt. */
  private static String line(Pty pty, String text) throws Exception {
    pty.forget();
    int from = pty.plain().length();
    pty.type(text + "\r");
    pty.see("\napart> ");
    return pty.plain().substring(from);
  }
}
