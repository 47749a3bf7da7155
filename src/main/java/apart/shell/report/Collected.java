package apart.shell.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects the entries of a report as its lines or parts come by. */
final class Collected {
  private static final String STUDENT = "@student ";

  private final List<ReadEntry> entries = new ArrayList<>();
  private final List<ReadStep> steps = new ArrayList<>();
  private Optional<String> student = Optional.empty();
  private final StringBuilder output = new StringBuilder();
  private String step = "";
  private String answer = "";
  private boolean stepEmpty;
  private String source;
  private int line;
  private boolean told;
  private boolean failed;

  /** Takes the text of a comment; whether it is a mark of ours. */
  boolean mark(String comment, int at) {
    DoneMark done = DoneMark.of(comment);
    String command = DoneMark.command(comment);
    String said = comment.strip();
    if (done != null) {
      step(done.id(), done.answer(), at);
    } else if (!command.isEmpty()) {
      endEntry();
      entries.add(new ReadEntry(step, answer, command, "", false, false, at));
    } else if (said.startsWith(STUDENT) && student.isEmpty()) {
      student = Optional.of(said.substring(STUDENT.length()).strip()).filter(id -> !id.isEmpty());
    }
    return done != null || !command.isEmpty() || said.startsWith(STUDENT);
  }

  /** A step of a lesson begins. */
  private void step(String id, String said, int at) {
    endStep();
    step = id;
    answer = said;
    line = at;
    stepEmpty = !id.isEmpty();
    if (stepEmpty) {
      steps.add(new ReadStep(id, said));
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
      ReadEntry entry =
          new ReadEntry(
              step, answer, source, output.toString().stripTrailing(), told, failed, line);
      entries.add(entry);
      if (!step.isEmpty()) {
        steps.get(steps.size() - 1).entries().add(entry);
      }
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

  /** Adds what was collected of a part that begins after so many lines. */
  void add(Collected part, int before) {
    endStep();
    for (ReadEntry entry : part.entries()) {
      entries.add(before == 0 ? entry : entry.below(before));
    }
    steps.addAll(part.steps);
    student = student.or(() -> part.student);
  }

  /** Of each entry all that was shown is known. */
  Collected wholly() {
    endStep();
    entries.replaceAll(ReadEntry::wholly);
    return this;
  }

  /** All entries. */
  List<ReadEntry> entries() {
    endStep();
    return List.copyOf(entries);
  }

  /** The steps that are done, in the order of the report. */
  List<ReadStep> steps() {
    endStep();
    return List.copyOf(steps);
  }

  /** Whose it says it is. */
  Optional<String> student() {
    return student;
  }
}
