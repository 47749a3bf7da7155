package apart.shell.grade;

import apart.shell.file.WholeFile;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;

/**
 * CSV files in a folder: UTF-8 and commas, or, as Excel likes it in much of the world, with a byte
 * order mark and semicolons. A cell that a spreadsheet would compute is made a text.
 *
 * @param excel whether they are as Excel likes them
 */
record CsvFile(Path folder, boolean excel) {
  private static final String COMPUTED = "=+-@\t\r";

  void write(String name, List<String> header, List<List<String>> lines) throws IOException {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().fieldSeparator(excel ? ';' : ',').build(text)) {
      csv.writeRecord(header);
      for (List<String> line : lines) {
        csv.writeRecord(line.stream().map(CsvFile::inert).toList());
      }
    }
    WholeFile.write(folder.resolve(name), (excel ? "\uFEFF" : "") + text);
  }

  private static String inert(String cell) {
    boolean computed = !cell.isEmpty() && COMPUTED.indexOf(cell.charAt(0)) >= 0;
    return computed ? "'" + cell : cell;
  }
}
