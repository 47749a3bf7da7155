package apart.shell.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the learner's classes hold themselves outlives the agent, and is taken back by /undo. */
@Timeout(60)
class ClassStateTest extends OneSession {
  /** A declaration, a line that changes what its class holds, and a question that shows it. */
  private static final String BETWEEN = " @ ";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class A { static final List<String> all = new ArrayList<>(); } @ A.all.add(\"x\") @ A.all",
        "class A { static final double[] all = {1, 2}; } @ A.all[1] = 5 @ A.all[1]",
        "class A { static final double drawn = Math.random(); } @ A.drawn @ A.drawn",
        "class A { static final long drawn = System.nanoTime(); } @ A.drawn @ A.drawn",
        "class A { static final A ONE = new A(); int n; } @ A.ONE.n = 3 @ A.ONE.n",
        "class A { static final A ONE = new A(); int n; A it() { return ONE; } } @ var a = A.ONE;"
            + " a.n = 4; @ (A.ONE == a) + \" \" + a.it().n",
        "class A { static class B { static final Map<String, Integer> seen = new TreeMap<>(); } }"
            + " @ A.B.seen.put(\"b\", 1) @ A.B.seen",
        "record A(int n) { static final List<A> all = new ArrayList<>(); public A { all.add(null); } }"
            + " @ new A(2) @ A.all.size() + \" \" + A.all",
        "interface A { List<String> all = new ArrayList<>(); } @ A.all.add(\"x\") @ A.all",
        "interface A { double drawn = Math.random(); } @ A.drawn @ A.drawn",
        "interface A { int drawn = (int) System.nanoTime(); boolean odd = drawn % 2 != 0;"
            + " char letter = (char) ('a' + (drawn & 7)); long far = System.nanoTime();"
            + " float near = (float) Math.random(); byte small = (byte) drawn; String s = \"s\" + far; }"
            + " @ A.drawn @ \"\" + A.drawn + A.odd + A.letter + A.far + A.near + A.small + A.s",
        "enum A { B, C; int n; } @ A.C.n = 7 @ A.B.n + \" \" + A.C.n",
        "enum A { B; final double drawn = Math.random(); } @ A.B.drawn @ A.B.drawn",
        "enum A { B; final List<String> all = new ArrayList<>(); } @ A.B.all.add(\"x\") @ A.B.all",
        "enum A { B; static final List<A> all = new ArrayList<>(); A next; } @ A.B.next = A.B;"
            + " A.all.add(A.B) @ \"\" + A.all + A.B.next",
        "class A { int kept = 1; transient int n; } @ var a = new A(); a.n = 4 @ a.n",
        "class A { transient int n = 1; } class B extends A { transient int m = 4; } @ var b = new B();"
            + " b.n = 5; b.m = 6 @ b.n + \" \" + b.m",
        "abstract class Shape { } class Sq extends Shape { double a = 3; transient double cached = -1;"
            + " double area() { return cached < 0 ? cached = a * a : cached; } } @ var s = new Sq()"
            + " @ s.area()",
        "class A implements java.io.Serializable { static final Long serialVersionUID = 5L;"
            + " static int n; } @ A.n = 4 @ A.n + \" \" + A.serialVersionUID",
        "class A implements java.io.Serializable { static final long serialVersionUID ="
            + " \"a\".hashCode(); static int n; } @ A.n = 4 @ A.n + \" \" + A.serialVersionUID",
        "record A(int n) { static final List<A> all = new ArrayList<>(); public A(int n) {"
            + " this.n = n; all.add(this); } } @ var a = new A(1) @ A.all + \"\" + (A.all.get(0) == a)",
        "interface A { List<String> all = new ArrayList<>(); } record R(int n) { public R {"
            + " A.all.add(\"r\" + n); } } @ var r = new R(1) @ A.all + \"\" + r",
        "interface A { int[][] all = new int[2][2]; } record R(int n) { public R { A.all[1][n]++; } }"
            + " @ var r = new R(1) @ A.all[1][1] + \"\" + r",
        "interface A { String S = System.getenv(\"nope\"); Map<String, Integer> all = new TreeMap<>(); }"
            + " @ A.all.put(\"x\", 1) @ A.all",
        "interface A { Comparator<String> C = (a, b) -> 0; List<String> all = new ArrayList<>(); }"
            + " @ A.all.add(\"x\") @ A.all",
        "interface A { Object LOCK = new Object(); Set<String> all = new TreeSet<>(); }"
            + " @ A.all.add(\"x\") @ A.all",
        "class A { static final Object LOCK = new Object(); static int n; } @ A.n = 4 @ A.n",
      })
  void whatAClassHoldsOutlivesTheAgent(String script) {
    String[] parts = script.split(BETWEEN);
    run(parts[0]);
    run(parts[1]);
    for (int time = 0; time < 2; time++) {
      String notice = lose(parts[2]);
      assertFalse(notice.contains("anew") || notice.contains("not restored"), notice);
    }
  }

  /** What enum constants count is seen by what they answer next. */
  @Test
  void aConstantWithABodyGoesOnCounting() {
    run("enum A { B { int more; int f() { return ++more; } }; abstract int f(); }");
    run("A.B.f(); A.B.f();");
    saved();
    run("System.exit(1)");
    assertEquals("it ==> 3", session.query("A.B.f()").text());
  }

  @Test
  void initializersThatRunAgainChangeNothingOfBefore() {
    run("int made = 0;");
    run("List<Object> all = new ArrayList<>();");
    run("class N { static final N FIRST = new N(); int id; N() { id = ++made; all.add(this); } }");
    run("enum L { A, B; L() { made += 10; } }");
    run("class W { static { made++; } int f() { assert made < 100; return 1; } }");
    run("class C { static final Comparator<String> C = (x, y) -> 0; static { made++; } }");
    run("class F { static List<Thread> all = new ArrayList<>(); static { made++; } }");
    run("{ new N(); new N(); L.A.name(); new W().f(); new C(); F.all.add(new Thread()); }");
    String question =
        "made + \" \" + all.size() + \" \" + all.contains(N.FIRST) + \" \" + new W().f() + L.A + new C()"
            + ".hashCode() * 0 + made";
    lose(question);
    lose(question);
  }

  /** A record is read back by its constructor. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "record R(int n) { public R { made++; all.add(n); } }",
        "class R implements java.io.Serializable { int n; R(int n) { this.n = n; made++; all.add(n); }"
            + " Object readResolve() { made++; all.clear(); return this; } }",
      })
  void readingBackChangesNothingOfBefore(String type) {
    run("int made = 0;");
    run("List<Object> all = new ArrayList<>();");
    run(type);
    run("var r = new R(1);");
    run("var both = List.of(all, r);");
    lose("made + \" \" + all + both.get(0) + (both.get(0) == all) + (both.get(1) == r)");
    lose("made + \" \" + all + both.get(0) + (both.get(0) == all) + (both.get(1) == r)");
  }

  @Test
  void declaringAnewChangesNothingElse() {
    run("int count = 0;");
    run("List<Integer> log = new ArrayList<>(List.of(5, 6));");
    run("List<Integer> same = log;");
    run("Thread make() { count++; log.add(count); return new Thread(); }");
    run("Thread r = make();");
    run("Iterator<Integer> over = log.iterator();");
    run("var rest = Optional.of(log.remove(0));");
    String notice = lose("count + \" \" + log + (log == same) + (r != null)");
    assertTrue(notice.contains("declared anew: r, over"), notice);
    lose("count + \" \" + log + (log == same) + (r != null)");
  }

  @Test
  void takingBackChangesNothingElse() {
    run("int made = 0;");
    run("record R(int n) { public R { made++; } }");
    run("var r = new R(1);");
    run("var other = new R(2);");
    saved();
    WhatStands then = session.standing();
    run("r = other;");
    saved();
    assertEquals(
        new Withheld(List.of(), List.of(), List.of(), List.of(), false), session.comeBack(then));
    assertEquals("it ==> \"2 1\"", session.query("made + \" \" + r.n()").text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class A { static class N1 { static int n = 1; } static class N1b { static int n = 2; } }"
            + " @ A.N1.n @ \"\" + A.N1.n + A.N1b.n",
        "class A { interface N1 { int n = Math.abs(1); } interface N1b { int n = Math.abs(2); } }"
            + " @ A.N1.n @ \"\" + A.N1.n + A.N1b.n",
        "class A { static int f() { class L { static final int[] n = {1}; } return L.n[0]; }"
            + " static Object g() { return new Object() { static final int[] n = {2};"
            + " public String toString() { return \"\" + n[0]; } }; } } @ A.f() @ \"\" + A.f() + A.g()",
      })
  void nestedClassesWhoseNamesDifferInLettersAtTheirEndAreNotOne(String script) {
    String[] parts = script.split(BETWEEN);
    run(parts[0]);
    run(parts[1]);
    assertEquals("it ==> \"12\"", session.query(parts[2]).text());
    lose(parts[2]);
  }

  /** The code that runs while a value is read may need what a class holds, of a later line. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "record C(int n) { static final Set<Integer> OK = Set.of(1, 2); public C {"
            + " if (!OK.contains(n)) { throw new IllegalArgumentException(); } } }"
            + " @ o.add(new C(1)) @ o",
        "class K { static final int[] t = {3, 5}; int n; public int hashCode() { return t[n]; } }"
            + " @ o.add(new HashSet<>(List.of(new K()))) @ ((Set<?>) o.get(0)).size()",
      })
  void whatReadingNeedsMayBeOfALaterLine(String script) {
    String[] parts = script.split(BETWEEN);
    run("List<Object> o = new ArrayList<>();");
    run(parts[0]);
    run(parts[1]);
    String notice = lose(parts[2]);
    assertFalse(notice.contains("anew") || notice.contains("not restored"), notice);
  }

  /** To read a field of such a class would wait for the thread that initializes it. */
  @Test
  void anInitializerThatTakesItsTimeKeepsNobodyWaiting() {
    run("var begun = new java.util.concurrent.CountDownLatch(1);");
    run("var go = new java.util.concurrent.CountDownLatch(1);");
    run(
        "class A { static int n = n(); static int n() { begun.countDown();"
            + " try { go.await(); return 3; }"
            + " catch (InterruptedException e) { return 0; } } }");
    run("var t = new Thread(() -> System.out.print(A.n)); t.start(); begun.await();");
    saved();
    run("go.countDown(); t.join();");
    saved();
    assertEquals("it ==> 3", session.query("A.n").text());
  }

  @Test
  void whatATransientStaticFieldCannotKeepIsNamed() {
    run("class A { static transient Thread r; }");
    run("{ A.r = new Thread(); }");
    saved();
    String notice = run("System.exit(1)");
    assertTrue(notice.endsWith("not restored: A.r"), notice);
  }

  @Test
  void anInitializerFindsTheValuesItNeeds() {
    run("double[] xs = {1, 2};");
    run("class A { static final double first = xs[0]; static int count = xs.length; }");
    run("A.count = 9;");
    run("xs = null;");
    lose("A.count + \" \" + A.first");
  }

  @Test
  void whatCannotBeWrittenIsNamed() {
    run("class A { static final List<Thread> all = new ArrayList<>(); static Thread last; }");
    run("{ A.all.add(new Thread()); A.last = new Thread(); }");
    run("int all = 1;");
    saved();
    String notice = run("System.exit(1)");
    assertTrue(
        notice.endsWith(
            "agent restarted, 1 value restored; declared anew: A.all; not restored: A.last"),
        notice);
  }

  @Test
  void whatAConstantOfAnEnumHoldsIsKeptButForWhatCannotBeWritten() {
    run("enum Op { ADD, SUB; Thread t; String s; int n; List<String> l = new ArrayList<>(); }");
    run("{ Op.ADD.t = new Thread(); Op.ADD.n = 4; Op.ADD.l.add(\"x\"); Op.SUB.n = 2; }");
    run("var mine = Op.ADD.l;");
    String question = "Op.ADD.n + \" \" + Op.ADD.l + Op.SUB.n + (mine == Op.ADD.l)";
    assertTrue(lose(question).endsWith("declared anew: Op.ADD"));
    assertFalse(lose(question).contains("Op.ADD")); // The thread is gone.
  }

  @Test
  void aConstantThatIsALambdaIsNothingToNameSinceItCannotChange() {
    run(
        "enum Op { ADD((a, b) -> a + b); final IntBinaryOperator f; int used;"
            + " Op(IntBinaryOperator f) { this.f = f; } }");
    run(
        "class By { static final Comparator<String> LENGTH = Comparator.comparing(s -> s.length()); }");
    run("Op.ADD.used = Op.ADD.f.applyAsInt(1, 2) + By.LENGTH.compare(\"a\", \"b\");");
    String notice = lose("Op.ADD.used + Op.ADD.f.applyAsInt(3, 4)");
    assertFalse(notice.contains("anew") || notice.contains("not restored"), notice);
  }

  @Test
  void aConstantThatIsALambdaWithSomethingInItIsKept() {
    run("Supplier<Integer> counter() { int[] n = {0}; return () -> ++n[0]; }");
    run("class A { static final Supplier<Integer> next = counter(); }");
    run("A.next.get(); A.next.get();");
    saved();
    String notice = run("System.exit(1)");
    assertFalse(notice.contains("anew"), notice);
    assertEquals("it ==> 3", session.query("A.next.get()").text());
  }

  /** What it captured is Java's to know alone. */
  @Test
  void aConstantThatIsALambdaOfJavasWithSomethingInItIsNamed() {
    run("Function<Object, Integer> counter() { int[] n = {0}; return o -> ++n[0]; }");
    run(
        "class A { static final Function<Object, Integer> next = Function.identity()"
            + ".andThen(counter()); static final Function<Object, Object> same = Function.identity(); }");
    run("A.next.apply(1);");
    saved();
    String notice = run("System.exit(1)");
    assertTrue(notice.endsWith("declared anew: A.next"), notice);
  }

  @Test
  void fieldsThatJavaReadsForItselfStayFinal() {
    run(
        "class P implements java.io.Serializable { int a = 1, b = 2;"
            + " private static final java.io.ObjectStreamField[] serialPersistentFields ="
            + " {new java.io.ObjectStreamField(\"a\", int.class)}; }");
    run(
        "String written() throws Exception { var out = new java.io.ByteArrayOutputStream();"
            + " new java.io.ObjectOutputStream(out).writeObject(new P()); return out.toString(); }");
    assertEquals("$1 ==> false", run("written().contains(\"b\")"));
    lose("written().contains(\"b\")");
  }

  @Test
  void whatAnEarlierClassOfTheNameHeldIsNotNamed() {
    run("class A { static Thread r; }");
    run("A.r = new Thread();");
    run("class A { static int n; }");
    saved();
    String notice = run("System.exit(1)");
    assertFalse(notice.contains("A.r"), notice);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class A { static final List<String> all = new ArrayList<>(); } @ A.all.add(\"x\") @ A.all",
        "enum A { B, C; int n; } @ A.C.n++ @ A.B.n + \" \" + A.C.n",
        "interface A { List<String> all = new ArrayList<>(); } @ A.all.add(\"x\") @ A.all",
        "record A(int n) { static final List<A> all = new ArrayList<>(); public A { all.add(null); } }"
            + " @ new A(2) @ A.all",
      })
  void whatAClassHoldsIsTakenBack(String script) {
    String[] parts = script.split(BETWEEN);
    run(parts[0]);
    run(parts[1]);
    saved();
    String before = session.query(parts[2]).text();
    WhatStands then = session.standing();
    run(parts[1]);
    saved();
    assertFalse(before.equals(session.query(parts[2]).text()), before);
    Withheld withheld = session.comeBack(then);
    assertEquals(before, session.query(parts[2]).text());
    assertEquals(List.of(), withheld.begun());
  }

  @Test
  void whatCannotBeTakenBackIsNamed() {
    run("record Bag(List<String> all) { }");
    run("interface A { Bag all = new Bag(new ArrayList<>()); int n = 5; }");
    run("A.all.all().add(\"x\")");
    saved();
    WhatStands then = session.standing();
    run("A.all.all().add(\"y\")");
    saved();
    assertEquals(List.of("A.all"), session.comeBack(then).unread());
    run("class C { static List<Thread> all = new ArrayList<>(); }");
    run("C.all.add(new Thread())");
    saved();
    then = session.standing();
    run("C.all.add(new Thread())");
    saved();
    assertEquals(List.of("C.all"), session.comeBack(then).unsaved());
  }

  @Test
  void constantsOfAClassThatWasNotUsedThenAreNamedIfTheyMayHaveChanged() {
    run("enum A { B(1), C(2); final int n; A(int n) { this.n = n; } }");
    run("class D { static final List<String> all = new ArrayList<>(); static final int n = 3; }");
    saved();
    WhatStands then = session.standing();
    run("A.B.n + D.all.size()");
    saved();
    assertEquals(List.of("D.all"), session.comeBack(then).begun());
  }
}
