package apart.shell.proof;

import apart.shell.assign.Readiness;
import apart.shell.engine.Session;
import apart.shell.lesson.Catalogue;
import apart.shell.lesson.Fault;
import apart.shell.lesson.HeardConsole;
import apart.shell.lesson.Lesson;
import apart.shell.lesson.LessonException;
import apart.shell.lesson.LessonFile;
import apart.shell.lesson.Needs;
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
    return prove(path, List.of(), List.of(), 1);
  }

  /** Proves one file; somebody sees its own answers as they run. */
  public Report prove(Path path, Witness witness) {
    return prove(path, List.of(), List.of(), 1, witness);
  }

  /**
   * Proves one file.
   *
   * @param remarks on its header
   * @param others lessons that it may need, besides those of its folder
   * @param students for how many an assignment is proved whose numbers are each student's own
   */
  public Report prove(Path path, List<String> remarks, List<Lesson> others, int students) {
    return prove(path, remarks, others, students, Witness.NOBODY);
  }

  private Report prove(
      Path path, List<String> remarks, List<Lesson> others, int students, Witness witness) {
    String file = path.toString();
    long start = System.nanoTime();
    List<Fault> faults = new ArrayList<>();
    List<Fault> notes = new ArrayList<>();
    remarks.forEach(remark -> notes.add(new Fault(file, 1, remark)));
    List<Report.Part> steps = new ArrayList<>();
    Optional<Proof> proof = Optional.empty();
    try {
      String text = Catalogue.text(path);
      faults.addAll(Lint.lines(file, text));
      Lesson lesson = LessonFile.parse(file, text);
      lesson.steps().forEach(step -> steps.add(new Report.Part(step.id(), step.line())));
      boolean runs = faults.isEmpty() && !lesson.terms().isHandout();
      if (!lesson.terms().isHandout()) {
        faults.addAll(Lint.steps(lesson));
      }
      faults.addAll(Readiness.faults(lesson));
      faults.addAll(Needs.faults(lesson, beside(path, others)));
      runs &= faults.stream().noneMatch(Lint::isOfJudging);
      if (runs) {
        session.beside(path.toAbsolutePath().getParent().toString());
        session.seed(Students.seed(lesson, 1));
        proof = Optional.of(proved(lesson, text, faults, witness));
        if (lesson.isAssignment() && faults.isEmpty()) {
          int proved = lesson.terms().asksWho() ? students : 1;
          faults.addAll(
              new Students(lesson, new TimedSession(session, clock, patience), prints)
                  .faults(proved));
          notes.add(new Fault(file, 1, worth(lesson, proved)));
        }
      }
    } catch (LessonException unreadable) {
      faults.addAll(unreadable.faults());
    }
    faults.sort(Comparator.comparingInt(Fault::line));
    return new Report(
        file,
        steps,
        proof.map(Proof::forms).orElse(0),
        (System.nanoTime() - start) / 1e9,
        proof.map(Proof::slowest).orElse(0.0),
        faults.stream().distinct().toList(),
        notes);
  }

  /** The lessons of a file's folder, then others. */
  private static List<Lesson> beside(Path path, List<Lesson> others) {
    List<Lesson> beside =
        new ArrayList<>(Catalogue.of(path.toAbsolutePath().getParent()).lessons());
    beside.addAll(others);
    return beside;
  }

  private static String worth(Lesson lesson, int students) {
    String all = lesson.points().words() + " in all";
    return students > 1 ? all + "; the model answers earn them for " + students + " students" : all;
  }

  private Proof proved(Lesson lesson, String text, List<Fault> faults, Witness witness) {
    Proof proof = new Proof(lesson, new TimedSession(session, clock, patience), prints, busy);
    CompletableFuture<Optional<Fault>> elsewhere =
        proof.runs(witness)
            ? CompletableFuture.supplyAsync(() -> jdk.apply(lesson.file(), text))
            : CompletableFuture.completedFuture(Optional.empty());
    faults.addAll(proof.faults());
    elsewhere.join().filter(fault -> faults.isEmpty()).ifPresent(faults::add);
    return proof;
  }
}
