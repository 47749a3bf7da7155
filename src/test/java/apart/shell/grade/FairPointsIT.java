package apart.shell.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.CsvReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Twenty invented submissions get what a fair teacher wrote down before they were graded. */
class FairPointsIT {
  private static final Path SUBMISSIONS = Path.of("src/test/resources/apart/shell/grade");

  @TempDir Path folder;

  @Test
  void everyStepGetsWhatAFairTeacherGives() throws Exception {
    Map<String, String> given = new TreeMap<>();
    for (String assignment : List.of("alike", "unlike")) {
      Path file = Path.of("lessons/assignments", assignment + ".jsh");
      Path results = folder.resolve(assignment);
      assertEquals(0, grade(file, SUBMISSIONS.resolve(assignment), results));
      for (String line : Files.readAllLines(results.resolve("results.jsonl"))) {
        Line graded = LineJson.parse(line);
        for (StepMark mark : graded.steps()) {
          if (mark.status() != Status.BY_HAND && !mark.max().isNone()) {
            String step = assignment + " " + graded.student().id() + " " + mark.step();
            given.put(step, mark.points().toString());
          }
        }
      }
    }
    assertEquals(lines(fair(given)), lines(given));
  }

  private static int grade(Path assignment, Path submissions, Path results) throws Exception {
    List<String> command =
        List.of(
            "scripts/apart",
            "grade",
            assignment.toString(),
            submissions.toString(),
            "-o",
            results.toString());
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(results.resolveSibling(results.getFileName() + ".txt").toFile())
            .start();
    return process.waitFor();
  }

  private static Map<String, String> fair(Map<String, String> given) throws Exception {
    Map<String, String> fair = new TreeMap<>();
    try (var csv = CsvReader.builder().ofNamedCsvRecord(SUBMISSIONS.resolve("expected.csv"))) {
      csv.forEach(
          line -> {
            String step =
                line.getField("assignment")
                    + " "
                    + line.getField("student")
                    + " "
                    + line.getField("step");
            if (!line.getField("step").equals("why")) { // by hand
              fair.put(step, line.getField("points"));
            }
          });
    }
    given.keySet().removeIf(step -> step.endsWith(" why"));
    return fair;
  }

  private static String lines(Map<String, String> points) {
    List<String> lines = new ArrayList<>();
    points.forEach((step, given) -> lines.add(step + " " + given));
    return String.join("\n", lines);
  }
}
