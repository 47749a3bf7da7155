package apart.shell.terminal;

import apart.shell.engine.Daemon;
import apart.shell.engine.Outcome;
import apart.shell.source.Wrap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jline.terminal.Terminal;

/**
 * Plays a film below what was printed, with keys, until somebody leaves it; its last picture stays.
 * Pictures come from another thread, so that keys are heard while one is being drawn; those that
 * come too late are left out.
 */
final class Player {
  private static final int MOST_PICTURES_A_SECOND = 15;
  private static final long BETWEEN_NANOS = TimeUnit.SECONDS.toNanos(1) / MOST_PICTURES_A_SECOND;
  private static final long SOON_MILLIS = 5;
  private static final long LATER_MILLIS = 100;
  private static final int LEAST_COLUMNS = 40;
  private static final int LEAST_ROWS = 12;

  private final Terminal terminal;
  private final FreshLines lines;
  private final Showing showing;
  private final Playback playback;
  private final ExecutorService asking =
      Executors.newSingleThreadExecutor(work -> Daemon.of("pictures", work));
  private volatile boolean leaving;
  private volatile boolean moved; // by somebody else: what was drawn is no longer there
  private Wanted asked;
  private Future<Outcome> answer;
  private long lastAsked;
  private List<String> picture = List.of();
  private List<String> drawn = List.of();
  private String message = "";
  private Optional<Outcome> failure = Optional.empty();

  /** A picture that is asked for. */
  private record Wanted(int epoch, int columns, int lines, boolean numbers) {}

  Player(Terminal terminal, FreshLines lines, Showing showing) {
    this.terminal = terminal;
    this.lines = lines;
    this.showing = showing;
    this.playback = new Playback(showing.epochs());
  }

  /** Whether a film fits a terminal. */
  static boolean fits(Terminal terminal) {
    return terminal.getColumns() >= LEAST_COLUMNS && terminal.getRows() >= LEAST_ROWS;
  }

  /** Ends the film, from any thread. */
  void leave() {
    leaving = true;
  }

  /** Somebody else wrote on the terminal: what was drawn is drawn again below that. */
  void redraw() {
    moved = true;
  }

  /** Plays until the learner leaves; what came of it if a picture failed. */
  Optional<Outcome> play() {
    long last = System.nanoTime();
    try {
      while (!leaving) {
        take(Key.read(terminal.reader(), patience()));
        long now = System.nanoTime();
        playback.pass((now - last) * 1e-9);
        last = now;
        ask(now);
        hear();
        draw();
      }
    } catch (IOException gone) {
      leaving = true;
    } finally {
      end();
    }
    return failure;
  }

  private long patience() {
    if (answer != null) {
      return SOON_MILLIS;
    }
    long left = BETWEEN_NANOS - (System.nanoTime() - lastAsked);
    return playback.isPlaying() || !wanted().equals(asked)
        ? Math.max(1, TimeUnit.NANOSECONDS.toMillis(left))
        : LATER_MILLIS;
  }

  private void take(Key key) {
    switch (key.kind()) {
      case NONE -> {}
      case LEAVE -> leaving = true;
      case SAVE -> save();
      default -> {
        message = "";
        playback.take(key);
      }
    }
  }

  private void save() {
    await();
    Outcome saved = get(asking.submit(showing::save));
    message =
        saved instanceof Outcome.Value value
            ? "saved " + value.value()
            : "not saved: " + saved.text();
  }

  private Wanted wanted() {
    int rows = Math.max(2, terminal.getRows());
    return new Wanted(playback.epoch(), terminal.getColumns(), rows - 1, playback.showsNumbers());
  }

  private void ask(long now) {
    Wanted wanted = wanted();
    if (answer == null && !wanted.equals(asked) && now - lastAsked >= BETWEEN_NANOS) {
      asked = wanted;
      lastAsked = now;
      answer =
          asking.submit(
              () -> showing.picture(wanted.epoch, wanted.columns, wanted.lines, wanted.numbers));
    }
  }

  private void hear() {
    if (answer != null && answer.isDone()) {
      Outcome outcome = get(answer);
      answer = null;
      if (outcome instanceof Outcome.Value value) {
        picture = value.value().lines().toList();
      } else {
        failure = Optional.of(outcome);
        leaving = true;
      }
    }
  }

  /** Draws what is to be seen, if that differs from what is. */
  private void draw() {
    List<String> now = new ArrayList<>(shown());
    now.addAll(footer());
    if (moved) {
      moved = false;
      lines.keep();
      drawn = List.of();
    }
    if (!picture.isEmpty() && (!now.equals(drawn) || asked.columns != terminal.getColumns())) {
      lines.draw(now);
      drawn = now;
    }
  }

  private List<String> footer() {
    int columns = terminal.getColumns();
    return message.isEmpty()
        ? List.of(playback.line(columns))
        : Wrap.at(columns, message).lines().toList();
  }

  /** As much of the picture as leaves room for the lines below it. */
  private List<String> shown() {
    int most = Math.max(1, terminal.getRows() - 1 - footer().size());
    return picture.size() <= most ? picture : picture.subList(0, most);
  }

  private void end() {
    if (answer != null) {
      showing.stop();
      await();
    }
    asking.shutdown();
    if (!drawn.isEmpty()) {
      lines.draw(shown());
    }
    lines.keep();
    if (!message.isEmpty()) {
      lines.lines(Wrap.at(terminal.getColumns(), message));
    }
  }

  private void await() {
    if (answer != null) {
      get(answer);
    }
  }

  private static Outcome get(Future<Outcome> answer) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return answer.get();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException known
          ? known
          : new IllegalStateException(e.getCause());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
