package apart.literature;

import apart.kernel.Checks;
import apart.text.Nearest;
import apart.text.Room;
import apart.text.Table;
import apart.text.Wrapped;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The literature on why neurons of one layer learn different things, by year. Made by {@code
 * papers()}, or by {@code papers("noise")} for those in which a word stands; prints a row per work.
 */
public final class Papers implements Iterable<Paper>, Serializable {
  private static final long serialVersionUID = 1;
  private static final int LIST_BELOW = 70;
  private static final int WHO = 22;
  private static final int LESSON = 11;
  private static final int HERE = 8;
  private static final int BETWEEN_AND_NUMBER = 15;
  private static final int SHORTEST = 4;

  @SuppressWarnings("serial") // The lists made here are.
  private final List<Paper> papers;

  private final String about;

  private Papers(List<Paper> papers, String about) {
    this.papers = papers;
    this.about = about;
  }

  /** All of them. */
  public static Papers all() {
    return new Papers(new ArrayList<>(Works.all()), "");
  }

  /**
   * Those in which each of some words stands, wherever: names, titles, years, what they give.
   *
   * @param words one or more, between blanks; capitals do not matter
   * @throws IllegalArgumentException if there is none; the message says which words there are
   */
  public static Papers about(String words) {
    Checks.present("the word", words);
    List<String> wanted = List.of(words.toLowerCase(Locale.ROOT).strip().split("\\s+"));
    List<Paper> found = all().papers.stream().filter(paper -> paper.has(wanted)).toList();
    if (found.isEmpty()) {
      throw new IllegalArgumentException(none(words, wanted));
    }
    return new Papers(new ArrayList<>(found), words.strip());
  }

  private static String none(String words, List<String> wanted) {
    TreeSet<String> known = new TreeSet<>();
    for (Paper paper : all()) {
      for (String word : paper.text().split("[^\\p{L}]+")) {
        if (word.length() >= SHORTEST) {
          known.add(word);
        }
      }
    }
    String nearest =
        wanted.stream()
            .filter(word -> all().papers.stream().noneMatch(paper -> paper.has(List.of(word))))
            .map(word -> Nearest.question(word, known))
            .findFirst()
            .orElse("");
    return "no paper has \"%s\": %stry one of %s, or a name or a year"
        .formatted(words.strip(), nearest, String.join(", ", SUBJECTS));
  }

  /** Words that find something, to begin with. */
  static final List<String> SUBJECTS =
      List.of(
          "symmetry",
          "twins",
          "plateau",
          "permutation",
          "saddle",
          "noise",
          "decay",
          "linear",
          "small start",
          "infinite",
          "depth",
          "measured",
          "derived",
          "quoted");

  /**
   * How many there are.
   *
   * <pre>{@code papers("committee").size() // 2}</pre>
   */
  public int size() {
    return papers.size();
  }

  /**
   * One of them, counted from 0 as in a list, in the order of the table.
   *
   * <pre>{@code papers("permutation").get(0).year() // 1990}</pre>
   */
  public Paper get(int index) {
    return papers.get(Checks.inRange("the paper's index", index, 0, papers.size() - 1));
  }

  @Override
  public Iterator<Paper> iterator() {
    return List.copyOf(papers).iterator();
  }

  /** A row per work: who, when, what it gives, the lesson, how Apart knows. */
  @Override
  public String toString() {
    String title =
        (papers.size() == 1 ? "1 paper" : papers.size() + " papers")
            + (about.isEmpty() ? "" : " with \"" + about + "\"");
    return Room.columns() < LIST_BELOW ? list(title) : table(title);
  }

  private String list(String title) {
    List<String> lines = new ArrayList<>(List.of(title));
    for (int i = 0; i < papers.size(); i++) {
      Paper paper = papers.get(i);
      lines.addAll(Wrapped.lines(i + " " + name(paper), Room.columns()));
      String rest =
          paper.gives()
              + " ("
              + (paper.lesson().isEmpty() ? "" : "lesson " + paper.lesson() + "; ")
              + paper.backing()
              + ")";
      Wrapped.lines(rest, Room.columns() - 2).forEach(line -> lines.add("  " + line));
    }
    return String.join("\n", lines);
  }

  /** Cells of several lines are rows below each other. */
  private String table(String title) {
    List<List<String>> rows = new ArrayList<>();
    int gives = Room.columns() - WHO - LESSON - HERE - BETWEEN_AND_NUMBER;
    for (int i = 0; i < papers.size(); i++) {
      Paper paper = papers.get(i);
      List<List<String>> cells =
          List.of(
              List.of(Integer.toString(i)),
              Wrapped.lines(name(paper), WHO),
              Wrapped.lines(paper.gives(), gives),
              List.of(paper.lesson().isEmpty() ? "-" : paper.lesson()),
              Wrapped.lines(paper.backing().toString(), HERE));
      int height = cells.stream().mapToInt(List::size).max().orElse(1);
      for (int line = 0; line < height; line++) {
        int at = line;
        rows.add(cells.stream().map(cell -> at < cell.size() ? cell.get(at) : "").toList());
      }
    }
    Function<Integer, java.util.function.IntFunction<String>> column =
        k -> row -> rows.get(row).get(k);
    return Table.titled(title, rows.size())
        .label("", column.apply(0))
        .word("who", column.apply(1))
        .word("what it gives", column.apply(2))
        .word("lesson", column.apply(3))
        .word("here", column.apply(4))
        .upTo(rows.size())
        .note("papers().get(0) has title and place of the first, papers(\"noise\") finds a word")
        .toString();
  }

  private static String name(Paper paper) {
    return paper.who() + " " + paper.year();
  }
}
