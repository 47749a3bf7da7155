package apart.shell;

import apart.shell.command.CommandException;
import apart.shell.command.Script;
import apart.shell.terminal.StreamScreen;
import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
    Main main =
        new Main(
            System.getenv(),
            // Buffered: a bare file stream asks a pipe for its length, and fails.
            new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
            utf8(FileDescriptor.out),
            utf8(FileDescriptor.err),
            new AgentOpener(Home.ofThisProgram()));
    Runtime.getRuntime().exit(main.run(arguments));
  }

  /** Numbers and the compiler's messages are the same wherever Apart runs, as they are taught. */
  static void useOneLocale() {
    Locale.setDefault(Locale.ROOT);
  }

  /** Does what the arguments ask for; gives the exit status. */
  int run(String... arguments) {
    try {
      return arguments.length == 0 ? terminal(Optional.empty()) : serve(Arguments.parse(arguments));
    } catch (Exception | LinkageError fault) {
      Mishap.report(fault, StateDirectory.in(environment), err);
      return OUR_FAULT;
    } finally {
      out.flush();
    }
  }

  private int serve(Request request) throws IOException {
    if (request instanceof Request.Run run) {
      return script(run.file());
    }
    if (request instanceof Request.Check check) {
      return AuthorCommands.ofThisProgram(opener, out, err).check(check.paths(), check.junit());
    }
    if (request instanceof Request.New lesson) {
      return AuthorCommands.ofThisProgram(opener, out, err).begin(lesson.id(), lesson.title());
    }
    if (request instanceof Request.Help) {
      out.println(Arguments.USAGE);
      return 0;
    }
    if (request instanceof Request.Version) {
      out.println("Apart " + version());
      return 0;
    }
    if (request instanceof Request.Wrong wrong) {
      err.println("apart: " + wrong.message() + "\n" + Arguments.USAGE);
      return WRONG_ARGUMENTS;
    }
    if (request instanceof Request.Lesson lesson) {
      return terminal(Optional.of(lesson.id().orElse("")));
    }
    return terminal(Optional.empty());
  }

  private int terminal(Optional<String> lesson) throws IOException {
    LessonGuide guide =
        LessonGuide.of(Home.ofThisProgram().lessons(), StateDirectory.in(environment));
    return new Terminal(Terminal.thisScreen(environment, in, out, err), opener, guide).run(lesson);
  }

  private int script(String file) throws IOException {
    StreamScreen screen = StreamScreen.of(InputStream.nullInputStream(), out, err);
    try (OpeningSession session = OpeningSession.by(() -> opener.open(screen))) {
      return new ScriptRun(file.equals("-") ? "stdin" : file, text(file), session, screen).run();
    } catch (CommandException unreadable) {
      err.println("apart: " + unreadable.getMessage());
      return LEARNERS_ERROR;
    }
  }

  private String text(String file) throws CommandException, IOException {
    return file.equals("-")
        ? new String(in.readAllBytes(), StandardCharsets.UTF_8)
        : Script.read(Path.of(file));
  }

  private static String version() {
    String built = Main.class.getPackage().getImplementationVersion();
    return built == null ? "(not packaged)" : built;
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }
}
