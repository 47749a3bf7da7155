package apart.shell;

import apart.shell.doc.Docs;
import apart.shell.doc.Tip;
import apart.shell.doc.Tips;
import apart.shell.engine.Daemon;
import apart.shell.source.Lines;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Finds out what is shown below a line while it is typed, on a thread of its own and only when the
 * keys pause: of what is asked in quick succession, the last.
 */
final class TypingTips {
  private static final long PAUSE_MILLIS = 60;
  private static final int LONGEST = 4_000;

  private final ScheduledExecutorService asking;
  private final TipSetting setting;
  private final OpeningSession session;

  /** Made when it is first needed, by the thread that asks: the start does not wait for it. */
  private Tips tips;

  private volatile Object latest = new Object();

  TypingTips(OpeningSession session, TipSetting setting) {
    this.setting = setting;
    this.session = session;
    this.asking = Executors.newSingleThreadScheduledExecutor(work -> Daemon.of("tips", work));
  }

  /** Tells {@code show}, on another thread, what helps at the cursor; nothing if that is stale. */
  void ask(String input, int cursor, Consumer<Optional<Tip>> show) {
    Object question = new Object();
    latest = question;
    var unused =
        asking.schedule(
            () -> {
              if (latest == question) {
                show.accept(find(input, cursor));
              }
            },
            PAUSE_MILLIS,
            TimeUnit.MILLISECONDS);
  }

  private Optional<Tip> find(String input, int cursor) {
    if (!setting.signatures() || Lines.isCommand(input) || input.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      if (tips == null) {
        tips = new Tips(Docs.ofLibrary(), new Compiler(session));
      }
      return tips.at(input.substring(0, cursor));
    } catch (RuntimeException | Error fault) {
      // Help that fails is no help; the line is not in its way.
      return Optional.empty();
    }
  }

  /** What the session knows, once it is ready. */
  private record Compiler(OpeningSession session) implements Tips.Knowledge {
    @Override
    public boolean isDeclared(String name) {
      return session.ready() && session.isDeclared(name);
    }

    @Override
    public List<String> signatures(String text) {
      return session.ready() ? session.signatures(text, text.length()) : List.of();
    }

    @Override
    public String type(String expression) {
      return session.ready() ? session.type(expression) : "";
    }
  }
}
