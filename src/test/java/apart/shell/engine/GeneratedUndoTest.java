package apart.shell.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Lines in random order, and ways back and on between what stood after each: what is there then is
 * what was there. Another compiler takes over meanwhile, and the agent ends.
 */
@Timeout(300)
class GeneratedUndoTest {
  private static final int SEQUENCES = Math.max(1, 6 / Sessions.ONE_OF);
  private static final int LINES = 12;
  private static final int MOVES = 10;

  /** % is a small number. */
  private static final List<String> KINDS =
      List.of(
          "int a = %",
          "String a = \"a%\"",
          "double[] a = {%, %}",
          "a = null",
          "int b = %",
          "var b = a",
          "b += %",
          "int c = %, b = %",
          "List<Integer> list = new ArrayList<>(List.of(%, %))",
          "List<Integer> same = list",
          "list.add(%)",
          "list = null",
          "same.clear()",
          "int[] w = {%, %, %}",
          "w[0] = %",
          "int[][] v = {w, w}",
          "v[1][2] += %",
          "int f(int v) { return v + %; }",
          "int f(int v) { return v + b; }",
          "int s(String s) { return s.length(); }",
          "int s(int v) { return -v; }",
          "int g(int v) { return f(v) + h(v); }",
          "int h(int v) { return w[0] + v + %; }",
          "f(%)",
          "g(%)",
          "b + %",
          "$1",
          "class C { int n = %; static int made = %; public String toString() { return n + \"\" + made; } }",
          "class C { int n = b; C next; public String toString() { return \"C\" + n; } }",
          "class D extends C { int m = f(%); }",
          "C x = new C()",
          "x.n = %",
          "C.made = %",
          "x = new D()",
          "var y = new Object() { int count = %; public String toString() { return \"y\" + count; } }",
          "y.count++",
          "record R(int p, String q) {}",
          "record R(int p) { int twice() { return 2 * p; } }",
          "new R(%, \"q\")",
          "new R(%)",
          "record R(int p) { static int made; public R { made++; } }",
          "enum E { ONE, TWO; int n = %; }",
          "E.ONE.n = %",
          "class S { static final List<Integer> all = new ArrayList<>(); static final int first = b; }",
          "S.all.add(%)",
          "S.all.add(new R(%).p())",
          "list = S.all",
          "enum E { TWO, THREE }",
          "var e = E.TWO",
          "import java.time.DayOfWeek;",
          "DayOfWeek.of(%)",
          "for (int i = 0; i < 2; i++) { list.add(i); }",
          "int z = 1; z++; int zz = z + %; throw new RuntimeException()",
          "1 / 0",
          "int wrong = \"\"",
          "Unknown u = %",
          "nothing(%)",
          "var map = new TreeMap<String, Integer>(Map.of(\"k\", %))",
          "map.put(\"k%\", %)",
          "/drop a",
          "/drop b",
          "/drop f",
          "/drop w",
          "/drop C",
          "/drop R",
          "/drop $1");

  private final List<String> done = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void whatIsThereIsWhatWasThere(long seed) {
    Random random = new Random(seed);
    try (JShellSession session = Sessions.open(new TestConsole())) {
      for (int sequence = 0; sequence < SEQUENCES; sequence++) {
        session.reset();
        done.clear();
        walk(session, random);
      }
    }
  }

  private void walk(JShellSession session, Random random) {
    List<WhatStands> standings = new ArrayList<>();
    List<String> seen = new ArrayList<>();
    for (int line = 0; line < LINES; line++) {
      seen.add(seen(session)); // First: it begins classes, whose fields hold nothing before.
      standings.add(session.standing());
      enter(session, line(random));
    }
    seen.add(seen(session));
    standings.add(session.standing());
    for (int move = 0; move < MOVES; move++) {
      int to = move == 0 ? 0 : random.nextInt(standings.size());
      if (random.nextInt(6) == 0) {
        done.add("(another compiler: " + session.succeed() + ")");
      }
      if (random.nextInt(10) == 0) {
        enter(session, "System.exit(3)");
      }
      done.add("(back to " + to + ")");
      Withheld withheld = session.comeBack(standings.get(to));
      assertEquals(List.of(), withheld.undeclared(), this::history);
      assertEquals(List.of(), withheld.unread(), this::history);
      assertTrue(!withheld.untimely(), this::history);
      assertEquals(seen.get(to), seen(session), this::history);
      if (random.nextInt(3) == 0) {
        enter(session, line(random)); // To be taken back by the next.
      }
    }
  }

  private String history() {
    return String.join("\n", done);
  }

  private void enter(JShellSession session, String line) {
    done.add(line);
    if (line.startsWith("/drop ")) {
      session.drop(line.substring("/drop ".length()));
    } else {
      session.run(line);
    }
  }

  private static String line(Random random) {
    String code = KINDS.get(random.nextInt(KINDS.size()));
    while (code.contains("%")) {
      code = code.replaceFirst("%", "" + (1 + random.nextInt(6)));
    }
    return code;
  }

  /** All there is, as far as somebody can find out. */
  private static String seen(JShellSession session) {
    Map<String, String> declared = new TreeMap<>();
    for (Declaration one : session.declarations()) {
      declared.put(one.key(), one.status() + " " + one.type() + " " + one.waits());
    }
    List<String> questions =
        List.of(
            "list == same",
            "v[0] == v[1]",
            "v[0] == w",
            "C.made",
            "R.made",
            "E.ONE.n",
            "S.all",
            "S.all == list",
            "S.first",
            "g(1)",
            "f(1)",
            "x.n",
            "y.count");
    Map<String, String> answers = new HashMap<>();
    List<Outcome> outcomes = session.query(questions);
    for (int i = 0; i < questions.size(); i++) {
      answers.put(questions.get(i), outcomes.get(i).text().lines().findFirst().orElse(""));
    }
    return String.join(
        "\n",
        declared.toString(),
        session.variables().toString(),
        session.snippets().toString(),
        new TreeMap<>(answers).toString());
  }
}
