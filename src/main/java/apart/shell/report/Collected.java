package apart.shell.report;

import java.util.ArrayList;
import java.util.List;

/** Collects the entries of a report as its lines or parts come by. */
final class Collected {
  private final List<ReadEntry> entries = new ArrayList<>();
  private final StringBuilder output = new StringBuilder();
  private String step = "";
  private String answer = "";
  private boolean stepEmpty;
  private String source;
  private int line;
  private boolean told;
  private boolean failed;

  /** A step of a lesson begins. */
  void step(String id, String said, int at) {
    endStep();
    step = id;
    answer = said;
    line = at;
    stepEmpty = !id.isEmpty();
  }

  /** What a comment of ours says, if it is a mark. */
  void comment(String text, int at) {
    DoneMark done = DoneMark.of(text);
    String command = DoneMark.command(text);
    if (done != null) {
      step(done.id(), done.answer(), at);
    } else if (!command.isEmpty()) {
      endEntry();
      entries.add(new ReadEntry(step, answer, command, "", false, false, at));
    }
  }

  /** Something was entered. */
  void source(String entered, int at) {
    endEntry();
    source = entered;
    line = at;
    stepEmpty = false;
  }

  /** What was entered last has more lines than was known. */
  void replace(String entered) {
    source = entered;
  }

  /** Something was shown for what was entered last; nothing if nothing was entered. */
  void output(String text, boolean ofFailure) {
    if (source == null) {
      return;
    }
    told = true;
    failed |= ofFailure;
    output.append(output.length() == 0 ? "" : "\n").append(text);
  }

  /** The report would say here what was shown. */
  void told() {
    told |= source != null;
  }

  /** What was entered last has all its output. */
  void endEntry() {
    if (source != null) {
      entries.add(
          new ReadEntry(
              step, answer, source, output.toString().stripTrailing(), told, failed, line));
    }
    source = null;
    output.setLength(0);
    told = false;
    failed = false;
  }

  private void endStep() {
    endEntry();
    if (stepEmpty) {
      entries.add(new ReadEntry(step, answer, "", "", false, false, line));
    }
    step = "";
    answer = "";
    stepEmpty = false;
  }

  /** All entries. */
  List<ReadEntry> entries() {
    endStep();
    return List.copyOf(entries);
  }
}
