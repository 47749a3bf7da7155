package apart.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class InputPartTest {
  @Test
  void commandsStandBetweenJava() {
    assertEquals(
        List.of(
            new InputPart(0, "int a\nint b\n", false),
            new InputPart(12, "/vars", true),
            new InputPart(18, "/list a", true),
            new InputPart(26, "a + b", false)),
        InputPart.of("int a\nint b\n/vars\n/list a\na + b"));
  }

  @Test
  void blankPartsAreLeftOut() {
    assertEquals(List.of(), InputPart.of(" \n\n"));
    assertEquals(List.of(new InputPart(1, "/vars", true)), InputPart.of("\n/vars\n\n"));
  }

  @Test
  void aSlashWithinJavaIsNoCommand() {
    for (String java :
        List.of(
            "f(1\n/ 2)", "/* one\n/two\n*/ 3", "\"\"\"\n/one\n\"\"\"", "// one\n1\n/* two */")) {
      assertEquals(List.of(new InputPart(0, java, false)), InputPart.of(java));
    }
  }

  @Test
  void aBracketInWordsOpensNothing() {
    assertEquals(2, InputPart.of("String s = \"(\" // {\n/vars").size());
    assertEquals(3, InputPart.of("/save (\n/vars\n1").size());
    assertEquals(3, InputPart.of(")\n/vars\n(\n/x").size());
  }

  @Test
  void anInputOfAnyLengthIsReadInTime() {
    assertEquals(40_000, InputPart.of("1\n/x\n".repeat(20_000)).size());
    assertEquals(1, InputPart.of("/*\n" + "/x\n".repeat(30_000)).size());
    assertEquals(1, InputPart.of("\"\"\"\n" + "/x\n".repeat(30_000)).size());
  }

  @Test
  void aCommandInterruptsJavaThatWaitsForItsEnd() {
    assertEquals(
        Optional.of(new InputPart(5, "/hint", true)), InputPart.interrupting("f(2,\n/hint"));
    for (String other : List.of("/hint", "f(2)\n/hint", "f(2\n/ b", "f(2\n/b)", "f(2,\n3")) {
      assertEquals(Optional.empty(), InputPart.interrupting(other), other);
    }
  }

  @Test
  void twoEmptyLinesEndAnInput() {
    assertTrue(InputPart.isEnded("f(2,\n\n"));
    assertFalse(InputPart.isEnded("f(2,\n"));
    assertFalse(InputPart.isEnded("\"\"\"\n\n\n"));
    assertFalse(InputPart.isEnded("class A {\n  int f(int x) {\n\n\n"));
    assertTrue(InputPart.isEnded("f(new int[] {1},\n\n\n"));
  }
}
