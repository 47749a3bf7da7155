package apart.shell;

import apart.shell.command.CommandException;
import apart.shell.command.Script;
import apart.shell.grade.Task;
import apart.shell.report.ReadEntry;
import apart.shell.report.ReportFile;
import apart.shell.report.Rerun;
import apart.shell.terminal.StreamScreen;
import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The program: arguments in, exit status out. */
public final class Main {
  private static final int LEARNERS_ERROR = 1;
  private static final int WRONG_ARGUMENTS = 2;
  private static final int OUR_FAULT = 3;

  private final Map<String, String> environment;
  private final InputStream in;
  private final PrintStream out;
  private final PrintStream err;
  private final Opener opener;

  Main(
      Map<String, String> environment,
      InputStream in,
      PrintStream out,
      PrintStream err,
      Opener opener) {
    this.environment = environment;
    this.in = in;
    this.out = out;
    this.err = err;
    this.opener = opener;
  }

  /** Starts Apart and exits with its status. */
  public static void main(String[] arguments) {
    useOneLocale();
    beSilent();
    Main main =
        new Main(
            System.getenv(),
            // Buffered: a bare file stream asks a pipe for its length, and fails.
            new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
            utf8(FileDescriptor.out),
            utf8(FileDescriptor.err),
            new AgentOpener(
                Home.ofThisProgram(),
                () -> Glyphs.options(System.getenv(), Terminal.isTerminal())));
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, fault) -> Mishap.report(fault, StateDirectory.in(main.environment), main.err));
    Runtime.getRuntime().exit(main.run(arguments));
  }

  /**
   * On the standard error stream javac writes the trace of a fault of its own; we say it better.
   */
  private static void beSilent() {
    System.setErr(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
  }

  /** Numbers and the compiler's messages are the same wherever Apart runs, as they are taught. */
  static void useOneLocale() {
    Locale.setDefault(Locale.ROOT);
  }

  /** Does what the arguments ask for; gives the exit status. */
  int run(String... arguments) {
    try {
      // Without arguments nothing need be loaded that reads them.
      Request request = arguments.length == 0 ? new Request.Terminal() : Arguments.parse(arguments);
      return request.serve(this);
    } catch (Throwable fault) {
      // Whatever it is, a learner sees one line; lessons and history are in their files already.
      Mishap.report(fault, StateDirectory.in(environment), err);
      return OUR_FAULT;
    } finally {
      out.flush();
    }
  }

  // Each kind of request, see Request.

  int terminal(Optional<String> lesson) throws IOException {
    Path state = StateDirectory.in(environment);
    return new Terminal(
            Terminal.thisScreen(environment, in, out, err),
            opener,
            Home.ofThisProgram().lessons(),
            state)
        .run(lesson);
  }

  int lesson(String named, Optional<String> student) throws IOException {
    try {
      if (student.isPresent()) {
        Student.at(StateDirectory.in(environment).resolve("student")).is(student.get());
      }
    } catch (CommandException refused) {
      err.println("apart: " + refused.getMessage());
      return WRONG_ARGUMENTS;
    }
    return terminal(Optional.of(named));
  }

  int script(String file) throws IOException {
    StreamScreen screen = StreamScreen.of(InputStream.nullInputStream(), out, err);
    try (OpeningSession session = OpeningSession.by(() -> opener.open(screen))) {
      return new ScriptRun(file.equals("-") ? "stdin" : file, text(file), session, screen).run();
    } catch (CommandException unreadable) {
      err.println("apart: " + unreadable.getMessage());
      return LEARNERS_ERROR;
    }
  }

  int check(List<String> paths, Optional<String> junit, int seeds) throws IOException {
    return author().check(paths, junit, seeds);
  }

  int book(Path folder, List<String> lessons) throws IOException {
    return author().book(folder, lessons);
  }

  AssignmentCommands assignments() {
    return new AssignmentCommands(
        Home.ofThisProgram(), StateDirectory.in(environment), opener, Clock.systemUTC(), out, err);
  }

  int rerun(String file) throws IOException {
    ReportFile report;
    try {
      report = ReportFile.of(text(file));
    } catch (CommandException unreadable) {
      err.println("apart: " + unreadable.getMessage());
      return WRONG_ARGUMENTS;
    }
    if (report.entries().stream().noneMatch(ReadEntry::isJava)) {
      err.println("apart: " + file + " holds nothing that was entered");
      return WRONG_ARGUMENTS;
    }
    return new Rerun(report, out).run(opener::open) == 0 ? 0 : LEARNERS_ERROR;
  }

  int begin(String id, String title) {
    return author().begin(id, title);
  }

  private AuthorCommands author() {
    return new AuthorCommands(
        Home.ofThisProgram(), StateDirectory.in(environment), opener, out, err);
  }

  int grade(Task task) {
    return teacher().grade(task);
  }

  int autograder(Path assignment, Path zip, Optional<Path> key) throws IOException {
    return teacher().autograder(assignment, zip, key);
  }

  private GradeCommand teacher() {
    return new GradeCommand(Home.ofThisProgram(), environment, out, err);
  }

  int help(String verb) {
    out.println(Arguments.help(verb));
    return 0;
  }

  int version() {
    String built = Main.class.getPackage().getImplementationVersion();
    out.println("Apart " + (built == null ? "(not packaged)" : built));
    return 0;
  }

  int wrong(String message) {
    err.println("apart: " + message + "\n" + Arguments.USAGE);
    return WRONG_ARGUMENTS;
  }

  private String text(String file) throws CommandException, IOException {
    return file.equals("-")
        ? new String(in.readAllBytes(), StandardCharsets.UTF_8)
        : Script.read(Path.of(file));
  }

  static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }
}
