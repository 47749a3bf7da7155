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
    for (int at = open + 1; at < after - 1; at++) {
      if (spot.code.is(at, ",")) {
        spaced |= spot.code.end(at) < spot.code.start(at + 1);
        boolean listed = isTight(spot, at - 2) || isTight(spot, at + 2);
        comma = isTight(spot, at) && !listed && spot.code.opening(at) == open ? at : comma;
      }
    }
    return comma > 0 && spaced ? Optional.of(spot.decimal(comma)) : Optional.empty();
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

  private static Optional<String> signatures(Spot spot, int open, Vocabulary known) {
    List<String> signatures = known.signatures(spot.upTo(open));
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
