package apart.shell.proof;

import apart.shell.lesson.Step;
import apart.shell.source.JavaText;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The forms in which people give an answer that they know; a lesson must take each. */
final class HonestForms {
  private static final List<String> SMALL =
      List.of("zero one two three four five six seven eight nine ten eleven twelve".split(" "));

  private HonestForms() {}

  /** Forms of a number, as an author wrote it. */
  static List<String> number(String text) {
    BigDecimal value = new BigDecimal(text);
    boolean negative = value.signum() < 0;
    String size = value.abs().toString();
    String plain = value.toPlainString();
    Set<String> forms = new LinkedHashSet<>();
    for (String pattern :
        List.of(
            "%s",
            " %s ",
            "%s.",
            "%s;",
            "(%s)",
            "\"%s\"",
            "= %s",
            "about %s",
            "it is %s",
            "I think %s",
            "%s?",
            "%s + 0",
            "1 * (%s)",
            "answer0 = %s")) {
      forms.add(pattern.replace("%s", text));
    }
    forms.add(scientific(value));
    if (negative) {
      forms.add("minus " + size);
      forms.add("\u2212" + size);
    }
    if (value.stripTrailingZeros().scale() <= 0 && plain.length() < 10) {
      forms.add(plain + ".0");
      forms.add(plain + " of them");
      int small = value.intValue();
      if (small >= 0 && small < SMALL.size()) {
        forms.add(SMALL.get(small));
      }
    } else {
      forms.add(text.replace('.', ','));
      forms.add(value.round(new MathContext(3, RoundingMode.HALF_UP)).toString());
      forms.add(value.scaleByPowerOfTen(2) + "%");
    }
    return List.copyOf(forms);
  }

  private static String scientific(BigDecimal value) {
    int exponent = value.signum() == 0 ? 0 : value.precision() - value.scale() - 1;
    return value.scaleByPowerOfTen(-exponent) + " * 10^" + exponent;
  }

  /** Forms of the choice that is offered as a letter. */
  static List<String> choice(char letter, String text) {
    String capital = String.valueOf(letter).toUpperCase(Locale.ROOT);
    return List.of(
        "" + letter,
        capital,
        letter + ")",
        "(" + letter + ")",
        letter + ".",
        "\"" + letter + "\"",
        letter + ") " + text,
        text,
        text.toUpperCase(Locale.ROOT),
        text + ".",
        "option " + letter,
        "I think " + letter);
  }

  /**
   * Another way to write a model answer.
   *
   * @param how in words, for an author
   * @param snippets as somebody would enter them, one after the other
   */
  record Route(String how, List<String> snippets) {}

  /** Other ways to write the last snippet of a model answer. */
  static List<Route> routes(Step step) {
    String last = JavaText.last(step.code().text());
    String value = JavaText.value(last);
    Optional<String> variable = JavaText.variable(last);
    List<Route> routes = new ArrayList<>();
    if (variable.isEmpty()) {
      routes.add(new Route("in brackets", List.of("(" + value + ")")));
      routes.add(new Route("with a name", List.of("var answer0 = " + value)));
      return routes;
    }
    String name = variable.get();
    if (!JavaText.declaresVariable(last) || JavaText.mentions(value, name)) {
      return routes;
    }
    routes.add(new Route("without its name", List.of(value)));
    routes.add(new Route("under another name", List.of("var answer0 = " + value)));
    if (!value.strip().startsWith("{")) {
      routes.add(new Route("declared with var", List.of("var " + name + " = " + value)));
      routes.add(
          new Route(
              "in two lines", List.of("var answer0 = " + value, "var " + name + " = answer0")));
      routes.add(new Route("in brackets", List.of("var " + name + " = (" + value + ")")));
    }
    return routes;
  }
}
