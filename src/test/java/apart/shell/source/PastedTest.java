package apart.shell.source;

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
  void theFencesOfMarkdownAreNotTyped() {
    assertEquals("int a = 1\na", Pasted.clean("```java\nint a = 1\na\n```"));
    assertEquals("int a = 1", Pasted.clean("Try this:\n\n```\nint a = 1\n```\nGood luck!"));
    assertEquals("a + 1", Pasted.clean("```java\napart> a + 1\n$1 ==> 2\n```\n"));
  }

  @Test
  void outputAloneIsSkippedAndSaid() {
    Pasted value = Pasted.of("$1 ==> 0.5");
    assertEquals("", value.typed());
    assertEquals("(1 line of output skipped.)", value.skipped());
    String table =
        """
        net ==> Mlp 2-1  tanh identity
        layer 1  1 neuron of 2 inputs  tanh
         neuron |     w1 |
        --------+--------+
              1 | 0.5000 |
        4 decimals shown; digits(17) shows all""";
    assertEquals("", Pasted.of(table).typed());
    assertEquals("", Pasted.of(table.substring(table.indexOf('\n') + 1)).typed());
    assertEquals("(6 lines of output skipped.)", Pasted.of(table).skipped());
    assertEquals("int a = 1\na + 1", Pasted.clean("int a = 1\na ==> 1\na + 1\n$1 ==> 2"));
    String block = "String s = \"\"\"\n a | b\n---+---\n\"\"\";";
    assertEquals(block, Pasted.clean(block));
  }

  @Test
  void whatAReportHoldsBesideCodeIsSkipped() {
    Pasted script = Pasted.of("// mine\nint a = 1\n//> a ==> 1\n//>\na + 1\n//> $2 ==> 2\n//>\n");
    assertEquals("// mine\nint a = 1\na + 1\n", script.typed());
    assertEquals("(2 lines of output skipped.)", script.skipped());
    assertEquals(List.of("$2"), script.numbered());
    Pasted markdown = Pasted.of("Text\n\n```java\na + 1\n```\n\n````text\n$1 ==> 2\n```\n````\n");
    assertEquals("a + 1", markdown.typed());
    assertEquals(
        "(1 line outside the fences skipped; 2 lines of output skipped.)", markdown.skipped());
    assertEquals(List.of("$1"), markdown.numbered());
    String page =
        "My work\nAda (Apart 0.1)\n\napart> int f() {\n  ...>   return 1;\n  ...> }\ncreated";
    assertEquals("int f() {\n  return 1;\n}", Pasted.clean(page));
    Pasted notebook =
        Pasted.of(
            "{\"cells\": [{\"cell_type\": \"code\", \"source\": [\"int a = 1\\n\", \"a\"]}]}");
    assertEquals("int a = 1\na", notebook.typed());
    assertEquals("(a notebook: its code taken, without its outputs.)", notebook.skipped());
  }

  @Test
  void ofTheJdksJshellItsWordsAreSkipped() {
    assertEquals(
        "int g() { return x; }",
        Pasted.clean(
            "int g() { return x; }\n|  created method g(), however, it cannot be invoked until\n"
                + "|  variable x is declared"));
  }

  @Test
  void aSessionMayBeginInTheMiddleOfAnAnswer() {
    assertEquals("a", Pasted.clean("a ==> 3\n--------+---\napart> a\na ==> 3"));
  }

  @Test
  void lineNumbersMarksOfADifferenceAndSignsOfHtmlAreRead() {
    assertEquals("int a = 1\n  a", Pasted.clean(" 9: int a = 1\n10:   a"));
    assertEquals("int a = 1;\n\n  a", Pasted.clean("9 int a = 1;\n10\n11   a"));
    assertEquals("1 + 2\n2 + 3", Pasted.clean("1 + 2\n2 + 3"));
    assertEquals("1 / a\n2 / a", Pasted.clean("1 / a\n2 / a"));
    assertEquals("1\n2", Pasted.clean("1\n2"));
    assertEquals("int a = 2\na", Pasted.clean("@@ -1,2 +1,2 @@\n-int a = 1\n+int a = 2\n a"));
    assertEquals("a < b && \"&lt;\" == c", Pasted.clean("a < b && \"&lt;\" == c"));
    Pasted html = Pasted.of("for (int i = 0; i &lt; 3; i++) f(i);");
    assertEquals("for (int i = 0; i < 3; i++) f(i);", html.typed());
    assertEquals("(HTML's &lt; and the like read as < and the like.)", html.skipped());
  }

  @Test
  void blanksOfOtherKindsAreBlanksAndMarksBeforeTheTextAreNone() {
    assertEquals("int q = 3", Pasted.clean("int\u00a0q\u3000=\u202f3"));
    assertEquals("int q", Pasted.clean("\ufeffint q\u200b"));
    assertEquals("\"a\u00a0b\"", Pasted.clean("\"a\u00a0b\""));
  }

  @Test
  void inAFileWhatIsLeftOutLeavesItsLine() {
    assertEquals("\n\nclass A {}\n", Pasted.of("package a;\n```\nclass A {}\n```").inPlace());
  }

  @Test
  void signsOfPrintHavePlainForms() {
    assertEquals(
        "\"a\" - 2 * (3)", Typography.plain("\u201ca\u201d \u2212 2 \u00d7 \uff083\uff09"));
    assertEquals("\"\u2212\" - 1", Typography.plain("\"\u2212\" \u2013 1"));
    assertEquals(
        "U+201C is a typographic quote, not Java's \"", Typography.named('\u201c').orElse(""));
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
