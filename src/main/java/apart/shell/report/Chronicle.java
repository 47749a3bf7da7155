package apart.shell.report;

import apart.shell.engine.Look;
import apart.shell.engine.Outcome;
import apart.shell.engine.Session;
import apart.shell.engine.Tone;
import apart.shell.report.Exchange.By;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What was entered and shown in a session, kept as it happens: in memory up to a bound, and in a
 * file of its own, so that a kill loses at most the line that is being typed. Safe to tell from any
 * thread.
 */
public final class Chronicle implements AutoCloseable {
  private static final int MOST_EXCHANGES = 5_000;
  private static final long MOST_CHARACTERS = 20_000_000;

  /** The end of a text of which only the beginning is kept. */
  static final String NOT_KEPT = " more characters were not kept.)";

  private static final int LONGEST_TEXT = 100_000;
  private static final int LONGEST_DRAWING = 1_000_000;

  private final Optional<ChronicleFile> file;
  private final Clock clock;
  private final Deque<Kept> kept = new ArrayDeque<>();
  private final List<Undrawn> undrawn = new ArrayList<>();
  private final TakenBack takenBack = new TakenBack();
  private long characters;
  private int leftOut;
  private int number;

  private Chronicle(Optional<ChronicleFile> file, Clock clock) {
    this.file = file;
    this.clock = clock;
  }

  /** A chronicle in a file, which begins with the first input. */
  public static Chronicle in(ChronicleFile file) {
    return new Chronicle(Optional.of(file), Clock.systemUTC());
  }

  /** A chronicle that is forgotten with this object. */
  public static Chronicle unsaved() {
    return new Chronicle(Optional.empty(), Clock.systemUTC());
  }

  /** An exchange while it goes on. */
  private static final class Kept {
    final int number;
    final By by;
    final Instant at;
    final int columns;
    final String input;
    final List<Shown> shown = new ArrayList<>();
    final StringBuilder printed = new StringBuilder();
    long printedInAll;
    long millis = -1;
    boolean written;

    Kept(int number, By by, Instant at, int columns, String input) {
      this.number = number;
      this.by = by;
      this.at = at;
      this.columns = columns;
      this.input = input;
    }

    Exchange exchange() {
      List<Shown> all = List.copyOf(shown);
      return new Exchange(number, by, at, millis, columns, "", input, all, Exchange.Still.THERE);
    }
  }

  /** A picture that was shown and is to be drawn as SVG. */
  private record Undrawn(Kept kept, int part, int picture) {}

  /**
   * Something is entered.
   *
   * @param columns the width of the screen
   */
  public synchronized void begin(By by, String input, int columns) {
    endLast();
    Kept begun = new Kept(++number, by, clock.instant(), columns, input.strip());
    kept.add(begun);
    characters += input.length();
    if (by != By.ANSWER) {
      write(begun);
    }
    while (kept.size() > MOST_EXCHANGES || (characters > MOST_CHARACTERS && kept.size() > 1)) {
      Exchange oldest = kept.remove().exchange();
      characters -= oldest.input().length();
      oldest.shown().forEach(each -> characters -= each.text().length() + each.svg().length());
      leftOut++;
    }
  }

  /** What was last entered as an answer was none: it is forgotten. */
  public synchronized void retract() {
    Kept last = kept.peekLast();
    if (last != null && last.by == By.ANSWER && last.shown.isEmpty()) {
      kept.removeLast();
      number--;
    }
  }

  /** What was entered last has run to its end. */
  public synchronized void end() {
    endLast();
    Kept last = kept.peekLast();
    if (last != null && last.millis < 0) {
      last.millis = clock.millis() - last.at.toEpochMilli();
      file.ifPresent(one -> one.took(last.number, last.millis));
    }
  }

  private void endLast() {
    Kept last = kept.peekLast();
    if (last != null) {
      flush(last);
    }
  }

  /** A snippet led to something that is shown. */
  public synchronized void show(Outcome outcome) {
    add(Shown.of(outcome));
    if (outcome instanceof Outcome.Value value && value.picture() > 0 && !kept.isEmpty()) {
      Kept last = kept.peekLast();
      undrawn.add(new Undrawn(last, last.shown.size() - 1, value.picture()));
    }
  }

  /** Something is told to the learner. */
  public synchronized void told(Tone tone, String text) {
    if (!text.isBlank()) {
      add(Shown.told(tone, text.strip()));
    }
  }

  /** Code prints. */
  public synchronized void printed(String text) {
    Kept last = kept.peekLast();
    if (last == null || text.isEmpty()) {
      return;
    }
    long left = LONGEST_TEXT - last.printedInAll;
    last.printedInAll += text.length();
    if (left > 0) {
      last.printed.append(text, 0, (int) Math.min(left, text.length()));
    }
  }

  private void add(Shown shown) {
    Kept last = kept.peekLast();
    if (last != null) {
      flush(last);
      put(last, shown.saying(OnScreen.of(bounded(shown.text()))));
    }
  }

  private void put(Kept last, Shown shown) {
    last.shown.add(shown);
    characters += shown.text().length();
    write(last);
    file.ifPresent(one -> one.shown(last.number, shown));
  }

  private void write(Kept one) {
    if (!one.written) {
      one.written = true;
      file.ifPresent(f -> f.begun(one.exchange()));
    }
  }

  private void flush(Kept last) {
    if (last.printed.length() > 0) {
      long over = last.printedInAll - LONGEST_TEXT;
      String end = over > 0 ? leftOut(over) : "";
      Shown printed = Shown.printed(OnScreen.of(last.printed + end));
      last.printed.setLength(0);
      put(last, printed);
    }
  }

  private static String bounded(String text) {
    return text.length() <= LONGEST_TEXT
        ? text
        : text.substring(0, LONGEST_TEXT) + leftOut(text.length() - LONGEST_TEXT);
  }

  private static String leftOut(long characters) {
    return "\n(" + characters + NOT_KEPT;
  }

  /** Has the pictures drawn that were shown since this was last done, while the agent has them. */
  public void draw(Session session) {
    for (Undrawn each : takeUndrawn()) {
      Outcome drawn = session.look(new Look.Svg(each.picture));
      if (drawn instanceof Outcome.Value value && value.value().length() <= LONGEST_DRAWING) {
        drawn(each, value.value());
      }
    }
  }

  private synchronized List<Undrawn> takeUndrawn() {
    List<Undrawn> taken = List.copyOf(undrawn);
    undrawn.clear();
    return taken;
  }

  private synchronized void drawn(Undrawn one, String svg) {
    one.kept.shown.set(one.part, one.kept.shown.get(one.part).drawn(svg));
    characters += svg.length();
    file.ifPresent(f -> f.drawn(one.kept.number, one.part, svg));
  }

  /** All that is kept, oldest first. */
  public synchronized List<Exchange> exchanges() {
    endLast();
    return kept.stream()
        .map(Kept::exchange)
        .map(each -> each.being(takenBack.of(each.number())))
        .toList();
  }

  /** The number of what was entered last. */
  public synchronized int last() {
    return number;
  }

  /** What was entered last takes back all after a number. */
  public synchronized void takeBack(int after) {
    takenBack.back(after, number);
    file.ifPresent(one -> one.back(after, number));
  }

  /**
   * What was entered last brings again all after a number up to {@code to}.
   *
   * @param end the number of the command that began to take back
   */
  public synchronized void bringAgain(int after, int to, int end) {
    takenBack.again(after, to, end, number);
    file.ifPresent(one -> one.again(after, to, end, number));
  }

  /** The session begins afresh: nothing that was entered so far stands. */
  public synchronized void beginAfresh() {
    takenBack.afresh(number);
    file.ifPresent(one -> one.afresh(number));
  }

  /** How many of the oldest exchanges are no longer kept. */
  public synchronized int leftOut() {
    return leftOut;
  }

  /** Why nothing is kept in the file any more, once: the place and the reason. */
  public synchronized Optional<String> takeLoss() {
    return file.flatMap(ChronicleFile::takeLoss);
  }

  /** The session before this one that ended last; empty if none is known. */
  public Optional<PastSessions.Past> before() {
    return file.flatMap(one -> one.past().last());
  }

  /** The learner leaves. */
  @Override
  public synchronized void close() {
    endLast();
    file.ifPresent(ChronicleFile::close);
  }
}
