package apart.shell;

import apart.shell.command.Commands;
import apart.shell.command.Undoing;
import apart.shell.engine.Console;
import apart.shell.engine.Daemon;
import apart.shell.engine.Session;
import apart.shell.lesson.Catalogue;
import apart.shell.lesson.HeardConsole;
import apart.shell.lesson.Shelved;
import apart.shell.report.Chronicle;
import apart.shell.report.ChronicleFile;
import apart.shell.report.PastSessions;
import apart.shell.source.Wrap;
import apart.shell.terminal.Assistant;
import apart.shell.terminal.HistoryFile;
import apart.shell.terminal.Screen;
import apart.shell.terminal.StreamScreen;
import apart.shell.terminal.TerminalScreen;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The wiring of the terminal: screen, session, commands and loop. */
final class Terminal {
  private static final String NAME = "Apart: Java, with neurons. ";
  private static final String KEYS = "/help helps, Tab completes, /exit leaves.";

  /** What somebody new is told who begins with a lesson. */
  private static final String BRIEF = NAME + KEYS;

  /** The same for somebody who has been here. */
  private static final String BACK = "Apart. /help helps.";

  private static final String KILLED =
      "(The last session ended without leaving: /save -before FILE keeps what was entered in it.)";

  private final ScreenOpener screens;
  private final Opener opener;
  private final Path lessons;
  private final Path state;

  /**
   * A terminal.
   *
   * @param lessons the folder of the lessons
   * @param state the folder that keeps what is done of each
   */
  Terminal(ScreenOpener screens, Opener opener, Path lessons, Path state) {
    this.screens = screens;
    this.opener = opener;
    this.lessons = lessons;
    this.state = state;
  }

  /** Opens a screen whose editor asks the given assistant. */
  @FunctionalInterface
  interface ScreenOpener {
    Screen open(Assistant assistant) throws IOException;
  }

  /** The screen this process was started in: a terminal, or a pair of streams. */
  static ScreenOpener thisScreen(
      Map<String, String> environment, InputStream in, PrintStream out, PrintStream err) {
    return assistant -> {
      if (!isTerminal()) {
        return StreamScreen.of(in, out, err);
      }
      Path history = StateDirectory.in(environment).resolve("history");
      return TerminalScreen.open(environment, HistoryFile.at(history), assistant);
    };
  }

  /**
   * Runs until the learner leaves; gives the exit status.
   *
   * @param lesson the lesson to begin with; an empty text for the list of lessons
   */
  int run(Optional<String> lesson) throws IOException {
    // The screen comes first and has the machine for itself; then the session opens beside it.
    CompletableFuture<Screen> opened = new CompletableFuture<>();
    Chronicle chronicle = Chronicle.in(ChronicleFile.now(sessions(state)));
    HeardConsole prints = new HeardConsole(new AwaitedConsole(opened, chronicle));
    TipSetting tips = TipSetting.at(state.resolve("tips"));
    LessonGuide guide = new LessonGuide(Catalogue.of(lessons), state.resolve("lessons"), prints);
    CompletableFuture<Before> before =
        CompletableFuture.supplyAsync(
            () -> Before.of(guide, sessions(state)), work -> Daemon.of("before", work).start());
    try (chronicle;
        OpeningSession session = OpeningSession.after(opened, () -> opener.open(prints))) {
      TypingAssistant assistant = new TypingAssistant(session, guide, tips);
      try (Screen screen = screens.open(assistant)) {
        Repl repl = repl(screen, session, guide, tips, chronicle);
        assistant.accompany(repl);
        if (screen.interactive()) {
          boolean known = !screen.history().isEmpty();
          String brief = known ? BACK : BRIEF;
          String greeting = lesson.isPresent() ? brief : greeting(before.join().lesson(), known);
          screen.print(Wrap.at(screen.columns(), greeting));
          if (before.join().killed()) {
            screen.print(Wrap.at(screen.columns(), KILLED));
          }
        }
        session.columns(screen.columns());
        opened.complete(screen);
        if (lesson.isPresent()) {
          repl.begin("/lesson " + lesson.get());
        }
        return repl.run(fault -> Mishap.told(fault, state));
      }
    }
  }

  /**
   * What was before this session.
   *
   * @param lesson the name of the lesson to go on with
   * @param killed whether the last session ended without leaving
   */
  private record Before(String lesson, boolean killed) {
    static Before of(LessonGuide guide, Path sessions) {
      return new Before(
          guide.open().map(Shelved::name).orElse(""), PastSessions.in(sessions).endedByKill());
    }
  }

  /** The folder that keeps what was entered and shown in sessions. */
  private static Path sessions(Path state) {
    return state.resolve("sessions");
  }

  /** What to type; shorter for those who have been here. */
  private static String greeting(String lesson, boolean known) {
    String begin = lesson.isEmpty() ? "" : ", /lesson " + lesson + (known ? " goes on" : "");
    return known
        ? "Apart. /help helps" + begin + "."
        : NAME
            + "Type an expression and Enter, such as\n"
            + "  Mlp.of(2, 3, 1).fill(0.5)\n"
            + "or begin with five minutes of guidance: /lesson "
            + lesson
            + "\n"
            + KEYS;
  }

  /** The loop with all commands. */
  static Repl repl(
      Screen screen, Session session, LessonGuide guide, TipSetting tips, Chronicle chronicle) {
    Undoing undoing = new Undoing();
    Commands commands =
        Commands.standard()
            .with(undoing.commands())
            .with(LessonCommands.commands(guide))
            .with(tips.commands())
            .each(ReviewCommand.waiting(guide));
    return new Repl(screen, session, commands, guide, chronicle, undoing);
  }

  /** A console that may not be there yet: whoever prints to it waits until it is. */
  private record AwaitedConsole(CompletableFuture<? extends Console> console, Chronicle chronicle)
      implements Console {
    @Override
    public void printed(String text, boolean error) {
      chronicle.printed(text);
      console.join().printed(text, error);
    }

    @Override
    public void progress(String line) {
      console.join().progress(line);
    }

    @Override
    public void live(String lines) {
      console.join().live(lines);
    }

    @Override
    public String readLine() {
      return console.join().readLine();
    }
  }

  /** The script says whether input and output are a terminal; without it the terminal is asked. */
  static boolean isTerminal() {
    String told = System.getProperty("apart.tty");
    return told == null ? TerminalScreen.available() : told.equals("true");
  }
}
