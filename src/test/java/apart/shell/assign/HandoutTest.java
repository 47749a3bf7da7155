package apart.shell.assign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.shell.lesson.Lesson;
import apart.shell.lesson.LessonException;
import apart.shell.lesson.LessonFile;
import apart.shell.lesson.Step;
import apart.shell.lesson.Step.Worth;
import apart.shell.lesson.Step.Worth.Judged;
import apart.shell.terms.Seed;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandoutTest {
  private static final Path ASSIGNMENTS = Path.of("lessons/assignments");

  private static final String TEACHERS =
      """
      // @lesson sums "Sums"
      // @needs apart 1   @minutes 5   @topics numbers
      // @goal Add.
      // @due 2026-12-01T23:59+01:00   @late 10% per day max 3
      // @files data.csv
      // @seed student
      // @forbid Thread

      // Numbers can be added.
      //- The author's own note.
      // @run numbers:
      long mine = Math.floorMod(seed(), 9)

      // @do make: Make a number `three` that is 3, and a method that doubles.
      // @needs numbers
      int twice(int n) {
        return 2 * n;
      }
      int three = 3
      // @check three > 0 -> `three` is {three}.
      // @points 1
      // @hidden
      // @check three * 1000 == 3000 && twice(4) == 8 -> It is not three thousandths of 3000.
      // @points 2
      // @also int three = 1 + 1 + 1 + 0
      // @wrong int three = 1234567 -> Far too many.
      // @hint Which comes after 2?
      // @why Three is three because it is.

      // @ask count: How many numbers are there?
      // @choice* infinitely many of them
      // @choice five -> There is a sixth.
      // @hint Count.

      // @ask much: How much is 1000 + 234?
      // @answer 1234 +- 0.5
      // @wrong 1235 -> One too many.
      // @hint Add.

      // @ask word: What is it called?
      // @answer addition

      // @explain why: Why?
      // @points 2
      // @rubric since a sum has no order

      // That is all.
      """;

  private static final String STUDENTS =
      """
      // @lesson sums "Sums"
      // @handout VERSION
      // @needs apart 1
      // @minutes 5
      // @topics numbers
      // @goal Add.
      // @due 2026-12-01T23:59+01:00
      // @late 10% per day max 3
      // @files data.csv
      // @seed student apartapart
      // @forbid Thread

      // Numbers can be added.

      // @run numbers:
      long mine = Math.floorMod(seed(), 9)

      // @do make: Make a number `three` that is 3, and a method that doubles.
      // @points 3
      // @needs numbers
      // @expect twice three
      // @check three > 0 -> `three` is {three}.
      // @points 1
      // @hidden 2
      // @hint Which comes after 2?

      // @ask count: How many numbers are there?
      // @points 1
      // @choice five
      // @choice infinitely many of them
      // @hint Count.

      // @ask much: How much is 1000 + 234?
      // @points 1
      // @expect number
      // @hint Add.

      // @ask word: What is it called?
      // @points 1
      // @expect words

      // @explain why: Why?
      // @points 2

      // That is all.
      """;

  @TempDir private Path folder;

  @Test
  void studentsGetTheTasksAndNoAnswer() throws LessonException {
    Lesson lesson = LessonFile.parse("sums.jsh", TEACHERS);
    String handout = Handout.of(lesson, lesson.terms().seed());
    assertEquals(STUDENTS, handout.replaceFirst("@handout [0-9a-f]{8}\n", "@handout VERSION\n"));
  }

  @Test
  void theStudentsFileKeepsThePointsOfWhatIsHidden() throws LessonException {
    Lesson lesson = LessonFile.parse("sums.jsh", TEACHERS);
    Lesson students = handedOut(lesson);
    assertEquals(lesson.points(), students.points());
    assertTrue(students.terms().isHandout());
    Step make = students.steps().get(1);
    assertEquals(List.of("twice", "three"), make.expected());
    assertEquals(
        List.of("1 HERE", "2 WHEN_GRADED"),
        make.worths().stream().map(part -> part.points() + " " + part.judged()).toList());
    assertEquals(
        List.of(Judged.WHEN_GRADED, Judged.WHEN_GRADED, Judged.WHEN_GRADED, Judged.BY_HAND),
        students.steps().subList(2, 6).stream()
            .map(step -> step.worths().get(0).judged())
            .toList());
  }

  @Test
  void whatHidesNothingNewIsTheSameVersion() throws LessonException {
    Lesson lesson = LessonFile.parse("sums.jsh", TEACHERS);
    Lesson hidden =
        LessonFile.parse("sums.jsh", TEACHERS.replace("twice(4) == 8", "twice(5) == 10"));
    Lesson seen = LessonFile.parse("sums.jsh", TEACHERS.replace("comes after 2", "follows 2"));
    Optional<Seed> seed = lesson.terms().seed();
    assertEquals(Handout.of(lesson, seed), Handout.of(hidden, seed));
    assertFalse(handedOut(lesson).terms().handout().equals(handedOut(seen).terms().handout()));
  }

  @Test
  void theShippedAssignmentsGiveNothingAway() throws Exception {
    try (Stream<Path> files = Files.list(ASSIGNMENTS)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".jsh")).toList()) {
        Lesson lesson = LessonFile.parse(file.toString(), Files.readString(file));
        assertEquals(List.of(), Readiness.faults(lesson));
        Lesson students = handedOut(lesson);
        assertEquals(lesson.points(), students.points());
        assertEquals(visible(lesson), visible(students));
        assertTrue(hidden(lesson) > 4, file.toString());
        assertEquals(hidden(lesson), hidden(students));
        assertEquals(List.of(), students.steps().stream().flatMap(s -> s.also().stream()).toList());
        assertEquals(
            List.of(), students.steps().stream().flatMap(s -> s.wrongs().stream()).toList());
      }
    }
  }

  private static List<String> visible(Lesson lesson) {
    return lesson.steps().stream()
        .flatMap(step -> step.checks().stream())
        .filter(check -> !check.hidden())
        .map(check -> check.condition() + " -> " + check.message() + check.points())
        .toList();
  }

  private static long hidden(Lesson lesson) {
    return lesson.steps().stream()
        .filter(step -> step.kind() == Step.Kind.DO)
        .flatMap(step -> step.worths().stream())
        .map(Worth::judged)
        .filter(Judged.WHEN_GRADED::equals)
        .count();
  }

  @Test
  void longTextsAreBrokenOnlyWhereTheyReadAsOneAgain() throws LessonException {
    String task = "Say @do or  two blanks, " + "and \"so  on\" @check ".repeat(12) + "end.";
    Lesson lesson =
        LessonFile.parse(
            "sums.jsh",
            TEACHERS.replace("Make a number `three` that is 3, and a method that doubles.", task));
    String handout = Handout.of(lesson, lesson.terms().seed());
    Step step = LessonFile.parse("sums.jsh", handout).steps().get(1);
    assertEquals(task, step.text());
  }

  @Test
  void aHiddenTextThatCanBeReadAllTheSameIsNamed() throws LessonException {
    Lesson lesson =
        LessonFile.parse(
            "sums.jsh",
            TEACHERS
                .replace("Which comes after 2?", "Perhaps three * 1000 == 3000 && twice(4) == 8?")
                .replace("That is all.", "Mind: since a sum has no order, it is.")
                .replace("// @files data.csv\n", ""));
    assertEquals(
        List.of(
            "sums.jsh:22: the students' file gives away this hidden @check: three * 1000 == 3000 &&"
                + " twice(4) == 8",
            "sums.jsh:42: the students' file gives away this @rubric: since a sum has no order"),
        Readiness.faults(lesson).stream().map(Object::toString).toList());
  }

  @Test
  void whatCannotBeHandedOutIsNamed() throws LessonException {
    Lesson lesson =
        LessonFile.parse(
            "sums.jsh",
            """
            // @lesson sums "Sums"
            // @files none.csv
            // @seed student
            // @forbid Thread
            // @do make: Make one.
            int one = new Thread().getPriority() - 4
            // @hidden
            // @check one == 1
            // @points 1
            """);
    assertEquals(
        List.of(
            "sums.jsh:5: @do make needs a @check that is not hidden: students have no model answer",
            "sums.jsh:6: the model answer uses Thread, which @forbid forbids",
            "sums.jsh:1: @seed, but no step and no check asks for seed()",
            "sums.jsh:1: @files none.csv, but there is no none.csv"),
        Readiness.faults(lesson).stream().map(Object::toString).toList());
  }

  @Test
  void theFolderHoldsFileDataAndReadme() throws Exception {
    Path own = Files.writeString(folder.resolve("sums.jsh"), TEACHERS);
    Files.writeString(folder.resolve("data.csv"), "1,2\n");
    Lesson lesson = LessonFile.parse(own.toString(), TEACHERS);
    Path out = folder.resolve("out");
    new HandoutFolder(out, lesson, lesson.terms().seed()).write(own, false);
    assertEquals("1,2\n", Files.readString(out.resolve("data.csv")));
    assertTrue(Files.readString(out.resolve("sums.jsh")).contains("@handout"));
    String readme = Files.readString(out.resolve("README.md"));
    assertTrue(readme.contains("Each day begun after that costs 10% of the points"), readme);
    assertTrue(readme.contains("8 points in all. For 5 of them you learn only when"), readme);
    assertTrue(readme.contains("apart lesson sums.jsh --student YOUR-ID"), readme);
    new HandoutFolder(out, lesson, lesson.terms().seed()).write(own, false); // The same again.
  }

  @Test
  void nothingIsReplacedUnaskedAndTheTeachersFileNever() throws Exception {
    Path own = Files.writeString(folder.resolve("sums.jsh"), TEACHERS);
    Files.writeString(folder.resolve("data.csv"), "1,2\n");
    Lesson lesson = LessonFile.parse(own.toString(), TEACHERS);
    Path out = Files.createDirectories(folder.resolve("out"));
    Files.writeString(out.resolve("README.md"), "Mine.");
    HandoutFolder handout = new HandoutFolder(out, lesson, lesson.terms().seed());
    assertThrows(FileAlreadyExistsException.class, () -> handout.write(own, false));
    assertFalse(Files.exists(out.resolve("sums.jsh")));
    handout.write(own, true);
    assertTrue(Files.readString(out.resolve("README.md")).startsWith("# Sums"));
    HandoutFolder over = new HandoutFolder(folder, lesson, lesson.terms().seed());
    assertThrows(FileAlreadyExistsException.class, () -> over.write(own, true));
    assertEquals(TEACHERS, Files.readString(own));
  }

  @Test
  void forbiddenNamesAreFoundInJavaAlone() {
    List<String> forbidden = List.of("Thread", "java.net", "Files");
    assertEquals(List.of("Thread"), Forbidden.in("new java.lang.Thread()", forbidden));
    assertEquals(List.of("java.net"), Forbidden.in("java . net.URI.create(\"x\")", forbidden));
    assertEquals(
        List.of(), Forbidden.in("var text = \"Thread\"; // Files\nint myFiles = 3;", forbidden));
  }

  private static Lesson handedOut(Lesson lesson) throws LessonException {
    return LessonFile.parse(lesson.id() + ".jsh", Handout.of(lesson, lesson.terms().seed()));
  }
}
