package apart.shell.lesson;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.shell.lesson.Progress.Accepted;
import apart.shell.lesson.Progress.Entry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressTest {
  private static final Accepted MAKE =
      new Accepted(
          "",
          List.of(
              new Entry("int n =\n    3", "n ==> 3"),
              new Entry("import java.net.*;", ""),
              new Entry("List.of(n)", "$1 ==> [3]\n\nand more")));
  private static final Accepted TWICE =
      new Accepted("six: or so", List.of(new Entry("n + n", "$2 ==> 6")));

  private static final InstantSource NOON =
      InstantSource.fixed(Instant.parse("2026-11-26T12:00:00.5Z"));

  @TempDir private Path folder;

  @Test
  void theFileIsAScriptThatAnybodyCanRead() throws Exception {
    Progress progress = Progress.in(file(), NOON);
    Lesson demo = lesson("make", "twice");
    progress.came(step(demo, "twice"), "six");
    accept(progress, demo, "twice", TWICE);
    progress.refused(demo, step(demo, "make"), "int n = 4");
    progress.refused(demo, step(demo, "make"), "int n = 5");
    accept(progress, demo, "make", MAKE);
    assertEquals(
        """
        // demo: Demo
        // @came twice 76509561: six
        // @last twice 76509561: 2026-11-26T12:00:00.500Z
        // @tried make 76509561: 2 refused, first: int n = 4
        // @last make 76509561: 2026-11-26T12:00:00.500Z
        // @done make
        // @asked 76509561
        int n =
            3
        //> n ==> 3
        //>
        import java.net.*;
        //>
        List.of(n)
        //> $1 ==> [3]
        //>\s
        //> and more
        //>
        // @done twice: six: or so
        // @asked 76509561
        n + n
        //> $2 ==> 6
        //>
        // @end
        """,
        Files.readString(file()));
    assertEquals(
        Files.readString(file()).replaceAll("// @(asked|came|tried|last) .*\n", ""),
        progress.transcript(lesson("make", "twice"), Optional.empty()));
  }

  @Test
  void whatIsWrittenIsReadAgain() throws Exception {
    Lesson lesson = lesson("make", "twice");
    accept(Progress.in(file()), lesson, "make", MAKE);
    Progress later = Progress.in(file());
    assertEquals(MAKE.entries(), later.of(step(lesson, "make")).orElseThrow().entries());
    assertEquals(1, later.firstOpen(lesson));
  }

  @Test
  void anEditedLessonKeepsTheStepsItStillHas() throws Exception {
    accept(Progress.in(file()), lesson("make", "twice"), "make", MAKE);
    accept(Progress.in(file()), lesson("make", "twice"), "twice", TWICE);
    Lesson edited = lesson("make", "between", "twice");
    Progress progress = Progress.in(file());
    assertEquals(1, progress.firstOpen(edited));
    assertEquals(2, progress.done(edited));
    accept(progress, edited, "between", new Accepted("", List.of()));
    assertEquals(3, Progress.in(file()).firstOpen(edited));
    Lesson shorter = lesson("twice");
    Progress.Accepted twice = Progress.in(file()).of(step(shorter, "twice")).orElseThrow();
    assertEquals(TWICE.entries(), twice.entries());
    assertEquals(1, Progress.in(file()).firstOpen(shorter));
  }

  @Test
  void aFileCutAnywhereGivesAllButTheLastStepAndThoseWhole() {
    Lesson lesson = lesson("make", "make-two", "twice");
    Map<String, Accepted> steps = Map.of("make", MAKE, "make-two", MAKE, "twice", TWICE);
    String text = ProgressFile.text(lesson, steps);
    for (int length = 0; length <= text.length(); length++) {
      String cut = text.substring(0, length);
      Map<String, Accepted> read = ProgressFile.parse(cut);
      int begun = cut.split("(?m)^// @done .*\n", -1).length - 1;
      assertTrue(read.size() >= begun - 1, "cut at " + length);
      read.forEach((id, step) -> assertEquals(steps.get(id), step, id));
    }
    assertEquals(steps, ProgressFile.parse(text));
  }

  @Test
  void aSnippetThatLooksLikeProgressIsNone() {
    Entry odd = new Entry("/*\n// @done twice\n//> 7\n//>\n*/ int n = 3", "n ==> 3");
    String text = ProgressFile.text(lesson("make"), Map.of("make", new Accepted("", List.of(odd))));
    Map<String, Accepted> read = ProgressFile.parse(text);
    assertEquals(List.of("make"), List.copyOf(read.keySet()));
    assertEquals(1, read.get("make").entries().size());
    assertEquals("n ==> 3", read.get("make").entries().get(0).output());
  }

  @Test
  void twoTerminalsAtOnceLoseNothing() throws Exception {
    String[] ids = new String[20];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = "step" + i;
    }
    Lesson lesson = lesson(ids);
    ExecutorService terminals = Executors.newFixedThreadPool(2);
    List<Future<Void>> ends = new ArrayList<>();
    for (int first = 0; first < 2; first++) {
      ends.add(terminals.submit(everySecondStep(lesson, ids, first)));
    }
    for (Future<Void> end : ends) {
      end.get();
    }
    terminals.shutdown();
    assertEquals(20, Progress.in(file()).firstOpen(lesson));
  }

  private Callable<Void> everySecondStep(Lesson lesson, String[] ids, int first) {
    Progress progress = Progress.in(file());
    return () -> {
      for (int i = first; i < ids.length; i += 2) {
        accept(progress, lesson, ids[i], TWICE);
      }
      return null;
    };
  }

  @Test
  void aFolderThatCannotBeWrittenIsSaid() throws Exception {
    Path blocked = Files.writeString(folder.resolve("blocked"), "");
    Progress progress = Progress.in(blocked.resolve("demo.jsh"));
    assertThrows(IOException.class, () -> accept(progress, lesson("make"), "make", MAKE));
    assertTrue(progress.of(step(lesson("make"), "make")).isPresent(), "done all the same");
  }

  @Test
  void whatCannotBeReadIsSaidAndKeptAsideAndNeverOverwritten() throws Exception {
    byte[] whole =
        "// demo: Demo\n// @done make\n3\n//> $1 ==> 3\n//>\n// @end\n"
            .getBytes(StandardCharsets.UTF_8);
    byte[] latin = whole.clone();
    latin[9] = (byte) 0xe4;
    byte[] nuls = whole.clone();
    nuls[20] = 0;
    byte[] large = Arrays.copyOf(whole, 60_000_000);
    byte[] other = "PK and more\n".getBytes(StandardCharsets.UTF_8);
    Path folder = Files.createDirectories(file().getParent());
    int number = 1;
    for (byte[] bad : List.of(latin, nuls, large, other)) {
      Files.write(file(), bad);
      Progress progress = Progress.in(file());
      String name = "demo.jsh.bad" + (number == 1 ? "" : number);
      assertTrue(progress.trouble().orElse("").endsWith("; it is kept as " + name + "."), name);
      accept(progress, lesson("make"), "make", MAKE);
      assertArrayEquals(bad, Files.readAllBytes(folder.resolve(name)));
      assertEquals(1, Progress.in(file()).done(lesson("make")));
      number++;
    }
  }

  @Test
  void aBrokenCharacterCostsItsStepAlone() throws Exception {
    Lesson lesson = lesson("make", "make-two", "twice");
    Map<String, Accepted> steps = Map.of("make", MAKE, "make-two", MAKE, "twice", TWICE);
    byte[] whole = ProgressFile.text(lesson, steps).getBytes(StandardCharsets.UTF_8);
    Path folder = Files.createDirectories(file().getParent());
    int both = 0; // Lost with the line that ends the one step and begins the other.
    for (int at = 2; at < whole.length; at++) {
      byte[] broken = whole.clone();
      broken[at] = (byte) (at % 2 == 0 ? 0xe4 : 0);
      Files.write(file(), broken);
      int done = Progress.in(file()).done(lesson);
      assertTrue(done >= 1, "broken at " + at);
      both += done == 1 ? 1 : 0;
      Progress later = Progress.in(file());
      assertEquals(done, later.done(lesson), "broken at " + at);
      assertEquals(Optional.empty(), later.trouble(), "said once");
      Files.delete(folder.resolve("demo.jsh.bad"));
    }
    assertTrue(both <= 2 * (ProgressFile.DONE.length() + 1), both + " times");
  }

  @Test
  void whatIsSpoiledWhileTheLessonGoesOnIsKeptToo() throws Exception {
    Progress progress = Progress.in(file());
    accept(progress, lesson("make", "twice"), "make", MAKE);
    Files.write(file(), new byte[] {'/', '/', (byte) 0xe4});
    accept(progress, lesson("make", "twice"), "twice", TWICE);
    assertEquals(2, Progress.in(file()).firstOpen(lesson("make", "twice")));
    assertEquals(3, Files.size(file().resolveSibling("demo.jsh.bad")));
  }

  @Test
  void anEmptyFileAndNoneAreNoProgress() throws Exception {
    assertEquals(Optional.empty(), Progress.in(file()).trouble());
    Files.createDirectories(file().getParent());
    Files.writeString(file(), "");
    assertEquals(Optional.empty(), Progress.in(file()).trouble());
  }

  @Test
  void aStepThatAsksForSomethingElseIsNotDone() throws Exception {
    Lesson first = question("How much is twice that?", "6");
    accept(Progress.in(file()), first, "twice", TWICE);
    assertEquals(1, Progress.in(file()).done(first));
    assertEquals(1, Progress.in(file()).done(question("how much  is twice that", "6")));
    assertEquals(0, Progress.in(file()).done(question("How much is thrice that?", "6")));
    assertEquals(0, Progress.in(file()).done(question("How much is twice that?", "9")));
  }

  @Test
  void whatWasDoneBeforeFilesSaidWhatWasAskedStaysDone() throws Exception {
    Files.createDirectories(file().getParent());
    Files.writeString(file(), "// demo: Demo\n// @done twice: 6\nn + n\n//> 6\n//>\n// @end\n");
    assertEquals(1, Progress.in(file()).done(question("How much is twice that?", "6")));
  }

  @Test
  void howAStepWentIsReadAgain() throws Exception {
    Lesson demo = lesson("make", "twice");
    Progress progress = Progress.in(file(), NOON);
    progress.refused(demo, step(demo, "make"), " int n =\n 4 ");
    progress.came(step(demo, "twice"), "six");
    accept(progress, demo, "twice", TWICE);
    Progress later = Progress.in(file(), NOON);
    Trail make = later.trail(step(demo, "make"));
    assertEquals(1, make.refused());
    assertEquals("int n = 4", make.first());
    assertEquals("six", later.trail(step(demo, "twice")).came());
    assertEquals(0, later.done(lesson("make")), "refused is not done");
  }

  @Test
  void howAStepWentIsOfWhatItAskedThen() throws Exception {
    Lesson first = question("How much is twice that?", "6");
    Progress progress = Progress.in(file(), NOON);
    progress.refused(first, first.steps().get(0), "9");
    Lesson edited = question("How much is thrice that?", "9");
    Progress later = Progress.in(file(), NOON);
    assertEquals(0, later.trail(edited.steps().get(0)).refused());
    later.refused(edited, edited.steps().get(0), "8");
    assertEquals("8", Progress.in(file(), NOON).trail(edited.steps().get(0)).first());
  }

  @Test
  void ofTwoTerminalsTheNewerSaysHowAStepWent() throws Exception {
    Lesson demo = lesson("make", "twice");
    Progress one = Progress.in(file(), NOON);
    Progress other = Progress.in(file(), InstantSource.offset(NOON, Duration.ofHours(1)));
    one.refused(demo, step(demo, "make"), "1");
    other.refused(demo, step(demo, "twice"), "2");
    other.refused(demo, step(demo, "make"), "3");
    one.refused(demo, step(demo, "twice"), "4");
    Progress later = Progress.in(file(), NOON);
    assertEquals("3", later.trail(step(demo, "make")).first());
    assertEquals("2", later.trail(step(demo, "twice")).first());
  }

  @Test
  void aSpoiledLineOnHowAStepWentIsSkipped() throws Exception {
    Files.createDirectories(file().getParent());
    Files.writeString(
        file(),
        """
        // demo: Demo
        // @tried make
        // @tried make 76509561
        // @tried make 76509561: many
        // @tried make 76509561: x refused, first: 1
        // @last make 76509561: yesterday
        // @done make
        // @tried make 76509561: 7 refused, first: code, not ours
        3
        //>
        // @end
        """);
    Lesson demo = lesson("make");
    assertEquals(Trail.none(step(demo, "make")), Progress.in(file()).trail(step(demo, "make")));
    assertEquals(1, Progress.in(file()).done(demo));
  }

  private static Lesson question(String text, String answer) throws LessonException {
    return LessonFile.parse(
        "demo.jsh",
        "// @lesson demo \"Demo\"\n// @predict twice: "
            + text
            + "\n// @answer "
            + answer
            + "\nn + n\n");
  }

  private static void accept(Progress progress, Lesson lesson, String step, Accepted done)
      throws IOException {
    progress.accept(lesson, step(lesson, step), done);
  }

  private static Step step(Lesson lesson, String id) {
    return lesson.steps().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
  }

  private Path file() {
    return folder.resolve("lessons/demo.jsh");
  }

  private static Lesson lesson(String... ids) {
    StringBuilder text = new StringBuilder("// @lesson demo \"Demo\"\n");
    for (String id : ids) {
      text.append("// @run ").append(id).append(": Look\n1\n");
    }
    try {
      return LessonFile.parse("demo.jsh", text.toString());
    } catch (LessonException wrong) {
      throw new AssertionError(wrong);
    }
  }
}
