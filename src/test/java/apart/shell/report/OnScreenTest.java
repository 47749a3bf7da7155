package apart.shell.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

/** What a report keeps of a text is what was to be seen of it. */
class OnScreenTest {
  @Test
  void plainTextIsItself() {
    String text = "a\tb\n\u00e4 \u6f22\u5b57 \ud83d\ude00 \u2028\n\n";
    assertSame(text, OnScreen.of(text));
  }

  @Test
  void coloursAndOtherSequencesAreNotSeen() {
    assertEquals("red plain", OnScreen.of("\u001b[1;31mred\u001b[0m plain"));
    assertEquals("link", OnScreen.of("\u001b]8;;http://x\u0007link\u001b]8;;\u001b\\"));
    assertEquals("ab", OnScreen.of("a\u001b7b"));
    assertEquals("cut", OnScreen.of("cut\u001b[3"));
    assertEquals("cut", OnScreen.of("cut\u001b]3"));
    assertEquals("cut", OnScreen.of("cut\u001b"));
  }

  @Test
  void aLineThatIsWrittenOverShowsItsEnd() {
    assertEquals("30 %", OnScreen.of("\r10 %\r20 %\r30 %"));
    assertEquals("9 %% done\nnext", OnScreen.of("10 % done\r9 %\b%%\nnext"));
    assertEquals("one\ntwo\n", OnScreen.of("one\r\ntwo\r\n"));
    assertEquals("b", OnScreen.of("a\b\b\bb"));
  }

  @Test
  void signsWithoutAPictureLeaveNothing() {
    assertEquals("abcd", OnScreen.of("a\0b\u0007c\u0085d\u007f"));
  }
}
