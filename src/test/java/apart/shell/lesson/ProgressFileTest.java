package apart.shell.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.shell.lesson.Progress.Accepted;
import apart.shell.lesson.Progress.Entry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(10)
class ProgressFileTest {
  @TempDir private Path folder;

  @Test
  void whatIsWrittenIsRead() throws LessonException {
    Map<String, Accepted> steps = new LinkedHashMap<>();
    steps.put("twice", new Accepted("six: or so", List.of(new Entry("n + n", "$1 ==> 6"))));
    steps.put("make", new Accepted("", List.of(new Entry("int n =\n\n    3", "n ==> 3\n\nmore"))));
    steps.put("seen", new Accepted("", List.of()));
    assertEquals(steps, ProgressFile.parse(ProgressFile.text(lesson(), steps)));
  }

  @Test
  void aLineThatLooksLikeOneOfTheFilesStaysALineOfJava() throws LessonException {
    String source = "/*\n// @end\n// @done a: b\n//> so\n*/ 1";
    Accepted done = new Accepted("", List.of(new Entry(source, "// @end")));
    Map<String, Accepted> read =
        ProgressFile.parse(ProgressFile.text(lesson(), Map.of("make", done)));
    assertEquals(List.of("make"), List.copyOf(read.keySet()));
    Entry entry = read.get("make").entries().get(0);
    assertEquals("/*\n // @end\n // @done a: b\n //> so\n*/ 1", entry.source());
    assertEquals("// @end", entry.output());
  }

  @Test
  void anAnswerIsOneLine() throws LessonException {
    String answer = " one:\n\n // @end \r\n two" + " ".repeat(50_000) + "\n";
    String text = ProgressFile.text(lesson(), Map.of("why", new Accepted(answer, List.of())));
    assertEquals("one: // @end two", ProgressFile.parse(text).get("why").answer());
  }

  @Test
  void ofAFileCutAnywhereWholeStepsAreLeft() throws LessonException {
    Map<String, Accepted> steps = new LinkedHashMap<>();
    steps.put("make", new Accepted("", List.of(new Entry("int n = 3", "n ==> 3"))));
    steps.put("twice", new Accepted("six", List.of(new Entry("n + n", "$1 ==> 6"))));
    String text = ProgressFile.text(lesson(), steps);
    for (int length = 0; length < text.length(); length++) {
      Map<String, Accepted> read = ProgressFile.parse(text.substring(0, length));
      read.forEach((id, done) -> assertEquals(steps.get(id), done));
      boolean begun = length > text.indexOf("// @done twice: six");
      assertEquals(
          begun && text.substring(0, length).contains("twice: six\n") ? 1 : 0, read.size());
    }
    assertEquals(2, ProgressFile.parse(text).size());
  }

  @Test
  void whatIsNotUnderstoodIsSkipped() {
    assertEquals(Map.of(), ProgressFile.parse(""));
    assertEquals(Map.of(), ProgressFile.parse("no\n//> file\n//>\n// @end\n"));
    assertEquals(
        Map.of("a", new Accepted("", List.of())),
        ProgressFile.parse("// @done \n// @done a\n// @end\n"));
  }

  @Test
  void stepsOfOthersAndOfEarlierWritingsStay() throws Exception {
    Path path = folder.resolve("deep/demo.jsh");
    ProgressFile file = new ProgressFile(path);
    Accepted one = new Accepted("1", List.of());
    Accepted two = new Accepted("2", List.of());
    file.write(lesson(), Map.of("make", one), Set.of(), Map.of(), Map.of());
    file.write(
        lesson(), Map.of("twice", two), Set.of(), Map.of("make", two, "gone", one), Map.of());
    assertEquals(
        Map.of("make", one, "twice", two, "gone", one), ProgressFile.parse(file.read().text()));
    String text = Files.readString(path);
    assertTrue(text.indexOf("make") < text.indexOf("twice"), text);
    assertTrue(text.indexOf("twice") < text.indexOf("gone"), text);
  }

  private static Lesson lesson() throws LessonException {
    return LessonFile.parse(
        "demo.jsh", "// @lesson demo \"Demo\"\n// @run make:\n1\n// @run twice:\n2\n");
  }
}
