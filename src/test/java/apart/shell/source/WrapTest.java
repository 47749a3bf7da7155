package apart.shell.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class WrapTest {
  @Test
  void aLineThatFitsStays() {
    assertEquals("one  two", Wrap.at(8, "one  two"));
    assertEquals("one \ntwo", Wrap.at(7, "one  two"));
  }

  @Test
  void linesAreBrokenAtBlanksAndEachForItself() {
    assertEquals("one two\nthree\n\nfour", Wrap.at(8, "one two three\n\nfour"));
    assertEquals("a\nlongerthanall\nb", Wrap.at(5, "a longerthanall b"));
  }

  @Test
  void aLineThatBeginsWithABlankIsCode() {
    String code = "  int n = ;\n          ^ here";
    assertEquals("error:\nnot here\n" + code, Wrap.at(9, "error: not here\n" + code));
  }

  @Test
  void codeThatNothingPointsAtIsBrokenBetweenItsTokens() {
    assertEquals(
        "-> run(int a)\n   run(int a,\n       Data b)",
        Wrap.at(14, "-> run(int a)\n   run(int a, Data b)"));
  }

  @Test
  void ofALongLineThatIsPointedAtStaysWhatIsAroundTheMarks() {
    String line = "  one two three four five six seven eight nine ten";
    assertEquals(
        "error: this\n  one two three f...\n      ^^^",
        Wrap.at(20, "error: this\n" + line + "\n      ^^^"));
    assertEquals(
        "...ve six seven e...\n          ^^^^^",
        Wrap.at(20, line + "\n" + " ".repeat(30) + "^^^^^"));
    assertEquals(
        "...en eight nine ten\n            ^^^^",
        Wrap.at(20, line + "\n" + " ".repeat(42) + "^^^^"));
    assertEquals(line + "\n  ^", Wrap.at(50, line + "\n  ^"));
    assertEquals(
        "...even eight nine ten\n^^^^^^^^^^^^^^^^^^^^^^",
        Wrap.at(22, line + "\n  " + "^".repeat(48)));
  }

  @Test
  void marksBehindALongLineOrLongerThanTheScreenKeepTheirEnd() {
    String line = "  one two three four five six seven eight nine ten";
    assertEquals(
        "...n eight nine ten\n                   ^",
        Wrap.at(20, line + "\n" + " ".repeat(50) + "^"));
    for (int mark = 0; mark < 50; mark++) {
      for (int end = mark + 1; end <= 51; end++) {
        String shown = Wrap.at(20, line + "\n" + " ".repeat(mark) + "^".repeat(end - mark));
        String[] both = shown.split("\n");
        assertTrue(
            both[0].length() <= 20 && both[1].length() <= 20 && both[1].endsWith("^"), shown);
      }
    }
  }

  @Test
  void javaIsBrokenBetweenItsTokensAndGoesOnToTheRight() {
    assertEquals("> int a =\n    f(1, 2);\n  b", Wrap.java(15, "> int a = f(1, 2);\n  b"));
    assertEquals("  f(1,\n      2,\n      3)", Wrap.java(8, "  f(1, 2, 3)"));
    assertEquals("> anything(1,\n    2)", Wrap.java(9, "> anything(1, 2)"));
    assertEquals("int a = f(1, 2);", Wrap.java(16, "int a = f(1, 2);"));
    assertEquals("> step.delta(2).\n    minus(one)", Wrap.java(20, "> step.delta(2).minus(one)"));
    assertEquals(
        "net.withWeights(1, w0).\n    seed(1)", Wrap.java(26, "net.withWeights(1, w0).seed(1)"));
    assertEquals("1.5 +\n    x.y", Wrap.java(8, "1.5 + x.y"));
  }

  @Test
  void stringsAndCommentsOfJavaStayWhole() {
    String text = "f(\"one two three\",\n    x); // four five six";
    assertEquals(text.replace("; //", ";\n        //"), Wrap.java(12, text));
    String block = "var a = \"\"\"\n    one two three four\n    \"\"\"";
    assertEquals(block, Wrap.java(14, block));
    assertEquals("", Wrap.java(80, ""));
  }

  @Test
  void aParagraphIsFilledAndItsFurtherLinesIndented() {
    String text = "- one two three four\n five six  seven eight";
    assertEquals("- one two three four\n  five six seven\n  eight", Wrap.prose(text, 21, 2));
    assertEquals("- one two three four\n five six seven eight", Wrap.prose(text, 22, 1));
    assertEquals("", Wrap.prose(" \n ", 80, 2));
  }

  @Test
  void aParagraphIsNeitherTooWideNorTooNarrow() {
    String words = "word ".repeat(100);
    assertTrue(Wrap.prose(words, 200, 0).lines().allMatch(line -> line.length() <= 78));
    assertEquals(74, Wrap.prose(words, 200, 0).lines().findFirst().orElseThrow().length());
    assertEquals(19, Wrap.prose(words, 3, 0).lines().findFirst().orElseThrow().length());
    assertTrue(Wrap.prose(words, 25, 0).lines().allMatch(line -> line.length() < 25));
  }

  @Test
  void aParagraphBesideALabelStaysRightOfIt() {
    assertEquals(
        "\nLabel: one two three four\n       five",
        Wrap.beside("\nLabel: ", "one two three four five", 27));
  }

  @Test
  void aTextOfAnyLengthIsWrappedInTime() {
    assertEquals(100_000, Wrap.at(80, "x".repeat(100_000)).length());
    assertTrue(Wrap.java(80, "f(x, \"y\"); ".repeat(10_000)).lines().count() > 1000);
    assertEquals(50_000, Words.of(Wrap.prose("x ".repeat(50_000), 80, 0)).size());
  }
}
