package apart.shell.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.shell.engine.Typing.Completeness;
import apart.shell.engine.Typing.Completion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@org.junit.jupiter.api.Timeout(60)
class JShellSessionTest extends OneSession {
  @Test
  void anExpressionGetsANameAndAValue() {
    assertEquals("$1 ==> 3", run("1 + 2"));
    assertEquals("$2 ==> 6", run("$1 * 2"));
  }

  @Test
  void eachVariableOfADeclarationIsShown() {
    assertEquals("a ==> 1.0\nb ==> 2.0", run("double a = 1, b = 2"));
    assertEquals(
        "replaced a (was 1.0)\na ==> 3\nreplaced b (was 2.0)\nArithmeticException: / by zero",
        run("int a = 3, b = 1 / 0, c = 5"));
    assertEquals("a ==> 3", run("a"));
  }

  @Test
  void aTableTooWideToStandBesideItsNameStandsBelow() {
    session.columns(40);
    String title = "t".repeat(35);
    session.run("String table = \"" + title + "\" + \"\\n row | x\"");
    session.run("record Shown(String text) { public String toString() { return text; } }");
    assertEquals("a ==>\n" + title + "\n row | x", run("Shown a = new Shown(table)").strip());
    session.columns(41);
    assertEquals("b ==> " + title + "\n row | x", run("Shown b = new Shown(table)").strip());
  }

  @Test
  void aDeclarationShowsItsValue() {
    assertEquals("x ==> 5", run("int x = 5"));
    assertEquals("x ==> 7", run("x = 7"));
    assertEquals("x ==> 7", run("x"));
  }

  @Test
  void namesOfValuesHaveNoGapsAfterFailures() {
    run("1");
    run("1 / 0");
    run("undeclared");
    assertEquals("$2 ==> 2", run("2"));
    assertEquals("$3 ==> 4", run("$2 + $2"));
  }

  @Test
  void aLongTrainingRunSaysHowFarItIs() {
    run("apart.nn.Mlp.of(2, 3, 1).train(apart.nn.Dataset.xor(), 3_000_000, 0.1)");
    List<String> progress = console.takeProgress();
    assertTrue(progress.size() > 1, progress.toString());
    assertEquals("", progress.get(progress.size() - 1));
    assertTrue(
        progress.get(0).matches("\\[#*-*\\] \\d+%  epoch \\d+  loss .*  spread .* left"),
        progress.get(0));
  }

  @Test
  void aQueryLeavesNoTrace() {
    run("int x = 5");
    Outcome answer = session.query("x + 1");
    assertEquals("it ==> 6", answer.text());
    assertEquals("$1 ==> 1", run("1"));
    assertEquals(2, session.variables().size());
    assertEquals(2, session.snippets().size());
  }

  @Test
  void manyQuestionsAreOneAndEachHasItsOwnAnswer() {
    run("int x = 5");
    run("int die() { System.exit(7); return 0; }");
    List<String> answers =
        session.query(List.of("x + 1 // more", "x / 0", "unknown", "\"a\"", "(")).stream()
            .map(Outcome::text)
            .toList();
    assertEquals("it ==> 6", answers.get(0));
    assertEquals("ArithmeticException: / by zero", answers.get(1));
    assertTrue(answers.get(2).startsWith("error: this has no value here"), answers.get(2));
    assertEquals("it ==> \"a\"", answers.get(3));
    assertTrue(answers.get(4).startsWith("error: this has no value here"), answers.get(4));
    assertEquals(List.of(), session.query(List.of()));
    assertEquals("$1 ==> 1", run("1"));
    assertEquals(3, session.snippets().size());
  }

  @Test
  void aQuestionCanSeeWhatOnlyItsPackageCan() {
    run("class Counter { int count = 2; private int hidden = 3; }");
    run("Counter counter = new Counter();");
    assertEquals("it ==> 2", session.query("counter.count").text());
    assertEquals(
        "it ==> 3", session.query("new Object() { int more() { return 3; } }.more()").text());
    assertEquals("it ==> [2, 3]", session.query("List.of(2, 3)").text());
    assertEquals("List<Integer>", ((Outcome.Value) session.query("List.of(2, 3)")).type());
    assertEquals("it ==> 6", session.query("List.of(2, 4).stream().mapToInt(v -> v).sum()").text());
  }

  @Test
  void questionsDoNotStandInTheWayOfValuesThatComeBack() {
    run("String dice = Math.random() + \"\"");
    session.query(List.of("dice.length()", "new Object() {}.hashCode()"));
    run("int x = 5");
    assertEquals("it ==> 5", session.query("x").text());
    String notice = run("System.exit(3)");
    assertTrue(notice.endsWith("agent restarted, 2 values restored"), notice);
  }

  @Test
  void whatWasDroppedIsNotDeclaredAnewAfterALoss() {
    run("Supplier<Integer> kept = () -> 1");
    run("Supplier<Integer> dropped = () -> 2");
    session.drop("dropped");
    run("int x = 5");
    session.query("x");
    String notice = run("System.exit(3)");
    assertTrue(notice.contains("2 values restored"), notice);
    assertFalse(notice.contains("dropped"), notice);
    assertEquals("it ==> 1", session.query("kept.get()").text());
  }

  @Test
  void aQuestionThatEndsTheAgentCostsThatQuestionAlone() {
    run("int x = 5");
    run("int die() { System.exit(7); return 0; }");
    List<Outcome> answers = session.query(List.of("x", "die()"));
    assertTrue(answers.get(1) instanceof Outcome.AgentLost, answers.toString());
    assertTrue(answers.get(1).text().contains("ended with exit status 7"), answers.get(1).text());
    assertTrue(session.query("die()") instanceof Outcome.AgentLost);
    assertEquals("x ==> 5", run("x"));
    assertEquals("", console.takeErr());
  }

  @Test
  void aQuestionIsNoValueThatALaterAgentMisses() {
    run("int x = 5");
    session.query(List.of("x + 1", "new Object() { int more() { return 3; } }.more()"));
    run("int y = 6");
    session.query("x + y");
    session.completeness("x + y"); // The agent is quiet meanwhile, and saves.
    String notice = run("System.exit(0)");
    assertTrue(notice.endsWith("agent restarted, 2 values restored"), notice);
  }

  @Test
  void theLineStopsAtTheFirstFailure() {
    List<Outcome> outcomes = session.run("int a = 1; int b = a / 0; int c = 3;");
    assertEquals(2, outcomes.size());
    assertTrue(outcomes.get(1).failed());
    assertTrue(run("c").startsWith("error: cannot find symbol"));
  }

  @Test
  void aSyntaxErrorShowsTheLineWithACaret() {
    assertEquals(
        """
        error: cannot find symbol: variable y
          int x = 1 + y;
                      ^""",
        run("int x = 1 + y;"));
  }

  @Test
  void anOutcomeSaysWhereItsSnippetStood() {
    String input = "double a = 1, b = 2\n// again\n1 / 0\ndouble a = 1, b = 2";
    List<Outcome> outcomes = session.run(input);
    assertEquals(3, outcomes.size());
    assertEquals(1, outcomes.get(1).line(input));
    Outcome failed = outcomes.get(2);
    assertEquals(3, failed.line(input));
    Place place = failed.place();
    assertEquals("// again\n1 / 0", input.substring(place.start(), place.end()).strip());
  }

  @Test
  void theSameTextTwiceIsTwoPlaces() {
    String input = "int x = 2\n6 / x\nx = 0\n6 / x\n6 / x";
    List<Outcome> outcomes = session.run(input);
    assertEquals(
        List.of(1, 2, 3, 4), outcomes.stream().map(outcome -> outcome.line(input)).toList());
  }

  @Test
  void aProblemIsOnItsOwnLineOfTheInput() {
    String input = "int a = 1; int b = 2\n\nint f() {\n  return c;\n}\nf()\nint d = \"\"";
    List<Outcome> outcomes = session.run("int c = 3\n" + input);
    assertEquals(8, outcomes.get(outcomes.size() - 1).line("int c = 3\n" + input));
  }

  @Test
  void aFaultOfTheCompilersIsTheOutcomeOfItsLine() {
    run("int keep = 41");
    for (String line :
        List.of(
            "int abstract = 0",
            "void strictfp() {}",
            "boolean t() { return switch (0) { case 0 -> true; default -> {} }; }")) {
      String text = run(line);
      assertTrue(text.startsWith("error: "), text);
      assertEquals("keep ==> 41", run("keep"));
      assertTrue(session.query(line).failed());
      assertTrue(session.query(List.of("keep", line)).get(1).failed());
      assertEquals("it ==> 41", session.query(List.of("keep", line)).get(0).text());
      assertTrue(session.complete(line, line.length()).anchor() >= 0);
      session.documentation(line, line.length());
      session.completeness(line);
    }
    assertEquals(List.of("keep"), session.variables().stream().map(v -> v.name()).toList());
  }

  @Test
  void whatIsTooMuchForTheCompilerIsTheOutcomeOfItsLine() {
    run("int keep = 41");
    String array = "var all = new int[] {" + "1, ".repeat(12_000) + "}";
    String sum = "int sum = 1" + " + 1".repeat(6_000);
    for (String line : List.of(array, sum, "int deep = " + "(".repeat(3_000) + "1")) {
      List<Outcome> outcomes = session.run(line);
      boolean done = outcomes.get(0) instanceof Outcome.Value;
      assertTrue(done || outcomes.get(0).text().startsWith("error: "), outcomes.get(0).text());
      assertEquals("keep ==> 41", run("keep"));
      assertEquals(done ? 2 : 1, session.variables().size());
    }
  }

  @Test
  void valuesOutliveTheDeclarationsTheyWereMadeWith() {
    run("int k = 41");
    run("var best = k * 2");
    assertEquals("replaced k (was 41)\nk ==> 5", run("int k = 5"));
    assertEquals("best ==> 82", run("best"));
    run("double f(double x) { return x * x; }");
    run("final var y = f(3)");
    run("List<Double> list = new ArrayList<>(List.of(f(2)))");
    assertEquals("replaced method f(double)", run("double f(double x) { return x + 1; }"));
    assertEquals("y ==> 9.0", run("y"));
    assertEquals("list ==> [4.0]", run("list"));
    run("list.add(f(1))");
    run("double f(double x) { return 0; }");
    assertEquals("it ==> [4.0, 2.0]", session.query("list").text());
    run("String word = \"text\"");
    assertEquals("replaced word (was \"text\")\nword ==> 3", run("int word = 3"));
    assertEquals("it ==> 82", session.query("best").text());
    run("System.exit(1)");
    assertEquals(
        List.of("it ==> 82", "it ==> 9.0", "it ==> [4.0, 2.0]", "it ==> 3"),
        session.query(List.of("best", "y", "list", "word")).stream().map(Outcome::text).toList());
  }

  @Test
  void theValueThatADeclarationReplacesIsSaid() {
    run("int x = 2");
    run("double[] list = {1}");
    assertEquals("x ==> 2", run("int x = 2"));
    assertEquals("replaced x (was 2)\nx ==> 3", run("int x = 3"));
    assertEquals("y ==> 1\nreplaced x (was 3)\nx ==> 4\nz ==> 5", run("int y = 1, x = 4, z = 5"));
    assertEquals("x ==> 6", run("x = 6"));
    assertEquals("replaced x (was 6)\nArithmeticException: / by zero", run("final int x = 1 / 0"));
    assertTrue(run("double[] list = {2}").startsWith("list ==> "));
    run("String text = \"" + "t".repeat(100) + "\"");
    assertEquals("text ==> \"\"", run("String text = \"\""));
  }

  @Test
  void aRefusedDeclarationTakesNothingAway() {
    run("int x = 2");
    run("int useX() { return x; }");
    run("class Net { int size = 4; }");
    run("var net = new Net()");
    run("net.size = 5");
    run("int a = 1, b = 2");
    for (String line :
        List.of(
            "int x = zork",
            "String x = 1",
            "class Net { int size = \"\"; }",
            "String useX() { return 1; }",
            "record Net(int size) { int size = 4; }",
            "int a = zork, b = 2",
            "int b = zork")) {
      assertTrue(run(line).startsWith("error: "), line);
      assertEquals(
          List.of("it ==> 2", "it ==> 2", "it ==> 5", "it ==> true", "it ==> 3"),
          session.query(List.of("x", "useX()", "net.size", "net instanceof Net", "a + b")).stream()
              .map(Outcome::text)
              .toList(),
          line);
    }
    assertEquals(7, session.snippets().size());
    assertEquals("replaced x (was 2)\nx ==> 7", run("int x = 7"));
    assertEquals("$2 ==> 7", run("useX()"));
    run("System.exit(1)");
    assertEquals("$3 ==> 12", run("net.size + useX()"));
    assertTrue(run("class Net { double other; }").endsWith("\nreplaced class Net"));
  }

  @Test
  void whatLacksNothingButDoesNotCompileSaysWhy() {
    String why = "does not compile: incompatible types: possible lossy conversion from ";
    run("int f(int x) { return x * k; }");
    run("double k = 2.0");
    assertEquals("f cannot run: it " + why + "double to int", firstLine(run("f(1)")));
    run("int n = 1");
    run("int g() { return n; }");
    assertTrue(run("long n = 5").contains("method g() now " + why + "long to int"));
    run("int later = 1");
    run("class Ln { int run() { return later; } }");
    String said = run("double later = 1");
    assertTrue(said.contains("class Ln now " + why + "double to int"), said);
    run("int w = 0");
    String tooLarge = run("void h() {" + "w++;".repeat(14_000) + "}");
    assertEquals("created method h(); it does not compile: code too large", tooLarge);
  }

  @ParameterizedTest
  @CsvSource({
    "String x = %s, x",
    "String f() { return %s; }, f()",
    "class C { static String s = %s; }, C.s",
  })
  void whatTheCompilerLeavesOutForItsDepthCostsItselfAlone(String declaration, String use) {
    for (int terms = 1000; terms <= 1500; terms += 50) {
      session.reset();
      run("String v = \"b\"");
      String said = run(declaration.formatted("v" + "+v".repeat(terms - 1)));
      assertEquals("it ==> 2", session.query("1 + 1").text(), said);
      if (!said.startsWith("error: Java's compiler failed")) {
        assertEquals("it ==> " + terms, session.query(use + ".length()").text(), said);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "String x = \"old\", String x = %s, x",
    "int x = 5, var x = %s, \"\" + x",
    "String f() { return \"old\"; }, String f() { return %s; }, f()",
    "class C { String s() { return \"old\"; } }, class C { String s() { return %s; } }, new C().s()",
  })
  void whatIsSoDeepThatTheCompilerFailsTakesTheOldDeclarationsPlaceOrLeavesIt(
      String before, String declaration, String use) {
    int failed = 0;
    for (int terms = 1000; failed < 5 && terms < 10_000; terms += terms / 10) {
      session.reset();
      run("String v = \"b\"");
      run(before);
      run("String needs() { return \"\" + " + use + "; }");
      String then = session.query(use).text();
      String said = run(declaration.formatted("v" + "+v".repeat(terms - 1)));
      if (said.startsWith("error: ")) {
        failed++;
        assertEquals(then, session.query(use).text(), terms + said);
        assertEquals(then, session.query("needs()").text(), terms + said);
      } else {
        assertEquals("it ==> " + terms, session.query("(" + use + ").length()").text(), said);
        assertEquals("it ==> " + terms, session.query("needs().length()").text(), said);
      }
      assertEquals("it ==> 2", session.query("1 + 1").text(), said);
    }
  }

  @Test
  void messagesOfJavasHaveTheNamesThatTheLearnerGave() {
    run("String s = null");
    String said = firstLine(run("s.length()"));
    assertTrue(said.endsWith("because \"s\" is null"), said);
    run("enum Colour { RED }");
    assertEquals(
        "IllegalArgumentException: No enum constant Colour.BLUE",
        firstLine(run("Colour.valueOf(\"BLUE\")")));
    run("class P {}");
    run("Object p = new P()");
    assertEquals(
        "ClassCastException: class P cannot be cast to class java.lang.Runnable",
        firstLine(run("(Runnable) p")));
    run("class L { static int v = 1 / 0; }");
    run("L.v");
    assertEquals("NoClassDefFoundError: Could not initialize class L", firstLine(run("L.v")));
    assertEquals(
        "ArrayStoreException: P", firstLine(run("{ Object[] all = new String[1]; all[0] = p; }")));
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }

  @ParameterizedTest
  @CsvSource({
    "import java.awt.Point, class Point {}, /drop Point first",
    "import java.awt.Point;, record Point(int x) {}, /drop Point first",
    "enum Point { A }, import java.awt.Point;, /drop Point first",
    "class Entry {}, import java.util.Map.Entry, /drop Entry first",
  })
  void aTypeAndAnImportOfOneNameDoNotMeet(String first, String second, String way) {
    run(first);
    assertTrue(run(second).contains(way), second);
    assertEquals("$1 ==> 2", run("1 + 1"));
  }

  @Test
  void aValueThatCannotOutliveItsTypeIsNamed() {
    run("class Net { int a; }");
    run("Net net = new Net()");
    run("Net none = null");
    assertEquals(
        "variable net was made of the old Net and is gone; make it again: Net net = new Net()\n"
            + "replaced class Net",
        run("class Net { int a, b; }"));
    assertEquals("net ==> null", run("net"));
  }

  @Test
  void aVariableWhoseDeclarationNoLongerCompilesIsSaidToBeGone() {
    run("int k = 41");
    run("var best = k * 2");
    assertEquals(
        "variable best was made of what has changed and is gone; make it again: var best = k * 2\n"
            + "replaced k (was 41)\nk ==> \"text\"",
        run("String k = \"text\""));
    assertEquals("(gone: make it again)", session.variables().get(0).value());
  }

  @Test
  void aVariableOfATypeDeclaredAnewIsSaidToBeGone() {
    run("int keep = 41");
    run("class Unit { double w = 1; }");
    run("var m = new Unit()");
    assertEquals(
        "variable m was made of the old Unit and is gone; make it again: var m = new Unit()\n"
            + "replaced class Unit",
        run("class Unit { double w = 1; double b; }"));
    assertEquals(
        List.of("keep = 41", "m = (gone: make it again)"),
        session.variables().stream().map(v -> v.name() + " = " + v.value()).toList());
    assertEquals("keep ==> 41", run("keep"));
    assertTrue(run("var m = new Unit()").startsWith("m ==> "));
  }

  @Test
  void aVariableWhoseTextEndsTheAgentCostsNoOtherValue() {
    run("int keep = 41");
    run(
        "class Bomb { boolean armed; public String toString() {"
            + " if (armed) System.exit(3); return \"calm\"; } }");
    run("Bomb bomb = new Bomb()");
    run("bomb.armed = true");
    List<Session.Variable> variables = session.variables();
    assertEquals("41", variables.get(0).value());
    assertTrue(console.takeErr().replace('\n', ' ').contains("ended with exit status 3"));
    assertEquals("keep ==> 41", run("keep"));
    assertEquals("", console.takeErr());
  }

  @Test
  void anExceptionOfTheLineIsItsMessageAlone() {
    assertEquals("ArithmeticException: / by zero", run("1 / 0"));
  }

  @Test
  void anExceptionDeeperDownShowsTheLearnersFrames() {
    run("int half(int v) { return v / 0; }");
    assertEquals(
        """
        ArithmeticException: / by zero
          at half, line 1: int half(int v) { return v / 0; }
          at line 1: half(4)""",
        run("half(4)"));
  }

  @Test
  void repeatsOfARecursionAreCounted() {
    run("int deep(int n) { return deep(n + 1); }");
    String text = run("deep(0)");
    assertTrue(text.startsWith("StackOverflowError\n  at deep, line 1: "), text);
    assertTrue(text.contains("... that line 10"), text);
    assertTrue(text.lines().count() < 6, text);
  }

  @Test
  void aMethodMayNeedWhatComesLater() {
    assertEquals(
        "created method twice(int); it needs `once(int)`",
        run("int twice(int v) { return 2 * once(v); }"));
    assertEquals("twice cannot run: it needs `once(int)`", run("twice(1)"));
    assertEquals(
        "method twice(int) is complete now\ncreated method once(int)",
        run("int once(int v) { return v; }"));
    assertEquals("$1 ==> 6", run("twice(3)"));
  }

  @Test
  void redefiningAMethodKeepsTheValuesMadeWithIt() {
    run("int f() { return 1; }");
    run("int y = f();");
    assertEquals("replaced method f()", run("int f() { return 2; }"));
    assertEquals("y ==> 1", run("y"));
    assertEquals("$1 ==> 2", run("f()"));
  }

  @Test
  void printsComeBeforeTheValueAndAreComplete() {
    run("int noisy() { for (int i = 0; i < 20000; i++) System.out.println(i); return 1; }");
    run("noisy()");
    StringBuilder expected = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      expected.append(i).append('\n');
    }
    assertEquals(expected.toString(), console.takeOut());
  }

  @Test
  void whatAnExpressionPrintsOnIsNoValueOfItsOwn() {
    assertEquals("", run("System.out.printf(Locale.ROOT, \"%.2f%n\", 0.5)"));
    assertEquals("0.50\n", console.takeOut());
    assertEquals("$1 ==> 2", run("1 + 1"));
    assertEquals("out ==> System.out", run("var out = System.out"));
  }

  @Test
  void aSnippetReadsALineFromTheConsole() {
    console.type("typed by hand");
    assertEquals("$1 ==> \"typed by hand\"", run("new Scanner(System.in).nextLine()"));
  }

  @Test
  void completenessTellsWhenToAskForMore() {
    assertEquals(Completeness.COMPLETE, session.completeness("int x = 5"));
    assertEquals(Completeness.COMPLETE, session.completeness("int x = 5; x +" + " 1"));
    assertEquals(Completeness.INCOMPLETE, session.completeness("int f() {"));
    assertEquals(Completeness.INCOMPLETE, session.completeness("1; int f() {"));
    assertEquals(Completeness.EMPTY, session.completeness("  "));
    assertEquals(Completeness.INVALID, session.completeness("int int ] 5"));
  }

  @Test
  void completionPutsTheMembersOfEveryObjectLast() {
    run("String word = \"a\"");
    List<Suggestion> suggestions = session.complete("word.", 5).suggestions();
    assertEquals(suggestions.stream().map(Suggestion::text).distinct().count(), suggestions.size());
    assertEquals("wait(", suggestions.get(suggestions.size() - 1).text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "java.ut | 5 | util.",
        "import java.util.con | 17 | concurrent.",
        "import static java.uti | 19 | util.",
        "new java.ut | 9 | util.",
        "jav | 0 | java. javax.",
      })
  void thePackagesOfTheJdkAreCompleted(String input, int from, String names) {
    Completion completion = session.complete(input, input.length());
    assertEquals(from, completion.anchor());
    assertEquals(List.of(names.split(" ")), words(input));
  }

  private static List<String> words(String input) {
    return session.complete(input, input.length()).suggestions().stream()
        .map(Suggestion::text)
        .toList();
  }

  @Test
  void nothingElseIsTakenForThePackagesOfTheJdk() {
    run("record Pair(int util) {} Pair java = new Pair(1);");
    assertFalse(words("java.u").contains("util."));
    assertTrue(words("java.u").contains("util()"));
    session.drop("java");
    for (String other : List.of("\"java.ut", "1 + 2 // java.ut", "1.", "")) {
      assertFalse(words(other).contains("util."), other);
      assertFalse(words(other).contains("javax."), other);
    }
  }

  @Test
  void dropRemovesAVariable() {
    run("int x = 5");
    assertTrue(session.drop("x"));
    assertFalse(session.drop("x"));
    assertTrue(session.variables().isEmpty());
  }
}
