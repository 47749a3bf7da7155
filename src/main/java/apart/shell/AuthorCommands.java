package apart.shell;

import apart.shell.book.Book;
import apart.shell.book.BookException;
import apart.shell.command.CommandException;
import apart.shell.engine.Console;
import apart.shell.engine.Session;
import apart.shell.file.Reason;
import apart.shell.lesson.Catalogue;
import apart.shell.lesson.HeardConsole;
import apart.shell.lesson.Lesson;
import apart.shell.lesson.LessonException;
import apart.shell.lesson.Shelf;
import apart.shell.lesson.Shelved;
import apart.shell.proof.JunitReport;
import apart.shell.proof.Prover;
import apart.shell.proof.Report;
import apart.shell.proof.Skeleton;
import apart.shell.report.Heading;
import apart.shell.source.Words;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/**
 * What an author of lessons does on the command line: prove them, begin one, make a book of them.
 */
final class AuthorCommands {
  private static final int COLUMNS = 80;

  /** What the lessons that come with Apart are about; others may be about anything. */
  private static final String QUESTION =
      "All neurons of a layer have the same equation and see the same inputs. Why do they not all"
          + " end up with the same weights?";

  private final Home home;
  private final Shelf shelf;
  private final Opener opener;
  private final PrintStream out;
  private final PrintStream err;

  /**
   * Commands of an author.
   *
   * @param state the folder that keeps what outlives a session
   */
  AuthorCommands(Home home, Path state, Opener opener, PrintStream out, PrintStream err) {
    this.home = home;
    this.shelf = LessonGuide.shelf(Catalogue.of(home.lessons()), state.resolve("lessons"));
    this.opener = opener;
    this.out = out;
    this.err = err;
  }

  /**
   * Proves lessons: by their ids, files or folders; those of the folder one is in, or else all that
   * are shipped. Gives the exit status.
   *
   * @param junit a file for a report in XML
   * @param students for how many an assignment is proved
   */
  int check(List<String> named, Optional<String> junit, int students) throws IOException {
    Optional<String> taken = junit.flatMap(file -> JunitReport.taken(Path.of(file)));
    if (taken.isPresent()) {
      err.println("apart: " + taken.get());
      return 1;
    }
    List<Path> files;
    try {
      files = new Checked(shelf, home.lessons()).files(named);
    } catch (CommandException none) {
      err.println("apart: " + none.getMessage());
      return 1;
    }
    List<Report> reports = prove(files, students);
    if (junit.isPresent() && !isWritten(Path.of(junit.get()), reports)) {
      return 1;
    }
    return reports.stream().allMatch(Report::isProved) ? 0 : 1;
  }

  private boolean isWritten(Path junit, List<Report> reports) {
    try {
      JunitReport.write(junit, reports);
      return true;
    } catch (IOException unwritable) {
      err.println("apart: cannot write " + junit + ": " + Reason.of(unwritable));
      return false;
    }
  }

  private List<Report> prove(List<Path> files, int students) throws IOException {
    List<Report> reports = new ArrayList<>();
    List<Lesson> shipped = shelf.shipped().map(Shelved::lesson).toList();
    withProver(
        (prover, prints, session) -> {
          for (Path file : files) {
            Report report = prover.prove(file, namesakes(file, files), shipped, students);
            out.println(report.text());
            out.flush();
            reports.add(report);
          }
        });
    return reports;
  }

  /**
   * Writes lessons, named as for {@link #check}, as a book; gives the exit status.
   *
   * @param folder made if it is missing
   */
  int book(Path folder, List<String> named) throws IOException {
    try {
      List<Path> files = new Checked(shelf, home.lessons()).files(named);
      boolean shipped = files.stream().allMatch(file -> isSame(folder(file), home.lessons()));
      Book book = Book.in(folder, out);
      withProver(
          (prover, prints, session) -> {
            files.forEach(file -> book.add(file, prover, prints));
            if (shipped) {
              book.addReading(session);
            }
          });
      boolean whole = book.write(shipped ? QUESTION : "Lessons", made());
      out.println(
          Words.count(book.size(), "chapter") + " in " + folder + "; begin with index.html");
      return whole ? 0 : 1;
    } catch (CommandException | BookException refused) {
      err.println("apart: " + refused.getMessage());
    } catch (FileSystemException unwritable) {
      err.println("apart: cannot write " + folder + ": " + Reason.of(unwritable));
    }
    return 1;
  }

  private static Path folder(Path file) {
    return file.toAbsolutePath().getParent();
  }

  private static String made() {
    return Heading.made(COLUMNS, LocalDate.now(ZoneId.systemDefault()));
  }

  /** What is done with a prover, and with its session and the prints of that. */
  private interface Proving {
    void with(Prover prover, HeardConsole prints, Session session);
  }

  private void withProver(Proving proving) throws IOException {
    Path prelude = Files.createTempFile("apart-prelude", ".jsh");
    ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    HeardConsole prints = new HeardConsole(Console.unseen());
    try (Session session = opener.open(prints)) {
      Files.write(prelude, AgentOpener.prelude());
      session.columns(COLUMNS);
      proving.with(
          new Prover(session, prints, home.apiJar().toString(), prelude, clock), prints, session);
    } finally {
      clock.shutdownNow();
      Files.delete(prelude);
    }
  }

  /** What an author should know of a lesson's id: whose else it is. */
  private List<String> namesakes(Path file, List<Path> files) {
    Optional<String> id = id(file);
    if (id.isEmpty()) {
      return List.of();
    }
    List<String> remarks = new ArrayList<>();
    for (Path other : files) {
      if (!isSame(other, file) && id(other).equals(id)) {
        remarks.add("the id " + id.get() + " is that of " + other + ", too");
      }
    }
    boolean shippeds =
        shelf
            .shipped()
            .anyMatch(s -> s.name().equals(id.get()) && !isSame(Path.of(s.lesson().file()), file));
    if (shippeds && remarks.isEmpty()) {
      remarks.add("the id " + id.get() + " is that of a lesson that comes with Apart, too");
    }
    return remarks;
  }

  private static Optional<String> id(Path file) {
    try {
      return Optional.of(Catalogue.read(file).id());
    } catch (LessonException faulty) {
      return Optional.empty();
    }
  }

  private static boolean isSame(Path one, Path other) {
    return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
  }

  /** Begins a lesson in the folder one works in; gives the exit status. */
  int begin(String id, String title) {
    Path file = Path.of(id + ".jsh");
    try {
      Files.writeString(file, Skeleton.of(id, title), StandardOpenOption.CREATE_NEW);
    } catch (LessonException wrong) {
      err.println("apart: " + wrong.faults().get(0).message());
      return 1;
    } catch (FileAlreadyExistsException taken) {
      err.println("apart: there is a file " + file + " already");
      return 1;
    } catch (IOException unwritable) {
      err.println("apart: cannot write " + file + ": " + Reason.of(unwritable));
      return 1;
    }
    out.println(
        file + " is a lesson; play it: apart lesson " + file + ", prove it: apart check " + file);
    return 0;
  }
}
