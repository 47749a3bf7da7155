package apart.shell.source;

import java.util.ArrayList;
import java.util.List;

/** What a condition says is equal to a number. */
public final class Equality {
  private Equality() {}

  /** The expressions that a condition compares with a number: {@code n} of {@code n == 3 && m}. */
  public static List<String> withNumber(String condition) {
    Code code = Code.of(condition);
    List<String> equated = new ArrayList<>();
    int from = 0;
    int depth = 0;
    for (int at = 0; at <= code.size(); at++) {
      String word = code.word(at);
      depth += word.length() == 1 ? Lexer.depth(word.charAt(0)) : 0;
      boolean and = depth == 0 && code.areSymbols(at, "&&");
      if (at == code.size() || and) {
        add(equated, condition, code, from, at);
        from = at + 2;
        at += and ? 1 : 0;
      }
    }
    return equated;
  }

  private static void add(List<String> equated, String text, Code code, int from, int to) {
    int depth = 0;
    for (int at = from; at < to; at++) {
      String word = code.word(at);
      depth += word.length() == 1 ? Lexer.depth(word.charAt(0)) : 0;
      if (depth == 0 && code.areSymbols(at, "==") && at > from && at + 2 < to) {
        if (isNumber(code, at + 2, to)) {
          equated.add(text.substring(code.start(from), code.end(at - 1)));
        } else if (isNumber(code, from, at)) {
          equated.add(text.substring(code.start(at + 2), code.end(to - 1)));
        }
        return;
      }
    }
  }

  private static boolean isNumber(Code code, int from, int to) {
    int first = code.is(from, "-") ? from + 1 : from;
    String word = code.word(first);
    return to == first + 1 && !word.isEmpty() && Words.isDigits(word.substring(0, 1));
  }
}
