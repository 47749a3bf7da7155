package apart.theorem;

import apart.kernel.Checks;
import apart.text.Numbers;
import apart.text.Table;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A proof evaluated on a network and data, line by line. Made by {@code theorem("twins").on(net,
 * data)}; prints both sides of each line where they differ most.
 */
public final class Proved implements Serializable {
  private static final long serialVersionUID = 1;
  private static final double SMALL = 1e-3;
  private static final double LARGE = 1e4;

  private final String title;

  @SuppressWarnings("serial") // The lists made here are.
  private final List<Row> rows;

  private Proved(String title, List<Row> rows) {
    this.title = title;
    this.rows = rows;
  }

  private enum Verdict {
    MET("given"),
    NOT_MET("not met"),
    HOLDS("holds"),
    LOST("lost"),
    FAILS("FAILS");

    private final String word;

    Verdict(String word) {
      this.word = word;
    }
  }

  private record Row(
      String says, double left, double right, double differ, int numbers, Verdict verdict)
      implements Serializable {}

  static Proved of(Theorem theorem, Subject on) {
    List<String> missing = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    for (ProofLine line : theorem.lines()) {
      Sides sides = line.sides().apply(on);
      int at = sides.most();
      double differ = sides.differ(at);
      boolean equal = differ <= line.tolerance() * sides.scale();
      Verdict verdict = verdict(line, equal, missing);
      if (verdict == Verdict.NOT_MET) {
        missing.add(line.given());
      }
      rows.add(
          new Row(line.says(), sides.left(at), sides.right(at), differ, sides.numbers(), verdict));
    }
    String title =
        "theorem \"%s\" on %s and %s: i = %d, j = %d in layer %d"
            .formatted(
                theorem.name(),
                Numbers.sizes(on.net.sizes()),
                Table.header(on.data.name()),
                on.i,
                on.j,
                on.l);
    return new Proved(title, rows);
  }

  private static Verdict verdict(ProofLine line, boolean equal, List<String> missing) {
    if (line.isGiven()) {
      return equal ? Verdict.MET : Verdict.NOT_MET;
    }
    if (line.needs().stream().anyMatch(missing::contains)) {
      return Verdict.LOST;
    }
    return equal ? Verdict.HOLDS : Verdict.FAILS;
  }

  /**
   * Whether every hypothesis is met and every line holds.
   *
   * <pre>{@code theorem("twins").on(Mlp.of(2, 3, 1), xor()).holds() // false}</pre>
   */
  public boolean holds() {
    return rows.stream()
        .allMatch(row -> row.verdict == Verdict.MET || row.verdict == Verdict.HOLDS);
  }

  /**
   * The numbers, from 1, of the hypotheses that this network, data or training do not meet.
   *
   * <pre>{@code
   * Mlp net = Mlp.of(2, 3, 1).fill(0.5).withBias(1, 0.5, 0.6, 0.7);
   * theorem("twins").on(net, xor()).notMet() // [2]
   * }</pre>
   */
  public List<Integer> notMet() {
    return with(Verdict.NOT_MET);
  }

  /**
   * The numbers, from 1, of the lines that no longer follow.
   *
   * <pre>{@code theorem("twins").on(Mlp.of(2, 3, 1).fill(0.5), xor()).lost() // []}</pre>
   */
  public List<Integer> lost() {
    return with(Verdict.LOST);
  }

  /** Lines that should hold and do not: none, if theorem and library are right. */
  List<Integer> failed() {
    return with(Verdict.FAILS);
  }

  private List<Integer> with(Verdict verdict) {
    return IntStream.range(0, rows.size())
        .filter(k -> rows.get(k).verdict == verdict)
        .mapToObj(k -> k + 1)
        .toList();
  }

  /**
   * How far the sides of a line, counted from 1, differ where they differ most.
   *
   * <pre>{@code
   * Mlp net = Mlp.of(2, 2, 1).fill(0.5).withBias(1, 0.5, 0.75);
   * theorem("twins").on(net, xor()).differ(2) // 0.25
   * }</pre>
   */
  public double differ(int line) {
    return rows.get(Checks.inRange("line", line, 1, rows.size()) - 1).differ;
  }

  /** A row per line of the proof, and what is lost where a hypothesis is not met. */
  @Override
  public String toString() {
    Table table =
        Table.titled(title, rows.size())
            .counted("")
            .word("line", k -> rows.get(k).says)
            .word("left", k -> shown(rows.get(k).left))
            .word("right", k -> shown(rows.get(k).right))
            .word("differ", k -> small(rows.get(k).differ))
            .word("", k -> rows.get(k).verdict.word)
            .upTo(rows.size());
    for (int number : notMet()) {
      Row row = rows.get(number - 1);
      table =
          table.note(
              "line "
                  + number
                  + " is not met: "
                  + row.says
                  + ", but they differ by "
                  + small(row.differ));
    }
    List<Integer> lost = lost();
    if (!lost.isEmpty()) {
      table =
          table.note(
              "from line "
                  + lost.get(0)
                  + " on the conclusion is lost: "
                  + lost.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }
    if (holds()) {
      table = table.note("every line holds; of lines with many numbers, the two that differ most");
    }
    return table.toString();
  }

  private static String shown(double value) {
    double size = Math.abs(value);
    return value == 0
        ? "0"
        : String.format(Locale.ROOT, size < SMALL || size >= LARGE ? "%.1e" : "%.4f", value);
  }

  private static String small(double value) {
    return value == 0
        ? "0"
        : String.format(Locale.ROOT, value < SMALL || value >= LARGE ? "%.0e" : "%.4f", value);
  }
}
