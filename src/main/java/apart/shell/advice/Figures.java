package apart.shell.advice;

import apart.shell.source.Code;
import apart.shell.source.JavaText;
import java.util.Optional;
import java.util.Set;

/** Arithmetic that Java does, but hardly as it was meant: {@code 1/2} is 0, {@code 2^3} is 1. */
final class Figures {
  static final String NO_POWER =
      "^ is no power in Java (it compares bits): Math.pow(x, 2), or x * x";

  private static final int LARGEST_POWER = 16;
  private static final Set<String> WHOLE =
      Set.of("int", "long", "short", "byte", "char", "Integer", "Long");

  private Figures() {}

  /**
   * What to look at in a snippet that ran.
   *
   * @param type of its value, as the compiler names it; empty if it has none
   */
  static Optional<String> remark(String source, String type) {
    if (source.indexOf('^') < 0 && source.indexOf('/') < 0 && source.indexOf(';') < 0) {
      return Optional.empty();
    }
    Code code = Code.of(source);
    boolean declaredWhole = JavaText.declaresVariable(source) && WHOLE.contains(type);
    boolean isValue = isValue(source, type); // Once: it reads all of the source.
    for (int at = 0; at < code.size(); at++) {
      Optional<String> remark = emptyBody(code, at);
      if (remark.isEmpty() && isPower(code, at)) {
        remark = Optional.of(power(source, code, at));
      } else if (remark.isEmpty()) {
        remark = division(code, at, declaredWhole, isValue);
      }
      if (remark.isPresent()) {
        return remark;
      }
    }
    return Optional.empty();
  }

  private static boolean isValue(String source, String type) {
    return !type.isEmpty() && JavaText.declaredMethods(source).isEmpty();
  }

  private static boolean isPower(Code code, int at) {
    return code.is(at, "^")
        && (code.isNumber(at - 1) || code.isName(at - 1) || code.is(at - 1, ")"))
        && (isOfBase(code, at) || isSmallPower(code, at));
  }

  private static boolean isSmallPower(Code code, int at) {
    return isWhole(code, at + 1)
        && number(code, at + 1) >= 2
        && number(code, at + 1) <= LARGEST_POWER;
  }

  /** {@code 2^-53}, {@code 10^n}. */
  private static boolean isOfBase(Code code, int at) {
    return (code.is(at - 1, "2") || code.is(at - 1, "10")) && !code.is(at - 2, ".");
  }

  private static String power(String source, Code code, int at) {
    String base = code.word(at - 1);
    int last = code.is(at + 1, "-") ? at + 2 : at + 1;
    String power = source.substring(code.start(at + 1), code.end(last));
    boolean bare = code.isNumber(last) || (code.isName(last) && !code.is(last + 1, "("));
    if (!bare || code.is(at - 1, ")") || code.isMember(at - 1)) {
      return NO_POWER;
    }
    return source.substring(code.start(at - 1), code.end(last))
        + " is no power in Java (^ compares bits): Math.pow("
        + base
        + ", "
        + power
        + (power.equals("2") ? "), or " + base + " * " + base : ")");
  }

  private static Optional<String> division(
      Code code, int at, boolean declaredWhole, boolean isValue) {
    boolean divided = code.is(at, "/") && isWhole(code, at - 1) && isWhole(code, at + 1);
    if (!divided || number(code, at + 1) == 0 || number(code, at - 1) % number(code, at + 1) == 0) {
      return Optional.empty();
    }
    // In a * 1 / 2 and (double) 1 / 2 other things are divided, in n % 7 / 2 whole numbers are
    // meant.
    boolean alone =
        !Set.of("*", "/", "%", ")", "]").contains(code.word(at - 2)) && !code.is(at + 2, "%");
    long quotient = number(code, at - 1) / number(code, at + 1);
    boolean meant = quotient == 0 || isValue;
    if (!alone || declaredWhole || !meant || code.is(code.opening(at), "[")) {
      return Optional.empty();
    }
    String a = code.word(at - 1);
    String b = code.word(at + 1);
    return Optional.of(
        a
            + "/"
            + b
            + " is "
            + quotient
            + ": whole numbers are divided without decimals; write "
            + a
            + ".0/"
            + b);
  }

  /** {@code if (x > 2);}: nothing hangs on it. */
  private static Optional<String> emptyBody(Code code, int at) {
    boolean empty =
        code.is(at, "if") && code.is(at + 1, "(") && code.is(code.afterBracket(at + 1), ";");
    boolean loop =
        code.is(at, "for")
            && code.is(at + 1, "(")
            && code.is(code.afterBracket(at + 1), ";")
            && code.is(code.afterBracket(at + 1) + 1, "{");
    return empty || loop
        ? Optional.of("the ; after " + code.word(at) + " (...) ends it: nothing is done in it")
        : Optional.empty();
  }

  private static boolean isWhole(Code code, int at) {
    String word = code.word(at);
    return code.isNumber(at)
        && word.length() <= 9
        && word.chars().allMatch(c -> c >= '0' && c <= '9')
        && (word.length() == 1 || word.charAt(0) != '0');
  }

  private static long number(Code code, int at) {
    return Long.parseLong(code.word(at));
  }
}
