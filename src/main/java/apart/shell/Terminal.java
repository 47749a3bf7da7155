package apart.shell;

import apart.shell.command.Commands;
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
  private static final String GREETING = "Apart: Java, with neurons. /help helps, Tab completes.";

  private final ScreenOpener screens;
  private final Opener opener;
  private final LessonGuide guide;

  Terminal(ScreenOpener screens, Opener opener, LessonGuide guide) {
    this.screens = screens;
    this.opener = opener;
    this.guide = guide;
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
    CompletableFuture<Screen> opened = new CompletableFuture<>();
    // The session starts first: its work overlaps with that of opening the screen.
    try (OpeningSession session =
        OpeningSession.by(() -> opener.open(guide.hearing(opened.join())))) {
      TypingAssistant assistant = new TypingAssistant(session, guide);
      try (Screen screen = screens.open(assistant)) {
        opened.complete(screen);
        Repl repl =
            new Repl(
                screen, session, Commands.standard().with(LessonCommands.commands(guide)), guide);
        assistant.accompany(repl);
        session.columns(screen.columns());
        if (screen.interactive()) {
          screen.print(GREETING);
        }
        if (lesson.isPresent()) {
          repl.begin("/lesson " + lesson.get());
        }
        return repl.run();
      }
    }
  }

  /** The script says whether input and output are a terminal; without it the terminal is asked. */
  private static boolean isTerminal() {
    String told = System.getProperty("apart.tty");
    return told == null ? TerminalScreen.available() : told.equals("true");
  }
}
