package apart.committee;

import apart.kernel.Checks;
import apart.text.Numbers;
import apart.text.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;

/**
 * Order parameters over time, alpha = examples per input: of a simulation or of the equations of
 * motion. Immutable; made by {@link Committee#learn} or {@link OrderParameters#ode}.
 */
public final class OrderCurve implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int MOST_ROWS = 20;
  private static final String TIME = "alpha";

  private final String title;
  private final double[] alphas;
  private final OrderParameters[] points;

  OrderCurve(String title, double[] alphas, OrderParameters[] points) {
    this.title = title;
    this.alphas = alphas;
    this.points = points;
  }

  /**
   * The number of points.
   *
   * <pre>{@code OrderParameters.plateau(2).ode(1, 5, 0.1).size() // 51}</pre>
   */
  public int size() {
    return points.length;
  }

  /**
   * The times of the points, ascending.
   *
   * <pre>{@code committee(50, 2, 0.5, 1).learn(1, 6, 3).alphas() // { 0.0, 2.0, 4.0, 6.0 }}</pre>
   */
  public double[] alphas() {
    return alphas.clone();
  }

  /**
   * The error at each point.
   *
   * <pre>{@code committee(50, 2, 0.5, 1).learn(1, 6, 3).errors().length // 4}</pre>
   */
  public double[] errors() {
    return Arrays.stream(points).mapToDouble(OrderParameters::error).toArray();
  }

  /**
   * R_in at each point; i and n from 1.
   *
   * <pre>{@code committee(50, 2, 0.5, 1).learn(1, 6, 3).r(1, 1).length // 4}</pre>
   */
  public double[] r(int i, int n) {
    return Arrays.stream(points).mapToDouble(point -> point.r(i, n)).toArray();
  }

  /**
   * Q_ik at each point; i and k from 1.
   *
   * <pre>{@code committee(50, 2, 0.5, 1).learn(1, 6, 3).q(1, 2).length // 4}</pre>
   */
  public double[] q(int i, int k) {
    return Arrays.stream(points).mapToDouble(point -> point.q(i, k)).toArray();
  }

  /**
   * The order parameters at the point nearest to a time.
   *
   * <pre>{@code committee(50, 2, 0.5, 1).learn(1, 6, 3).at(4).teachers() // 2}</pre>
   */
  public OrderParameters at(double alpha) {
    int nearest = 0;
    for (int p = 1; p < alphas.length; p++) {
      nearest = Math.abs(alphas[p] - alpha) < Math.abs(alphas[nearest] - alpha) ? p : nearest;
    }
    return points[nearest];
  }

  /**
   * The order parameters at the last point.
   *
   * <pre>{@code committee(50, 2, 0.5, 1).learn(1, 6, 3).end().teachers() // 2}</pre>
   */
  public OrderParameters end() {
    return points[points.length - 1];
  }

  /**
   * The largest difference of any order parameter to another curve's at the nearest time.
   *
   * <pre>{@code
   * OrderCurve curve = committee(50, 2, 0.5, 1).learn(1, 6, 3);
   * curve.distance(curve) // 0.0
   * }</pre>
   */
  public double distance(OrderCurve other) {
    Checks.present("the other curve", other);
    double largest = 0;
    for (int p = 0; p < points.length; p++) {
      largest = Math.max(largest, points[p].distance(other.at(alphas[p])));
    }
    return largest;
  }

  /**
   * The first time at which the error is below a limit; NaN if it never is.
   *
   * <pre>{@code committee(50, 2, 0.5, 1).learn(1, 6, 3).timeBelow(0) // NaN}</pre>
   */
  public double timeBelow(double error) {
    for (int p = 0; p < points.length; p++) {
      if (points[p].error() < error) {
        return alphas[p];
      }
    }
    return Double.NaN;
  }

  /**
   * At most twenty points, evenly over time: alpha, error, every R, every Q; with a decimal less if
   * they have room beside each other only so.
   */
  @Override
  public String toString() {
    int rows = Math.min(MOST_ROWS, points.length);
    int[] shown = new int[rows];
    Arrays.setAll(
        shown,
        row -> rows == 1 ? 0 : (int) Math.round((double) row * (points.length - 1) / (rows - 1)));
    Table table =
        Table.titled(title, rows)
            .label(TIME, row -> time(alphas[shown[row]]))
            .number("error", row -> points[shown[row]].error());
    for (int i = 1; i <= points[0].students(); i++) {
      for (int n = 1; n <= points[0].teachers(); n++) {
        int student = i;
        int teacher = n;
        table = table.number("R" + i + n, row -> points[shown[row]].r(student, teacher));
      }
    }
    for (int i = 1; i <= points[0].students(); i++) {
      for (int k = i; k <= points[0].students(); k++) {
        int student = i;
        int other = k;
        table = table.number("Q" + i + k, row -> points[shown[row]].q(student, other));
      }
    }
    String usual = table.toString();
    String closer = Numbers.withOneLess(table::toString);
    return !isWhole(usual) && isWhole(closer) ? closer : usual;
  }

  /** Whether all columns stand beside each other. */
  private static boolean isWhole(String table) {
    return table.lines().filter(line -> line.contains(TIME)).count() == 1;
  }

  private static String time(double alpha) {
    return BigDecimal.valueOf(alpha)
        .setScale(4, RoundingMode.HALF_EVEN)
        .stripTrailingZeros()
        .toPlainString();
  }
}
