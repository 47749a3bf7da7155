package apart.shell.lesson;

import java.util.List;
import java.util.stream.Collectors;

/** A file that is not a lesson. */
public final class LessonException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  public LessonException(List<Fault> faults) {
    super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  /** All that is wrong with it, in the order of its lines; at least one. */
  public List<Fault> faults() {
    return faults;
  }
}
