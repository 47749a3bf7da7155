package apart.shell.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A step of a lesson that a report says is done. One that stands there twice is there twice.
 *
 * @param answer what the learner said, in one line; empty where nothing was said
 * @param entries what was entered for it, in order
 */
public record ReadStep(String id, String answer, List<ReadEntry> entries) {
  ReadStep(String id, String answer) {
    this(id, answer, new ArrayList<>());
  }

  /** All its code. */
  public String java() {
    return String.join("\n", entries.stream().map(ReadEntry::source).toList());
  }
}
