package apart.committee;

import apart.kernel.Checks;
import apart.kernel.Rows;
import apart.nn.Matrix;
import apart.nn.ShapeException;
import apart.nn.Shapes;
import apart.text.Numbers;
import apart.text.Table;
import java.io.Serializable;
import java.util.Arrays;

/**
 * The order parameters of a soft committee machine that learns from another one: all that counts
 * when the number of inputs N is large. Immutable.
 *
 * <p>A student of K neurons with weights J_i learns from a teacher of M neurons with weights B_n:
 * R_in = J_i . B_n, Q_ik = J_i . J_k, T_nm = B_n . B_m. Both add up erf(x / sqrt 2) over their
 * neurons; inputs are normal. Time is alpha = examples / N. Source: Saad and Solla, Physical Review
 * E 52(4), 1995, equations for the averages I3 and I4; T is here the identity unless given.
 */
public final class OrderParameters implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final double ROUNDING = 1e-9;
  private static final int MOST_STEPS = 1_000_000;

  private final int students;
  private final int teachers;
  private final double[][] c; // of the fields x_1..x_K, y_1..y_M: [[Q, R], [R^T, T]]

  private OrderParameters(int students, int teachers, double[][] c) {
    this.students = students;
    this.teachers = teachers;
    this.c = c;
  }

  /**
   * Makes order parameters for a teacher with orthonormal weights.
   *
   * <pre>{@code
   * OrderParameters.of(new double[][] {{1}}, new double[][] {{1}}).error()
   * // 0.0
   * }</pre>
   *
   * @param q K x K, symmetric: overlaps of the student's neurons with each other
   * @param r K x M: overlaps of the student's neurons with the teacher's
   * @throws ShapeException if the shapes do not belong together; the message names both
   * @throws IllegalArgumentException if Q is not symmetric, a Q_ii is negative, a number is NaN or
   *     infinite, or an R_in is more than the lengths of its two neurons allow; the message says
   *     which
   */
  public static OrderParameters of(double[][] q, double[][] r) {
    return of(q, r, Matrix.identity(Shapes.columns("R", r)).rows());
  }

  /** As {@link #of(double[][], double[][])}, with overlaps T of the teacher's neurons, M x M. */
  public static OrderParameters of(double[][] q, double[][] r, double[][] t) {
    Checks.present("R", r);
    Checks.present("Q", q);
    Checks.present("T", t);
    int students = r.length;
    int teachers = Shapes.columns("R", r);
    Shapes.same("Q", students, students, Matrix.of(q));
    Shapes.same("T", teachers, teachers, Matrix.of(t));
    double[][] c = new double[students + teachers][students + teachers];
    for (int i = 0; i < students; i++) {
      System.arraycopy(q[i], 0, c[i], 0, students);
      for (int n = 0; n < teachers; n++) {
        c[i][students + n] = r[i][n];
        c[students + n][i] = r[i][n];
      }
    }
    for (int n = 0; n < teachers; n++) {
      System.arraycopy(t[n], 0, c[students + n], students, teachers);
    }
    for (int i = 0; i < c.length; i++) {
      for (int k = 0; k < i; k++) {
        if (c[i][k] != c[k][i]) {
          throw new IllegalArgumentException(
              "Q and T must be symmetric, but have %s in one place and %s across"
                  .formatted(c[i][k], c[k][i]));
        }
      }
    }
    Checks.finite("the order parameters", c);
    checkLengths(students, c);
    return new OrderParameters(students, teachers, c);
  }

  /** Q_ii and T_nn are squares of lengths, and R_in is at most their product. */
  private static void checkLengths(int students, double[][] c) {
    for (int i = 0; i < c.length; i++) {
      String name = i < students ? "Q" : "T";
      int place = i < students ? i + 1 : i - students + 1;
      Checks.notNegative("%s, row %s, column %s,".formatted(name, place, place), c[i][i]);
    }
    for (int i = 0; i < students; i++) {
      for (int n = students; n < c.length; n++) {
        double most = Math.sqrt(c[i][i] * c[n][n]);
        if (Math.abs(c[i][n]) > most * (1 + ROUNDING) + ROUNDING) {
          throw new IllegalArgumentException(
              "R, row %s, column %s, must be at most sqrt(Q_%s%s T_%s%s) = %s in size, but is %s"
                  .formatted(
                      i + 1,
                      n - students + 1,
                      i + 1,
                      i + 1,
                      n - students + 1,
                      n - students + 1,
                      most,
                      c[i][n]));
        }
      }
    }
  }

  /**
   * The symmetric fixed point of K students and K teachers for a learning rate near 0, the plateau
   * on which all students are alike: Q_ik = 1/(2K-1), R_in = 1/sqrt(K(2K-1)).
   *
   * <pre>{@code OrderParameters.plateau(2).error() // 0.01161084031266826}</pre>
   */
  public static OrderParameters plateau(int neurons) {
    Checks.inRange("the number of neurons", neurons, 2, 1000);
    double[][] q = new double[neurons][neurons];
    double[][] r = new double[neurons][neurons];
    for (int i = 0; i < neurons; i++) {
      Arrays.fill(q[i], 1 / (2.0 * neurons - 1));
      Arrays.fill(r[i], 1 / Math.sqrt(neurons * (2.0 * neurons - 1)));
    }
    return of(q, r);
  }

  /**
   * How fast students on the plateau grow apart: differences grow as exp(rate alpha), with rate =
   * eta (2/pi) K / (sqrt(2K-1) (2K+1)^(3/2)), for a learning rate near 0.
   *
   * <pre>{@code OrderParameters.escapeRate(2, 0.01) // 6.574980736655998E-4}</pre>
   */
  public static double escapeRate(int neurons, double eta) {
    Checks.inRange("the number of neurons", neurons, 2, 1000);
    double k = neurons;
    double below = Math.sqrt(2 * k - 1) * (2 * k + 1) * Math.sqrt(2 * k + 1);
    return Checks.positive("eta", eta) * 2 / Math.PI * k / below;
  }

  /**
   * The number of the student's neurons, K.
   *
   * <pre>{@code OrderParameters.plateau(3).students() // 3}</pre>
   */
  public int students() {
    return students;
  }

  /**
   * The number of the teacher's neurons, M.
   *
   * <pre>{@code OrderParameters.plateau(3).teachers() // 3}</pre>
   */
  public int teachers() {
    return teachers;
  }

  /**
   * J_i . J_k; both from 1.
   *
   * <pre>{@code OrderParameters.plateau(2).q(1, 2) // 0.3333333333333333}</pre>
   */
  public double q(int i, int k) {
    return c[student(i)][student(k)];
  }

  /**
   * J_i . B_n; both from 1.
   *
   * <pre>{@code OrderParameters.plateau(2).r(1, 2) // 0.4082482904638631}</pre>
   */
  public double r(int i, int n) {
    return c[student(i)][students + teacher(n)];
  }

  /**
   * B_n . B_m; both from 1.
   *
   * <pre>{@code OrderParameters.plateau(2).t(1, 2) // 0.0}</pre>
   */
  public double t(int n, int m) {
    return c[students + teacher(n)][students + teacher(m)];
  }

  private int student(int i) {
    return Checks.inRange("the student's neuron", i, 1, students) - 1;
  }

  private int teacher(int n) {
    return Checks.inRange("the teacher's neuron", n, 1, teachers) - 1;
  }

  /**
   * The mean of half the squared difference of student and teacher over all inputs.
   *
   * <pre>{@code OrderParameters.plateau(3).error() // 0.020296588656977296}</pre>
   */
  public double error() {
    double sum = 0;
    for (int i = 0; i < c.length; i++) {
      for (int k = 0; k < c.length; k++) {
        double sign = i < students == k < students ? 1 : -1;
        sum += sign * StrictMath.asin(c[i][k] / Math.sqrt((1 + c[i][i]) * (1 + c[k][k])));
      }
    }
    return sum / Math.PI;
  }

  /**
   * Follows the equations of motion from here, by steps of Runge and Kutta's fourth order.
   *
   * <pre>{@code OrderParameters.plateau(2).ode(0.1, 10, 0.1).size() // 101}</pre>
   *
   * @param eta the learning rate, above 0
   * @param alpha how far, in examples per input
   * @param step the size of a step of alpha; 0.1 / eta is right to 7 digits
   * @return the parameters here and after every step
   */
  public OrderCurve ode(double eta, double alpha, double step) {
    Checks.positive("eta", eta);
    Checks.notNegative("alpha", alpha);
    Checks.positive("the step", step);
    if (!(alpha / step < MOST_STEPS)) {
      throw new IllegalArgumentException(
          "alpha %s in steps of %s are more than %s steps".formatted(alpha, step, MOST_STEPS));
    }
    int steps = (int) Math.ceil(alpha / step - 1e-9);
    OrderParameters[] points = new OrderParameters[steps + 1];
    double[] alphas = new double[steps + 1];
    points[0] = this;
    for (int s = 1; s <= steps; s++) {
      points[s] = points[s - 1].step(eta, step);
      alphas[s] = s * step;
    }
    return new OrderCurve("equations of motion, eta " + Numbers.of(eta), alphas, points);
  }

  private OrderParameters step(double eta, double h) {
    double[][] k1 = rate(eta);
    double[][] k2 = moved(h / 2, k1).rate(eta);
    double[][] k3 = moved(h / 2, k2).rate(eta);
    double[][] k4 = moved(h, k3).rate(eta);
    double[][] mean = new double[c.length][c.length];
    for (int i = 0; i < c.length; i++) {
      for (int k = 0; k < c.length; k++) {
        mean[i][k] = (k1[i][k] + 2 * k2[i][k] + 2 * k3[i][k] + k4[i][k]) / 6;
      }
    }
    return moved(h, mean);
  }

  private OrderParameters moved(double h, double[][] rate) {
    double[][] there = Rows.copy(c);
    for (int i = 0; i < c.length; i++) {
      for (int k = 0; k < c.length; k++) {
        there[i][k] += h * rate[i][k];
      }
    }
    return new OrderParameters(students, teachers, there);
  }

  /** d/dalpha of [[Q, R], [R^T, T]]; that of T is 0. */
  double[][] rate(double eta) {
    double[][] rate = new double[c.length][c.length];
    for (int i = 0; i < students; i++) {
      for (int n = students; n < c.length; n++) {
        rate[i][n] = eta * drift(i, n);
        rate[n][i] = rate[i][n];
      }
      for (int k = 0; k <= i; k++) {
        rate[i][k] = eta * (drift(i, k) + drift(k, i)) + eta * eta * noise(i, k);
        rate[k][i] = rate[i][k];
      }
    }
    return rate;
  }

  /** The mean of delta_i times a field: the sum of I3 over the teacher minus that over students. */
  private double drift(int i, int field) {
    double sum = 0;
    for (int w = 0; w < c.length; w++) {
      sum += sign(w) * i3(i, field, w);
    }
    return sum;
  }

  /** The mean of delta_i delta_k: the sum of I4 over all pairs of fields. */
  private double noise(int i, int k) {
    double sum = 0;
    for (int v = 0; v < c.length; v++) {
      for (int w = 0; w < c.length; w++) {
        sum += sign(v) * sign(w) * i4(i, k, v, w);
      }
    }
    return sum;
  }

  private double sign(int field) {
    return field < students ? -1 : 1;
  }

  /** The mean of g'(u) v g(w). */
  private double i3(int u, int v, int w) {
    double l3 = (1 + c[u][u]) * (1 + c[w][w]) - c[u][w] * c[u][w];
    return 2
        / Math.PI
        * (c[v][w] * (1 + c[u][u]) - c[u][v] * c[u][w])
        / (Math.sqrt(l3) * (1 + c[u][u]));
  }

  /** The mean of g'(1) g'(2) g(3) g(4). */
  private double i4(int f1, int f2, int f3, int f4) {
    double c11 = c[f1][f1];
    double c22 = c[f2][f2];
    double c12 = c[f1][f2];
    double c13 = c[f1][f3];
    double c14 = c[f1][f4];
    double c23 = c[f2][f3];
    double c24 = c[f2][f4];
    double l4 = (1 + c11) * (1 + c22) - c12 * c12;
    double l0 =
        l4 * c[f3][f4]
            - c23 * c24 * (1 + c11)
            - c13 * c14 * (1 + c22)
            + c12 * c13 * c24
            + c12 * c14 * c23;
    double l1 =
        l4 * (1 + c[f3][f3]) - c23 * c23 * (1 + c11) - c13 * c13 * (1 + c22) + 2 * c12 * c13 * c23;
    double l2 =
        l4 * (1 + c[f4][f4]) - c24 * c24 * (1 + c11) - c14 * c14 * (1 + c22) + 2 * c12 * c14 * c24;
    return 4 / (Math.PI * Math.PI) * StrictMath.asin(l0 / Math.sqrt(l1 * l2)) / Math.sqrt(l4);
  }

  /**
   * The largest difference of any order parameter to another's.
   *
   * <pre>{@code OrderParameters.plateau(2).distance(OrderParameters.plateau(2)) // 0.0}</pre>
   */
  public double distance(OrderParameters other) {
    Checks.present("the other order parameters", other);
    if (students != other.students || teachers != other.teachers) {
      throw new ShapeException(
          "there are %s students and %s teachers here, but %s and %s there"
              .formatted(students, teachers, other.students, other.teachers));
    }
    double largest = 0;
    for (int i = 0; i < c.length; i++) {
      for (int k = 0; k < c.length; k++) {
        largest = Math.max(largest, Math.abs(c[i][k] - other.c[i][k]));
      }
    }
    return largest;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OrderParameters that
        && students == that.students
        && Arrays.deepEquals(c, that.c);
  }

  @Override
  public int hashCode() {
    return 31 * students + Arrays.deepHashCode(c);
  }

  /** A row per neuron of the student: its overlaps with the student's and the teacher's. */
  @Override
  public String toString() {
    Table table =
        Table.titled(
                "order parameters, %s students of %s teachers, error %s"
                    .formatted(students, teachers, Numbers.of(error())),
                students)
            .counted("student");
    for (int k = 1; k <= students; k++) {
      int to = k;
      table = table.number("Q" + k, i -> q(i + 1, to));
    }
    for (int n = 1; n <= teachers; n++) {
      int to = n;
      table = table.number("R" + n, i -> r(i + 1, to));
    }
    return table.toString();
  }
}
