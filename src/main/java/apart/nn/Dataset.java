package apart.nn;

import apart.kernel.Checks;
import apart.kernel.RandomStream;
import apart.kernel.Rows;
import apart.text.Numbers;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;

/**
 * Samples to learn from: inputs x and targets, a column per sample. Immutable.
 *
 * <p>Take one of the named ones, such as {@link #xor()}, make one with {@link #of} or read one with
 * {@link #csv(String, int)}. Where samples belong to classes, the targets have a row per class,
 * with 1 in the row of the sample's class and 0 in the others.
 */
public final class Dataset implements Serializable {
  private static final long serialVersionUID = 1L;

  private final transient String name;
  private final transient double[][] x;
  private final transient double[][] target;
  private final transient int samples;
  private final transient Labels labels;
  private final transient int imageWidth; // 0: the inputs are not a picture

  private Dataset(
      String name, double[][] x, double[][] target, int samples, Labels labels, int imageWidth) {
    this.name = name;
    this.x = x;
    this.target = target;
    this.samples = samples;
    this.labels = labels;
    this.imageWidth = imageWidth;
  }

  // ---- making one ----

  /**
   * Makes a data set.
   *
   * <pre>{@code
   * Dataset.of(Matrix.ofRow(1, 2, 3), Matrix.ofRow(2, 4, 6)).samples()
   * // 3
   * }</pre>
   *
   * @param x inputs, a row per input, a column per sample; copied
   * @param target wanted outputs, a row per output, a column per sample; copied
   * @throws ShapeException if there are no samples, or more in one than in the other
   * @throws IllegalArgumentException if a number is NaN or infinite; the message says which
   */
  public static Dataset of(Matrix x, Matrix target) {
    Checks.present("x", x);
    Checks.present("the target", target);
    if (x.getNumCols() == 0 || x.getNumRows() == 0 || target.getNumRows() == 0) {
      throw new ShapeException(
          "a data set needs at least one sample, one input and one target, but x is %s and the target %s"
              .formatted(x.shape(), target.shape()));
    }
    if (x.getNumCols() != target.getNumCols()) {
      throw new ShapeException(
          "x has %s (columns), but the target has %s"
              .formatted(Numbers.count(x.getNumCols(), "sample"), target.getNumCols()));
    }
    return new Dataset(
        "data",
        finite("input", x.rows()),
        finite("target", target.rows()),
        x.getNumCols(),
        Labels.NONE,
        0);
  }

  private static double[][] finite(String what, double[][] rows) {
    for (int row = 0; row < rows.length; row++) {
      for (int sample = 0; sample < rows[row].length; sample++) {
        if (!Double.isFinite(rows[row][sample])) {
          String place = "%s %s of sample %s".formatted(what, row + 1, sample + 1);
          Checks.finite(place, rows[row][sample]);
        }
      }
    }
    return rows;
  }

  /**
   * Makes a data set from samples.
   *
   * <pre>{@code
   * Dataset.ofSamples(new double[][] {{0, 0}, {1, 1}}, new double[][] {{0}, {2}}).inputs()
   * // 2
   * }</pre>
   *
   * @param x a row per sample with a number per input; copied
   * @param target a row per sample with a number per output; copied
   * @throws ShapeException if there are no samples, samples of different lengths, or more in one
   *     than in the other; the message names the sample (row), counted from 1
   * @throws IllegalArgumentException if a number is NaN or infinite; the message says which
   */
  public static Dataset ofSamples(double[][] x, double[][] target) {
    Shapes.columns("x, a row per sample,", x);
    Shapes.columns("the target, a row per sample,", target);
    return of(Matrix.of(x).transpose(), Matrix.of(target).transpose());
  }

  /**
   * Makes a data set of samples that belong to classes.
   *
   * <pre>{@code
   * double[][] lengths = {{1.4}, {4.7}};
   * Dataset.ofClasses(lengths, new int[] {0, 1}, "setosa", "versicolor").classes() // ["setosa", "versicolor"]
   * }</pre>
   *
   * @param x a row per sample with a number per input
   * @param labels the class of every sample, from 0
   * @param classes the names of the classes; without them, they are called 0, 1, ... up to the
   *     largest label
   * @throws IllegalArgumentException if a label is not one of a class; the message says which
   */
  public static Dataset ofClasses(double[][] x, int[] labels, String... classes) {
    return Classes.of(x, labels, classes);
  }

  Dataset labelled(Labels newLabels) {
    return new Dataset(name, x, target, samples, newLabels, imageWidth);
  }

  /** With a line below its table. */
  Dataset note(String line) {
    return labelled(labels.note(line));
  }

  /** With inputs that are a picture of so many pixels a row. */
  Dataset pictures(int width) {
    return new Dataset(name, x, target, samples, labels, width);
  }

  /**
   * Exclusive or: inputs 00, 01, 10, 11; targets 0, 1, 1, 0.
   *
   * <pre>{@code Dataset.xor().target() // target  1x4  row = output ...}</pre>
   */
  public static Dataset xor() {
    return ofSamples(
            new double[][] {{0, 0}, {0, 1}, {1, 0}, {1, 1}}, new double[][] {{0}, {1}, {1}, {0}})
        .named("xor");
  }

  /**
   * And, and or, as two outputs: inputs 00, 01, 10, 11.
   *
   * <pre>{@code Dataset.andOr().outputs() // 2}</pre>
   */
  public static Dataset andOr() {
    return ofSamples(
            new double[][] {{0, 0}, {0, 1}, {1, 0}, {1, 1}},
            new double[][] {{0, 0}, {0, 1}, {0, 1}, {1, 1}})
        .named("and, or");
  }

  /**
   * The line y = 2x - 1 at so many even steps of x from -1 to 1; at least 2.
   *
   * <pre>{@code Dataset.line(3).target().row(0) // { -3.0, -1.0, 1.0 }}</pre>
   */
  public static Dataset line(int samples) {
    return Generators.curve("line", samples, 1, x -> 2 * x - 1);
  }

  /**
   * y = sin x at so many even steps of x from -pi to pi; at least 2.
   *
   * <pre>{@code Dataset.sin(5).samples() // 5}</pre>
   */
  public static Dataset sin(int samples) {
    return Generators.curve("sin", samples, Math.PI, StrictMath::sin);
  }

  /**
   * Two circles around 0 of radius 0.5 (target 0) and 1 (target 1), with normal noise.
   *
   * <pre>{@code Dataset.circles(100, 0.1, 1).inputs() // 2}</pre>
   *
   * @param samples at least 2; the two kinds take turns
   * @param noise the deviation added to each input, 0 or more
   * @param seed of the noise
   * @throws IllegalArgumentException if a number is out of its range; the message names it
   */
  public static Dataset circles(int samples, double noise, long seed) {
    return Generators.circles(samples, noise, seed);
  }

  /**
   * Two half circles that reach into each other, targets 0 and 1, with normal noise.
   *
   * <pre>{@code Dataset.moons(100, 0.1, 1).outputs() // 1}</pre>
   *
   * @param samples at least 2; the two kinds take turns
   * @param noise the deviation added to each input, 0 or more
   * @param seed of the noise
   * @throws IllegalArgumentException if a number is out of its range; the message names it
   */
  public static Dataset moons(int samples, double noise, long seed) {
    return Generators.moons(samples, noise, seed);
  }

  /**
   * Two spirals of one and a half turns, targets 0 and 1, with normal noise.
   *
   * <pre>{@code Dataset.spirals(60, 0, 1).samples() // 60}</pre>
   *
   * @param samples at least 2; the two kinds take turns
   * @param noise the deviation added to each input, 0 or more
   * @param seed of the noise
   * @throws IllegalArgumentException if a number is out of its range; the message names it
   */
  public static Dataset spirals(int samples, double noise, long seed) {
    return Generators.spirals(samples, noise, seed);
  }

  /** A part of the plane, such as {@code (x, y) -> y > x * x}. */
  public interface Region extends Serializable {
    /**
     * Whether the point (x, y) is in it.
     *
     * <pre>{@code
     * Dataset.Region above = (x, y) -> y > x * x;
     * above.contains(0, 0.5) // true
     * }</pre>
     */
    boolean contains(double x, double y);
  }

  /**
   * Points (x, y) in the square from -1 to 1, target 1 where a rule holds and 0 elsewhere.
   *
   * <pre>{@code Dataset.fromRule(200, (x, y) -> y > x * x).samples() // 200}</pre>
   *
   * @param samples how many, at least 1
   * @param rule of x and y
   */
  public static Dataset fromRule(int samples, Region rule) {
    return fromRule(samples, 1, 0, 1, rule);
  }

  /**
   * The same in another square, with noise and a seed.
   *
   * <pre>{@code Dataset.fromRule(99, 3, 0.1, 7, (x, y) -> y > StrictMath.sin(x)).samples() // 99}
   * </pre>
   *
   * @param bound the square is from -bound to bound; above 0
   * @param noise the deviation by which the points are moved once their target is known, 0 or more
   * @param seed of points and noise
   * @param rule of x and y; one that uses {@code Math.sin} and the like may differ between JDKs,
   *     {@code StrictMath.sin} does not
   * @throws IllegalArgumentException if a number is out of its range; the message names it
   */
  public static Dataset fromRule(int samples, double bound, double noise, long seed, Region rule) {
    return Generators.rule(samples, bound, noise, seed, rule);
  }

  /**
   * Points (x, y) in the square from -1 to 1, the target a function of them.
   *
   * <pre>{@code Dataset.fromFunction(200, (x, y) -> x * y).outputs() // 1}</pre>
   */
  public static Dataset fromFunction(int samples, DoubleBinaryOperator function) {
    return fromFunction(samples, 1, 0, 1, function);
  }

  /**
   * The same in another square, with noise and a seed, as in {@link #fromRule(int, double, double,
   * long, Region)}; here the noise is added to the target.
   *
   * <pre>{@code Dataset.fromFunction(200, 2, 0.05, 7, (x, y) -> x * y).inputs() // 2}</pre>
   *
   * @throws IllegalArgumentException if a number is out of its range, or the function gives one
   *     that is not finite; the message says where
   */
  public static Dataset fromFunction(
      int samples, double bound, double noise, long seed, DoubleBinaryOperator function) {
    return Generators.function(samples, bound, noise, seed, function);
  }

  /**
   * Normal inputs and what a network says to them: the task of a student that learns from a
   * teacher.
   *
   * <pre>{@code Dataset.teacher(Mlp.of(2, 3, 1), 50, 1).samples() // 50}</pre>
   *
   * @param teacher the network that is to be learned
   * @param samples how many, at least 1
   * @param seed of the inputs
   */
  public static Dataset teacher(Mlp teacher, int samples, long seed) {
    return Generators.teacher(teacher, samples, seed);
  }

  /**
   * Fisher's iris flowers: 150 samples, 4 lengths in cm, 3 classes. Source: R. A. Fisher, The use
   * of multiple measurements in taxonomic problems, Annals of Eugenics 7(2), 1936; UCI Machine
   * Learning Repository, CC BY 4.0.
   *
   * <pre>
   * {@code Dataset.iris().inputNames() // ["sepal length", "sepal width", "petal length", "petal width"]}
   * </pre>
   */
  public static Dataset iris() {
    return Shipped.iris();
  }

  /**
   * Handwritten digits: 1,797 pictures of 8x8 pixels from 0 (paper) to 1 (ink), row by row, 10
   * classes. Source: E. Alpaydin and C. Kaynak, Optical Recognition of Handwritten Digits (test
   * part), 1998; UCI Machine Learning Repository, CC BY 4.0; pixels divided by 16.
   *
   * <pre>{@code Dataset.digits().inputs() // 64}</pre>
   */
  public static Dataset digits() {
    return Shipped.digits();
  }

  /**
   * Reads a data set from a file of numbers, a line per sample: inputs, then targets. Cells are
   * separated by commas, semicolons, tabs or blanks, and may be quoted; with another separator than
   * commas, numbers may have a decimal comma. A first line without any number has the names. A
   * first column without a name, as R and pandas write it, is left out. A last column of words has
   * the names of classes. What was seen is said when the data set is printed.
   *
   * <pre>{@code
   * Path flowers = iris().writeCsv(Files.createTempFile("apart", ".csv").toString());
   * Dataset.csv(flowers, 3).samples() // 150
   * }</pre>
   *
   * @param file its path
   * @param outputs how many of the last columns are targets; 1 for a column of class names
   * @throws IllegalArgumentException if something is not as it should be, such as a missing value;
   *     the message names file, line and column
   */
  public static Dataset csv(String file, int outputs) {
    return csv(file, outputs, Missing.REFUSE);
  }

  /**
   * The same, and what becomes of lines with missing values: {@code csv("file.csv", 1,
   * Missing.DROP)} leaves them out and says how many. Missing is a cell with nothing in it, NA,
   * NaN, null, none, - or ?
   */
  public static Dataset csv(String file, int outputs, Missing missing) {
    return Csv.read(Csv.path(file), outputs, missing);
  }

  /** As {@link #csv(String, int)}. */
  public static Dataset csv(Path file, int outputs) {
    return Csv.read(Checks.present("the file", file), outputs, Missing.REFUSE);
  }

  /**
   * Writes a file that {@link #csv(String, int)} reads back to the same bits; returns its path.
   *
   * <pre>{@code
   * Path written = xor().writeCsv(Files.createTempFile("apart", ".csv").toString());
   * Files.readAllLines(written).size() // 5
   * }</pre>
   *
   * @throws IllegalArgumentException if there is such a file with something in it; see {@link
   *     #writeCsv(String, boolean)}
   */
  public Path writeCsv(String file) {
    return writeCsv(file, false);
  }

  /**
   * The same, and what becomes of a file that is there: {@code true} replaces it.
   *
   * <pre>{@code
   * String file = Files.createTempDirectory("apart").resolve("data.csv").toString();
   * xor().writeCsv(file);
   * Files.readAllLines(iris().writeCsv(file, true)).size() // 151
   * }</pre>
   */
  public Path writeCsv(String file, boolean replace) {
    return Csv.write(this, Csv.path(file), replace);
  }

  // ---- changed copies ----

  /**
   * The same samples under another name.
   *
   * <pre>{@code xor().named("mine").name() // "mine"}</pre>
   */
  public Dataset named(String newName) {
    Checks.present("the name", newName);
    return new Dataset(newName, x, target, samples, labels, imageWidth);
  }

  /**
   * Sample i alone, from 1; of pictures it prints as one.
   *
   * <pre>{@code digits().sample(1).samples() // 1}</pre>
   *
   * @throws IllegalArgumentException if there is no such sample
   */
  public Dataset sample(int i) {
    Checks.inRange("the sample", i, 1, samples);
    Dataset one = choose(new int[] {i - 1}).named(name + ", sample " + i);
    return one.labelled(labels.withoutNotes());
  }

  /**
   * The first samples, so many.
   *
   * <pre>{@code iris().first(10).samples() // 10}</pre>
   *
   * @param count 1 to the number of samples
   * @throws IllegalArgumentException if there are not as many; the message names the range
   */
  public Dataset first(int count) {
    Checks.inRange("the number of samples", count, 1, samples);
    int[] chosen = new int[count];
    Arrays.setAll(chosen, i -> i);
    return choose(chosen).named(name + ", first " + count);
  }

  /**
   * The last samples, so many.
   *
   * <pre>{@code xor().last(1).x().column(0) // { 1.0, 1.0 }}</pre>
   *
   * @param count 1 to the number of samples
   * @throws IllegalArgumentException if there are not as many; the message names the range
   */
  public Dataset last(int count) {
    Checks.inRange("the number of samples", count, 1, samples);
    int[] chosen = new int[count];
    Arrays.setAll(chosen, i -> samples - count + i);
    return choose(chosen).named(name + ", last " + count);
  }

  /**
   * The samples in a random order.
   *
   * <pre>{@code xor().shuffled(1).equals(xor()) // false}</pre>
   */
  public Dataset shuffled(long seed) {
    int[] chosen = new int[samples];
    Arrays.setAll(chosen, i -> i);
    new RandomStream(seed).shuffle(chosen);
    return choose(chosen);
  }

  private Dataset choose(int[] chosen) {
    return new Dataset(
        name, columns(x, chosen), columns(target, chosen), chosen.length, labels, imageWidth);
  }

  private static double[][] columns(double[][] rows, int[] chosen) {
    double[][] some = new double[rows.length][chosen.length];
    for (int row = 0; row < rows.length; row++) {
      for (int i = 0; i < chosen.length; i++) {
        some[row][i] = rows[row][chosen[i]];
      }
    }
    return some;
  }

  /**
   * The same samples with every input shifted and stretched to mean 0 and deviation 1. An input
   * that is the same in all samples, but for rounding, becomes 0, and the data set says so.
   *
   * <pre>{@code iris().standardized().x().elementMax() // 3.0907752482994253}</pre>
   */
  public Dataset standardized() {
    double[][] changed = Rows.copy(x);
    Labels said = labels;
    for (int k = 0; k < changed.length; k++) {
      if (!Rows.standardize(changed[k], samples)) {
        said =
            said.note("%s is the same in all samples: it became 0".formatted(inputNames().get(k)));
      }
    }
    return new Dataset(name, changed, target, samples, said, imageWidth);
  }

  // ---- parts ----

  /**
   * The name.
   *
   * <pre>{@code xor().first(2).name() // "xor, first 2"}</pre>
   */
  public String name() {
    return name;
  }

  /**
   * Returns a copy of the inputs, a row per input, a column per sample.
   *
   * <pre>{@code xor().x() // x  2x4  row = input ...}</pre>
   */
  public Matrix x() {
    return Matrix.ofRows(x, samples).named("x", "input");
  }

  /**
   * Returns a copy of the targets, a row per output, a column per sample.
   *
   * <pre>{@code andOr().target().shape() // "2x4"}</pre>
   */
  public Matrix target() {
    return Matrix.ofRows(target, samples).named("target", "output");
  }

  /**
   * The number of samples.
   *
   * <pre>{@code digits().samples() // 1797}</pre>
   */
  public int samples() {
    return samples;
  }

  /**
   * The number of inputs of a sample.
   *
   * <pre>{@code iris().inputs() // 4}</pre>
   */
  public int inputs() {
    return x.length;
  }

  /**
   * The number of outputs of a sample.
   *
   * <pre>{@code iris().outputs() // 3}</pre>
   */
  public int outputs() {
    return target.length;
  }

  /**
   * The names of the classes, one per target; empty if the samples do not belong to classes.
   *
   * <pre>{@code iris().classes() // ["setosa", "versicolor", "virginica"]}</pre>
   */
  public List<String> classes() {
    return labels.classes();
  }

  /**
   * The names of the inputs: those of a file's first line, or x1, x2, ...
   *
   * <pre>{@code xor().inputNames() // ["x1", "x2"]}</pre>
   */
  public List<String> inputNames() {
    return labels.inputNames(x.length);
  }

  /**
   * The names of the outputs: the classes, those of a file's first line, or y1, y2, ...
   *
   * <pre>{@code xor().outputNames() // ["y1"]}</pre>
   */
  public List<String> outputNames() {
    return labels.outputNames(target.length);
  }

  /**
   * The share of samples, 0 to 1, for which a network's largest output is that of the right class;
   * with a single output, for which it is on the target's side of 0.5. NaN if an output is NaN.
   *
   * <pre>{@code xor().accuracy(Mlp.of(2, 3, 1).train(xor(), 5000, 0.3).net()) // 1.0}</pre>
   */
  public double accuracy(Mlp net) {
    checkFits(net);
    return Classes.accuracy(this, net);
  }

  double[][] xRows() {
    return x;
  }

  double[][] targetRows() {
    return target;
  }

  /** Says where the data set does not fit a network. */
  void checkFits(Mlp net) {
    Checks.present("the network", net);
    Shapes.fit(net, this);
    net.loss().checkTargets(target, samples);
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

  /** A row per sample: inputs, and targets or class; pictures as characters; where it is from. */
  @Override
  public String toString() {
    return DatasetTable.of(this, labels, imageWidth);
  }

  private Object writeReplace() {
    return new Saved(name, x(), target(), labels, imageWidth);
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a Dataset is read through its saved form");
  }

  private record Saved(String name, Matrix x, Matrix target, Labels labels, int imageWidth)
      implements Serializable {
    private Object readResolve() {
      return of(x, target).named(name).labelled(labels).pictures(imageWidth);
    }
  }
}
