package apart.shell.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;

import apart.shell.lesson.Lesson;
import apart.shell.lesson.LessonFile;
import apart.shell.report.Forms;
import de.siegmar.fastcsv.reader.CsvReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Twenty invented submissions get what a fair teacher wrote down before they were graded, in
 * whichever form they were saved.
 */
class FairPointsIT {
  private static final Path SUBMISSIONS = Path.of("src/test/resources/apart/shell/grade");

  @TempDir Path folder;

  @Test
  void everyStepGetsWhatAFairTeacherGives() throws Exception {
    Map<String, String> given = new TreeMap<>();
    for (String assignment : List.of("alike", "unlike")) {
      Path file = Path.of("lessons/assignments", assignment + ".jsh");
      Path results = folder.resolve(assignment);
      Path handedIn = folder.resolve("handed-in").resolve(assignment);
      saved(file, SUBMISSIONS.resolve(assignment), handedIn);
      GradeScript script = new GradeScript(file, handedIn, results);
      assertEquals(0, script.run(), script::said);
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

  /** What was written for Apart goes around the forms; what was not stays as it is. */
  private static void saved(Path assignment, Path from, Path to) throws Exception {
    Lesson lesson = LessonFile.parse(assignment.toString(), Files.readString(assignment));
    Files.createDirectories(to);
    int at = 0;
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.sorted().toList()) {
        String text = Files.readString(file);
        String name = file.getFileName().toString();
        boolean kept = text.contains("\n// @student");
        String ending = Forms.endings().get(at++ % Forms.endings().size());
        Files.writeString(
            to.resolve(kept ? name.replace(".jsh", ending) : name),
            kept ? Forms.of(lesson, text, ending) : text);
      }
    }
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
