package apart.shell.grade;

import apart.shell.file.Reason;
import apart.shell.terms.Deadline;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** For whom an assignment is due at another time: a CSV file with the columns student and due. */
final class LateList {
  private final Map<String, OffsetDateTime> due = new HashMap<>();

  private LateList() {}

  static LateList none() {
    return new LateList();
  }

  /** Reads a list; what cannot be read of it is added to {@code faults}, by name. */
  static LateList read(Path file, List<String> faults) {
    LateList list = new LateList();
    try {
      for (NamedCsvRecord line : Roster.lines(file)) {
        String student = Roster.cell(line, "student");
        try {
          list.due.put(student, OffsetDateTime.parse(Roster.cell(line, "due")));
        } catch (DateTimeException none) {
          faults.add(
              file.getFileName()
                  + " line "
                  + line.getStartingLineNumber()
                  + ": expected a time such as 2026-12-01T23:59+01:00 for "
                  + student
                  + ", not "
                  + Roster.cell(line, "due"));
        }
      }
    } catch (IOException unreadable) {
      faults.add(file.getFileName() + ": " + Reason.of(unreadable));
    }
    return list;
  }

  /** When it is due for a student. */
  Deadline of(String student, Deadline usual) {
    return due.containsKey(student) ? new Deadline(due.get(student), usual.late()) : usual;
  }
}
