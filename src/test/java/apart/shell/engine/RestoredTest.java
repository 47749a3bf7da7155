package apart.shell.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is said to be restored is there, and what was gone before is not said to be lost. */
@Timeout(60)
class RestoredTest extends OneSession {
  @Test
  void aVariableOfATypeDeclaredAnewIsNoValue() {
    run("int n = 5");
    run("class U {}");
    run("var m = new U()");
    run("class U { int x; }");
    restored("1 value restored");
    assertEquals("it ==> 5", session.query("n").text());
    run("var m = new U()");
    restored("2 values restored");
  }

  @Test
  void aVariableThatWasGoneIsNotLost() {
    run("int n = 5");
    run("interface I { int f(); }");
    run("I i = () -> 4");
    run("interface I { int f(); default int g() { return 1; } }");
    restored("1 value restored");
    assertEquals("it ==> true", session.query("i == null").text());
  }

  @Test
  void aVariableThatUndoBroughtBackIsNamedWhenItIsLost() {
    run("boolean made = false");
    run("class I { Thread t = new Thread(); { if (made) throw new IllegalStateException(); } }");
    run("I i = new I()");
    run("made = true");
    WhatStands then = session.standing();
    run("class I { int more; }");
    assertEquals("it ==> true", session.query("i == null").text());
    session.comeBack(then);
    assertEquals("it ==> true", session.query("i != null").text());
    run("1");
    String notice = run("System.exit(1)");
    assertTrue(notice.contains("not restored: i"), notice);
  }

  @Test
  void aVariableOfAClassIsNoneOfTheLearners() {
    run("int a = 5");
    run("class L { static int v = 1; static { System.exit(4); } }");
    String notice = run("L.v");
    assertTrue(notice.endsWith("agent restarted, 1 value restored"), notice);
  }

  private static void restored(String end) {
    for (int time = 0; time < 2; time++) {
      saved();
      String notice = run("System.exit(1)");
      assertTrue(notice.endsWith("agent restarted, " + end), notice);
    }
  }
}
