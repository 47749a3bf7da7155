package apart.shell;

import apart.shell.assign.HandoutFolder;
import apart.shell.assign.Preview;
import apart.shell.assign.Readiness;
import apart.shell.command.CommandException;
import apart.shell.command.Script;
import apart.shell.engine.Console;
import apart.shell.engine.Session;
import apart.shell.file.Reason;
import apart.shell.lesson.Catalogue;
import apart.shell.lesson.Fault;
import apart.shell.lesson.HeardConsole;
import apart.shell.lesson.Lesson;
import apart.shell.lesson.LessonException;
import apart.shell.lesson.Progress;
import apart.shell.lesson.Shelf;
import apart.shell.lesson.Shelved;
import apart.shell.report.ReportFile;
import apart.shell.source.Wrap;
import apart.shell.terms.Deadline;
import apart.shell.terms.Seed;
import apart.shell.terms.TermException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Assignments on the command line: what a teacher hands out, and what a student would hand in. */
final class AssignmentCommands {
  private static final int COLUMNS = 80;

  private final Shelf shelf;
  private final Path state;
  private final Opener opener;
  private final Clock clock;
  private final PrintStream out;
  private final PrintStream err;

  /**
   * Commands on assignments.
   *
   * @param state the folder that keeps what outlives a session
   * @param clock says whether something is late
   */
  AssignmentCommands(
      Home home, Path state, Opener opener, Clock clock, PrintStream out, PrintStream err) {
    this.shelf = LessonGuide.shelf(Catalogue.of(home.lessons()), state.resolve("lessons"));
    this.state = state;
    this.opener = opener;
    this.clock = clock;
    this.out = out;
    this.err = err;
  }

  /**
   * Writes what students get of an assignment; gives the exit status.
   *
   * @param folder for it; one of the assignment's id where none is named
   * @param key a file with the teacher's secret
   * @param over whether files that are there may be replaced
   */
  int assign(Path file, Optional<Path> folder, Optional<Path> key, boolean over) {
    try {
      Lesson lesson = Catalogue.read(file);
      List<Fault> faults = faults(lesson);
      if (!faults.isEmpty()) {
        faults.forEach(fault -> err.println(fault));
        return 1;
      }
      HandoutFolder handout =
          new HandoutFolder(folder.orElse(Path.of(lesson.id())), lesson, seed(lesson, key));
      handout.write(file, over);
      handout.files().forEach(each -> out.println("wrote " + each));
      return 0;
    } catch (LessonException faulty) {
      faulty.faults().forEach(fault -> err.println(fault));
    } catch (FileAlreadyExistsException there) {
      err.println("apart: there is a file " + there.getMessage() + " already; --over replaces it");
    } catch (CommandException refused) {
      err.println("apart: " + refused.getMessage());
    } catch (IOException unwritable) {
      err.println("apart: cannot write it: " + Reason.of(unwritable));
    }
    return 1;
  }

  private static List<Fault> faults(Lesson lesson) {
    List<Fault> faults =
        lesson.isAssignment()
            ? Readiness.faults(lesson)
            : List.of(
                new Fault(lesson.file(), 1, "expected an assignment, with @points or a @due"));
    return faults.stream().sorted(Comparator.comparingInt(Fault::line)).toList();
  }

  /** The seed as students get it: with the assignment's key, made of a teacher's secret. */
  static Optional<Seed> seed(Lesson lesson, Optional<Path> key) throws CommandException {
    if (key.isEmpty() || !lesson.terms().asksWho()) {
      return lesson.terms().seed();
    }
    try {
      return Optional.of(Seed.OfStudent.with(Script.read(key.get()), lesson.id()));
    } catch (TermException tooShort) {
      throw new CommandException(key.get() + ": " + tooShort.getMessage());
    }
  }

  /**
   * Says what a student would hand in; gives the exit status.
   *
   * @param named what {@code /save} wrote, or an assignment of which something is done
   */
  int submit(String named, Optional<String> student) {
    try {
      Path file = Path.of(named);
      Optional<Shelved> kept = Files.exists(file) ? Optional.empty() : shelf.named(named);
      if (kept.isPresent()) {
        preview(kept.get().lesson(), kept.get().done(), student);
        return 0;
      }
      String text = Script.read(file);
      if (text.contains("@lesson")) {
        Shelved lesson = shelf.unkept(file, Catalogue.read(file));
        preview(lesson.lesson(), kept(lesson), student);
      } else {
        ReportFile report = ReportFile.of(text);
        Lesson lesson = assignmentOf(file, report);
        preview(lesson, Progress.handedIn(report), student.or(report::student));
      }
      return 0;
    } catch (InvalidPathException notOne) {
      err.println("apart: " + named + " cannot name a file");
    } catch (CommandException refused) {
      err.println("apart: " + refused.getMessage());
    } catch (LessonException faulty) {
      faulty.faults().forEach(fault -> err.println(fault));
    }
    return 1;
  }

  /** What is done of an assignment, where it was worked on. */
  private Progress kept(Shelved lesson) {
    return shelf
        .lessons()
        .filter(one -> one.lesson().id().equals(lesson.lesson().id()))
        .filter(one -> one.lesson().isAssignment())
        .findFirst()
        .orElse(lesson)
        .done();
  }

  /** The assignment that a report says it is of: beside it, or one that was kept. */
  private Lesson assignmentOf(Path file, ReportFile report) throws CommandException {
    String id =
        report
            .lesson()
            .orElseThrow(
                () ->
                    new CommandException(
                        "expected what /save wrote, which names its lesson, in " + file));
    Path folder = file.toAbsolutePath().getParent();
    return Catalogue.of(folder)
        .first(lesson -> lesson.id().equals(id))
        .or(() -> shelf.named(id).map(Shelved::lesson))
        .orElseThrow(
            () ->
                new CommandException(
                    "there is no assignment "
                        + id
                        + " beside "
                        + file
                        + ", nor one that you were given"));
  }

  private void preview(Lesson lesson, Progress handedIn, Optional<String> named)
      throws CommandException {
    Optional<String> student = named.or(() -> Student.at(state.resolve("student")).id());
    if (lesson.terms().asksWho() && student.isEmpty()) {
      throw new CommandException("say who you are: --student ID");
    }
    out.println(lesson.id() + ": " + lesson.title());
    student.ifPresent(id -> out.println("student: " + id));
    lesson.terms().due().ifPresent(due -> out.println("due: " + due.words() + late(due)));
    HeardConsole prints = new HeardConsole(Console.unseen());
    try (Session session = opener.open(prints)) {
      Path folder = Path.of(lesson.file()).toAbsolutePath().getParent();
      session.beside(folder == null ? "" : folder.toString());
      session.seed(
          lesson
              .terms()
              .seed()
              .map(seed -> seed.of(lesson.id(), student.orElse("")))
              .orElse(Session.NO_SEED));
      print(Preview.of(lesson, handedIn, session, prints));
    }
  }

  private String late(Deadline due) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    long days = due.daysLate(now);
    if (days == 0) {
      return "";
    }
    int lost = due.lost(now);
    return " (late" + (lost == 0 ? "" : ": " + lost + "% of the points are lost") + ")";
  }

  private void print(Preview preview) {
    int widest = preview.lines().stream().mapToInt(line -> line.step().length()).max().orElse(0);
    for (Preview.Line line : preview.lines()) {
      String label = "  " + line.step() + " ".repeat(widest - line.step().length()) + "  ";
      out.println(Wrap.beside(label, line.said(), COLUMNS));
      if (!line.missing().isEmpty()) {
        out.println(Wrap.beside(" ".repeat(label.length()) + "-> ", line.missing(), COLUMNS));
      }
    }
    out.println(preview.all());
  }
}
