package apart.shell.advice;

import apart.shell.source.Code;
import java.util.Optional;
import java.util.Set;

/** Arrays, methods and variables declared in a shape that Java does not have. */
final class Declarations implements Advice.Rule {
  private static final Set<String> NUMBERS = Set.of("double", "int", "long", "float");

  @Override
  public Optional<String> on(Spot spot, Vocabulary known) {
    boolean shape =
        spot.isShapeless()
            || spot.is(
                "illegal.array.creation.both.dimension.and.initialization", "variable.not.allowed");
    return shape
        ? array(spot)
            .or(() -> parameters(spot))
            .or(() -> body(spot))
            .or(() -> then(spot))
            .or(() -> inside(spot))
            .or(() -> two(spot))
        : Optional.empty();
  }

  private static Optional<String> array(Spot spot) {
    Code code = spot.code;
    for (int at = 1; at < code.size(); at++) {
      String type = code.word(at);
      boolean made = code.is(at - 1, "new");
      int after = code.is(at + 1, "[") || code.is(at + 1, "(") ? code.afterBracket(at + 1) : 0;
      if (!NUMBERS.contains(type) || after <= at + 3) {
        continue;
      }
      String size = spot.text(at + 2, after - 1);
      if (made && code.is(at + 1, "[") && code.is(after, "{")) {
        return Optional.of(
            "without its length: new " + type + "[] " + spot.text(after, code.afterBracket(after)));
      }
      boolean round = made && code.is(at + 1, "(");
      boolean bare = code.is(at - 1, "=") && code.is(at + 1, "[");
      if (round || bare) {
        return Optional.of("an array of so many numbers: new " + type + "[" + size + "]");
      }
    }
    boolean round = NUMBERS.contains(code.word(0)) && code.is(1, "[") && code.is(5, "(");
    return round && code.is(4, "=")
        ? Optional.of(
            "an array is new "
                + code.word(0)
                + "[] {"
                + spot.text(6, code.afterBracket(5) - 1)
                + "}")
        : Optional.empty();
  }

  private static boolean isMethod(Code code) {
    return code.isWord(0) && code.isName(1) && code.is(2, "(");
  }

  /** {@code double f(x) { ... }}. */
  private static Optional<String> parameters(Spot spot) {
    Code code = spot.code;
    int after = isMethod(code) ? code.afterBracket(2) : 0;
    boolean untyped = after > 4 && code.is(after, "{");
    for (int at = 3; untyped && at < after - 1; at++) {
      untyped = at % 2 == 1 ? code.isName(at) : code.is(at, ",");
    }
    return untyped
        ? Optional.of(
            "each parameter has a type, too: "
                + spot.text(0, 3)
                + "double "
                + spot.text(3, after - 1).replace(",", ", double").replace("  ", " ")
                + ")")
        : Optional.empty();
  }

  /** {@code double f(double x) return 2 * x}. */
  private static Optional<String> body(Spot spot) {
    Code code = spot.code;
    int after = isMethod(code) ? code.afterBracket(2) : 0;
    return after > 0 && code.is(after, "return")
        ? Optional.of(
            "what a method does stands in braces: { " + spot.text(after, code.bareSize()) + "; }")
        : Optional.empty();
  }

  /** {@code if (x > 2) then ...}. */
  private static Optional<String> then(Spot spot) {
    Code code = spot.code;
    boolean then = code.is(0, "if") && code.is(1, "(") && code.is(code.afterBracket(1), "then");
    return then ? Optional.of("Java has no then: if (x > 2) { ... }") : Optional.empty();
  }

  /** {@code void m() { static int n = 1; }}. */
  private static Optional<String> inside(Spot spot) {
    return spot.is("illegal.start.of.expr")
            && spot.code.is(spot.token, "static")
            && spot.code.opening(spot.token) >= 0
        ? Optional.of("what is static stands outside of methods")
        : Optional.empty();
  }

  /** {@code int a = 1 b = 2}. */
  private static Optional<String> two(Spot spot) {
    Code code = spot.code;
    int next = code.tokenAt(spot.at() - 1) + 1;
    boolean set =
        next < code.size()
            && code.isName(next)
            && code.is(next + 1, "=")
            && !code.areSymbols(next + 1, "==")
            && code.isWord(0)
            && code.is(2, "=")
            && next > 3
            && code.opening(next) < 0;
    return set
        ? Optional.of("a ; or a comma parts two variables: , " + spot.text(next, code.bareSize()))
        : Optional.empty();
  }
}
