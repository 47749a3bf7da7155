package apart.shell.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.shell.engine.Tone;
import java.util.Map;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ThemeTest {
  private static final String TABLE =
      "net ==> 1x2\n neuron |   1 |   2\n--------+-----+-----\n      1 | 0.5 | 0.5";

  private final Theme colours = Theme.of(Map.of(), "xterm-256color");
  private final Theme weights = Theme.of(Map.of("NO_COLOR", "1"), "xterm-256color");
  private final Theme dumb = Theme.of(Map.of(), "dumb");

  @ParameterizedTest
  @EnumSource(Tone.class)
  void wordsStayAsTheyAre(Tone tone) {
    for (String text :
        new String[] {
          "Do: Make a net.\nNow.",
          "\nPredict: what?",
          "-> Not yet.",
          "Done.",
          "",
          "\n",
          "a\n\nb",
          "  a) one\n  b) two",
          "\n> net\n  .loss()",
          TABLE,
          "x",
          "==> 1",
          "-> ",
          "Yes",
          "---\n---"
        }) {
      assertEquals(text, colours.text(tone, text).toString());
      assertEquals(text, weights.text(tone, text).toString());
      assertEquals(text, dumb.text(tone, text).toString());
      assertEquals(text, colours.error(text).toString());
    }
  }

  @ParameterizedTest
  @EnumSource(Tone.class)
  void noStyleRunsOverTheEndOfALine(Tone tone) {
    AttributedString text = colours.text(tone, "\nDo: one\ntwo\n--+--\nthree");
    for (int i = 0; i < text.length(); i++) {
      assertTrue(text.charAt(i) != '\n' || text.styleAt(i).equals(AttributedStyle.DEFAULT));
    }
  }

  @Test
  void aTaskHasALabelAndABoldSentence() {
    assertEquals("label[Do:]bold[ Make a net.]", looks(colours.text(Tone.TASK, "Do: Make a net.")));
  }

  @Test
  void ofAValueTheNameIsBoldAndTheHeadOfItsTable() {
    assertEquals(
        """
        bold[net]dim[ ==>]plain[ 1x2]
        bold[ neuron |   1 |   2]
        dim[--------+-----+-----]
        plain[      1 | 0.5 | 0.5]""",
        looks(colours.text(Tone.VALUE, TABLE)));
  }

  @Test
  void minusSignsAreNoTable() {
    assertEquals("bold[x]dim[ ==>]plain[ 1 - 2]", looks(weights.text(Tone.VALUE, "x ==> 1 - 2")));
    assertEquals("plain[a]\nplain[-1]", looks(colours.text(Tone.VALUE, "a\n-1")));
  }

  @Test
  void ofAnErrorItsWordAndItsCaretsAreRed() {
    assertEquals(
        "bad[error:]plain[ cannot find symbol]\nplain[  n.trian()]\nbad[    ^^^^^]",
        looks(colours.error("error: cannot find symbol\n  n.trian()\n    ^^^^^")));
    assertEquals(
        "bad[java.lang.ArithmeticException:]plain[ / by zero]",
        looks(colours.error("java.lang.ArithmeticException: / by zero")));
    assertEquals("plain[There is no lesson x.]", looks(colours.error("There is no lesson x.")));
  }

  @Test
  void adviceIsMarkedWhereverItStands() {
    assertEquals("helpful[-> ]plain[Not yet.]", looks(colours.text(Tone.ADVICE, "-> Not yet.")));
    assertEquals("helpful[-> ]plain[Did you mean]", looks(colours.error("-> Did you mean")));
    assertEquals(
        "plain[3]\nhelpful[-> ]plain[no power]", looks(colours.text(Tone.VALUE, "3\n-> no power")));
  }

  @Test
  void thePromptSaysWhatItWaitsFor() {
    assertEquals("plain[twins 3/14 ]label[a-c> ]", looks(colours.prompt("twins 3/14 a-c> ")));
    assertEquals("label[twins 3/14> ]", looks(colours.prompt("twins 3/14> ")));
    assertEquals("label[apart> ]", looks(colours.prompt("apart> ")));
  }

  @Test
  void withoutColourWeightIsLeft() {
    assertEquals("bold[Do: Make a net.]", looks(weights.text(Tone.TASK, "Do: Make a net.")));
    assertEquals("plain[Do: Make a net.]", looks(dumb.text(Tone.TASK, "Do: Make a net.")));
    assertEquals("bold[1 + 2]", looks(Theme.of(Map.of("CLICOLOR", "0"), "xterm").java("1 + 2")));
  }

  /** Each run of one style on a line. */
  private static String looks(AttributedString text) {
    StringBuilder looks = new StringBuilder();
    String last = "";
    for (int i = 0; i < text.length(); i++) {
      String style = text.charAt(i) == '\n' ? "" : name(text.styleAt(i));
      if (!style.equals(last)) {
        looks.append(last.isEmpty() ? "" : "]").append(style.isEmpty() ? "" : style + "[");
      }
      looks.append(text.charAt(i));
      last = style;
    }
    return looks.append(last.isEmpty() ? "" : "]").toString();
  }

  private static String name(AttributedStyle style) {
    AttributedStyle bold = AttributedStyle.DEFAULT.bold();
    return style.equals(AttributedStyle.DEFAULT)
        ? "plain"
        : style.equals(bold)
            ? "bold"
            : style.equals(AttributedStyle.DEFAULT.faint())
                ? "dim"
                : style.equals(bold.foreground(AttributedStyle.CYAN))
                    ? "label"
                    : style.equals(bold.foreground(AttributedStyle.RED))
                        ? "bad"
                        : style.equals(bold.foreground(AttributedStyle.MAGENTA)) ? "helpful" : "?";
  }
}
