package apart.view;

import apart.kernel.Checks;
import apart.nn.Dataset;
import apart.nn.Matrix;
import apart.nn.Mlp;
import apart.picture.Axis;
import apart.picture.Chart;
import apart.picture.Mark;
import apart.picture.Picture;
import apart.picture.Steps;
import apart.symmetry.NearTwins;
import apart.text.Numbers;
import java.util.Arrays;
import org.ejml.simple.SimpleEVD;

/**
 * The loss over mean and difference of two near-twins: where the twins part, the middle is a
 * saddle, lowest along the mean and highest along the difference.
 */
public final class Valley {
  private static final int CELLS = 48;
  private static final double STEP = 1e-3;
  private static final double RANGE = 1;
  private static final int NARROWER = 20;
  private static final double[] ROUND = {1, 2, 5};
  private static final double FARTHEST = 4;
  private static final int SEARCHED = 200;
  private static final double BEYOND = 1.5; // the least loss along the difference
  private static final int MOST_INPUTS = 24;

  private final Mlp twins;
  private final int l;
  private final int one;
  private final int other;
  private final Dataset data;
  private final double[][] weights;
  private final double[] bias;

  private Valley(Mlp twins, int l, int j, Dataset data) {
    this.twins = twins;
    this.l = l;
    this.one = j - 1;
    this.other = twins.layer(l).units() - 1;
    this.data = data;
    this.weights = twins.weights(l).rows();
    this.bias = twins.bias(l).column(0);
  }

  /**
   * Neuron {@code j} of layer {@code l} is made two twins, as {@code split(net, l, j, 0)} does, and
   * both are moved along the direction in which the loss falls most (or rises least) as they part:
   * upwards together, to the right apart.
   *
   * @param l a layer below the last, from 1
   * @param j the neuron, from 1
   */
  public static Picture of(Mlp net, int l, int j, Dataset data) {
    Checks.present("the network", net);
    Checks.present("the data", data);
    Valley valley = new Valley(NearTwins.of(net, l, j, 0), l, j, data);
    return valley.picture(j);
  }

  private Picture picture(int j) {
    double middle = loss(new double[weights[one].length + 1], 0, 0);
    if (!Double.isFinite(middle)) {
      return Picture.titled(title(j)).says("nothing to draw: X has loss " + Numbers.of(middle));
    }
    double[] direction = direction();
    double lowest = lowest(direction, middle);
    double wide = lowest > 0 ? lowest * BEYOND : RANGE;
    double change = Math.abs(loss(direction, 0, lowest > 0 ? lowest : wide) - middle);
    double high = RANGE;
    for (int i = 1; i < NARROWER && rise(direction, high, middle) > 2 * change; i++) {
      int decades = i / ROUND.length;
      high = RANGE / (Math.pow(10, decades) * ROUND[i % ROUND.length]);
    }
    double[][] cells = new double[CELLS][CELLS];
    for (int row = 0; row < CELLS; row++) {
      double mean = -across(row, high);
      for (int column = 0; column < CELLS; column++) {
        double difference = across(column, wide);
        cells[row][column] = loss(direction, mean, difference) - middle;
      }
    }
    Chart chart =
        Chart.of("", Axis.of("difference", -wide, wide), Axis.of("mean", -high, high))
            .look(Chart.Look.FRAME)
            .with(Mark.Cells.of(cells, Steps.over(cells)))
            .with(new Mark.Words(0, 0, "X"));
    Floor floor = together(Floor.of(cells, wide, high), direction, wide, middle);
    if (lowest > 0) {
      chart =
          chart
              .with(new Mark.Words(floor.difference(), floor.mean(), "V"))
              .with(new Mark.Words(-floor.difference(), floor.mean(), "V"));
    }
    return Picture.titled(title(j))
        .row(chart)
        .says("left and right the twins move apart, up and down both together")
        .says(words(direction, middle, lowest, floor, high))
        .says("both move along " + told(direction));
  }

  private String title(int j) {
    return "loss minus that of X, which is two equal twins of neuron %s of layer %s"
        .formatted(j, l);
  }

  /**
   * A floor in the cells beside the middle, where the twins are equal, if the loss is less there.
   */
  private Floor together(Floor floor, double[] direction, double wide, double middle) {
    double loss = loss(direction, floor.mean(), 0) - middle;
    boolean beside = floor.difference() == across(CELLS / 2, wide);
    return beside && loss <= floor.loss() ? new Floor(0, floor.mean(), loss) : floor;
  }

  /** The more the loss rises along the mean, up or down. */
  private double rise(double[] direction, double mean, double middle) {
    return Math.max(loss(direction, mean, 0), loss(direction, -mean, 0)) - middle;
  }

  /** The difference at which the loss is least; 0 if that is the middle. */
  private double lowest(double[] direction, double middle) {
    double least = middle;
    double at = 0;
    for (int i = 1; i <= SEARCHED; i++) {
      double difference = FARTHEST * i / SEARCHED;
      double loss = loss(direction, 0, difference);
      if (loss < least) {
        least = loss;
        at = difference;
      }
    }
    return at;
  }

  private String words(double[] direction, double middle, double lowest, Floor floor, double high) {
    String at = "X has loss " + Numbers.of(middle) + "; ";
    if (lowest == 0) {
      return at + "to both sides it rises: the twins are pulled together, back to X";
    }
    String falls =
        "V, lower by %s, is the least here, at a difference of %s"
            .formatted(Numbers.of(-floor.loss()), Numbers.of(floor.difference()));
    falls += floor.difference() == 0 ? ": the twins together" : "";
    boolean risesUp = loss(direction, high, 0) > middle;
    boolean risesDown = loss(direction, -high, 0) > middle;
    if (risesUp && risesDown) {
      return at + falls + "; from X up and down it rises: a saddle, the twins part";
    }
    String way = risesUp ? "down" : risesDown ? "up" : "up and down";
    return at + falls + "; from X " + way + " it falls, too: X is not at rest";
  }

  /** The lowest cell where the difference is above 0; below 0 there is its mirror image. */
  private record Floor(double difference, double mean, double loss) {
    static Floor of(double[][] cells, double wide, double high) {
      Floor lowest = new Floor(0, 0, Double.POSITIVE_INFINITY);
      for (int row = 0; row < CELLS; row++) {
        for (int column = CELLS / 2; column < CELLS; column++) {
          if (cells[row][column] < lowest.loss) {
            lowest = new Floor(across(column, wide), -across(row, high), cells[row][column]);
          }
        }
      }
      return lowest;
    }
  }

  /** Where the middle of a cell is between -far and far. */
  private static double across(int cell, double far) {
    return -far + 2 * far * (cell + 0.5) / CELLS;
  }

  private String told(double[] direction) {
    StringBuilder text = new StringBuilder();
    int shown = Math.min(4, direction.length - 1);
    for (int k = 0; k < shown; k++) {
      text.append("w").append(k + 1).append(' ').append(Numbers.of(direction[k])).append(", ");
    }
    text.append(shown < direction.length - 1 ? "..., " : "");
    return twins.layer(l).hasBias()
        ? text + "bias " + Numbers.of(direction[direction.length - 1])
        : text.substring(0, text.length() - 2);
  }

  /** The loss with both twins moved: together by a mean, and apart by a difference. */
  private double loss(double[] direction, double mean, double difference) {
    double[][] moved = weights.clone();
    double[] movedBias = bias.clone();
    move(moved, movedBias, one, direction, mean + difference / 2);
    move(moved, movedBias, other, direction, mean - difference / 2);
    Mlp net = twins.withWeights(l, Matrix.of(moved));
    return (twins.layer(l).hasBias() ? net.withBias(l, movedBias) : net).loss(data);
  }

  private void move(double[][] rows, double[] biases, int j, double[] direction, double far) {
    double[] row = weights[j].clone();
    for (int k = 0; k < row.length; k++) {
      row[k] += far * direction[k];
    }
    rows[j] = row;
    biases[j] = bias[j] + far * direction[row.length];
  }

  /** Of length 1, over the weights and, last, the bias: where parting lowers the loss most. */
  private double[] direction() {
    int size = weights[one].length + 1;
    int free = twins.layer(l).hasBias() ? size : size - 1;
    if (free > MOST_INPUTS) {
      return steepest(size, free);
    }
    double middle = loss(new double[size], 0, 0);
    Matrix bends = Matrix.zeros(free, free);
    for (int i = 0; i < free; i++) {
      for (int k = 0; k <= i; k++) {
        double[] both = new double[size];
        both[i] += 1;
        both[k] += 1;
        double[] apart = new double[size];
        apart[i] += 1;
        apart[k] -= 1;
        double bend =
            i == k
                ? second(unit(size, i), middle)
                : (second(both, middle) - second(apart, middle)) / 4;
        bends.set(i, k, bend);
        bends.set(k, i, bend);
      }
    }
    if (!Arrays.stream(bends.rows()).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite)) {
      return steepest(size, free);
    }
    SimpleEVD<Matrix> parts = bends.eig();
    int least = 0;
    for (int i = 1; i < free; i++) {
      boolean less = parts.getEigenvalue(i).getReal() < parts.getEigenvalue(least).getReal();
      least = less ? i : least;
    }
    return upright(Arrays.copyOf(parts.getEigenVector(least).column(0), size));
  }

  private double[] steepest(int size, int free) {
    double middle = loss(new double[size], 0, 0);
    int least = 0;
    double most = Double.POSITIVE_INFINITY;
    for (int i = 0; i < free; i++) {
      double bend = second(unit(size, i), middle);
      if (bend < most) {
        most = bend;
        least = i;
      }
    }
    return unit(size, least);
  }

  private double second(double[] direction, double middle) {
    double step = 2 * STEP;
    return (loss(direction, 0, step) + loss(direction, 0, -step) - 2 * middle) / (step * step);
  }

  private static double[] unit(int size, int i) {
    double[] unit = new double[size];
    unit[i] = 1;
    return unit;
  }

  /** With its largest number above 0. */
  private static double[] upright(double[] direction) {
    double largest = 0;
    for (double number : direction) {
      largest = Math.abs(number) > Math.abs(largest) ? number : largest;
    }
    double sign = largest < 0 ? -1 : 1;
    return Arrays.stream(direction).map(number -> sign * number).toArray();
  }
}
