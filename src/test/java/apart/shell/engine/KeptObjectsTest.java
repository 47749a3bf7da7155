package apart.shell.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Functions, and objects of Java's that cannot be written as they are, outlive the agent. */
@Timeout(60)
class KeptObjectsTest extends OneSession {
  private static final String FUNCTIONS = "import java.util.function.*;";

  /** Lines, and an expression whose value is the same before and after the end of the agent. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        // A method's variable that is captured, and changed through it.
        "List<Supplier<Integer>> counter() { int[] n = {0}; return List.of(() -> ++n[0], () ->"
            + " n[0]); } | var c = counter(); | c.get(0).get(); | c.get(0).get(); =>"
            + " c.get(1).get()",
        // Values of each kind that are captured.
        "Supplier<String> s(int i, long l, double d, float f, boolean b, char c, byte y, short h,"
            + " String t, int[] a, Supplier<Integer> inner) { return () -> t + i + l + d + f + b + c"
            + " + y + h + a[0] + inner.get(); }"
            + " | var s = s(1, 2L, 3.5, 4.5f, true, 'x', (byte) 7, (short) 8, \"t\", new int[] {9},"
            + " () -> 10); | made(); => s.get()",
        // An object's own function, with and without the object; a neuron that has been trained.
        "class Neuron { double w = 0.5; DoubleUnaryOperator act = Math::tanh, out = x ->"
            + " act.applyAsDouble(w * x); } | var n = new Neuron(); | n.w = 3; | made();"
            + " => n.w + n.act.applyAsDouble(1) + n.out.applyAsDouble(1)",
        "class Neuron { double w = 0.5; DoubleUnaryOperator out = x -> w * x; } | var n = new"
            + " Neuron(); | var f = n.out; | n.w = 3; | made(); => f.applyAsDouble(1) + n.w +"
            + " n.out.applyAsDouble(2)",
        // Methods: static, of a value, of any value, inherited, a constructor's, an array's.
        "List<Integer> log = new ArrayList<>(); | Consumer<Integer> add = log::add; | add.accept(3);"
            + " | made(); => log + \"\" + (add != null)",
        "var all = new ArrayList<Function<String, Object>>(); | all.add(String::length); |"
            + " all.add(Integer::parseInt); | all.add(String::toUpperCase); |"
            + " all.add(StringBuilder::new); | all.add(\"1\"::concat); | made(); => \"\" +"
            + " all.stream().map(f -> f.apply(\"12\") + \"\").toList()",
        "var arrays = new ArrayList<IntFunction<int[]>>(); | arrays.add(int[]::new); | made();"
            + " => arrays.get(0).apply(3).length",
        "var two = new ArrayList<DoubleUnaryOperator>(); | two.add(Math::cbrt); |"
            + " two.add(StrictMath::cbrt); | two.add(Math::abs); | made();"
            + " => two.get(0).applyAsDouble(8) + two.get(2).applyAsDouble(-1)",
        "class A { static int f() { return 1; } int g() { return 10; } } | class B extends A { static"
            + " int f() { return 2; } int g() { return 20; } } | class C extends A { } |"
            + " List<Supplier<Integer>> all() { return new ArrayList<>(List.of(B::f, A::f, C::f,"
            + " new A()::g, new B()::g, new C()::g)); } | var all = all(); | made(); =>"
            + " \"\" + all.stream().map(Supplier::get).toList()",
        // Java's own that are made of the learner's.
        "var q = new PriorityQueue<Integer>((a, b) -> b - a); | q.addAll(List.of(1, 5, 3)); |"
            + " made(); => q.peek()",
        "var t = new TreeMap<String, Integer>(Comparator.comparing(String::length)); |"
            + " t.put(\"long\", 1); | t.put(\"s\", 2); | made(); => t.put(\"x\", 2) + \"\" + t",
        "var t = new TreeSet<String>(Comparator.comparing((String s) -> s.length()).reversed()"
            + ".thenComparing(s -> s)); | t.addAll(List.of(\"a\", \"bb\", \"b\")); | made(); =>"
            + " t.toString()",
        // What is final, what more than one interface, what a bridge needs.
        "class Log { static final List<Runnable> rs = new ArrayList<>(); static int n; } |"
            + " Log.rs.add(() -> Log.n++); | made(); => Log.rs.size()",
        "interface Text extends Function<String, String> { String apply(String s); } | Function<String,"
            + " String> bridged() { return (Text) s -> s + 1; } | var b = new"
            + " ArrayList<Function<String, String>>(); | b.add(bridged()); | made(); =>"
            + " b.get(0).apply(\"x\")",
        "interface Mark { } | var m = new ArrayList<Runnable>(); | m.add((Runnable & Mark) () -> {});"
            + " | made(); => m.get(0) instanceof Mark",
        "var m = new ArrayList<Runnable>(); | m.add((Runnable & java.io.Serializable) () -> {});"
            + " | made(); => m.size()",
        "enum Op { ADD((a, b) -> a + b), MUL((a, b) -> a * b); final IntBinaryOperator f; int used;"
            + " Op(IntBinaryOperator f) { this.f = f; } } | Op.MUL.used = 2; | made(); =>"
            + " Op.MUL.f.applyAsInt(3, 4) + Op.MUL.used",
        "interface Act { double of(double x); Act TANH = Math::tanh; static Act scaled(double k) {"
            + " return x -> k * x; } default Act twice() { return x -> of(of(x)); } } | record"
            + " Layer(Act act, List<Double> log) { } | var layer = new Layer(Act.scaled(3).twice(),"
            + " new ArrayList<>()); | layer.log().add(2.0); | made(); => layer.act().of(1) + \"\" +"
            + " layer.log()",
        // One that holds itself, and one that two hold.
        "Runnable[] self() { Runnable[] r = {null}; r[0] = () -> System.out.print(r.length); return"
            + " r; } | var r = self(); | var held = r[0]; | made(); => r.length",
        "Supplier<Integer> of(int k) { return () -> k; } | var f = of(3); | var g = f; | var h ="
            + " of(4); | var all = new ArrayList<>(List.of(f, h)); | made(); => (f == g) + \"\" +"
            + " all.indexOf(f) + all.indexOf(h) + (f == h) + f.get() + h.get()",
        "var fib = new HashMap<String, Function<Integer, Integer>>(); | Function<Integer, Integer> f(Map<"
            + "String, Function<Integer, Integer>> m) { return n -> n < 2 ? n : m.get(\"f\").apply(n - 1)"
            + " + m.get(\"f\").apply(n - 2); } | var all = new ArrayList<>(List.of(f(fib))); |"
            + " fib.put(\"f\", all.get(0)); | made(); => all.get(0).apply(10)",
        "class T { static List<Supplier<String>> all(Object a, Object b) { StringBuilder s = new"
            + " StringBuilder(\"s\"); Integer i = 5; return List.of(s::toString, i::toString); } } | var all"
            + " = T.all(1, 2); | made(); => all.get(0).get() + all.get(1).get()",
        "Supplier<Integer> of(int i) { return () -> i; } | var p = of(3); | var q = of(3); | var all = new"
            + " LinkedHashSet<>(List.of(of(1), of(1), of(2))); | made(); => (p == q) + \"\" + all.size()",
        "class Btn { List<Runnable> ls = new ArrayList<>(); int n; Runnable on() { Runnable r = () -> n++;"
            + " ls.add(r); return r; } } | Runnable first; | Btn btn = new Btn(); | first = btn.on();"
            + " | btn.n = 4; | made(); => btn.n + \"\" + (btn.ls.get(0) == first)",
      })
  void aFunctionIsWhatItWas(String lines) {
    keeps(lines);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "var o = Optional.of(Math.random()); | var e = Optional.empty(); | made(); => o + \"\" + e",
        "var i = OptionalInt.of(3); | var l = OptionalLong.of(4); | var d ="
            + " OptionalDouble.of(Math.random()); | var n = OptionalDouble.empty(); | made(); => i +"
            + " \"\" + l + d + n + OptionalInt.empty().equals(i)",
        "var i = java.util.stream.IntStream.of(1, 2).summaryStatistics(); | i.accept(7); | var l = new"
            + " LongSummaryStatistics(); | l.accept(3); | var d = new DoubleSummaryStatistics(); |"
            + " d.accept(0.1); | d.accept(0.2); | var none = new DoubleSummaryStatistics(); | made();"
            + " => \"\" + i + l + d + none",
        "var e = Map.entry(\"a\", new ArrayList<>(List.of(1))); | e.getValue().add(2); | made(); => e"
            + ".toString()",
        "var p = java.nio.file.Path.of(\"a\", \"b.csv\"); | made(); => p.getParent() + \"\" + p",
        "class Data { final java.nio.file.Path from = java.nio.file.Path.of(\"x\"); Optional<Double>"
            + " best = Optional.empty(); int n; } | var data = new Data(); | data.n = 3; | data.best ="
            + " Optional.of(0.5); | made(); => data.from + \"\" + data.n + data.best",
        "record Best(Optional<Double> of) { } | var best = new Best(Optional.of(Math.random())); |"
            + " made(); => best.toString()",
        "Object lock = new Object(); | Object same = lock; | Object other = new Object(); | var in = new"
            + " ArrayList<>(List.of(lock)); | made(); => (lock == same) + \"\" + (lock == other) +"
            + " (in.get(0) == lock)",
        "var n = new java.util.concurrent.atomic.AtomicInteger(); | n.incrementAndGet(); | made(); |"
            + " n.incrementAndGet(); => n.get()",
        "var n = new java.util.concurrent.atomic.AtomicLong(1); | var same = n; | n.set(4); => (n =="
            + " same) + \" \" + n + same",
        "class Fraction extends Number { int n; public int intValue() { return n; } public long"
            + " longValue() { return n; } public float floatValue() { return n; } public double"
            + " doubleValue() { return n; } } | var f = new Fraction(); | var all = List.of(f); | made();"
            + " | f.n = 3; => (f == all.get(0)) + \" \" + f.n",
        "var o = Optional.of(new int[] {1}); | var a = o.get(); | a[0] = 5; | var p = o; | made(); =>"
            + " o.get()[0] + \"\" + (o.get() == a) + (o == p)",
      })
  void anObjectOfJavasIsWhatItWas(String lines) {
    keeps(lines);
  }

  /** Java cannot read back what holds itself in such a way. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "class N { Optional<N> next = Optional.empty(); int v = 4; } | Optional<N> o = Optional.of(new"
            + " N()); | o.get().next = o;",
        "var l = new ArrayList<Object>(); | var o = Optional.of(l); | l.add(o); | l = null;",
        "interface Marker { } | class Plug { static Function<String, Integer> plain() { return"
            + " String::length; } static Function<String, Integer> o() { return (Function<String, Integer>"
            + " & Marker) String::length; } } | var plain = Plug.plain(); | var o = Plug.o();",
      })
  void whatJavaCannotReadBackIsNamed(String lines) {
    run(FUNCTIONS);
    for (String line : lines.split(" \\| ")) {
      run(line);
    }
    saved();
    String notice = run("System.exit(3)");
    assertTrue(notice.contains("declared anew: ") || notice.contains("not restored: "), notice);
    assertFalse(session.query("\"\" + o").text().contains("apart.agent"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "var s = Set.of(p(1), p(2), p(3), p(4), p(5)); => s.contains(p(1)) && s.contains(p(5))",
        "var m = Map.of(p(1), 1, p(2), 2, p(3), 3, p(4), 4); => m.get(p(1)) + m.get(p(4))",
        "class Lru extends LinkedHashMap<P, Integer> { } | var l = new Lru(); | l.put(p(1), 5); =>"
            + " l.get(p(1))",
        "Set<P> s = new HashSet<P>() {{ add(p(1)); add(p(2)); }}; => s.contains(p(1)) && s.contains(p(2))",
        "var q = new Properties(); | q.put(p(1), 2); => q.get(p(1))",
        "record Move(P from, P to, boolean stay) { public Move { stay = from.equals(to); } } | var m = new"
            + " Move(p(1), p(1), false); => m.stay()",
        "record Bag(Map<P, Integer> m) { public Bag { m = new HashMap<>(m); } } | var b = new Bag(Map.of(p(1),"
            + " 4, p(2), 5)); => b.m().get(p(2))",
        "record Hand(Set<P> cards) { public Hand { cards = Set.copyOf(cards); } } | var h = new Hand(Set.of(p(1),"
            + " p(2), p(3), p(4))); => h.cards().contains(p(1)) && h.cards().contains(p(4))",
        "record Sorted(List<P> l, Set<P> s) { public Sorted { s = new LinkedHashSet<>(l); } } | var s = new"
            + " Sorted(List.of(p(1), p(2), p(1)), null); => s.s().size()",
        "record Pair(P a, P b) { public Pair { if (!a.equals(b)) throw new IllegalStateException(); } } | var s ="
            + " new Pair(p(1), p(1)); => s.a().equals(s.b())",
        "class Code extends RuntimeException { transient Thread t = new Thread(); int code; } | var c ="
            + " new Code(); | c.code = 5; => c.code",
        "var lambdas = new ArrayList<Supplier<Integer>>(); | { int a = 1, b = 2, c = 3, d = 4, e = 5, f ="
            + " 6; lambdas.add(() -> a + b + c + d + e + f); } => lambdas.get(0).get()",
      })
  void whatGoesByEqualsAndHashCodesIsFound(String lines) {
    run("record P(int x) {}");
    run("P p(int x) { return new P(x); }");
    keeps(lines);
  }

  @Test
  void aClassOfManyFunctionsThatCaptureMuchIsCompiled() {
    String variables =
        IntStream.range(0, 12).mapToObj(i -> "a" + i).collect(Collectors.joining(", "));
    StringBuilder type =
        new StringBuilder(
            "class Many { List<Supplier<Integer>> all() { var all = new "
                + "ArrayList<Supplier<Integer>>(); int "
                + variables.replace(",", " = 1,")
                + " = 1;");
    for (int i = 0; i < 400; i++) {
      type.append("all.add(() -> ").append(variables.replace(",", " +")).append(");\n");
    }
    run(FUNCTIONS);
    run(type + "return all; } }");
    run("var many = new Many().all()");
    assertEquals("it ==> 12", session.query("many.get(399).get()").text());
  }

  @Test
  void whatAFunctionHoldsIsTakenBack() {
    run(FUNCTIONS);
    run("Supplier<Integer> counter() { int[] n = {0}; return () -> ++n[0]; }");
    run("var c = counter();");
    run("var o = new ArrayList<>(List.of(Optional.of(1)));");
    run("c.get();");
    WhatStands then = session.standing();
    run("c.get();");
    run("o.clear();");
    session.comeBack(then);
    assertEquals("it ==> \"2[Optional[1]]\"", session.query("c.get() + \"\" + o").text());
  }

  /** As in the JDK's jshell, which changes the code of methods in its place. */
  @Test
  void aFunctionOfAMethodThatIsReplacedRunsTheNewCode() {
    run(FUNCTIONS);
    run("int k = 1;");
    run("var all = new ArrayList<IntUnaryOperator>();");
    run("IntUnaryOperator plus(int n) { return x -> x + n + k; }");
    run("all.add(plus(10));");
    run("IntUnaryOperator plus(int n) { int m = 2 * n; return x -> x * m; }");
    run("all.add(plus(10));");
    String value = "all.get(0).applyAsInt(3) + \" \" + all.get(1).applyAsInt(3)";
    assertEquals("it ==> \"30 60\"", session.query(value).text());
    run("System.exit(3)");
    assertEquals("it ==> \"30 60\"", session.query(value).text());
  }

  @Test
  void whatCouldNotBeSavedIsSavedOnceItCan() {
    run("List<Object> l = new ArrayList<>();");
    run("l.add(new Thread());");
    saved();
    run("l.clear();");
    run("l.add(1);");
    assertFalse(lose("l").contains("declared anew"));
  }

  /** Nor is it tried after each line. */
  @Test
  void whatTookLongAndCouldNotBeSavedIsSavedSomeLinesLater() {
    run(
        "class Slow { static boolean fails = true; static int tried; int n;"
            + " private void writeObject(java.io.ObjectOutputStream out) throws Exception {"
            + " tried++; Thread.sleep(50); if (fails) throw new java.io.NotSerializableException();"
            + " out.defaultWriteObject(); } }");
    run("var s = new Slow();");
    runAndSave("s.n = 3;");
    int tried = tried();
    runAndSave("s.n = 4;");
    runAndSave("s.n = 5;");
    assertTrue(tried() < tried + 2, "tried each time");
    run("Slow.fails = false;");
    for (int i = 0; i < 8; i++) {
      runAndSave("s.n++;");
    }
    assertFalse(lose("s.n").contains("declared anew"));
  }

  private static int tried() {
    return Integer.parseInt(session.query("Slow.tried").text().substring("it ==> ".length()));
  }

  private static void runAndSave(String line) {
    run(line);
    saved();
  }

  private static void keeps(String text) {
    String[] parts = text.split(" => ");
    run(FUNCTIONS);
    run("int made = 0;");
    run("void made() { made++; }");
    for (String line : parts[0].split(" \\| ")) {
      runAndSave(line);
    }
    String before = session.query(parts[1]).text();
    assertTrue(before.startsWith("it ==> "), before);
    String notice = run("System.exit(3)");
    assertFalse(notice.contains("declared anew"), notice);
    assertEquals(before, session.query(parts[1]).text());
  }
}
