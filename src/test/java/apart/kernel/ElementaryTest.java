package apart.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The errors of our elementary functions, in units in the last place, against 50 digits. */
class ElementaryTest {
  private static final MathContext DIGITS = new MathContext(50);
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final int POINTS = 4_000;

  @Test
  void expIsWithin0Point6Ulp() {
    measure("exp", 0.6, 690, Elementary::exp, ElementaryTest::exp);
    measure("exp", 0.6, 2, Elementary::exp, ElementaryTest::exp);
  }

  @Test
  void tanhIsWithin2Point5Ulp() {
    UnaryOperator<BigDecimal> tanh =
        x -> {
          BigDecimal e = exp(x.multiply(TWO));
          return e.subtract(BigDecimal.ONE).divide(e.add(BigDecimal.ONE), DIGITS);
        };
    measure("tanh", 2.5, 21.9, Elementary::tanh, tanh);
    measure("tanh", 2.5, 2, Elementary::tanh, tanh);
    measure("tanh", 2.5, 0.02, Elementary::tanh, tanh);
  }

  @Test
  void aRowOfTanhHasTheBitsOfEach() {
    double[] special = {
      0, -0.0, Double.NaN, 1 / 0.0, -1 / 0.0, 22, -22, 1e308, -Double.MIN_VALUE, 21.9999
    };
    RandomStream random = new RandomStream(3);
    for (int count = 0; count < 300; count++) {
      double[] x = new double[count + 2];
      Arrays.setAll(x, i -> random.normal() * Math.pow(10, i % 7 - 3));
      for (int i = 0; i < special.length && count > 0; i++) {
        x[(i * 31 + count) % count] = special[i];
      }
      double[] row = new double[count + 2];
      Elementary.tanh(x, row, count);
      for (int i = 0; i < count; i++) {
        long bits = Double.doubleToRawLongBits(Elementary.tanh(x[i]));
        assertEquals(bits, Double.doubleToRawLongBits(row[i]), x[i] + " of " + count);
      }
      assertEquals(0, row[count], "no more than count");
    }
  }

  @Test
  void sigmoidIsWithin2Ulp() {
    UnaryOperator<BigDecimal> sigmoid =
        z -> BigDecimal.ONE.divide(BigDecimal.ONE.add(exp(z.negate())), DIGITS);
    measure("sigmoid", 2, 600, Elementary::sigmoid, sigmoid);
    measure("sigmoid", 2, 3, Elementary::sigmoid, sigmoid);
  }

  @Test
  void erfIsWithin1Ulp() {
    measure("erf", 1, 5.9, Elementary::erf, ElementaryTest::erf);
    measure("erf", 1, 1.3, Elementary::erf, ElementaryTest::erf);
    UnaryOperator<BigDecimal> erfc = x -> BigDecimal.ONE.subtract(erf(x));
    measure("erfc", 2.5, 6, ErrorFunction::erfc, erfc);
  }

  @Test
  void slopesKeepTheirDigitsWhereTheCurveIsFlat() {
    UnaryOperator<BigDecimal> sigmoid =
        z -> {
          BigDecimal e = exp(z.abs().negate());
          return e.divide(BigDecimal.ONE.add(e).pow(2), DIGITS);
        };
    UnaryOperator<BigDecimal> tanh =
        z -> {
          BigDecimal e = exp(z.abs().multiply(TWO).negate());
          return e.multiply(BigDecimal.valueOf(4)).divide(BigDecimal.ONE.add(e).pow(2), DIGITS);
        };
    for (double bound : new double[] {300, 40, 2}) {
      measure("sigmoid'", 4, bound, Activations.SIGMOID::slope, sigmoid);
      measure("tanh'", 4, bound, Activations.TANH::slope, tanh);
    }
    assertEquals(3.1391327920480296e-17, Activations.SIGMOID.slope(38), 1e-31);
    assertEquals(1.3060079244245407e-08, Activations.TANH.slope(9.77), 1e-22);
  }

  /** z, gelu(z), its slope, and the slope of erf(z / sqrt 2), computed with 60 digits. */
  private static final double[][] GELU = {
    {-37.5, -1.7270073785932332e-306, -6.476271143055812e-305, 0},
    {-30, -1.472014178144456e-196, -4.416031690708495e-195, 0},
    {-20, -5.507248237212468e-88, -1.1014360483133464e-86, 0},
    {-13, 0, 0, 1.5997655514013623e-37},
    {-9.8, -5.516696665149002e-22, -5.40524719915253e-21, 1.1146000045441418e-21},
    {-9.5, -9.969789321594476e-21, -9.469093473831384e-20, 0},
    {-5, -1.4332578593959695e-06, -7.146946001792295e-06, 0},
    {-1.3, -0.12584062996129342, -0.12597868507653923, 0},
    {0.7, 0.5306254434438489, 0.9766141011336599, 0},
    {3, 2.99595030590511, 1.011945647204184, 0},
    {7.7, 0, 0, 1.0648296744505905e-13},
  };

  @Test
  void theTailsOfTheNormalDistributionKeepTheirDigits() {
    for (double[] row : GELU) {
      assertUlps("gelu", row[0], row[1], Activations.GELU.value(row[0]));
      assertUlps("gelu'", row[0], row[2], Activations.GELU.slope(row[0]));
      assertUlps("erf'", row[0], row[3], Activations.ERF.slope(row[0]));
    }
  }

  private static void assertUlps(String name, double z, double exact, double value) {
    if (exact != 0) {
      assertEquals(exact, value, 4 * Math.ulp(exact), name + " of " + z);
    }
  }

  @Test
  void cosPiIsTheCosine() {
    for (int i = 0; i <= 1000; i++) {
      double t = i / 1000.0;
      assertEquals(StrictMath.cos(Math.PI * t), Elementary.cosPi(t), 1e-15);
    }
    assertEquals(1, Elementary.cosPi(0));
    assertEquals(0, Elementary.cosPi(0.5));
    assertEquals(-1, Elementary.cosPi(1));
  }

  @Test
  void specialNumbersGiveTheirLimits() {
    double infinity = Double.POSITIVE_INFINITY;
    assertEquals(infinity, Elementary.exp(infinity));
    assertEquals(0, Elementary.exp(-infinity));
    assertEquals(infinity, Elementary.exp(710));
    assertEquals(Double.NaN, Elementary.exp(Double.NaN));
    assertEquals(StrictMath.exp(-720), Elementary.exp(-720));
    assertEquals(1, Elementary.tanh(infinity));
    assertEquals(-1, Elementary.tanh(-infinity));
    assertEquals(Double.NaN, Elementary.tanh(Double.NaN));
    assertEquals(-0.0, Elementary.tanh(-0.0));
    assertEquals(Double.MIN_VALUE, Elementary.tanh(Double.MIN_VALUE));
    assertEquals(1, Elementary.sigmoid(infinity));
    assertEquals(0, Elementary.sigmoid(-infinity));
    assertEquals(-1, Elementary.erf(-infinity));
    assertEquals(Double.NaN, Elementary.erf(Double.NaN));
    assertEquals(0, ErrorFunction.erfc(infinity));
    assertEquals(2, ErrorFunction.erfc(-infinity));
  }

  @Test
  void theSignOfOddFunctionsFlipsExactly() {
    RandomStream random = new RandomStream(5);
    for (int i = 0; i < 10_000; i++) {
      double x = random.normal() * 3;
      assertEquals(-Elementary.tanh(x), Elementary.tanh(-x));
      assertEquals(-Elementary.erf(x), Elementary.erf(-x));
    }
  }

  private static void measure(
      String name,
      double limit,
      double bound,
      DoubleUnaryOperator ours,
      UnaryOperator<BigDecimal> exact) {
    RandomStream random = new RandomStream(11);
    double worst = 0;
    double place = 0;
    for (int i = 0; i < POINTS; i++) {
      double x = random.uniform(bound);
      double value = ours.applyAsDouble(x);
      BigDecimal difference = new BigDecimal(value).subtract(exact.apply(new BigDecimal(x)));
      double ulps = difference.abs().divide(new BigDecimal(Math.ulp(value)), DIGITS).doubleValue();
      if (ulps > worst) {
        worst = ulps;
        place = x;
      }
    }
    System.out.printf(
        "%-8s on -%s..%s: worst error %.3f ulp, at %s%n", name, bound, bound, worst, place);
    assertTrue(worst <= limit, name + " is off by " + worst + " ulp at " + place);
  }

  private static BigDecimal exp(BigDecimal x) {
    int halvings = 0;
    BigDecimal r = x;
    while (r.abs().compareTo(new BigDecimal("0.01")) > 0) {
      r = r.multiply(HALF, new MathContext(80));
      halvings++;
    }
    MathContext more = new MathContext(80);
    BigDecimal term = BigDecimal.ONE;
    BigDecimal sum = BigDecimal.ONE;
    for (int n = 1; n < 30; n++) {
      term = term.multiply(r, more).divide(BigDecimal.valueOf(n), more);
      sum = sum.add(term, more);
    }
    for (int i = 0; i < halvings; i++) {
      sum = sum.multiply(sum, more);
    }
    return sum;
  }

  /** 2/sqrt(pi) sum (-1)^n x^(2n+1) / (n! (2n+1)), with digits enough for its cancellation. */
  private static BigDecimal erf(BigDecimal x) {
    MathContext more = new MathContext(90);
    BigDecimal square = x.multiply(x, more).negate();
    BigDecimal power = x;
    BigDecimal sum = x;
    for (int n = 1; n < 300; n++) {
      power = power.multiply(square, more).divide(BigDecimal.valueOf(n), more);
      BigDecimal term = power.divide(BigDecimal.valueOf(2L * n + 1), more);
      sum = sum.add(term, more);
      if (term.abs().compareTo(new BigDecimal("1e-70")) < 0) {
        break;
      }
    }
    BigDecimal pi =
        new BigDecimal(
            "3.14159265358979323846264338327950288419716939937510582097494459230781640628620899862803");
    return sum.multiply(TWO).divide(pi.sqrt(more), more);
  }
}
