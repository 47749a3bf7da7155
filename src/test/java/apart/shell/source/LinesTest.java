package apart.shell.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTest {
  @Test
  void aPlaceIsOnTheLineThatItsLineBreakEnds() {
    String text = "a\nbc\n";
    assertEquals(
        List.of(1, 1, 2, 2, 2, 3),
        List.of(
            line(text, 0),
            line(text, 1),
            line(text, 2),
            line(text, 3),
            line(text, 4),
            line(text, 5)));
    assertEquals(1, line(text, -1));
    assertEquals(3, line(text, 99));
    assertEquals(1, line("", 0));
  }

  @Test
  void aLineEndsAtItsBreakOrWithTheText() {
    assertEquals(1, Lines.end("a\nbc", 0));
    assertEquals(1, Lines.end("a\nbc", 1));
    assertEquals(4, Lines.end("a\nbc", 2));
  }

  @Test
  void aSlashBeginsACommandUnlessItBeginsAComment() {
    assertTrue(Lines.isCommand("/vars") && Lines.isCommand("/"));
    assertFalse(Lines.isCommand("// so") || Lines.isCommand("/* so */") || Lines.isCommand(" /x"));
    assertFalse(Lines.isCommand("1 / 2") || Lines.isCommand(""));
  }

  @Test
  void wordsAreWhatStandsBetweenBlanks() {
    assertEquals(List.of("a", "b,c", "d"), Words.of(" a\tb,c \n\n d "));
    assertEquals(List.of(), Words.of(" \n"));
    assertEquals("a", Words.first(" a b"));
    assertEquals("", Words.first(" "));
    assertEquals("f", Words.name("f(int)"));
    assertEquals("List", Words.name("List<"));
    assertTrue(Words.isDigits("007") && Words.isWord("größe"));
    assertFalse(Words.isDigits("") || Words.isDigits("-1") || Words.isDigits("1a"));
    assertFalse(Words.isWord("") || Words.isWord("a1"));
  }

  private static int line(String text, int offset) {
    return Lines.number(text, offset);
  }
}
