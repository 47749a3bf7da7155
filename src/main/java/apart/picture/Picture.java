package apart.picture;

import apart.text.Room;
import apart.wire.Ink;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A picture as a value: it prints as text where it is the value of a line, and {@code save(picture,
 * "file.svg")} draws it for a page. Immutable; views such as {@code plane(run, 1)} make pictures.
 */
public final class Picture implements Serializable {
  private static final long serialVersionUID = 1;

  private final String title;

  @SuppressWarnings("serial") // The lists made here are.
  private final List<List<Panel>> rows;

  @SuppressWarnings("serial") // The lists made here are.
  private final List<String> words;

  private final boolean brief;

  private Picture(String title, List<List<Panel>> rows, List<String> words, boolean brief) {
    this.brief = brief;
    this.title = title;
    this.rows = rows.stream().map(List::copyOf).toList();
    this.words = List.copyOf(words);
  }

  /** A picture without parts yet. */
  public static Picture titled(String title) {
    return new Picture(title, List.of(), List.of(), false);
  }

  /** With a row of parts below those before. */
  public Picture row(List<? extends Panel> panels) {
    List<List<Panel>> more = new ArrayList<>(rows);
    more.add(List.copyOf(panels));
    return new Picture(title, more, words, brief);
  }

  /** With a part below those before. */
  public Picture row(Panel panel) {
    return row(List.of(panel));
  }

  /** With a line below the picture that says in words and numbers what one sees; none if empty. */
  public Picture says(String line) {
    if (line.isEmpty()) {
      return this;
    }
    List<String> more = new ArrayList<>(words);
    more.add(line);
    return new Picture(title, rows, more, brief);
  }

  /**
   * The same with logarithmic axes upwards, where each step multiplies; zeros and negative values
   * are not drawn.
   */
  public Picture log() {
    List<List<Panel>> changed =
        rows.stream()
            .map(
                row ->
                    row.stream()
                        .map(panel -> panel instanceof Chart chart ? chart.log() : panel)
                        .toList())
            .toList();
    return new Picture(title, changed, words, brief);
  }

  /** The same without telling, as text, what letters and cells mean: one of many alike. */
  public Picture brief() {
    return new Picture(title, rows, words, true);
  }

  boolean isBrief() {
    return brief;
  }

  /** What the picture shows. */
  public String title() {
    return title;
  }

  /** What one sees on it, in words with numbers. */
  public String words() {
    return String.join("\n", words);
  }

  /** The parts, a list for each row. */
  public List<List<Panel>> rows() {
    return rows;
  }

  /**
   * The picture as text.
   *
   * @param columns the most characters of a line
   * @param lines the most lines, as long as the words leave it a few
   * @param unicode whether curves and cells may be drawn with more than ASCII characters
   */
  public String text(int columns, int lines, boolean unicode) {
    return inked(columns, lines, unicode)
        .lines()
        .map(line -> Ink.strip(line).stripTrailing())
        .collect(Collectors.joining("\n"));
  }

  /** The same with marks, by which a terminal colours it: {@link Ink}. */
  public String inked(int columns, int lines, boolean unicode) {
    return TextPicture.of(this, columns, lines, unicode);
  }

  /** The picture as a file of SVG: shapes and texts, nothing from outside. */
  public String svg() {
    return Svg.of(this);
  }

  /** The picture as a page of HTML: one file, with its words for those who cannot see it. */
  public String html() {
    return WebPage.of(title, Svg.element(this));
  }

  /**
   * The picture as a file of pixels, 1600 wide.
   *
   * @throws IllegalArgumentException if this Java cannot draw; the message says what can be done
   */
  public byte[] png() {
    return Png.of(this);
  }

  /** The picture as text that fits the screen. */
  @Override
  public String toString() {
    return text(Room.columns(), Room.lines(), Room.unicode());
  }
}
