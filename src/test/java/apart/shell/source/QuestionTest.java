package apart.shell.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A name with a question mark asks what it is. */
class QuestionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fates?|fates",
        "?fates|fates",
        "  Mlp.backward? |Mlp.backward",
        "net.backward?|net.backward",
        "Mlp.of(2, 3, 1)?|Mlp.of(2, 3, 1)",
        "net.train(xor(), 3, 0.1).losses?|net.train(xor(), 3, 0.1).losses",
        "$1?|$1",
        "twins()?|twins()"
      })
  void aNameOrACallIsAskedAbout(String typed, String name) {
    assertEquals(Optional.of(name), Question.of(typed));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?",
        "??",
        "flag ?",
        "x > 0?",
        "a ? b : c?",
        "what is this?",
        "1?",
        "\"text\"?",
        "f(?",
        "f)?",
        "net.?",
        ".net?",
        "a b?",
        "a-b?",
        "twins",
        "",
        "if?"
      })
  void nothingElseIs(String typed) {
    assertEquals(Optional.empty(), Question.of(typed));
  }

  @Test
  void aHugeInputIsLookedAtQuickly() {
    assertEquals(Optional.empty(), Question.of("(".repeat(100_000) + "?"));
    assertEquals(1, Question.of("a" + ".a".repeat(50_000) + "?").stream().count());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mlp.of(2, 3, 1)|Mlp.of",
        "Mlp.of(2, f(3));|Mlp.of",
        "fates(|fates",
        "fates()?|fates",
        "?Mlp|Mlp",
        "net.step(g, f()).train|net.step(g, f()).train"
      })
  void whatIsAskedAboutIsTheNameWithoutItsArguments(String typed, String name) {
    assertEquals(name, Question.name(typed));
  }
}
