package apart.nn;

import apart.kernel.Checks;
import apart.text.Numbers;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Data sets as lines of cells; reading says what was seen in the data set's notes. */
final class Csv {
  private static final int MOST_NAMED = 6;

  private final Path file;
  private final Cells cells;
  private final List<String> header; // empty without one
  private final List<Cells.Line> rows;
  private final int rowNames; // how many columns are left out on the left: 0 or 1
  private final boolean decimalComma;
  private Labels labels = Labels.NONE;

  private Csv(Path file) {
    this.file = file;
    this.cells = Cells.of(file);
    List<Cells.Line> lines = cells.lines();
    boolean named = !lines.isEmpty() && isHeader(lines.get(0).cells());
    List<Cells.Line> samples = lines.subList(named ? 1 : 0, lines.size());
    if (samples.isEmpty()) {
      throw new IllegalArgumentException(
          file + " has no samples: expected at least one line of numbers");
    }
    int columns = samples.get(0).size();
    for (Cells.Line line : samples) {
      checkCount(line, columns, "the first sample");
    }
    List<String> names = named ? withoutEnd(lines.get(0).cells(), columns) : List.of();
    int filled = columns;
    while (filled > 1 && isEmptyColumn(samples, names, filled - 1)) {
      filled--;
    }
    names = filled < columns && names.size() > filled ? names.subList(0, filled) : names;
    rowNames = named && filled > 1 && hasRowNames(samples, names, filled) ? 1 : 0;
    if (named && names.size() == filled) {
      names = names.subList(rowNames, filled);
    }
    if (named && names.size() != filled - rowNames) {
      checkCount(samples.get(0).columns(0, filled), names.size(), "the header");
    }
    int last = filled;
    header = names;
    rows = samples.stream().map(line -> line.columns(rowNames, last)).toList();
    decimalComma = cells.hasDecimalCommas(rows);
    say(
        "read: separated by %s%s, %s"
            .formatted(
                cells.separatorInWords(),
                decimalComma ? ", decimal comma" : "",
                Cells.columnsInWords(filled - rowNames, header)));
    if (rowNames > 0) {
      say(
          "left out: the first column, which has no name: "
              + some(samples, line -> line.cell(0), ", "));
    }
    if (filled < columns) {
      say("left out: what is empty after the last column");
    }
    if (cells.oldCharacters()) {
      say("read as Windows-1252: it is not UTF-8");
    }
  }

  private void say(String line) {
    labels = labels.note(line);
  }

  static Path path(String file) {
    try {
      return Path.of(Checks.present("the file", file));
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("'%s' cannot name a file".formatted(file), e);
    }
  }

  static Dataset read(Path file, int outputs, Missing missing) {
    Checks.atLeast("the number of outputs", 1, outputs);
    Checks.present("what becomes of missing values", missing);
    return new Csv(DataFiles.find(file)).dataset(outputs, missing);
  }

  /** No number, no mark of a missing value, and at most one cell without a name. */
  private static boolean isHeader(List<String> line) {
    List<String> names = withoutEnd(line, 0);
    return names.stream()
            .noneMatch(
                cell ->
                    Cells.isNumber(cell)
                        || Cells.isNumber(Cells.pointed(cell))
                        || (Cells.isMissing(cell) && !cell.isEmpty()))
        && names.stream().filter(String::isEmpty).count() <= 1;
  }

  /** Without the empty cells at the end, down to so many. */
  private static List<String> withoutEnd(List<String> line, int least) {
    int size = line.size();
    while (size > least && line.get(size - 1).isEmpty()) {
      size--;
    }
    return line.subList(0, size);
  }

  /** What separators at the ends of all lines make. */
  private static boolean isEmptyColumn(List<Cells.Line> lines, List<String> names, int column) {
    return (column >= names.size() || names.get(column).isEmpty())
        && lines.stream().allMatch(line -> line.cell(column).isEmpty());
  }

  /** A first column without a name; R leaves out even its place, so what is in it must be names. */
  private static boolean hasRowNames(List<Cells.Line> lines, List<String> names, int columns) {
    if (names.size() == columns) {
      return names.get(0).isEmpty();
    }
    Set<String> seen = new HashSet<>();
    return names.size() == columns - 1
        && lines.stream()
            .map(line -> line.cell(0))
            .allMatch(
                cell ->
                    seen.add(cell)
                        && (!Cells.isNumber(cell)
                            || Double.parseDouble(cell) == Math.rint(Double.parseDouble(cell))));
  }

  private void checkCount(Cells.Line line, int columns, String as) {
    if (line.size() != columns) {
      throw new IllegalArgumentException(
          "%s line %s: expected %s, as in %s, but found %s"
              .formatted(file, line.number(), Numbers.count(columns, "column"), as, line.size()));
    }
  }

  private Dataset dataset(int outputs, Missing missing) {
    int columns = rows.get(0).size();
    if (columns <= outputs) {
      throw new IllegalArgumentException(
          "%s line %s: expected at least %s columns, 1 input and %s, but found %s"
              .formatted(
                  file,
                  rows.get(0).number(),
                  outputs + 1,
                  Numbers.count(outputs, "target"),
                  columns));
    }
    List<Cells.Line> samples = missing == Missing.DROP ? complete() : rows;
    int inputs = columns - outputs;
    List<String> classes = outputs == 1 ? classes(samples, inputs) : List.of();
    double[][] x = new double[samples.size()][inputs];
    double[][] y = new double[samples.size()][outputs];
    int[] label = new int[samples.size()];
    for (int s = 0; s < samples.size(); s++) {
      for (int k = 0; k < columns; k++) {
        if (k == inputs && !classes.isEmpty()) {
          label[s] = classes.indexOf(present(samples.get(s), k));
        } else {
          (k < inputs ? x[s] : y[s])[k < inputs ? k : k - inputs] = number(samples.get(s), k);
        }
      }
    }
    if (!header.isEmpty()) {
      labels =
          new Labels(
              header.subList(0, inputs),
              header.subList(inputs, columns),
              labels.classes(),
              labels.notes());
    }
    Dataset data =
        classes.isEmpty()
            ? Dataset.ofSamples(x, y)
            : Dataset.ofClasses(x, label, classes.toArray(new String[0]));
    return data.labelled(labels.classes(classes)).named(file.getFileName().toString());
  }

  /** The rows without a missing value. */
  private List<Cells.Line> complete() {
    List<Cells.Line> whole = new ArrayList<>();
    List<Cells.Line> dropped = new ArrayList<>();
    for (Cells.Line row : rows) {
      (row.cells().stream().anyMatch(Cells::isMissing) ? dropped : whole).add(row);
    }
    if (whole.isEmpty()) {
      throw new IllegalArgumentException(
          file + " has no samples: a value is missing in each of its lines");
    }
    say(
        "left out: %s of %s, where a value is missing%s"
            .formatted(
                dropped.size(),
                Numbers.count(rows.size(), "row"),
                dropped.isEmpty()
                    ? ""
                    : ": line " + some(dropped, line -> Integer.toString(line.number()), ", ")));
    return whole;
  }

  private static String some(
      List<Cells.Line> lines, Function<Cells.Line, String> text, String between) {
    return lines.stream().limit(MOST_NAMED).map(text).collect(Collectors.joining(between))
        + (lines.size() > MOST_NAMED ? between + "..." : "");
  }

  /** The names in a column of words in alphabetical order; none if a cell is a number. */
  private List<String> classes(List<Cells.Line> samples, int column) {
    Set<String> names = new TreeSet<>();
    for (Cells.Line line : samples) {
      String cell = line.cell(column);
      if (Cells.isNumber(cell) || Cells.isNumber(Cells.pointed(cell))) {
        return List.of();
      }
      if (!Cells.isMissing(cell)) {
        names.add(cell);
      }
    }
    return List.copyOf(names);
  }

  private String present(Cells.Line line, int column) {
    String cell = line.cell(column);
    if (Cells.isMissing(cell)) {
      throw new IllegalArgumentException(
          "%s: the value is missing; csv(\"%s\", ..., Missing.DROP) leaves such lines out"
              .formatted(place(line, column), file));
    }
    return cell;
  }

  private double number(Cells.Line line, int column) {
    String cell = present(line, column);
    String pointed = decimalComma ? Cells.pointed(cell) : cell;
    if (!Cells.isNumber(pointed) || (decimalComma && cell.indexOf('.') >= 0)) {
      throw new IllegalArgumentException(
          "%s: expected a number%s, but found '%s'"
              .formatted(
                  place(line, column), decimalComma ? " with a decimal comma" : "", cut(cell)));
    }
    return Checks.finite(place(line, column) + ",", Double.parseDouble(pointed));
  }

  private static String cut(String cell) {
    return cell.length() <= 60 ? cell : cell.substring(0, 57) + "...";
  }

  private String place(Cells.Line line, int column) {
    return "%s line %s, column %s%s"
        .formatted(
            file,
            line.number(),
            column + rowNames + 1,
            header.isEmpty() ? "" : " (" + header.get(column) + ")");
  }

  static Path write(Dataset data, Path file, boolean replace) {
    Path target = DataFiles.within(file);
    try {
      if (!replace && Files.exists(target) && Files.size(target) > 0) {
        throw new IllegalArgumentException(
            "%s is there already: writeCsv(\"%s\", true) replaces it".formatted(file, file));
      }
      write(data, target);
      return file;
    } catch (IOException e) {
      throw new IllegalArgumentException(file + " cannot be written: " + e.getMessage(), e);
    }
  }

  private static void write(Dataset data, Path file) throws IOException {
    try (CsvWriter writer =
        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file, StandardCharsets.UTF_8)) {
      List<String> names = new ArrayList<>(data.inputNames());
      names.addAll(data.outputNames());
      names.replaceAll(name -> isHeader(List.of(name)) ? name : "class " + name);
      writer.writeRecord(names);
      for (int s = 0; s < data.samples(); s++) {
        List<String> line = new ArrayList<>();
        for (double[] row : data.xRows()) {
          line.add(Double.toString(row[s]));
        }
        for (double[] row : data.targetRows()) {
          line.add(Double.toString(row[s]));
        }
        writer.writeRecord(line);
      }
    }
  }
}
