package apart.shell.advice;

import java.util.List;
import java.util.Optional;

/** Calls with too few, too many or other values: what could be called. */
final class Calls implements Advice.Rule {
  @Override
  public Optional<String> on(Spot spot, Vocabulary known) {
    if (spot.isMisfit()) {
      return misfit(spot, known);
    }
    if (spot.is("prob.found.req") && !spot.message().contains("lambda")) {
      int open = spot.code.opening(spot.token);
      if (open > 1 && spot.code.is(open - 2, "new")) {
        return factory(spot, open - 2, known);
      }
      return open > 0 && spot.code.is(open, "(") && spot.code.isName(open - 1)
          ? signatures(spot, open, known)
          : Optional.empty();
    }
    return Optional.empty();
  }

  private static Optional<String> misfit(Spot spot, Vocabulary known) {
    int open = firstBracket(spot);
    return open < 0
        ? Optional.empty()
        : decimalComma(spot, open)
            .or(() -> factory(spot, spot.token, known))
            .or(() -> network(spot))
            .or(() -> rows(spot, open, known))
            .or(() -> sample(spot, open))
            .or(() -> quoted(spot, open))
            .or(() -> numbers(spot, open))
            .or(() -> signatures(spot, open, known));
  }

  /** The bracket of the call complained of; -1 if there is none. */
  private static int firstBracket(Spot spot) {
    for (int at = Math.max(1, spot.token); at < spot.code.size(); at++) {
      if (spot.code.is(at, "(")) {
        return at;
      }
    }
    return -1;
  }

  /** {@code 0,1} for 0.1 among values that have blanks between them. */
  private static Optional<String> decimalComma(Spot spot, int open) {
    int after = spot.code.afterBracket(open);
    boolean spaced = false;
    int comma = -1;
    int depth = 0;
    for (int at = open + 1; at < after - 1; at++) {
      depth += spot.code.depth(at);
      if (spot.code.is(at, ",")) {
        spaced |= spot.code.end(at) < spot.code.start(at + 1);
        boolean listed = isTight(spot, at - 2) || isTight(spot, at + 2);
        comma = isTight(spot, at) && !listed && depth == 0 ? at : comma;
      }
    }
    return comma > 0 && spaced ? spot.decimal(comma) : Optional.empty();
  }

  /** Whether a comma stands between whole numbers without a blank behind it. */
  private static boolean isTight(Spot spot, int at) {
    return spot.code.is(at, ",")
        && spot.code.isNumber(at - 1)
        && spot.code.isNumber(at + 1)
        && spot.code.word(at - 1).indexOf('.') < 0
        && spot.code.word(at + 1).indexOf('.') < 0
        && spot.code.end(at) == spot.code.start(at + 1);
  }

  /** {@code new Mlp(2, 1)}, where {@code Mlp.of(2, 1)} makes one. */
  private static Optional<String> factory(Spot spot, int at, Vocabulary known) {
    if (!spot.code.is(at, "new")) {
      return Optional.empty();
    }
    String type = spot.code.word(at + 1);
    List<String> made = known.signatures(type + ".of(");
    return made.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "without new: "
                + type
                + ".of("
                + arguments(spot, at + 2)
                + ")\n"
                + type
                + "."
                + Signatures.shown(made));
  }

  private static String arguments(Spot spot, int open) {
    return spot.code.is(open, "(") ? spot.text(open + 1, spot.code.afterBracket(open) - 1) : "...";
  }

  /** A run, where a network is wanted. */
  private static Optional<String> network(Spot spot) {
    boolean run = spot.message().contains("apart.nn.Training cannot be converted to apart.nn.Mlp");
    return run ? Optional.of(Mismatches.RUN) : Optional.empty();
  }

  /** {@code withWeights(1, new double[] {1, -1})}, where rows are wanted. */
  private static Optional<String> rows(Spot spot, int open, Vocabulary known) {
    boolean wanted =
        known.signatures(spot.upTo(open)).stream().anyMatch(s -> s.contains("double[][]"));
    for (int at = open; wanted && at < spot.code.afterBracket(open); at++) {
      boolean one =
          spot.code.is(at, "double")
              && spot.code.is(at + 1, "[")
              && spot.code.is(at + 3, "{")
              && !spot.code.is(at + 4, "{");
      if (one) {
        String row = spot.text(at + 3, spot.code.afterBracket(at + 3));
        return Optional.of("one row is rows, too: new double[][] {" + row + "}");
      }
    }
    return Optional.empty();
  }

  /** {@code net.loss(x, y)}: the loss of one sample. */
  private static Optional<String> sample(Spot spot, int open) {
    boolean two =
        spot.code.is(open - 1, "loss")
            && spot.code.is(open + 2, ",")
            && spot.code.is(open + 4, ")");
    return two
        ? Optional.of(
            "the loss of one sample: .forward("
                + spot.code.word(open + 1)
                + ").loss("
                + spot.code.word(open + 3)
                + ")")
        : Optional.empty();
  }

  /** {@code net.train("xor", 100, 0.1)}: what has a name of its own, in quotes. */
  private static Optional<String> quoted(Spot spot, int open) {
    boolean data = spot.message().contains("String cannot be converted to apart.nn.Dataset");
    boolean activation =
        spot.message().contains("String cannot be converted to apart.nn.Activation");
    for (int at = open + 1; (data || activation) && at < spot.code.afterBracket(open); at++) {
      if (spot.code.isString(at)) {
        String bare = spot.code.word(at).replace("\"", "");
        return Optional.of("without quotes: " + (data ? bare + "()" : bare));
      }
    }
    return Optional.empty();
  }

  /** {@code Mlp.of("2-3-1")}: numbers in quotes. */
  private static Optional<String> numbers(Spot spot, int open) {
    StringBuilder call = new StringBuilder();
    int after = spot.code.afterBracket(open);
    boolean quoted = false;
    for (int at = open + 1; at < after - 1; at++) {
      boolean number = Mismatches.isQuotedNumber(spot, at);
      quoted |= number;
      String word = spot.code.word(at);
      call.append(number ? Mismatches.unquoted(word) : word).append(word.equals(",") ? " " : "");
    }
    return quoted
        ? Optional.of("numbers have no quotes: " + spot.code.word(open - 1) + "(" + call + ")")
        : Optional.empty();
  }

  private static Optional<String> signatures(Spot spot, int open, Vocabulary known) {
    List<String> signatures = known.signatures(spot.upTo(open));
    if (signatures.isEmpty() && spot.message().contains("with(")) {
      return OtherLibraries.ofNetworks("with");
    }
    int after = spot.code.afterBracket(open);
    int values = after > open + 2 ? 1 : 0;
    int depth = 0;
    for (int at = open + 1; at < after - 1; at++) {
      depth += spot.code.depth(at);
      values += depth == 0 && spot.code.is(at, ",") ? 1 : 0;
    }
    return signatures.isEmpty()
        ? Optional.empty()
        : Optional.of(Signatures.shown(signatures, values));
  }
}
