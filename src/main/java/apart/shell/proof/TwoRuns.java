package apart.shell.proof;

import apart.shell.answer.Answer;
import apart.shell.engine.Outcome;
import apart.shell.engine.Session;
import apart.shell.lesson.Attempt;
import apart.shell.lesson.Fault;
import apart.shell.lesson.Lesson;
import apart.shell.lesson.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/**
 * Two runs of a lesson's own answers: whether they give the same, and how long each step takes. A
 * step is too slow if both runs say so by the clock and if the agent computed for so long, whatever
 * else the machine did meanwhile. One that waits rather than computes is measured by the clock
 * alone, with more patience the busier the machine is.
 */
final class TwoRuns {
  private static final double LONGEST_SECONDS = 2;
  private static final String CPU_TIME =
      "java.lang.ProcessHandle.current().info().totalCpuDuration().get().toMillis()";

  private final Lesson lesson;
  private final Session session;
  private final DoubleSupplier busy;
  private final List<Double> first = new ArrayList<>();
  private final List<Double> second = new ArrayList<>();
  private final List<Double> computed = new ArrayList<>();
  private final List<String> before = new ArrayList<>();
  private final List<String> after = new ArrayList<>();
  private boolean isSecond;

  /**
   * Runs about to begin.
   *
   * @param session runs the lines
   * @param busy how many programs share a processor
   */
  TwoRuns(Lesson lesson, Session session, DoubleSupplier busy) {
    this.lesson = lesson;
    this.session = session;
    this.busy = busy;
  }

  /** The second run begins. */
  void again() {
    isSecond = true;
  }

  /** Runs the next step. */
  Attempt timed(Supplier<Attempt> run) {
    boolean watched = isSecond && first.get(second.size()) > LONGEST_SECONDS;
    OptionalDouble cpu = watched ? cpuSeconds() : OptionalDouble.empty();
    long start = System.nanoTime();
    Attempt model = run.get();
    (isSecond ? second : first).add((System.nanoTime() - start) / 1e9);
    if (isSecond) {
      OptionalDouble now = watched ? cpuSeconds() : OptionalDouble.empty();
      boolean known = cpu.isPresent() && now.isPresent();
      computed.add(known ? now.getAsDouble() - cpu.getAsDouble() : 0);
    }
    (isSecond ? after : before).add(shown(model));
    return model;
  }

  /** The next step does not run. */
  void leaveOut() {
    (isSecond ? second : first).add(0.0);
    (isSecond ? after : before).add("");
    if (isSecond) {
      computed.add(0.0);
      before.set(after.size() - 1, "");
    }
  }

  private OptionalDouble cpuSeconds() {
    OptionalDouble millis =
        session.query(CPU_TIME) instanceof Outcome.Value value
            ? Answer.number(value.value())
            : OptionalDouble.empty();
    return millis.isPresent() ? OptionalDouble.of(millis.getAsDouble() / 1e3) : millis;
  }

  /** What code printed and gave, without the names {@code $n} that count all lines. */
  private static String shown(Attempt line) {
    StringBuilder shown = new StringBuilder(line.printed());
    for (Outcome outcome : line.outcomes()) {
      shown.append(outcome instanceof Outcome.Value value ? value.value() : outcome.text());
      shown.append('\n');
    }
    return shown.toString();
  }

  /** How long the slowest step takes, in seconds. */
  double slowest() {
    double slowest = 0;
    for (int i = 0; i < second.size(); i++) {
      slowest = Math.max(slowest, seconds(i));
    }
    return slowest;
  }

  /** How long a step takes, in seconds. */
  private double seconds(int step) {
    return Math.min(first.get(step), second.get(step));
  }

  /** Steps that give something else when run again, and those that take too long. */
  List<Fault> faults() {
    List<Fault> faults = new ArrayList<>();
    for (int i = 0; i < second.size(); i++) {
      Step step = lesson.steps().get(i);
      int line = step.code().line();
      if (!before.get(i).equals(after.get(i))) {
        String message = step.id() + " does not give the same when run again";
        faults.add(new Fault(lesson.file(), line, message));
      }
      if (isSlow(i)) {
        String took =
            String.format(
                Locale.ROOT, "%s takes %.1f s, expected at most 2 s", step.id(), seconds(i));
        faults.add(new Fault(lesson.file(), line, took));
      }
    }
    return faults;
  }

  private boolean isSlow(int step) {
    double waited = LONGEST_SECONDS * Math.max(1, busy.getAsDouble());
    return seconds(step) > LONGEST_SECONDS
        && (computed.get(step) > LONGEST_SECONDS || seconds(step) > waited);
  }
}
