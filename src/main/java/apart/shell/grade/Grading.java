package apart.shell.grade;

import apart.shell.engine.Launch;
import apart.shell.file.GivenFile;
import apart.shell.file.Hash;
import apart.shell.file.Reason;
import apart.shell.lesson.Catalogue;
import apart.shell.lesson.Lesson;
import apart.shell.lesson.LessonException;
import apart.shell.lesson.LessonFile;
import apart.shell.report.ReportFile;
import apart.shell.terms.Deadline;
import apart.shell.terms.Seed;
import apart.shell.terms.TermException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Grades an assignment: reads it and what was handed in, marks each submission in a fresh session,
 * keeps each result at once, and writes the reports. Nothing that a submission is or does ends it.
 */
public final class Grading {
  /** All steps together have three times what one has, checks come on top, and a busy machine. */
  private static final int TIMES_IN_ALL = 6;

  private static final long COMPILING_SECONDS = 60;

  private final Task task;
  private final Launch launch;
  private final List<String> prelude;
  private final Versions versions;
  private final Console console;
  private final List<String> faults = new ArrayList<>();
  private Lesson lesson;
  private String assignmentSha;
  private Optional<Seed> seed;
  private Roster roster = Roster.none();
  private LateList late = LateList.none();
  private Ledger ledger;
  private Times times;

  /** Where the progress is shown, and what a teacher must know. */
  public interface Console {
    void say(String line);

    /** How far it is, for a line that changes in place, and what came of the last submission. */
    void progress(int done, int all, String last);
  }

  /** Results say what graded them. */
  public record Versions(String apart, String jdk) {}

  /**
   * A grading about to begin.
   *
   * @param launch what agents are started with
   * @param prelude the lines that each session begins with
   */
  public Grading(
      Task task, Launch launch, List<String> prelude, Versions versions, Console console) {
    this.task = task;
    this.launch = launch;
    this.prelude = prelude;
    this.versions = versions;
    this.console = console;
  }

  /**
   * Does all of it.
   *
   * @param environment where the tools are found that contain submissions
   * @return what could not be graded or read, by name; empty if all was
   * @throws GradingException if nothing can be graded; the message says why
   */
  public List<String> run(Map<String, String> environment)
      throws GradingException, IOException, InterruptedException {
    readAssignment();
    roster = roster();
    Inbox inbox = Inbox.of(task, roster, lesson.id());
    faults.addAll(inbox.faults());
    List<Submission> submissions = wanted(inbox.submissions());
    openResults();
    Containment containment =
        task.container()
            .map(Containment::in)
            .orElseGet(() -> Containment.here(launch, lesson.terms().limit(), environment));
    containment.said().forEach(console::say);
    List<Line> lines = graded(submissions, containment);
    List<Line> all = ledger.with(lines, task.only().isPresent());
    ledger.finish(all);
    times.write();
    new ReportFiles(task, lesson, ledger, faults).write(all);
    for (Line line : lines) {
      if (!line.trouble().isEmpty()) {
        faults.add(line.file() + ": " + line.trouble());
      }
    }
    return List.copyOf(faults);
  }

  private void readAssignment() throws GradingException {
    try {
      String text = Catalogue.text(task.assignment());
      lesson = LessonFile.parse(task.assignment().toString(), text);
      assignmentSha = Hash.of(text.getBytes(StandardCharsets.UTF_8));
    } catch (LessonException unreadable) {
      throw new GradingException(unreadable.faults().get(0).toString());
    }
    if (lesson.terms().isHandout()) {
      throw new GradingException(
          task.assignment() + " is what students get: expected the teacher's own file");
    }
    seed = lesson.terms().seed();
    task.key().ifPresent(this::useKey);
  }

  /** The numbers of a key; with one that is of no use, those that everybody has without. */
  private void useKey(Path key) {
    boolean matters = seed.filter(Seed.OfStudent.class::isInstance).isPresent();
    String wrong;
    try {
      Seed.OfStudent own = Seed.OfStudent.with(GivenFile.text(key), lesson.id());
      seed = matters ? Optional.of(own) : seed;
      return;
    } catch (TermException tooShort) {
      wrong = ": " + tooShort.getMessage();
    } catch (IOException unreadable) {
      wrong = " cannot be read: " + Reason.of(unreadable);
    }
    String graded =
        matters
            ? "; graded with the numbers without a key: --resume with the key grades again"
            : "";
    faults.add(key.getFileName() + wrong + graded);
  }

  /** Who the students are; a list that cannot be read is a fault, and nobody is known then. */
  private Roster roster() {
    if (task.late().isPresent()) {
      late = LateList.read(task.late().get(), faults);
    }
    if (task.names().isEmpty()) {
      return Roster.none();
    }
    try {
      Roster roster = Roster.read(task.names().get());
      faults.addAll(roster.faults());
      return roster;
    } catch (IOException unreadable) {
      faults.add(task.names().get().getFileName() + ": " + Reason.of(unreadable));
      return Roster.none();
    }
  }

  private List<Submission> wanted(List<Submission> all) throws GradingException {
    if (task.only().isEmpty() || isStep(task.only().get())) {
      return all;
    }
    String only = task.only().get();
    List<Submission> wanted =
        all.stream().filter(s -> s.student().id().equals(only) || s.file().equals(only)).toList();
    if (wanted.isEmpty()) {
      throw new GradingException("--only " + only + ": there is no such student and no such step");
    }
    return wanted;
  }

  private boolean isStep(String name) {
    return lesson.steps().stream().anyMatch(step -> step.id().equals(name));
  }

  private void openResults() throws GradingException, IOException {
    Files.createDirectories(task.folder());
    ledger = new Ledger(task.folder());
    times = new Times(task.folder());
    if (!task.resume() && ledger.isThere()) {
      throw new GradingException(
          task.folder() + " holds results already: --resume goes on, -o DIR begins elsewhere");
    }
    try {
      ledger.read();
      times.read();
    } catch (IOException unreadable) {
      throw new GradingException(
          "the results in " + task.folder() + " cannot be read: " + Reason.of(unreadable));
    }
    faults.addAll(ledger.faults());
  }

  /** The lines of all submissions, in their order; what is known and unchanged is kept. */
  private List<Line> graded(List<Submission> submissions, Containment containment)
      throws IOException, InterruptedException {
    Path work = Files.createTempDirectory("apart-grade");
    ExecutorService workers = Executors.newFixedThreadPool(task.jobs());
    try (Supplies data = Supplies.of(lesson, work);
        Markers markers = new Markers(task.jobs(), one -> marker(one, work, data, containment))) {
      List<Future<Line>> waiting = new ArrayList<>();
      for (Submission submission : submissions) {
        waiting.add(workers.submit(() -> line(submission, markers)));
      }
      List<Line> lines = new ArrayList<>();
      for (Future<Line> each : waiting) {
        Line line = each.get();
        lines.add(line);
        console.progress(lines.size(), submissions.size(), summary(line));
      }
      return lines;
    } catch (ExecutionException fault) {
      if (fault.getCause() instanceof IOException unwritable) {
        throw unwritable;
      }
      throw new IllegalStateException(fault.getCause());
    } finally {
      workers.shutdownNow();
      Folders.delete(work);
    }
  }

  /** One of those that mark: each has a folder of its own below which its agents work. */
  private MarkerProcess marker(int one, Path work, Supplies data, Containment containment) {
    MarkerSetup setup =
        MarkerSetup.of(
            task.assignment().toAbsolutePath(),
            data.folder(),
            work.resolve("cells-" + one),
            contained(launch),
            containment,
            prelude);
    Duration step = lesson.terms().limit().time();
    Duration all = step.multipliedBy(TIMES_IN_ALL).plusSeconds(COMPILING_SECONDS);
    return new MarkerProcess(MarkerCommand.of(launch.java()), setup, step, all);
  }

  /** What an agent is started with that runs what nobody trusts. */
  private Launch contained(Launch usual) {
    List<String> options = new ArrayList<>(usual.options());
    options.add("-Xmx" + lesson.terms().limit().megabytes() + "m");
    options.add("-XX:MaxMetaspaceSize=192m");
    options.add("-XX:MaxDirectMemorySize=16m");
    options.add("-XX:+DisableAttachMechanism");
    options.add("-Djava.util.concurrent.ForkJoinPool.common.parallelism=0");
    options.add("-Dapart.confined=true");
    return usual.with(options);
  }

  private static String summary(Line line) {
    Marked marked = line.marked();
    String points = marked.points() + " of " + marked.max();
    return line.student().id() + ": " + (line.trouble().isEmpty() ? points : line.trouble());
  }

  private Line line(Submission handedIn, Markers markers) throws IOException, InterruptedException {
    String known = handedIn.student().id();
    String said = ReportFile.of(handedIn.text()).student().orElse(known);
    // A list of names says who it is; where it does not, a file's name need not be an id.
    String id = roster.of(List.of(known)).isPresent() ? known : said;
    Submission submission =
        said.equals(known) || seed.isEmpty()
            ? handedIn
            : handedIn.noted("it says that it is of " + said + "; its numbers are those of " + id);
    String number = seed.map(own -> Long.toString(own.of(lesson.id(), id))).orElse("");
    Line bare =
        line(submission, number, new Marked(submission.trouble(), submission.notes(), List.of()));
    Optional<Line> before = ledger.of(submission.file());
    boolean step = task.only().filter(this::isStep).isPresent();
    boolean same = before.isPresent() && before.get().isOf(bare);
    // One that could not be graded is tried again.
    if (same && before.get().trouble().equals(bare.trouble()) && task.only().isEmpty()) {
      return line(submission, number, before.get().marked());
    }
    long start = System.nanoTime();
    Marked marked =
        submission.trouble().isEmpty()
            ? markers.mark(lesson, submission, number)
            : Unmarked.of(lesson, submission);
    Line line = line(submission, number, marked);
    if (step && before.isPresent()) {
      line = line(submission, number, before.get().marked().with(marked, task.only().get()));
    }
    ledger.add(line);
    times.add(submission, OffsetDateTime.now(ZoneOffset.UTC), (System.nanoTime() - start) / 1e9);
    return line;
  }

  private Line line(Submission submission, String number, Marked marked) {
    Optional<Deadline> due = lesson.terms().due().map(d -> late.of(submission.student().id(), d));
    int lost =
        due.isPresent() && submission.submitted().isPresent()
            ? due.get().lost(submission.submitted().get())
            : 0;
    return new Line(
        submission.student(),
        submission.file(),
        submission.sha256(),
        lesson.id(),
        assignmentSha,
        versions.apart(),
        versions.jdk(),
        number,
        submission.submitted().map(OffsetDateTime::toString).orElse(""),
        lost,
        marked.trouble(),
        marked.notes(),
        marked.steps());
  }
}
