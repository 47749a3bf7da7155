package apart.nn;

import apart.text.Table;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.Arrays;

/**
 * Samples to learn from: inputs x and targets, a column per sample. Immutable.
 *
 * <p>Take one of the named ones, such as {@link #xor()}, or make one with {@link #of}.
 */
public final class Dataset implements Serializable {
  private static final long serialVersionUID = 1L;

  private final transient String name;
  private final transient double[][] x;
  private final transient double[][] target;
  private final transient int samples;

  private Dataset(String name, double[][] x, double[][] target, int samples) {
    this.name = name;
    this.x = x;
    this.target = target;
    this.samples = samples;
  }

  /**
   * Makes a data set.
   *
   * @param x inputs, a row per input, a column per sample; copied
   * @param target wanted outputs, a row per output, a column per sample; copied
   * @throws ShapeException if there are no samples, or more in one than in the other
   */
  public static Dataset of(Matrix x, Matrix target) {
    Shapes.atLeast("the number of samples", 1, x.getNumCols());
    if (x.getNumCols() != target.getNumCols()) {
      throw new ShapeException(
          "x has %d samples (columns), but the target has %d"
              .formatted(x.getNumCols(), target.getNumCols()));
    }
    return new Dataset(
        "data",
        Shapes.finite("x", x.rows()),
        Shapes.finite("the target", target.rows()),
        x.getNumCols());
  }

  /**
   * Makes a data set from samples.
   *
   * @param x a row per sample with a number per input
   * @param target a row per sample with a number per output
   */
  public static Dataset ofSamples(double[][] x, double[][] target) {
    return of(Matrix.of(x).transpose(), Matrix.of(target).transpose());
  }

  /** Exclusive or: inputs 00, 01, 10, 11; targets 0, 1, 1, 0. */
  public static Dataset xor() {
    return ofSamples(
            new double[][] {{0, 0}, {0, 1}, {1, 0}, {1, 1}}, new double[][] {{0}, {1}, {1}, {0}})
        .named("xor");
  }

  /** And, and or, as two outputs: inputs 00, 01, 10, 11. */
  public static Dataset andOr() {
    return ofSamples(
            new double[][] {{0, 0}, {0, 1}, {1, 0}, {1, 1}},
            new double[][] {{0, 0}, {0, 1}, {0, 1}, {1, 1}})
        .named("and, or");
  }

  /** The same samples under another name. */
  public Dataset named(String newName) {
    return new Dataset(newName, x, target, samples);
  }

  /** The name. */
  public String name() {
    return name;
  }

  /** Returns a copy of the inputs, a row per input, a column per sample. */
  public Matrix x() {
    return Matrix.ofRows(x, samples).named("x", "input");
  }

  /** Returns a copy of the targets, a row per output, a column per sample. */
  public Matrix target() {
    return Matrix.ofRows(target, samples).named("target", "output");
  }

  /** The number of samples. */
  public int samples() {
    return samples;
  }

  /** The number of inputs of a sample. */
  public int inputs() {
    return x.length;
  }

  /** The number of outputs of a sample. */
  public int outputs() {
    return target.length;
  }

  double[][] xRows() {
    return x;
  }

  double[][] targetRows() {
    return target;
  }

  /** Says where the data set does not fit a network. */
  void checkFits(Mlp net) {
    if (net.layer(1).inputs() != x.length) {
      throw new ShapeException(
          "layer 1 takes %d inputs, but the samples of %s have %d"
              .formatted(net.layer(1).inputs(), name, x.length));
    }
    int outputs = net.layer(net.layers()).units();
    if (outputs != target.length) {
      throw new ShapeException(
          "layer %d, the last, has %d neurons, but the targets of %s have %d rows"
              .formatted(net.layers(), outputs, name, target.length));
    }
  }

  /** Equal means the same bits in every sample. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Dataset that
        && Arrays.deepEquals(x, that.x)
        && Arrays.deepEquals(target, that.target);
  }

  @Override
  public int hashCode() {
    return Arrays.deepHashCode(x) + 31 * Arrays.deepHashCode(target);
  }

  @Override
  public String toString() {
    String title =
        "%s: %s, %s, %s"
            .formatted(
                name,
                Tables.count(samples, "sample"),
                Tables.count(inputs(), "input"),
                Tables.count(outputs(), "target"));
    Table table = Table.titled(Tables.title(title), samples).counted("sample");
    table = Tables.columns(table, "x", x().transpose());
    return Tables.columns(table, "y", target().transpose()).toString();
  }

  private Object writeReplace() {
    return new Saved(name, x(), target());
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a Dataset is read through its saved form");
  }

  private record Saved(String name, Matrix x, Matrix target) implements Serializable {
    private Object readResolve() {
      return of(x, target).named(name);
    }
  }
}
