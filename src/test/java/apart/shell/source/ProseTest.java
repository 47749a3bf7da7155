package apart.shell.source;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is talk, and what a declaration, be it one of another language. */
class ProseTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "let net = Mlp.of(2, 3, 1)",
        "const net = Mlp.of(2, 3, 1)",
        "val net = Mlp.of(2, 3, 1)",
        "auto net = Mlp.of(2, 3, 1)",
        "Mlp net = Mlp.of(2, 3, 1)"
      })
  void aDeclarationIsNoSentence(String text) {
    assertFalse(Prose.isSentence(text));
  }

  @Test
  void aTypeAndANameAreNoRemark() {
    assertTrue(Prose.isRemark("It changes"));
    assertTrue(Prose.isRemark("They stay equal"));
    assertFalse(Prose.isRemark("Mlp net"));
    assertFalse(Prose.isRemark("It x = 3"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "var flat = Dataset.ofSamples(\nins, outs)",
        "double e = Math.max( a, c )",
        "double[] z = { a, b };",
        "f( a,\n b, g( c, d ) )"
      })
  void namesBetweenTheBracketsOfJavaAreNoProse(String text) {
    assertFalse(Prose.is(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"the rows (the first, second) part", "net.train(the data please)"})
  void proseInBracketsIsProse(String text) {
    assertTrue(Prose.is(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"let me see it", "let net be equal", "they stay equal"})
  void talkIsASentence(String text) {
    assertTrue(Prose.isSentence(text));
  }
}
