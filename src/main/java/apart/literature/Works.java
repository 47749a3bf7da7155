package apart.literature;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * The works themselves, by year: a line each in {@code works.csv}. In its last column "measured"
 * stands only where a lesson or a test of Apart computes the figure, "derived" only where {@code
 * theorems()} has the proof.
 */
final class Works {
  private static final String FILE = "works.csv";

  private Works() {}

  static List<Paper> all() {
    try (InputStream in = Works.class.getResourceAsStream(FILE);
        InputStreamReader text = new InputStreamReader(in, StandardCharsets.UTF_8);
        CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(text)) {
      return lines.stream().map(Works::paper).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }

  private static Paper paper(NamedCsvRecord line) {
    return new Paper(
        line.getField("who"),
        Integer.parseInt(line.getField("year")),
        line.getField("title"),
        line.getField("where"),
        line.getField("gives"),
        line.getField("lesson"),
        Backing.valueOf(line.getField("here").toUpperCase(Locale.ROOT)));
  }
}
