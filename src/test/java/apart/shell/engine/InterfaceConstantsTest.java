package apart.shell.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The constants of the learner's interfaces, which Java lets nobody set again, hold what they held
 * after the end of the agent and after /undo, and are the same objects as others hold.
 */
@Timeout(60)
class InterfaceConstantsTest extends OneSession {
  /** Declarations, lines that change what they hold, and a question that shows it. */
  private static final String BETWEEN = " @ ";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "interface A { List<String> all = new ArrayList<>(); } @ var mine = A.all; mine.add(\"x\")"
            + " @ mine + \" \" + (mine == A.all)",
        "interface A { List<String> all = new ArrayList<>(); } record R(List<String> up) { public R {"
            + " A.all.add(\"r\"); } } @ var r = new R(A.all); var mine = A.all"
            + " @ mine + \" \" + r + (mine == A.all) + (r.up() == A.all)",
        "interface A { List<String> all = new ArrayList<>(); } record R(int n) { public R {"
            + " A.all.add(\"r\" + n); } } @ var mine = A.all; var r = new R(1)"
            + " @ mine + \" \" + r + (mine == A.all)",
        "interface A { List<Object> all = new ArrayList<>(); } record R(int n) { public R {"
            + " n *= A.all.size(); } } @ var mine = A.all; mine.add(new R(0))"
            + " @ mine + \" \" + (mine == A.all)",
        "interface A { List<Object> all = new ArrayList<>(); } class N { List<Object> up = A.all; }"
            + " @ A.all.add(new N()) @ A.all.size() + \" \" + (((N) A.all.get(0)).up == A.all)",
      })
  void aConstantIsTheObjectThatOthersHold(String script) {
    String[] parts = script.split(BETWEEN);
    run("List<Object> first = new ArrayList<>();");
    run(parts[0]);
    run(parts[1]);
    assertNamesNone(lose(parts[2]));
    assertNamesNone(lose(parts[2]));
  }

  /** Its initializer runs again: not all that it made could be saved. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "interface A { Thread T = new Thread(); List<String> all = new ArrayList<>(); }"
            + " @ var mine = A.all; mine.add(\"x\") @ mine + \" \" + (mine == A.all)",
        "interface A { Thread T = new Thread(); List<String> all = new ArrayList<>(); boolean in ="
            + " all.add(\"first\"); } @ var mine = A.all; mine.add(\"x\") @ mine + \" \" + (mine =="
            + " A.all) + A.in",
        "interface A { int[] all = {1, 2}; Thread T = new Thread(); double drawn = Math.random();"
            + " long far = System.nanoTime(); boolean odd = far % 2 != 0; char c = (char) ('a' + (far &"
            + " 7)); byte small = (byte) far; short s = (short) far; float near = (float) drawn; }"
            + " @ var mine = A.all; mine[1] = 5 @ \"\" + mine[1] + (mine == A.all) + A.drawn + A.far"
            + " + A.odd + A.c + A.small + A.s + A.near",
      })
  void whatCouldBeSavedOfItsConstantsIsWhatItWas(String script) {
    String[] parts = script.split(BETWEEN);
    run(parts[0]);
    run(parts[1]);
    assertTrue(lose(parts[2]).endsWith("declared anew: A.T"));
    assertTrue(lose(parts[2]).endsWith("declared anew: A.T"));
  }

  /** What is read back before may need them. */
  @Test
  void whatARecordOfAnEarlierLineNeedsIsKept() {
    run("List<Object> o = new ArrayList<>();");
    run("interface A { double drawn = Math.random(); }");
    run("record R(double n) { public R { n += A.drawn; } }");
    run("o.add(new R(0));");
    assertNamesNone(lose("o.size() + \" \" + A.drawn"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "interface A { List<String> all = new ArrayList<>(); } @ var mine = A.all; mine.add(\"x\")"
            + " @ mine.add(\"y\") @ mine + \" \" + (mine == A.all)",
        "interface A { List<String> all = new ArrayList<>(); } @ var in = List.of(A.all);"
            + " A.all.add(\"x\") @ A.all.add(\"y\") @ in + \" \" + (in.get(0) == A.all)",
        "interface A { Map<String, Integer> m = new TreeMap<>(); List<Object> all = new"
            + " ArrayList<>(List.of(m)); } @ A.m.put(\"x\", 1) @ A.m.put(\"y\", 2)"
            + " @ A.m + \" \" + (A.all.get(0) == A.m)",
        "class Bag { int id = 1, n; public boolean equals(Object o) { return o instanceof Bag b &&"
            + " b.id == id; } public int hashCode() { return id; } } interface A { Bag B = new Bag(); }"
            + " @ A.B.n = 7 @ A.B.n = 8 @ A.B.n",
        "interface A { StringBuilder s = new StringBuilder(); java.util.concurrent.atomic.AtomicInteger"
            + " n = new java.util.concurrent.atomic.AtomicInteger();"
            + " java.util.concurrent.atomic.AtomicLong l = new java.util.concurrent.atomic.AtomicLong(); }"
            + " @ A.n.incrementAndGet(); A.l.set(4); A.s.append(1) @ A.n.incrementAndGet(); A.l.set(5);"
            + " A.s.append(2) @ \"\" + A.s + A.n + A.l",
        "interface A { List<String> all = new ArrayList<>(); List<String> view ="
            + " Collections.unmodifiableList(all); } @ A.all.add(\"x\") @ A.all.add(\"y\")"
            + " @ A.all + \" \" + A.view",
        "interface A { Set<String> names = Set.of(\"a\", \"b\", \"c\"); List<Object> all = new"
            + " ArrayList<>(List.of(names)); } @ A.all.size() @ A.all.add(1) @ A.all.size()",
      })
  void whatTheyHoldIsTakenBack(String script) {
    String[] parts = script.split(BETWEEN);
    run(parts[0]);
    run(parts[1]);
    saved();
    String before = session.query(parts[3]).text();
    assertFalse(before.startsWith("error"), before);
    WhatStands then = session.standing();
    run(parts[2]);
    saved();
    assertFalse(before.equals(session.query(parts[3]).text()), before);
    assertEquals(
        new Withheld(List.of(), List.of(), List.of(), List.of(), false), session.comeBack(then));
    assertEquals(before, session.query(parts[3]).text());
    saved();
    lose(parts[3]);
  }

  /** It would be another object than the one that it holds itself. */
  @Test
  void whatWouldBeTwoObjectsAfterwardsIsNamed() {
    run("interface A { List<Object> all = new ArrayList<>(); }");
    run("class N { List<Object> up = A.all; }");
    run("A.all.add(new N())");
    saved();
    WhatStands then = session.standing();
    run("A.all.add(2)");
    saved();
    assertEquals(List.of("A.all"), session.comeBack(then).unread());
  }

  private static void assertNamesNone(String notice) {
    assertFalse(notice.contains("anew") || notice.contains("not restored"), notice);
  }
}
