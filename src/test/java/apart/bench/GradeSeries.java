package apart.bench;

import apart.shell.grade.Class100;
import apart.shell.grade.Class100.Student;
import apart.shell.lesson.LessonFile;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Grades a class of invented students, honest and hostile, and says how long it took and whether
 * anybody got other points than a fair teacher gives. Arguments: the checkout, an assignment, how
 * many honest ones, how many of each hostile kind, how many at once; exits with 1 if the points
 * differ.
 */
public final class GradeSeries {
  private GradeSeries() {}

  /** Points given and deserved of one kind, and who got others than deserved. */
  private static final class Row {
    private int students;
    private BigDecimal given = BigDecimal.ZERO;
    private BigDecimal fair = BigDecimal.ZERO;
    private final List<String> unfair = new ArrayList<>();
  }

  /** Runs it. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("apart-grades");
    int honest = Integer.parseInt(arguments[2]);
    int hostile = Integer.parseInt(arguments[3]);
    int jobs = Integer.parseInt(arguments[4]);
    long start = System.nanoTime();
    String table =
        table(Path.of(arguments[0]), Path.of(arguments[1]), folder, honest, hostile, jobs);
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.print(table);
    System.out.printf(
        Locale.ROOT, "%d at once: %.1f s; all of it is in %s%n", jobs, seconds, folder);
    System.exit(table.contains("/") ? 1 : 0);
  }

  /** What came of a class, in a table: who is unfair is given as points given/deserved. */
  public static String table(
      Path root, Path assignment, Path folder, int honest, int hostile, int jobs) throws Exception {
    String text = Files.readString(assignment);
    List<Student> students =
        new Class100(LessonFile.parse(assignment.toString(), text)).students(honest, hostile);
    Class100.write(students, folder.resolve("handed-in"));
    grade(root.toAbsolutePath(), assignment.toAbsolutePath(), folder, Integer.toString(jobs));
    return table(rows(students, folder.resolve("grades/results.jsonl")));
  }

  private static int grade(Path root, Path assignment, Path folder, String jobs)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                root.resolve("scripts/apart").toString(),
                "grade",
                assignment.toString(),
                folder.resolve("handed-in").toString(),
                "-o",
                folder.resolve("grades").toString(),
                "--format",
                "csv,html,md,junit,gradescope",
                "--jobs",
                jobs)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said.txt").toFile())
            .start();
    if (!process.waitFor(1, TimeUnit.HOURS)) {
      process.destroyForcibly();
    }
    return process.waitFor();
  }

  private static Map<String, Row> rows(List<Student> students, Path results) throws IOException {
    Map<String, JsonObject> graded = new LinkedHashMap<>();
    for (String line : Files.readAllLines(results)) {
      JsonObject json = JsonParser.parseString(line).getAsJsonObject();
      graded.put(json.get("student").getAsString(), json);
    }
    Map<String, Row> rows = new LinkedHashMap<>();
    for (Student student : students) {
      Row row = rows.computeIfAbsent(student.kind(), kind -> new Row());
      BigDecimal fair = new BigDecimal(student.fair().toString());
      JsonObject json = graded.get(student.id());
      BigDecimal given = json == null ? BigDecimal.ZERO : json.get("points").getAsBigDecimal();
      row.students++;
      row.given = row.given.add(given);
      row.fair = row.fair.add(fair);
      if (json == null || given.compareTo(fair) != 0) {
        row.unfair.add(student.id() + " " + (json == null ? "missing" : given + "/" + fair));
      }
    }
    return rows;
  }

  private static String table(Map<String, Row> rows) {
    StringBuilder table = new StringBuilder();
    table.append(line("kind", "students", "given", "fair", "unfair"));
    rows.forEach(
        (kind, row) ->
            table.append(
                line(kind, row.students, row.given, row.fair, String.join(", ", row.unfair))));
    return table.toString();
  }

  private static String line(Object... cells) {
    return String.format(Locale.ROOT, "%-11s %8s %8s %8s  %s", cells).stripTrailing() + "\n";
  }
}
