package apart.nn;

import apart.text.Numbers;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The lines of a text file, cut into cells. Which character separates them is found out from the
 * first lines: the one by which every line has two cells or more, and which leaves the fewest that
 * are no number.
 *
 * @param lines those with something in a cell; blanks around a cell are cut off
 * @param oldCharacters whether the file is no UTF-8 and was read as Windows-1252
 */
record Cells(char separator, List<Line> lines, boolean oldCharacters) {
  private static final char[] SEPARATORS = {'\t', ';', ',', ' '};
  private static final int LOOKED_AT = 100;
  private static final char BYTE_ORDER_MARK = '\ufeff';
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d++\\.?+\\d*+|\\.\\d++)([eE][+-]?\\d++)?");
  private static final Set<String> MISSING =
      Set.of("", "na", "n/a", "#n/a", "nan", "null", "none", "?", "-", ".");

  /**
   * A line.
   *
   * @param number of the line in the file, from 1
   */
  record Line(int number, List<String> cells) {
    String cell(int column) {
      return cells.get(column);
    }

    int size() {
      return cells.size();
    }

    Line columns(int from, int to) {
      return new Line(number, cells.subList(from, to));
    }
  }

  static Cells of(Path file) {
    byte[] bytes = bytes(file);
    String text = decoded(bytes, unicode(bytes));
    boolean old = text == null;
    if (old) {
      text = decoded(bytes, Charset.forName("windows-1252"));
    }
    if (text == null || text.indexOf('\0') >= 0) {
      throw new IllegalArgumentException(file + " is not a text file in UTF-8");
    }
    if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
      text = text.substring(1);
    }
    try {
      char separator = separator(text);
      return new Cells(separator, lines(text, separator, Integer.MAX_VALUE), old);
    } catch (CsvParseException e) {
      throw new IllegalArgumentException(
          file + " cannot be cut into cells: is a quote never closed? " + e.getMessage(), e);
    }
  }

  private static byte[] bytes(Path file) {
    if (Files.isDirectory(file)) {
      throw new IllegalArgumentException(file + " is a folder, not a file");
    }
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new IllegalArgumentException("there is no file " + file, e);
    } catch (AccessDeniedException e) {
      throw new IllegalArgumentException(file + " may not be read: permission denied", e);
    } catch (IOException e) {
      throw new IllegalArgumentException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** UTF-16 if its mark is there, which spreadsheets write; else UTF-8. */
  private static Charset unicode(byte[] bytes) {
    int mark = bytes.length < 2 ? 0 : ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
    return mark == 0xfeff || mark == 0xfffe ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
  }

  /** The text, or null if the bytes are none in these characters. */
  private static String decoded(byte[] bytes, Charset characters) {
    try {
      return characters.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return null; // other characters, or no text
    }
  }

  private static char separator(String text) {
    char best = ',';
    long fewest = Long.MAX_VALUE;
    for (char separator : SEPARATORS) {
      long bad = 0;
      List<Line> lines = lines(text, separator, LOOKED_AT);
      for (int i = 0; i < lines.size(); i++) {
        List<String> cells = lines.get(i).cells();
        bad += cells.size() == 1 ? Integer.MAX_VALUE : 0;
        bad += i == 0 ? 0 : cells.stream().filter(cell -> !isNumber(cell, separator)).count();
      }
      if (bad < fewest) {
        best = separator;
        fewest = bad;
      }
    }
    return best;
  }

  private static boolean isNumber(String cell, char separator) {
    return isMissing(cell) || isNumber(cell) || (separator != ',' && isNumber(pointed(cell)));
  }

  private static List<Line> lines(String text, char separator, int most) {
    List<Line> lines = new ArrayList<>();
    CsvReader.CsvReaderBuilder builder =
        CsvReader.builder()
            .fieldSeparator(separator)
            .commentStrategy(CommentStrategy.NONE)
            .allowExtraCharsAfterClosingQuote(true)
            .allowExtraFields(true)
            .allowMissingFields(true);
    for (CsvRecord record : builder.ofCsvRecord(text)) {
      List<String> cells =
          record.getFields().stream()
              .map(cell -> cell.strip().replaceAll("\\s+", " "))
              .filter(cell -> separator != ' ' || !cell.isEmpty())
              .toList();
      if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
        lines.add(new Line((int) record.getStartingLineNumber(), cells));
        if (lines.size() == most) {
          break;
        }
      }
    }
    return lines;
  }

  /** Whether a cell stands for a value that is not there. */
  static boolean isMissing(String cell) {
    return MISSING.contains(cell.toLowerCase(Locale.ROOT));
  }

  /** Whether a cell is a number with a decimal point, or whole. */
  static boolean isNumber(String cell) {
    return NUMBER.matcher(cell).matches();
  }

  /** A cell with points for its commas. */
  static String pointed(String cell) {
    return cell.replace(',', '.');
  }

  /** Whether the numbers of some lines have a decimal comma. */
  boolean hasDecimalCommas(List<Line> some) {
    return separator != ','
        && some.stream()
            .flatMap(line -> line.cells().stream())
            .anyMatch(cell -> cell.indexOf(',') >= 0 && isNumber(pointed(cell)));
  }

  String separatorInWords() {
    return switch (separator) {
      case '\t' -> "tabs";
      case ' ' -> "blanks";
      case ',' -> "commas";
      default -> Character.toString(separator);
    };
  }

  /** "3 columns a, b, y", of many the first. */
  static String columnsInWords(int count, List<String> names) {
    int shown = Math.min(names.size(), 8);
    return Numbers.count(count, "column")
        + (names.isEmpty() ? ", no header" : " " + String.join(", ", names.subList(0, shown)))
        + (shown < names.size() ? ", ..." : "");
  }
}
