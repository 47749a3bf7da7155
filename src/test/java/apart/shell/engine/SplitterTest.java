package apart.shell.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import apart.shell.engine.Typing.Completeness;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import jdk.jshell.JShell;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class SplitterTest {
  private static final JShell JSHELL = JShell.builder().executionEngine("local").build();
  private final Splitter splitter = new Splitter(JSHELL.sourceCodeAnalysis());

  @AfterAll
  static void close() {
    JSHELL.close();
  }

  @Test
  void linesNeedNoSemicolons() {
    assertEquals(List.of("int x = 1;", "x + 1", "x"), split("int x = 1\nx + 1\n\nx"));
  }

  @Test
  void severalSnippetsMayShareALine() {
    assertEquals(List.of("int x = 1;", "x++;", "x"), split("int x = 1; x++; x"));
  }

  @Test
  void aSnippetTakesTheLinesItNeeds() {
    assertEquals(
        List.of("int f(int n) {\n  return n;\n}", "f(1)"),
        split("int f(int n) {\n  return n;\n}\nf(1)"));
    assertEquals(List.of("while (x < 3)\n  x++;", "x"), split("while (x < 3)\n  x++;\nx"));
    assertEquals(List.of("int y = 1 +\n  2;", "y"), split("int y = 1 +\n  2\ny"));
  }

  @Test
  void aLineThatBeginsWithAPointContinues() {
    assertEquals(
        List.of("Mlp net = Mlp.of(2, 3, 1)\n  .fill(0.5);", "net"),
        split("Mlp net = Mlp.of(2, 3, 1)\n  .fill(0.5)\nnet"));
  }

  @Test
  void aPointAfterCommentsContinues() {
    String chain = "Mlp net = Mlp.of(2, 3, 1)\n\n  // filled\n  /* so */ .fill(0.5);";
    assertEquals(List.of(chain, ".5"), split(chain + "\n.5"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "double z = 1\n+ 2",
        "double z = 1\n  - 2\n  * 3",
        "boolean b = x > 1\n  && y < 2\n  || z == 3",
        "int m = x > 1\n  ? 1\n  : 2",
        "boolean s = o\n  instanceof String",
        "boolean q = x\n  == 2",
        "boolean n = x\n\n  // not\n  != 2",
        "int r = x\n  / 2\n  % 3",
        "int u = a\n  ^ b\n  | c",
        "Runnable f = ()\n  -> g()",
        "Supplier<Mlp> f = Mlp\n  ::xor",
        "int k\n  = 3",
        "boolean g = x\n  >= 2",
        "if (x > 1) {\n  y();\n}\nelse {\n  z();\n}",
        "if (x > 1)\n  y();\n\n// or\nelse if (x > 0)\n  z();\nelse\n  w();",
        "try {\n  y();\n}\nfinally {\n  z();\n}",
        "try { y(); }\ncatch (Exception e) { z(); }",
        "@Deprecated\nint f() {\n  return 1;\n}",
        "@SuppressWarnings(\"x\")\n@Deprecated\nclass A {}"
      })
  void aLineThatGoesOnIsOfTheSnippetBefore(String snippet) {
    List<String> parts = split(snippet + "\nx");
    assertEquals(2, parts.size(), parts.toString());
    assertEquals("x", parts.get(1));
  }

  @Test
  void whatMayBeginASnippetBeginsOne() {
    for (String first : List.of("++x", "--x", "<T> T id(T t) { return t; }", "!y")) {
      assertEquals(2, split("x\n" + first).size(), first);
    }
    assertEquals(2, split("x;\n-x").size());
    assertEquals(2, split("int f() { return 1; }\n-f()").size());
    assertEquals(1, split("-x").size());
  }

  @Test
  void aTextBlockOfAnyLengthIsOneSnippet() {
    String block = "String s = \"\"\"\n" + "(.x \\\"\"\"\n".repeat(10_000) + "\"\"\";";
    assertEquals(List.of(block, "s"), split(block + "\ns"));
  }

  @Test
  void commentsAreNoSnippets() {
    assertEquals(List.of("// one\n1"), split("// one\n1\n// two\n"));
  }

  @Test
  void anErrorTakesOneLine() {
    assertEquals(List.of("1 +* 2", "3"), split("1 +* 2\n3"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"net weights(1)", "Mlp of(2, 3, 1)", "String print(\"a\")"})
  void aHeaderWithValuesWaitsForNothing(String text) {
    assertEquals(Completeness.INVALID, splitter.completeness(text));
    assertEquals(2, split(text + "\n3").size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mlp f(Mlp net)",
        "Mlp f()",
        "void f(@A(\"b\") Mlp n)\n",
        "while (true)",
        "if (true)",
        "x +",
        "int f() {",
        "for (;;)",
        "foo(",
        "/*"
      })
  void isIncomplete(String text) {
    assertEquals(Completeness.INCOMPLETE, splitter.completeness(text));
    assertEquals(Completeness.INCOMPLETE, splitter.completeness("int x = 1\n" + text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1 + 1", "int x", "while (true);", "x = 1\ny = 2", "1 // one"})
  void isComplete(String text) {
    assertEquals(Completeness.COMPLETE, splitter.completeness(text));
  }

  @Test
  void nothingIsEmpty() {
    assertEquals(Completeness.EMPTY, splitter.completeness(" \n"));
    assertEquals(Completeness.EMPTY, splitter.completeness("// only words"));
    assertEquals(Completeness.COMPLETE, splitter.completeness("int x = 1\n// and words"));
  }

  @Test
  @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void linesThatCannotBeTheLastAreNotAskedForOneByOne() {
    String line = "1111111111,1111111111,\n";
    assertEquals(Completeness.INCOMPLETE, splitter.completeness(line.repeat(3)));
    assertEquals(Completeness.INCOMPLETE, splitter.completeness(line.repeat(4_500)));
    String words = "// words\n".repeat(30_000) + "1";
    assertEquals(List.of(words), split(words));
    String sum = "String s = \"a\" +\n" + "\"a\" + // more\n".repeat(1_000) + "\"a\";";
    assertEquals(List.of(sum, "s"), split(sum + "\ns"));
  }

  @Test
  void aSignAtTheEndOfALineIsNotAlwaysBetweenValues() {
    String padding = "// so that the lines are long\n".repeat(100);
    assertEquals(2, split(padding + "x++\n1").size());
    assertEquals(2, split(padding + "import java.util.*\n1").size());
    assertEquals(1, split(padding + "int n = 1 +\n\n// two\n2").size());
  }

  @Test
  void itStopsBetweenLinesAndKeepsNothingOfIt() {
    String table = "1,2,\n".repeat(10);
    AtomicInteger asked = new AtomicInteger();
    Splitter.Piece stopped = splitter.first(table, () -> asked.incrementAndGet() > 3);
    assertEquals(new Splitter.Piece(Completeness.EMPTY, table, ""), stopped);
    assertEquals(Completeness.INCOMPLETE, splitter.first(table).completeness());
  }

  private List<String> split(String text) {
    List<String> sources = new ArrayList<>();
    String rest = text;
    while (!rest.isBlank()) {
      Splitter.Piece piece = splitter.first(rest);
      if (piece.completeness() != Completeness.EMPTY) {
        sources.add(piece.source().strip());
      }
      rest = piece.rest();
    }
    return sources;
  }
}
