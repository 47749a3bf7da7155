package apart.shell.advice;

import apart.shell.source.Code;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What Python, JavaScript, Kotlin and others would take, and how Java says it. */
final class OtherLanguages implements Advice.Rule {
  private static final String METHOD =
      "a method in Java has types: double f(double x) { return x * x; }";

  private static final Map<String, String> CONSTANTS =
      Map.ofEntries(
          Map.entry("True", "true"),
          Map.entry("TRUE", "true"),
          Map.entry("False", "false"),
          Map.entry("FALSE", "false"),
          Map.entry("None", "null"),
          Map.entry("nil", "null"),
          Map.entry("NULL", "null"),
          Map.entry("undefined", "null"),
          Map.entry("pi", "Math.PI"),
          Map.entry("np", "Math"),
          Map.entry("math", "Math"),
          Map.entry("inf", "Double.POSITIVE_INFINITY"),
          Map.entry("nan", "Double.NaN"),
          Map.entry("NaN", "Double.NaN"),
          Map.entry("PI", "Math.PI"));

  private static final Map<String, String> TYPES =
      Map.of(
          "bool", "boolean",
          "str", "String",
          "integer", "int",
          "number", "double",
          "real", "double",
          "array", "double[]");

  private static final Map<String, String> SIGNS =
      Map.of("plus", "+", "minus", "-", "times", "*", "over", "/", "modulo", "%", "mod", "%");

  private static final Set<String> VARIABLES = Set.of("let", "const", "val", "auto", "dim");
  private static final Set<String> METHODS = Set.of("def", "fun", "func", "function", "fn");

  @Override
  public Optional<String> on(Spot spot, Vocabulary known) {
    if (!spot.isUnknown() && !spot.isShapeless()) {
      return Optional.empty();
    }
    return begun(spot)
        .or(() -> block(spot))
        .or(() -> operator(spot))
        .or(() -> inWords(spot))
        .or(() -> name(spot));
  }

  /** What a word says that stands where a type is expected: {@code not x}. */
  static Optional<String> need(String type) {
    if (VARIABLES.contains(type)) {
      return Optional.of("Java says var, and a value: var x = 1");
    }
    if (TYPES.containsKey(type)) {
      return Optional.of("Java's type is " + TYPES.get(type));
    }
    return switch (type) {
      case "not" -> Optional.of("Java writes ! for not");
      case "print", "echo" -> Optional.of("type the value alone to see it");
      case "del", "delete", "rm" -> Optional.of("/drop NAME removes what you declared");
      default -> Optional.empty();
    };
  }

  /** What the first words say. */
  private static Optional<String> begun(Spot spot) {
    Code code = spot.code;
    String first = code.word(0);
    if (VARIABLES.contains(first) && code.isName(1)) {
      String rest = spot.text(1, code.bareSize()).lines().findFirst().orElse("");
      return Optional.of("Java says var: var " + rest);
    }
    if (METHODS.contains(first) && code.isName(1) && code.is(2, "(")) {
      return Optional.of(METHOD);
    }
    if (code.is(0, "import")
        && spot.isShapeless()
        && (!code.is(2, ".") || hasWord(code, "as", code.size()))) {
      return Optional.of("nothing needs an import: Apart's names, java.util and java.io are there");
    }
    if (code.is(0, "from") && code.isName(1)) {
      return Optional.of("nothing needs an import: Apart's names, java.util and java.io are there");
    }
    if (code.isName(0) && code.is(1, ":") && code.is(2, "=")) {
      return Optional.of("= sets a variable: var " + code.word(0) + " = " + rest(spot, 3));
    }
    return Optional.empty();
  }

  private static String rest(Spot spot, int from) {
    return spot.text(from, spot.code.bareSize()).lines().findFirst().orElse("");
  }

  /** Loops and branches without brackets, and those that a colon begins. */
  private static Optional<String> block(Spot spot) {
    Code code = spot.code;
    if (code.is(0, "for") && (code.isName(1) || code.isName(2)) && hasWord(code, "in", 5)) {
      return Optional.of(
          "Java's loops: for (int i = 0; i < 3; i++) ..., for (double v : values) ...");
    }
    if (code.is(0, "foreach")) {
      return Optional.of("Java's loop: for (double v : values) ...");
    }
    if (code.is(0, "try") && !code.is(1, "{") && spot.isShapeless()) {
      return Optional.of("Java's try: try { ... } catch (Exception e) { ... }");
    }
    if ((code.is(0, "switch") || code.is(0, "match")) && !code.is(1, "(") && spot.isShapeless()) {
      return Optional.of("Java's switch: switch (x) { case 1 -> ...; default -> ...; }");
    }
    if (code.is(0, "except")) {
      return Optional.of("catch (Exception e) { ... }, after the } of its try");
    }
    if (code.is(0, "class") && code.isName(1) && (code.is(2, ":") || code.is(2, "("))) {
      return Optional.of("a class has braces: class " + code.word(1) + " { ... }");
    }
    if (code.is(0, "elif") || code.is(0, "elsif")) {
      return Optional.of("else if, after the } of its if");
    }
    boolean bare = (code.is(0, "if") || code.is(0, "while")) && !code.is(1, "(");
    boolean colon =
        (code.is(0, "if") || code.is(0, "while"))
            && code.is(1, "(")
            && code.is(code.afterBracket(1), ":");
    return (bare || colon) && spot.isShapeless()
        ? Optional.of(
            code.word(0) + " has brackets and braces: " + code.word(0) + " (x > 2) { ... }")
        : Optional.empty();
  }

  private static boolean hasWord(Code code, String word, int before) {
    for (int at = 1; at < before; at++) {
      if (code.is(at, word)) {
        return true;
      }
    }
    return false;
  }

  private static Optional<String> operator(Spot spot) {
    Code code = spot.code;
    int at = spot.token;
    if (spot.is("illegal.start.of.expr") && code.areSymbols(at - 1, "**")) {
      return Optional.of("Java has no **: " + power(code, at));
    }
    if (spot.isShapeless() && (code.areSymbols(at - 1, "=>") || code.areSymbols(at, "=>"))) {
      return Optional.of("Java's arrow is ->");
    }
    if (spot.isShapeless() && code.areSymbols(at - 1, "//")) {
      return Optional.empty();
    }
    for (int near = Math.max(1, at - 2); isCondition(code) && near <= at + 1; near++) {
      boolean between = code.isWord(near + 1) || code.is(near + 1, "(") || code.is(near + 1, "!");
      if (code.is(near, "and") && between) {
        return Optional.of("Java writes && for and");
      }
      if (code.is(near, "or") && between) {
        return Optional.of("Java writes || for or");
      }
    }
    if ((code.is(at, "not") || code.is(at - 1, "not")) && !spot.isCalled()) {
      return Optional.of("Java writes ! for not");
    }
    return spot.isShapeless()
            && (code.is(0, "lambda") || code.is(at - 1, "lambda") || code.is(at - 2, "lambda"))
        ? Optional.of("Java's lambda: x -> x * x")
        : Optional.empty();
  }

  /** Whether something is compared or called, as it hardly is in prose. */
  private static boolean isCondition(Code code) {
    for (int at = 0; at < code.size(); at++) {
      if ("<>=!(".contains(code.word(at)) || code.is(at, "true") || code.is(at, "false")) {
        return true;
      }
    }
    return false;
  }

  /** {@code 1 plus 2}, {@code x squared}. */
  private static Optional<String> inWords(Spot spot) {
    Code code = spot.code;
    for (int at = 1; spot.isShapeless() && at < code.size(); at++) {
      boolean value = code.isNumber(at - 1) || code.isName(at - 1) || code.is(at - 1, ")");
      boolean next = code.isNumber(at + 1) || code.isName(at + 1) || code.is(at + 1, "(");
      String sign = SIGNS.getOrDefault(code.word(at), "");
      if (value && next && !sign.isEmpty()) {
        return Optional.of(
            "Java has signs: " + code.word(at - 1) + " " + sign + " " + code.word(at + 1));
      }
      if (value && code.is(at, "squared")) {
        return Optional.of("Java has signs: x * x, or Math.pow(x, 2)");
      }
      if (value && next && code.is(at, "divided") && code.is(at + 1, "by")) {
        return Optional.of("Java has signs: " + code.word(at - 1) + " / " + code.word(at + 2));
      }
    }
    return Optional.empty();
  }

  private static String power(Code code, int at) {
    boolean simple =
        (code.isName(at - 2) || code.isNumber(at - 2))
            && (code.isName(at + 1) || code.isNumber(at + 1))
            && !code.isMember(at - 2);
    return simple
        ? "Math.pow(" + code.word(at - 2) + ", " + code.word(at + 1) + ")"
        : "Math.pow(x, 2), or x * x";
  }

  private static Optional<String> name(Spot spot) {
    String name = spot.name();
    if (!spot.isUnknown() || spot.isMember()) {
      return Optional.empty();
    }
    if (spot.labelled("symbol:").startsWith("class ") && TYPES.containsKey(name)) {
      return Optional.of("Java's type is " + TYPES.get(name));
    }
    if (CONSTANTS.containsKey(name) && !spot.isCalled()) {
      return Optional.of("Java writes " + CONSTANTS.get(name));
    }
    if (name.equals("console")
        || Set.of("print", "println", "printf", "puts", "echo").contains(name)) {
      return Optional.of(
          "type the value alone to see it; in a method: System.out.println("
              + argument(spot)
              + ")");
    }
    boolean named =
        spot.code.is(spot.token + 1, "=") && !spot.code.areSymbols(spot.token + 1, "==");
    int open = spot.code.opening(spot.token);
    if (named && spot.code.is(open, "(") && spot.code.isName(open - 1)) {
      return Optional.of("values are given in their order, without " + name + " =");
    }
    if (Set.of("len", "length", "size", "count").contains(name) && spot.isCalled()) {
      return Optional.of("an array has .length, a list .size(), a text .length()");
    }
    return name.equals("range") && spot.isCalled()
        ? Optional.of("Java's loop: for (int i = 0; i < 3; i++) ...")
        : Optional.empty();
  }

  private static String argument(Spot spot) {
    int open = spot.token + 1;
    int after = spot.isCalled() ? spot.code.afterBracket(open) : 0;
    String argument = after > open + 2 ? spot.text(open + 1, after - 1) : "x";
    return argument.length() > 40 || argument.indexOf('\n') >= 0 ? "x" : argument;
  }
}
