package apart.shell.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small assignment from what was handed in to what is written; each session costs a second. */
class GradingTest {
  private static final String ASSIGNMENT =
      """
      // @lesson small "Small & simple"
      // @limit 5 s 256 MB 1 KB
      // @due 2026-12-01T12:00+01:00   @late 10% per day max 3
      // @run given:
      double p = 0.5
      // @do one: Make one net.
      Mlp one = Mlp.of(2, 1).fill(p)
      // @check one.layers() == 1 -> It has {one.layers()} layers.
      // @points 1
      // @hidden
      // @check one.bias(1).get(0, 0) == p -> The bias is not p.
      // @points 2
      // @wrong Mlp one = Mlp.of(2, 2, 1) -> One layer too many.
      // @hint Mlp.of(...)
      // @do two: Its sum.
      // @needs one
      double two = one.weights(1).elementSum()
      // @check two > 0
      // @hint elementSum
      // @wrong double two = 0 -> No.
      // @explain why: Why?
      // @rubric because
      """;

  @TempDir Path folder;

  @Test
  void resultsAreTheSameWhateverIsGradedAtOnceAndAfterAKill() throws Exception {
    Path assignment = write("small.jsh", ASSIGNMENT);
    Path in = folder.resolve("in");
    write("in/ada.jsh", done("Mlp one = Mlp.of(2, 1).fill(p)", "double two = 2 * p"));
    write("in/bob.jsh", done("System.exit(0)", "double two = one.weights(1).elementSum()"));
    write("in/cem.jsh", done("double p = 1\nMlp one = Mlp.of(2, 1).fill(p)", "while (true) { }"));
    write("in/dan.jsh", "");
    Tasks tasks = Tasks.of(assignment, List.of(in), folder.resolve("one"));
    assertEquals(List.of("dan.jsh: it is empty"), Tasks.run(tasks.withJobs(1)));
    List<String> lines = Files.readAllLines(folder.resolve("one/results.jsonl"));
    List<Line> results = lines.stream().map(LineJson::parse).toList();
    assertEquals("4 of 5", points(results.get(0)));
    assertEquals("1 of 5", points(results.get(1)));
    assertEquals("1 of 5", points(results.get(2)));
    assertEquals("0 of 5", points(results.get(3)));
    assertEquals(List.of("shown", "killed", "passed", "by hand"), statuses(results.get(1)));
    assertEquals("It ended the JVM: ended with exit status 0.", message(results.get(1), 1));
    assertEquals(List.of("shown", "partly", "timeout", "by hand"), statuses(results.get(2)));
    assertTrue(results.get(2).notes().contains("one changed what given made: it was put back"));
    assertThrows(GradingException.class, () -> Tasks.run(tasks.withJobs(1)));

    Path two = Files.createDirectories(folder.resolve("two"));
    String cut = lines.get(1).substring(0, 40);
    Files.writeString(two.resolve("results.jsonl.part"), lines.get(0) + "\n" + cut);
    Tasks other = Tasks.of(assignment, List.of(in), two);
    Tasks.run(other.with(2, Optional.empty(), Optional.empty(), true, false));
    assertEquals(files(folder.resolve("one")), files(two));

    // Only what changed is graded again.
    write("in/dan.jsh", done("", ""));
    write("two/manual.csv", "student,step,points,remark\nada,why,1,\"=well, said\"\n");
    Tasks.run(other.with(1, Optional.empty(), Optional.empty(), true, true));
    List<String> again = Files.readAllLines(two.resolve("results.jsonl"));
    assertEquals(lines.subList(0, 3), again.subList(0, 3));
    assertEquals("student,step,old,new,why\r\n", Files.readString(two.resolve("diff.csv")));
    String grades = Files.readString(two.resolve("grades.csv"));
    assertTrue(grades.contains(",ada,,,,5,0,5,5"), grades);
    assertTrue(Files.readString(two.resolve("manual.csv")).contains("well, said"));
    String told = Files.readString(two.resolve("feedback/cem.html"));
    assertTrue(told.contains("hidden check 1: not met: The bias is not p."), told);
    String untold = Files.readString(folder.resolve("one/feedback/cem.html"));
    assertTrue(untold.contains("hidden check 1: not met</p>"), untold);
    assertFalse(untold.contains("The bias is not p"), untold);
    assertTrue(untold.contains("Small &amp; simple"), untold);
  }

  private static String points(Line line) {
    return line.marked().points() + " of " + line.marked().max();
  }

  private static List<String> statuses(Line line) {
    return line.steps().stream().map(mark -> mark.status().words()).toList();
  }

  private static String message(Line line, int step) {
    return line.steps().get(step).message();
  }

  private static String done(String one, String two) {
    return "// @done one\n"
        + one
        + "\n//>\n// @done two\n"
        + two
        + "\n//>\n// @done why: because\n// @end\n";
  }

  /** All files but the one that says when. */
  private static Map<String, String> files(Path below) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(below)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        if (!file.endsWith("times.csv")) {
          files.put(below.relativize(file).toString(), Files.readString(file));
        }
      }
    }
    return files;
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
