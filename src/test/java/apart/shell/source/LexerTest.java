package apart.shell.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.shell.source.Lexer.Token;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(10)
class LexerTest {
  private static final int LONG = 100_000;

  @Test
  void wordsAreKeywordsTypesOrNames() {
    assertEquals(
        List.of("KEYWORD final", "TYPE Mlp", "NAME net", "SYMBOL =", "KEYWORD null", "SYMBOL ;"),
        code("final Mlp net = null;"));
    assertEquals(List.of("NAME größe", "NAME $1", "TYPE Über"), code("größe $1 Über"));
  }

  @Test
  void aNumberTakesItsSignsAndLetters() {
    for (String number : List.of("0", "1.5e-3", "0xFFL", "1_000", "2.f", "1E+9d")) {
      assertEquals(List.of("NUMBER " + number), code(number));
    }
    assertEquals(List.of("NUMBER 0xE", "SYMBOL +", "NUMBER 1"), code("0xE+1"));
    assertEquals(List.of("NUMBER 1", "SYMBOL -", "NUMBER 2"), code("1-2"));
  }

  @Test
  void quotesWithinStringsAndCharactersEndNothing() {
    for (String one :
        List.of(
            "\"a\\\"b\"",
            "\"\\\\\"",
            "'\"'",
            "'\\''",
            "'\\\\'",
            "'\\u0041'",
            "'\\177'",
            "\"//\"")) {
      assertEquals(List.of("STRING " + one, "SYMBOL ;"), code(one + ";"));
    }
  }

  @Test
  void aTextBlockEndsAtThreeQuotes() {
    String block = "\"\"\"\n  \"one\" \\\"\"\" // two\n\"\"\"";
    assertEquals(List.of("STRING " + block, "SYMBOL +", "NUMBER 1"), code(block + "+1"));
  }

  @Test
  void commentsEndWhereTheyEnd() {
    assertEquals(
        List.of("COMMENT // \"it's", "BLANK \n", "NAME x", "COMMENT /* ' \" // */", "NAME y"),
        all("// \"it's\nx/* ' \" // */y"));
  }

  @Test
  void aStringWithoutItsEndEndsWithItsLine() {
    assertEquals(List.of("STRING \"abc", "NAME x"), code("\"abc\nx"));
    assertEquals(List.of("STRING \"abc\\", "NAME x"), code("\"abc\\\nx"));
  }

  @Test
  void aQuoteWithoutItsOtherOneIsASymbol() {
    assertEquals(List.of("NAME it", "SYMBOL '", "NAME s", "SYMBOL ->"), joined("it's ->"));
    assertEquals(List.of("SYMBOL ''", "NAME x"), code("''\nx"));
    assertFalse(Lexer.open("char c = '("));
    assertFalse(Lexer.open("char c = '\""));
  }

  @Test
  void theTokensCoverTheText() {
    for (String text : List.of("", "'", "a'b\"c\n/*", "\"\"\"\\", "\ud83d\ude00 #", "'\\")) {
      int at = 0;
      for (Token token : Lexer.tokens(text)) {
        assertEquals(at, token.start());
        assertTrue(token.end() > at);
        at = token.end();
      }
      assertEquals(text.length(), at);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "f(",
        "int[] a = {",
        "\"\"\"",
        "\"\"\"\n\\\"\"\"",
        "/* \n",
        "x = (\")\"",
        "/*/",
        "('('"
      })
  void waitsForItsEnd(String text) {
    assertTrue(Lexer.open(text));
    assertTrue(byLine(text).isOpen());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "f()",
        "\"(\"",
        "'('",
        "// (",
        "/* ( */",
        "\"\"\"\n(\n\"\"\"",
        ")",
        "\"(\n1",
        "a ( \n) b"
      })
  void waitsForNothing(String text) {
    assertFalse(Lexer.open(text));
    assertFalse(byLine(text).isOpen());
  }

  @Test
  void linesAreReadAsTheWholeIs() {
    String text = "f(\n/* ) \n */ \"\"\"\n ) \\\"\"\" \n\"\"\" + \")\"\n, '(' // )\n)\n}\n{";
    OpenEnds lines = new OpenEnds();
    int from = 0;
    while (from < text.length()) {
      int end = Math.min(text.length(), Lines.end(text, from) + 1);
      lines.line(text.substring(from, end));
      assertEquals(Lexer.open(text.substring(0, end)), lines.isOpen(), text.substring(0, end));
      from = end;
    }
  }

  @Test
  void aChainGoesOnAfterBlanksAndComments() {
    assertTrue(Lexer.continues("x\n .y()", 1, false));
    assertTrue(Lexer.continues("x\n\n // one\n /* two */ .y()", 1, false));
    assertFalse(Lexer.continues("x\n .5", 1, false));
    assertFalse(Lexer.continues("x\n y.z", 1, false));
    assertFalse(Lexer.continues("x\n // .y", 1, false));
    assertFalse(Lexer.continues("x\n .", 1, false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"(", "\"", "'", "/*", "\"\"\"", "\\", "x.", "'x", "\n", "//\n", "{ \"\"\"\n"})
  void anythingOfAnyLengthIsReadInTime(String piece) {
    String text = piece.repeat(LONG / piece.length());
    List<Token> tokens = Lexer.tokens(text);
    assertEquals(text.length(), tokens.get(tokens.size() - 1).end());
    assertEquals(Lexer.open(text), byLine(text).isOpen());
  }

  private static OpenEnds byLine(String text) {
    OpenEnds ends = new OpenEnds();
    text.lines().forEach(ends::line);
    return ends;
  }

  private static List<String> all(String text) {
    return Lexer.tokens(text).stream()
        .map(token -> token.kind() + " " + text.substring(token.start(), token.end()))
        .toList();
  }

  private static List<String> code(String text) {
    return all(text).stream().filter(token -> !token.startsWith("BLANK")).toList();
  }

  /** As {@link #code}, with an arrow as one symbol. */
  private static List<String> joined(String text) {
    String tokens = String.join("\n", code(text)).replace("SYMBOL -\nSYMBOL >", "SYMBOL ->");
    return List.of(tokens.split("\n"));
  }
}
