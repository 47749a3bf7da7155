package apart.shell.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import apart.shell.engine.Typing.Completeness;
import java.util.ArrayList;
import java.util.List;
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
  @ValueSource(
      strings = {"while (true)", "if (true)", "x +", "int f() {", "for (;;)", "foo(", "/*"})
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
