package apart.shell.advice;

import apart.shell.source.Code;
import java.util.List;
import java.util.Optional;

/** Arrays without {@code new}, and what arrays, texts and lists call their length. */
final class ArraysAndMatrices implements Advice.Rule {
  @Override
  public Optional<String> on(Spot spot, Vocabulary known) {
    if (spot.is("array.req.but.found")) {
      return spot.message().contains("apart.nn.Matrix")
          ? Optional.of("a number of a Matrix: .get(0, 1), row and column from 0")
          : spot.message().contains("java.util.")
              ? Optional.of("one of a list: .get(0)")
              : Optional.empty();
    }
    if (spot.isMisfit()) {
      return rows(spot);
    }
    return spot.isUnknown() ? length(spot) : literal(spot, known);
  }

  /** {@code predict({1, 2})}, {@code [1, 2]}. */
  private static Optional<String> literal(Spot spot, Vocabulary known) {
    Code code = spot.code;
    int at = spot.token;
    if (!spot.is("illegal.start.of.expr") || !(code.is(at, "{") || code.is(at, "["))) {
      return Optional.empty();
    }
    int after = code.afterBracket(at);
    String inside = spot.text(at + 1, after - 1);
    boolean rows = code.is(at + 1, code.word(at));
    boolean braces = inside.indexOf('\n') < 0 && inside.length() < 60;
    String type = elements(spot, inside);
    String array =
        ("new " + type + (rows ? "[][] {" : "[] {"))
            + (braces ? inside.replace('[', '{').replace(']', '}') : "...")
            + "}";
    boolean only =
        code.is(at - 1, "(")
            && code.is(after, ")")
            && known.signatures(spot.upTo(at - 1)).stream().anyMatch(s -> s.contains("..."));
    return Optional.of(
        only && !rows && braces
            ? code.word(at - 2) + "(" + inside + ") may do; an array is " + array
            : "an array is " + array);
  }

  /** Of what an array is: as its variable says, or as its first value is. */
  private static String elements(Spot spot, String inside) {
    boolean declared = spot.code.isWord(0) && spot.code.is(1, "[");
    return declared ? spot.code.word(0) : inside.startsWith("\"") ? "String" : "double";
  }

  /** Rows of numbers, where a Matrix is wanted. */
  private static Optional<String> rows(Spot spot) {
    boolean rows =
        spot.message().contains("double[][] cannot be converted to apart.nn.Matrix")
            || spot.message().contains("double[][] cannot be converted to double");
    return rows
        ? Optional.of(
            "one sample is its numbers: predict(1, 2); more are a Matrix: Matrix.of(rows)")
        : Optional.empty();
  }

  private static Optional<String> length(Spot spot) {
    if (!spot.isMember() || !List.of("length", "size", "len", "count").contains(spot.name())) {
      return Optional.empty();
    }
    String owner = spot.labelled("location:");
    if (owner.endsWith("[]")) {
      return Optional.of("an array has .length, without brackets");
    }
    if (owner.endsWith("java.lang.String")) {
      return Optional.of("a text has .length()");
    }
    return owner.contains("java.util.") ? Optional.of("a list has .size()") : Optional.empty();
  }
}
