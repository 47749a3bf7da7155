package apart.shell.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import javax.management.JMException;
import jdk.jshell.JShell;
import jdk.jshell.PersistentSnippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.SnippetEvent;
import jdk.jshell.VarSnippet;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Declarations and redeclarations in random order, in a session and in a JShell of the JDK's: the
 * same can be used afterwards, with the same values. But for two things: where a redeclaration is
 * refused, the JDK's takes away what was there, and where one is of another type, it forgets the
 * values of others that have to be made anew. Sequences share a session; each has names of its own,
 * which are dropped after it.
 */
@Timeout(300)
class GeneratedSessionsTest {
  private static final int SEQUENCES = 25 / Sessions.ONE_OF;
  private static final int LINES = 8;

  /** Each stands for itself; # is the number of the sequence, % a small number. */
  private static final List<String> KINDS =
      List.of(
          "int a# = %",
          "int a# = %",
          "String a# = \"a%\"",
          "double a# = %",
          "var b# = a# + %",
          "final int b# = %",
          "int c# = b#.hashCode()",
          "var c# = f#(%)",
          "int c# = %, b# = %",
          "long d# = c# * 2",
          "a# = b#",
          "a# = %",
          "b# + 1",
          "int f#(int v) { return v + %; }",
          "int f#(int v) { return v + a#; }",
          "double f#(int v) { return v * b# / %.0; }",
          "int f#(String s) { return s.length(); }", // Of one that calls the other, JDK 25's
          // varies.
          "int g#(int v) { return f#(v) + h#(v); }",
          "int h#(int v) { return %; }",
          "<T> T h#(T v) { return v; }",
          "g#(%)",
          "class C# { int n = %; public String toString() { return \"C\" + n; } }",
          "class C# { int n = a#; C# next; public String toString() { return \"C\" + n; } }",
          "class C# extends D# { int n = f#(%); public String toString() { return \"C\" + n; } }",
          "class D# { static int made = %; }",
          "class C# { int n = b#; Supplier<Integer> s = () -> n + a#;"
              + " public String toString() { return \"C\" + n + \" \" + s.get(); } }",
          "class C# { int n = %; public String toString() { return \"c\" + n + a#; } }",
          "class C# { static int n = %; class In { int m = a#;"
              + " public String toString() { return m + \"\" + n + f#(%); } } }",
          "record C#(int n) {}",
          "record R#(int p, String q) { int twice() { return p * a#; } }",
          "record R#(int p, String q) { String more() { return p + q + f#(%); } }",
          "enum E# { ONE, TWO; String more() { return name() + a#; } }",
          "E#.TWO.more()",
          "interface I# { int run(int v); default String more() { return v# + \"\" + a#; } }",
          "int v# = %",
          "record R#(int p, String q) { int twice() { return 2 * p; } }",
          "record R#(int p, String q) { R# { p = %; } }",
          "enum E# { ONE, TWO }",
          "enum E# { TWO, THREE; int place() { return ordinal() + %; } }",
          "interface I# { int run(int v); }",
          "var x# = new C#()",
          "C# x# = new C#()",
          "var y# = new R#(%, \"q\")",
          "y#.more()",
          "y#.twice()",
          "List<R#> y# = List.of(new R#(%, \"l\"))",
          "E# z# = E#.TWO",
          "var z# = List.of(E#.values())",
          "I# i# = v -> v + %",
          "i#.run(%)",
          "i#.more()",
          "Supplier<Object> s# = () -> b# + f#(%)",
          "s#.get()",
          "Supplier<Object> s# = new Supplier<>() { public Object get() { return a#; } }",
          "var l# = new ArrayList<>(List.of(new C#()))",
          "var m# = new C#().new In()",
          "C# x# = new C#() { public String toString() { return \"sub\" + n + b#; } }",
          "int code# = switch (E#.TWO) { case TWO -> %; default -> 0; }",
          "import java.time.DayOfWeek;",
          "import static java.lang.Math.max;",
          "var w# = DayOfWeek.of(%)",
          "max(a#, %)",
          "/drop a#",
          "/drop b#",
          "/drop f#",
          "/drop h#",
          "/drop C#",
          "/drop R#",
          "/drop E#");

  /** What a variable holds that holds nothing yet. */
  private static final Set<String> LOST = Set.of("null", "0", "0.0", "false");

  private final Map<String, String> set = new HashMap<>();
  private int expressions;
  private int compared;
  private int successions;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void aSessionIsAJShell(long seed) throws IOException, JMException {
    Random random = new Random(seed);
    try (JShellSession session = Sessions.open(new TestConsole());
        JShell plain = PlainJShell.open(() -> "$" + ++expressions)) {
      plain.eval("import java.util.*;");
      plain.eval("import java.util.function.*;");
      for (int sequence = 0; sequence < SEQUENCES; sequence++) {
        List<String> lines = lines(random, sequence);
        int successionBefore = sequence % 5 == 2 ? random.nextInt(LINES) : -1;
        run(session, plain, lines, successionBefore);
        forget(session, plain);
      }
      assertTrue(successions > 0, "only " + successions + " other compilers");
      assertTrue(compared > SEQUENCES * LINES * 3 / 4, "only " + compared + " lines compared");
    }
  }

  private static List<String> lines(Random random, int sequence) {
    List<String> lines = new ArrayList<>();
    for (int line = 0; line < LINES; line++) {
      String kind = KINDS.get(random.nextInt(KINDS.size()));
      String code = kind.replace("#", "" + sequence);
      while (code.contains("%")) {
        code = code.replaceFirst("%", "" + (1 + random.nextInt(6)));
      }
      lines.add(code);
    }
    return lines;
  }

  private void run(JShellSession session, JShell plain, List<String> lines, int successionBefore) {
    List<String> done = new ArrayList<>();
    for (int at = 0; at < lines.size(); at++) {
      String line = lines.get(at);
      if (at == successionBefore) {
        boolean succeeded = session.succeed();
        done.add(succeeded ? "(another compiler)" : "(the same compiler)");
        successions += succeeded ? 1 : 0;
      }
      done.add(line);
      if (line.startsWith("/drop ")) {
        String name = line.substring("/drop ".length());
        session.drop(name);
        named(plain, name).forEach(plain::drop);
      } else if (!isSame(session, plain, line, done)) {
        return;
      }
      assertSame(session, plain, String.join("\n", done));
      compared++;
    }
  }

  private static void forget(JShellSession session, JShell plain) {
    for (Session.Listed one : session.snippets()) {
      if (!one.name().startsWith("$")) {
        session.drop(one.name());
      }
    }
    plain
        .snippets()
        .filter(one -> one instanceof PersistentSnippet && plain.status(one).isActive())
        .filter(one -> !((PersistentSnippet) one).name().matches("\\$.*|java\\.util\\..*"))
        .forEach(plain::drop);
  }

  /** Runs a line in both; false if the JDK's has now lost what the session has not. */
  private boolean isSame(JShellSession session, JShell plain, String line, List<String> done) {
    List<Outcome> outcomes = session.run(line);
    String source = plain.sourceCodeAnalysis().analyzeCompletion(line).source();
    boolean failed = false;
    for (SnippetEvent event : plain.eval(source)) {
      boolean own = event.causeSnippet() == null;
      failed |= own && (event.status() == Status.REJECTED || event.exception() != null);
      if (own && event.status() == Status.REJECTED && event.previousStatus().isActive()) {
        return false;
      }
      if (own && event.exception() != null && event.snippet() instanceof VarSnippet variable) {
        dropValueless(plain, variable);
      }
      if (own && event.snippet() instanceof VarSnippet variable && event.value() != null) {
        set.put(variable.name(), event.value());
      }
    }
    assertEquals(failed, outcomes.get(outcomes.size() - 1).failed(), String.join("\n", done));
    if (line.matches("\\w+ = .*") && !failed) {
      String name = line.substring(0, line.indexOf(' '));
      named(plain, name).forEach(one -> set.put(name, plain.varValue((VarSnippet) one)));
    }
    return true;
  }

  /** A value of an expression that there is not has no name in a session. */
  private void dropValueless(JShell plain, VarSnippet variable) {
    if (variable.subKind() == SubKind.TEMP_VAR_EXPRESSION_SUBKIND) {
      plain.drop(variable);
      expressions--;
    }
  }

  private void assertSame(JShellSession session, JShell plain, String lines) {
    Map<String, String> expected = new TreeMap<>();
    Map<String, String> types = new HashMap<>();
    plain
        .snippets()
        .filter(one -> one instanceof PersistentSnippet && plain.status(one).isActive())
        .forEach(
            one -> {
              expected.put(Declaration.key(one), plain.status(one).toString());
              if (one instanceof VarSnippet variable) {
                types.put(variable.name(), variable.typeName());
              }
            });
    Map<String, String> actual = new TreeMap<>();
    for (Declaration one : session.declarations()) {
      actual.put(one.key(), one.status().toString());
    }
    expected.keySet().removeIf(key -> key.startsWith("import java.util."));
    assertEquals(expected, actual, lines);
    for (Session.Variable variable : session.variables()) {
      String type = types.get(variable.name());
      if (!type.equals("java.lang.Object")) { // JDK 25's calls so some that it knows better.
        assertEquals(type, variable.type(), lines);
      }
      assertValue(plain, variable, lines);
    }
  }

  private void assertValue(JShell plain, Session.Variable variable, String lines) {
    VarSnippet other = (VarSnippet) named(plain, variable.name()).get(0);
    if (plain.status(other) != Status.VALID) {
      assertTrue(variable.value().startsWith("("), lines);
      return;
    }
    String value = plain.varValue(other);
    boolean lost = LOST.contains(value); // Perhaps; of what is gone the learner was told.
    String expected = lost ? set.getOrDefault(variable.name(), value) : value;
    if (!expected.contains("@") && !(lost && variable.value().equals("null"))) {
      assertEquals(expected, variable.value(), variable.name() + " after\n" + lines);
    }
  }

  private static List<PersistentSnippet> named(JShell plain, String name) {
    return plain
        .snippets()
        .filter(one -> plain.status(one).isActive() && one instanceof PersistentSnippet)
        .map(PersistentSnippet.class::cast)
        .filter(one -> one.name().equals(name))
        .toList();
  }
}
