package apart.shell.advice;

import java.util.Optional;

/** Values of one type where another is wanted. */
final class Mismatches implements Advice.Rule {
  static final String RUN = "a run holds its network: write .net() after it";

  @Override
  public Optional<String> on(Spot spot, Vocabulary known) {
    if (spot.is("cant.infer.local.var.type")) {
      boolean bare = spot.message().contains("without initializer");
      boolean array = spot.message().contains("array initializer");
      return bare
          ? Optional.of("give it a value, var x = 1, or a type, double x")
          : array ? Optional.of("new double[] before the brace") : Optional.empty();
    }
    if (spot.is("operator.cant.be.applied.1", "operator.cant.be.applied")) {
      return operator(spot);
    }
    if (spot.is("int.number.too.large")) {
      return Optional.of("a whole number this large is a long, with an L: " + spot.name() + "L");
    }
    return spot.is("prob.found.req") ? types(spot) : Optional.empty();
  }

  private static Optional<String> operator(Spot spot) {
    String message = spot.message();
    if (message.contains("operator '^'")
        && (message.contains("double") || message.contains("int"))) {
      return Optional.of(Figures.NO_POWER);
    }
    if (message.contains("apart.nn.Matrix")) {
      return Optional.of(
          "a Matrix has methods instead: a.plus(b), a.minus(b), a.mult(b), a.scale(2)");
    }
    if (message.contains("apart.nn.Mlp")) {
      return Optional.of("an Mlp has methods instead: net.scale(2), net.nudge(l, j, i, amount)");
    }
    if (message.contains("double[]") || message.contains("int[]")) {
      return Optional.of("an array is no number: x[0] is its first");
    }
    boolean text = message.contains("java.lang.String");
    if (text && message.contains("char") && message.contains("'=='")) {
      return Optional.of("a text has double quotes, and equals: \"a\".equals(\"b\")");
    }
    boolean compared = message.contains("operator '<'") || message.contains("operator '>'");
    return text && !compared
        ? Optional.of(
            "texts are only added: \"a\" + 1; a number in a text: Double.parseDouble(\"0.5\")")
        : Optional.empty();
  }

  private static Optional<String> types(Spot spot) {
    String message = spot.message();
    if (message.contains("cannot be converted to boolean")) {
      return comparison(spot);
    }
    if (message.contains("possible lossy conversion from double to")) {
      boolean whole = message.contains("to int") || message.contains("to long");
      return Optional.of(
          whole
              ? "it has decimals: declare a double; (int) before it cuts them off"
              : "declare a double, or write f after the number: 0.5f");
    }
    if (message.contains("double cannot be converted to java.lang.Integer")
        || message.contains("double cannot be converted to java.lang.Long")) {
      return Optional.of("it has decimals: declare a double");
    }
    if (message.contains("int cannot be converted to java.lang.Double")) {
      return Optional.of("declare a double, or write 1.0 for 1");
    }
    if (message.contains("java.lang.Object is not a functional interface")) {
      return Optional.of(
          "a lambda needs a type: DoubleUnaryOperator f = x -> x * x; f.applyAsDouble(2)");
    }
    if (message.contains("String cannot be converted to char")) {
      return Optional.of("a char has single quotes: 'a'");
    }
    if (message.contains("char cannot be converted to java.lang.String")) {
      return Optional.of("a text has double quotes: \"a\"");
    }
    if (message.contains("apart.nn.Training cannot be converted to apart.nn.Mlp")) {
      return Optional.of(RUN);
    }
    if (message.contains("apart.nn.Training cannot be converted to double")) {
      return Optional.of("of a run, run.loss() is a number, and run.net() the network at its end");
    }
    if (message.contains("String cannot be converted to") && isQuotedNumber(spot, spot.token)) {
      return Optional.of("a number has no quotes: " + unquoted(spot.name()));
    }
    if (message.contains("String cannot be converted to apart.nn.Activation")) {
      return Optional.of("activations are names without quotes: tanh, sigmoid, relu, identity");
    }
    return Optional.empty();
  }

  /** Whether a token is a text of numbers alone: {@code "0.5"}, {@code "2-3-1"}. */
  static boolean isQuotedNumber(Spot spot, int at) {
    String text = spot.code.isString(at) ? spot.code.word(at).replace("\"", "") : "";
    return text.chars().anyMatch(Character::isDigit)
        && text.chars().allMatch(c -> Character.isDigit(c) || "., -+e".indexOf(c) >= 0);
  }

  /** The numbers of such a text as values are given. */
  static String unquoted(String word) {
    String text = word.replace("\"", "").strip();
    boolean sizes = text.chars().filter(c -> c == '-').count() > 1 && text.indexOf('e') < 0;
    return sizes ? text.replace("-", ", ") : text;
  }

  /** {@code if (x = 1)}. */
  private static Optional<String> comparison(Spot spot) {
    int open = spot.code.opening(spot.token);
    int end = open < 0 ? spot.code.size() : spot.code.afterBracket(open);
    for (int at = open + 1; at < end; at++) {
      boolean single =
          spot.code.is(at, "=")
              && !spot.code.is(at + 1, "=")
              && !"=!<>+-*/".contains(spot.code.word(at - 1));
      if (single) {
        return spot.code.opening(at) >= 0
            ? Optional.of(
                "= sets, == compares: " + spot.code.word(at - 1) + " == " + spot.code.word(at + 1))
            : Optional.empty();
      }
    }
    boolean number =
        spot.message().contains("int cannot be converted to boolean")
            || spot.message().contains("double cannot be converted to boolean");
    return number && open > 0
        ? Optional.of("a condition is true or false, such as x == 1 or x > 0")
        : Optional.empty();
  }
}
