package apart.shell.report;

import apart.shell.source.JavaText;
import java.util.List;

/**
 * A snippet that ran to its end.
 *
 * @param at its place among all that ran
 * @param exchange the place of the exchange in which it was entered
 * @param led what it led to
 * @param shown all of that, prints included
 */
record Ran(int at, int exchange, Shown led, List<Shown> shown) {
  private static final List<String> MADE = List.of("created method ", "replaced method ");

  /** Its text. */
  String source() {
    return led.source();
  }

  /** What it declares; empty for nothing. */
  String declares() {
    return isMade() || isVariable() ? led.name() : "";
  }

  /** Whether what it declares has the value that it had then, whatever is declared anew. */
  boolean isVariable() {
    return led.name().startsWith("$")
        || (!isMade() && JavaText.declaredVariables(source()).contains(led.name()))
        || (isMade() && led.text().contains(" variable "));
  }

  private boolean isMade() {
    return led.kind() == Shown.Kind.DECLARED;
  }

  /** What it declares, so that two of the same cannot be there at once. */
  String key() {
    for (String made : MADE) {
      if (isMade() && led.text().startsWith(made)) {
        return led.text().substring(made.length(), led.text().indexOf(')') + 1);
      }
    }
    return declares();
  }

  /** The same at another place. */
  Ran at(int place) {
    return new Ran(place, exchange, led, shown);
  }
}
