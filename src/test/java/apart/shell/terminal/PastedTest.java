package apart.shell.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class PastedTest {
  @Test
  void ofASessionWhatWasTypedIsLeft() {
    assertEquals(
        "int a = 1\nint f() {\n  return 1;\n}",
        Pasted.clean(
            """
            jshell> int a = 1
            a ==> 1

            jshell> int f() {
               ...>   return 1;
               ...> }
            |  created method f()
            """));
    assertEquals("a + 1\nb", Pasted.clean("\napart> a + 1\n$1 ==> 2\ntwins 3/8> b\n>c"));
    assertEquals(
        "b\n0.5\n\nso it is",
        Pasted.clean(
            "twins 3/8 a-c> b\nYes.\ntwins 4/8 number> 0.5\ntwins 4/8 Enter> \n"
                + "twins 5/8 sentence> so it is"));
  }

  @Test
  void ofAPromptOneBlankIsItsOwn() {
    assertEquals("  indented\nnone\n", Pasted.clean("...>   indented\napart>none\napart> "));
  }

  @Test
  void whatOnlyLooksLikeAPromptStays() {
    for (String java :
        List.of(
            "a> b",
            "jshells> 1",
            "apart > 1",
            "a 1/2 > b",
            "a b/2> c",
            "A 1/2> c",
            " 1/2> c",
            "twins 3/> c",
            "twins 3/8 b> c",
            "twins 3/8 a-> c",
            "...x> 1")) {
      assertEquals(java + "\nx", Pasted.clean(java + "\nx"));
    }
  }

  @Test
  void packageLinesAreDropped() {
    assertEquals("\nclass A {}", Pasted.clean("package a.b;\n\nclass A {}"));
    assertEquals("class A {}", Pasted.clean(" package  a . b ; // mine\nclass A {}"));
    assertEquals("\nint n", Pasted.clean("apart> package a;\napart> int n"));
    for (String java :
        List.of("package a; int n", "int packages;", "package", "package ;", "// package a;")) {
      assertEquals(java, Pasted.clean(java));
    }
  }

  @Test
  void lineBreaksAreUnix() {
    assertEquals("a\nb\nc", Pasted.clean("a\r\nb\rc"));
  }

  @Test
  void aPasteOfAnyLengthIsReadInTime() {
    String line = "package " + "a.".repeat(50_000) + "\n> ";
    assertEquals(line.stripTrailing() + " ", Pasted.clean(line));
    String blank = " ".repeat(100_000) + "package";
    assertEquals(blank, Pasted.clean(blank));
  }
}
