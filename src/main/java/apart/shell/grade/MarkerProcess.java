package apart.shell.grade;

import apart.shell.engine.Daemon;
import com.google.gson.JsonParseException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The grader's end of a {@link Marker}: has it mark submissions, and ends it where one keeps it
 * busy. The next one gets a new process, and so does the rest of a submission of which one step
 * broke it: that step is not run again.
 */
final class MarkerProcess implements AutoCloseable {
  /** Enough to compile all that fits into a snippet many times over. */
  private static final Duration CPU = Duration.ofSeconds(10);

  private static final Duration STARTING = Duration.ofMinutes(2);
  private static final long LOOK_MILLIS = 200;

  /** As many steps of one submission may break it. */
  private static final int MOST_BROKEN = 3;

  private static final String END = "";

  private final List<String> command;
  private final String setup;
  private final Duration cpu;
  private final Duration wall;
  private Process process;
  private Writer requests;
  private BlockingQueue<String> lines;

  /** A submission broke the process. */
  private static final class BrokenException extends Exception {
    private static final long serialVersionUID = 1;
    private final transient Broken how;
    private final String step;

    BrokenException(Broken how, String step) {
      this.how = how;
      this.step = step;
    }
  }

  /**
   * A process that is started when it is needed.
   *
   * @param command that starts a {@link Marker}
   * @param step the time that a step may take
   * @param all the time that a submission may take
   */
  MarkerProcess(List<String> command, MarkerSetup setup, Duration step, Duration all) {
    this.command = List.copyOf(command);
    this.setup = setup.json();
    this.cpu = step.plus(CPU);
    this.wall = all;
  }

  /** Marks a submission; what cannot be marked has its trouble, and no steps. */
  Marked mark(Submission submission, String number) throws InterruptedException {
    Map<String, Broken> spared = new LinkedHashMap<>();
    while (true) {
      try {
        return ask(new MarkRequest(submission.text(), submission.notes(), number, spared));
      } catch (BrokenException broken) {
        end();
        boolean again = spared.putIfAbsent(broken.step, broken.how) != null;
        boolean tryAgain = broken.how == Broken.GONE || !broken.step.isEmpty();
        if (again || !tryAgain || spared.size() > MOST_BROKEN) {
          return new Marked(broken.how.trouble(), List.of(), List.of());
        }
      }
    }
  }

  private Marked ask(MarkRequest request) throws BrokenException, InterruptedException {
    try {
      start();
      write(request.json());
    } catch (IOException ended) {
      throw new BrokenException(Broken.GONE, "");
    }
    return answer();
  }

  private Marked answer() throws BrokenException, InterruptedException {
    String step = "";
    boolean begun = false;
    long start = System.nanoTime();
    Optional<Duration> before = Optional.empty();
    while (true) {
      String line = lines.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
      if (END.equals(line)) {
        throw new BrokenException(begun ? Broken.FULL : Broken.GONE, step);
      }
      if (line != null) {
        MarkerLine said = read(line, step);
        if (said.marked().isPresent()) {
          return said.marked().get();
        }
        start = begun ? start : System.nanoTime();
        begun = true;
        step = said.step();
        before = used();
      } else if (isLong(start, begun ? wall : STARTING) || (begun && isMuch(before))) {
        throw new BrokenException(Broken.BUSY, step);
      }
    }
  }

  private static MarkerLine read(String line, String step) throws BrokenException {
    try {
      return MarkerLine.of(line);
    } catch (JsonParseException cut) {
      throw new BrokenException(Broken.FULL, step);
    }
  }

  private static boolean isLong(long start, Duration most) {
    return System.nanoTime() - start > most.toNanos() * Busyness.now();
  }

  /** Whether a step took more of the processor than compiling it can take; waiting is free. */
  private boolean isMuch(Optional<Duration> before) {
    Optional<Duration> now = used();
    return before.isPresent()
        && now.isPresent()
        && now.get().minus(before.get()).compareTo(cpu) > 0;
  }

  private Optional<Duration> used() {
    return process.info().totalCpuDuration();
  }

  private void start() throws IOException {
    if (process != null && process.isAlive()) {
      return;
    }
    process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    requests = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
    BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    lines = heard;
    Process its = process;
    Daemon.of("marker's lines", () -> hear(its, heard)).start();
    write(setup);
  }

  private static void hear(Process process, BlockingQueue<String> heard) {
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        heard.add(line);
      }
    } catch (IOException ended) {
      // As it does when there is nothing more.
      return;
    } finally {
      heard.add(END);
    }
  }

  private void write(String line) throws IOException {
    requests.write(line + "\n");
    requests.flush();
  }

  /** Ends it, and all that it started, whatever it is doing. */
  private void end() {
    if (process != null) {
      List<ProcessHandle> all = process.descendants().toList();
      process.destroyForcibly();
      all.forEach(ProcessHandle::destroyForcibly);
      process = null;
    }
  }

  @Override
  public void close() {
    end();
  }
}
