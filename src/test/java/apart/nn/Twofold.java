package apart.nn;

/** A number as the sum of two doubles: about 31 digits. For tests alone; slow and plain. */
record Twofold(double high, double low) {
  static final Twofold ZERO = of(0);
  static final Twofold ONE = of(1);
  private static final Twofold LN_2 = new Twofold(0.6931471805599453, 2.3190468138462996e-17);
  private static final Twofold PI = new Twofold(3.141592653589793, 1.2246467991473532e-16);
  private static final int HALVINGS = 9;

  static Twofold of(double value) {
    return new Twofold(value, 0);
  }

  private static Twofold sum(double a, double b) {
    double sum = a + b;
    double part = sum - a;
    return new Twofold(sum, (a - (sum - part)) + (b - part));
  }

  Twofold plus(Twofold other) {
    Twofold sum = sum(high, other.high);
    return sum(sum.high, sum.low + low + other.low);
  }

  Twofold minus(Twofold other) {
    return plus(other.negated());
  }

  Twofold negated() {
    return new Twofold(-high, -low);
  }

  Twofold times(Twofold other) {
    double product = high * other.high;
    double rest = Math.fma(high, other.high, -product);
    return sum(product, rest + high * other.low + low * other.high);
  }

  Twofold times(double other) {
    return times(of(other));
  }

  Twofold over(Twofold other) {
    Twofold first = of(high / other.high);
    Twofold rest = minus(first.times(other));
    Twofold second = of(rest.high / other.high);
    Twofold last = rest.minus(second.times(other));
    return first.plus(second).plus(of(last.high / other.high));
  }

  Twofold over(double other) {
    return over(of(other));
  }

  Twofold root() {
    if (high <= 0) {
      return ZERO;
    }
    Twofold first = of(Math.sqrt(high));
    return first.plus(minus(first.times(first)).over(first.times(2)));
  }

  Twofold size() {
    return isAbove(ZERO) ? this : negated();
  }

  boolean isAbove(Twofold other) {
    return minus(other).high > 0;
  }

  Twofold exp() {
    double whole = Math.rint(high / LN_2.high);
    Twofold small = minus(LN_2.times(whole)).times(1.0 / (1 << HALVINGS));
    Twofold term = ONE;
    Twofold sum = ONE;
    for (int n = 1; n < 16; n++) {
      term = term.times(small).over(n);
      sum = sum.plus(term);
    }
    for (int i = 0; i < HALVINGS; i++) {
      sum = sum.times(sum);
    }
    return new Twofold(Math.scalb(sum.high, (int) whole), Math.scalb(sum.low, (int) whole));
  }

  /** By Newton's steps towards exp(y) = this. */
  Twofold log() {
    Twofold y = of(Math.log(high));
    for (int i = 0; i < 3; i++) {
      y = y.plus(times(y.negated().exp())).minus(ONE);
    }
    return y;
  }

  /** The error function: 2 / sqrt(pi) e^(-x^2) times the sum of 2^n x^(2n+1) / (1 3 5 ... 2n+1). */
  Twofold erf() {
    if (Math.abs(high) > 9) {
      return of(Math.signum(high)); // but for 4e-37
    }
    Twofold square = times(this);
    Twofold term = this;
    Twofold sum = this;
    for (int n = 1; n < 500; n++) {
      term = term.times(square).times(2).over(2 * n + 1);
      sum = sum.plus(term);
    }
    return sum.times(2).times(square.negated().exp()).over(PI.root());
  }

  /** The density of the normal distribution. */
  Twofold normal() {
    return times(this).times(-0.5).exp().over(PI.times(2).root());
  }
}
