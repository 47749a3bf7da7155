package apart.committee;

import static apart.Failures.assertFails;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.kernel.RandomStream;
import apart.nn.Dataset;
import apart.nn.Matrix;
import apart.nn.Mlp;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Saad and Solla's soft committee machine against the formulas and curves of their papers of 1995.
 */
class CommitteeTest {
  private static final double PI = Math.PI;

  private static final OrderParameters START =
      OrderParameters.of(new double[][] {{0.2, 0}, {0, 0.1}}, new double[][] {{1e-3, 0}, {0, 0}});

  @Test
  void theEquationsGiveTheReferenceCurves() throws IOException {
    assertCurve("saad_ode_K2_eta1_r0.001.csv", 1, 0.1, 200, 3e-7);
    assertCurve("saad_ode_K2_eta0.1_r0.001.csv", 0.1, 0.5, 2000, 3e-7);
  }

  private static void assertCurve(String file, double eta, double step, double end, double limit)
      throws IOException {
    OrderCurve ours = START.ode(eta, end, step);
    double worst = 0;
    int rows = 0;
    for (double[] row : rows(file)) {
      if (row[0] <= end + 1e-9) {
        OrderParameters at = ours.at(row[0]);
        double[] values = {
          at.error(),
          at.q(1, 1),
          at.q(1, 2),
          at.q(2, 2),
          at.r(1, 1),
          at.r(1, 2),
          at.r(2, 1),
          at.r(2, 2)
        };
        for (int i = 0; i < values.length; i++) {
          worst = Math.max(worst, Math.abs(values[i] - row[i + 1]));
        }
        rows++;
      }
    }
    System.out.printf("%s: worst deviation %.1e in %d rows%n", file, worst, rows);
    assertTrue(rows >= 1000, rows + " rows");
    assertTrue(worst < limit, file + " is off by " + worst);
  }

  private static List<double[]> rows(String file) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                CommitteeTest.class.getResourceAsStream("/refdata/" + file),
                StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .skip(1)
          .map(line -> Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray())
          .toList();
    }
  }

  @Test
  void thePlateauIsAFixedPointWithTheHeightAndRateOfTheFormulas() {
    double[] heights = {0.01161084, 0.02029659, 0.02837726};
    double[] rates = {0.06574981, 0.04611788, 0.03564736};
    double eta = 1e-12; // so small that only the terms linear in eta are left
    for (int k : new int[] {2, 3, 4, 5, 10}) {
      OrderParameters plateau = OrderParameters.plateau(k);
      double formula = k / PI * (PI / 6 - k * Math.asin(1 / (2.0 * k)));
      assertEquals(formula, plateau.error(), 1e-14);
      double residual = 0;
      for (double[] row : plateau.rate(eta)) {
        residual = Math.max(residual, Arrays.stream(row).map(Math::abs).max().orElseThrow() / eta);
      }
      assertTrue(residual < 1e-11, "residual " + residual);
      double top = topEigenvalue(plateau, eta) / eta;
      System.out.printf(
          "K=%d: plateau %.8f, escape rate %.8f, top eigenvalue %.8f%n",
          k, plateau.error(), OrderParameters.escapeRate(k, 1), top);
      assertEquals(OrderParameters.escapeRate(k, 1), top, 1e-7);
      if (k <= 4) {
        assertEquals(heights[k - 2], plateau.error(), 5e-9);
        assertEquals(rates[k - 2], OrderParameters.escapeRate(k, 1), 5e-9);
      }
    }
  }

  /** The table of exact symmetric fixed points at finite eta, found by Newton's method. */
  @Test
  void thePlateauAtFiniteEtaHasTheHeightAndRateOfTheTable() {
    double[] etas = {0.01, 0.1, 1};
    double[][] heights = {
      {0.01165602, 0.01208524, 0.02065653},
      {0.02044373, 0.02188238, 0.06607693},
      {0.02867761, 0.03169805, 0.16296100}
    };
    double[][] rates = {
      {0.065708, 0.065316, 0.059140}, {0.046044, 0.045346, 0.029671}, {0.035546, 0.034574, 0.010051}
    };
    for (int k = 2; k <= 4; k++) {
      // Q above C: the branch that independent students reach; followed from eta 1 downwards
      OrderParameters begin = symmetric(k, 0.2, 0, 0.01).ode(1, 150, 0.1).end();
      double[] qcr = {begin.q(1, 1), begin.q(1, 2), begin.r(1, 1)};
      int next = 0;
      for (int percent = 100; percent >= 1; percent--) {
        double eta = percent / 100.0;
        qcr = newton(k, eta, qcr);
        int column = eta == etas[0] ? 0 : eta == etas[1] ? 1 : eta == etas[2] ? 2 : -1;
        if (column >= 0) {
          OrderParameters point = symmetric(k, qcr);
          assertEquals(heights[k - 2][column], point.error(), 1e-8, "K " + k + " eta " + eta);
          assertEquals(rates[k - 2][column], topEigenvalue(point, eta) / eta, 2e-6);
          next++;
        }
      }
      assertEquals(3, next);
    }
  }

  private static OrderParameters symmetric(int k, double... qcr) {
    double[][] q = new double[k][k];
    double[][] r = new double[k][k];
    for (int i = 0; i < k; i++) {
      Arrays.fill(q[i], qcr[1]);
      q[i][i] = qcr[0];
      Arrays.fill(r[i], qcr[2]);
    }
    return OrderParameters.of(q, r);
  }

  private static double[] residual(int k, double eta, double... qcr) {
    double[][] rate = symmetric(k, qcr).rate(eta);
    return new double[] {rate[0][0] / eta, rate[0][1] / eta, rate[0][k] / eta};
  }

  private static double[] newton(int k, double eta, double... start) {
    double[] at = start.clone();
    for (int step = 0; step < 50; step++) {
      double[] value = residual(k, eta, at);
      double[][] jacobian = new double[3][3];
      for (int column = 0; column < 3; column++) {
        double[] there = at.clone();
        there[column] += 1e-6;
        double[] back = at.clone();
        back[column] -= 1e-6;
        double[] above = residual(k, eta, there);
        double[] below = residual(k, eta, back);
        for (int row = 0; row < 3; row++) {
          jacobian[row][column] = (above[row] - below[row]) / 2e-6;
        }
      }
      Matrix change = Matrix.of(jacobian).solve(Matrix.ofColumn(value));
      for (int i = 0; i < 3; i++) {
        at[i] -= change.get(i);
      }
    }
    return at;
  }

  /** Of the Jacobian of all R and Q, by central differences. */
  private static double topEigenvalue(OrderParameters point, double eta) {
    int k = point.students();
    int count = k * k + k * (k + 1) / 2;
    double[] at = pack(k, matrix(point));
    Matrix jacobian = Matrix.zeros(count, count);
    for (int column = 0; column < count; column++) {
      double[] there = at.clone();
      there[column] += 1e-5;
      double[] back = at.clone();
      back[column] -= 1e-5;
      double[] above = pack(k, unpack(k, there).rate(eta));
      double[] below = pack(k, unpack(k, back).rate(eta));
      for (int row = 0; row < count; row++) {
        jacobian.set(row, column, (above[row] - below[row]) / 2e-5 / eta);
      }
    }
    Matrix power = Matrix.identity(count).plus(jacobian.scale(0.1)); // its top is the largest
    Matrix once = power;
    for (int squaring = 0; squaring < 17; squaring++) {
      power = power.mult(power);
      power = power.scale(1 / power.elementMaxAbs());
    }
    Matrix vector = power.mult(Matrix.ofColumn(normals(count)));
    return (once.mult(vector).dot(vector) / vector.dot(vector) - 1) / 0.1 * eta;
  }

  private static double[] normals(int count) {
    RandomStream random = new RandomStream(1);
    double[] numbers = new double[count];
    Arrays.setAll(numbers, i -> random.normal());
    return numbers;
  }

  private static double[][] matrix(OrderParameters point) {
    int k = point.students();
    double[][] c = new double[2 * k][2 * k];
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        c[i][j] = point.q(i + 1, j + 1);
        c[i][k + j] = point.r(i + 1, j + 1);
      }
    }
    return c;
  }

  private static double[] pack(int k, double[][] c) {
    double[] packed = new double[k * k + k * (k + 1) / 2];
    int next = 0;
    for (int i = 0; i < k; i++) {
      for (int j = i; j < 2 * k; j++) {
        packed[next++] = c[i][j];
      }
    }
    return packed;
  }

  private static OrderParameters unpack(int k, double... packed) {
    double[][] q = new double[k][k];
    double[][] r = new double[k][k];
    int next = 0;
    for (int i = 0; i < k; i++) {
      for (int j = i; j < 2 * k; j++) {
        if (j < k) {
          q[i][j] = packed[next];
          q[j][i] = packed[next];
        } else {
          r[i][j - k] = packed[next];
        }
        next++;
      }
    }
    return OrderParameters.of(q, r);
  }

  @Test
  void plantedSimulationsFollowTheEquations() {
    for (long seed = 1; seed <= 3; seed++) {
      Committee committee =
          Committee.planted(1000, new double[] {0.2, 0.1}, new double[] {0.15, 0.075}, seed);
      long begin = System.nanoTime();
      OrderCurve simulated = committee.learn(1, 150, 300);
      double seconds = (System.nanoTime() - begin) * 1e-9;
      OrderCurve predicted = committee.orderParameters().ode(1, 150, 0.1);
      double deviation = simulated.distance(predicted);
      System.out.printf(
          "K=2 eta=1 N=1000 seed %d: deviation %.3f, error halved at %.1f / %.1f, %.1f s%n",
          seed, deviation, simulated.timeBelow(0.01), predicted.timeBelow(0.01), seconds);
      assertTrue(deviation < 0.05, "seed " + seed + " is off by " + deviation);
      assertTrue(simulated.end().error() < 0.001);
    }
  }

  @Test
  void theFastSimulationIsTheNetworksOwnStep() {
    Committee committee = Committee.random(10, 2, 0.3, 4);
    RandomStream examples = new RandomStream(4, 1);
    Mlp student = committee.student();
    Mlp teacher = committee.teacher();
    for (int example = 0; example < 20; example++) {
      double[] x = new double[10];
      for (int k = 0; k < 10; k++) {
        x[k] = examples.normal();
      }
      Dataset one = Dataset.ofSamples(new double[][] {x}, new double[][] {teacher.predict(x)});
      student = student.train(one, 1, 0.5 / 10).net();
    }
    Matrix j = student.weights(1);
    OrderParameters end = committee.learn(0.5, 2, 1).end();
    assertEquals(j.extractVector(true, 0).dot(j.extractVector(true, 1)), end.q(1, 2), 1e-13);
    assertEquals(j.get(1, 0), end.r(2, 1), 1e-13);
  }

  @Test
  void aPerfectStudentStays() {
    OrderParameters perfect =
        OrderParameters.of(Matrix.identity(3).rows(), Matrix.identity(3).rows());
    assertEquals(0, perfect.error(), 1e-15);
    assertTrue(perfect.ode(1, 10, 0.1).end().distance(perfect) < 1e-14);
  }

  @Test
  void badOrderParametersAreNamed() {
    assertFails(
        "Q must be 1x1, but is 2x2",
        () -> OrderParameters.of(new double[2][2], new double[][] {{1, 2}}));
    assertFails(
        "Q and T must be symmetric, but have 0.2 in one place and 0.1 across",
        () -> OrderParameters.of(new double[][] {{1, 0.1}, {0.2, 1}}, new double[2][2]));
    assertFails(
        "the number of inputs must be at least 6, but is 4", () -> Committee.random(4, 3, 0.5, 1));
    assertFails(
        "q minus r squared must not be negative, but is -0.5",
        () -> Committee.planted(9, new double[] {0.5}, new double[] {1}, 1));
    assertThrows(IllegalArgumentException.class, () -> START.q(3, 1));
    assertThrows(IllegalArgumentException.class, () -> START.ode(-1, 1, 1));
  }

  @Test
  void impossibleOrderParametersAreNamed() {
    assertFails(
        "Q, row 1, column 1, must not be negative, but is -1.0",
        () -> OrderParameters.of(new double[][] {{-1}}, new double[][] {{0}}));
    assertFails(
        "R, row 1, column 1, must be at most sqrt(Q_11 T_11) = 0.5 in size, but is 5.0",
        () -> OrderParameters.of(new double[][] {{0.25}}, new double[][] {{5}}));
    assertFails(
        "alpha 1.0E9 in steps of 1.0E-9 are more than 1000000 steps",
        () -> OrderParameters.plateau(2).ode(1, 1e9, 1e-9));
  }

  @Test
  void theTimeBelowIsThatOfTheFirstPointBelow() {
    OrderCurve curve = START.ode(1, 100, 1);
    double[] errors = curve.errors();
    assertEquals(0, curve.timeBelow(errors[0] + 1));
    assertEquals(1, curve.timeBelow(errors[0]), "the error falls from the start");
    assertTrue(Double.isNaN(curve.timeBelow(0)));
    assertEquals(curve.end(), curve.at(1e9));
  }

  @Test
  void theTableOfTwoNeuronsFitsTheScreen() {
    for (double r : new double[] {0.001, 1e-9, -0.02}) {
      OrderParameters start =
          OrderParameters.of(new double[][] {{0.2, 0}, {0, 0.1}}, new double[][] {{r, 0}, {0, r}});
      List<String> lines = start.ode(1, 200, 0.2).toString().lines().toList();
      assertTrue(lines.stream().allMatch(line -> line.length() <= 80));
      assertEquals(1, lines.stream().filter(line -> line.contains("Q22")).count());
      assertTrue(lines.get(1).contains("alpha") && lines.get(1).contains("Q22"), lines.get(1));
    }
  }
}
