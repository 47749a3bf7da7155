package apart.nn;

import apart.kernel.Checks;
import apart.text.Numbers;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** Data sets as lines of comma-separated numbers. */
final class Csv {
  private static final String BYTE_ORDER_MARK = "\ufeff"; // spreadsheets write one

  private Csv() {}

  static Dataset read(Path file, int outputs) {
    Checks.atLeast("the number of outputs", 1, outputs);
    List<double[]> samples = new ArrayList<>();
    List<String> lines = lines(file);
    int names = 0; // in the header, which is the first line if it has no number
    for (int line = 0; line < lines.size(); line++) {
      String text = lines.get(line);
      if (names == 0 && samples.isEmpty() && isHeader(text)) {
        names = text.isBlank() ? 0 : text.split(",", -1).length;
      } else if (!text.isBlank()) {
        double[] numbers = numbers(file + " line " + (line + 1), text);
        checkCount(file, line, numbers.length, samples, outputs);
        if (names > 0 && names != numbers.length) {
          throw new IllegalArgumentException(
              "%s line %d: expected %s, as in the header, but found %d"
                  .formatted(file, line + 1, Numbers.count(names, "column"), numbers.length));
        }
        samples.add(numbers);
      }
    }
    if (samples.isEmpty()) {
      throw new IllegalArgumentException(
          file + " has no samples: expected at least one line of numbers");
    }
    int inputs = samples.get(0).length - outputs;
    double[][] x = new double[inputs][samples.size()];
    double[][] y = new double[outputs][samples.size()];
    for (int s = 0; s < samples.size(); s++) {
      for (int k = 0; k < inputs + outputs; k++) {
        (k < inputs ? x[k] : y[k - inputs])[s] = samples.get(s)[k];
      }
    }
    return Dataset.of(Matrix.of(x), Matrix.of(y)).named(file.getFileName().toString());
  }

  private static List<String> lines(Path file) {
    try {
      List<String> lines = new ArrayList<>(Files.readAllLines(file));
      if (!lines.isEmpty() && lines.get(0).startsWith(BYTE_ORDER_MARK)) {
        lines.set(0, lines.get(0).substring(1));
      }
      return lines;
    } catch (NoSuchFileException e) {
      throw new IllegalArgumentException("there is no file " + file, e);
    } catch (MalformedInputException e) {
      throw new IllegalArgumentException(file + " is not a text file in UTF-8", e);
    } catch (IOException e) {
      throw new IllegalArgumentException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static void checkCount(
      Path file, int line, int count, List<double[]> samples, int outputs) {
    if (count <= outputs) {
      throw new IllegalArgumentException(
          "%s line %d: expected at least %d columns, 1 input and %s, but found %d"
              .formatted(file, line + 1, outputs + 1, Numbers.count(outputs, "target"), count));
    }
    if (!samples.isEmpty() && count != samples.get(0).length) {
      throw new IllegalArgumentException(
          "%s line %d: expected %d columns, as in the first sample, but found %d"
              .formatted(file, line + 1, samples.get(0).length, count));
    }
  }

  /** Whether no cell is a number; a blank line has none. */
  private static boolean isHeader(String line) {
    for (String cell : line.split(",", -1)) {
      try {
        Double.parseDouble(cell.strip());
        return false;
      } catch (NumberFormatException name) {
        // a name, or nothing: look at the next cell
      }
    }
    return true;
  }

  private static double[] numbers(String place, String line) {
    String[] cells = line.split(",", -1);
    double[] numbers = new double[cells.length];
    for (int column = 0; column < cells.length; column++) {
      String cell = cells[column].strip();
      try {
        numbers[column] = Double.parseDouble(cell);
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException(
            "%s, column %d: expected a number, but found '%s'".formatted(place, column + 1, cell),
            e);
      }
      Checks.finite("%s, column %d,".formatted(place, column + 1), numbers[column]);
    }
    return numbers;
  }

  static Path write(Dataset data, Path file) {
    List<String> lines = new ArrayList<>();
    StringJoiner names = new StringJoiner(",");
    for (int k = 1; k <= data.inputs(); k++) {
      names.add("x" + k);
    }
    for (int j = 1; j <= data.outputs(); j++) {
      names.add("y" + j);
    }
    lines.add(names.toString());
    for (int s = 0; s < data.samples(); s++) {
      StringJoiner line = new StringJoiner(",");
      for (double[] row : data.xRows()) {
        line.add(Double.toString(row[s]));
      }
      for (double[] row : data.targetRows()) {
        line.add(Double.toString(row[s]));
      }
      lines.add(line.toString());
    }
    try {
      return Files.write(file, lines);
    } catch (IOException e) {
      throw new IllegalArgumentException(file + " cannot be written: " + e.getMessage(), e);
    }
  }
}
