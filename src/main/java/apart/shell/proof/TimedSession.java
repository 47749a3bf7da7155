package apart.shell.proof;

import apart.shell.engine.Look;
import apart.shell.engine.Outcome;
import apart.shell.engine.Place;
import apart.shell.engine.Session;
import apart.shell.engine.WhatStands;
import apart.shell.engine.Withheld;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A session that waits for a line or a question only so long, and then stops it and whatever comes
 * after it.
 */
final class TimedSession implements Session {
  private final Session session;
  private final ScheduledExecutorService clock;
  private final long millis;
  private volatile boolean lost;

  /**
   * A session with limited patience.
   *
   * @param clock stops what does not end
   * @param millis how long anything may take; generous, for the machine may be busy
   */
  TimedSession(Session session, ScheduledExecutorService clock, long millis) {
    this.session = session;
    this.clock = clock;
    this.millis = millis;
  }

  /** Whether something did not end. */
  boolean lostPatience() {
    return lost;
  }

  private <T> T inTime(Supplier<T> work, T stopped) {
    if (lost) {
      return stopped;
    }
    ScheduledFuture<?> stop =
        clock.scheduleAtFixedRate(this::stop, millis, millis, TimeUnit.MILLISECONDS);
    try {
      return work.get();
    } finally {
      stop.cancel(false);
    }
  }

  private void stop() {
    lost = true;
    session.interrupt();
  }

  @Override
  public List<Outcome> run(String input) {
    return inTime(() -> session.run(input), List.of(new Outcome.Stopped(Place.whole(input))));
  }

  @Override
  public List<Outcome> run(String input, Consumer<Outcome> show) {
    return inTime(() -> session.run(input, show), List.of(new Outcome.Stopped(Place.whole(input))));
  }

  @Override
  public Outcome query(String expression) {
    return inTime(() -> session.query(expression), new Outcome.Stopped(Place.whole(expression)));
  }

  @Override
  public List<Outcome> query(List<String> expressions) {
    return inTime(
        () -> session.query(expressions),
        expressions.stream().map(e -> (Outcome) new Outcome.Stopped(Place.whole(e))).toList());
  }

  @Override
  public Outcome look(Look look) {
    return session.look(look);
  }

  @Override
  public void interrupt() {
    session.interrupt();
  }

  @Override
  public Completeness completeness(String input) {
    return session.completeness(input);
  }

  @Override
  public Completion complete(String input, int cursor) {
    return session.complete(input, cursor);
  }

  @Override
  public List<String> signatures(String input, int cursor) {
    return session.signatures(input, cursor);
  }

  @Override
  public List<Documented> documentation(String input, int cursor) {
    return session.documentation(input, cursor);
  }

  @Override
  public String type(String expression) {
    return session.type(expression);
  }

  @Override
  public List<Variable> variables() {
    return session.variables();
  }

  @Override
  public List<Listed> snippets() {
    return session.snippets();
  }

  @Override
  public WhatStands standing() {
    return session.standing();
  }

  @Override
  public Withheld comeBack(WhatStands then) {
    return session.comeBack(then);
  }

  @Override
  public void reset() {
    session.reset();
  }

  @Override
  public boolean drop(String name) {
    return session.drop(name);
  }

  @Override
  public void columns(int columns) {
    session.columns(columns);
  }

  @Override
  public void beside(String folder) {
    session.beside(folder);
  }

  @Override
  public void seed(long number) {
    session.seed(number);
  }

  @Override
  public void close() {
    session.close();
  }
}
