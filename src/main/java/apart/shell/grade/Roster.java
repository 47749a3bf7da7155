package apart.shell.grade;

import apart.shell.file.GivenFile;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
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
  private final Map<String, Person> ids = new HashMap<>();
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
      String place = file.getFileName() + " line " + line.getStartingLineNumber();
      if (line.getFields().stream().anyMatch(field -> field.contains("\n"))) {
        roster.faults.add(place + ": a cell of several lines, as where a quote does not end");
        continue;
      }
      Person person =
          new Person(id, cell(line, "last_name"), cell(line, "first_name"), cell(line, "email"));
      Person before = roster.ids.putIfAbsent(key(id), person);
      if (before != null) {
        roster.faults.add(place + " names " + id + " again: only its file counts");
        roster.know(cell(line, "file"), before, place);
        continue;
      }
      roster.know(cell(line, "file"), person, place);
      roster.know(person.email(), person, place);
      roster.know(id, person, place);
      roster.people.putIfAbsent(key(person.name()), person);
    }
    roster.people.remove("");
    return roster;
  }

  /** What says who somebody is says it of one; people may be called alike. */
  private void know(String name, Person person, String place) {
    Person other = people.putIfAbsent(key(name), person);
    if (!name.isEmpty() && other != null && !other.equals(person)) {
      faults.add(place + ": " + name + " is of " + other.id() + " already, not of " + person.id());
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
    Decoded decoded = Decoded.of(GivenFile.bytes(file));
    if (!decoded.trouble().isEmpty()) {
      throw new IOException(decoded.trouble());
    }
    String plain = decoded.text();
    String header = plain.lines().findFirst().orElse("");
    char separator = header.contains(";") ? ';' : ',';
    CsvReader.CsvReaderBuilder builder =
        CsvReader.builder()
            .fieldSeparator(separator)
            .allowMissingFields(true)
            .allowExtraFields(true);
    try (CsvReader<CsvRecord> first = builder.ofCsvRecord(plain);
        CsvReader<NamedCsvRecord> reader = builder.ofNamedCsvRecord(plain)) {
      if (first.stream().findFirst().filter(r -> r.getFields().contains("student")).isEmpty()) {
        throw new IOException("expected a column student in its first line, not " + header);
      }
      return reader.stream().toList();
    } catch (CsvParseException | IllegalArgumentException | IllegalStateException broken) {
      Throwable first = broken;
      while (first.getCause() != null) {
        first = first.getCause();
      }
      throw new IOException("it is no CSV file: " + first.getMessage(), broken);
    }
  }

  /** What stands in a column; empty if there is none. */
  static String cell(NamedCsvRecord line, String column) {
    return line.findField(column).orElse("").strip();
  }
}
