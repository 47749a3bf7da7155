package apart.shell.advice;

import apart.shell.source.Code;
import apart.shell.source.JavaText;
import apart.shell.source.Typography;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Signs and words left out, or one too many. */
final class Slips implements Advice.Rule {
  private static final Set<String> TYPES =
      Set.of("boolean", "byte", "char", "double", "float", "int", "long", "short", "String");

  @Override
  public Optional<String> on(Spot spot, Vocabulary known) {
    if (spot.is("unclosed.char.lit", "empty.char.lit")) {
      Optional<String> function = slope(spot, known);
      if (function.isPresent()) {
        return function;
      }
      return Optional.of("a text has double quotes: \"abc\"");
    }
    if (spot.is("illegal.char") && spot.at() < spot.source().length()) {
      return Typography.named(spot.source().charAt(spot.at()));
    }
    if (spot.is("unclosed.str.lit")) {
      return Optional.of("a text ends on its line, with \"");
    }
    if (!spot.isShapeless()) {
      return Optional.empty();
    }
    return missingName(spot)
        .or(() -> decimalComma(spot))
        .or(() -> brackets(spot))
        .or(() -> equals(spot))
        .or(() -> alone(spot))
        .or(() -> semicolon(spot))
        .or(() -> product(spot, known));
  }

  /** {@code tanh'(z)}. */
  private static Optional<String> slope(Spot spot, Vocabulary known) {
    String before = spot.source().substring(0, Math.min(spot.at(), spot.source().length()));
    List<String> names = JavaText.names(before);
    String name = names.isEmpty() ? "" : names.get(names.size() - 1);
    return before.endsWith(name) && known.names(name + ".").contains("slope(")
        ? Optional.of("the slope f' of " + name + ": " + name + ".slope(z)")
        : Optional.empty();
  }

  /** {@code v (a - b) c}: factors beside each other, as formulas have them. */
  private static Optional<String> product(Spot spot, Vocabulary known) {
    Code code = spot.code;
    boolean expected = spot.is("expected", "expected2", "expected3");
    int at = code.tokenAt(spot.at() - 1);
    if (!expected || at + 1 >= code.size()) {
      return Optional.empty();
    }
    if (code.isNumber(at) && code.isNumber(at + 1) && code.opening(at) >= 0) {
      return Optional.of(
          "between two values stands a comma: " + code.word(at) + ", " + code.word(at + 1));
    }
    boolean first = code.is(at, ")") || code.isNumber(at) || isValue(code, at, known);
    boolean second = code.is(at + 1, "(") || isValue(code, at + 1, known);
    return first && second
        ? Optional.of(
            "between two factors stands a *: " + code.word(at) + " * " + code.word(at + 1))
        : Optional.empty();
  }

  private static boolean isValue(Code code, int at, Vocabulary known) {
    return code.isName(at) && known.names("").contains(code.word(at));
  }

  /** {@code double = 3}, {@code Mlp = ...}. */
  private static Optional<String> missingName(Spot spot) {
    Code code = spot.code;
    return TYPES.contains(code.word(0)) && code.is(1, "=")
        ? Optional.of("a name is missing: " + code.word(0) + " x " + spot.text(1, code.bareSize()))
        : Optional.empty();
  }

  /** {@code 1,5} for 1.5. */
  private static Optional<String> decimalComma(Spot spot) {
    Code code = spot.code;
    for (int at = Math.max(1, spot.token - 2); at <= spot.token + 1 && at < code.size(); at++) {
      boolean tight =
          code.is(at, ",")
              && code.isNumber(at - 1)
              && code.isNumber(at + 1)
              && code.end(at - 1) == code.start(at)
              && code.end(at) == code.start(at + 1);
      if (tight && code.opening(at) < 0) {
        return spot.decimal(at);
      }
    }
    return Optional.empty();
  }

  /** A closing bracket too many, or one that is missing. */
  private static Optional<String> brackets(Spot spot) {
    Code code = spot.code;
    int depth = 0;
    for (int at = 0; at < code.size(); at++) {
      depth += code.depth(at);
      if (depth < 0) {
        return Optional.of("the " + code.word(at) + " closes nothing: one too many?");
      }
    }
    return depth > 0 && spot.is("premature.eof")
        ? Optional.of("the " + code.word(code.opening(code.size())) + " is not closed")
        : Optional.empty();
  }

  /** {@code ==} where a variable is declared, {@code =} doubled by mistake. */
  private static Optional<String> equals(Spot spot) {
    Code code = spot.code;
    boolean declared = code.isWord(0) && code.isName(1) && code.areSymbols(2, "==");
    return declared ? Optional.of("= sets a variable, == compares") : Optional.empty();
  }

  /** {@code else} and the like without what they belong to. */
  private static Optional<String> alone(Spot spot) {
    String first = spot.code.word(0);
    return switch (first) {
      case "else" -> Optional.of("else goes with its if, in one input");
      case "catch", "finally" -> Optional.of(first + " goes with its try, in one input");
      case "." ->
          Optional.of("the line before was complete and ran: end it with the point, or paste both");
      default -> Optional.empty();
    };
  }

  /** A semicolon that is missing within braces. */
  private static Optional<String> semicolon(Spot spot) {
    Code code = spot.code;
    boolean missing = spot.is("expected") && spot.message().startsWith("';' expected");
    int last = missing ? code.tokenAt(spot.at() - 1) : 0;
    if (!missing || last >= code.size() || code.opening(last + 1) < 0) {
      return Optional.empty();
    }
    int open = code.opening(last + 1);
    return code.is(open, "{")
        ? Optional.of("a ; is missing after " + code.word(last))
        : code.is(open, "(") && code.is(open - 1, "for")
            ? Optional.of("the parts of for (...; ...; ...) are parted by ;")
            : Optional.empty();
  }
}
