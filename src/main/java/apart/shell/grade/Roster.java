package apart.shell.grade;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Who the students are: a list of names in a CSV file with the columns {@code student} and any of
 * {@code file}, {@code last_name}, {@code first_name}, {@code email}; and for whom it is due at
 * another time, with the columns {@code student} and {@code due}.
 */
final class Roster {
  private final Map<String, Person> people = new LinkedHashMap<>();
  private final List<String> faults = new ArrayList<>();

  private Roster() {}

  /** Nobody is known. */
  static Roster none() {
    return new Roster();
  }

  /** Reads a list of names; lines that say nothing are {@link #faults}. */
  static Roster read(Path file) throws IOException {
    Roster roster = new Roster();
    for (NamedCsvRecord line : lines(file)) {
      String id = cell(line, "student");
      if (id.isEmpty()) {
        roster.faults.add(
            file.getFileName() + " line " + line.getStartingLineNumber() + " names no student");
        continue;
      }
      Person person =
          new Person(id, cell(line, "last_name"), cell(line, "first_name"), cell(line, "email"));
      roster.know(cell(line, "file"), person);
      roster.know(person.email(), person);
      roster.know(person.name(), person);
      roster.know(id, person);
    }
    return roster;
  }

  private void know(String name, Person person) {
    if (!name.isEmpty()) {
      people.put(key(name), person);
    }
  }

  /** The person that a file or a folder of one of these names is of. */
  Optional<Person> of(List<String> names) {
    return names.stream()
        .map(name -> people.get(key(name)))
        .filter(person -> person != null)
        .findFirst();
  }

  List<String> faults() {
    return List.copyOf(faults);
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /**
   * The lines of a CSV file with a header, separated by commas or semicolons.
   *
   * @throws IOException if it cannot be read, or is not one; the message says why
   */
  static List<NamedCsvRecord> lines(Path file) throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8);
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    String header = plain.lines().findFirst().orElse("");
    char separator = header.contains(";") ? ';' : ',';
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .allowMissingFields(true)
            .allowExtraFields(true)
            .ofNamedCsvRecord(plain)) {
      List<NamedCsvRecord> lines = reader.stream().toList();
      if (!lines.isEmpty() && !lines.get(0).getHeader().contains("student")) {
        throw new IOException("expected a column student in its first line, not " + header);
      }
      return lines;
    } catch (CsvParseException broken) {
      throw new IOException("is no CSV file: " + broken.getMessage(), broken);
    }
  }

  /** What stands in a column; empty if there is none. */
  static String cell(NamedCsvRecord line, String column) {
    return line.findField(column).orElse("").strip();
  }
}
