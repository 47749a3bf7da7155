package apart.shell.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(10)
class JavaTextTest {
  private static final int LONG = 100_000;
  private static final String LONG_STRING = "\"" + "x\\\"".repeat(LONG / 3) + "\"";

  @Test
  void aStringOfAnyLengthIsRead() {
    String snippet = "String s = " + LONG_STRING + ";";
    assertEquals(Optional.of("s"), JavaText.variable(snippet));
    assertEquals(LONG_STRING, JavaText.value(snippet));
    assertFalse(JavaText.mentions(snippet, "x"));
    assertTrue(JavaText.mentions("f(" + LONG_STRING + ", it)", "it"));
    assertEquals(LONG_STRING + " + b", JavaText.replace(LONG_STRING + " + a", "a", "b"));
    assertEquals("s=" + LONG_STRING, JavaText.normal("s = " + LONG_STRING));
    assertTrue(JavaText.sameWords(LONG_STRING, LONG_STRING + "\n"));
    assertFalse(JavaText.calls(snippet, "x"));
    assertFalse(JavaText.declares(snippet, "x"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"(", "\"", "'", "/*", "\"\"\"", "x ", "x, ", "a.b", "<", "[]", " ", "\n", "@A "})
  void whateverIsRepeatedIsReadInTime(String piece) {
    String text = piece.repeat(LONG / piece.length());
    assertEquals(Optional.empty(), JavaText.variable(text));
    assertFalse(JavaText.mentions(text, "it"));
    assertFalse(JavaText.calls(text, "it"));
    assertFalse(JavaText.declares(text, "it"));
    assertEquals(text, JavaText.replace(text, "it", "that"));
    assertTrue(JavaText.normal(text).length() <= text.length());
    assertTrue(text.contains(JavaText.last(text)));
    assertTrue(text.contains(JavaText.value(text)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "int n = 3                                 | n    | 3",
        "var n = 3;                                | n    | 3",
        "n = m == 3 // so                          | n    | m == 3",
        "/* one */ final int n = 3;;               | n    | 3",
        "List<Map<String, int[]>> all = List.of()  | all  | List.of()",
        "java.util.Map.Entry<A, B> e = f(x -> x)   | e    | f(x -> x)",
        "double[][] a = {{1}, {2}}                 | a    | {{1}, {2}}",
        "int a[] = {1}                             | a    | {1}",
        "@Deprecated static String s = \"a = b\"   | s    | \"a = b\"",
        "record = 3                                | record | 3",
        "int a = 1, b = 2                          | a    | 1, b = 2",
      })
  void aSnippetSetsAVariable(String snippet, String variable, String value) {
    assertEquals(Optional.of(variable), JavaText.variable(snippet));
    assertEquals(value, JavaText.value(snippet));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "n == 3",
        "n += 1",
        "a[0] = 1",
        "x.y = 3",
        "int n",
        "f(a = 1)",
        "n =",
        "a < b",
        "if (x) y = 2"
      })
  void otherSnippetsAreTheirOwnValue(String snippet) {
    assertEquals(Optional.empty(), JavaText.variable(snippet));
    assertEquals(snippet, JavaText.value(" " + snippet + " ; // as said"));
  }

  @Test
  void aDeclarationNamesItsType() {
    assertTrue(JavaText.declaresVariable("int n = 3"));
    assertTrue(JavaText.declaresVariable("List<int[]> n = List.of()"));
    assertFalse(JavaText.declaresVariable("n = 3"));
    assertFalse(JavaText.declaresVariable("f(n)"));
  }

  @Test
  void aNameIsMentionedOutsideStringsCommentsAndMembers() {
    for (String java : List.of("it", "f(it)", "it.x", "(int... it)", "x = it + 1", "a ? it : b")) {
      assertTrue(JavaText.mentions(java, "it"), java);
    }
    for (String java :
        List.of(
            "x.it",
            "x . it",
            "x /* . */ . /* it */ it",
            "\"it\"",
            "// it",
            "items",
            "X::it",
            "\"\"\"\nit\"\"\"")) {
      assertFalse(JavaText.mentions(java, "it"), java);
    }
  }

  @Test
  void aNameIsReplacedWhereItIsMentioned() {
    assertEquals(
        "$1 + x.it + \"it\" + $1.it // it",
        JavaText.replace("it + x.it + \"it\" + it.it // it", "it", "$1"));
  }

  @Test
  void aNameIsCalledWithBracketsArgumentsOrMembers() {
    for (String java :
        List.of("f(1)", "new f<>()", "f.g()", "f (1)", "1 + f /* so */ (2)", "f::g")) {
      assertTrue(JavaText.calls(java, "f"), java);
    }
    for (String java : List.of("x.f(1)", "f + 1", "\"f(1)\"", "// f(1)", "ff(1)", "(f)")) {
      assertFalse(JavaText.calls(java, "f"), java);
    }
  }

  @Test
  void methodsAndTypesAreDeclared() {
    for (String java :
        List.of(
            "int f() {}",
            "int[] f(int a) {}",
            "List<A> f(A a) throws B, C.D { }",
            "class f {}",
            "record f(int a) {}",
            "enum f { A }",
            "x; /* one */ interface f<T> {}")) {
      assertTrue(JavaText.declares(java, "f"), java);
    }
    for (String java :
        List.of(
            "f()",
            "new f() {}",
            "int f = 1",
            "\"class f {}\"",
            "// class f",
            "int g() { f(); }",
            "class fg {}")) {
      assertFalse(JavaText.declares(java, "f"), java);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class Mlp {}",
        "/* mine */ class Mlp {}",
        "// a class Other {}\n@Deprecated class Mlp {}",
        "@java.lang.SuppressWarnings(\"({\") public static final class Mlp<T> extends Object {}",
        "abstract @A(b = @B(1)) strictfp interface /* so */ Mlp",
        "non-sealed class Mlp",
        "sealed interface Mlp permits A",
        "record Mlp(int a) {}",
        "record Mlp<T>(T a) {}",
        "@interface Mlp {}",
        "@A @interface Mlp {}",
        "enum Mlp { A }",
        "public @A enum Mlp { A }"
      })
  void aTypeIsDeclaredWhateverStandsBeforeIt(String snippet) {
    JavaText.Name name = JavaText.declaredType(snippet).orElseThrow();
    assertEquals("Mlp", name.text());
    assertEquals(snippet.indexOf("Mlp"), name.start());
    assertEquals(name.start() + 3, name.end());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mlp m = null",
        "f(Mlp.class)",
        "{ class Mlp {} }",
        "record = 1",
        "record Mlp = 2",
        "\"class Mlp\"",
        "// class Mlp",
        "class",
        ""
      })
  void otherSnippetsDeclareNoType(String snippet) {
    assertEquals(Optional.empty(), JavaText.declaredType(snippet));
  }

  @Test
  void theLastSnippetBeginsAtTheLastLineThatIsNotIndented() {
    assertEquals("int b =\n  2", JavaText.last("int a = 1\nint b =\n  2\n"));
    assertEquals("int f() {\n  return 1;\n}", JavaText.last("int a\nint f() {\n  return 1;\n}"));
    assertEquals(
        "s = \"\"\"\nnot\nindented\"\"\"", JavaText.last("1\ns = \"\"\"\nnot\nindented\"\"\""));
    assertEquals("f(1,\n2)", JavaText.last("1\n\nf(1,\n2)"));
  }

  @Test
  void whatMakesNoDifferenceIsNoDifference() {
    assertEquals(JavaText.normal("int  n=4;"), JavaText.normal("int n = 4 // so"));
    assertEquals(JavaText.normal("f( a,b )"), JavaText.normal("/* one */ f(a, b);;"));
    assertFalse(JavaText.normal("intn = 4").equals(JavaText.normal("int n = 4")));
    assertFalse(JavaText.normal("\"a b\"").equals(JavaText.normal("\"a  b\"")));
    assertEquals("", JavaText.normal(" // only words"));
  }

  @Test
  void onlyWordsCountForSameWords() {
    assertTrue(JavaText.sameWords("a  b\n", "a\n b"));
    assertFalse(JavaText.sameWords("a b", "ab"));
  }

  @Test
  void anArrowThatBelongsToNothingIsFound() {
    assertEquals("n > 0| Not yet.", atArrow("n > 0 -> Not yet."));
    assertEquals("f(x -> x)| One -> two.", atArrow("f(x -> x) -> One -> two."));
    assertEquals("s.equals(\" -> \")| No.", atArrow("s.equals(\" -> \") -> No."));
    assertEquals("s == \" -> \" /* -> */| No.", atArrow("s == \" -> \" /* -> */ -> No."));
    assertEquals("c == '\"'| It's \" not.", atArrow("c == '\"' -> It's \" not."));
    assertEquals("F f = x -> x + 1| No.", atArrow("F f = x -> x + 1 -> No."));
    assertEquals("F f = (a, b) -> a| No.", atArrow("F f = (a, b) -> a -> No."));
    assertEquals("m = n| One.", atArrow("m = n -> One."));
    assertEquals("m == n| One -> two.", atArrow("m == n -> One -> two."));
    assertEquals(-1, JavaText.arrow("f(x -> x)"));
    assertEquals(-1, JavaText.arrow("x->x"));
    assertEquals(-1, JavaText.arrow("n > 0 // -> No."));
  }

  private static String atArrow(String text) {
    int arrow = JavaText.arrow(text);
    return text.substring(0, arrow).strip() + "|" + text.substring(arrow + 2);
  }

  @Test
  void callsAndPackagesAndKeywordsAreSeen() {
    assertTrue(JavaText.isCall("f(1, (2))") && JavaText.isCall("a.b.f()"));
    assertFalse(JavaText.isCall("f(1) + 2") || JavaText.isCall("a b(c)") || JavaText.isCall("(a)"));
    assertTrue(JavaText.isPackage(" package a.b ; ") && JavaText.isPackage("package a; // one"));
    assertFalse(JavaText.isPackage("package a") || JavaText.isPackage("package a; int n"));
    assertTrue(JavaText.beginsWithKeyword("int n") && JavaText.beginsWithKeyword("new A()"));
    assertFalse(JavaText.beginsWithKeyword("if it is so") || JavaText.beginsWithKeyword("integer"));
  }

  @Test
  void aTextAndItsLiteralAreTheSame() {
    for (String text : List.of("", "a\"b", "\\", "\\\"", "a\\n", "'")) {
      assertEquals(text, JavaText.unquoted(JavaText.literal(text)));
    }
    assertEquals("\"a\\n\\r\\tb\"", JavaText.literal("a\n\r\tb"));
    assertEquals("none", JavaText.unquoted("none"));
    assertEquals("\"", JavaText.unquoted("\""));
  }

  @Test
  void aLongTextIsSeveralLiterals() {
    assertEquals("\"" + "x".repeat(20_000) + "\"", JavaText.literal("x".repeat(20_000)));
    String literal = JavaText.literal("x".repeat(40_001));
    assertTrue(literal.startsWith("String.join(\"\", \"xx"), literal.substring(0, 30));
    assertTrue(literal.endsWith("x\", \"x\")"), literal.substring(literal.length() - 30));
  }

  @Test
  void theExpressionsOfAMessageAreFilledIn() {
    assertEquals(List.of("n", "f(\"}\")"), JavaText.expressions("{n} is {f(\"}\")}, not {{1}}."));
    assertEquals("<n> and {{1, {2}}}", JavaText.fill("{n} and {{1, {2}}}", e -> "<" + e + ">"));
    assertEquals("a { b", JavaText.fill("a { b", e -> "?"));
    assertTrue(JavaText.areBracesClosed("{a} and {{1}} }"));
    assertFalse(JavaText.areBracesClosed("{a} and {b"));
    assertFalse(JavaText.areBracesClosed("{\"}\""));
  }

  @Test
  void declaredVariablesAreFoundInTheirOrder() {
    assertEquals(List.of("x"), JavaText.declaredVariables("int x = 1;"));
    assertEquals(
        List.of("a", "b", "c"),
        JavaText.declaredVariables("final int a = f(1, d), b, c[] = {1, 2}"));
    assertEquals(
        List.of("map"), JavaText.declaredVariables("Map<String, Integer> map = new HashMap<>()"));
    for (String none :
        List.of("x = 1", "f(a, b)", "int f(int v) { return v; }", "class A {}", "")) {
      assertEquals(List.of(), JavaText.declaredVariables(none), none);
    }
  }

  @Test
  void declaredMethodsAreFoundWithinTypesToo() {
    String java = "class A { int f() { return g(1); } <T> T[] h(T v) throws E { new F() {}; } }";
    assertEquals(
        List.of("f", "h"),
        JavaText.declaredMethods(java).stream().map(JavaText.Name::text).toList());
    assertEquals(List.of(), JavaText.declaredMethods("f(1)"));
  }
}
