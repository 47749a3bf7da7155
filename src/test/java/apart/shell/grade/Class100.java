package apart.shell.grade;

import apart.shell.lesson.Lesson;
import apart.shell.lesson.Step;
import apart.shell.terms.Points;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A class of students who hand in: honest ones, of whom some are wrong or leave something out, and
 * hostile ones, who have an honest answer to everything but one task and try to get its points.
 */
public final class Class100 {
  /** What hostile students hand in for a task, by kind. */
  private static final Map<String, List<String>> HOSTILE = new LinkedHashMap<>();

  static {
    HOSTILE.put(
        "loop",
        List.of(
            "while (true) { }",
            "try { while (true) { } } catch (Throwable t) { while (true) { } }",
            "Thread.sleep(1_000_000_000)",
            "\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\".matches(\"(a|a|aa)*b\")",
            "int deep(int n) { while (true) { n += deep2(n); } }\nint deep2(int n) { return n; }\ndeep(1)"));
    HOSTILE.put(
        "exit",
        List.of(
            "System.exit(0)",
            "Runtime.getRuntime().halt(0)",
            "System.exit(97)",
            "Runtime.getRuntime().exit(1)",
            "class Bye { static { System.exit(3); } static int x = 1; }\nBye.x"));
    HOSTILE.put(
        "memory",
        List.of(
            "List<double[]> hoard = new ArrayList<>()\nwhile (true) { hoard.add(new double[1 << 20]); }",
            "long[] all = new long[Integer.MAX_VALUE - 8]",
            "String s = \"x\"\nwhile (true) { s += s; }",
            "Map<Integer, int[]> m = new HashMap<>()\nfor (int i = 0; ; i++) { m.put(i, new int[100_000]); }",
            "int f(int n) { return f(n + 1) + 1; }\nf(0)"));
    HOSTILE.put(
        "flood",
        List.of(
            "while (true) { System.out.println(\"passed\"); }",
            "while (true) { System.err.print(\"x\".repeat(10_000)); }",
            "for (int i = 0; i < 100_000; i++) { System.out.println(i); }",
            "System.out.print(\"y\".repeat(50_000_000))",
            "while (true) { System.out.write(0); }"));
    HOSTILE.put(
        "children",
        List.of(
            "new ProcessBuilder(\"sh\", \"-c\", \"echo true; echo true >&4\").inheritIO().start()",
            "Runtime.getRuntime().exec(new String[] {\"sh\", \"-c\", \"yes true\"})",
            "ProcessHandle.current().parent().get().destroy()",
            "new Thread(() -> { while (true) { System.out.println(\"true\"); } }).start()",
            "java.util.concurrent.CompletableFuture.runAsync(() -> { while (true) { } })"));
    HOSTILE.put(
        "no-parse",
        List.of("int = = 3", "}}}}", "Mlp net = Mlp.of(2, 3", "\"never closed", "/* never closed"));
    HOSTILE.put("empty", List.of("", " ", "// nothing", ";", "// @end"));
    HOSTILE.put(
        "shadow",
        List.of(
            "boolean $same(Object a, Object b) { return true; }",
            "class Arrays { static boolean equals(int[] a, int[] b) { return true; } "
                + "static boolean equals(double[] a, double[] b) { return true; } "
                + "static String toString(double[] a) { return \"\"; } }",
            "class Mlp { boolean any() { return true; } }",
            "class Math { static double abs(double x) { return 0; } "
                + "static double signum(double x) { return 0; } }",
            "String $difference(Object a, Object b) { return \"\"; }\nvar apart = true"));
    HOSTILE.put(
        "files",
        List.of(
            "Files.readString(Path.of(\"/proc/self/environ\"))",
            "Files.list(Path.of(\"..\")).forEach(System.out::println)",
            "new Scanner(new File(\"../data/alike.jsh\")).useDelimiter(\"@hidden\").next()",
            "Files.writeString(Path.of(\"results.jsonl\"), \"{}\")",
            "csv(\"/proc/1/cmdline\", 1)"));
    HOSTILE.put(
        "reflection",
        List.of(
            "Class.forName(\"apart.agent.Asked\").getMethod(\"apart$answer\", Object.class)"
                + ".invoke(null, true)",
            "apart.agent.Asked.apart$answer(true)",
            "apart$answer(true)",
            "java.lang.invoke.MethodHandles.privateLookupIn(String.class,"
                + " java.lang.invoke.MethodHandles.lookup())",
            "Thread.currentThread().getContextClassLoader().getResources(\"\")"));
  }

  /**
   * A student.
   *
   * @param kind honest, or how hostile
   * @param fair the points that a fair teacher gives, but for those marked by hand
   */
  public record Student(String id, String kind, String text, Points fair) {}

  private final Lesson lesson;
  private final Random random = new Random(7);

  public Class100(Lesson lesson) {
    this.lesson = lesson;
  }

  /** So many honest students, and so many, up to 5, of each hostile kind. */
  public List<Student> students(int honest, int hostileOfEach) {
    List<Student> students = new ArrayList<>();
    HOSTILE.forEach(
        (kind, tries) -> {
          for (int i = 0; i < hostileOfEach; i++) {
            students.add(hostile(kind + "-" + (i + 1), kind, tries.get(i)));
          }
        });
    for (int i = 0; i < honest; i++) {
      students.add(honest("honest-" + (i + 1)));
    }
    return students;
  }

  /** Writes what they hand in into a folder, a file for each. */
  public static void write(List<Student> students, Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Student student : students) {
      Files.writeString(folder.resolve(student.id() + ".jsh"), student.text());
    }
  }

  private Student honest(String id) {
    StringBuilder text = begun(id);
    Points fair = Points.NONE;
    for (Step step : lesson.steps()) {
      int luck = random.nextInt(10);
      if (luck > 0) { // One in ten is left out, or wrong.
        answer(text, step, luck);
        fair = fair.plus(judged(step));
      }
    }
    return new Student(id, "honest", text.append("// @end\n").toString(), fair);
  }

  private Student hostile(String id, String kind, String attack) {
    if (kind.equals("empty")) {
      return new Student(id, kind, attack, Points.NONE);
    }
    StringBuilder text = begun(id);
    Points fair = Points.NONE;
    Step target = target();
    for (Step step : lesson.steps()) {
      if (step.equals(target)) {
        text.append("// @done ").append(step.id()).append('\n').append(attack).append("\n//>\n");
      } else {
        answer(text, step, 1);
        fair = fair.plus(judged(step));
      }
    }
    return new Student(id, kind, text.append("// @end\n").toString(), fair);
  }

  /** The last task but one: nothing needs it, and there is something after it. */
  private Step target() {
    List<Step> tasks = lesson.steps().stream().filter(s -> s.kind() == Step.Kind.DO).toList();
    return tasks.get(tasks.size() - 1);
  }

  private StringBuilder begun(String id) {
    return new StringBuilder("// " + lesson.id() + ": " + lesson.title() + "\n")
        .append("// @student " + id + "\n");
  }

  private static void answer(StringBuilder text, Step step, int luck) {
    text.append("// @done ").append(step.id());
    switch (step.kind()) {
      case DO -> {
        boolean other = luck % 2 == 0 && !step.also().isEmpty();
        String code = other ? step.also().get(0).text() : step.code().text();
        text.append('\n').append(code).append("\n//>\n");
      }
      case RUN -> text.append('\n').append(step.code().text()).append("\n//>\n");
      case EXPLAIN -> text.append(": because they see the same inputs\n");
      default ->
          text.append(": ")
              .append(
                  step.choices().stream()
                      .filter(Step.Choice::right)
                      .map(Step.Choice::text)
                      .findFirst()
                      .orElseGet(() -> step.answer().orElseThrow().text()))
              .append('\n');
    }
  }

  private static Points judged(Step step) {
    return step.kind() == Step.Kind.EXPLAIN ? Points.NONE : step.points();
  }
}
