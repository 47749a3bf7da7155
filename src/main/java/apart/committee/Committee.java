package apart.committee;

import apart.kernel.Checks;
import apart.kernel.Elementary;
import apart.kernel.Pace;
import apart.kernel.RandomStream;
import apart.kernel.Rows;
import apart.nn.Activation;
import apart.nn.Mlp;
import apart.nn.ShapeException;
import apart.text.Numbers;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A soft committee machine that learns on-line from another one: each example is a fresh normal
 * input of N numbers, answered by the teacher and used once. Immutable; made by {@link #random} or
 * {@link #planted}.
 *
 * <p>Student sum_i g(J_i . x), teacher sum_n g(B_n . x), g(x) = erf(x / sqrt 2); a step is J_i +=
 * (eta / N) g'(J_i . x) (teacher - student) x. The teacher's weights are the first unit vectors,
 * which is no loss, since normal inputs have no preferred direction. Source: Saad and Solla,
 * Physical Review Letters 74(21), 1995.
 */
public final class Committee implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int MOST_POINTS = 100_000;
  private static final int MOST_NEURONS = 1000;
  private static final int MOST_WEIGHTS = 10_000_000;
  private static final double SQRT_HALF = 0.7071067811865476;

  private final double[][] weights; // K x N
  private final int teachers;
  private final long seed;

  private Committee(double[][] weights, int teachers, long seed) {
    this.weights = weights;
    this.teachers = teachers;
    this.seed = seed;
  }

  /**
   * A student with random weights J_i of length sqrt(q), and as many teachers.
   *
   * <pre>{@code Committee.random(100, 2, 0.5, 1).inputs() // 100}</pre>
   *
   * @param inputs N, more than the neurons
   * @param neurons K = M, at least 1
   * @param q the Q_ii of the start, above 0
   * @param seed of the weights and the examples
   */
  public static Committee random(int inputs, int neurons, double q, long seed) {
    checkSizes(neurons, inputs);
    Checks.positive("q", q);
    RandomStream random = new RandomStream(seed, 0);
    double[][] weights = new double[neurons][inputs];
    for (double[] row : weights) {
      draw(row, 0, random);
      lengthen(row, 0, Math.sqrt(q));
    }
    return new Committee(weights, neurons, seed);
  }

  /**
   * A student whose neuron i starts with a chosen overlap R_ii with neuron i of the teacher, none
   * with the others, and a random rest.
   *
   * <pre>{@code
   * Committee.planted(100, new double[] {0.2, 0.3}, new double[] {0.1, 0}, 1).student().sizes()
   * // { 100, 2, 1 }
   * }</pre>
   *
   * @param inputs N, at least twice the neurons
   * @param q the Q_ii of the start; each at least R_ii squared
   * @param r the R_ii of the start
   * @param seed of the weights and the examples
   */
  public static Committee planted(int inputs, double[] q, double[] r, long seed) {
    Checks.present("q", q);
    Checks.present("r", r);
    if (q.length != r.length) {
      throw new ShapeException(
          "q has %s, but r has %s".formatted(Numbers.count(q.length, "number"), r.length));
    }
    int neurons = q.length;
    checkSizes(neurons, inputs);
    RandomStream random = new RandomStream(seed, 0);
    double[][] weights = new double[neurons][inputs];
    for (int i = 0; i < neurons; i++) {
      double rest = Checks.notNegative("q minus r squared", q[i] - r[i] * r[i]);
      draw(weights[i], neurons, random);
      lengthen(weights[i], neurons, Math.sqrt(rest));
      weights[i][i] = r[i];
    }
    return new Committee(weights, neurons, seed);
  }

  private static void checkSizes(int neurons, int inputs) {
    Checks.atLeast("the number of neurons", 1, neurons);
    Checks.atMost("the number of neurons", MOST_NEURONS, neurons);
    Checks.atLeast("the number of inputs", 2 * neurons, inputs);
    Checks.atMost("the number of inputs", MOST_WEIGHTS / neurons, inputs);
  }

  private static void draw(double[] row, int from, RandomStream random) {
    for (int k = from; k < row.length; k++) {
      row[k] = random.normal();
    }
  }

  private static void lengthen(double[] row, int from, double length) {
    double factor = length / Math.sqrt(Rows.dot(row, row, row.length));
    for (int k = from; k < row.length; k++) {
      row[k] *= factor;
    }
  }

  /**
   * The number of inputs, N.
   *
   * <pre>{@code committee(50, 2, 0.5, 1).inputs() // 50}</pre>
   */
  public int inputs() {
    return weights[0].length;
  }

  /**
   * The student as a network: erf neurons without biases under a frozen sum.
   *
   * <pre>{@code committee(50, 2, 0.5, 1).student().sizes() // { 50, 2, 1 }}</pre>
   */
  public Mlp student() {
    return network(weights);
  }

  /**
   * The teacher as a network.
   *
   * <pre>{@code committee(50, 3, 0.5, 1).teacher().sizes() // { 50, 3, 1 }}</pre>
   */
  public Mlp teacher() {
    double[][] units = new double[teachers][inputs()];
    for (int n = 0; n < teachers; n++) {
      units[n][n] = 1;
    }
    return network(units);
  }

  private Mlp network(double[][] rows) {
    double[][] sum = new double[1][rows.length];
    Arrays.fill(sum[0], 1);
    return Mlp.of(inputs(), rows.length, 1)
        .hidden(Activation.ERF)
        .withoutBiases()
        .withWeights(1, rows)
        .withWeights(2, sum)
        .freeze(2);
  }

  /**
   * Q and R as they are.
   *
   * <pre>{@code committee(50, 2, 0.5, 1).orderParameters().students() // 2}</pre>
   */
  public OrderParameters orderParameters() {
    return orderParameters(weights, teachers);
  }

  private static OrderParameters orderParameters(double[][] j, int teachers) {
    double[][] q = new double[j.length][j.length];
    double[][] r = new double[j.length][];
    for (int i = 0; i < j.length; i++) {
      r[i] = Arrays.copyOf(j[i], teachers);
      for (int k = 0; k < j.length; k++) {
        q[i][k] = Rows.dot(j[i], j[k], j[i].length);
      }
    }
    return OrderParameters.of(q, r);
  }

  /**
   * Learns from fresh examples. Interrupting the thread ends it with the points so far.
   *
   * <pre>
   * {@code committee(50, 2, 0.5, 1).learn(1, 20, 4).alphas() // { 0.0, 5.0, 10.0, 15.0, 20.0 }}
   * </pre>
   *
   * @param eta the learning rate, above 0
   * @param alpha examples per input, above 0
   * @param points how many points to record besides the start, evenly over time, at least 1
   */
  public OrderCurve learn(double eta, double alpha, int points) {
    Checks.positive("eta", eta);
    Checks.positive("alpha", alpha);
    Checks.atLeast("the number of points", 1, points);
    Checks.atMost("the number of points", MOST_POINTS, points);
    double[][] j = Rows.copy(weights);
    List<OrderParameters> curve = new ArrayList<>(List.of(orderParameters()));
    List<Double> alphas = new ArrayList<>(List.of(0.0));
    Example example = new Example(j, teachers, new RandomStream(seed, 1));
    long examples = Math.round(alpha * inputs());
    long done = 0;
    try (Pace pace = new Pace(points)) {
      for (int point = 1; point <= points; point++) {
        long until = Math.round((double) examples * point / points);
        for (; done < until && !Thread.currentThread().isInterrupted(); done++) {
          example.learn(eta);
        }
        if (done < until) {
          break;
        }
        curve.add(orderParameters(j, teachers));
        alphas.add((double) done / inputs());
        double error = curve.get(point).error();
        if (pace.look(point, error, j)) {
          break;
        }
      }
    }
    return new OrderCurve(
        "simulation of %s inputs, eta %s, seed %s".formatted(inputs(), Numbers.of(eta), seed),
        alphas.stream().mapToDouble(Double::doubleValue).toArray(),
        curve.toArray(new OrderParameters[0]));
  }

  /** One input at a time, with arrays used again and again. */
  private static final class Example {
    private final double[][] j;
    private final int teachers;
    private final RandomStream random;
    private final double[] x;
    private final double[] fields;

    Example(double[][] j, int teachers, RandomStream random) {
      this.j = j;
      this.teachers = teachers;
      this.random = random;
      this.x = new double[j[0].length];
      this.fields = new double[j.length];
    }

    void learn(double eta) {
      draw(x, 0, random);
      double miss = 0;
      for (int n = 0; n < teachers; n++) {
        miss += Elementary.erf(x[n] * SQRT_HALF);
      }
      for (int i = 0; i < j.length; i++) {
        fields[i] = Rows.dot(j[i], x, x.length);
        miss -= Elementary.erf(fields[i] * SQRT_HALF);
      }
      for (int i = 0; i < j.length; i++) {
        double step = eta / x.length * 2 * Elementary.normalDensity(fields[i]) * miss;
        Rows.addMultiple(step, x, j[i], x.length);
      }
    }
  }

  @Override
  public String toString() {
    return "committee of %s and %s, seed %s\n%s"
        .formatted(
            Numbers.count(weights.length, "neuron"),
            Numbers.count(inputs(), "input"),
            seed,
            orderParameters());
  }
}
