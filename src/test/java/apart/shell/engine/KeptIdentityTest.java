package apart.shell.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** After the end of the agent records are what they were, and the same objects are the same. */
@Timeout(60)
class KeptIdentityTest extends OneSession {
  /** Lines, and an expression whose value is the same before and after two ends of the agent. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        // Records in what they hold.
        "class Neuron { List<Synapse> in = new ArrayList<>(), out = new ArrayList<>(); } | record"
            + " Synapse(Neuron from, Neuron to, double w) {} | var x = new Neuron(); | var y = new"
            + " Neuron(); | var s = new Synapse(x, y, 0.5); | x.out.add(s); | y.in.add(s); =>"
            + " (y.in.get(0) == s) + \"\" + (x.out.get(0) == s) + (s.from() == x) + s.w()",
        "record P(String n, List<P> friends) {} | var a = new P(\"a\", new ArrayList<>()); | var b ="
            + " new P(\"b\", new ArrayList<>()); | a.friends().add(b); | b.friends().add(a); =>"
            + " b.friends().get(0).n() + (b.friends().get(0) == a)",
        "class Child { Parent p; } | record Parent(List<Child> kids) {} | var kid = new Child(); |"
            + " kid.p = new Parent(new ArrayList<>(List.of(kid))); => kid.p.kids().get(0) == kid",
        "record Tree(int v, Tree[] kids, Map<String, Tree> links) {} | var t = new Tree(1, new"
            + " Tree[1], new HashMap<>()); | t.kids()[0] = new Tree(2, new Tree[0], new"
            + " HashMap<>(Map.of(\"up\", t))); => t.kids()[0].links().get(\"up\") == t",
        "record T(int v, Optional<T> left, List<T> up) {} | var leaf = new T(2, Optional.empty(), new"
            + " ArrayList<>()); | var root = new T(1, Optional.of(leaf), new ArrayList<>()); |"
            + " leaf.up().add(root); => root.left().isPresent() + \"\" + root.left().get().v()",
        "record Boss(String n, List<Object> all) { static Boss boss; } | Boss.boss = new Boss(\"b\","
            + " new ArrayList<>()); | Boss.boss.all().add(Boss.boss); => Boss.boss.all().get(0) =="
            + " Boss.boss",
        "class Node { Set<Edge> edges = new HashSet<>(); } | record Edge(Node a, Node b, int w) {} |"
            + " var m = new Node(); | var n = new Node(); | var e = new Edge(m, n, 7); |"
            + " m.edges.add(e); | n.edges.add(e); => m.edges.contains(e) + \"\" + n.edges.contains(e)"
            + " + m.edges.size()",
        "record N(String n, Map<String, java.util.function.Supplier<String>> fs) { N with(String k) {"
            + " fs.put(k, () -> n + k); return this; } } | var f = new N(\"n\", new"
            + " HashMap<>()).with(\"k\"); => f.fs().get(\"k\").get()",
        // Constructors do not run again.
        "record Half(double v) { public Half { v = v / 2; } } | var h = new Half(8); => h.v()",
        "record Up(String s) { public Up { s = s + \"!\"; } } | var u = new Up(\"u\"); => u.s()",
        "record Cnt(int n) { static int c; public Cnt { n = ++c; } } | var c1 = new Cnt(0); | var c2"
            + " = new Cnt(0); => c1.n() + \"\" + c2.n() + Cnt.c",
        "record Row(double[] w) { public Row { w = w.clone(); } } | var r = new Row(new double[] {1,"
            + " 2}); | var w = r.w(); => w == r.w()",
        "record S(List<Integer> xs) { public S { Collections.sort(xs); } } | var so = new S(new"
            + " ArrayList<>(List.of(3, 1))); | so.xs().add(0); => so.xs()",
        "boolean open = true; | record Door(int n) { public Door { if (!open) throw new"
            + " IllegalStateException(); } } | var d = new Door(3); | open = false; => d.n()",
        "record All(byte a, short b, char c, int d, long e, float f, double g, boolean h, String i,"
            + " int[] j, All k) {} | var all = new All((byte) 1, (short) 2, 'c', 4, 5L, 6f, 7.5, true,"
            + " \"i\", new int[] {9}, new All((byte) 0, (short) 0, 'z', 0, 0, 0, 0, false, null, null,"
            + " null)); => all.toString().replaceAll(\"@[0-9a-f]+\", \"\") + all.j()[0]",
        "record Ext(int x) implements java.io.Externalizable { public void"
            + " writeExternal(java.io.ObjectOutput o) {} public void readExternal(java.io.ObjectInput i)"
            + " {} } | var ext = new Ext(5); => ext.x()",
        "interface Shape {} | record Circle(double r) implements Shape {} | record Pair<A, B>(A a, B"
            + " b) {} | var ps = new ArrayList<Pair<Shape, String>>(); | ps.add(new Pair<>(new"
            + " Circle(2), \"c\")); => ps + \"\" + ps.contains(new Pair<>(new Circle(2), \"c\")) +"
            + " ps.get(0).getClass().isRecord() + ps.get(0).hashCode()",
        // What Java has but once.
        "Boolean t = true; | Object[] os = {true, 'c', 5L}; | Integer a = 100, b = 100; | Character"
            + " c = 'x'; => (t == Boolean.TRUE) + \"\" + (os[0] == t) + (a == b) + (c == (Object) 'x')"
            + " + (os[2] == (Object) 5L)",
        "String a = \"hello\"; | String b = \"hello\"; | String c = new String(\"hello\"); | String d"
            + " = \"hel\" + (a.length() > 1 ? \"lo\" : \"\"); => (a == b) + \"\" + (a == \"hello\") + (a =="
            + " c) + (c == \"hello\") + (a == d) + (d == \"hello\") + c + d",
        "class Flag { static final String IDLE = \"idle\"; String st = IDLE, other = new"
            + " String(\"idle\"); } | var f = new Flag(); | var m = new IdentityHashMap<String,"
            + " Integer>(); | m.put(f.st, 1); | var all = new ArrayList<String>(); |"
            + " all.add(\"idle\"); | all.add(f.other); | String[] texts = {\"idle\", f.other}; =>"
            + " (f.st == Flag.IDLE) + \"\" + (f.st == \"idle\") + (f.other == \"idle\") + m.get(\"idle\")"
            + " + (all.get(0) == \"idle\") + (all.get(1) == \"idle\") + (texts[0] == f.st) +"
            + " (texts[1] == \"idle\")",
        "String f() { return \"a\"; } | String f() { return \"b\"; } | var s = f(); | String f() {"
            + " return \"c\"; } => s == \"b\"",
        "String s = \"a\"; | s = new String(\"a\"); => s == \"a\"",
        // Collections that cannot change, within themselves.
        "class P { String n; Map<String, List<P>> gs = new TreeMap<>(); P(String n) { this.n = n; } } |"
            + " var ps = List.of(new P(\"a\"), new P(\"b\"), new P(\"c\")); | for (var p : ps)"
            + " p.gs.put(\"n\", new ArrayList<>(ps)); => ps.get(1).gs.get(\"n\").get(0) == ps.get(0)",
        "class V { final int id; Set<V> near; Map<V, Integer> far; V(int i) { id = i; } public int"
            + " hashCode() { return id * 31; } public boolean equals(Object o) { return o instanceof V"
            + " v && v.id == id; } } | var vs = new ArrayList<V>(); | for (int i = 0; i < 5; i++)"
            + " vs.add(new V(i)); | for (var v : vs) { v.near = Set.copyOf(vs.stream().filter(x -> x"
            + " != v).toList()); v.far = Map.of(vs.get(1), 1, vs.get(2), 2, vs.get(3), 3); } | var v0 ="
            + " vs.get(0); => vs.get(4).near.contains(v0) + \"\" + vs.get(4).near.contains(new V(2)) +"
            + " vs.get(0).far.get(new V(2)) + vs.get(3).near.size() + vs.get(3).far.size()",
        // Objects that are written as others, in two variables.
        "enum Color { RED, GREEN } | var es = EnumSet.of(Color.RED); | var same = es; | class Holder {"
            + " Set<Color> s; } | var ho = new Holder(); | ho.s = es; => (es == same) + \"\" + (ho.s =="
            + " es)",
        "Matrix m = Matrix.of(new double[][] {{1, 2}, {3, 4}}); | Matrix m2 = m; | class Layer2 {"
            + " Matrix w; } | var ly = new Layer2(); | ly.w = m; | m.set(0, 0, 9.0); => (m == m2) + \"\""
            + " + (ly.w == m) + ly.w.get(0, 0)",
        "var net = Mlp.of(2, 3, 1).fill(0.5); | var net2 = net; | var nets = new"
            + " ArrayList<>(List.of(net)); | class H { Mlp m; } | var h = new H(); | h.m = net; =>"
            + " (net == net2) + \"\" + (nets.get(0) == net) + (h.m == net)",
      })
  void areWhatTheyWere(String lines) {
    run("import apart.nn.*;");
    keeps(lines);
  }

  /** What holds itself by way of what Java leaves in its place is named, not something else. */
  @ParameterizedTest
  @ValueSource(strings = {"List.of(a, b, c)", "java.util.stream.Stream.of(a, b, c).toList()"})
  void orNamed(String list) {
    run(
        "class P { String n; Map<String, List<P>> gs = new TreeMap<>(); P(String n) { this.n = n; } }");
    run("P a = new P(\"a\"), b = new P(\"b\"), c = new P(\"c\");");
    run("var ps = " + list + ";");
    run("for (var p : ps) p.gs.put(\"all\", ps);");
    saved();
    String notice = run("System.exit(3)");
    assertTrue(notice.contains("ps"), notice);
    String now = session.query("ps.get(1).gs.toString().contains(\"CollSer\")").text();
    assertEquals("it ==> false", now);
  }

  /** How the learner's own code reads records is Java's way, before and after. */
  @Test
  void theLearnersOwnReadingRunsConstructors() {
    run("int made = 0;");
    run("record R(int x) implements java.io.Serializable { public R { made++; } }");
    run("var r = new R(5);");
    lose("made");
    run("var bytes = new java.io.ByteArrayOutputStream();");
    run("var out = new java.io.ObjectOutputStream(bytes);");
    run("out.writeObject(r);");
    run("out.flush();");
    run("var from = new java.io.ByteArrayInputStream(bytes.toByteArray());");
    String read = run("new java.io.ObjectInputStream(from).readObject()");
    assertTrue(read.contains("R[x=5]"), read);
    assertEquals("it ==> 2", session.query("made").text());
  }

  private static void keeps(String lines) {
    String[] parts = lines.split(" => ");
    for (String line : parts[0].split(" \\| ")) {
      String text = run(line);
      assertTrue(!text.contains("error"), text);
    }
    lose(parts[1]);
    lose(parts[1]);
  }
}
