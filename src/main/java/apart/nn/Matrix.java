package apart.nn;

import apart.kernel.Checks;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.ejml.concurrency.EjmlConcurrency;
import org.ejml.data.DMatrixRMaj;
import org.ejml.data.MatrixType;
import org.ejml.simple.ConstMatrix;
import org.ejml.simple.SimpleBase;
import org.ejml.simple.SimpleEVD;
import org.ejml.simple.SimpleSVD;

/**
 * A matrix of doubles: EJML's, with all its operations ({@code mult}, {@code plus}, {@code
 * transpose}, {@code svd}, {@code solve} ...), which prints itself as a table.
 *
 * <p>Make one with {@link #of(double[][])}, or take one from a network. Rows and columns are
 * counted from 0 in {@code get(row, column)}, as in EJML. Networks hand out copies: changing a
 * matrix with {@code set} never changes the network it came from.
 */
public final class Matrix extends SimpleBase<Matrix> {
  private static final long serialVersionUID = 1L;

  static {
    EjmlConcurrency.USE_CONCURRENT = false; // a sum's order must not depend on threads
  }

  private static final int MOST = 50_000_000;

  private transient String name = "Matrix";
  private transient String row = "row";

  private Matrix(int rows, int columns) {
    super(rows, columns);
  }

  private Matrix(org.ejml.data.Matrix wrapped) {
    setMatrix(wrapped);
  }

  /**
   * Makes a matrix from its rows, which are copied.
   *
   * <pre>{@code Matrix.of(new double[][] {{1, 2}, {3, 4}}).get(1, 0) // 3.0}</pre>
   *
   * @param rows at least one row, all of the same length
   * @throws ShapeException if a row is missing or has another length than the first; the message
   *     names the row, counted from 1
   */
  public static Matrix of(double[][] rows) {
    Checks.present("the rows of the matrix", rows);
    int columns = Shapes.columns("the matrix", rows);
    Matrix made = new Matrix(rows.length, columns);
    for (int row = 0; row < rows.length; row++) {
      System.arraycopy(rows[row], 0, made.values(), row * columns, columns);
    }
    return made;
  }

  /**
   * Makes a matrix of one column from its values.
   *
   * <pre>{@code Matrix.ofColumn(1, 2, 3).shape() // "3x1"}</pre>
   */
  public static Matrix ofColumn(double... values) {
    Checks.present("the values", values);
    Matrix made = new Matrix(values.length, 1);
    System.arraycopy(values, 0, made.values(), 0, values.length);
    return made;
  }

  /**
   * Makes a matrix of one row from its values.
   *
   * <pre>{@code Matrix.ofRow(1, 2, 3).shape() // "1x3"}</pre>
   */
  public static Matrix ofRow(double... values) {
    return of(new double[][] {Checks.present("the values", values)});
  }

  /**
   * Makes a matrix of zeros; 0 or more rows and columns, at most 50 million numbers.
   *
   * <pre>{@code Matrix.zeros(2, 3).elementSum() // 0.0}</pre>
   */
  public static Matrix zeros(int rows, int columns) {
    Checks.atLeast("the number of rows", 0, rows);
    Checks.atLeast("the number of columns", 0, columns);
    if ((long) rows * columns > MOST) {
      throw new IllegalArgumentException(
          "a matrix has at most %s numbers, but %sx%s would be more"
              .formatted(MOST, rows, columns));
    }
    return new Matrix(rows, columns);
  }

  /**
   * Makes the identity matrix of a size: 1 in the diagonal, 0 elsewhere.
   *
   * <pre>{@code Matrix.identity(3).elementSum() // 3.0}</pre>
   */
  public static Matrix identity(int size) {
    Matrix made = zeros(size, size);
    for (int i = 0; i < size; i++) {
      made.set(i, i, 1);
    }
    return made;
  }

  static Matrix ofRows(double[][] rows, int columns) {
    Matrix made = new Matrix(rows.length, columns);
    for (int row = 0; row < rows.length; row++) {
      System.arraycopy(rows[row], 0, made.values(), row * columns, columns);
    }
    return made;
  }

  /**
   * Returns a new matrix with a function applied to every number.
   *
   * <pre>{@code Matrix.ofRow(1, 2, 3).map(v -> v * v).row(0) // { 1.0, 4.0, 9.0 }}</pre>
   */
  public Matrix map(DoubleUnaryOperator function) {
    Checks.present("the function", function);
    Matrix mapped = copy();
    double[] values = mapped.values();
    for (int i = 0; i < values.length; i++) {
      values[i] = function.applyAsDouble(values[i]);
    }
    return mapped;
  }

  /**
   * Returns the numbers of a row, counted from 0.
   *
   * <pre>{@code xor().x().row(1) // { 0.0, 1.0, 0.0, 1.0 }}</pre>
   */
  public double[] row(int row) {
    Checks.inRange("the row, from 0,", row, 0, getNumRows() - 1);
    double[] numbers = new double[getNumCols()];
    for (int column = 0; column < numbers.length; column++) {
      numbers[column] = get(row, column);
    }
    return numbers;
  }

  /**
   * Returns the numbers of a column, counted from 0.
   *
   * <pre>{@code xor().x().column(1) // { 0.0, 1.0 }}</pre>
   */
  public double[] column(int column) {
    Checks.inRange("the column, from 0,", column, 0, getNumCols() - 1);
    double[] numbers = new double[getNumRows()];
    for (int row = 0; row < numbers.length; row++) {
      numbers[row] = get(row, column);
    }
    return numbers;
  }

  /**
   * Returns a copy of the numbers, an array per row.
   *
   * <pre>{@code Matrix.ofColumn(1, 2).rows().length // 2}</pre>
   */
  public double[][] rows() {
    double[][] rows = new double[getNumRows()][];
    for (int row = 0; row < rows.length; row++) {
      rows[row] = row(row);
    }
    return rows;
  }

  /**
   * Returns the size as text, such as {@code 3x2}: rows, then columns.
   *
   * <pre>{@code xor().x().shape() // "2x4"}</pre>
   */
  public String shape() {
    return getNumRows() + "x" + getNumCols();
  }

  /**
   * Returns the product of this, m x n, and another matrix, n x s: m x s.
   *
   * <pre>{@code Matrix.ofRow(1, 2).mult(Matrix.ofColumn(3, 4)).get(0, 0) // 11.0}</pre>
   *
   * @throws ShapeException if the other has not n rows; the message names both shapes
   */
  @Override
  public Matrix mult(ConstMatrix<?> right) {
    Checks.present("the second matrix", right);
    if (right.getNumRows() != getNumCols()) {
      throw new ShapeException(
          "a %s matrix times a %s one: expected %s rows in the second, but it has %s"
              .formatted(shape(), shape(right), getNumCols(), right.getNumRows()));
    }
    return super.mult(right);
  }

  /**
   * Returns the sum of this and another matrix, number by number.
   *
   * <pre>{@code Matrix.ofRow(1, 2).plus(Matrix.ofRow(3, 4)).row(0) // { 4.0, 6.0 }}</pre>
   *
   * @throws ShapeException if their shapes differ; the message names both
   */
  @Override
  public Matrix plus(ConstMatrix<?> other) {
    return super.plus(sameShape("plus", other));
  }

  /**
   * Returns this minus another matrix, number by number.
   *
   * <pre>{@code Matrix.ofRow(1, 2).minus(Matrix.ofRow(3, 5)).row(0) // { -2.0, -3.0 }}</pre>
   *
   * @throws ShapeException if their shapes differ; the message names both
   */
  @Override
  public Matrix minus(ConstMatrix<?> other) {
    return super.minus(sameShape("minus", other));
  }

  /**
   * Returns the product of this and another matrix, number by number.
   *
   * <pre>{@code Matrix.ofRow(1, 2).elementMult(Matrix.ofRow(3, 5)).row(0) // { 3.0, 10.0 }}</pre>
   *
   * @throws ShapeException if their shapes differ; the message names both
   */
  @Override
  public Matrix elementMult(ConstMatrix<?> other) {
    return super.elementMult(sameShape("elementMult", other));
  }

  /**
   * Returns the sum of the products of two vectors' numbers.
   *
   * <pre>{@code Matrix.ofRow(1, 2).dot(Matrix.ofRow(3, 5)) // 13.0}</pre>
   *
   * @throws ShapeException if they have not as many numbers; the message names both shapes
   */
  @Override
  public double dot(ConstMatrix<?> other) {
    Checks.present("the second matrix", other);
    if (other.getNumRows() * other.getNumCols() != getNumElements()) {
      throw new ShapeException(
          "dot of %s and %s: expected %s numbers in the second, but it has %s"
              .formatted(
                  shape(),
                  shape(other),
                  getNumElements(),
                  other.getNumRows() * other.getNumCols()));
    }
    return super.dot(other);
  }

  private ConstMatrix<?> sameShape(String what, ConstMatrix<?> other) {
    Checks.present("the second matrix", other);
    if (other.getNumRows() != getNumRows() || other.getNumCols() != getNumCols()) {
      throw new ShapeException(
          "%s: expected a matrix of %s, but it is %s".formatted(what, shape(), shape(other)));
    }
    return other;
  }

  private static String shape(ConstMatrix<?> matrix) {
    return matrix.getNumRows() + "x" + matrix.getNumCols();
  }

  /** Returns U, W and V with U W V^T = this, W's diagonal descending. */
  @Override
  public SimpleSVD<Matrix> svd() {
    return svd(false);
  }

  /**
   * Returns U, W and V with U W V^T = this.
   *
   * @param compact without the columns that the smaller side has no values for
   */
  @Override
  public SimpleSVD<Matrix> svd(boolean compact) {
    return new Svd(getDDRM(), compact);
  }

  /** Returns eigenvalues and eigenvectors. */
  @Override
  public SimpleEVD<Matrix> eig() {
    return new Evd(getDDRM());
  }

  /**
   * Returns this with other matrices below it.
   *
   * @throws IllegalArgumentException if one has another number of columns
   */
  @Override
  public Matrix concatRows(ConstMatrix<?>... more) {
    Matrix all = this;
    for (ConstMatrix<?> each : Checks.present("the matrices", more)) {
      Checks.present("each of the matrices", each);
      if (each.getNumCols() != getNumCols()) {
        throw new IllegalArgumentException(
            "matrices of " + getNumCols() + " columns expected, but one has " + each.getNumCols());
      }
      all = all.combine(all.getNumRows(), 0, each);
    }
    return all;
  }

  /**
   * Returns this with other matrices to its right.
   *
   * @throws IllegalArgumentException if one has another number of rows
   */
  @Override
  public Matrix concatColumns(ConstMatrix<?>... more) {
    Matrix all = this;
    for (ConstMatrix<?> each : Checks.present("the matrices", more)) {
      Checks.present("each of the matrices", each);
      if (each.getNumRows() != getNumRows()) {
        throw new IllegalArgumentException(
            "matrices of " + getNumRows() + " rows expected, but one has " + each.getNumRows());
      }
      all = all.combine(0, all.getNumCols(), each);
    }
    return all;
  }

  static Matrix wrapping(org.ejml.data.Matrix wrapped) {
    return new Matrix(wrapped);
  }

  /** Equal means the same shape and the same bits in every place. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Matrix that
        && getNumRows() == that.getNumRows()
        && getNumCols() == that.getNumCols()
        && Arrays.equals(rowMajor(), that.rowMajor());
  }

  @Override
  public int hashCode() {
    return 31 * getNumCols() + Arrays.hashCode(rowMajor());
  }

  @Override
  protected Matrix createMatrix(int rows, int columns, MatrixType type) {
    if (type == MatrixType.DDRM) {
      return new Matrix(rows, columns);
    }
    return new Matrix(type.create(rows, columns));
  }

  @Override
  protected Matrix wrapMatrix(org.ejml.data.Matrix wrapped) {
    return new Matrix(wrapped);
  }

  private double[] values() {
    return ((DMatrixRMaj) mat).data;
  }

  /** The numbers row by row, also when EJML has turned the matrix into another kind of its own. */
  private double[] rowMajor() {
    double[] numbers = new double[getNumRows() * getNumCols()];
    for (int row = 0, i = 0; row < getNumRows(); row++) {
      for (int column = 0; column < getNumCols(); column++) {
        numbers[i++] = get(row, column);
      }
    }
    return numbers;
  }

  /** Says in its title where the numbers come from, and what a row is; no result inherits it. */
  Matrix named(String newName, String newRow) {
    name = newName;
    row = newRow;
    return this;
  }

  /** A title with name and shape, then the numbers; rows and columns are labelled from 1. */
  @Override
  public String toString() {
    if (getNumRows() == 0 || getNumCols() == 0) {
      return name + "  " + shape();
    }
    String meaning = row.equals("row") ? "" : "  row = " + row;
    return Tables.matrix(Tables.title(name + "  " + shape() + meaning), row, this).toString();
  }

  private Object writeReplace() {
    return new Saved(this);
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a Matrix is read through its saved form");
  }

  private static final class Saved implements Serializable {
    private static final long serialVersionUID = 1L;
    private final int rows;
    private final int columns;
    private final double[] values;
    private final String name;
    private final String row;

    Saved(Matrix saved) {
      this.rows = saved.getNumRows();
      this.columns = saved.getNumCols();
      this.values = saved.rowMajor();
      this.name = saved.name;
      this.row = saved.row;
    }

    private Object readResolve() {
      Matrix matrix = new Matrix(rows, columns);
      System.arraycopy(values, 0, matrix.values(), 0, values.length);
      return matrix.named(name, row);
    }
  }
}
