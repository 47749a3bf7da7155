package apart.shell.proof;

import apart.shell.engine.Outcome;
import java.util.List;

/** What became of code that did not run, in a few words for an author. */
final class Told {
  private static final String SYMBOL = "symbol:";

  private Told() {}

  static String of(Outcome failure) {
    if (failure instanceof Outcome.Stopped) {
      return "did not end in time, and was stopped";
    }
    if (failure instanceof Outcome.AgentLost lost) {
      return lost.notice().contains("memory") ? "ran out of memory" : "ended the JVM it ran in";
    }
    if (failure instanceof Outcome.Rejected rejected && !rejected.problems().isEmpty()) {
      return said(rejected.problems().get(0).message());
    }
    String text = said(failure.text());
    return text.contains("OutOfMemoryError") ? "ran out of memory" : text;
  }

  /** The first line of what the compiler said, and the name that it did not know. */
  static String said(String message) {
    List<String> lines = message.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    String first = lines.isEmpty() ? "does not run" : lines.get(0);
    return lines.stream()
        .filter(line -> line.startsWith(SYMBOL) && !first.contains(SYMBOL))
        .findFirst()
        .map(line -> first + ": " + line.substring(SYMBOL.length()).strip())
        .orElse(first);
  }
}
