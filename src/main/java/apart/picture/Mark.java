package apart.picture;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** What is drawn on the axes of a {@link Chart}. */
public sealed interface Mark extends Serializable {

  /** How a line is drawn, so that lines differ without colour, too. */
  enum Stroke {
    /** Without a gap. */
    SOLID,
    /** With gaps. */
    DASHED,
    /** Dots. */
    DOTTED,
    /** Without a gap, and thick. */
    STRONG,
    /** With gaps, and thick. */
    STRONG_DASHED;

    /** Whether it is thick. */
    public boolean isStrong() {
      return this == STRONG || this == STRONG_DASHED;
    }
  }

  /** A line through points; where a value is not finite, it is broken. */
  final class Line implements Mark {
    private static final long serialVersionUID = 1;
    private static final int MOST = 8000;
    private static final Stroke[] STROKES = {Stroke.SOLID, Stroke.DOTTED, Stroke.DASHED};

    private final int series;
    private final char letter;
    private final String name;
    private final Stroke stroke;
    private final double[] x;
    private final double[] y;

    private Line(int series, char letter, String name, Stroke stroke, double[] x, double[] y) {
      this.series = series;
      this.letter = letter;
      this.name = name;
      this.stroke = stroke;
      this.x = x;
      this.y = y;
    }

    /**
     * A curve; its stroke is the series', and of very many points few are kept: in each of two
     * thousand stretches the first, the least, the greatest and the last.
     *
     * @param series which of the colours, from 0
     * @param letter the character that it is drawn with where there are no lines, and that stands
     *     at its end
     * @param name what it is, for the legend; empty for none
     * @param x where its points are
     * @param y as many
     */
    public static Line of(int series, char letter, String name, double[] x, double[] y) {
      return of(series, letter, name, y.length, i -> x[i], i -> y[i]);
    }

    /**
     * The same over 0, 1, 2 and so on.
     *
     * @param count how many points
     * @param y where each of them is
     */
    public static Line counted(
        int series, char letter, String name, int count, IntToDoubleFunction y) {
      return of(series, letter, name, count, i -> i, y);
    }

    private static Line of(
        int series,
        char letter,
        String name,
        int count,
        IntToDoubleFunction x,
        IntToDoubleFunction y) {
      int[] kept =
          count <= MOST ? IntStream.range(0, count).toArray() : Thinning.of(count, y, MOST);
      double[] keptX = Arrays.stream(kept).mapToDouble(x).toArray();
      double[] keptY = Arrays.stream(kept).mapToDouble(y).toArray();
      return new Line(series, letter, name, STROKES[series % STROKES.length], keptX, keptY);
    }

    /** The same with another stroke. */
    public Line stroke(Stroke other) {
      return new Line(series, letter, name, other, x, y);
    }

    /** Which of the colours, from 0. */
    public int series() {
      return series;
    }

    /** What it is drawn with where there are no lines. */
    public char letter() {
      return letter;
    }

    /** What it is; may be empty. */
    public String name() {
      return name;
    }

    /** How it is drawn. */
    public Stroke stroke() {
      return stroke;
    }

    /** How many points it has. */
    public int size() {
      return x.length;
    }

    /** How far to the right point {@code i} is, from 0. */
    public double x(int i) {
      return x[i];
    }

    /** How far up point {@code i} is, from 0. */
    public double y(int i) {
      return y[i];
    }
  }

  /** A point with a label, such as a neuron's number. */
  record Point(int series, String label, double x, double y) implements Mark {}

  /** Words whose middle is at a place; in several lines where there is room for them. */
  record Words(double x, double y, String text) implements Mark {
    /** The lines of the words. */
    List<String> lines() {
      return text.lines().toList();
    }
  }

  /** Numbers in rows and columns as cells, the first row on top. */
  final class Cells implements Mark {
    private static final long serialVersionUID = 1;

    private final double[][] values;
    private final Steps steps;

    private Cells(double[][] values, Steps steps) {
      this.values = values;
      this.steps = steps;
    }

    /**
     * Cells.
     *
     * @param values at least one row, all of one length, at least 1; copied
     */
    public static Cells of(double[][] values, Steps steps) {
      double[][] copied = new double[values.length][];
      Arrays.setAll(copied, row -> values[row].clone());
      return new Cells(copied, steps);
    }

    /** How values are drawn. */
    public Steps steps() {
      return steps;
    }

    /** How many rows there are. */
    public int rows() {
      return values.length;
    }

    /** How many columns there are. */
    public int columns() {
      return values[0].length;
    }

    /** The step of a number, 0 to 8, or -1 for NaN. */
    public int step(int row, int column) {
      return steps.of(values[row][column]);
    }

    /** A number, rows from the top and columns from the left counted from 0. */
    public double value(int row, int column) {
      return values[row][column];
    }
  }
}
