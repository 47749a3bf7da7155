package apart.shell.proof;

import apart.shell.engine.Session;
import apart.shell.lesson.Catalogue;
import apart.shell.lesson.Fault;
import apart.shell.lesson.HeardConsole;
import apart.shell.lesson.Lesson;
import apart.shell.lesson.LessonException;
import apart.shell.lesson.LessonFile;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BiFunction;
import java.util.function.DoubleSupplier;

/**
 * Proves lesson files, one after the other, in one session. A file is proved if its grammar holds,
 * if it reads well, if its answers do what they say, and if it runs in the JDK's jshell.
 */
public final class Prover {
  /** Ten times what a step may take: the machine may be busy. */
  private static final long PATIENCE_MILLIS = 20_000;

  private final Session session;
  private final HeardConsole prints;
  private final BiFunction<String, String, Optional<Fault>> jdk;
  private final ScheduledExecutorService clock;
  private final long patience;
  private final DoubleSupplier busy;

  /**
   * A prover.
   *
   * @param prints stands between the session and its console
   * @param classPath the learner's library, for the JDK's jshell
   * @param prelude a script with the imports that learners start with
   * @param clock stops code that does not end
   */
  public Prover(
      Session session,
      HeardConsole prints,
      String classPath,
      Path prelude,
      ScheduledExecutorService clock) {
    this(
        session,
        prints,
        clock,
        PATIENCE_MILLIS,
        Prover::workPerProcessor,
        new JdkShell(classPath, prelude)::run);
  }

  /** How many programs want each processor, on the average of a minute. */
  private static double workPerProcessor() {
    OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
    return system.getSystemLoadAverage() / system.getAvailableProcessors();
  }

  /**
   * A prover that runs a file, given its name and text, elsewhere than in the JDK's jshell.
   *
   * @param patience milliseconds that anything may take before it is stopped
   * @param busy how many programs share a processor; above 1 a step may take longer
   */
  Prover(
      Session session,
      HeardConsole prints,
      ScheduledExecutorService clock,
      long patience,
      DoubleSupplier busy,
      BiFunction<String, String, Optional<Fault>> jdk) {
    this.session = session;
    this.prints = prints;
    this.clock = clock;
    this.patience = patience;
    this.busy = busy;
    this.jdk = jdk;
  }

  /** Proves one file. */
  public Report prove(Path path) {
    String file = path.toString();
    long start = System.nanoTime();
    List<Fault> faults = new ArrayList<>();
    List<String> steps = new ArrayList<>();
    double slowest = 0;
    int forms = 0;
    try {
      String text = Catalogue.text(path);
      faults.addAll(Lint.lines(file, text));
      Lesson lesson = LessonFile.parse(file, text);
      lesson.steps().forEach(step -> steps.add(step.id()));
      faults.addAll(Lint.steps(lesson));
      if (faults.isEmpty()) {
        session.beside(path.toAbsolutePath().getParent().toString());
        Proof proof = new Proof(lesson, new TimedSession(session, clock, patience), prints, busy);
        CompletableFuture<Optional<Fault>> elsewhere =
            proof.runs()
                ? CompletableFuture.supplyAsync(() -> jdk.apply(file, text))
                : CompletableFuture.completedFuture(Optional.empty());
        faults.addAll(proof.faults());
        slowest = proof.slowest();
        forms = proof.forms();
        elsewhere.join().filter(fault -> faults.isEmpty()).ifPresent(faults::add);
      }
    } catch (LessonException unreadable) {
      faults.addAll(unreadable.faults());
    }
    faults.sort(Comparator.comparingInt(Fault::line));
    double seconds = (System.nanoTime() - start) / 1e9;
    return new Report(file, steps, forms, seconds, slowest, List.copyOf(faults));
  }
}
