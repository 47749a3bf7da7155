package apart.shell.doc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which call is being typed, which of its overloads is meant, and how that fits on a line. */
class TipsTest {
  private static final List<String> BACKWARD =
      List.of(
          "Gradients Mlp.backward(ForwardPass pass, Matrix target)",
          "Gradients Mlp.backward(ForwardPass pass, double... target)",
          "Gradients Mlp.backward(ForwardPass pass, Matrix target, Backprop rule)");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "neurons(|neurons|1",
        "neurons(net, |neurons|2",
        "Mlp net = Mlp.of(2, 3|Mlp.of|2",
        "spread(Mlp.of(2, 3, 1).fill(0.5), |spread|2",
        "spread(Mlp.of(2, |Mlp.of|2",
        "Matrix.of(new double[][] {{1, 2}, {3, |Matrix.of|1",
        "plot(over(x -> { return x; }), |plot|2",
        "plot(new HashMap<String, Integer>(), |plot|2",
        "show(\"a, (b\", |show|2",
        "if (true) show(|show|1",
        "while (spread(net, |spread|2",
        "int a = 1; show(|show|1"
      })
  void theInnermostCallIsMeant(String typed, String name, int arguments) {
    Call call = Call.at(typed).orElseThrow();
    assertEquals(name, call.name());
    assertEquals(arguments, call.arguments().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "net",
        "Mlp.of(2, 3, 1)",
        "if (a",
        "(1 + 2",
        "int[] a = {1, ",
        "/* show(",
        "\"show(",
        ")"
      })
  void elsewhereNoCallIs(String typed) {
    assertEquals(Optional.empty(), Call.at(typed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"net.step(", "a.b.of(", "new Mlp(", "Mlp.of(1).fill(", "new A<>("})
  void afterAnExpressionTheCompilerIsAsked(String typed) {
    Call call = Call.at(typed).orElseThrow();
    assertEquals("", call.name());
    assertEquals(typed, call.question());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "neurons(|Table neurons(<Mlp net>, int l)",
        "neurons(net, 1|Table neurons(Mlp net, <int l>)",
        "neurons(net, 1, pass|Table neurons(Mlp net, int l, <ForwardPass pass>)",
        "neurons(net, 1, xor()|Table neurons(Mlp net, int l, <Dataset data>)",
        "neurons(net, 1, new double[] {1|Table neurons(Mlp net, int l, <double[] x>, double[] target)",
        "Mlp.of(2, 3, |Mlp Mlp.of(<int... sizes>)",
        "net.backward(|Gradients Mlp.backward(<ForwardPass pass>, Matrix target)",
        "net.backward(pass, 0|Gradients Mlp.backward(ForwardPass pass, <double... target>)",
        "net.backward(pass, 0, 1|Gradients Mlp.backward(ForwardPass pass, <double... target>)",
        "net.backward(pass, m, |Gradients Mlp.backward(ForwardPass pass, Matrix target, <Backprop"
            + " rule>)"
      })
  void theOverloadThatFitsTheArgumentsIsShown(String typed, String shown) {
    Tip tip = tips(List.of()).at(typed).orElseThrow();
    assertEquals(shown, tip.head() + tip.earlier() + "<" + tip.current() + ">" + tip.later());
    assertTrue(tip.sentence().endsWith("."), tip.sentence());
  }

  @Test
  void aNameOfTheLearnersIsTheCompilersToTell() {
    assertEquals("", tips(List.of("neurons")).at("neurons(").map(Tip::text).orElse(""));
    assertEquals("", tips(List.of()).at("nobody(").map(Tip::text).orElse(""));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 10, 20, 30, 40, 60, 79, 100, 200})
  void aTipIsOneLineOfTheScreenAndKeepsTheCurrentParameter(int columns) {
    for (int argument = 0; argument < 6; argument++) {
      String call = "fates(" + "1, ".repeat(argument);
      Tip whole = tips(List.of()).at(call).orElseThrow();
      Tip fitted = whole.fitted(columns);
      assertTrue(fitted.text().length() <= columns, fitted.text());
      assertTrue(columns < 40 || fitted.current().equals(whole.current()), fitted.text());
    }
  }

  /** With a compiler that knows a network, a pass and a matrix. */
  private static Tips tips(List<String> declared) {
    Map<String, String> types =
        Map.of("net", "Mlp", "pass", "ForwardPass", "xor()", "apart.nn.Dataset", "m", "Matrix");
    return new Tips(
        Docs.ofLibrary(),
        new Tips.Knowledge() {
          @Override
          public boolean isDeclared(String name) {
            return declared.contains(name);
          }

          @Override
          public List<String> signatures(String text) {
            return text.startsWith("net.backward(") ? BACKWARD : List.of();
          }

          @Override
          public String type(String expression) {
            return types.getOrDefault(expression, "");
          }
        });
  }
}
