package apart.nn;

import apart.kernel.Checks;
import apart.kernel.RandomStream;
import apart.kernel.Rows;
import apart.text.Numbers;
import apart.text.Table;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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
  private final transient List<String> classes; // names of the target rows; empty without classes
  private final transient int imageWidth; // 0: the inputs are not a picture

  private Dataset(
      String name,
      double[][] x,
      double[][] target,
      int samples,
      List<String> classes,
      int imageWidth) {
    this.name = name;
    this.x = x;
    this.target = target;
    this.samples = samples;
    this.classes = classes;
    this.imageWidth = imageWidth;
  }

  // ---- making one ----

  /**
   * Makes a data set.
   *
   * @param x inputs, a row per input, a column per sample; copied
   * @param target wanted outputs, a row per output, a column per sample; copied
   * @throws ShapeException if there are no samples, or more in one than in the other
   * @throws IllegalArgumentException if a number is NaN or infinite; the message says which
   */
  public static Dataset of(Matrix x, Matrix target) {
    if (x.getNumCols() == 0 || x.getNumRows() == 0 || target.getNumRows() == 0) {
      throw new ShapeException(
          "a data set needs at least one sample, one input and one target, but x is %s and the target %s"
              .formatted(x.shape(), target.shape()));
    }
    if (x.getNumCols() != target.getNumCols()) {
      throw new ShapeException(
          "x has %s (columns), but the target has %d"
              .formatted(Numbers.count(x.getNumCols(), "sample"), target.getNumCols()));
    }
    return new Dataset(
        "data",
        finite("input", x.rows()),
        finite("target", target.rows()),
        x.getNumCols(),
        List.of(),
        0);
  }

  private static double[][] finite(String what, double[][] rows) {
    for (int row = 0; row < rows.length; row++) {
      for (int sample = 0; sample < rows[row].length; sample++) {
        if (!Double.isFinite(rows[row][sample])) {
          String place = "%s %d of sample %d".formatted(what, row + 1, sample + 1);
          Checks.finite(place, rows[row][sample]);
        }
      }
    }
    return rows;
  }

  /**
   * Makes a data set from samples.
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
   * @param x a row per sample with a number per input
   * @param labels the class of every sample, from 0
   * @param classes the names of the classes
   * @throws IllegalArgumentException if a label is not one of a class; the message says which
   */
  public static Dataset ofClasses(double[][] x, int[] labels, String... classes) {
    Checks.atLeast("the number of classes", 1, classes.length);
    double[][] target = new double[labels.length][classes.length];
    for (int sample = 0; sample < labels.length; sample++) {
      String what = "the label of sample " + (sample + 1);
      target[sample][Checks.inRange(what, labels[sample], 0, classes.length - 1)] = 1;
    }
    return ofSamples(x, target).with(List.of(classes), 0);
  }

  private Dataset with(List<String> newClasses, int newImageWidth) {
    return new Dataset(name, x, target, samples, newClasses, newImageWidth);
  }

  Dataset pictures(int width) {
    return with(classes, width);
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

  /** The line y = 2x - 1 at so many even steps of x from -1 to 1; at least 2. */
  public static Dataset line(int samples) {
    return Generators.curve("line", samples, 1, x -> 2 * x - 1);
  }

  /** y = sin x at so many even steps of x from -pi to pi; at least 2. */
  public static Dataset sin(int samples) {
    return Generators.curve("sin", samples, Math.PI, StrictMath::sin);
  }

  /**
   * Two circles around 0 of radius 0.5 (target 0) and 1 (target 1), with normal noise.
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
   * @param samples at least 2; the two kinds take turns
   * @param noise the deviation added to each input, 0 or more
   * @param seed of the noise
   * @throws IllegalArgumentException if a number is out of its range; the message names it
   */
  public static Dataset spirals(int samples, double noise, long seed) {
    return Generators.spirals(samples, noise, seed);
  }

  /**
   * Normal inputs and what a network says to them: the task of a student that learns from a
   * teacher.
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
   */
  public static Dataset iris() {
    return Shipped.iris();
  }

  /**
   * Handwritten digits: 1,797 pictures of 8x8 pixels from 0 (paper) to 1 (ink), row by row, 10
   * classes. Source: E. Alpaydin and C. Kaynak, Optical Recognition of Handwritten Digits (test
   * part), 1998; UCI Machine Learning Repository, CC BY 4.0; pixels divided by 16.
   */
  public static Dataset digits() {
    return Shipped.digits();
  }

  /**
   * Reads a data set from a file of comma-separated numbers, a line per sample: inputs, then
   * targets. A first line without any number is taken as names and left out.
   *
   * @param file its path
   * @param outputs how many of the last columns are targets
   * @throws IllegalArgumentException if something is not as it should be; the message names file,
   *     line and column
   */
  public static Dataset csv(String file, int outputs) {
    return csv(Path.of(Checks.present("the file", file)), outputs);
  }

  /** As {@link #csv(String, int)}. */
  public static Dataset csv(Path file, int outputs) {
    return Csv.read(Checks.present("the file", file), outputs);
  }

  /** Writes a file that {@link #csv(String, int)} reads back to the same bits; returns its path. */
  public Path writeCsv(String file) {
    return Csv.write(this, Path.of(file));
  }

  // ---- changed copies ----

  /** The same samples under another name. */
  public Dataset named(String newName) {
    return new Dataset(newName, x, target, samples, classes, imageWidth);
  }

  /**
   * Sample i alone, from 1; of pictures it prints as one.
   *
   * @throws IllegalArgumentException if there is no such sample
   */
  public Dataset sample(int i) {
    Checks.inRange("the sample", i, 1, samples);
    return choose(new int[] {i - 1}).named(name + ", sample " + i);
  }

  /**
   * The first samples, so many.
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
   * @param count 1 to the number of samples
   * @throws IllegalArgumentException if there are not as many; the message names the range
   */
  public Dataset last(int count) {
    Checks.inRange("the number of samples", count, 1, samples);
    int[] chosen = new int[count];
    Arrays.setAll(chosen, i -> samples - count + i);
    return choose(chosen).named(name + ", last " + count);
  }

  /** The samples in a random order. */
  public Dataset shuffled(long seed) {
    int[] chosen = new int[samples];
    Arrays.setAll(chosen, i -> i);
    new RandomStream(seed).shuffle(chosen);
    return choose(chosen);
  }

  private Dataset choose(int[] chosen) {
    return new Dataset(
        name, columns(x, chosen), columns(target, chosen), chosen.length, classes, imageWidth);
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

  /** The same samples with every input shifted and stretched to mean 0 and deviation 1. */
  public Dataset standardized() {
    double[][] changed = Rows.copy(x);
    for (double[] row : changed) {
      double mean = Rows.sum(row, samples) / samples;
      Rows.addTo(row, -mean, samples);
      double deviation = Math.sqrt(Rows.dot(row, row, samples) / samples);
      for (int s = 0; deviation > 0 && s < samples; s++) {
        row[s] /= deviation;
      }
    }
    return new Dataset(name, changed, target, samples, classes, imageWidth);
  }

  // ---- parts ----

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

  /** The names of the classes, one per target; empty if the samples do not belong to classes. */
  public List<String> classes() {
    return classes;
  }

  /**
   * The share of samples, 0 to 1, for which a network's largest output is that of the right class;
   * with a single output, for which it is on the target's side of 0.5.
   */
  public double accuracy(Mlp net) {
    checkFits(net);
    ForwardPass pass = net.forward(x());
    boolean logit = net.loss() == Loss.BINARY_CROSS_ENTROPY;
    double[][] outputs = (logit ? pass.probabilities() : pass.prediction()).rows();
    int right = 0;
    for (int s = 0; s < samples; s++) {
      right +=
          outputs.length == 1
              ? outputs[0][s] > 0.5 == target[0][s] > 0.5 ? 1 : 0
              : largest(outputs, s) == largest(target, s) ? 1 : 0;
    }
    return (double) right / samples;
  }

  private static int largest(double[][] rows, int s) {
    int largest = 0;
    for (int row = 1; row < rows.length; row++) {
      largest = rows[row][s] > rows[largest][s] ? row : largest;
    }
    return largest;
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
          "layer 1 takes %s, but the samples of %s have %d"
              .formatted(Numbers.count(net.layer(1).inputs(), "input"), name, x.length));
    }
    int outputs = net.layer(net.layers()).units();
    if (outputs != target.length) {
      throw new ShapeException(
          "layer %d, the last, has %s, but the targets of %s have %s"
              .formatted(
                  net.layers(),
                  Numbers.count(outputs, "neuron"),
                  name,
                  Numbers.count(target.length, "row")));
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

  /** A row per sample: inputs, and targets or class; pictures as characters. */
  @Override
  public String toString() {
    String what =
        classes.isEmpty()
            ? Numbers.count(outputs(), "target")
            : classes.size() + (classes.size() == 1 ? " class" : " classes");
    String title =
        "%s: %s, %s, %s"
            .formatted(
                name, Numbers.count(samples, "sample"), Numbers.count(inputs(), "input"), what);
    if (imageWidth > 0) {
      return (samples == 1
              ? Tables.title(name + ": class " + classes.get(largest(target, 0)))
              : Tables.title(title)
                  + "\nthe first ones; sample(1) to sample("
                  + samples
                  + ") show one")
          + "\n"
          + new Pixels(x, samples, imageWidth).text(s -> classes.get(largest(target, s)));
    }
    Table table = Table.titled(Tables.title(title), samples).counted("sample");
    if (!classes.isEmpty()) {
      table = table.label("class", s -> classes.get(largest(target, s)));
    }
    table = Tables.columns(table, "x", x().transpose());
    if (classes.isEmpty()) {
      table = Tables.columns(table, "y", target().transpose());
    }
    return table.toString();
  }

  private Object writeReplace() {
    return new Saved(name, x(), target(), new ArrayList<>(classes), imageWidth);
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a Dataset is read through its saved form");
  }

  private record Saved(
      String name, Matrix x, Matrix target, ArrayList<String> classes, int imageWidth)
      implements Serializable {
    private Object readResolve() {
      return of(x, target).named(name).with(List.copyOf(classes), imageWidth);
    }
  }
}
