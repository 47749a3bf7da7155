package apart.shell.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ResidueTest {
  @Test
  void whatIsStillDeclaredIsNoReasonForAnotherCompiler() {
    Residue residue = new Residue();
    for (int names = 1; names <= 3000; names++) {
      residue.line(names, false);
      assertFalse(residue.isMuch() || residue.isTooMuch(), names + " names");
    }
  }

  @Test
  void whatWasDeclaredAnewOrDroppedIs() {
    Residue residue = new Residue();
    int lines = 0;
    while (!residue.isMuch()) {
      residue.line(100, false);
      lines++;
    }
    assertTrue(lines > 1000 && lines < 5000, lines + " lines");
    residue.bear();
    assertFalse(residue.isMuch());
  }

  @Test
  void complaintsAreSoon() {
    Residue residue = new Residue();
    int lines = 0;
    while (!residue.isMuch()) {
      residue.line(60, true);
      lines++;
    }
    assertTrue(lines > 50 && lines < 200, lines + " lines");
    while (!residue.isTooMuch()) {
      residue.line(60, true);
      lines++;
    }
    assertTrue(lines < 700, lines + " lines");
  }

  @Test
  @Timeout(300)
  void aThousandLinesWithAnErrorInEachLeaveLittleBehind() {
    try (JShellSession session = Sessions.open(new TestConsole())) {
      for (int n = 0; n < 20; n++) {
        assertFalse(session.run("int v" + n + " = " + n + "; String s" + n + " = \"\";").isEmpty());
      }
      long before = used();
      for (int n = 0; n < 1000; n++) {
        assertTrue(session.run("int bad" + n + " = v0 + zork" + n + ";").get(0).failed());
      }
      assertEquals("v19 ==> 19", Sessions.run(session, "v19"));
      long more = used() - before;
      assertTrue(more < 90, more + " MB more");
    }
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
  }
}
