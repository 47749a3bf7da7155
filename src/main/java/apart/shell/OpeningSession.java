package apart.shell;

import apart.shell.engine.Daemon;
import apart.shell.engine.Look;
import apart.shell.engine.Outcome;
import apart.shell.engine.Place;
import apart.shell.engine.Session;
import apart.shell.engine.WhatStands;
import apart.shell.engine.Withheld;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A session that is being opened in the background, so that the prompt need not wait for it. What
 * is asked of it before it is ready waits; Ctrl-C ends the waiting of a line.
 */
final class OpeningSession implements Session {
  private final CompletableFuture<Session> opened = new CompletableFuture<>();
  private final List<Consumer<Session>> settings = new ArrayList<>();
  private volatile CompletableFuture<Session> stop = new CompletableFuture<>();
  private volatile Asked asked = new Asked("", Completeness.EMPTY);

  private OpeningSession() {}

  /** Opens a session on a thread of its own. */
  static OpeningSession by(Supplier<Session> opener) {
    return after(CompletableFuture.completedFuture(null), opener);
  }

  /** Opens a session on a thread of its own, once something else is there; never without it. */
  static OpeningSession after(CompletableFuture<?> first, Supplier<Session> opener) {
    OpeningSession session = new OpeningSession();
    Thread thread =
        Daemon.of(
            "opening",
            () -> {
              try {
                first.join();
                session.open(opener.get());
              } catch (Throwable failure) {
                session.opened.completeExceptionally(failure);
              }
            });
    thread.start();
    return session;
  }

  /** What was set meanwhile comes before anything that waits. */
  private synchronized void open(Session session) {
    settings.forEach(setting -> setting.accept(session));
    opened.complete(session);
  }

  /** Sets something, in the order in which it is asked for. */
  private synchronized void set(Consumer<Session> setting) {
    if (!ready()) {
      settings.add(setting);
    } else if (!opened.isCompletedExceptionally()) {
      setting.accept(opened.join());
    }
  }

  /** Whether an answer can be had without waiting for the start. */
  boolean ready() {
    return opened.isDone();
  }

  @Override
  public List<Outcome> run(String input) {
    return run(input, outcome -> {});
  }

  @Override
  public List<Outcome> run(String input, Consumer<Outcome> show) {
    stop = new CompletableFuture<>();
    Session session = firstOf(opened, stop);
    if (session == null) {
      Outcome stopped = new Outcome.Stopped(Place.whole(input));
      show.accept(stopped);
      return List.of(stopped);
    }
    return session.run(input, show);
  }

  @Override
  public Outcome query(String expression) {
    return session().query(expression);
  }

  @Override
  public List<Outcome> query(List<String> expressions) {
    return session().query(expressions);
  }

  @Override
  public Outcome look(Look look) {
    return session().look(look);
  }

  @Override
  public void interrupt() {
    stop.complete(null);
    if (ready()) {
      session().interrupt();
    }
  }

  /** The last answer is kept: the editor and the loop ask the same one after the other. */
  @Override
  public Completeness completeness(String input) {
    Asked last = asked;
    if (!last.input().equals(input)) {
      last = new Asked(input, session().completeness(input));
      asked = last;
    }
    return last.answer();
  }

  @Override
  public Completion complete(String input, int cursor) {
    return session().complete(input, cursor);
  }

  @Override
  public List<String> signatures(String input, int cursor) {
    return session().signatures(input, cursor);
  }

  @Override
  public List<Documented> documentation(String input, int cursor) {
    return session().documentation(input, cursor);
  }

  @Override
  public String type(String expression) {
    return session().type(expression);
  }

  @Override
  public List<Variable> variables() {
    return session().variables();
  }

  @Override
  public List<Listed> snippets() {
    return session().snippets();
  }

  /** Until it is ready, nothing was entered. */
  @Override
  public WhatStands standing() {
    return ready() ? session().standing() : WhatStands.first();
  }

  @Override
  public Withheld comeBack(WhatStands then) {
    return session().comeBack(then);
  }

  @Override
  public void reset() {
    session().reset();
  }

  @Override
  public boolean drop(String name) {
    return session().drop(name);
  }

  @Override
  public void columns(int columns) {
    set(session -> session.columns(columns));
  }

  @Override
  public void beside(String folder) {
    set(session -> session.beside(folder));
  }

  @Override
  public void seed(long number) {
    set(session -> session.seed(number));
  }

  @Override
  public void stage(int lines) {
    set(session -> session.stage(lines));
  }

  /** Closes the session, or sees to it that it closes as soon as it has opened. */
  @Override
  public void close() {
    var unused = opened.thenAccept(Session::close);
  }

  private Session session() {
    return firstOf(opened, new CompletableFuture<>());
  }

  private static Session firstOf(CompletableFuture<Session> a, CompletableFuture<Session> b) {
    try {
      return a.isDone() ? a.join() : a.applyToEither(b, session -> session).join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException known ? known : failed;
    }
  }

  private record Asked(String input, Completeness answer) {}
}
