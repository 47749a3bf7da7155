package apart.shell.lesson;

import apart.shell.engine.Outcome;
import apart.shell.engine.Tone;
import apart.shell.lesson.Progress.Entry;
import java.util.ArrayList;
import java.util.List;

/**
 * The lesson's own code, run visibly as if it were typed.
 *
 * @param entries its snippets
 * @param line all of it as one input
 */
record Demonstration(List<Entry> entries, Attempt line) {
  /** Runs code; if it does not run to its end, says what can be done. */
  static Demonstration of(String code, GuardedSession stage, Narrator telling) {
    List<Entry> entries = new ArrayList<>();
    List<Outcome> outcomes = new ArrayList<>();
    StringBuilder printed = new StringBuilder();
    for (String snippet : stage.snippets(code)) {
      telling.print(Tone.ECHO, "\n> " + snippet.replace("\n", "\n  "));
      Attempt line = stage.run(snippet, telling::show);
      entries.add(new Entry(snippet, line.text()));
      outcomes.addAll(line.outcomes());
      printed.append(line.printed());
      if (line.failed()) {
        telling.say("(That did not run to its end. Try again, or first put all back with /again.)");
        break;
      }
    }
    return new Demonstration(entries, new Attempt(code, outcomes, printed.toString()));
  }

  boolean ended() {
    return !line.failed();
  }
}
