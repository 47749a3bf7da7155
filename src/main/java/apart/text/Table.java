package apart.text;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A title, rows and notes as plain text. Made by adding columns to {@link #titled}; printed, it
 * fits the screen: a table too wide is printed in blocks of columns, or, where no labels could tell
 * which row is which, row by row; of one too long the middle is left out, and a line says so.
 * Immutable.
 */
public final class Table implements Serializable {
  private static final long serialVersionUID = 1;
  private static final int LAST_SHOWN = 3;

  /** More rows than this, counted in every block, are too many to look at: a corner is shown. */
  private static final int MOST_ROWS_IN_BLOCKS = 60;

  private static final int BETWEEN = 3;
  private static final int LONGEST_HEADER = 24;
  private static final int GAP = -1;

  /** A table with more cells than this is saved as it is printed. */
  private static final int MOST_SAVED = 100_000;

  private static final double WHOLE = 1e15;

  private final transient String title;
  private final transient int rows;
  private final transient List<Part> parts;
  private final transient List<String> notes;
  private final transient int most; // rows shown before the middle is left out; 0: as ever
  private final String printed;

  private Table(String title, int rows, List<Part> parts, List<String> notes, int most) {
    this.title = title;
    this.rows = rows;
    this.parts = List.copyOf(parts);
    this.notes = List.copyOf(notes);
    this.most = most;
    this.printed = null;
  }

  private Table(String printed) {
    this.title = "";
    this.rows = 0;
    this.parts = List.of();
    this.notes = List.of();
    this.most = 0;
    this.printed = printed;
  }

  /** A table of {@code rows} rows without columns yet, under a title of less than 80 characters. */
  public static Table titled(String title, int rows) {
    return new Table(Given.present("the title", title), rows, List.of(), List.of(), 0);
  }

  /** A name as it stands above a column: of a long one, the beginning. */
  public static String header(String name) {
    int length = Given.present("the name", name).codePointCount(0, name.length());
    return length <= LONGEST_HEADER
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LONGEST_HEADER - 3)) + "...";
  }

  /** Tables and lines below each other as one; that digits are hidden is said once, at the end. */
  public static Table stacked(Object... parts) {
    String all =
        Arrays.stream(Given.present("the parts", parts))
            .map(part -> part instanceof Table ? part.toString() : wrapped(String.valueOf(part)))
            .collect(Collectors.joining("\n"));
    String hidden = "\n" + String.join("\n", hiddenDigits());
    String without = all.replace(hidden, "");
    return new Table(without.equals(all) ? all : without + hidden);
  }

  private static String wrapped(String text) {
    return String.join("\n", Wrapped.lines(text, Room.columns()));
  }

  private static List<String> hiddenDigits() {
    return Wrapped.lines(
        Numbers.digits() + " decimals shown; digits(17) shows all", Room.columns());
  }

  /** With a column of texts that stays in sight when the table is split: what the rows are. */
  public Table label(String header, IntFunction<String> text) {
    return with(new Part(header, text, null, true, HorizontalAlign.RIGHT));
  }

  /** With a column that labels the rows 1, 2, 3, ... */
  public Table counted(String header) {
    return label(header, row -> Integer.toString(row + 1));
  }

  /** With a column of numbers, aligned on the point. */
  public Table number(String header, IntToDoubleFunction value) {
    return with(new Part(header, null, value, false, HorizontalAlign.RIGHT));
  }

  /** With a column of texts, aligned on the left. */
  public Table word(String header, IntFunction<String> text) {
    return with(new Part(header, text, null, false, HorizontalAlign.LEFT));
  }

  /** With a line below the rows. */
  public Table note(String line) {
    List<String> more = new ArrayList<>(notes);
    more.add(Given.present("the line", line));
    return new Table(title, rows, parts, more, most);
  }

  /** With as many rows shown as these before the middle is left out. */
  public Table upTo(int rowsShown) {
    return new Table(title, rows, parts, notes, rowsShown);
  }

  /** The table as it fits the screen now. */
  @Override
  public String toString() {
    return printed != null ? printed : print();
  }

  private Table with(Part part) {
    Given.present("the header", part.header);
    Given.present(
        "what stands in the column " + part.header, part.text == null ? part.value : part.text);
    List<Part> more = new ArrayList<>(parts);
    more.add(part);
    return new Table(title, rows, more, notes, most);
  }

  private String print() {
    List<Integer> shownRows = shown(rows, Math.max(most, Room.rows()));
    List<Filled> labels = new ArrayList<>();
    List<Part> others = new ArrayList<>();
    for (Part part : parts) {
      if (part.label) {
        labels.add(part.fill(shownRows));
      } else {
        others.add(part);
      }
    }
    List<Integer> shownParts = shown(others.size(), Room.cellsAcross());
    List<Filled> filled = fill(others, shownParts, shownRows);
    boolean below = isBelow(labels, filled);
    int rowsInBlocks = below ? 0 : blocks(labels, filled).size() * shownRows.size();
    if (rowsInBlocks > Math.max(most, MOST_ROWS_IN_BLOCKS) && !Room.isWhole()) {
      shownParts = oneBlock(labels, filled, others.size());
      filled = fill(others, shownParts, shownRows);
    }
    List<String> lines = new ArrayList<>(Wrapped.lines(title, Room.columns()));
    if (below) {
      List<Filled> all = new ArrayList<>(labels);
      all.addAll(filled);
      List<String> headers = all.stream().map(Filled::header).toList();
      lines.addAll(RowByRow.lines(headers, all.stream().map(Filled::cells).toList()));
    } else if (!parts.isEmpty()) {
      for (List<Filled> block : blocks(labels, filled)) {
        lines.addAll(render(block, shownRows.size()));
      }
    }
    if (filled.stream().anyMatch(part -> part.hidesDigits)) {
      lines.addAll(hiddenDigits());
    }
    if (shownRows.contains(GAP) || shownParts.contains(GAP)) {
      lines.addAll(
          Wrapped.lines(
              "shown in part: "
                  + rows
                  + " rows, "
                  + others.size()
                  + " columns; show(...) prints all",
              Room.columns()));
    }
    notes.forEach(note -> lines.addAll(Wrapped.lines(note, Room.columns())));
    return String.join("\n", lines);
  }

  private static List<Filled> fill(
      List<Part> parts, List<Integer> shownParts, List<Integer> shownRows) {
    List<Filled> filled = new ArrayList<>();
    for (int part : shownParts) {
      filled.add(part == GAP ? Filled.gap(shownRows.size()) : parts.get(part).fill(shownRows));
    }
    return filled;
  }

  /** As many of {@code count} columns as fit beside each other, if the widest stand for all. */
  private static List<Integer> oneBlock(List<Filled> labels, List<Filled> filled, int count) {
    int labelWidth = labels.stream().mapToInt(part -> part.width + BETWEEN).sum();
    int widest = filled.stream().mapToInt(part -> part.width + BETWEEN).max().orElse(1);
    int fit = (Room.columns() + 1 - labelWidth) / widest;
    return shown(count, Math.max(LAST_SHOWN + 2, fit));
  }

  /** Indices 0 to count - 1, or the first and last of them around a {@link #GAP}. */
  private static List<Integer> shown(int count, int limit) {
    if (count <= limit) {
      return IntStream.range(0, count).boxed().toList();
    }
    List<Integer> some = new ArrayList<>();
    IntStream.range(0, limit - LAST_SHOWN - 1).forEach(some::add);
    some.add(GAP);
    IntStream.range(count - LAST_SHOWN, count).forEach(some::add);
    return some;
  }

  /** Whether blocks of columns would not tell which row is which, or a column has no room. */
  private static boolean isBelow(List<Filled> labels, List<Filled> filled) {
    int labelWidth = labels.stream().mapToInt(part -> part.width + BETWEEN).sum();
    int room = Room.columns() + 1 - labelWidth;
    boolean told = !labels.isEmpty() && labelWidth <= Room.columns() / 2;
    return filled.stream().anyMatch(part -> part.width + BETWEEN > room)
        || (!told && blocks(labels, filled).size() > 1);
  }

  private static List<List<Filled>> blocks(List<Filled> labels, List<Filled> filled) {
    int labelWidth = labels.stream().mapToInt(part -> part.width + BETWEEN).sum();
    List<List<Filled>> blocks = new ArrayList<>();
    List<Filled> block = new ArrayList<>(labels);
    int width = labelWidth;
    for (Filled part : filled) {
      if (width + part.width + BETWEEN > Room.columns() + 1 && block.size() > labels.size()) {
        blocks.add(block);
        block = new ArrayList<>(labels);
        width = labelWidth;
      }
      block.add(part);
      width += part.width + BETWEEN;
    }
    blocks.add(block);
    return blocks;
  }

  private static List<String> render(List<Filled> block, int count) {
    Column[] columns = block.stream().map(Filled::column).toArray(Column[]::new);
    Object[][] cells = new Object[count][block.size()];
    for (int row = 0; row < count; row++) {
      for (int part = 0; part < block.size(); part++) {
        cells[row][part] = WideText.padded(block.get(part).cells.get(row));
      }
    }
    return AsciiTable.builder()
        .lineSeparator("\n")
        .border(AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS_NO_OUTSIDE_BORDER)
        .data(columns, cells)
        .asString()
        .lines()
        .map(line -> WideText.bare(line.stripTrailing()))
        .toList();
  }

  /** The title. */
  public String title() {
    return printed == null ? title : printed.lines().findFirst().orElse("");
  }

  /** The numbers of the columns of numbers, an array per row; none where only text is left. */
  public double[][] numbers() {
    List<Part> columns = parts.stream().filter(part -> part.value != null).toList();
    double[][] numbers = new double[rows][columns.size()];
    for (int row = 0; row < rows; row++) {
      for (int k = 0; k < numbers[row].length; k++) {
        numbers[row][k] = columns.get(k).value.applyAsDouble(row);
      }
    }
    return numbers;
  }

  /** What stands above the columns of numbers. */
  public List<String> numberNames() {
    return parts.stream().filter(part -> part.value != null).map(Part::header).toList();
  }

  /** What stands above the labels; may be empty. */
  public String labelName() {
    return parts.stream().filter(Part::label).map(Part::header).findFirst().orElse("");
  }

  /** What the rows are: their labels, or 1, 2, 3, ... */
  public List<String> labels() {
    return IntStream.range(0, rows)
        .mapToObj(
            row ->
                parts.stream()
                    .filter(Part::label)
                    .map(part -> part.text.apply(row))
                    .findFirst()
                    .orElse(Integer.toString(row + 1)))
        .toList();
  }

  /** The table as CSV, with all digits; a first line has the headers. */
  public String csv() {
    return forms().csv();
  }

  /** The table as Markdown, with the digits that are shown. */
  public String markdown() {
    return forms().markdown(title, notes);
  }

  /** The table as LaTeX, with the digits that are shown. */
  public String tex() {
    return forms().tex(title, notes);
  }

  /** The table as HTML, with the digits that are shown. */
  public String html() {
    return forms().html(title, notes);
  }

  private TableForms forms() {
    if (printed != null) {
      throw new IllegalArgumentException(
          "these are several tables, or one that came back as text: save it as txt");
    }
    List<Integer> all = IntStream.range(0, rows).boxed().toList();
    return new TableForms(
        parts.stream().map(Part::header).toList(),
        parts.stream().map(part -> part.exact(rows)).toList(),
        parts.stream().map(part -> part.fill(all).cells).toList(),
        parts.stream().map(part -> part.value != null).toList());
  }

  /** What is saved are the cells: columns are functions, which are not. */
  private Object writeReplace() {
    if (printed != null) {
      return this;
    }
    if ((long) rows * parts.size() > MOST_SAVED) {
      return new Table(toString());
    }
    return new Saved(
        title,
        rows,
        most,
        new ArrayList<>(notes),
        parts.stream()
            .map(part -> part.saved(rows))
            .collect(Collectors.toCollection(ArrayList::new)));
  }

  private record Saved(
      String title, int rows, int most, ArrayList<String> notes, ArrayList<SavedPart> parts)
      implements Serializable {
    private Object readResolve() {
      return new Table(title, rows, parts.stream().map(SavedPart::part).toList(), notes, most);
    }
  }

  private record SavedPart(
      String header, List<String> texts, List<Double> values, boolean label, HorizontalAlign align)
      implements Serializable {
    Part part() {
      return new Part(
          header,
          texts == null ? null : texts::get,
          values == null ? null : values::get,
          label,
          align);
    }
  }

  private record Part(
      String header,
      IntFunction<String> text,
      IntToDoubleFunction value,
      boolean label,
      HorizontalAlign align) {

    List<String> exact(int rows) {
      return value == null
          ? IntStream.range(0, rows).mapToObj(text).toList()
          : IntStream.range(0, rows)
              .mapToDouble(value)
              .mapToObj(
                  number ->
                      number == Math.rint(number) && Math.abs(number) < WHOLE
                          ? Long.toString((long) number)
                          : Double.toString(number))
              .toList();
    }

    SavedPart saved(int rows) {
      return new SavedPart(
          header,
          text == null ? null : IntStream.range(0, rows).mapToObj(text).toList(),
          value == null ? null : IntStream.range(0, rows).mapToDouble(value).boxed().toList(),
          label,
          align);
    }

    Filled fill(List<Integer> rows) {
      List<String> cells = new ArrayList<>();
      boolean hides = false;
      if (value == null) {
        rows.forEach(row -> cells.add(row == GAP ? "..." : text.apply(row)));
      } else {
        double[] values =
            rows.stream().filter(row -> row != GAP).mapToDouble(value::applyAsDouble).toArray();
        hides = Numbers.hidesDigits(values);
        cells.addAll(Numbers.column(values));
        if (rows.contains(GAP)) {
          cells.add(rows.indexOf(GAP), "...");
        }
      }
      int width =
          Math.max(
              WideText.width(header), cells.stream().mapToInt(WideText::width).max().orElse(0));
      return new Filled(header, cells, width, align, hides);
    }
  }

  private record Filled(
      String header, List<String> cells, int width, HorizontalAlign align, boolean hidesDigits) {

    static Filled gap(int rows) {
      return new Filled(
          "...", java.util.Collections.nCopies(rows, "..."), 3, HorizontalAlign.LEFT, false);
    }

    Column column() {
      return new Column()
          .header(WideText.padded(header))
          .headerAlign(align)
          .dataAlign(align)
          .maxWidth(10_000);
    }
  }
}
