package apart.shell.answer;

import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * Sums that are made of numbers alone, as people write them by hand: {@code + - * / ^}, brackets
 * and a few functions. A division is exact here, and {@code ^} is a power; Java takes both in
 * another way, and a result tells which of these ways it went.
 */
public final class Arithmetic {
  private static final int LONGEST = 200;
  private static final int LARGEST_FACTORIAL = 20;

  private static final Map<String, DoubleUnaryOperator> FUNCTIONS =
      Map.of(
          "sqrt", Math::sqrt,
          "exp", Math::exp,
          "ln", Math::log,
          "log", Math::log,
          "log10", Math::log10,
          "abs", Math::abs,
          "tanh", Math::tanh);

  private final String text;
  private int at;
  private boolean power;
  private boolean wholeDivision;

  private Arithmetic(String text) {
    this.text = text;
  }

  /**
   * What a sum comes to.
   *
   * @param power whether {@code ^} was taken as a power
   * @param wholeDivision whether Java would have dropped what is behind the point
   */
  record Result(double value, boolean power, boolean wholeDivision) {}

  /** A value within a sum; {@code whole} if Java would count it among the whole numbers. */
  private record Term(double value, boolean whole) {}

  /** Thrown where a text is no sum. */
  private static final class NoSum extends Exception {
    private static final long serialVersionUID = 1L;

    NoSum() {
      super("no sum", null, false, false);
    }
  }

  /** The value of a sum in small letters; empty if the text is none, or has no finite value. */
  public static Optional<Result> of(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    Arithmetic sum = new Arithmetic(text.replace("**", "^").replace("math.", ""));
    try {
      double value = sum.sum().value();
      sum.blanks();
      return sum.at == sum.text.length() && Double.isFinite(value)
          ? Optional.of(new Result(value, sum.power, sum.wholeDivision))
          : Optional.empty();
    } catch (NoSum none) {
      return Optional.empty();
    }
  }

  private Term sum() throws NoSum {
    Term left = product();
    for (boolean plus = next('+'); plus || next('-'); plus = next('+')) {
      Term right = product();
      double value = plus ? left.value() + right.value() : left.value() - right.value();
      left = new Term(value, left.whole() && right.whole());
    }
    return left;
  }

  private Term product() throws NoSum {
    Term left = signed();
    for (boolean times = next('*'); times || next('/'); times = next('*')) {
      Term right = signed();
      boolean whole = left.whole() && right.whole();
      double value = times ? left.value() * right.value() : left.value() / right.value();
      wholeDivision |= !times && whole && value != Math.rint(value);
      left = new Term(value, whole);
    }
    return left;
  }

  private Term signed() throws NoSum {
    if (next('-')) {
      Term term = signed();
      return new Term(-term.value(), term.whole());
    }
    return next('+') ? signed() : power();
  }

  private Term power() throws NoSum {
    Term base = primary();
    if (!next('^')) {
      return base;
    }
    power = true;
    return new Term(Math.pow(base.value(), signed().value()), false);
  }

  private Term primary() throws NoSum {
    if (next('(')) {
      if (word("double)")) {
        return new Term(signed().value(), false);
      }
      Term inner = sum();
      expect(')');
      return inner;
    }
    if (at < text.length() && Character.isLetter(text.charAt(at))) {
      return named();
    }
    int end = Numeral.end(text, at);
    if (end < 0 || "+-".indexOf(text.charAt(at)) >= 0) {
      throw new NoSum();
    }
    String digits = text.substring(at, end);
    at = end;
    boolean whole = !word("d") && !word("f") && digits.chars().allMatch(Character::isDigit);
    double value = Double.parseDouble(digits);
    return new Term(
        whole && value <= LARGEST_FACTORIAL && next('!') ? factorial(value) : value, whole);
  }

  private static double factorial(double number) {
    return number <= 1 ? 1 : number * factorial(number - 1);
  }

  private Term named() throws NoSum {
    int from = at;
    while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
      at++;
    }
    String name = text.substring(from, at);
    if (name.equals("e") || name.equals("pi")) {
      return new Term(name.equals("e") ? Math.E : Math.PI, false);
    }
    expect('(');
    Term argument = sum();
    double value;
    if (name.equals("pow")) {
      expect(',');
      value = Math.pow(argument.value(), sum().value());
    } else if (FUNCTIONS.containsKey(name)) {
      value = FUNCTIONS.get(name).applyAsDouble(argument.value());
    } else {
      throw new NoSum();
    }
    expect(')');
    return new Term(value, false);
  }

  private void expect(char character) throws NoSum {
    if (!next(character)) {
      throw new NoSum();
    }
  }

  private boolean next(char character) {
    blanks();
    boolean there = at < text.length() && text.charAt(at) == character;
    if (there) {
      at++;
      blanks();
    }
    return there;
  }

  private boolean word(String word) {
    boolean there = text.startsWith(word, at);
    if (there) {
      at += word.length();
      blanks();
    }
    return there;
  }

  private void blanks() {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
  }
}
