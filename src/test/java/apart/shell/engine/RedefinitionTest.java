package apart.shell.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is declared anew is changed in its place where Java can do that, so that what was made of it
 * stays what it is, and sees what is new.
 */
@Timeout(120)
class RedefinitionTest extends OneSession {
  /** As the JDK's jshell has it, on 17 and 25. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "class Net { int size = x; } | new Net() | made.size * 100 + new Net().size | 110",
        "class Net { int size() { return x; } } | new Net() | made.size() | 10",
        "record Net(int a) { int b() { return a + x; } } | new Net(3) | made.b() | 13",
        "enum Net { A, B; int b() { return x; } } | Net.B | made.b() | 10",
        "interface Net { default int b() { return x; } } | new Net() {} | made.b() | 10",
        "int net() { return x; } | (Supplier<Integer>) () -> net() | made.get() | 10",
        "class Net { int s = x; } | new ArrayList<>(List.of(new Net())) | made.get(0).s | 1",
        "class Net { int s = x; } | new Net() { int t = 5; } | made.s + made.t | 6",
        "class Net { Supplier<Integer> s = () -> x; } | new Net() | made.s.get() | 10",
        "class Net { static int m; Net() { m += x; } } | new Net() | Net.m | 1",
        "class Net { class In { int v = x; } } | new Net().new In() | made.v | 1",
        "int unused() { return x; } | (Supplier<Integer>) () -> x | made.get() | 10"
      })
  void whatUsesAVariableIsKeptWhenThatIsDeclaredAnew(
      String uses, String made, String asked, String answer) {
    run("int x = 1");
    run(uses);
    run("var made = " + made);
    assertEquals("replaced x (was 1)\nx ==> 10", run("int x = 10"));
    assertEquals("it ==> " + answer, ask(asked));
    assertTrue(session.succeed());
    assertEquals("it ==> " + answer, ask(asked));
    run("System.exit(1)");
    assertEquals("it ==> " + answer, ask(asked));
    run("int x = 11");
    assertEquals(
        "it ==> " + answer.replace("110", "111").replace("10", "11").replace("13", "14"),
        ask(asked));
  }

  @Test
  void whoAsksForWhatIsGoneIsToldHowToMakeItAgain() {
    run("class Unit {}");
    run("var m = new Unit()");
    run("class Unit { int a; }");
    String advice = "m is gone with what it was made of; make it again: var m = new Unit()";
    assertTrue(run("m").contains(advice), run("m"));
    assertTrue(run("m.a").contains(advice), run("m.a"));
    assertTrue(session.succeed());
    assertTrue(run("var k = List.of(m)").contains(advice), run("m"));
    assertTrue(run("var m = new Unit()").startsWith("m ==> Unit@"));
    assertEquals("$1 ==> 0", run("m.a"));
    assertFalse(run("mm").contains(advice));
  }

  @Test
  void aClassOfTheSameFieldsKeepsWhatWasMadeOfIt() {
    run("class Net { int size = 3; int twice() { return 2 * size; } }");
    run("var net = new Net()");
    assertEquals(
        "replaced class Net", run("class Net { int size = 4; int twice() { return 3 * size; } }"));
    assertEquals("it ==> 9", ask("net.twice()"));
    assertEquals("it ==> 12", ask("new Net().twice()"));
  }

  @Test
  void whatIsTakenBackIsAsItWas() {
    run("int f() { return 1; }");
    run("class Net { int size = 3; int f() { return low() + size; } }");
    run("int low() { return f(); }");
    run("var net = new Net()");
    run("int x = 5");
    WhatStands then = session.standing();
    run("int f() { return 2; }");
    run("class Net { int size = 4; int f() { return -low(); } }");
    run("net.size = 8");
    run("int x = 6");
    WhatStands later = session.standing();
    List<String> asked = List.of("net.f()", "new Net().f()", "f()", "x");
    assertEquals(List.of("it ==> -2", "it ==> -2", "it ==> 2", "it ==> 6"), answers(asked));
    session.comeBack(then);
    List<String> before = List.of("it ==> 4", "it ==> 4", "it ==> 1", "it ==> 5");
    assertEquals(before, answers(asked));
    run("System.exit(1)");
    assertEquals(before, answers(asked));
    session.comeBack(later);
    assertEquals(List.of("it ==> -2", "it ==> -2", "it ==> 2", "it ==> 6"), answers(asked));
  }

  @Test
  void linesRunAgainSeeWhatTheySawThen() {
    run(Sessions.SLOWLY_SAVED);
    run("var slow = new Slow()");
    run(
        "int x = 1; int y = x; int x = 2; int f() { return x; } int z = f(); int f() { return -1; }"
            + " int a = 0; Runnable r = () -> {}; System.exit(1)");
    assertEquals(
        List.of("it ==> 2", "it ==> 1", "it ==> 2", "it ==> -1"),
        answers(List.of("x", "y", "z", "f()")));
  }

  private static List<String> answers(List<String> expressions) {
    return session.query(expressions).stream().map(Outcome::text).toList();
  }

  private static String ask(String expression) {
    return session.query(expression).text();
  }
}
