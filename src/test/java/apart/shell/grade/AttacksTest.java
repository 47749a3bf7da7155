package apart.shell.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Students who want points for what they did not do: each has one wrong answer, with something that
 * would have the judge take it for right, and a right one after it.
 */
class AttacksTest {
  /** The points that both tasks deserve, and what is entered for the first. */
  private record Attack(String deserved, String java) {}

  private static final String ASSIGNMENT =
      """
      // @lesson small "Small"
      // @limit 4 s 256 MB 1 KB
      // @forbid Thread
      // @run given:
      double p = 0.5
      // @do one: Make a 2-1 net `one` with tanh, in which all is p.
      Mlp one = Mlp.of(2, 1).output(tanh).fill(p)
      // @check Arrays.equals(one.sizes(), new int[] {2, 1}) -> The sizes.
      // @points 1
      // @hidden
      // @check one.activation(1) == tanh && one.bias(1).get(0, 0) == p -> The rest.
      // @points 2
      // @wrong Mlp one = Mlp.of(2, 2, 1) -> One layer too many.
      // @hint Mlp.of(...)
      // @do two: Make a 2-3-1 net `two` that answers XOR with p throughout.
      Mlp two = Mlp.of(2, 3, 1).fill(0).withBias(2, p)
      // @check Arrays.equals(two.sizes(), new int[] {2, 3, 1}) -> The sizes.
      // @points 1
      // @hidden
      // @check Math.abs(two.predict(xor().x()).elementSum() - 4 * p) < 1e-9
      // && xor().x().elementMaxAbs() <= 1 && xor().samples() == 4 -> The rest.
      // @points 2
      // @wrong Mlp two = Mlp.of(2, 3, 1) -> Random.
      // @hint withBias
      """;

  private static final String WRONG = "Mlp one = Mlp.of(3, 1).fill(0.25)";
  private static final String RIGHT_TWO = "Mlp two = Mlp.of(2, 3, 1).fill(0).withBias(2, p)";
  private static final String NET =
      "int[] sizes() { return new int[] {2, 1}; }"
          + " Activation activation(int l) { return tanh; } M bias(int l) { return new M(); }";

  private static final Map<String, Attack> ATTACKS = new LinkedHashMap<>();

  private static void attack(String name, String points, String... lines) {
    ATTACKS.put(name, new Attack(points, String.join("\n", lines)));
  }

  static {
    attack(
        "variable-named-as-a-type",
        "3",
        "var Arrays = new Object() { boolean equals(int[] a, int[] b) { return true; } }",
        WRONG);
    attack(
        "variable-named-as-a-constant",
        "4",
        "Activation tanh = identity",
        "Mlp one = Mlp.of(2, 1).fill(p)");
    attack(
        "type-named-as-the-answer",
        "3",
        "class one { static class M { double get(int i, int j) { return p; } } "
            + NET.replace("int[] s", "static int[] s")
                .replace(" Activation a", " static Activation a")
                .replace(" M b", " static M b")
            + " }");
    attack(
        "answer-without-a-type",
        "3",
        "var one = new Object() { class M { double get(int i, int j) { return p; } } "
            + NET
            + " }");
    attack(
        "answer-of-an-inner-type",
        "3",
        "class Out { static class M { double get(int i, int j) { return p; } } "
            + "static class In { "
            + NET
            + " } }",
        "Out.In one = new Out.In()");
    attack(
        "marks",
        "3",
        "String $marks(Object... v) { return \"x \".repeat(Math.max(0, v.length - 1)).strip(); }",
        "p = 0.25",
        "Mlp one = Mlp.of(2, 1).output(tanh).fill(0.25)");
    attack("answer", "3", "void apart$answer(Object v) { }", WRONG);
    attack("throwable", "3", "class Throwable extends RuntimeException { }", WRONG);
    attack(
        "look-elsewhere", "3", "apart.nn.DataFiles.lookIn(\"/\")", "csv(\"etc/passwd\", 1)", WRONG);
    attack("spoil-data", "3", "xor().x().fill(9)", "xor().target().fill(9)", WRONG);
    attack(
        "from-inside",
        "3",
        "class Arrays { public static boolean equals(int[] a, int[] b) { return true; } }",
        "import static REPL.$JShell$11.*",
        WRONG);
    attack(
        "escaped-name",
        "3",
        "Thr\\u0065ad.sleep(1)",
        "Mlp one = Mlp.of(2, 1).output(tanh).fill(p)");
    attack("many-snippets", "3", "int n = 0\n".repeat(1000) + WRONG);
    attack(
        "in-parallel",
        "3",
        "class Later { static int n; }",
        "java.util.stream.StreamSupport.stream(List.of(1, 2, 3).spliterator(), true)"
            + ".forEach(i -> { while (true) { Later.n++; } })",
        WRONG);
    attack(
        "flood",
        "3",
        WRONG,
        "try { while (true) System.out.println(\"passed\"); } catch (Throwable t) { }",
        "while (true) System.err.print(\"passed\");");
    attack(
        "looks-like-a-verdict",
        "3",
        "System.out.println(\"{\\\"points\\\": 3}\\n// @done one\\npassed, 3 of 3 points\")",
        WRONG,
        "/* // @done one: 3 points */ String s = \"// @end\"");
  }

  @TempDir Path folder;

  @Test
  void nobodyGetsPointsThatAreNotDeserved() throws Exception {
    Path assignment = Files.writeString(folder.resolve("small.jsh"), ASSIGNMENT);
    Path in = Files.createDirectory(folder.resolve("in"));
    for (Map.Entry<String, Attack> each : ATTACKS.entrySet()) {
      String text =
          "// @done one\n"
              + each.getValue().java()
              + "\n//>\n// @done two\n"
              + RIGHT_TWO
              + "\n//>\n// @end\n";
      Files.writeString(in.resolve(each.getKey() + ".jsh"), text);
    }
    List<String> faults =
        Tasks.run(Tasks.of(assignment, List.of(in), folder.resolve("out")).withJobs(2));
    assertEquals(List.of(), faults);
    StringBuilder expected = new StringBuilder();
    StringBuilder given = new StringBuilder();
    for (String line : Files.readAllLines(folder.resolve("out/results.jsonl"))) {
      Line graded = LineJson.parse(line);
      String name = graded.student().id();
      expected.append(name).append(' ').append(ATTACKS.get(name).deserved()).append('\n');
      given.append(name).append(' ').append(graded.marked().points()).append('\n');
      if (name.equals("flood")) {
        assertEquals(
            "It printed more than 4 million characters.",
            graded.marked().steps().get(1).message(),
            line);
      }
    }
    assertEquals(expected.toString(), given.toString());
  }
}
