package apart.shell.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Initializers of classes, and other code of the learner's, that run while values come back. */
@Timeout(60)
class InitializersTest extends OneSession {
  private static final String BETWEEN = " @ ";

  /** A class without default methods is not initialized together with what implements it. */
  @Test
  void savingInitializesNoInterface() {
    run("int made = 0;");
    run("int bump() { return ++made; }");
    run("interface I { int x = bump(); default void f() {} }");
    run("interface J extends I { int y = bump(); }");
    run("class C implements J { static int n; }");
    run("class P { }");
    run("class Q extends P implements I { static int n = 4; }");
    saved();
    assertEquals("it ==> 0", session.query("made").text());
    run("C.n = 5;");
    lose("C.n + made * 10");
  }

  @Test
  void anInterfaceThatIsBeingInitializedKeepsNobodyWaiting() {
    run("var begun = new java.util.concurrent.CountDownLatch(1);");
    run("var go = new java.util.concurrent.CountDownLatch(1);");
    run(
        "interface I { int x = n(); default void f() {} static int n() { begun.countDown();"
            + " try { go.await(); return 3; } catch (InterruptedException e) { return 0; } } }");
    run("class C implements I { static int n; }");
    run("var t = new Thread(() -> System.out.print(I.x)); t.start(); begun.await();");
    saved();
    run("go.countDown(); t.join();");
    saved();
    assertEquals("it ==> 3", session.query("I.x").text());
  }

  @Test
  void oneThatTakesLongCostsNoClass() {
    run("int made = 0;");
    for (int i = 0; i < 4; i++) {
      run("class W" + i + " { static { made++; } int f() { assert made < 100; return 1; } }");
    }
    run(
        "enum Slow { A; Slow() { try { Thread.sleep(made < 5 ? 5500 : 0); } catch"
            + " (InterruptedException e) { } made++; } }");
    run("new W0().f() + new W1().f() + Slow.A.ordinal() + new W2().f() + new W3().f();");
    lose("made");
    String question =
        "new W0().f() + new W1().f() + Slow.A.ordinal() + new W2().f() + new W3().f()";
    assertEquals("it ==> 4", session.query(question).text());
  }

  /** What initializers do outside is seen in the properties of the agent's machine. */
  @Test
  void thoseOfClassesThatDoNotCountAreNotRun() {
    run(
        "void ran(String s) { System.setProperty(\"ran\", System.getProperty(\"ran\", \"\") + s); }");
    run("class A { static Thread t = new Thread(); static { ran(\"A\"); } }");
    run("{ var t = A.t; }");
    run("class A { static Thread t = new Thread(); int more; static { ran(\"B\"); } }");
    run("{ var t = A.t; }");
    run("class D { static Thread t = new Thread(); static { ran(\"D\"); } }");
    run("{ var t = D.t; }");
    session.drop("D");
    run("class A { int most; }");
    saved();
    run("System.exit(1)");
    assertEquals("it ==> null", session.query("System.getProperty(\"ran\")").text());
  }

  @Test
  void theyRunInTheirOrder() {
    run(
        "void ran(String s) { System.setProperty(\"ran\", System.getProperty(\"ran\", \"\") + s); }");
    for (String name : List.of("A", "B", "C", "D", "E", "F")) {
      run("enum " + name + " { ONE; static { ran(\"" + name + "\"); } }");
    }
    for (String name : List.of("D", "B", "F", "A", "C", "E")) {
      run(name + ".ONE.name()");
    }
    saved();
    run("System.exit(1)");
    assertEquals("it ==> \"DBFACE\"", session.query("System.getProperty(\"ran\")").text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class C { static String s = \"x\"; static Thread t = new Thread(); } @ C.s = null @ C.s",
        "class C { static String s = \"x\"; int f() { assert s == null; return 1; } } @ C.s = null @ C.s",
        "record R(int n) { static List<String> cache = new ArrayList<>(); } @ R.cache = null @ R.cache",
        "enum E { A; static String last = \"none\"; } @ E.last = null @ E.last",
        "var names = new ArrayList<String>(); | record R(int n) { static final String first ="
            + " names.isEmpty() ? null : names.get(0); } | R.first @ names.add(\"x\") @ R.first",
      })
  void whatHoldsNothingHoldsNothing(String script) {
    String[] parts = script.split(BETWEEN);
    for (String line : parts[0].split(" \\| ")) {
      run(line);
    }
    run(parts[1]);
    lose(parts[2]);
  }

  /** Which of two it is may have depended on what is another by now. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "class B { static final IntUnaryOperator op = fast ? x -> x + 1 : x -> x * 100; }"
            + " @ B.op.applyAsInt(1)",
        "enum Op { ADD(fast ? (a, b) -> a + b : (a, b) -> a * b); final IntBinaryOperator f;"
            + " Op(IntBinaryOperator f) { this.f = f; } } @ Op.ADD.f.applyAsInt(3, 4)",
        "class S { static final Object FAST = new Object(), SLOW = new Object(), NOW = fast ? FAST :"
            + " SLOW; } @ S.NOW == S.FAST",
      })
  void aFunctionThatIsConstantIsTheOneThatItWas(String script) {
    String[] parts = script.split(BETWEEN);
    run("boolean fast = true;");
    run(parts[0]);
    run("var before = " + parts[1] + ";");
    run("fast = false;");
    lose(parts[1]);
  }

  @Test
  void undoEmptiesWhatHeldNothingInAClassThatHadBeenUsed() {
    run("class A { static String last = null; static void set(String s) { last = s; } }");
    run("A.last");
    saved();
    WhatStands then = session.standing();
    run("A.set(\"x\")");
    saved();
    assertEquals(List.of(), session.comeBack(then).begun());
    assertEquals("it ==> null", session.query("A.last").text());
  }

  /** It cannot be read twice, since its record says so; what is there is not as it was. */
  @Test
  void whatCannotBeReadASecondTimeIsNamed() {
    run("List<Object> o = new ArrayList<>();");
    run(
        "class R implements java.io.Serializable { int id = 1; static final Set<Integer> ids = new"
            + " TreeSet<>(); { ids.add(1); } private Object readResolve() { if (!ids.add(1)) throw new"
            + " IllegalStateException(); return this; } }");
    run("o.add(new R());");
    saved();
    String notice = run("System.exit(1)");
    assertFalse(notice.contains("anew") || notice.contains("not restored"), notice);
    String now = session.query("((R) o.get(0)).id + \" \" + R.ids").text();
    assertEquals("it ==> \"1 [1]\"", now);
    run("Thread make() { o.add(\"made\"); return new Thread(); }");
    run("Thread k = make();");
    saved();
    notice = run("System.exit(1)");
    assertTrue(notice.contains("declared anew: k, o") || notice.contains("o, k"), notice);
  }

  @Test
  void hashedObjectsAreFoundThatGoByWhatComesBackLater() {
    run("List<Object> o = new ArrayList<>();");
    run(
        "class K { static int salt = 31; int n = 1; public int hashCode() { return salt * 1000 + n; }"
            + " public boolean equals(Object other) { return other instanceof K k && k.n == n; } }");
    run("K.salt = 7;");
    run("o.add(new HashSet<>(List.of(new K())));");
    for (int i = 0; i < 3; i++) {
      lose("((Set<?>) o.get(0)).contains(new K()) + \"\"");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"HashSet", "LinkedHashSet"})
  void hashedObjectsThatHoldEachOtherAreFound(String set) {
    run(
        "class City { final String name; final Set<City> links = new "
            + set
            + "<>(); City(String n) { name = n; } public int hashCode() { return Objects.hash(name); }"
            + " public boolean equals(Object o) { return o instanceof City c && c.name.equals(name); }"
            + " void road(City o) { links.add(o); o.links.add(this); } }");
    run("var a = new City(\"a\"); var b = new City(\"b\"); var c = new City(\"c\");");
    run("a.road(b); a.road(c); b.road(c);");
    run("var byCity = new HashMap<City, Integer>(); byCity.put(a, 1); byCity.put(b, 2);");
    String question =
        "\"\" + a.links.contains(b) + b.links.contains(a) + c.links.contains(a) + c.links.contains(b) +"
            + " byCity.get(a) + byCity.get(b)";
    lose(question);
    lose(question);
    run("b.road(a);");
    saved();
    WhatStands then = session.standing();
    run("a.links.clear(); b.links.clear();");
    saved();
    session.comeBack(then);
    assertEquals("it ==> \"truetruetruetrue12\"", session.query(question).text());
  }

  @Test
  void whatReadsItselfBackAsNothingIsNamed() {
    run("class S { static final S I = new S(); int n; Object readResolve() { return I; } }");
    run("S.I.n = 4;");
    saved();
    String notice = run("System.exit(1)");
    assertTrue(notice.contains("declared anew: S.I"), notice);
    assertEquals("it ==> true", session.query("S.I != null").text());
  }

  /** It must not take what the learner types next. */
  @Test
  void codeThatRunsAgainHasNoInput() {
    console.type("bob");
    run("Thread ask() { String s = new Scanner(System.in).nextLine(); return new Thread(s); }");
    run("Thread who = ask();");
    assertEquals("it ==> \"bob\"", session.query("who.getName()").text());
    saved();
    console.type("next");
    String notice = run("System.exit(1)");
    assertTrue(notice.contains("not restored: who"), notice);
    assertEquals("next", console.readLine());
  }

  @Test
  void whatAClassWithinAMethodHeldIsNamed() {
    run("int f() { class L { static Thread t; static int n; } L.t = new Thread(); return ++L.n; }");
    run("f()");
    saved();
    String notice = run("System.exit(1)");
    assertTrue(notice.contains("not restored: L.t"), notice);
    assertEquals("it ==> 2", session.query("f()").text());
  }
}
