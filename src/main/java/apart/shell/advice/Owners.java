package apart.shell.advice;

import apart.shell.source.Code;
import apart.shell.source.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Members of networks, runs and data that are called without whose they are, or without a dot. */
final class Owners implements Advice.Rule {
  /** What a value of each kind is called, and how one is made. */
  private static final List<Map.Entry<String, String>> KINDS =
      List.of(
          Map.entry("net", "Mlp.of(1, 1)."),
          Map.entry("run", "Mlp.of(1, 1).train(xor(), 1, 0.1)."),
          Map.entry("data", "xor()."));

  @Override
  public Optional<String> on(Spot spot, Vocabulary known) {
    if (spot.isShapeless()) {
      return withoutDot(spot, known);
    }
    boolean alone = spot.isUnknown() && !spot.isMember() && spot.isCalled();
    return alone && !known.names("").contains(spot.name())
        ? withoutOwner(spot, known)
        : Optional.empty();
  }

  /** {@code net weights 1}, {@code net weights(1)}. */
  private static Optional<String> withoutDot(Spot spot, Vocabulary known) {
    Code code = spot.code;
    boolean two = code.isName(0) && code.isName(1) && code.size() > 2;
    if (!two || !has(known, code.word(0) + ".", code.word(1))) {
      return Optional.empty();
    }
    boolean called = code.is(2, "(");
    String values = spot.text(2, code.bareSize());
    return Optional.of(
        "a dot and brackets: "
            + code.word(0)
            + "."
            + code.word(1)
            + (called ? values : "(" + values + ")"));
  }

  /** {@code weights(1)}. */
  private static Optional<String> withoutOwner(Spot spot, Vocabulary known) {
    for (Map.Entry<String, String> kind : KINDS) {
      if (has(known, kind.getValue(), spot.name())) {
        int after = spot.code.afterBracket(spot.token + 1);
        String call = spot.text(spot.token, after);
        return Optional.of("it belongs to a value: " + kind.getKey() + "." + call);
      }
    }
    return Optional.empty();
  }

  private static boolean has(Vocabulary known, String before, String method) {
    return known.names(before).stream()
        .anyMatch(name -> name.indexOf('(') > 0 && Words.name(name).equals(method));
  }
}
