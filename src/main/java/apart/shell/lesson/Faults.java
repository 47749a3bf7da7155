package apart.shell.lesson;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is found to be wrong with one file, all in one reading. */
final class Faults {
  private final String file;
  private final List<Fault> found = new ArrayList<>();

  /**
   * None yet.
   *
   * @param file the file's name, for messages
   */
  Faults(String file) {
    this.file = file;
  }

  void add(int line, String message) {
    found.add(new Fault(file, line, message));
  }

  void expect(boolean held, int line, String otherwise) {
    if (!held) {
      add(line, otherwise);
    }
  }

  /** Goes on if nothing was found; otherwise tells all, in the order of the lines. */
  void throwAny() throws LessonException {
    if (!found.isEmpty()) {
      found.sort(Comparator.comparingInt(Fault::line));
      throw new LessonException(found);
    }
  }
}
