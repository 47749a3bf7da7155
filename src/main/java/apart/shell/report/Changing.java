package apart.shell.report;

import apart.shell.source.Code;
import apart.shell.source.JavaText;
import java.util.Set;

/** Finds out, from its text, whether Java may change what was there before. */
final class Changing {
  private static final Set<String> CHANGING =
      Set.of(
          ("add addAll addFirst addLast append clear compute computeIfAbsent computeIfPresent delete"
                  + " deleteCharAt fill getAndIncrement getAndSet incrementAndGet insert merge next"
                  + " nextBoolean nextDouble nextGaussian nextInt nextLine nextLong offer poll pop"
                  + " push put putAll putIfAbsent remove removeAll removeFirst removeIf removeLast"
                  + " replaceAll retainAll reverse set setCharAt setLength shuffle sort swap write")
              .split(" "));

  private static final String BEFORE_SIGN = "=<>!";

  private Changing() {}

  /** Whether it sets something that it does not declare, or calls what changes things. */
  static boolean isDoneBy(String java) {
    Code code = Code.of(java);
    int own = JavaText.declaredVariables(java).size();
    int set = 0;
    for (int at = 0; at < code.size(); at++) {
      boolean counts = code.areSymbols(at, "++") || code.areSymbols(at, "--");
      if (counts || (CHANGING.contains(code.word(at)) && code.is(at + 1, "("))) {
        return true;
      }
      set += isSetting(code, at) ? 1 : 0;
    }
    return set > own;
  }

  private static boolean isSetting(Code code, int at) {
    String before = code.word(at - 1);
    boolean compares = before.length() == 1 && BEFORE_SIGN.contains(before);
    return code.is(at, "=") && !code.is(at + 1, "=") && !compares;
  }
}
