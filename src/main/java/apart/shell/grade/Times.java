package apart.shell.grade;

import apart.shell.file.WholeFile;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * When each submission was graded and how long that took, in {@code times.csv}: apart from the
 * results, which are the same whenever they are computed.
 */
final class Times {
  private static final List<String> HEADER = List.of("student", "file", "graded", "seconds");

  private final Path file;
  private final Map<String, List<String>> lines = new TreeMap<>();

  Times(Path folder) {
    this.file = folder.resolve("times.csv");
  }

  /** Takes over what is known from before; nothing of it is needed. */
  void read() {
    if (Files.exists(file)) {
      try {
        for (NamedCsvRecord line : Roster.lines(file)) {
          lines.put(
              Roster.cell(line, "file"),
              HEADER.stream().map(column -> Roster.cell(line, column)).toList());
        }
      } catch (IOException unreadable) {
        lines.clear();
      }
    }
  }

  synchronized void add(Submission submission, OffsetDateTime now, double seconds) {
    lines.put(
        submission.file(),
        List.of(
            submission.student().id(),
            submission.file(),
            now.truncatedTo(ChronoUnit.SECONDS).toString(),
            String.format(Locale.ROOT, "%.2f", seconds)));
  }

  synchronized void write() throws IOException {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(HEADER);
      lines.values().forEach(csv::writeRecord);
    }
    WholeFile.write(file, text.toString());
  }
}
